import * as path from 'node:path';
import { readiness, readyStage, type DocumentFacts, type Readiness } from '../../features/ready';
import builtin from '../../profile/builtin';
import { FAMILIES } from '../../report/model';
import { hung, mayColour, styleOf, type Style } from '../../reporters/style';
import { AcceptedFinder } from '../accepted';
import { oneOf, UsageError, type Arguments } from '../arguments';
import { checkText, isUnderstood, resultOf } from '../checking';
import { isUnread, STANDARD_INPUT } from '../draft';
import type { ExitStatus, Host } from '../host';
import { readNamed } from '../inputs';
import { SettingsFinder } from '../settings';
import type { WordPart } from '../word';
import { say } from '../../text/say';

/** `rapporteur ready FILE`: whether the draft can go out, and what is open: 0 when it can, 1 when not, 2 when that cannot be said. */
export function ready(args: Arguments, host: Host): ExitStatus {
  const [file, more] = args.operands;
  if (file === undefined || more !== undefined) throw new UsageError('name one draft, for instance: rapporteur ready draft.docx');
  const family = args.value('family');
  const format = oneOf('format', args.value('format') ?? 'text', ['text', 'json']);
  let sound = true;
  const complain = (name: string, why: string): void => {
    sound = false;
    host.err(`rapporteur: ${name} ${why}.\n`);
  };
  const options = { profile: args.value('profile'), like: args.value('like'), family: family === undefined ? undefined : oneOf('family', family, FAMILIES) };
  const place = file === STANDARD_INPUT ? file : path.resolve(host.cwd, file);
  const draft = readNamed(host, file);
  if (isUnread(draft)) return 2;
  const held = new SettingsFinder(host, options, builtin, complain).forFile(place);
  const settings = { ...held, check: { ...held.check, stage: readyStage(held.check.stage) } };
  const checked = checkText(draft.text, settings, new AcceptedFinder(host, complain).sieveFor(place, draft.text, held.baseline), rule => complain(file, `could not be held against ${rule}, by a fault of the program. Please report it`));
  if (!isUnderstood(checked.read.report)) {
    complain(file, 'does not open like a summary report, and has neither headings nor numbered paragraphs, so nothing can be said of it. Name a summary report');
    return 2;
  }
  const facts: DocumentFacts | null = draft.origin?.format === 'docx' && file !== STANDARD_INPUT ? (host.load('word') as WordPart).documentFacts(host.files.read(place)) : null;
  const answer = readiness(checked.findings, facts);
  const { findings } = resultOf(draft.file, checked, settings, 0, draft.origin);
  const told = new Map(checked.findings.map((finding, index) => [finding, findings[index]!]));
  if (format === 'json') host.out(`${JSON.stringify({ file, ready: answer.ready, open: answer.open.map(item => ({ group: item.group, words: item.words, findings: item.findings.map(each => told.get(each)) })), notes: answer.notes })}\n`);
  else {
    const width = host.terminal('out');
    const placeOf = (finding: (typeof checked.findings)[number]): string => {
      const { origin, range } = told.get(finding)!;
      return origin?.words ?? `${range.start.line + 1}:${range.start.character + 1}`;
    };
    host.out(readyText(file === STANDARD_INPUT ? say`standard input` : file, answer, placeOf, styleOf(mayColour(host.env, width !== null)), width));
  }
  return !sound ? 2 : answer.ready ? 0 : 1;
}

function readyText(file: string, { ready: yes, open, notes }: Readiness, placeOf: (finding: Readiness['open'][number]['findings'][number]) => string, style: Style, width: number | null): string {
  const lines = [yes ? style.bold(style.green(say`Ready to circulate: ${file}`)) : style.bold(open.length === 1 ? say`Not ready to circulate: ${file}. Open: 1 matter` : say`Not ready to circulate: ${file}. Open: ${open.length} matters`)];
  for (const { group, words, findings } of open) {
    lines.push(`  ${say`${style.bold(group)}: ${words}`}`);
    for (const finding of findings) lines.push(...hung(`    ${placeOf(finding)}  `, finding.message, width));
  }
  lines.push(...notes.flatMap(note => hung('', note, width)).map(style.dim));
  return `${lines.join('\n')}\n`;
}

import * as path from 'node:path';
import { sidecarOf } from '../../workspace';
import builtin from '../../profile/builtin';
import { RULES } from '../../rules/registry';
import { count } from '../../reporters/style';
import { AcceptedFinder } from '../accepted';
import { UsageError, type Arguments } from '../arguments';
import { checkText, type Checked } from '../checking';
import { isUnread, STANDARD_INPUT, type Draft } from '../draft';
import type { ExitStatus, Host } from '../host';
import { readNamed } from '../inputs';
import { setupOf } from '../parts';
import { whyUnwritten } from '../reasons';
import { nearRule } from '../rule-words';
import { SettingsFinder, shownPath } from '../settings';

/** `rapporteur suppress FILE RULE LINE --reason WORDS`: keeps what the rule finds there silent, in the file beside the draft. */
export function suppress(args: Arguments, host: Host): ExitStatus {
  const [file, id, at, more] = args.operands;
  const reason = args.value('reason')?.replace(/\s+/g, ' ').trim();
  if (file === undefined || id === undefined || at === undefined || more !== undefined) throw new UsageError('name a draft, a rule and a line, for instance: rapporteur suppress draft.txt annex/citation-order 42 --reason "the Chair wants it so"');
  if (file === STANDARD_INPUT) throw new UsageError('standard input has no place beside which a suppression could be kept. Name a file');
  if (!RULES.some(rule => rule.id === id)) throw new UsageError(`there is no rule "${id}"${nearRule(id)}. See rapporteur rules for those that do exist`);
  if (!/^\d{1,9}$/.test(at)) throw new UsageError(`"${at}" is no line. Give the number that rapporteur check shows`);
  if (reason === undefined || reason === '') throw new UsageError('a suppression needs its reason: --reason "the Chair wants it so"');
  let status: ExitStatus = 0;
  const complain = (name: string, why: string): void => {
    status = 2;
    host.err(`rapporteur: ${name} ${why}.\n`);
  };
  const place = path.resolve(host.cwd, file);
  const draft = readNamed(host, file);
  if (isUnread(draft)) return 2;
  const settings = new SettingsFinder(host, { profile: args.value('profile'), like: args.value('like') }, builtin, complain).forFile(place);
  const accepted = new AcceptedFinder(host, complain);
  const checked = checkText(draft.text, settings, accepted.sieveFor(place, draft.text, settings.baseline));
  // A file of suppressions or a profile that cannot be used must not be written over, nor judged without.
  if (status !== 0) return status;
  const found = checked.findings.filter(({ rule }) => rule === id);
  const here = found.filter(({ span }) => placeOf(draft, checked, span.start) === Number(at));
  if (here.length === 0) {
    const places = [...new Set(found.map(({ span }) => placeOf(draft, checked, span.start)))];
    complain(file, `has nothing at ${at} that ${id} finds${places.length === 0 ? ', nor anywhere else' : `. It finds something at: ${places.join(', ')}`}`);
    return 2;
  }
  const { anchorOf, suppressionsText } = setupOf(host);
  const sidecar = sidecarOf(place);
  const entries = [...accepted.suppressionsOf(place) ?? [], ...here.map(finding => ({ ...anchorOf(finding, checked.read.report.text), reason }))];
  try {
    host.files.write(sidecar, suppressionsText(entries));
  } catch (error) {
    complain(shownPath(host, sidecar), `was not written: ${whyUnwritten(error)}`);
    return 2;
  }
  host.out(`${count(here.length, 'finding')} of ${id} kept silent. Wrote ${shownPath(host, sidecar)}.\n`);
  return 0;
}

/** What the text output shows: the line; of a Word document the paragraph, of a PDF the line on its page. */
function placeOf({ origin }: Draft, { read }: Checked, start: number): number {
  const place = origin?.placeAt(start) ?? null;
  if (place === null) return read.report.lines.lineAt(start) + 1;
  return 'page' in place ? place.line : place.paragraph;
}

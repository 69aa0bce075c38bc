import * as path from 'node:path';
import builtin from '../../profile/builtin';
import type { Convention } from '../../profile/model';
import { FAMILIES } from '../../report/model';
import { familyName } from '../../reporters/families';
import { text as textReporter } from '../../reporters/text';
import { hung, mayColour, styleOf, type Style } from '../../reporters/style';
import { conventionsOf } from '../../check/reach';
import type { CheckedFinding, CheckSettings } from '../../check/check';
import { RULES } from '../../rules/registry';
import type { Rule } from '../../rules/rule';
import { AcceptedFinder } from '../accepted';
import { oneOf, UsageError, type Arguments } from '../arguments';
import { checkText, resultOf, type Checked } from '../checking';
import { conventionWords } from '../convention-words';
import { isUnread, STANDARD_INPUT } from '../draft';
import type { ExitStatus, Host } from '../host';
import { readNamed } from '../inputs';
import { pageText } from '../page';
import { nearRule, severityWords } from '../rule-words';
import { silenceText } from '../silence';
import { SettingsFinder } from '../settings';

/** `rapporteur explain RULE [FILE]`: the rule's page; with a file, what it finds there and what the past says. */
export function explain(args: Arguments, host: Host): ExitStatus {
  const [id, file, more] = args.operands;
  if (id === undefined) throw new UsageError('name a rule, for instance: rapporteur explain numbering/paragraph-sequence. See rapporteur rules');
  if (more !== undefined) throw new UsageError('explain takes one rule and at most one file');
  const rule = RULES.find(each => each.id === id);
  if (!rule) throw new UsageError(`there is no rule "${id}"${nearRule(id)}. See rapporteur rules for those that do exist`);
  const family = args.value('family');
  const forced = family === undefined ? undefined : oneOf('family', family, FAMILIES);
  if (file === undefined) {
    if (args.has('why-not')) throw new UsageError('--why-not needs a file: rapporteur explain RULE FILE --why-not');
    const width = host.terminal('out');
    host.out(ruleText(rule, pageOf(host, rule), styleOf(mayColour(host.env, width !== null)), width));
    return 0;
  }
  let status: ExitStatus = 0;
  const complain = (name: string, why: string): void => {
    status = 2;
    host.err(`rapporteur: ${name} ${why}.\n`);
  };
  const settings = new SettingsFinder(host, { profile: args.value('profile'), like: args.value('like'), family: forced }, builtin, complain);
  const draft = readNamed(host, file);
  if (isUnread(draft)) return 2;
  if (draft.complaint !== null) status = 2;
  const place = file === STANDARD_INPUT ? file : path.resolve(host.cwd, file);
  const held = settings.forFile(place);
  const setting = held.check.rules?.[id]?.severity;
  const sieve = new AcceptedFinder(host, complain).sieveFor(place, draft.text, held.baseline);
  const checked = checkText(draft.text, { ...held, check: { ...held.check, rules: audible(held.check.rules, id) } }, sieve);
  const only = (findings: readonly CheckedFinding[]): CheckedFinding[] => findings.filter(finding => finding.rule === id);
  const result = resultOf(draft.file, { ...checked, findings: only(checked.findings), suppressed: only(checked.suppressed), accepted: only(checked.accepted), stale: 0 }, held, 0, draft.origin);
  const width = host.terminal('out');
  host.out(`${headOf(rule, width)}\n`);
  host.out(textReporter({ tool: { name: 'rapporteur', version: host.version }, profile: result.profile!, files: [result], passedOver: 0 }, { colour: mayColour(host.env, width !== null), width }));
  if (setting === 'off') host.out('The configuration turns this rule off.\n');
  if (rule.basis === 'past') host.out(`\n${pastText(rule, checked, width)}`);
  if (args.has('why-not')) host.out(`\n${silenceText(rule, checked, { setting, family: forced ?? held.family }, width)}`);
  return status;
}

/** The settings with the rule asked for turned on, as it would speak by itself. */
const audible = (rules: CheckSettings['rules'], id: string): CheckSettings['rules'] => ({ ...rules, [id]: { options: rules?.[id]?.options } });

function headOf(rule: Rule, width: number | null): string {
  const fix = rule.fix === 'safe' ? '; --fix corrects it' : rule.fix === 'confirm' ? '; an editor offers a correction to confirm' : '';
  const lines = [`${rule.id} (${severityWords(rule)}): ${rule.title}.`, `It rests on ${rule.basis === 'past' ? 'past reports' : 'the draft alone'}${fix}.`];
  const options = Object.entries(rule.options ?? {}).map(([name, option]) => `  ${name}: ${option.title}${option.choices ? ` (${option.choices.join(', ')})` : ''}; ${JSON.stringify(option.default)} unless set.`);
  if (options.length > 0) lines.push('It can be set in rapporteur.config.json:', ...options);
  return `${lines.flatMap(line => hung(line.startsWith('  ') ? '  ' : '', line, width)).join('\n')}\n`;
}

const ruleText = (rule: Rule, page: string | null, style: Style, width: number | null): string => page === null ? headOf(rule, width) : `${headOf(rule, width)}\n${pageText(page, style, width)}`;

/** The words of the rule's page below its facts; null where the page is not installed. */
function pageOf(host: Host, rule: Rule): string | null {
  try {
    const page = Buffer.from(host.files.read(path.join(host.home, 'docs', 'rules', `${rule.id}.md`))).toString('utf8');
    const marker = page.indexOf(FACTS_END);
    return `${(marker < 0 ? page.replace(/^# .*\n/, '') : page.slice(marker + FACTS_END.length)).trim()}\n`;
  } catch {
    // The head alone is an answer too.
    return null;
  }
}

const FACTS_END = '<!-- /facts -->';

/** What past reports of the family have in common that bears on the rule, and where too little is known to say anything. */
function pastText(rule: Rule, { read }: Checked, width: number | null): string {
  const { profile } = read;
  const conventions = conventionsOf(rule, profile);
  const kind = profile.series === null ? `this family (${familyName(read.family)})` : `this series (${familyName(read.family)}, on: ${profile.series})`;
  const openings = profile.openings === 0 ? '' : `, and the openings of ${profile.openings} more`;
  const head = `Past reports of ${kind}: ${profile.familyReports}${openings}.`;
  if (conventions.length === 0) return `${head} Nothing that bears on this rule is learned from them yet, so it stays silent.\n`;
  const lines = conventions.flatMap(convention => hung('  - ', `${conventionWords(convention, profile)}: ${evidenceWords(convention)}; ${strengthWords(convention)}`, width));
  return `${head}\n${lines.join('\n')}\n`;
}

/** "in 9 of 10, for instance past/2019.txt:12". */
function evidenceWords({ evidence: { agree, of, passages: [first] } }: Convention): string {
  return `in ${agree} of ${of}${first === undefined ? '' : `, for instance ${first.file}:${first.range.start.line + 1}`}`;
}

const strengthWords = ({ strength }: Convention): string => strength === null ? 'too little is known: the rule stays silent' : `a departure is worth: ${strength}`;

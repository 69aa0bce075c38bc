import type { Rule } from '../../rules/rule';
import { RULES } from '../../rules/registry';
import { hung, mayColour, styleOf, type Style } from '../../reporters/style';
import { oneOf, UsageError, type Arguments } from '../arguments';
import type { ExitStatus, Host } from '../host';
import { severityWords } from '../rule-words';
import { said, say } from '../../text/say';

/** Columns that the words of a rule need beside its name. */
const WORDS_BESIDE = 30;

/** `rapporteur rules`: every rule with its severity and what it rests on. */
export function rules(args: Arguments, host: Host): ExitStatus {
  const format = oneOf('format', args.value('format') ?? 'text', ['text', 'json']);
  if (args.operands.length > 0) throw new UsageError('rules takes no file. To learn more of one rule: rapporteur explain RULE');
  if (format === 'json') host.out(`${JSON.stringify(RULES.map(({ id, title, severity, lesser, basis, fix, options }) => ({ id, title, severity, lesser: lesser ?? [], basis, fix: fix ?? null, options: options ?? {} })))}\n`);
  else {
    const width = host.terminal('out');
    host.out(rulesText(RULES, styleOf(mayColour(host.env, width !== null)), width));
  }
  return 0;
}

export function rulesText(all: readonly Rule[], style: Style, width: number | null): string {
  const sorted = [...all].sort((a, b) => a.id < b.id ? -1 : 1);
  const widest = Math.max(...sorted.map(rule => rule.id.length));
  const severities = Math.max(...sorted.map(rule => severityWords(rule).length));
  // On a narrow terminal the words stand below the name.
  const beside = width === null || width >= widest + severities + 4 + WORDS_BESIDE;
  const lines: string[] = [];
  let group = '';
  for (const rule of sorted) {
    const of = rule.id.slice(0, rule.id.indexOf('/'));
    if (of !== group && group !== '') lines.push('');
    group = of;
    const notes = [rule.basis === 'past' ? say`rests on past reports` : '', rule.fix === 'safe' ? say`--fix corrects it` : ''].filter(note => note !== '').join(', ');
    const told = `${said(rule.title)}${notes === '' ? '' : ` (${notes})`}`;
    const name = rule.id.padEnd(widest);
    const [first, ...more] = beside ? hung(`${name}  ${severityWords(rule).padEnd(severities)}  `, told, width) : [`${name}  ${severityWords(rule)}`, ...hung('    ', told, width)];
    lines.push(style.bold(name) + first!.slice(name.length), ...more);
  }
  return `${lines.join('\n')}\n`;
}

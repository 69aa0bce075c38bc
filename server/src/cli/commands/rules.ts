import type { Rule } from '../../rules/rule';
import { RULES } from '../../rules/registry';
import { mayColour, styleOf, type Style } from '../../reporters/style';
import { oneOf, UsageError, type Arguments } from '../arguments';
import type { ExitStatus, Host } from '../host';

/** `rapporteur rules`: every rule with its severity and what it rests on. */
export function rules(args: Arguments, host: Host): ExitStatus {
  const format = oneOf('format', args.value('format') ?? 'text', ['text', 'json']);
  if (args.operands.length > 0) throw new UsageError('rules takes no file. To learn more of one rule: rapporteur explain RULE');
  if (format === 'json') host.out(`${JSON.stringify(RULES.map(({ id, title, severity, basis, fix }) => ({ id, title, severity, basis, fix: fix ?? null })))}\n`);
  else host.out(rulesText(RULES, styleOf(mayColour(host.env, host.terminal('out') !== null))));
  return 0;
}

export function rulesText(all: readonly Rule[], style: Style): string {
  const sorted = [...all].sort((a, b) => a.id < b.id ? -1 : 1);
  const widest = Math.max(...sorted.map(rule => rule.id.length));
  const lines: string[] = [];
  let group = '';
  for (const rule of sorted) {
    const of = rule.id.slice(0, rule.id.indexOf('/'));
    if (of !== group && group !== '') lines.push('');
    group = of;
    const notes = [rule.basis === 'past' ? 'rests on past reports' : '', rule.fix === 'safe' ? '--fix corrects it' : ''].filter(note => note !== '').join(', ');
    lines.push(`${style.bold(rule.id.padEnd(widest))}  ${rule.severity.padEnd(11)}  ${rule.title}${notes === '' ? '' : style.dim(` (${notes})`)}`);
  }
  return `${lines.join('\n')}\n`;
}

import { UsageError, type Arguments } from '../arguments';
import type { ExitStatus, Host } from '../host';
import type { LearnPart } from '../learning';

/** `rapporteur learn`: the work is done by a part of its own, which checking never loads. */
export function learn(args: Arguments, host: Host): ExitStatus | Promise<ExitStatus> {
  const out = args.value('out') ?? null;
  const evaluate = args.has('evaluate');
  const lines = args.values('observations');
  if (args.has('diff') && out === null) throw new UsageError('--diff needs the profile that would change: rapporteur learn PATH... --diff --out profile.json');
  if (out === null && !evaluate) throw new UsageError('say where to write the profile: rapporteur learn PATH... --out profile.json');
  if (args.operands.length === 0 && lines.length === 0) throw new UsageError('name past reports or folders of them: rapporteur learn PATH... --out profile.json');
  if (evaluate && args.operands.length === 0) throw new UsageError('--evaluate needs the past reports themselves. Name them or their folder');
  return (host.load('learn') as LearnPart).learnFiles(host, args.operands, {
    out, lines, evaluate,
    withBuiltin: args.has('with-builtin'), passages: !args.has('no-passages'), diff: args.has('diff'), fresh: args.has('fresh'),
  });
}

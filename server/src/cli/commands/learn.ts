import { UsageError, type Arguments } from '../arguments';
import type { ExitStatus, Host } from '../host';
import type { LearnPart } from '../learning';

/** `rapporteur learn`: the work is done by a part of its own, which checking never loads. */
export function learn(args: Arguments, host: Host): ExitStatus {
  const out = args.value('out');
  if (out === undefined) throw new UsageError('say where to write the profile: rapporteur learn PATH... --out profile.json');
  if (args.operands.length === 0) throw new UsageError('name past reports or folders of them: rapporteur learn PATH... --out profile.json');
  return (host.load('learn') as LearnPart).learnFiles(host, args.operands, out, { withBuiltin: args.has('with-builtin'), passages: !args.has('no-passages') });
}

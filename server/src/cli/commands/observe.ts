import { UsageError, type Arguments } from '../arguments';
import type { ExitStatus, Host } from '../host';
import type { LearnPart } from '../learning';

/** `rapporteur observe`: what each past report shows, one a line. */
export function observe(args: Arguments, host: Host): ExitStatus | Promise<ExitStatus> {
  if (args.operands.length === 0) throw new UsageError('name past reports or folders of them: rapporteur observe PATH... > observations.jsonl');
  return (host.load('learn') as LearnPart).observeFiles(host, args.operands);
}

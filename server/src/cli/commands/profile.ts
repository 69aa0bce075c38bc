import { UsageError, type Arguments } from '../arguments';
import type { ExitStatus, Host } from '../host';
import type { StructurePart } from '../structure';

/** `rapporteur profile --html FILE`: what was learned, as one page to look at. */
export function profile(args: Arguments, host: Host): ExitStatus {
  const html = args.value('html');
  if (html === undefined) throw new UsageError('say where to write the page: rapporteur profile --html structure.html');
  if (args.operands.length > 0) throw new UsageError('profile takes no file. Name a profile with --profile P.json');
  return (host.load('structure') as StructurePart).writePage(host, html, args.value('profile'));
}

import { UsageError, type Arguments } from '../arguments';
import type { ExitStatus, Host } from '../host';
import type { StructurePart } from '../structure';

/** `rapporteur profile --html FILE`: what was learned, as one page to look at. */
export function profile(args: Arguments, host: Host): ExitStatus {
  const html = args.value('html');
  if (html === undefined) throw new UsageError('say where to write the page: rapporteur profile --html structure.html');
  if (args.operands.length > 0) throw new UsageError('profile takes no file. Name a profile with --profile P.json');
  if (!/\.html?$/i.test(html)) throw new UsageError(`the page needs a name that ends in .html, so that it takes the place of nothing else: rapporteur profile --html ${html.replace(/\.[^./\\]*$/, '')}.html`);
  return (host.load('structure') as StructurePart).writePage(host, html, args.value('profile'));
}

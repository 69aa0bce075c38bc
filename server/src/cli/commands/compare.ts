import { oneOf, UsageError, type Arguments } from '../arguments';
import type { ComparePart } from '../comparing';
import type { ExitStatus, Host } from '../host';

/** `rapporteur compare`: what became of each part of an old draft in a new one, and comments on the old one by the new numbers. */
export function compare(args: Arguments, host: Host): ExitStatus {
  const [old, now, more] = args.operands;
  if (old === undefined || now === undefined || more !== undefined) throw new UsageError('name the old draft and the new one, for instance: rapporteur compare draft-1.docx draft-2.docx');
  if (old === now) throw new UsageError('the two drafts are the same file');
  return (host.load('compare') as ComparePart).compare(host, {
    old, new: now, comments: args.values('comments'), format: oneOf('format', args.value('format') ?? 'text', ['text', 'json', 'markdown'] as const), out: args.value('out'),
  });
}

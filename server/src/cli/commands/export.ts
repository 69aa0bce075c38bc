import { UsageError, type Arguments } from '../arguments';
import type { ExportPart } from '../exporting';
import type { ExitStatus, Host } from '../host';

/** `rapporteur export`: a draft as a Word document, or as a page to print. */
export function exportReport(args: Arguments, host: Host): Promise<ExitStatus> {
  const out = args.value('out');
  if (args.operands.length !== 1 || out === undefined) throw new UsageError('name one draft and the document to write, for instance: rapporteur export draft.report --out draft.docx');
  const [, extension] = /\.(docx|html)$/i.exec(out) ?? [];
  if (extension === undefined) throw new UsageError(`--out ${out} ends neither in .docx nor in .html, which are what can be written`);
  return (host.load('export') as ExportPart).exportReport(host, args.operands[0]!, out, extension.toLowerCase() as 'docx' | 'html');
}

/** `rapporteur import`: a Word document as a draft in plain text. */
export function importReport(args: Arguments, host: Host): ExitStatus {
  const out = args.value('out');
  if (args.operands.length !== 1 || out === undefined) throw new UsageError('name one Word document and the draft to write, for instance: rapporteur import draft.docx --out draft.report.md');
  return (host.load('export') as ExportPart).importReport(host, args.operands[0]!, out);
}

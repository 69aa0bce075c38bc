/** The part of the command line that takes reports out of Word documents and puts them into such; loaded by `rapporteur export` and `import` alone. */
import * as path from 'node:path';
import { blocksOf } from '../features/layout/blocks';
import { previewPage } from '../features/layout/html';
import { writeDocx } from '../formats/docx-out/write';
import { Reader } from '../report/reader';
import { isUnread } from './draft';
import type { ExitStatus, Host } from './host';
import { readNamed } from './inputs';
import { whyUnwritten } from './reasons';

export interface ExportPart {
  readonly exportReport: typeof exportReport;
  readonly importReport: typeof importReport;
}

/** Writes a Word document or a page to print, by the extension of `out`. 2 when the draft cannot be read or the result not be written. */
export async function exportReport(host: Host, file: string, out: string, format: 'docx' | 'html'): Promise<ExitStatus> {
  const draft = readNamed(host, file);
  if (isUnread(draft)) return 2;
  const report = new Reader().read(draft.text);
  const content = format === 'docx' ? await writeDocx(blocksOf(report)) : previewPage(report, path.basename(file));
  return written(host, out, content) && draft.complaint === null ? 0 : 2;
}

/** Writes a Word document as a draft in plain text, numbers as printed. An existing file is left alone. */
export function importReport(host: Host, file: string, out: string): ExitStatus {
  const draft = readNamed(host, file);
  if (isUnread(draft)) return 2;
  if (host.files.stat(path.resolve(host.cwd, out)) !== null) {
    host.err(`rapporteur: ${out} exists already and was left alone. Choose another name.\n`);
    return 2;
  }
  if (!written(host, out, draft.text.endsWith('\n') ? draft.text : `${draft.text}\n`)) return 2;
  for (const note of draft.origin?.notes ?? []) host.err(`rapporteur: ${file}: ${note}.\n`);
  return 0;
}

function written(host: Host, out: string, content: Uint8Array | string): boolean {
  try {
    host.files.write(path.resolve(host.cwd, out), content);
  } catch (error) {
    host.err(`rapporteur: ${out} was not written: ${whyUnwritten(error)}.\n`);
    return false;
  }
  host.out(`Wrote ${out}.\n`);
  return true;
}

/** Reads past reports through the editor's file system, so that it works on disks, remote machines and virtual folders alike. */
import * as vscode from 'vscode';
import { Unreadable } from '../../server/src/formats/document';
import { documentKind, pdfElsewhere } from '../../server/src/formats/kind';

export interface PastReport {
  /** Its path below the chosen folder. */
  readonly file: string;
  readonly uri: vscode.Uri;
  readonly text: string;
}
export interface Unread {
  readonly file: string;
  readonly why: string;
}

const READABLE = /\.(txt|md|markdown|report|docx)$/i;
const DOCUMENT = /\.(doc|pdf|rtf|odt)$/i;
/** Word leaves such a file beside a document that is open. */
const LOCK = /^~\$/;
/** Bytes; a summary report of a hundred pages is under one megabyte. */
const LARGEST = 16 * 1024 * 1024;

/** Text of one file, without its byte order mark. Rejects when it cannot be read or is not text. */
export async function readText(uri: vscode.Uri): Promise<string> {
  return decode(await vscode.workspace.fs.readFile(uri));
}

/** Names of the files that lie in a folder, none when it cannot be looked into. */
export async function filesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
  } catch {
    return [];
  }
}

/** The texts below a folder in the order of their names, and what was left out with the reason. */
export async function readFolder(folder: vscode.Uri, token: vscode.CancellationToken, progress: (file: string) => void): Promise<{ reports: PastReport[]; leftOut: Unread[] }> {
  const reports: PastReport[] = [];
  const leftOut: Unread[] = [];
  const walk = async (place: vscode.Uri, path: string): Promise<void> => {
    let entries: [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(place);
    } catch {
      leftOut.push({ file: path === '' ? place.path : path, why: vscode.l10n.t('it could not be opened') });
      return;
    }
    for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (token.isCancellationRequested) return;
      const file = path === '' ? name : `${path}/${name}`;
      const uri = vscode.Uri.joinPath(place, name);
      if (type === vscode.FileType.Directory) {
        if (!name.startsWith('.') && name !== 'node_modules') await walk(uri, file);
      } else if (DOCUMENT.test(name)) {
        leftOut.push({ file, why: vscode.l10n.t('it is neither plain text nor a Word document (.docx); save it as one of these first') });
      } else if (READABLE.test(name) && !LOCK.test(name)) {
        progress(file);
        try {
          const { size } = await vscode.workspace.fs.stat(uri);
          if (size > LARGEST) leftOut.push({ file, why: vscode.l10n.t('it is too large for a summary report') });
          else reports.push({ file, uri, text: await readReport(uri) });
        } catch (error) {
          leftOut.push({ file, why: whyUnread(error) });
        }
      }
    }
  };
  await walk(folder, '');
  return { reports, leftOut };
}

/** Text of a past report, a Word document or plain text. */
export async function readReport(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const kind = documentKind(bytes, uri.path);
  if (kind === 'pdf') throw new Unreadable(pdfElsewhere());
  if (kind !== 'docx') return decode(bytes);
  // The editor starts sooner without it.
  const { readDocx } = await import('../../server/src/formats/docx/read');
  return readDocx(bytes).text;
}

class NotText extends Error {}

/** Why a report could not be read, in words that follow its name and a colon. */
export const whyUnread = (error: unknown): string => (error instanceof NotText ? error.message : error instanceof Unreadable ? vscode.l10n.t('it {0}', error.message) : vscode.l10n.t('it could not be read'));

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) throw new NotText(vscode.l10n.t('it is a binary file, not text'));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Written aside and renamed, so that an interrupted run leaves the file of before. False, after saying so, where it cannot be written. */
export async function wroteWhole(place: vscode.Uri, text: string): Promise<boolean> {
  const aside = place.with({ path: `${place.path}.new` });
  try {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(place, '..'));
    await vscode.workspace.fs.writeFile(aside, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(aside, place, { overwrite: true });
    return true;
  } catch {
    void vscode.window.showErrorMessage(notWritten(place));
    return false;
  }
}

export const notWritten = (place: vscode.Uri): string =>
  vscode.l10n.t('{0} was not written. Close it where it is open, and see whether the folder may be written to.', place.path.slice(place.path.lastIndexOf('/') + 1));

/** Places as other programs want them: addresses, lines counted from 1, and a name for each finding that lasts. */
import type { Range } from '../text/lines';
import { say } from '../text/say';
import type { CheckRun, FileResult, ReportedFinding } from './model';

/** Relative with forward slashes, percent-encoded; an absolute path as a file address. */
export function addressOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encoded).join('/').replace(/^\.\//, '');
  return /^[a-z]%3A\//i.test(path) ? `file:///${path.replace(/%3A/i, ':')}` : path.startsWith('/') ? `file://${path}` : path;
}

/** Half a surrogate pair cannot be encoded. */
const encoded = (name: string): string => encodeURIComponent(wellFormed(name));

export const wellFormed = (text: string): string => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/** Path as it was named, with forward slashes; for readers that take no addresses. */
export const pathOf = (file: string): string => file === '-' ? 'standard input' : file.replaceAll('\\', '/').replace(/^\.\//, '');

/** The message, and for a document where to look in it, as its lines are of no use to anybody. */
export const messageOf = ({ message, origin }: ReportedFinding): string => origin ? origin.quote ? say`${message} (${origin.words}, at “${origin.quote}”)` : `${message} (${origin.words})` : message;

export const oneBased = ({ start, end }: Range): { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number } =>
  ({ line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 });

export interface Told {
  readonly file: FileResult;
  readonly finding: ReportedFinding;
  /** The same in the next run as long as the finding is, wherever its line has moved; no two are the same. */
  readonly print: string;
}

/** Every finding of the run. */
export function* told(run: CheckRun): Iterable<Told> {
  const seen = new Map<string, number>();
  for (const file of run.files) {
    for (const finding of file.findings) {
      const key = `${pathOf(file.file)}\n${finding.rule}\n${finding.flagged ?? finding.message}`;
      const times = seen.get(key) ?? 0;
      seen.set(key, times + 1);
      yield { file, finding, print: fnv(`${key}\n${times}`) };
    }
  }
}

/** FNV-1a, twice with different starts: 64 bits that no two findings share by chance. */
function fnv(text: string): string {
  return [0x811c9dc5, 0x01000193].map(start => {
    let hash = start;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
}

/**
 * Suppressions in the text itself, for Markdown, where comments do not print:
 *
 *     <!-- rapporteur-disable-next-line annex/citation-order: the Chair wants it so -->
 *     <!-- rapporteur-disable name/spelling: quoted at length --> ... <!-- rapporteur-enable name/spelling -->
 */
import type { Span } from '../text/span';

export interface SuppressionComment {
  readonly span: Span;
  /** What stands after `rapporteur-`. */
  readonly word: string;
  readonly rules: readonly string[];
  readonly reason: string;
}

const OPEN = '<!--';
const CLOSE = '-->';
const HEAD = /^<!--\s*rapporteur-([a-z-]+)/;

/** Whether it is worth looking for any. */
export const mayHoldComments = (text: string): boolean => text.includes('rapporteur-') && text.includes(OPEN);

export function readComments(text: string): SuppressionComment[] {
  const found: SuppressionComment[] = [];
  for (let start = text.indexOf(OPEN); start >= 0;) {
    const close = text.indexOf(CLOSE, start + OPEN.length);
    if (close < 0) break;
    const end = close + CLOSE.length;
    const head = HEAD.exec(text.slice(start, Math.min(end, start + 80)));
    if (head) {
      const body = text.slice(start + head[0].length, close);
      const colon = body.indexOf(':');
      const rules = (colon < 0 ? body : body.slice(0, colon)).split(/[\s,]+/).filter(each => each !== '');
      found.push({ span: { start, end }, word: head[1]!, rules, reason: colon < 0 ? '' : body.slice(colon + 1).replace(/\s+/g, ' ').trim() });
    }
    start = text.indexOf(OPEN, end);
  }
  return found;
}

/** The text as it prints: white space of the same length in the place of these comments, and every line where it was. */
export function withoutComments(text: string, comments: readonly SuppressionComment[]): string {
  let out = '';
  let at = 0;
  for (const { span } of comments) {
    out += text.slice(at, span.start) + text.slice(span.start, span.end).replace(/[^\r\n]/g, ' ');
    at = span.end;
  }
  return out + text.slice(at);
}

/** Footnotes as plain text keeps them: raised figures behind words ("States¹") and before the note, or `[^1]` and `[^1]:` in Markdown. */
import type { Footnote } from '../mentions';
import type { Sentence } from '../sentences';
import { telling } from '../wording';
import type { Stretch } from '../wordings';

const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';
const MARK = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}|\[\^([\w-]{1,20})\](:)?/g;
const HINT = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]|\[\^/;
/** "km²", "CO²": a power or an index. */
const UNIT = /(?:^|[\s\d(/.·-])(?:[kcmnd]?m|ft|in|mi|yd|ha|s|CO|CH|N|O|H)$/;
const BEFORE = 4;

interface Told extends Sentence { readonly label: string; readonly isNote: boolean }

const NONE: readonly Told[] = [];

const TOLD = telling(({ text }): readonly Told[] => {
  if (!HINT.test(text)) return NONE;
  const out: Told[] = [];
  for (const { 0: mark, 1: name, 2: colon, index: start } of text.matchAll(MARK)) {
    const opens = /(?:^|[\n\r\f])[ \t*]*$/.test(text.slice(Math.max(0, start - 8), start));
    if (name === undefined && !opens && UNIT.test(text.slice(Math.max(0, start - BEFORE), start))) continue;
    out.push({ start, end: start + mark.length, label: name ?? Array.from(mark, figure => RAISED.indexOf(figure)).join(''), isNote: opens && (name === undefined || colon !== undefined) });
  }
  return out;
});

export function footnotesOf(stretches: readonly Stretch[]): readonly Footnote[] {
  const out: Footnote[] = [];
  for (const { wording, start: base } of stretches) for (const { start, end, label, isNote } of wording.ask(TOLD)) out.push({ span: { start: base + start, end: base + end }, label, isNote });
  return out;
}

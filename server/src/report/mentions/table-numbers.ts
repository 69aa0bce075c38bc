/** Numbered tables and figures: their captions, and where the text speaks of them. */
import { fromRoman } from '../../text/numerals';
import type { TableNumber } from '../mentions';
import type { Sentence } from '../sentences';
import { lineAround } from '../stretches';
import { telling } from '../wording';
import type { Stretch } from '../wordings';
import { ofAnother } from './references';

const NUMBERED = /(?<!(?:[Rr]ound|Working) )\b(Table|Figure|Chart|Map|TABLE|FIGURE|CHART|MAP)[sS]? (\d{1,2}|[IVX]{1,4})\b(?![\d.]\d)(?:(?:, | and | to |[-–])(\d{1,2}|[IVX]{1,4})\b(?![\d.]\d))?/g;
const HINT = /\b(?:Table|Figure|Chart|Map|TABLE|FIGURE|CHART|MAP)[sS]? [\dIVX]/;
/** Behind the number of a caption: a stop, the end of the line or the cell, or words that are no sentence. */
const HEADED = /^(?:\*\*)?\s*(?:[.:–—|\t-]|$)|^\s+[A-Z][^.]*$/;

interface Told extends Sentence { readonly text: string; readonly sort: string; readonly value: number; readonly isCaption: boolean }

const NONE: readonly Told[] = [];

const TOLD = telling(({ text }): readonly Told[] => {
  if (!HINT.test(text)) return NONE;
  const out: Told[] = [];
  for (const { 0: whole, 1: noun = '', 2: first = '', 3: second, index } of text.matchAll(NUMBERED)) {
    const line = lineAround(text, index);
    const end = index + whole.length;
    const isCaption = second === undefined && /^[\s#*_|]*$/.test(text.slice(line.start, index)) && HEADED.test(text.slice(end, line.end).trimEnd());
    if (!isCaption && ofAnother(text, index, end)) continue;
    let from = index + whole.indexOf(first, noun.length);
    for (const number of second === undefined ? [first] : [first, second]) {
      const start = text.indexOf(number, from);
      from = start + number.length;
      const value = /\d/.test(number) ? Number(number) : fromRoman(number);
      if (value !== null) out.push({ start: number === first ? index : start, end: from, text: `${noun} ${number}`, sort: noun.toLowerCase(), value, isCaption });
    }
  }
  return out;
});

export function tableNumbersOf(stretches: readonly Stretch[]): readonly TableNumber[] {
  const out: TableNumber[] = [];
  for (const { wording, start: base } of stretches) {
    for (const { start, end, ...rest } of wording.ask(TOLD)) out.push({ ...rest, span: { start: base + start, end: base + end } });
  }
  return out;
}

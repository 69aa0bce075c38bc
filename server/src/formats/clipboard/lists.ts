/** The numbers of lists, as they are printed. */
import { formatNumber } from '../docx/number-format';
import type { HtmlElement } from './html';

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman',
  'decimal': 'decimal', 'decimal-leading-zero': 'decimalZero', 'lower-alpha': 'lowerLetter', 'lower-latin': 'lowerLetter', 'upper-alpha': 'upperLetter', 'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman', 'none': 'none',
};
const MARKS = new Set(['disc', 'circle', 'square']);
export const BULLET = '\u2022';
const LARGEST = 99_999;

export interface Marker {
  readonly text: string;
  readonly bullet: boolean;
  /** From 1, as deep as the list lies in others. */
  readonly level: number;
}

export class ListCounter {
  /** What each level printed last, for numbers such as 2.1 that repeat those above. */
  private readonly shown: string[] = [];

  /** A list is opened at a level: gives what counts its entries. */
  open(list: HtmlElement, style: ReadonlyMap<string, string>, level: number): OpenList {
    return { ordered: list.name === 'ol', format: formatIn(list, style), next: numberIn(list.attributes['start']) ?? 1, level };
  }

  /** The marker of the next entry; null for one that has none. */
  next(list: OpenList, entry: HtmlElement, style: ReadonlyMap<string, string>): Marker | null {
    if (/^(?:none|block)$/.test(style.get('display') ?? '')) return null;
    const own = style.get('list-style-type') ?? style.get('list-style')?.split(/\s/)[0];
    const format = formatIn(entry, style) ?? list.format ?? (list.ordered && !MARKS.has(own ?? '') ? 'decimal' : null);
    const level = Math.min(numberIn(entry.attributes['data-aria-level'] ?? entry.attributes['aria-level']) ?? list.level, 9);
    if (format === null) return { text: BULLET, bullet: true, level };
    if (format === 'none') return null;
    const value = numberIn(entry.attributes['value']) ?? list.next;
    list.next = value + 1;
    const number = formatNumber(value, format);
    this.shown[level] = number;
    const form = entry.attributes['data-leveltext'];
    const text = form !== undefined && /%[1-9]/.test(form) ? form.replace(/%([1-9])/g, (_, at: string) => this.shown[Number(at)] ?? '') : `${number}.`;
    return { text, bullet: false, level };
  }
}

export interface OpenList {
  readonly ordered: boolean;
  readonly format: string | null;
  next: number;
  readonly level: number;
}

/** Null where nothing is said, or a mark is meant. */
function formatIn(element: HtmlElement, style: ReadonlyMap<string, string>): string | null {
  const said = style.get('list-style-type') ?? style.get('list-style')?.split(/\s/)[0] ?? element.attributes['type'];
  return said === undefined ? null : FORMATS[said] ?? null;
}

function numberIn(text: string | undefined): number | null {
  const value = text === undefined ? NaN : Number.parseInt(text, 10);
  return Number.isInteger(value) && value >= 0 && value <= LARGEST ? value : null;
}

/** The number or mark that Word wrote into a paragraph of its own lists; `symbols` where it is set in a font of symbols. */
export function markerOfWord(written: string, symbols: boolean, list: string): Marker | null {
  const text = written.replace(/[\s\u00a0]+/g, ' ').trim();
  if (text === '') return null;
  const level = Math.min(Number(/\blevel(\d)/.exec(list)?.[1] ?? 1) || 1, 9);
  if (!symbols && /[\p{L}\p{N}]/u.test(text) && text !== 'o') return { text, bullet: false, level };
  return { text: /^[-\u2013*]$/.test(text) ? text : BULLET, bullet: true, level };
}

/** Resolutions and treaties that the report names by number or year, where one place has another number: "resolution 1504 (2004)" for 1540. */
import { byRange } from '../../text/letters';
import type { Phrase } from '../model';
import { telling } from '../wording';
import type { Stretch } from '../wordings';

export interface InstrumentSlip extends Phrase {
  /** As it stands elsewhere. */
  readonly usual: Phrase;
}

/** "resolution 1540 (2004)", "resolutions 1718 (2006)" */
const RESOLUTION = /\b[Rr]esolutions? (\d{3,4}) \(((?:19|20)\d\d)\)/g;
/** "the 1982 United Nations Convention on the Law of the Sea" */
const TREATY = byRange(/\b((?:19|20)\d\d) ((?:\p{Lu}[\p{L}'’-]+ ){0,4}(?:Convention|Treaty|Protocol|Agreement|Declaration|Charter|Covenant)(?: (?:on|of|for|against|the|and|in|to|\p{Lu}[\p{L}'’-]+))*)/gu);

interface Told { readonly start: number; readonly end: number; readonly number: string; readonly key: string }

const NONE: readonly Told[] = [];

const TOLD = telling(({ text }): readonly Told[] => {
  if (!/\d{3}/.test(text)) return NONE;
  const out: Told[] = [];
  if (/esolution/.test(text)) for (const hit of text.matchAll(RESOLUTION)) out.push({ start: hit.index, end: hit.index + hit[0].length, number: hit[1]!, key: `(${hit[2]!})` });
  if (/Convention|Treaty|Protocol|Agreement|Declaration|Charter|Covenant/.test(text)) for (const hit of text.matchAll(TREATY)) {
    const name = hit[2]!.replace(/(?: (?:on|of|for|against|the|and|in|to))+$/, '');
    if (name.split(' ').length > 2) out.push({ start: hit.index, end: hit.index + 5 + name.length, number: hit[1]!, key: name.toLowerCase() });
  }
  return out;
});

/** The same figures in another order, or one of them another. */
const isSlip = (a: string, b: string): boolean => a.length === b.length && ([...a].sort().join('') === [...b].sort().join('') || [...a].filter((figure, index) => figure !== b[index]).length === 1);

/** Numbers that stand once where one very like them stands again and again. */
export function instrumentSlipsOf(stretches: readonly Stretch[]): readonly InstrumentSlip[] {
  const byKey = new Map<string, Map<string, Phrase[]>>();
  for (const { wording, start: base } of stretches) for (const { start, end, number, key } of wording.ask(TOLD)) {
    const numbers = byKey.get(key) ?? new Map<string, Phrase[]>();
    byKey.set(key, numbers.set(number, [...numbers.get(number) ?? [], { text: wording.text.slice(start, end), span: { start: base + start, end: base + end } }]));
  }
  return [...byKey.values()].flatMap(numbers => [...numbers].flatMap(([number, places]): InstrumentSlip[] => {
    const usual = places.length > 1 ? undefined : [...numbers].find(([other, all]) => other !== number && all.length > 1 && isSlip(number, other));
    return usual === undefined ? [] : [{ ...places[0]!, usual: usual[1][0]! }];
  }));
}

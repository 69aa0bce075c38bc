/** Numbers that look back on a list: "forward the six recommendations", "the four key points", where the list that was announced as such has another number of items. */
import { CARDINAL_UNITS, fromCardinal } from '../../text/numerals';
import type { StatedCount } from '../mentions';
import type { List, Paragraph } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

const NUMBERS = CARDINAL_UNITS.slice(1, 20).join('|');
/** What a list is announced as. */
const NOUN = '(recommendations|points|proposals|conclusions|suggestions|measures|principles|priorities|lessons|observations|findings|commitments|decisions|remarks|comments|questions|requests|steps|tasks|rules|aims|objectives)';
const ANNOUNCED = new RegExp(`\\bfollowing (?:[a-z-]+ ){0,2}?${NOUN}\\b|\\b(?:the|its|these|his|her|their) (?:[a-z-]+ ){0,2}?${NOUN}\\b(?=[^.;:]* as follows:$|[^.;:]{0,60} (?:are|were)(?: that| the following| these| as follows)?:$)`, 'gi');
/** The number is that of all of them: no "first three", and nothing behind that tells them from others. */
const BACK = new RegExp(`\\b(?:(?:the|all|all the|all of the) (${NUMBERS}|\\d{1,2}) (?:[a-z-]+ )?${NOUN}(?=[.,;]|$| (?:will|would|are|were|had|have|has|should|could|can|may|must|to|as|at|and|there|to the|above|listed above)\\b| of (?:the|this) (?:meeting|workshop|seminar|conference|dialogue|symposium)\\b)|(${NUMBERS}|\\d{1,2}) ${NOUN}(?= (?:had|have) been (?:agreed|adopted|made|reached|formulated|put forward|endorsed)\\b))`, 'gi');
/** "remarks 1 to 6", "recommendation 7": the last of their numbers; those of another paper are its own. */
const BY_NUMBER = new RegExp(`\\b(${NOUN.slice(1, -1).replace(/s(?=\||$)/g, 's?')}) (?:nos?\\. ?)?(?:\\d{1,2}(?:, | to | and | or |, and | ?[-–] ?))*(\\d{1,2})\\b(?![.:]?\\d|%|\\/| (?:of|in|from) )`, 'gi');
/** Some of the points are spoken of by their letters or numbers, or others are added to them. */
const SOME = /\([a-z0-9]{1,3}\)|\b(?:add(?:ed|itional)?|another|further|new|more|other|former|latter|of which|first|last|remaining)\b/i;

interface Back extends Sentence { readonly noun: string; readonly value: number }

const LISTED = telling(({ text }): string | null => {
  const words = text.trimEnd();
  if (!words.endsWith(':')) return null;
  const found = [...words.matchAll(ANNOUNCED)].map(hit => (hit[1] ?? hit[2]!).toLowerCase());
  return found.length === 1 ? found[0]! : null;
});

/** Numbers by which points are spoken of. */
const NUMBERED = telling(({ text }): readonly Back[] => (/[a-z] \d/.test(text)
  ? [...text.matchAll(BY_NUMBER)].map(hit => ({ start: hit.index, end: hit.index + hit[0].length, noun: hit[1]!.toLowerCase().replace(/s?$/, 's'), value: Number(hit[2]) })) : []));

const BACKS = telling(({ text, sentences }): readonly Back[] => {
  const out: Back[] = [];
  for (const hit of text.matchAll(BACK)) {
    const sentence = sentences.find(({ start, end }) => start <= hit.index && hit.index < end);
    if (sentence !== undefined && SOME.test(text.slice(sentence.start, sentence.end))) continue;
    const number = hit[1] ?? hit[3]!;
    out.push({ start: hit.index, end: hit.index + hit[0].length, noun: (hit[2] ?? hit[4]!).toLowerCase(), value: /^\d/.test(number) ? Number(number) : fromCardinal(number.toLowerCase()) ?? 0 });
  }
  return out;
});

const counts = ({ items, style }: List): boolean => style === 'bullet' || items.every(({ ordinal }, index) => ordinal === index + 1);

/** The items of the one list of a paragraph; 0 where it has none, several, or one that does not count up. */
function itemsOf({ children }: Paragraph): number {
  const [list, another] = children;
  return list?.kind === 'list' && another === undefined && counts(list) ? list.items.length : 0;
}

/** "Recommendation 2: Boats should be lit": points that stand one on each line behind their name. */
const BY_NAME = new RegExp(`(?:^\\W*|[.;] )(${NOUN.slice(1, -1).replace(/s(?=\||$)/g, '')}) (\\d{1,2}): `, 'gi');
const NAMED = telling(({ text }): readonly { readonly noun: string; readonly value: number }[] => (/[a-z] \d{1,2}: /.test(text) ? [...text.matchAll(BY_NAME)].map(hit => ({ noun: `${hit[1]!.toLowerCase()}s`, value: Number(hit[2]) })) : []));
/** "It adopted six recommendations": those of the meeting itself. */
const ADOPTED = new RegExp(`(?:^|[.] )(?:It|The (?:[A-Z]\\w+|participants|co-chairs)|Participants|They)(?: also| then| finally)? (?:adopted|agreed(?: on| upon)?|endorsed|formulated|drew up|approved|put forward) (${NUMBERS}|\\d{1,2}) (?:[a-z-]+ )?${NOUN}(?=[.,;]| (?:which|that|to|for|and)\\b)`, 'g');
const ADOPTS = telling(({ text }): readonly Back[] => [...text.matchAll(ADOPTED)].map(hit => {
  const [whole, number, noun] = hit as unknown as [string, string, string];
  return { start: hit.index + whole.lastIndexOf(` ${number} `) + 1, end: hit.index + whole.length, noun: noun.toLowerCase(), value: /^\d/.test(number) ? Number(number) : fromCardinal(number.toLowerCase()) ?? 0 };
}));

/** How many of a name stand on lines of their own, where they count up once; those that do not are left out. */
function namedLines(units: readonly Unit[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { joined } of units) for (const { noun, value } of joined.ask(NAMED)) last.set(noun, value === (last.get(noun) ?? 0) + 1 ? value : NaN);
  return last;
}

/** Numbers of what the meeting adopted, where each of them has a line that begins with its name and number. */
function adoptedCounts(units: readonly Unit[]): StatedCount[] {
  const lines = namedLines(units);
  return lines.size === 0 ? [] : units.flatMap(({ joined }) => joined.ask(ADOPTS).flatMap(({ start, end, noun, value }): StatedCount[] => {
    const counted = lines.get(noun) ?? 0;
    return counted > 1 && value !== counted && value * 2 > counted && value < counted * 2 ? [{ ...joined.phrase(start, end), kind: 'report', value, counted }] : [];
  }));
}

/** Only where the report has one list of that name, and the number is not far from it: others may be spoken of. */
export function listCountsOf(units: readonly Unit[]): readonly StatedCount[] {
  const lists = new Map<string, { readonly index: number; readonly items: number; readonly numbered: boolean } | null>();
  units.forEach(({ paragraph, joined }, index) => {
    if (paragraph === null || paragraph.children.length === 0 || units[index - 1]?.paragraph === paragraph) return;
    const noun = joined.ask(LISTED);
    const items = noun === null ? 0 : itemsOf(paragraph);
    if (noun !== null) lists.set(noun, lists.has(noun) || items < 3 ? null : { index, items, numbered: paragraph.children[0]?.style === 'arabic' });
  });
  const out: StatedCount[] = adoptedCounts(units);
  if (lists.size === 0) return out;
  units.forEach(({ joined, paragraph }, index) => {
    for (const { start, end, noun, value } of joined.ask(BACKS)) {
      const list = lists.get(noun);
      if (list == null || index <= list.index || paragraph === units[list.index]!.paragraph || value === list.items || value * 2 <= list.items || value >= list.items * 2) continue;
      out.push({ ...joined.phrase(start, end), kind: 'listed', value, counted: list.items });
    }
    for (const { start, end, noun, value } of joined.ask(NUMBERED)) {
      const list = lists.get(noun);
      if (list?.numbered === true && index > list.index && paragraph !== units[list.index]!.paragraph && value > list.items && value < list.items * 2) out.push({ ...joined.phrase(start, end), kind: 'listed', value, counted: list.items });
    }
  });
  return out;
}

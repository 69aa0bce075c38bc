/** What the report says itself of items that were taken in another order than they are counted in, were made one, or were dropped. */
import { fromCardinal, fromOrdinal, fromRoman } from '../../text/numerals';
import { significantWords } from '../../text/similarity';
import type { Unit } from '../units';
import { telling } from '../wording';

export interface ToldOrder {
  /** Numbers that the sentence or those right before it name, in whatever form. */
  readonly numbers: readonly number[];
  /** Its other words. */
  readonly words: readonly string[];
  /** Of the order of all items. */
  readonly all: boolean;
}

const PART = String.raw`(?:items?|topics?|sessions?|points?|panels?|sections?|modules?|sub-?items?|themes?|presentations?)`;
const TAKEN = String.raw`(?:taken|took|take|taking|dealt with|considered|consider|discussed|discuss|treated|treat|heard|hear|moved|move|brought|bring|put|placed|addressed)`;
/** "the topics were taken in another order", "the order of the items was changed", "the order in which they were taken" */
const OF_ALL = [
  String.raw`\b(?:in|by) (?:a different|another|an? (?:changed|altered|reversed?|different)|the (?:reverse|opposite)) order\b|\bout of (?:its|their|the) (?:order|turn)\b`,
  String.raw`\border\b[^.;]{0,60}\b(?:changed|reversed|altered|inverted|exchanged|rearranged|adjusted)\b|\b(?:changed?|reversed?|altered|inverted|rearranged?) (?:the|its) (?:order|sequence)\b`,
  String.raw`\border in which (?:the |these |its )?(?:${PART}|they)\b[^.;]{0,20}\b(?:were|was) (?:in fact |actually )?${TAKEN}\b`,
];
const OF_SOME = [
  // "took item 5 before item 4", "item 7 was brought forward", "topic 3 was heard first"
  String.raw`\b${TAKEN}(?: up)?\b[^.;]{0,40}\b${PART}\b[^.;]{0,40}\b(?:before|after|ahead of|first|last|earlier|later|together|forward|jointly|as one)\b`,
  String.raw`\b${PART}\b[^.;]{0,60}\b${TAKEN}(?: up)? (?:before|after|ahead|first|last|earlier|later|together|forward|jointly|under|with|as one|on the (?:first|second|third|last|next|same|following) (?:day|morning|afternoon))\b`,
  // "items 3 and 4 were made one", "there is no item 4", "item 6 was dropped"
  String.raw`\b${PART}\b[^.;]{0,60}\b(?:were|was|are|is|had been) (?:then |later )?(?:made one|merged|combined|joined|dropped|deleted|withdrawn|removed|postponed|deferred|left out|skipped|exchanged|swapped|renumbered)\b`,
  String.raw`\b(?:is|was) (?:thus|therefore|hence|for this reason|accordingly|now)? ?no (?:agenda )?${PART} \d|\b(?:swapped|changed places with|exchanged with)\b[^.;]{0,40}\b${PART}\b|\b${PART}\b[^.;]{0,40}\bchanged places\b`,
];
let patterns: { readonly all: RegExp; readonly some: RegExp } | undefined;

const TOLD = telling(({ text, sentences }): readonly ToldOrder[] => {
  const { all, some } = patterns ??= { all: new RegExp(OF_ALL.join('|'), 'i'), some: new RegExp(OF_SOME.join('|'), 'i') };
  if (!all.test(text) && !some.test(text)) return [];
  return sentences.flatMap(({ start, end }, index) => {
    const sentence = text.slice(start, end);
    const ofAll = all.test(sentence);
    return ofAll || some.test(sentence) ? [{ numbers: numbersIn(text.slice(sentences[index - 2]?.start ?? sentences[index - 1]?.start ?? start, end)), words: significantWords(sentence), all: ofAll }] : [];
  });
});

export const orderToldIn = (units: readonly Unit[]): readonly ToldOrder[] => units.flatMap(({ joined }) => joined.ask(TOLD));

/** "item 5", "the third topic", "Item Five", "Part IV" */
function numbersIn(sentence: string): number[] {
  return sentence.split(/[^A-Za-z\d-]+/).flatMap(word => (/^\d{1,2}$/.test(word) ? Number(word) : /^[IVX]+$/.test(word) ? fromRoman(word) : fromOrdinal(word) ?? fromCardinal(word)) ?? []);
}

/** Whether one of the sentences accounts for items with these numbers or titles. */
export const accountsFor = (told: readonly ToldOrder[], numbers: readonly number[], titles: readonly string[]): boolean =>
  told.some(each => each.all || numbers.some(number => each.numbers.includes(number)) || titles.some(title => significantWords(title).some(word => each.words.includes(word) && !COMMON.has(word))));

const COMMON = new Set(['item', 'topic', 'session', 'agenda', 'point', 'panel', 'section', 'module', 'theme', 'presentation', 'discussion', 'matter', 'other', 'report', 'meeting', 'arf', 'asean', 'regional', 'forum']);

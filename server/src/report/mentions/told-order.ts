/** Whether the report says itself that items were taken in another order than they are counted in, were made one, or were dropped. */
import type { Unit } from '../units';
import { telling } from '../wording';

const PART = String.raw`(?:items?|topics?|sessions?|points?|panels?|sections?|modules?|sub-?items?|themes?|presentations?)`;
const TAKEN = String.raw`(?:taken|took|take|taking|dealt with|considered|consider|discussed|discuss|treated|treat|heard|hear|moved|move|brought|bring|put|placed|addressed)`;
const PATTERNS = [
  // "the topics were taken in another order", "the order of the items was changed"
  String.raw`\b(?:in|by) (?:a different|another|an? (?:changed|altered|reverse[d]?|different)|the (?:reverse|opposite)) order\b|\bout of (?:its|their|the) (?:order|turn)\b`,
  String.raw`\border\b[^.;]{0,60}\b(?:changed|reversed|altered|inverted|exchanged|rearranged|adjusted)\b|\b(?:changed?|reversed?|altered|inverted|rearranged?) (?:the|its) (?:order|sequence)\b`,
  String.raw`\border in which (?:the |these |its )?(?:${PART}|they)\b[^.;]{0,20}\b(?:were|was) (?:in fact |actually )?${TAKEN}\b`,
  // "took item 5 before item 4", "item 7 was brought forward", "topic 3 was heard first"
  String.raw`\b${TAKEN}(?: up)?\b[^.;]{0,40}\b${PART}\b[^.;]{0,40}\b(?:before|after|ahead of|first|last|earlier|later|together|forward|jointly|as one)\b`,
  String.raw`\b${PART}\b[^.;]{0,60}\b${TAKEN}(?: up)? (?:before|after|ahead|first|last|earlier|later|together|forward|jointly|under|with|as one|on the (?:first|second|third|last|next|same|following) (?:day|morning|afternoon))\b`,
  // "items 3 and 4 were made one", "there is no item 4", "item 6 was dropped"
  String.raw`\b${PART}\b[^.;]{0,60}\b(?:were|was|are|is|had been) (?:then |later )?(?:made one|merged|combined|joined|dropped|deleted|withdrawn|removed|postponed|deferred|left out|skipped|exchanged|swapped|renumbered)\b`,
  String.raw`\b(?:is|was) (?:thus|therefore|hence|for this reason|accordingly|now)? ?no (?:agenda )?${PART} \d|\bswapped\b[^.;]{0,40}\b${PART}\b|\b${PART}\b[^.;]{0,40}\bchanged places\b`,
];
let told: RegExp | undefined;

const TELLS = telling(({ text }) => (told ??= new RegExp(PATTERNS.join('|'), 'i')).test(text));

export const tellsOrder = (units: readonly Unit[]): boolean => units.some(({ joined }) => joined.ask(TELLS));

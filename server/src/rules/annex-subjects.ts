/** What sort of paper a phrase or title names, as far as that can be told without doubt. */

import { WordPattern } from '../report/word-pattern';
import { Words } from '../report/words';
import { byRange } from '../text/letters';
import { remembered } from '../text/remembered';

/** Sorts of papers that are never the same thing; what is none of them is not judged. */
export type PaperSort = 'participants' | 'agenda' | 'remarks' | 'presentation' | 'activities' | 'contacts';

const SORTS: readonly [PaperSort, WordPattern][] = [
  ['participants', new WordPattern('((list|register|directory) of (_)? (_)? (participants|delegates|delegations|representatives|attendees|attendance)|(participant|participants|delegate|delegates|attendance) (s)? list)')],
  ['activities', new WordPattern('(list|matrix|table) of (_)? (_)? (_)? (_)? (activities|cbms|measures)')],
  ['contacts', new WordPattern('((list|directory) of (_)? (_)? (_)? (contact|contacts)|(point|points) of (contact|contacts) (list|directory))')],
  ['remarks', new WordPattern('(opening|welcome|welcoming|closing|concluding|keynote|introductory) (and _)? (remark|remarks|statement|statements|speech|speeches|address|addresses)')],
  ['agenda', new WordPattern('(agenda|(detailed|tentative|provisional|meeting) programme|programme of (activities|the))')],
  ['presentation', new WordPattern('(presentation|presentations|slides)')],
];

/** Long reports cite some hundreds of papers, and all of them are looked at again at each keystroke. */
const REMEMBERED = 2000;

/** The sort of paper, or null when the words name none for certain: none of the sorts, or more than one. */
export const sortOf = remembered(REMEMBERED, (words: string): PaperSort | null => {
  const plain = Words.of(words.slice(0, 300).replace(/['’]s?(?=\s+list\b)/i, ''));
  let found: PaperSort | null = null;
  for (const [sort, pattern] of SORTS) {
    if (!pattern.within(plain)) continue;
    if (found !== null) return null;
    found = sort;
  }
  return found;
});

const DETERMINERS = /^(?:the|a|an|this|that|these|those|his|her|their|its|our|copies of|copy of)\s+/i;
/** Words that stand for the paper they belong to: "the text of the statement", "the outline of his presentation". */
const GENERIC = /^(?:full |complete |final |revised |draft |updated |adopted )*(?:texts?|cop(?:y|ies)|outlines?|details?|versions?|contents?|summar(?:y|ies)|list|set|series|number)\s+of\s+/i;
const PRONOUN = /^(?:it|which|they|these|this|that|those|both|all|each|some|the (?:same|latter|former|above|following|attached|document|documents|paper|papers|text|texts|file|files))$/i;

/** One name for things that are called by several. */
const SAME: ReadonlyMap<string, string> = new Map([
  ...['delegate', 'participant', 'representative', 'attendee', 'delegation', 'attendance'].map(word => [word, 'participant'] as const),
  ...['agenda', 'programme', 'program', 'schedule'].map(word => [word, 'agenda'] as const),
  ...['remark', 'statement', 'speech', 'address', 'message'].map(word => [word, 'remark'] as const),
  ...['presentation', 'slide', 'powerpoint', 'briefing', 'brief', 'talk', 'intervention'].map(word => [word, 'presentation'] as const),
  ...['paper', 'document', 'note', 'text', 'proposal'].map(word => [word, 'paper'] as const),
  ...['report', 'summary', 'outcome', 'record', 'conclusion', 'minute'].map(word => [word, 'report'] as const),
  ...['table', 'matrix', 'list', 'overview'].map(word => [word, 'list'] as const),
]);

const LAST_WORD = byRange(/([\p{L}'-]+)[\s"”.)]*$/u);

/** The noun a phrase is about: "The outline of his presentation" is about a presentation; null for pronouns and the like. */
export const headNoun = remembered(REMEMBERED, (phrase: string): string | null => {
  let words = phrase.replace(/\*\*/g, '').replace(/[’`]/g, "'").replace(/\s+/g, ' ').trim();
  for (let round = 0; round < 3; round++) words = words.replace(DETERMINERS, '').replace(GENERIC, '');
  words = words.replace(DETERMINERS, '');
  if (words === '' || PRONOUN.test(words) || PRONOUN.test(phrase.trim())) return null;
  const head = /^(.*?)(?:\s+(?:of|on|for|by|from|in|at|to|with|between|under|regarding|concerning|delivered|made|given|presented|common|as|that|which|who|and|[a-z]+ed\s+(?:by|at|in|during|on|for|to|from))\b|[,;:(]|$)/i.exec(words)?.[1] ?? '';
  const noun = LAST_WORD.exec(head)?.[1]?.toLowerCase().replace(/'s?$/, '');
  if (!noun || noun.length < 3) return null;
  const single = noun.length > 4 && noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun.endsWith('s') && !noun.endsWith('ss') && noun.length > 3 ? noun.slice(0, -1) : noun === 'speeches' ? 'speech' : noun;
  return SAME.get(single) ?? single;
});

const SORT_OF_NOUN: ReadonlyMap<string, PaperSort> = new Map([['participant', 'participants'], ['agenda', 'agenda'], ['remark', 'remarks'], ['presentation', 'presentation'], ['activity', 'activities'], ['measure', 'activities']]);

/** The sort a head noun names by itself, or null. */
export const sortOfNoun = (noun: string): PaperSort | null => SORT_OF_NOUN.get(noun) ?? null;

/** Head nouns that are well enough known to be told apart; any other word may be another name for the same thing. */
const KNOWN: ReadonlySet<string> = new Set([...SAME.values(), 'plan', 'declaration', 'guideline', 'activity', 'measure', 'questionnaire', 'photograph', 'photo', 'term', 'result', 'finding', 'study', 'survey']);

export const isKnownNoun = (noun: string): boolean => KNOWN.has(noun);

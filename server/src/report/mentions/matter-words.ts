/** Words that tell one matter from another, and those that any part of a report may have. */
import { foldPlural } from '../../text/similarity';
import type { Sentence } from '../sentences';
import type { Words } from '../words';

export const ARTICLES = new Set('the both all these those this that its their two three four five six seven eight nine ten several any each every a an'.split(' '));
export const SMALL = new Set('of on for in and or to with between against at by from as under into across among'.split(' '));
/** Words that end a noun: it is a clause that stands there. */
export const VERBS = new Set('is are was were be been being has have had would will shall should could may might must do does did took take takes taken made make gave give held put said says saw spoke told went came came brought found felt led met set not also it they he she which who that what need'.split(' '));
/** Words for what any part of a report may hold, for those who speak in it, and for its parts: they tell no matter. */
const EMPTY = new Set(('matter issue wish hope desire doubt caution reservation promise pledge point question topic subject view concern discussion debate exchange deliberation information detail aspect remark statement decision agreement understanding conclusion outcome result finding lesson request requirement '
  + 'consideration thing way kind sort type fact part paragraph section item session module panel day meeting agenda opening closing following same latter former relevant said further other first second third last next previous present current new main key '
  + 'idea suggestion comment input observation recommendation offer invitation answer reply presentation intervention briefing talk lecture speech example case reason approach procedure process arrangement one course step work effort action task measure condition change problem challenge '
  + 'speaker moderator discussant presenter panellist panelist rapporteur facilitator expert lecturer instructor chair chairman chairmen co lead delegation delegate participant country member state economy representative organiser organizer proponent sponsor '
  + 'arf asean dialogue forum group important light line accordance context regard basis spirit framework margin reference year month week time again before after together them there these those then when while where however also only much less own way coming forward behalf page side various different many several more most general specific common possible').split(' '));
/** Words for sorts of papers and activities: by themselves they tell no matter where a part may call it something akin. */
const SORTS: readonly (readonly string[])[] = [
  ['proposal', 'proposed', 'propose', 'proposes', 'proposing', 'suggested', 'recommended', 'announced', 'concept', 'initiative'],
  ['paper', 'concept', 'document', 'draft', 'text', 'terms', 'template', 'guideline', 'note'],
  ['report', 'summary', 'record', 'account', 'outcome', 'result', 'finding', 'reported', 'presented', 'briefed', 'informed', 'note'],
  ['list', 'directory', 'register', 'registry', 'compilation', 'inventory', 'roster', 'table', 'matrix'],
  ['activity', 'workshop', 'seminar', 'symposium', 'exercise', 'training', 'conference', 'roundtable', 'event', 'project', 'programme', 'study', 'survey', 'visit'],
];
/** Words akin to a word for a sort; none where it is no such word. */
export const akinTo = (word: string): readonly string[] => SORTS.filter(([name, ...rest]) => name === word || rest.includes(word)).flat();
export const isSort = (word: string): boolean => SORTS.some(sort => sort.includes(word));

/** Words of a noun that mean something, in the singular. */
export function wordsIn(words: Words, { start, end }: Sentence): { readonly word: string; readonly start: number }[] {
  const out: { word: string; start: number }[] = [];
  for (let index = words.from(start); index < words.count && words.start(index) < end; index++) {
    const word = meaningOf(words.lower(index));
    if (word !== null) out.push({ word, start: words.start(index) });
  }
  return out;
}

/** A word in the singular; null where it says nothing of a matter. */
export function meaningOf(lower: string): string | null {
  const word = foldPlural(lower);
  return word.length < 3 || /^\d/.test(word) || SMALL.has(word) || ARTICLES.has(word) || VERBS.has(word) || EMPTY.has(word) ? null : word;
}

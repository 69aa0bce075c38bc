/** Words for the Forum, its bodies, its people and its papers. */
import type { Words } from '../words';
import { isNext } from './promises';
import { isHyphened } from './roles';

const OURS = new Set((
  'arf amm som isg ism eep eeps secretariat participant participants members trainees speakers moderators cochair cochairs chair chairs colead coleads proponent proponents sponsor sponsors '
  + 'organiser organisers organizer organizers meeting meetings workshop workshops seminar seminars conference course concept proposal proposals comment comments input inputs feedback views contact contacts '
  + 'compendium directory handbook manual guidelines presentation presentations programme agenda template templates summary draft drafts workplan matrix calendar list study paper papers nomination nominations '
  + 'recommendation recommendations outcome outcomes glossaries checklist checklists inventory inventories catalogue catalogues roster rosters minutes toolkit toolkits brochure brochures'
).split(' '));
const STEMS = ['delegat', 'glossar', 'circulat'];
const NEXT: ReadonlyMap<string, ReadonlySet<string>> = new Map([['focal', new Set(['point', 'points'])], ['work', new Set(['plan'])], ['terms', new Set(['of'])]]);

/** Whether a stretch speaks of them; a country that would build something or report elsewhere leaves nothing to follow up. */
export function speaksOfOurs(words: Words, start: number, end: number): boolean {
  const limit = words.from(end);
  for (let index = words.from(start); index < limit; index++) {
    const word = words.lower(index);
    if (OURS.has(word) || STEMS.some(stem => word.length > stem.length && word.startsWith(stem))) return true;
    if (index + 1 >= limit) break;
    const next = words.lower(index + 1);
    if (NEXT.get(word)?.has(next) && isNext(words, index + 1) && (word !== 'terms' || (index + 2 < limit && words.lower(index + 2) === 'reference' && isNext(words, index + 2)))) return true;
    if (isHyphened(words, index + 1) && ((word === 'follow' && next === 'up') || (word === 'co' && (next === 'lead' || next === 'leads')))) return true;
  }
  return false;
}

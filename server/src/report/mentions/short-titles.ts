/** Short titles of which the acronym stays and the noun behind it does not: "the IAMSAR Manual" throughout, and once "the IAMSAR Handbook". */
import type { NameVariant } from '../mentions';
import type { Unit } from '../units';
import { telling } from '../wording';
import { variant } from './name-variants';

/** Nouns that may stand for each other; one acronym is hardly two of a line. */
const LIKE = ['Manual Handbook Guide Guidebook', 'Centre Institute Agency Academy', 'Convention Treaty Protocol', 'Plan Programme Roadmap Strategy', 'Directory Register Registry Database', 'Fund Facility', 'Network Forum Alliance', 'Code Rules Guidelines Principles', 'Survey Study'];
const SHORT = new RegExp(`\\b([A-Z]{3,}(?:-[A-Z]+)?)(?: (${LIKE.join(' ').replace(/ /g, '|')})\\b(?! [A-Z]))?`, 'g');
const HINT = new RegExp(`[A-Z]{3} (?:${LIKE.join(' ').replace(/ /g, '|')})\\b`);

interface Said { readonly start: number; readonly end: number; readonly acronym: string; readonly noun: string | null }

const SAID = telling(({ text }): readonly Said[] => [...text.matchAll(SHORT)].map(({ 0: words, 1: acronym, 2: noun, index }) => ({ start: index, end: index + words.length, acronym: acronym!, noun: noun ?? null })));
const HAS = telling(({ text }): boolean => HINT.test(text));

/** Fewer do not tell which is the usual one. */
const FEWEST = 3;

export function shortTitleVariantsOf(units: readonly Unit[]): readonly NameVariant[] {
  if (!units.some(({ joined }) => joined.ask(HAS))) return [];
  const byAcronym = new Map<string, (Said & Pick<Unit, 'joined'>)[]>();
  for (const { joined } of units) for (const said of joined.ask(SAID)) {
    const own = byAcronym.get(said.acronym);
    if (own === undefined) byAcronym.set(said.acronym, [{ ...said, joined }]); else own.push({ ...said, joined });
  }
  const out: NameVariant[] = [];
  for (const all of byAcronym.values()) {
    // an acronym that stands alone as well may have a manual and a guide
    if (all.length < FEWEST || all.some(({ noun }) => noun === null)) continue;
    const usual = all.find(({ noun }) => all.filter(other => other.noun === noun).length > 1);
    const rare = all.filter(({ noun }) => noun !== usual?.noun);
    const [odd] = rare;
    if (usual === undefined || odd === undefined || rare.length > 1 || !LIKE.some(line => [usual, odd].every(({ noun }) => line.split(' ').includes(noun!)))) continue;
    const [before, here] = all.indexOf(odd) < all.indexOf(usual) ? [odd, usual] : [usual, odd];
    out.push(variant(before.joined.phrase(before.start, before.end), here.joined.phrase(here.start, here.end), 'words', false));
  }
  return out;
}

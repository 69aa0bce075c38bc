import { differInSex } from '../report/mentions/person-likeness';
import type { NamedPerson, PersonMention } from '../report/mentions';
import { say } from '../text/say';
import { isOfTwo } from './namesakes';
import { MOST_COMPARED, type Finding, type Rule } from './rule';

/** A person who is addressed in two ways that exclude each other. */
export const nameHonorific: Rule = {
  id: 'name/honorific',
  title: 'A person is addressed in one way throughout',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ report, mentions }) {
    // a list that calls some of its people ambassadors calls all of them so
    const ambassadors = mentions.persons.some(({ mentions: places }) => places.some(({ listed, titles }) => listed && titles.includes('Ambassador')));
    for (const { mentions: places } of mentions.persons) {
      const addressed = places.filter(({ titles }) => titles.length > 0);
      const first = addressed[0];
      if (first === undefined) continue;
      const told = findingOn(addressed, first, places, mentions.persons, ambassadors);
      if (told !== null && !isOfTwo(report, first.name.text)) yield told;
    }
  },
};

function findingOn(addressed: readonly PersonMention[], first: PersonMention, places: readonly PersonMention[], persons: readonly NamedPerson[], ambassadors: boolean): Finding | null {
  const other = addressed.find(place => differInSex(first, place) && !isNamesake(place, places, persons));
  if (other !== undefined) return findingFor(other, first);
  const varying = addressed.find(place => differInForm(first, place) || differInDegree(first, place) || differInRank(first, place) || differInGrade(first, place) || differInChair(first, place) || (ambassadors && differInPost(first, place)));
  if (varying !== undefined) return { ...findingFor(varying, first), severity: 'information' };
  const odd = oddOne(addressed);
  return odd === null ? null : { ...findingFor(odd, addressed.find(place => place !== odd)!), severity: 'information' };
}

/** Whether a surname alone fits another person of the report who is addressed so: Mr. Oda and Ms. Oda. */
const isNamesake = (place: PersonMention, own: readonly PersonMention[], persons: readonly NamedPerson[]): boolean => place.words.length === 1
  && persons.some(({ mentions: others }) => others !== own && others.some(other => other.words.length > 1 && other.keys.includes(place.keys[0]!) && !differInSex(other, place) && other.titles.some(title => place.titles.includes(title))));

/** Ms here, Mrs there. */
function differInForm(a: PersonMention, b: PersonMention): boolean {
  const form = ({ titles }: PersonMention): string | undefined => titles.find(title => /^(?:Ms|Mrs|Miss)$/.test(title));
  return form(a) !== undefined && form(b) !== undefined && form(a) !== form(b);
}

/** Dr or a rank here, a bare Mr or Ms there; the name in full after Mr is as good as with both. */
function differInDegree(a: PersonMention, b: PersonMention): boolean {
  const degree = ({ titles }: PersonMention): string | undefined => titles.find(title => /^(?:Dr|Professor|Captain|Colonel|Commander|General|Admiral|Commodore|Major|Brigadier|Lieutenant|Commandant|Superintendent|Commissioner|Inspector|Sergeant)$/.test(title));
  const plain = ({ titles }: PersonMention): boolean => titles.every(title => /^(?:Mr|Ms|Mrs|Miss)$/.test(title));
  return (degree(a) !== undefined && plain(b)) || (degree(b) !== undefined && plain(a));
}

/** A General here, a Major there; a part of the rank is as good as all of it. */
function differInRank(a: PersonMention, b: PersonMention): boolean {
  const rank = ({ titles }: PersonMention): readonly string[] => titles.filter(title => RANKS.has(title));
  const [x, y] = [rank(a), rank(b)];
  return x.some(title => !y.includes(title)) && y.some(title => !x.includes(title));
}

/** A Lieutenant Colonel here and a Colonel there, each time with the name in full: only a surname is spoken of with less than the rank. */
function differInGrade(a: PersonMention, b: PersonMention): boolean {
  const rank = ({ titles }: PersonMention): string => titles.filter(title => RANKS.has(title)).join(' ');
  return a.words.length > 1 && b.words.length > 1 && rank(a) !== '' && rank(b) !== '' && rank(a) !== rank(b);
}

/** A Doctor here and a Professor there, each time with the name in full. */
function differInChair(a: PersonMention, b: PersonMention): boolean {
  const both = [a, b].map(({ titles }) => titles.filter(title => title === 'Dr' || title === 'Professor').join(' '));
  return a.words.length > 1 && b.words.length > 1 && both[0] !== both[1] && both.every(title => title === 'Dr' || title === 'Professor');
}

/** Fewer places show no habit. */
const FEWEST_ALIKE = 3;

/** The one place where somebody is "Dr." or "Ms.", and an Ambassador, a Professor or a Doctor in all others. */
function oddOne(places: readonly PersonMention[]): PersonMention | null {
  if (places.length < FEWEST_ALIKE) return null;
  for (const title of ['Ambassador', 'Professor', 'Dr']) {
    const others = places.filter(({ titles }) => !titles.includes(title));
    const [odd] = others;
    if (odd !== undefined && others.length === 1 && odd.titles.every(each => /^(?:Mr|Ms|Mrs|Miss|Dr|Professor|Ambassador)$/.test(each)) && !places.some(place => place !== odd && odd.titles.every(each => place.titles.includes(each)))) return odd;
  }
  return null;
}

/** An Ambassador here, a bare Mr or Ms there. */
function differInPost(a: PersonMention, b: PersonMention): boolean {
  const plain = ({ titles }: PersonMention): boolean => titles.every(title => /^(?:Mr|Ms|Mrs|Miss)$/.test(title));
  return (a.titles.includes('Ambassador') && b.listed && plain(b)) || (b.titles.includes('Ambassador') && a.listed && plain(a));
}

const RANKS = new Set(['Captain', 'Colonel', 'Commander', 'General', 'Admiral', 'Commodore', 'Major', 'Brigadier', 'Lieutenant', 'Rear', 'Vice', 'Marshal', 'Commandant', 'Superintendent', 'Commissioner', 'Inspector', 'Sergeant']);

function findingFor(here: PersonMention, before: PersonMention): Finding {
  return {
    span: here.span,
    message: say`${before.name.text} is addressed as ${shown(before)} before and as ${shown(here)} here. Check which is right.`,
    related: [{ span: before.span, message: say`Addressed as ${shown(before)} here.` }],
  };
}

const shown = ({ titles }: PersonMention): string => titles.map(title => (/^(?:Mr|Ms|Mrs|Dr)$/.test(title) ? `${title}.` : title === 'HE' ? 'H.E.' : title)).join(' ');

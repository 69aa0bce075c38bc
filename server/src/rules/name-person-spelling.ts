import type { PersonMention } from '../report/mentions';
import { keysOf } from '../report/mentions/persons';
import { say } from '../text/say';
import { MOST_COMPARED, type Finding, type Rule } from './rule';

/** A person whose name is spelt in two ways. */
export const namePersonSpelling: Rule = {
  id: 'name/person-spelling',
  title: 'The name of a person is spelt in one way',
  severity: 'warning',
  lesser: ['information', 'hint'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    for (const { mentions: places, nearly } of mentions.persons) {
      const first = places[0]!;
      for (const other of nearly) yield findingFor(other, first, {});
      yield* pointed(places);
      yield* reordered(places);
    }
  },
};

/** The same letters with another dot, hyphen or capital; told once for each person. */
function* pointed(places: readonly PersonMention[]): Iterable<Finding> {
  for (const [index, other] of places.entries()) {
    const letters = lettersOf(other);
    const earlier = places.slice(0, index).find(place => lettersOf(place) === letters || (other.words.length > 1 && place.words.some(word => lettersOf({ words: [word] }) === letters)));
    if (earlier === undefined || isSame(earlier, other)) continue;
    const dots = isSame({ ...earlier, words: undotted(earlier) }, { ...other, words: undotted(other) });
    yield findingFor(other, earlier, { severity: dots ? 'hint' : 'information' });
    return;
  }
}

/** The same parts in another order; the family name first or last is a custom, and told of nobody. */
function* reordered(places: readonly PersonMention[]): Iterable<Finding> {
  for (const [index, other] of places.entries()) {
    const here = keysOf(other.words);
    if (here.length < 3) continue;
    const parts = [...here].sort().join(' ');
    const earlier = places.slice(0, index).find(place => place.words.length === other.words.length && [...keysOf(place.words)].sort().join(' ') === parts);
    if (earlier === undefined) continue;
    const before = keysOf(earlier.words);
    if (before.some((_, from) => [...before.slice(from), ...before.slice(0, from)].join(' ') === here.join(' '))) continue;
    yield findingFor(other, earlier, { severity: 'information' });
    return;
  }
}

const lettersOf = ({ words }: Pick<PersonMention, 'words'>): string => words.join('').replace(/[^\p{L}]/gu, '').toLowerCase();
const undotted = ({ words }: PersonMention): string[] => words.map(word => word.replace(/\./g, ''));

/** Names in capitals throughout are written so for the list's sake. */
const isSame = (a: Pick<PersonMention, 'words'>, b: Pick<PersonMention, 'words'>): boolean => {
  const [x, y] = [a.words.join(' '), b.words.join(' ')];
  return x === y || ((a.words.some(isShouted) || b.words.some(isShouted)) && x.toLowerCase() === y.toLowerCase());
};

const isShouted = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

function findingFor(here: PersonMention, before: PersonMention, extra: Pick<Finding, 'severity'>): Finding {
  return {
    span: here.name.span, ...extra,
    message: say`The name is "${here.name.text}" here and "${before.name.text}" before. Spell it in one way, unless these are two persons.`,
    related: [{ span: before.name.span, message: say`It is spelt so here.` }],
  };
}

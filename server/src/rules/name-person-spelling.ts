import type { PersonMention } from '../report/mentions';
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
  const written = places[0]!.name.text;
  if (places.every(({ name }) => name.text === written)) return;
  const letters = places.map(({ words }) => lettersOf(words.join('')));
  for (const [index, other] of places.entries()) {
    const earlier = places.find((place, at) => at < index && (letters[at] === letters[index] || (other.words.length > 1 && place.words.some(word => lettersOf(word) === letters[index]))));
    if (earlier === undefined || isSame(earlier, other)) continue;
    const dots = isSame({ ...earlier, words: undotted(earlier) }, { ...other, words: undotted(other) });
    yield findingFor(other, earlier, { severity: dots ? 'hint' : 'information' });
    return;
  }
}

/** The same parts in another order; the family name first or last is a custom, and told of nobody. */
function* reordered(places: readonly PersonMention[]): Iterable<Finding> {
  if (places.length < 2) return;
  for (const [index, { keys, words }] of places.entries()) {
    if (index === 0 || keys.length < 3) continue;
    const whole = keys.join(' ');
    let parts: string | undefined;
    const earlier = places.find((place, at) => at < index && place.words.length === words.length && (place.keys.join(' ') === whole || [...place.keys].sort().join(' ') === (parts ??= [...keys].sort().join(' '))));
    if (earlier === undefined) continue;
    const { keys: before } = earlier;
    if (before.some((_, from) => [...before.slice(from), ...before.slice(0, from)].join(' ') === whole)) continue;
    yield findingFor(places[index]!, earlier, { severity: 'information' });
    return;
  }
}

const lettersOf = (words: string): string => (PLAIN.test(words) ? words.replace(/[^A-Za-z]/g, '') : words.replace(/[^\p{L}]/gu, '')).toLowerCase();
const PLAIN = /^[\0-\x7f]*$/;
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

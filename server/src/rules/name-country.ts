import type { Mentions, PersonMention } from '../report/mentions';
import { participantOf } from '../report/participants';
import { say } from '../text/say';
import { MOST_COMPARED, type Finding, type Rule } from './rule';

/** Fewest persons for whom text and list stand for the same, to show that the list repeats what the text has in brackets. */
const ALIKE = 3;

/** A person who comes from one Participant in one place and from another one elsewhere. */
export const nameCountry: Rule = {
  id: 'name/country',
  title: 'A person comes from the same Participant throughout',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    yield* listedOtherwise(mentions);
    for (const { mentions: places } of mentions.persons) {
      const given = places.filter(({ country }) => country !== null);
      if (given.every(({ country }) => country === given[0]!.country)) continue;
      // a surname alone may be anybody's who bears it
      const isHis = ({ keys: [key], titles }: PersonMention): boolean => places[0]!.titles.join(' ') === titles.join(' ') && mentions.persons.filter(other => other.mentions.some(({ keys }) => keys.includes(key!))).length === 1;
      const said = given.filter(place => place.keys.length > 1 || isHis(place));
      const [first] = said;
      if (first === undefined) continue;
      const others = said.filter(({ country }) => country !== first.country);
      const [other] = others;
      if (other === undefined) continue;
      // the one that stands alone is the slip
      const [wrong, right] = others.length > said.length / 2 ? [first, other] : [other, first];
      yield {
        span: wrong.span,
        message: say`${wrong.name.text} is given as of ${wrong.country!} here and as of ${right.country!} elsewhere. Check which is right.`,
        related: [{ span: right.span, message: say`The person is named here too.` }],
      };
    }
  },
};

/** Whether two names may be of one body: in full, short or with a part of it. */
function isSameBody(a: string, b: string): boolean {
  const [x, y] = [a, b].map(name => name.toLowerCase().replace(/^the /, ''));
  const initials = (name: string): string => (name.match(/\b[A-Z]/g) ?? []).join('');
  return x!.includes(y!) || y!.includes(x!) || initials(a) === b || initials(b) === a || participantOf(a) !== null && participantOf(a) === participantOf(b);
}

/** The one person of a list who stands for another body there than in the text, where all others stand for what the text has in brackets: "Dr. Reed (European Union)" and "Dr. Reed, UNIDIR". */
function* listedOtherwise({ persons }: Mentions): Generator<Finding> {
  const pairs = persons.flatMap(({ mentions: places }) => {
    const told = places.find(({ given, late }) => given !== null && !late);
    const listed = places.find(({ given, late, keys }) => given !== null && late && keys.length > 1);
    return told === undefined || listed === undefined ? [] : [{ told, listed, same: isSameBody(told.given!, listed.given!) }];
  });
  const others = pairs.filter(({ same }) => !same);
  const [only] = others;
  // two countries have their own finding
  if (only === undefined || others.length > 1 || pairs.length <= ALIKE || (only.told.country !== null && only.listed.country !== null)) return;
  yield {
    span: only.listed.span, severity: 'information',
    message: say`${only.listed.name.text} is given as of ${only.listed.given!} here and as of ${only.told.given!} elsewhere. Check which is right.`,
    related: [{ span: only.told.span, message: say`The person is named here too.` }],
  };
}

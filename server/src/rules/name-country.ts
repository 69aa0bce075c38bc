import type { PersonMention } from '../report/mentions';
import { say } from '../text/say';
import { MOST_COMPARED, type Rule } from './rule';

/** A person who comes from one Participant in one place and from another one elsewhere. */
export const nameCountry: Rule = {
  id: 'name/country',
  title: 'A person comes from the same Participant throughout',
  severity: 'warning',
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
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

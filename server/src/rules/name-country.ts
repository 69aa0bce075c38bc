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
      // a surname alone may be anybody's
      const said = places.filter(({ country, keys }) => country !== null && keys.length > 1);
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

import { say } from '../text/say';
import { MOST_COMPARED, type Rule } from './rule';

/** A person who is introduced with Mr. or Ms. and then named by the surname alone. */
export const nameHonorificMissing: Rule = {
  id: 'name/honorific-missing',
  title: 'A person who was addressed once is addressed again',
  severity: 'information',
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    for (const { mentions: places, bare } of mentions.persons) {
      const first = places[0]!;
      for (const name of bare) {
        yield { span: name.span, message: say`${first.name.text} is named here without the form of address given before. Write it here too.`, related: [{ span: first.span, message: say`The form of address is given here.` }] };
      }
    }
  },
};

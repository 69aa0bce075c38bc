import { sexOf } from '../report/mentions/person-likeness';
import type { PersonMention } from '../report/mentions';
import { say } from '../text/say';
import { MOST_COMPARED, type Rule } from './rule';

/** A person who is "Ms." and of whom the report then says "his". */
export const namePronoun: Rule = {
  id: 'name/pronoun',
  title: 'A person is spoken of as he or she throughout, and as the form of address says',
  severity: 'warning',
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    for (const { mentions: places } of mentions.persons) {
      let known: { readonly sex: 'm' | 'f'; readonly place: PersonMention } | null = null;
      for (const place of places) {
        const addressed = sexOf(place);
        known ??= addressed === null ? null : { sex: addressed, place };
        if (place.pronoun === null) continue;
        const spoken = /^h(?:e|is)$/i.test(place.pronoun.text) ? 'm' : 'f';
        // One who is addressed in two ways is told as such.
        if (addressed !== null && known !== null && addressed !== known.sex) break;
        const held: 'm' | 'f' | undefined = addressed ?? known?.sex;
        if (held !== undefined && held !== spoken) {
          const against: PersonMention = addressed === null ? known!.place : place;
          yield {
            span: place.pronoun.span,
            message: say`"${place.pronoun.text}" does not go with "${words(against)}". Check which is right.`,
            related: [{ span: against.span, message: say`The person is named here.` }],
          };
          break;
        }
        known ??= { sex: spoken, place };
      }
    }
  },
};

const words = ({ titles, name }: PersonMention): string => [...titles.map(title => (/^(?:Mr|Ms|Mrs|Dr)$/.test(title) ? `${title}.` : title === 'HE' ? 'H.E.' : title)), name.text].join(' ');

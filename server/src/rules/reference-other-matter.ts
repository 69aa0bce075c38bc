import type { Misreference } from '../report/mentions';
import { say } from '../text/say';
import { NOUNS, nounOf } from './numbering-words';
import { MOST_COMPARED, type Rule } from './rule';

/** "The joint session mentioned in paragraph 13", which speaks of none, where paragraph 15 does. */
export const referenceOtherMatter: Rule = {
  id: 'reference/other-matter',
  title: 'A part of the report that is referred to speaks of the matter for which it is named',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    for (const { whole, kind, words, meant, sure } of mentions.misreferences) {
      const noun = nounFor(kind, whole.text);
      const places = meant.map(({ label }) => noun.within(label)).join(', ');
      yield {
        span: whole.span,
        severity: sure ? 'warning' : 'information',
        message: say`"${whole.text}" leads to what says nothing of "${words}". That is spoken of in ${places}. Check the number.`,
        related: meant.map(({ nameSpan }) => ({ span: nameSpan, message: say`This speaks of it.` })),
      };
    }
  },
};

function nounFor(kind: Misreference['kind'], whole: string) {
  switch (kind) {
    case 'paragraph': return NOUNS.paragraph;
    case 'agenda-item': return NOUNS.agendaItem;
    case 'sub-item': return NOUNS.item;
    case 'session': return nounOf(/^[a-z]+/i.exec(whole)![0].replace(/s$/, ''));
    default: return NOUNS.section;
  }
}

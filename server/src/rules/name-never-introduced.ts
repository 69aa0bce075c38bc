import { unintroducedOf } from '../match/unintroduced';
import { say } from '../text/say';
import { MOST_COMPARED, type Rule } from './rule';

/** Somebody who acts by the surname alone, in a report that introduces everybody else; on the name. */
export const nameNeverIntroduced: Rule = {
  id: 'name/never-introduced',
  title: 'Whoever is called by the surname is introduced somewhere in the report',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ report, mentions }) {
    for (const { place: { span, name }, chairs } of unintroducedOf(report, mentions)) {
      yield chairs
        ? { span, message: say`${name.text} is called a co-chair here, and the report names nobody of this name elsewhere. Check whether this was carried over from another report.` }
        : { span, severity: 'information', message: say`${name.text} is named here by the surname alone, and nowhere in full. Say who this is, or correct the name if it was carried over from another report.` };
    }
  },
};

import { say } from '../text/say';
import { MOST_COMPARED, type Rule } from './rule';

/** So many sessions must say it before the one that does not is told. */
const FEWEST_ALIKE = 3;

/** One session without the line "Moderator: ..." that all others have under their headings. */
export const sessionModerator: Rule = {
  id: 'structure/session-moderator',
  title: 'Every session says who moderated it, where the others do',
  severity: 'information',
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions: { sessionLeads } }) {
    const saying = sessionLeads.filter(({ line }) => line !== null);
    const silent = sessionLeads.filter(({ line }) => line === null);
    const [only] = silent;
    if (saying.length < FEWEST_ALIKE || only === undefined || silent.length > 1 || only.spoken) return;
    yield {
      span: only.heading.nameSpan, message: say`This session does not say who moderated it; the other ${saying.length} have a line for it. Add the line, unless nobody did.`,
      related: [{ span: saying[0]!.heading.nameSpan, message: say`One that says it.` }],
    };
  },
};

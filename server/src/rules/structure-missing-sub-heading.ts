import { say } from '../text/say';
import type { Rule } from './rule';

/** "Group 2 was led by ..." under "Group 1: Boats", with "Group 3: Piers" behind it; an activity reported on under another's sub-heading. */
export const missingSubHeading: Rule = {
  id: 'structure/missing-sub-heading',
  title: 'What has a sub-heading in the rest of its series has one throughout',
  severity: 'information',
  basis: 'draft',
  *check({ mentions }) {
    for (const { paragraph, name, under, others } of mentions.lostHeadings) {
      yield {
        span: paragraph.nameSpan,
        message: say`"${name.text}" has no sub-heading and stands under "${under.title}", while the others of its kind have their own. Add the sub-heading, unless this is meant.`,
        related: others.map(({ nameSpan }) => ({ span: nameSpan, message: say`This one has a heading of its own.` })),
      };
    }
  },
};

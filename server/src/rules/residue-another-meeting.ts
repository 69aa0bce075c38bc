import { isCarried } from '../match/carried-over';
import { headSlips } from '../match/annex-heads';
import { say } from '../text/say';
import type { Rule } from './rule';

/** The head of an annexed agenda, programme or list with the number or city of another meeting; on that number or city. */
export const residueAnotherMeeting: Rule = {
  id: 'residue/another-meeting',
  title: 'Annexed agendas, programmes and lists are those of this meeting',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions, profile }) {
    for (const { span, text, own, annex } of headSlips(report, mentions)) {
      if (isCarried(report, mentions, profile.precedent, span)) continue;
      yield { span, related: [{ span: own.span, message: say`"${own.text}" in the title.` }], message: say`${annex.label} says "${text}", and the title "${own.text}". Check whether the annex is that of another meeting.` };
    }
  },
};

import { isCarried } from '../match/carried-over';
import { headSlips } from '../match/annex-heads';
import { ownSlips, type OwnSlip } from '../match/own-meeting';
import { say } from '../text/say';
import type { Rule } from './rule';

/** This meeting with the number or city of another one: over an annex, in a heading, where guests are welcomed, as the number of the next one or the one before; on that number or city. */
export const residueAnotherMeeting: Rule = {
  id: 'residue/another-meeting',
  title: 'The report gives its meeting one number and place throughout',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions, profile }) {
    for (const { span, text, own, annex } of headSlips(report, mentions)) {
      if (isCarried(report, mentions, profile.precedent, span)) continue;
      yield { span, related: [{ span: own.span, message: say`"${own.text}" in the title.` }], message: say`${annex.label} says "${text}", and the title "${own.text}". Check whether the annex is that of another meeting.` };
    }
    for (const slip of ownSlips(report, mentions)) {
      if (isCarried(report, mentions, profile.precedent, slip.span)) continue;
      yield { span: slip.span, ...(slip.kind === 'town' && { severity: 'information' as const }), related: [{ span: slip.own.span, message: say`"${slip.own.text}" in the title.` }], message: messageOf(slip) };
    }
  },
};

function messageOf({ kind, text, own, annex }: OwnSlip): string {
  switch (kind) {
    case 'title': return say`${annex!.label} says "${text}", and the title "${own.text}". Check whether the annex is that of another meeting.`;
    case 'heading': return say`This says "${text}", and the title "${own.text}". Check whether it was carried over from another report.`;
    case 'place': case 'town': return say`Guests are welcomed to "${text}", and the meeting was held in "${own.text}". Check whether it was carried over from another report.`;
    case 'noun': return say`This calls the meeting "${text}", and the title "${own.text}". Check whether it was carried over from another report.`;
    case 'next': return say`"${text}" is said of a meeting still to come, and this one is the "${own.text}". Give the next one its own number.`;
    case 'previous': return say`"${text}" is said of the meeting before, and this one is the "${own.text}". Give the one before its own number.`;
  }
}

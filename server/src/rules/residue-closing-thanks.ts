import { isCarried } from '../match/carried-over';
import { closingSlips, type ClosingSlip } from '../match/closing';
import { say } from '../text/say';
import type { Rule } from './rule';

/** Thanks for hosting or co-chairing that go to another country or city than the meeting's, or to another meeting of the series; on its name. */
export const residueClosingThanks: Rule = {
  id: 'residue/closing-thanks',
  title: 'The closing thanks the host of this meeting, and for this meeting',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions, profile }) {
    for (const slip of closingSlips(report, mentions)) {
      if (isCarried(report, mentions, profile.precedent, slip.span)) continue;
      yield { span: slip.span, ...(slip.kind === 'town' && { severity: 'information' as const }), related: [{ span: slip.own.span, message: slip.kind === 'chair' ? say`The co-chair is named here.` : slip.kind === 'person' ? say`${slip.own.text} is named here.` : say`"${slip.own.text}" in the title.` }], message: messageOf(slip) };
    }
  },
};

function messageOf({ kind, text, own }: ClosingSlip): string {
  if (kind === 'chair') return say`"${text}" is thanked for co-chairing the meeting, and ${own.text} co-chaired it and is not thanked. Check whether this was carried over from another report.`;
  if (kind === 'person') return say`${text} is thanked for chairing the meeting, and is named nowhere else in the report. Check whether this was carried over from another report.`;
  if (kind === 'ordinal') return say`The closing speaks of the "${text}" meeting, and this is the "${own.text}". Check whether it was carried over from another report.`;
  if (kind === 'date') return say`The closing dates the meeting "${text}", the title "${own.text}". Check whether it was carried over from another report.`;
  if (kind === 'noun') return say`The closing speaks of a ${text.toLowerCase()}, and the title of "${own.text}". Check whether it was carried over from another report.`;
  return kind === 'host'
    ? say`"${text}" is thanked as the host, and the meeting was held in "${own.text}". Check whether it was carried over from another report.`
    : say`The closing places the meeting in "${text}", the title in "${own.text}". Check whether it was carried over from another report.`;
}

import { seriesSlips, type SeriesSlip } from '../match/own-series';
import { isCarried } from '../match/carried-over';
import { say } from '../text/say';
import type { Rule } from './rule';

/** "the Second Meeting, held in 2005" where the First was in 2006: earlier and later meetings of the report's own series; on the year, the place or the number. */
export const dateSeriesOrder: Rule = {
  id: 'date/series-order',
  title: 'Meetings of one series follow each other in the order of their numbers, each at one time and place',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions, profile }) {
    for (const slip of seriesSlips(report, mentions)) {
      if (isCarried(report, mentions, profile.precedent, slip.here.span)) continue;
      yield { span: slip.here.span, ...(slip.kind === 'pace' || slip.kind === 'ahead') && { severity: 'information' as const }, related: [{ span: slip.other.span, message: say`"${slip.other.text}" here.` }], message: messageOf(slip) };
    }
  },
};

function messageOf({ kind, here, name, other, otherName }: SeriesSlip): string {
  switch (kind) {
    case 'order': return say`"${name.text}" is dated "${here.text}" here, and "${otherName}" "${other.text}": the numbers and the dates do not go together. Check both.`;
    case 'time': return say`"${name.text}" is dated "${here.text}" here, and "${other.text}" elsewhere. Give the right date in both places, or the right number.`;
    case 'place': return say`"${name.text}" is in "${here.text}" here, and in "${other.text}" elsewhere. Give the right place in both, or the right number.`;
    case 'pace': return say`"${here.text}" is dated "${name.text}", and this meeting, the "${other.text}", "${otherName}": there are more numbers than years between them. Check the number and the date.`;
    case 'ahead': return say`This meeting is the "${other.text}", and "${here.text}" is spoken of, but not the one between. Check the number.`;
    case 'number': return say`"${name.text}" is said to have been held when this meeting was, which is the "${otherName}". Check the number and the date.`;
  }
}

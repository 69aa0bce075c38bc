import { carriedIn, type CarriedOver } from '../match/carried-over';
import type { Precedent } from '../profile/precedent';
import { say } from '../text/say';
import type { Finding, Rule } from './rule';

/** A fact of the past report the draft is modelled on, left standing where this meeting's own is meant. */
export const residueCarriedOver: Rule = {
  id: 'residue/carried-over',
  title: 'Something was carried over from the past report the draft is modelled on',
  severity: 'warning',
  lesser: ['information'],
  basis: 'past',
  *check({ report, mentions, profile: { precedent } }) {
    if (!precedent) return;
    for (const carried of carriedIn(report, mentions, precedent)) yield findingOf(carried, precedent);
  },
};

function findingOf(carried: CarriedOver, { file, report }: Precedent): Finding {
  const { own, span, past } = carried;
  return {
    span,
    // Nobody can be sure which years a heading means.
    severity: carried.kind === 'year' ? 'information' : 'warning',
    message: messageOf(carried),
    ...own === null ? {} : { related: [{ span: own.span, message: say`This report has "${own.text}" here.` }] },
    evidence: { agree: 1, of: 1, passages: [{ file, range: report.lines.rangeOf(past), text: report.text.slice(past.start, past.end).replace(/\s+/g, ' ') }] },
  };
}

function messageOf({ kind, text, own }: CarriedOver): string {
  const right = own?.text ?? null;
  switch (kind) {
    case 'ordinal': return right === null
      ? say`"${text}" is the number of the past meeting, and this one was held later. Write the number of this meeting.`
      : say`"${text}" is the number of the past meeting, carried over; this report is on another. Write "${right}", unless the past meeting is meant.`;
    case 'date': return right === null
      ? say`"${text}" is the date of the past meeting, carried over. Write what is right for this meeting, unless the past meeting is meant.`
      : say`"${text}" is the date of the past meeting, carried over. Write "${right}", unless the past meeting is meant.`;
    case 'venue': return right === null
      ? say`"${text}" is the place of the past meeting, carried over. Write what is right for this meeting, unless the past meeting is meant.`
      : say`"${text}" is the place of the past meeting, carried over. Write "${right}", unless the past meeting is meant.`;
    case 'host': return right === null
      ? say`"${text}" was the host of the past meeting and is thanked here as if it had been the host of this one. Write what is right for this meeting, unless the past host is meant.`
      : say`"${text}" was the host of the past meeting and is thanked here as if it had been the host of this one. Write "${right}", unless the past host is meant.`;
    case 'co-chair': return say`"${text}" was a co-chair of the past meeting and stands here as if a co-chair of this one. Name the Co-Chair of this meeting, or introduce the person.`;
    case 'deadline': return say`"${text}" was ahead when the past report was written and is over in this one: it was carried over. Give the date that is meant now.`;
    case 'year': return say`"${text}" are the years of the past report, and they are over. Check whether this report's own are meant.`;
  }
}

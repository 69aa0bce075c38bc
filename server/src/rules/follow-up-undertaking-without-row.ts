import { agrees } from '../text/dates';
import type { Activity, FollowUp, Undertaking } from '../report/mentions';
import { activityWords, listWords } from './follow-up-words';
import type { Finding, Rule } from './rule';

/** What the text asks for or promises, and the follow-up table leaves out. */
export const followUpUndertakingWithoutRow: Rule = {
  id: 'follow-up/undertaking-without-row',
  title: 'Something the text asks for or promises has no row in the follow-up table',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    if (report.followUp === null || mentions.followUps.length === 0) return;
    const { followUps, undertakings } = mentions;
    // A table without a column for it does not say of any row what it is about: that is one finding, not one for each request.
    if (followUps.every(({ matter }) => matter === null)) return;
    const covered = new Set(followUps.flatMap(followUp => [...followUp.undertakings, ...followUp.touched]));
    const withRow = new Set(followUps.flatMap(followUp => followUp.activities));
    const open = undertakings.filter(({ routine, kind }) => !routine && kind !== 'expression-of-interest');
    const told = new Set<Activity>();
    const unfinished = followUps.filter(followUp => !followUp.whole || (followUp.unknown !== null && followUp.activities.length === 0));
    for (const undertaking of open) {
      if (unfinished.some(followUp => couldBe(followUp, undertaking))) continue;
      for (const activity of undertaking.activities) {
        if (withRow.has(activity) || told.has(activity)) continue;
        told.add(activity);
        yield withoutRow(activity, open.filter(other => other.activities.includes(activity)), withRow);
      }
      if (undertaking.activities.length === 0 && !covered.has(undertaking) && isOwed(undertaking)) yield alone(undertaking, followUps);
    }
  },
};

/** Whether a row that does not say what it is about, or names something unheard of, could be the one for it: neither its deadline nor its parties speak against it. */
function couldBe({ deadline, parties }: FollowUp, { deadline: given, named, activities }: Undertaking): boolean {
  const due = [...named, ...activities.flatMap(({ leads }) => leads)];
  const otherDay = deadline !== null && given?.date != null && !given.event && !agrees(deadline.date, given.date);
  const otherParty = parties.length > 0 && due.length > 0 && !parties.some(({ participant }) => due.some(lead => lead.participant === participant));
  return !otherDay && !otherParty;
}

/** What is asked about an activity alone is its finding's place, else the activity itself. */
function withoutRow(activity: Activity, about: readonly Undertaking[], withRow: ReadonlySet<Activity>): Finding {
  const own = about.find(undertaking => undertaking.activities.length === 1);
  const dated = about.find(undertaking => undertaking.deadline?.date != null);
  const siblings = about.flatMap(undertaking => undertaking.activities).filter(other => withRow.has(other));
  const by = dated?.deadline == null ? '' : ` by ${dated.deadline.text}`;
  const others = [...new Set(siblings)].map(({ heading }) => heading?.label).filter(label => label != null);
  const contrast = others.length === 0 ? '' : `, while ${listWords(others)} ${others.length === 1 ? 'has one' : 'have one each'}`;
  return {
    span: own?.span ?? activity.heading?.nameSpan ?? about[0]!.span,
    severity: dated !== undefined || siblings.length > 0 ? 'warning' : 'information',
    message: `The text asks for follow-up on ${activityWords(activity)}${by}, but the follow-up table has no row for it${contrast}. Add a row.`,
    ...(dated !== undefined && dated !== own && { related: [{ span: dated.span, message: 'The request with its deadline stands here.' }] }),
  };
}

/** Undated promises of nobody in particular are the usual business of reporting on. */
const isOwed = ({ kind, deadline, acting, actors }: Undertaking): boolean => deadline?.date != null || (kind === 'request' && actors.length > 0) || (kind === 'promise' && acting.length > 0);

function alone(undertaking: Undertaking, followUps: readonly FollowUp[]): Finding {
  const { deadline } = undertaking;
  const by = deadline?.date == null ? '' : ` by ${deadline.text}`;
  return {
    span: undertaking.span,
    severity: deadline?.date == null ? 'information' : 'warning',
    message: `The text ${undertaking.kind === 'promise' ? 'promises' : 'asks for'} this${by}, but none of the ${followUps.length === 1 ? 'rows' : `${followUps.length} rows`} of the follow-up table covers it. Add a row.`,
  };
}

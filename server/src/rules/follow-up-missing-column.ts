import { speaks, support } from '../match/compare';
import { dutiesOf, isOtherDuty, SECOND } from '../profile/points-follow-up';
import type { MemberValue } from '../profile/conventions-members';
import type { Rule } from './rule';

const DUTIES: Readonly<Record<string, string>> = {
  what: 'what is to be done', which: 'the number of the row', when: 'the deadline', who: 'who follows up', status: 'the status', [SECOND]: 'what is to be done beside the other one',
};

/** A column that the tables of past reports have and the draft's table lacks. */
export const followUpMissingColumn: Rule = {
  id: 'follow-up/missing-column',
  title: 'The follow-up table lacks a column that past tables have',
  severity: 'warning',
  lesser: ['information'],
  basis: 'past',
  *check({ report, profile }) {
    const table = report.followUp;
    if (table === null || table.layout === 'list' || table.columns.length < 2 || !speaks(report, profile)) return;
    const duties = dutiesOf(table.columns);
    // A column whose head says nothing known, to us or to past tables, may be the one that seems to be missing.
    if (table.columns.some(column => column.role === 'other') && ![...duties.keys()].every(duty => !isOtherDuty(duty) || profile.get(`follow-up-column:${duty}`) !== undefined)) return;
    for (const convention of profile.conventions) {
      if (convention.topic !== 'follow-up-columns' || convention.strength === null || !convention.id.startsWith('follow-up-column:')) continue;
      const { name, wordings } = convention.value as MemberValue;
      if (duties.has(name)) continue;
      const called = wordings.length === 0 ? '' : ` (such as "${wordings[0]}")`;
      yield {
        span: table.head?.span ?? table.nameSpan, severity: convention.strength, evidence: convention.evidence,
        message: `The follow-up table has no column ${isOtherDuty(name) ? `"${wordings[0] ?? name}"` : `for ${DUTIES[name] ?? name}${called}`}, which ${support(convention)} ${convention.evidence.of === 1 ? 'has' : 'have'}. Add the column.`,
      };
    }
  },
};

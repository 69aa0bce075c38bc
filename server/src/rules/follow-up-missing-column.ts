import { speaks, support } from '../match/compare';
import { dutiesOf, isOtherDuty, SECOND } from '../profile/points-follow-up';
import type { MemberValue } from '../profile/conventions-members';
import type { Convention } from '../profile/model';
import { phrase, said, say } from '../text/say';
import type { Rule } from './rule';

const DUTIES: Readonly<Record<string, string>> = {
  what: phrase`what is to be done`, which: phrase`the number of the row`, when: phrase`the deadline`, who: phrase`who follows up`, status: phrase`the status`, [SECOND]: phrase`what is to be done beside the other one`,
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
    if (![...duties.keys()].every(duty => !isOtherDuty(duty) || profile.get(`follow-up-column:${duty}`) !== undefined)) return;
    for (const convention of profile.conventions) {
      if (convention.topic !== 'follow-up-columns' || convention.strength === null || !convention.id.startsWith('follow-up-column:')) continue;
      const { name, wordings } = convention.value as MemberValue;
      // numbers that stand before the words of each row need no column
      if (duties.has(name) || (name === 'which' && (convention.evidence.of === 1 || table.rows.every(({ label }) => label !== null)))) continue;
      yield {
        span: table.head?.span ?? table.nameSpan, severity: convention.strength, evidence: convention.evidence,
        message: messageOf(convention, name, wordings[0] ?? null),
      };
    }
  },
};

/** `wording`: the commonest head of the column. */
function messageOf(convention: Convention, name: string, wording: string | null): string {
  const past = support(convention);
  const one = convention.evidence.of === 1;
  if (isOtherDuty(name)) {
    const head = wording ?? name;
    return one
      ? say`The follow-up table has no column "${head}", which ${past} has. Add the column.`
      : say`The follow-up table has no column "${head}", which ${past} have. Add the column.`;
  }
  const duty = said(DUTIES[name] ?? name);
  if (wording === null) {
    return one
      ? say`The follow-up table has no column for ${duty}, which ${past} has. Add the column.`
      : say`The follow-up table has no column for ${duty}, which ${past} have. Add the column.`;
  }
  return one
    ? say`The follow-up table has no column for ${duty} (such as "${wording}"), which ${past} has. Add the column.`
    : say`The follow-up table has no column for ${duty} (such as "${wording}"), which ${past} have. Add the column.`;
}

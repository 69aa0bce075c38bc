import assert from 'node:assert/strict';
import { dutiesOf } from '../../server/src/profile/points-follow-up';
import { Reader } from '../../server/src/report/reader';
import { TITLE } from '../support/drawing';

const tableOf = (title: string, ...rows: string[]) => new Reader().read(`${TITLE}Introduction\n\n1. The Workshop was held in Semarang.\n\n${title}\n\n${rows.join('\n')}\n`).followUp;
const roles = (title: string, ...rows: string[]): string | undefined => tableOf(title, ...rows)?.columns.map(({ role }) => role).join(' ');

describe('reading the columns of a follow-up table', () => {
  it('knows who and when by the usual words of other houses', () => {
    assert.equal(roles('Recommendations', 'Recommendation\tAddressee\tBy', 'Tender the contract for the lamps\tTreasurer\tMay 2016'), 'action party deadline');
    assert.equal(roles('FOLLOW-UP TO THE SESSION', 'No. | Action | Member', '1 | Submit the catch figures | Estonia', '2 | Submit the survey | Latvia'), 'number action party');
    assert.equal(roles('Action items', 'Action | By | Date', 'Submit the catch figures | Estonia | 3 May 2016'), 'action party deadline');
    assert.equal(roles('Who does what', 'Task | Assignee | When', 'Submit the catch figures | Ms Reyes | 3 May 2016'), 'action party deadline');
  });

  it('keeps a table of members or names for what it is where nothing is to be done', () => {
    assert.equal(roles('Members of the bureau', 'Name | Country | Post', 'Ms Reyes | Philippines | Chair'), undefined);
    assert.equal(roles('National lists', 'Member | Number of lamps | Remarks', 'Estonia | 31 | none', 'Latvia | 12 | none'), undefined);
  });

  it('reads two columns parted by one bar', () => {
    const table = tableOf('ACTION LIST', 'Action | Owner', 'Write to the council about the quay | Town Clerk', 'Repair the bench in the park | Cllr Marchetti', 'Report on the lamps | Deputy Clerk');
    assert.deepEqual(table?.rows.map(({ cells }) => cells.map(({ text }) => text)), [['Write to the council about the quay', 'Town Clerk'], ['Repair the bench in the park', 'Cllr Marchetti'], ['Report on the lamps', 'Deputy Clerk']]);
    assert.equal(tableOf('Opening', 'Home | News', 'Register | Contact'), null);
  });

  it('names a column by its head, the same whether its cells hold participants or others', () => {
    const duties = (holder: string): string[] => [...dutiesOf(tableOf('Action items', 'Action | Lighthouse | Deadline', `Replace the lamps | ${holder} | 3 May 2016`)!.columns).keys()];
    assert.deepEqual(duties('Japan'), duties('Cape Grim'));
    assert.deepEqual(duties('Japan'), ['what', 'other lighthouse', 'when']);
  });
});

import assert from 'node:assert/strict';
import { Reader } from '../../server/src/report/reader';
import { TITLE } from '../support/drawing';

const HEADS = 'No.\nAgenda Item\nAction\nFollow-up by\nDeadline\n';

function rows(lines: string): string[] {
  const table = new Reader().read(`${TITLE}Introduction\n\n1. The Workshop was held in Semarang.\n\nIssues to be Followed Up\n\n${lines}`).followUp;
  assert.ok(table);
  return table.rows.map(row => row.cells.map(cell => cell.text).join(' | '));
}

describe('reading a follow-up table whose cells stand on lines of their own', () => {
  it('gives every line to its column', () => {
    assert.deepEqual(rows(`${HEADS}1\n4.1\nCirculate the programme\nJapan and Malaysia\n31 August 2023\n2\n4.2\nProvide inputs\nARF Participants\n30 June 2023\n`), [
      '1 | 4.1 | Circulate the programme | Japan and Malaysia | 31 August 2023',
      '2 | 4.2 | Provide inputs | ARF Participants | 30 June 2023',
    ]);
  });

  it('joins a cell over several lines, and leaves an empty one empty', () => {
    assert.deepEqual(rows(`${HEADS}\n1.\n4\nCirculate the programme of the Workshop on\nHarbour Lights\nJapan and Malaysia\n31 August 2023\n\n2.\n4\nProvide inputs\n30 June 2023\n\n3.\n4\nPrepare the Workshop on\nBuoys\n1 May 2024\n`), [
      '1. | 4 | Circulate the programme of the Workshop on Harbour Lights | Japan and Malaysia | 31 August 2023',
      '2. | 4 | Provide inputs |  | 30 June 2023',
      '3. | 4 | Prepare the Workshop on Buoys |  | 1 May 2024',
    ]);
  });

  it('ends before what follows the last row', () => {
    assert.deepEqual(rows(`${HEADS}1\n4.1\nCirculate the programme\nJapan\n31 August 2023\n\nThe Co-Chairs will see to it.\n`), ['1 | 4.1 | Circulate the programme | Japan | 31 August 2023']);
  });
});

describe('reading a follow-up table whose columns are not kept', () => {
  it('takes words parted by spaces in order, and leaves out the cell before the widest gap', () => {
    assert.deepEqual(rows('No.    Key Discussions/ Issues    Timeline    Follow-up by\n1    Comments on the ARF Workshop on Harbour Lights and Buoys in Narrow Straits    30 June 2023    Japan and Malaysia\n2    Programme of the ARF Seminar on Tides        Fiji, Japan\n    Inputs on the work plan    1 July 2023    ARF Unit\n'), [
      '1 | Comments on the ARF Workshop on Harbour Lights and Buoys in Narrow Straits | 30 June 2023 | Japan and Malaysia',
      '2 | Programme of the ARF Seminar on Tides |  | Fiji, Japan',
      ' | Inputs on the work plan | 1 July 2023 | ARF Unit',
    ]);
  });

  it('goes on with a row where empty lines part the rows', () => {
    const line = (...cells: string[]): string => cells.map((cell, index) => cell.padEnd([26, 22, 14, 0][index]!)).join('').trimEnd();
    assert.deepEqual(rows(`${[line('Activity', 'Next Steps', 'Who', 'When'), '', line('ARF Workshop on', 'Circulate the', 'Japan,', '1 May 2023'), line('Harbour Lights', 'programme', 'Malaysia'), '', line('ARF Seminar on Tides', 'Agenda', 'Canada', '2 May 2023')].join('\n')}\n`), [
      'ARF Workshop on Harbour Lights | Circulate the programme | Japan, Malaysia | 1 May 2023',
      'ARF Seminar on Tides | Agenda | Canada | 2 May 2023',
    ]);
  });

  it('begins a row with each number of an item or paragraph, though other cells stand beside its second line', () => {
    const line = (...cells: string[]): string => cells.map((cell, index) => cell.padEnd([8, 34, 14, 0][index]!)).join('').trimEnd();
    const lines = [line('4.2', 'Programme of the Workshop on'), line('', 'Harbour Lights', 'Japan', '1 May 2023'), line('4.2', 'Agenda of the Seminar on Tides'), line('', 'and Currents', 'Canada', '2 May 2023'), line('6', 'Inputs', 'ARF Unit', '3 May 2023')];
    for (const head of ['Item', 'Para']) assert.deepEqual(rows(`${[line(head, 'Issue', 'Follow-up by', 'Timeline'), ...lines].join('\n')}\n`), [
      '4.2 | Programme of the Workshop on Harbour Lights | Japan | 1 May 2023',
      '4.2 | Agenda of the Seminar on Tides and Currents | Canada | 2 May 2023',
      '6 | Inputs | ARF Unit | 3 May 2023',
    ]);
  });

  it('takes a bar at the start of a line for an empty first cell where the heads have none', () => {
    assert.deepEqual(rows('No | Issue | Lead | Deadline\n1 | Programme | Japan | 1 May 2023\n | Agenda | Canada | 2 May 2023\n'), ['1 | Programme | Japan | 1 May 2023', ' | Agenda | Canada | 2 May 2023']);
  });
});

describe('the columns of a follow-up table', () => {
  const roles = (lines: string): unknown => new Reader().read(`${TITLE}Introduction\n\n1. The Workshop was held in Semarang.\n\nIssues to be Followed Up\n\n${lines}`).followUp?.columns.map(({ role }) => role);

  it('have deadlines under "Status" where its cells say by when things are due', () => {
    assert.deepEqual(roles('Agenda Item\tDecision\tFollow-up by\tStatus\n2\tDraft of the rules for lights\tJapan\tDue 14 June 2024\n3\tList of buoys\tFiji\tDue 28 June 2024\n4\tBells\tCo-Chairs\tOngoing\n'), ['reference', 'action', 'party', 'deadline']);
    assert.deepEqual(roles('Agenda Item\tDecision\tFollow-up by\tStatus\n2\tDraft of the rules for lights\tJapan\tSent on 14 June 2024\n3\tList of buoys\tFiji\tOngoing\n'), ['reference', 'action', 'party', 'status']);
  });
});

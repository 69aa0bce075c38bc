import assert from 'node:assert/strict';
import { Reader } from '../../server/src/report/reader';
import { TITLE } from '../support/drawing';

/** Numbered entries and their sub-items, a line each. */
function agenda(lines: string): string[] {
  const report = new Reader().read(`${TITLE}Introduction\n\n1. The Agenda appears as Annex 1.\n\nAnnex 1: Agenda\n\n${lines}`);
  const table = report.annexes[0]?.children[0];
  assert.equal(table?.kind, 'agenda-table');
  return table.entries.flatMap(entry => [`${entry.item ?? '-'}: ${entry.title.text}`, ...entry.subItems.map(item => `  ${item.label ?? '-'}: ${item.text.text}`)]);
}

describe('reading an annexed agenda', () => {
  it('takes the number at the beginning of a cell for that of the item', () => {
    assert.deepEqual(agenda(`| Time | Item |
|---|---|
| 09.00 – 09.30 | 1. Opening Session |
| 09.30 – 11.00 (90 minutes) | 2. Session 1: Lamps<br>2.1. Oil<br>2.2. Gas |
| 11.00 – 11.20 | Coffee break |
| 11.20 – 12.00 | **3.** Closing |
`), ['1: Opening Session', '2: Session 1: Lamps', '  2.1: Oil', '  2.2: Gas', '-: Coffee break', '3: Closing']);
  });

  it('keeps the numbers of several things in one cell as sub-items', () => {
    assert.deepEqual(agenda('| Item 1 | Opening<br>1. Welcome<br>2. Photograph |\n| Item 2 | Closing |\n'),
      ['1: Opening', '  1: Welcome', '  2: Photograph', '2: Closing']);
  });

  it('keeps the name of a session in the title of an item with a number of its own', () => {
    assert.deepEqual(agenda('1. Opening\n2. Session 1 – Lamps\n3. Session 2 – Buoys\n'), ['1: Opening', '2: Session 1 – Lamps', '3: Session 2 – Buoys']);
  });

  it('reads sessions upon lines of their own as items', () => {
    assert.deepEqual(agenda('Session 1: Lamps\nSession 2: Buoys\n'), ['1: Lamps', '2: Buoys']);
  });

  it('begins an entry at every time, and takes numbers set in for sub-items', () => {
    assert.deepEqual(agenda('09:00-09:15   Agenda Item 1: Opening\n09:15-10:30   Agenda Item 2: Lamps\n              2.1 Oil\n10:30-10:45   Coffee Break\n10:45-11:00   Agenda Item 3: Closing\n'),
      ['1: Opening', '2: Lamps', '  2.1: Oil', '-: Coffee Break', '3: Closing']);
    assert.deepEqual(agenda('1. Opening\n2. Lamps\n   1. Oil\n   2. Gas\n3. Closing\n'), ['1: Opening', '2: Lamps', '  1: Oil', '  2: Gas', '3: Closing']);
  });

  it('takes numbers on lines of their own between the rows of a table for sub-items', () => {
    assert.deepEqual(agenda('09.00 – 09.15\tAgenda Item 1\tOpening\n09.15 – 10.30\tAgenda Item 2\tLamps [Chair: Japan]\n2.1. Oil from whales\nand from palms [India]\n2.2. Gas [Canada]\n10.30 – 11.00\tAgenda Item 3\tBuoys\n- Bells\n'),
      ['1: Opening', '2: Lamps [Chair: Japan]', '  2.1: Oil from whales and from palms [India]', '  2.2: Gas [Canada]', '3: Buoys', '  -: Bells']);
  });

  it('takes a line with a time and too few columns for an entry, and no decimal', () => {
    assert.deepEqual(agenda('09.00 - 09.15 | Item 1 | Opening\n09.15 - 10.30 | Item 2 | Lamps\n2.1 Oil [Japan]\n10.30 - 11.00 | Tea\n11.00 - 12.00 | Item 3 | Buoys\n'), ['1: Opening', '2: Lamps', '  2.1: Oil [Japan]', '-: Tea', '3: Buoys']);
  });

  it('takes rows with decimals below an item for sub-items, with leads of their own', () => {
    assert.deepEqual(agenda('Time\tItem\tSubject\tLead\n09:00-09:30\tAgenda Item 1\tOpening\tJapan\n09:30-10:30\tAgenda Item 2\tLamps\tIndia\n\t\t2.1. Oil\tChina and Japan\n\t\t2.2. Gas\tCanada\n10:30-11:00\t\tTea\n'),
      ['1: Opening', '2: Lamps', '  2.1: Oil', '  2.2: Gas', '-: Tea']);
  });

  it('takes the items of a list in a cell for sub-items, and rows with decimals too', () => {
    assert.deepEqual(agenda('| Time | Item |\n|---|---|\n| 0900 – 1030 hrs | 1. Lamps<ul><li>Oil</li><li>Gas</li></ul> |\n| 1030 – 1100 hrs | Tea |\n'), ['1: Lamps', '  -: Oil', '  -: Gas', '-: Tea']);
    assert.deepEqual(agenda('| No. | Item | Lead | Time |\n|---|---|---|---|\n| 1 | Lamps | Japan | 9.00–9.10 |\n| 1.1 | Oil | India, Canada | |\n| | Tea | | 9.10–9.30 |\n'), ['1: Lamps', '  1.1: Oil', '-: Tea']);
  });

  it('keeps the day, the columns for it and for leads, and who leads out of the names', () => {
    const report = new Reader().read(`${TITLE}Introduction\n\n1. The Programme appears as Annex 1.\n\nAnnex 1: Programme\n\n| Date | Time | Session | Chair |\n|---|---|---|---|\n| 3 May 2017 | 09.00 – 10.00 | Session 1: Lamps | Japan |\n| 3 May 2017 | 10.00 – 11.00 | Session 2: Buoys | India |\n| 4 May 2017 | 09.00 – 10.00 | Session 3: Bells | Canada |\n`);
    const table = report.annexes[0]?.children[0];
    assert.equal(table?.kind, 'agenda-table');
    assert.deepEqual(table.entries.map(({ day, item, title, lead, from, to }) => [day, item, title.text, lead?.text, from, to]), [[0, 1, 'Lamps', 'Japan', 540, 600], [0, 2, 'Buoys', 'India', 600, 660], [1, 3, 'Bells', 'Canada', 540, 600]]);
  });

  it('reads outlines in roman numerals, bare names, and columns parted by wide gaps', () => {
    assert.deepEqual(agenda('I. Opening\nII. Lamps\nIII. Closing\n'), ['1: Opening', '2: Lamps', '3: Closing']);
    assert.deepEqual(agenda('Welcome Remarks\nLamps\nTea\nClosing\n'), ['-: Welcome Remarks', '-: Lamps', '-: Tea', '-: Closing']);
    assert.deepEqual(agenda('9:00 - 9:15 am     1. Opening Session                Co-Chairs\n9:15 - 10:45 am    2. Lamps                          Japan\n'), ['1: Opening Session', '2: Lamps']);
  });
});

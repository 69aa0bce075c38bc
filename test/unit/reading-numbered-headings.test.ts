import assert from 'node:assert/strict';
import { seriesOf } from '../../server/src/features/edits/series';
import { Reader } from '../../server/src/report/reader';
import { drawn, TITLE } from '../support/drawing';

const outline = (body: string): string[] => drawn(TITLE + body).map(line => line.replace(/ @.*/, ''));
const headings = (body: string): string[] => outline(body).filter(line => !/^ *(?:paragraph|list)/.test(line));
const parts = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`;

describe('reading numbered headings', () => {
  it('parts short lines that count on from the numbered paragraphs between them', () => {
    const body = parts('1. Opening of the session', '1. The Workshop was opened by the Chair.', '2. Delegates of nine members attended.', '2. State of the lights', '3. The lamps of the harbour were old.', '4. The keepers agreed to replace them.', '3. Date of the next session', '5. The next session would be held in Suva.');
    assert.deepEqual(outline(body), [
      'section 1: Opening of the session', '  paragraph 1: The Workshop was', '  paragraph 2: Delegates of nine',
      'section 2: State of the lights', '  paragraph 3: The lamps of', '  paragraph 4: The keepers agreed',
      'section 3: Date of the next session', '  paragraph 5: The next session',
    ]);
    const anew = parts('1. Opening of the session', '1. The Workshop was opened by the Chair.', '2. Delegates of nine members attended.', '2. State of the lights', '1. The lamps of the harbour were old.', '2. The keepers agreed to replace them.', '3. Other matters', '1. None was raised.');
    assert.deepEqual(headings(anew), ['section 1: Opening of the session', 'section 2: State of the lights', 'section 3: Other matters'], 'paragraphs start anew under each');
  });

  it('takes a short line with the number the paragraphs have next for a paragraph', () => {
    const body = parts('1. Opening of the session', '1. The Workshop was opened by the Chair.', '2. Delegates of nine members attended.', '2. State of the lights', '3. The lamps of the harbour were old.', '4. Delegates took note of the letter', '3. Next session', '5. The next session would be held in Suva.');
    assert.deepEqual(headings(body), ['section 1: Opening of the session', 'section 2: State of the lights', 'section 3: Next session']);
    const plain = parts('1. The Workshop was opened by the Chair.', '2. Delegates took note of the letter', '3. The lamps of the harbour were old.', '4. The keepers agreed on a plan', '5. The next session would be held in Suva.', '6. Delegates thanked the host');
    assert.deepEqual(headings(plain), []);
  });

  it('takes short items of a list for what they are', () => {
    assert.deepEqual(headings(parts('1. The Workshop took up three themes:', '1. Lamps of the harbour', 'The lamps were found to be old.', '2. Buoys of the bay', 'The buoys were found to be new.', '3. Signals of fog', 'No signal was heard.', '2. The Workshop thanked the host.')), []);
    assert.deepEqual(headings(parts('The Workshop was held in May.', 'It agreed on these:\na) Lamps of the harbour\nb) Buoys of the bay\nc) Signals of fog', 'The Workshop thanked the host.')), []);
  });

  it('reads letters over prose as headings in sentence case too, from a on under each heading', () => {
    const body = parts('1 Opening of the meeting', 'a) Welcome', 'The host welcomed all delegates to Semarang.', 'b) Adoption of the agenda', 'The agenda was adopted without change.', '2 State of the lights', 'a) Lamps of the harbour', 'The lamps were found to be old and dim.', 'b) Buoys of the bay', 'The buoys were found to be new and bright.', '3 Closing of the meeting', 'The Chair closed the meeting.');
    assert.deepEqual(headings(body), [
      'section 1: Opening of the meeting', '  sub-item a: Welcome', '  sub-item b: Adoption of the agenda',
      'section 2: State of the lights', '  sub-item a: Lamps of the harbour', '  sub-item b: Buoys of the bay', 'section 3: Closing of the meeting',
    ]);
  });

  it('keeps a heading that stands over nothing', () => {
    const items = ['I. OPENING', 'II. ADOPTION OF THE AGENDA', 'III. REPORTS', 'IV. OTHER MATTERS', 'V. CLOSING', 'VI. THANKS'];
    const body = parts(...items.flatMap((words, index) => (index === 3 ? [words] : [words, `${index + 1}. The delegates discussed this.`])));
    assert.equal(headings(body).length, items.length);
  });

  it('counts the number of the heading over a follow-up table with those of the sections', () => {
    const report = new Reader().read(TITLE + parts('1. Opening of the meeting', 'The host welcomed all delegates to Semarang.', '2. State of the lights', 'The lamps were found to be old and dim.', '3. Action items', 'Action\tResponsible\tDue\nReplace the lamps\tFiji\t3 June 2016', '4. Other business', 'None was raised at this meeting.'));
    assert.equal(report.followUp?.title, 'Action items');
    assert.equal(report.followUp.numbered?.label, '3');
    assert.deepEqual(report.headings.map(({ label }) => label), ['1', '2', '4']);
    assert.deepEqual(seriesOf(report).filter(({ kind }) => kind === 'section').map(({ places }) => places.map(({ value }) => value)), [[1, 2, 3, 4]]);
  });
});

describe('reading lines that head nothing', () => {
  it('takes a sentence before a document in brackets for a paragraph', () => {
    const told = 'The group noted the statement and saw no need to reply.';
    for (const behind of ['[SE31(19)006]', '(Doc. 14)', '[Annex 3]']) assert.deepEqual(headings(parts('Opening', 'The host welcomed the delegates.', `${told} ${behind}`, 'The statement was filed with the others by the clerk of the meeting and laid on the table for all to see.')), ['section: Opening'], behind);
    assert.deepEqual(headings(parts('Opening', 'The host welcomed the delegates.', 'Remarks by Prof. (Dr.) Anna Reyes', 'She spoke of the lamps of the harbour, which were old and dim and had to be replaced before the winter.')).length, 2);
  });

  it('takes what is counted and how many for no heading', () => {
    const of = (line: string): string[] => headings(parts('MINUTES', '1. The Chair opened the meeting.', line, '2. The agenda was adopted.'));
    for (const line of ['Members of the public: 3', 'Budget for the year: £3,500', 'Number of delegates: about 40 persons']) assert.deepEqual(of(line), ['section: MINUTES'], line);
    assert.deepEqual(of('Review of the Year: 2015').length, 2, 'a year belongs to a title');
  });

  it('reads the number of a paragraph that begins with a figure', () => {
    const { paragraphs } = new Reader().read(TITLE + parts('[1] The Board met in Leeds.', '[2] 10 of the 13 members took part.', '[3] The papers had been sent out late.'));
    assert.deepEqual(paragraphs.map(({ number }) => number), [1, 2, 3]);
  });
});

import assert from 'node:assert/strict';
import { Reader } from '../../server/src/report/reader';
import { drawn, TITLE } from '../support/drawing';

const headings = (body: string): string[] => drawn(TITLE + body).filter(line => !/^ *(?:paragraph|list)/.test(line)).map(line => line.replace(/ @.*/, ''));

describe('reading headings', () => {
  it('takes a paragraph sign with its number for what opens a heading, and not before a sentence', () => {
    const found = headings('§1 Welcome\n\n1.1 The Convener opened the meeting.\n\n§2 Matters Arising\n\n2.1 The bell had been mended.\n\n§ 5 of the Rules of Procedure was read out, and nobody objected to what it says of bells.\n');
    assert.equal(found.filter(line => /Welcome|Matters Arising/.test(line)).length, 2, found.join('\n'));
    assert.ok(!found.some(line => /Rules of Procedure/.test(line)), found.join('\n'));
  });

  it('puts an opening and a closing session under their days, and speakers under their session', () => {
    assert.deepEqual(headings(`Introduction

1. The Workshop was held in Semarang on 3-4 May 2016.

Day 1

Opening Session

2. The Co-Chairs opened the Workshop.

Session I – Lamps

3. The session was moderated by Australia.

Mr. Daniel Reeve, Australian Lights Office

4. Mr. Reeve described new lamps.

Day 2

Session II – Buoys

5. The delegates discussed buoys.

Closing Session

6. The Co-Chairs thanked the delegates.
`), [
      'section: Introduction',
      'session 1: Day 1',
      '  session: Opening Session',
      '  session I: Lamps',
      '    sub-item: Mr. Daniel Reeve, Australian Lights Office',
      'session 2: Day 2',
      '  session II: Buoys',
      '  session: Closing Session',
    ]);
  });

  it('keeps the closing session beside the days where the opening stands before the first', () => {
    assert.deepEqual(headings(`Opening Session

1. The Co-Chairs opened the Workshop.

Day 1: Lamps

2. The delegates discussed lamps.

Closing Session

3. The Co-Chairs thanked the delegates.
`), ['session: Opening Session', 'session 1: Lamps', 'session: Closing Session']);
  });

  it('puts modules under the section whose heading they follow at once', () => {
    assert.deepEqual(headings(`I. INTRODUCTION

The Course was held in Semarang from 3 to 14 May 2016.

II. COURSE MODULES

Module 1: Law

The trainees read the conventions.

Module 2: Practice

The trainees went to the harbour.

III. CLOSING CEREMONY

The trainees received certificates.
`), [
      'section I: INTRODUCTION',
      'section II: COURSE MODULES',
      '  session 1: Law',
      '  session 2: Practice',
      'section III: CLOSING CEREMONY',
    ]);
  });

  it('reads a letter and a dash as the label of a heading', () => {
    assert.deepEqual(headings(`Part I – Opening

A – Opening of the session

(1) The session was opened by the Chair.

B – Attendance

(2) Sixty members attended the session.

Part II – Matters of substance

A – Programme of work

(3) The Panel discussed its programme.
`), [
      'section I: Opening',
      '  sub-item A: Opening of the session',
      '  sub-item B: Attendance',
      'section II: Matters of substance',
      '  sub-item A: Programme of work',
    ]);
  });

  it('finds the heading after a paragraph whose last line begins with a year', () => {
    assert.deepEqual(drawn(`${TITLE}Other Matters

1. The Meeting noted that the next Meeting on Harbour Lights would be held in
   2017.

CLOSING

2. The Co-Chairs thanked the delegates.
`), [
      'section: Other Matters @5-8',
      '  paragraph 1: The Meeting noted @7-8',
      'section: CLOSING @10-12',
      '  paragraph 2: The Co-Chairs thanked @12-12',
    ]);
  });

  it('joins the title on the line below to its item or session, close under it or apart', () => {
    assert.deepEqual(headings(`AGENDA ITEM 1
OPENING REMARKS

1. The Co-Chairs opened the Workshop.

SESSION TWO:

LAMPS AND BUOYS

2. The delegates discussed lamps.

Session 3

Mr. Daniel Reeve, Australian Lights Office

3. Mr. Reeve described new lamps.
`), ['agenda-item 1: OPENING REMARKS', 'session TWO: LAMPS AND BUOYS', 'session 3: Session 3', '  sub-item: Mr. Daniel Reeve, Australian Lights Office']);
  });

  it('takes a numeral over a lettered heading for a heading, not for an item of a list', () => {
    assert.deepEqual(headings(`I. INTRODUCTION

1. The Workshop was held in Semarang on 3-4 May 2016.

II. PRESENTATIONS

A. Lamps

2. Mr. Reeve described new lamps.

B. Buoys

3. Ms. Dewi described buoys.

III. CLOSING

4. The Co-Chairs thanked the delegates.
`), ['section I: INTRODUCTION', 'section II: PRESENTATIONS', '  sub-item A: Lamps', '  sub-item B: Buoys', 'section III: CLOSING']);
  });

  it('reads headings of which only the keyword is bold', () => {
    assert.deepEqual(drawn(`${TITLE}**AGENDA ITEM 1**: OPENING

1. The Meeting was opened.

**Agenda Item 12:** Closing

2. The Meeting was closed.
`), ['agenda-item 1: OPENING @5-7', '  paragraph 1: The Meeting was @7-7', 'agenda-item 12: Closing @9-11', '  paragraph 2: The Meeting was @11-11']);
  });

  it('passes over rules between parts', () => {
    assert.deepEqual(drawn(`${TITLE}Introduction\n\n1. The Workshop was held in Semarang.\n\n---\n\nClosing\n\n2. The Co-Chairs thanked the delegates.\n\n***\n`), [
      'section: Introduction @5-7', '  paragraph 1: The Workshop was @7-7', 'section: Closing @11-13', '  paragraph 2: The Co-Chairs thanked @13-13',
    ]);
  });

  it('reads plain numbers beside decimals as paragraphs', () => {
    assert.deepEqual(drawn(`${TITLE}INTRODUCTION

1.    The Meeting was held in Honolulu on 4-6 November 1998 under two chairs.

AGENDA ITEM 1: VIEWS

3.1   Several participants stressed the effects of the crisis on the budgets of the region.

3.2   The meeting took note of the tests in South Asia and called for restraint.

3.3   The meeting agreed to come back to all of this in the next year.
`).map(line => line.replace(/ @.*/, '')), ['section: INTRODUCTION', '  paragraph 1: The Meeting was', 'agenda-item 1: VIEWS', '  paragraph 3.1: Several participants stressed', '  paragraph 3.2: The meeting took', '  paragraph 3.3: The meeting agreed']);
  });

  it('reads letters after a keyword as letters, also those that are numerals', () => {
    const body = ['A: OPENING', 'B: QUORUM', 'C: REPORTS', 'D: WORKS', 'E: LAWS'].map((words, index) => `SECTION ${words}\n\n${index + 1}. The council discussed this.\n\n`).join('');
    const { headings: found } = new Reader().read(TITLE + body);
    assert.deepEqual(found.map(({ labelStyle, path }) => `${labelStyle} ${path.join('.')}`), ['letter 1', 'letter 2', 'letter 3', 'letter 4', 'letter 5']);
    const roman = ['IV: WORKS', 'V: LAWS'].map((words, index) => `SECTION ${words}\n\n${index + 1}. The council discussed this.\n\n`).join('');
    assert.deepEqual(new Reader().read(TITLE + roman).headings.map(({ path }) => path[0]), [4, 5]);
  });

  it('reads a run of roman numerals over prose as headings in sentence case too', () => {
    const body = ['I. Opening of the session', 'II. Adoption of the agenda', 'III. Report of the secretariat'].map((words, index) => `${words}\n\n${index + 1}. The delegates discussed this at length.\n\n`).join('');
    assert.deepEqual(headings(body), ['section I: Opening of the session', 'section II: Adoption of the agenda', 'section III: Report of the secretariat']);
    assert.deepEqual(headings('1. The delegates agreed on these:\n\nI. Opening of the session\n\nII. Adoption of the agenda\n\nIII. Report of the secretariat\n\n2. They thanked all.\n'), [], 'a list is none');
  });

  it('takes a session that is counted for a part of the title while kind and date are to come', () => {
    for (const order of [['SENATE OF THE UNIVERSITY', '41ST SESSION', 'SUMMARY RECORD'], ['SUMMARY RECORD', 'SENATE OF THE UNIVERSITY', '41ST SESSION']]) {
      const { title, recognised } = new Reader().read(`${[...order, '20 June 2025', 'Item 1 - Welcome', '1. The Senate met.'].join('\n\n')}\n`);
      assert.equal(title?.kind?.text, 'SUMMARY RECORD');
      assert.match(title.meeting?.text ?? '', /^SENATE OF THE UNIVERSITY/);
      assert.equal(title.dates.length, 1);
      assert.ok(recognised);
    }
  });
});

import assert from 'node:assert/strict';
import { drawn, TITLE } from '../support/drawing';

const headings = (body: string): string[] => drawn(TITLE + body).filter(line => !/^ *(?:paragraph|list)/.test(line)).map(line => line.replace(/ @.*/, ''));

describe('reading headings', () => {
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
});

import assert from 'node:assert/strict';
import { drawn, TITLE } from '../support/drawing';

const body = (text: string): string[] => drawn(TITLE + text).map(line => line.replace(/ @.*/, ''));

describe('reading lists', () => {
  it('goes on with (c) after the inner items (i) and (ii)', () => {
    assert.deepEqual(body(`Introduction

(1) The following views were put forward:

    (a) mediation needs patience;
    (b) early warning needs information:
        (i) from governments, and
        (ii) from civil society;
    (c) the Chair needs staff.

(2) The Meeting took note.
`), [
      'section: Introduction',
      '  paragraph 1: The following views',
      '    list: ',
      '      list-item a: mediation needs patience;',
      '      list-item b: early warning needs',
      '        list: ',
      '          list-item i: from governments, and',
      '          list-item ii: from civil society;',
      '      list-item c: the Chair needs',
      '  paragraph 2: The Meeting took',
    ]);
  });

  it('takes the numbers of a list for no paragraphs where none is numbered', () => {
    assert.deepEqual(body(`Evaluation

The trainees were content.

Recommendations

The trainees recommended that:

1. the Course be repeated;
2. a network be set up; and
3. women be encouraged to apply.

Certificates were presented.
`), [
      'section: Evaluation',
      '  paragraph: The trainees were',
      'section: Recommendations',
      '  paragraph: The trainees recommended',
      '    list: ',
      '      list-item 1: the Course be',
      '      list-item 2: a network be',
      '      list-item 3: women be encouraged',
      '  paragraph: Certificates were presented.',
    ]);
  });
});

import assert from 'node:assert/strict';
import { Words } from '../../server/src/report/words';
import { SIGNAL } from '../../server/src/report/signals';
import { WordPattern } from '../../server/src/report/word-pattern';

const matched = (source: string, line: string): string | null => {
  const words = Words.of(line);
  const pattern = new WordPattern(source);
  const at = pattern.first(words);
  return at < 0 ? null : line.slice(words.start(at), words.end(pattern.after(words, at) - 1));
};

describe('words of a line', () => {
  it('parts words where patterns see their borders', () => {
    const words = Words.of('The co-chairs’ 2nd paper, (draft_1)');
    assert.deepEqual(Array.from({ length: words.count }, (_, index) => words.lower(index)), ['the', 'co', 'chairs', '2nd', 'paper', 'draft_1']);
    assert.equal(words.joined(2), true);
    assert.equal(words.joined(3), false);
    assert.equal(words.joined(5), false);
    assert.equal(words.from(4), 1);
    assert.equal(words.from(5), 2);
    assert.equal(words.lower(6), '');
  });

  it('tells what words may be a sign of, by their beginnings or as a whole', () => {
    const words = Words.of('Requested Seminars seminary by byway');
    const these = SIGNAL.asks | SIGNAL.kind | SIGNAL.by;
    assert.deepEqual([0, 1, 2, 3, 4].map(index => words.sign(index) & these), [SIGNAL.asks, SIGNAL.kind, 0, SIGNAL.by, 0]);
    assert.equal(words.all & these, these);
    assert.equal(words.signals(10, 27) & these, SIGNAL.kind);
  });
});

describe('word patterns', () => {
  it('take words, beginnings of words, figures and any word', () => {
    assert.equal(matched('the seminar', 'at The  Seminar'), 'The  Seminar');
    assert.equal(matched('organi*', 'Reorganised; Organisers'), 'Organisers');
    assert.equal(matched('by *day', 'by May, by Friday'), 'by Friday');
    assert.equal(matched('item #', 'item 123, item 12'), 'item 12');
    assert.equal(matched('the #th session', 'the 3 session of the 3rd session'), 'the 3rd session');
    assert.equal(matched('a _ c', 'a, b c a b c'), 'a b c');
  });

  it('choose, leave out and repeat', () => {
    assert.equal(matched('(concept (paper|note)|proposal)', 'a concept note'), 'concept note');
    assert.equal(matched('(the)? (co)? chairs', 'by the co-chairs'), 'the co-chairs');
    assert.equal(matched('(also|further)* asked', 'it also further asked'), 'also further asked');
    assert.equal(matched('all (_)?? (_)?? states', 'all states new states'), 'all states');
    assert.equal(matched('all (_)? (_)? states', 'all states new states'), 'all states new states');
    assert.equal(matched('(a|a b) c', 'a b c'), 'a b c');
    assert.equal(matched('(_)* end', 'to the very end of the'), 'to the very end');
    assert.equal(matched('next (steps)? $', 'next, next steps'), 'next steps');
  });

  it('do not cross commas, brackets and stops', () => {
    assert.equal(matched('concept paper', 'concept. Paper'), null);
    assert.equal(matched('lead countries', 'lead (countries)'), null);
  });

  it('give up on what is no prose before it takes long', () => {
    const line = 'a '.repeat(3000);
    assert.equal(matched('(a)* (a)* (a)* b', line.slice(0, 400)), null);
  });
});

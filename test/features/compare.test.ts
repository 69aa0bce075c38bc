import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareReports, type Comparison, type Entry } from '../../server/src/features/compare/compare';
import { becameWords, gatherComments, readComments } from '../../server/src/features/compare/comments';
import { comparisonPage } from '../../server/src/features/compare/concordance';
import { Reader } from '../../server/src/report/reader';
import type { Report } from '../../server/src/report/model';
import { fixtureCases, seedCases } from '../support/truth';

const read = (text: string): Report => new Reader().read(text);
const TITLE = "CO-CHAIRS' SUMMARY REPORT\nARF WORKSHOP ON MAPS\nHanoi, Viet Nam, 3-4 March 2020\n\nINTRODUCTION\n\n";
const THEMES = ['The Meeting praised the charts of the harbour and the patience of those who drew them.', 'Participants noted that lighthouses need keepers, and keepers need bread and company.', 'Canada proposed a register of wrecks, to be kept at the library of each port authority.',
  'Several speakers regretted how seldom fishermen are asked about currents near reefs.', 'The Secretariat explained its archive, its catalogue and the hours at which both are open.', 'Closing remarks dwelt on friendship, on weather, and on the long road to the airport.'];

/** Paragraphs numbered in their order. */
const draft = (paragraphs: readonly string[]): string => `${TITLE}${paragraphs.map((words, index) => `${index + 1}. ${words}`).join('\n\n')}\n`;
const compared = (old: readonly string[], now: readonly string[]): Comparison => compareReports(read(draft(old)), read(draft(now)));
const told = ({ entries }: Comparison): string[] => entries.filter(entry => entry.kind === 'paragraph').map(entry => `${entry.old?.label ?? '-'} ${entry.new?.label ?? '-'} ${becameWords(entry)}`);
const [a, b, c, d, e, f] = THEMES as [string, string, string, string, string, string];

describe('comparing two drafts', () => {
  it('says of each paragraph what became of it', () => {
    assert.deepEqual(told(compared([a, b, c, d], [a, b, c, d])), ['1 1 unchanged', '2 2 unchanged', '3 3 unchanged', '4 4 unchanged']);
    assert.deepEqual(told(compared([a, b, c], [a, e, b, c])), ['1 1 unchanged', '- 2 added', '2 3 unchanged', '3 4 unchanged']);
    assert.deepEqual(told(compared([a, b, c], [a, c])), ['1 1 unchanged', '2 - removed', '3 2 unchanged']);
    assert.deepEqual(told(compared([a, b, c, d], [b, c, a, d])), ['2 1 unchanged', '3 2 unchanged', '1 3 moved', '4 4 unchanged']);
    assert.deepEqual(told(compared([a, b, c], [a, b.replace(', and keepers need bread and company', ''), c])), ['1 1 unchanged', '2 2 shortened by 6 words', '3 3 unchanged']);
    assert.deepEqual(told(compared([a, b, c], [a, b.replace('keepers need', 'keepers also need fresh'), c])), ['1 1 unchanged', '2 2 extended by 2 words', '3 3 unchanged']);
    assert.deepEqual(told(compared([a, b, c], [a, b.replace('lighthouses', 'beacons'), c])), ['1 1 unchanged', '2 2 reworded (1 word in, 1 out)', '3 3 unchanged']);
  });

  it('sees a paragraph split in two, and two made one', () => {
    assert.deepEqual(told(compared([a, `${b} ${c}`, d], [a, b, c, d])), ['1 1 unchanged', '2 2 split off', '2 3 shortened by 12 words', '3 4 unchanged']);
    assert.deepEqual(told(compared([a, b, c, d], [a, `${b} ${c}`, d])), ['1 1 unchanged', '2 2 merged into it', '3 2 extended by 12 words', '4 3 unchanged']);
  });

  it('finds every report the same as itself', () => {
    const reports = [...seedCases(), ...fixtureCases()].map(({ text }) => read(text));
    for (const report of reports) assert.deepEqual(compareReports(report, report).entries.filter(entry => entry.change !== 'same' || entry.moved), []);
  });

  it('pairs what stayed whatever is removed, added or moved', () => {
    const one = fc.shuffledSubarray([...THEMES], { minLength: 1 });
    fc.assert(fc.property(one, one, (old, now) => {
      const entries = compared(old, now).entries.filter((entry): entry is Entry => entry.kind === 'paragraph');
      const places = entries.map(entry => [entry.old === null ? null : old[Number(entry.old.label) - 1], entry.new === null ? null : now[Number(entry.new.label) - 1]] as const);
      for (const [was, is] of places) assert.ok(was === is || was === null || is === null);
      assert.equal(places.filter(([was, is]) => was === is).length, old.filter(words => now.includes(words)).length);
      assert.equal(entries.filter(entry => entry.new !== null).length, now.length);
      assert.equal(entries.filter(entry => entry.old !== null).length, old.length);
    }), { numRuns: 300 });
  });
});

describe('comments on an old draft', () => {
  it('are read by the places they name', () => {
    const read = (text: string): string[] => readComments('Japan', text).map(({ target, words }) => `${target.kind} ${target.label ?? ''}: ${words}`);
    assert.deepEqual(read('Paragraph 12: delete "noted".\nand the next sentence\n\nPara. 14 - fine\n3. Why?'), ['paragraph 12: delete "noted". and the next sentence', 'paragraph 14: fine', 'paragraph 3: Why?']);
    assert.deepEqual(read('Paras 3-5: merge\nParagraphs 7 and 9: reword'), ['paragraph 3: merge', 'paragraph 4: merge', 'paragraph 5: merge', 'paragraph 7: reword', 'paragraph 9: reword']);
    assert.deepEqual(read('A good draft.\nAgenda Item 3.1: rename\nAnnex B: wrong version\nRow 2: by June'), ['general : A good draft.', 'agenda-item 3.1: rename', 'annex B: wrong version', 'row 2: by June']);
    assert.deepEqual(read('A sentence that begins with a letter, and 12 more words.'), ['general : A sentence that begins with a letter, and 12 more words.']);
  });

  it('are gathered by the numbers of the new draft', () => {
    const comparison = compared([a, b, c, d, e, f], [a, c, f, d.replace('near reefs', 'off reefs')]);
    const comments = [...readComments('Japan', 'Paragraph 4: shorter\nParagraph 2: keep'), ...readComments('Canada', 'General: thanks\nParagraph 3: ours\nParagraph 99: ?')];
    assert.deepEqual(gatherComments(comparison, comments).map(({ from, old, new: now, became }) => [from, old, now, became]), [
      ['Canada', 'General', 'General', null], ['Canada', 'Paragraph 3', 'Paragraph 2', 'unchanged'], ['Japan', 'Paragraph 4', 'Paragraph 4', 'reworded (1 word in, 1 out)'],
      ['Japan', 'Paragraph 2', null, 'removed'], ['Canada', 'Paragraph 99', null, 'not in the old draft'],
    ]);
  });

  it('stand in the page without becoming markup', () => {
    const comparison = compared([a], [a]);
    assert.match(comparisonPage(comparison, { old: 'a.txt', new: 'b|c.txt' }, gatherComments(comparison, readComments('Japan', 'Paragraph 1: <b>| x'))), /# a\.txt and b\\\|c\.txt[^]*\\<b\\>\\\| x/);
  });
});

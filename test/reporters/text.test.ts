import assert from 'node:assert/strict';
import type { CheckRun, FileResult, ReportedFinding } from '../../server/src/reporters/model';
import { mayColour, wrap } from '../../server/src/reporters/style';
import { text } from '../../server/src/reporters/text';

const at = (line: number, character: number): ReportedFinding['range'] => ({ start: { line, character }, end: { line, character: character + 2 } });

const finding = (over: Partial<ReportedFinding> = {}): ReportedFinding =>
  ({ rule: 'numbering/paragraph-sequence', severity: 'error', message: 'Paragraph 9 follows paragraph 7. Expected 8.', range: at(11, 0), related: [], evidence: null, fix: null, ...over });

const file = (over: Partial<FileResult> = {}): FileResult =>
  ({ file: 'drafts/a.txt', family: 'ism', skipped: null, leftOut: null, profile: { digest: 'abc123', reports: 10 }, fixed: 0, findings: [], ...over });

const run = (files: readonly FileResult[], passedOver = 0): CheckRun =>
  ({ tool: { name: 'rapporteur', version: '1.2.3' }, profile: { digest: 'abc123', reports: 10 }, files, passedOver });

const plain = { colour: false, width: null };

describe('text output', () => {
  it('gives each finding its place counted from 1, severity, message and rule, below the name of its file', () => {
    const lines = text(run([file({ findings: [finding()] })]), plain).split('\n');
    assert.equal(lines[0], 'drafts/a.txt  inter-sessional meeting');
    assert.match(lines[1]!, /^ {2}12:1 {2}error +Paragraph 9 follows paragraph 7\. Expected 8\.$/);
    assert.match(lines[2]!, /^ +numbering\/paragraph-sequence$/);
  });

  it('shows the evidence with a past passage, and that --fix would correct it', () => {
    const evidence = { agree: 9, of: 10, passages: [{ file: 'past/2019.txt', range: at(3, 0) }] };
    const fix = { title: 'Renumber', safety: 'safe' as const, edits: [] };
    const output = text(run([file({ findings: [finding({ evidence, fix })] })]), plain);
    assert.match(output, /numbering\/paragraph-sequence · in 9 of 10 past reports, for instance past\/2019\.txt:4 · --fix corrects it/);
  });

  it('does not promise that --fix applies what has to be confirmed', () => {
    const fix = { title: 'Add a row', safety: 'confirm' as const, edits: [] };
    assert.doesNotMatch(text(run([file({ findings: [finding({ fix })] })]), plain), /--fix/);
  });

  it('points to related places, by line alone within the file', () => {
    const related = [{ file: 'drafts/a.txt', range: at(4, 2), message: 'first numbered 7 here' }, { file: 'list.txt', range: at(0, 0), message: 'listed here' }];
    const output = text(run([file({ findings: [finding({ related })] })]), plain);
    assert.match(output, /see 5:3: first numbered 7 here/);
    assert.match(output, /see list\.txt:1:1: listed here/);
  });

  it('sums up severities, files, what was skipped and the profile', () => {
    const output = text(run([
      file({ findings: [finding(), finding({ severity: 'warning' }), finding({ severity: 'warning' })] }),
      file({ file: 'b.txt' }),
      file({ file: 'c.pdf', skipped: 'is a PDF', family: null, profile: null }),
    ]), plain);
    assert.match(output, /^3 findings \(1 error, 2 warnings\) in 2 files · 1 file could not be checked$/m);
    assert.match(output, /^profile abc123 of 10 past reports$/m);
  });

  it('says so when nothing was found', () => {
    assert.equal(text(run([file()]), plain), 'No findings in 1 file\nprofile abc123 of 10 past reports\n');
  });

  it('says which report was judged without its own observation, what was corrected and what was passed over', () => {
    const output = text(run([file({ leftOut: 'past/a.txt', fixed: 2 })], 3), plain);
    assert.match(output, /^drafts\/a\.txt is itself one of those past reports: judged without its own observation$/m);
    assert.match(output, /^2 places corrected$/m);
    assert.match(output, /^3 text files in the folders are no summary reports and were passed over$/m);
  });

  it('names standard input in words', () => {
    const output = text(run([file({ file: '-', leftOut: 'past/a.txt', findings: [finding()] })]), plain);
    assert.match(output, /^standard input {2}inter-sessional meeting$/m);
    assert.match(output, /^standard input is itself one of/m);
  });

  it('writes no escape sequence without colour, and takes those of a draft away', () => {
    const output = text(run([file({ file: 'evil\u001b[2J.txt', findings: [finding({ message: 'Row "\u001b[31mred\u0007" is empty.' })] })]), plain);
    assert.doesNotMatch(output, /[\u001b\u0007]/);
    assert.match(text(run([file({ findings: [finding()] })]), { colour: true, width: null }), /\u001b\[31merror/);
  });

  it('breaks the summary at the width of the terminal too', () => {
    const output = text(run([file({ leftOut: 'past/a.txt', kin: { reports: 0, openings: 4 }, recognised: false })], 3), { colour: false, width: 60 });
    assert.ok(output.split('\n').every(line => line.length <= 60), output);
    assert.match(output.replaceAll('\n', ' '), /\(inter-sessional meeting\) by their openings alone: it was held against no more than these drafts\/a\.txt does not open like a summary report/);
  });

  it('breaks long messages between words at the width of the terminal', () => {
    const message = 'word '.repeat(60).trim();
    const output = text(run([file({ findings: [finding({ message })] })]), { colour: false, width: 80 });
    assert.ok(output.split('\n').every(line => line.length <= 80));
    assert.equal(output.match(/\bword\b/g)!.length, 60);
  });

  it('keeps a word that is longer than the line whole', () => {
    assert.deepEqual(wrap('a averyverylongword b', 6), ['a', 'averyverylongword', 'b']);
  });
});

describe('colour', () => {
  it('is for terminals, unless NO_COLOR or FORCE_COLOR say otherwise', () => {
    assert.equal(mayColour({}, true), true);
    assert.equal(mayColour({}, false), false);
    assert.equal(mayColour({ TERM: 'dumb' }, true), false);
    assert.equal(mayColour({ NO_COLOR: '1' }, true), false);
    assert.equal(mayColour({ NO_COLOR: '' }, true), true);
    assert.equal(mayColour({ FORCE_COLOR: '1' }, false), true);
    assert.equal(mayColour({ FORCE_COLOR: '0' }, true), false);
    assert.equal(mayColour({ NO_COLOR: '1', FORCE_COLOR: '1' }, true), false);
  });
});

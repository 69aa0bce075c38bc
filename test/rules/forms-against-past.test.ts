import assert from 'node:assert/strict';
import { slipsOf } from '../../server/src/check/slips';
import { learnProfile } from '../../server/src/profile/learn';
import { checkReport, readReport } from '../../server/src/service';
import { MAKES, renderMinutes, usualMinutes } from '../support/minutes';

const board = MAKES.find(make => make.name === 'board')!;
const settings = { make: board, size: 10, seed: 1, noise: 0 };
const minutes = (number: number): string => renderMinutes(usualMinutes(settings, number), board).text;

type Edit = (text: string, number: number) => string;
const as = (words: string | RegExp, other: string): Edit => text => {
  const edited = text.replace(words, other);
  assert.notEqual(edited, text, String(words));
  return edited;
};

/** Findings on a draft that is broken in one way, where the past reports were all edited in one way, beside those on one that is not broken. */
function found(usual: Edit, broken: Edit): string[] {
  const { profile } = learnProfile(Array.from({ length: 10 }, (_, index) => ({ file: `${index}.txt`, text: usual(minutes(index + 1), index) })), { inspect: slipsOf });
  const on = (text: string): string[] => checkReport(readReport(text, profile)).map(({ rule, severity, message }) => `${rule} ${severity} ${message}`);
  const sound = usual(minutes(11), 9);
  const known = on(sound);
  return on(broken(sound, 9)).filter(line => !known.includes(line));
}

const same: Edit = text => text;
const only = (findings: readonly string[], words: RegExp): void => {
  assert.equal(findings.length, 1, findings.join('\n'));
  assert.match(findings[0]!, words);
};

describe('forms that past reports share', () => {
  it('of deadlines in the follow-up table', () => {
    const iso: Edit = text => text.replace(/\t(\d+) [A-Z][a-z]+ (\d{4})/g, (_, day: string, year: string) => `\t${year}-03-${day}`);
    only(found(same, iso), /^follow-up\/form-against-past information Deadlines are written as year-month-day here and as day month year in all 10 past reports/);
    only(found(iso, text => text.replace(/\t(\d{4})-03-(\d+)/g, '\t$2/03/$1')), /as day\/month\/year here and as year-month-day/);
    only(found(same, text => text.replace(/\t\d+ [A-Z][a-z]+ \d{4}/g, '\tnext meeting')), /as a meeting here and as day month year/);
    only(found(same, text => text.replace(/\t\d+ ([A-Z][a-z]+ \d{4})/g, '\t$1')), /as month year here and as day month year/);
  });

  it('of the numbers of rows', () => {
    const lettered: Edit = (text, index) => text.replace(/^(\d)\t/gm, `A${index + 1}-$1\t`);
    only(found(lettered, text => text.replace(/^A\d+-(\d)\t/gm, '$1\t')), /^follow-up\/form-against-past information The rows of the follow-up table are numbered "1" here and "A1-1" in all 10/);
  });

  it('of the order of columns', () => {
    const swapped: Edit = text => text.replace(/^(Ref|\d)\t([^\t\n]*)\t([^\t\n]*)\t/gm, '$1\t$3\t$2\t');
    only(found(same, swapped), /^follow-up\/form-against-past information The columns of the follow-up table stand in another order here than in all 10 .* order: "Ref", "Action", "Owner", "Due date"\./);
  });

  it('of the marks of lists', () => {
    const listed: Edit = as('2.2 ', '2.2 It was agreed on:\n\n(a) one vote each;\n\n(b) a show of hands.\n\n2.3 ');
    only(found(listed, as('(a) one vote each;\n\n(b)', '- one vote each;\n\n-')), /^numbering\/form-against-past information Points of lists bear no letters or numbers here; they are marked "\(a\)" in all 10/);
    only(found(listed, as('(a) one vote each;\n\n(b)', '(i) one vote each;\n\n(ii)')), /Points of lists are marked "\(i\)" here and "\(a\)" in all 10/);
  });

  it('of the numerals of headings', () => {
    const roman: Edit = text => text.replace(/^(\d+)\. (?=[A-Z])/gm, (_, number: string) => `${['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][Number(number)]!}. `);
    assert.ok(found(same, roman).some(line => /^structure\/heading-form-against-past warning The section headings are counted with roman numerals \(I, II\) here; they are with figures \(1, 2\) in all 10/.test(line)));
  });

  it('of sessions rather than agenda items', () => {
    const sessions: Edit = text => text.replace(/^(\d+)\. (?=[A-Z])/gm, (_, number: string) => (Number(number) > 2 ? '' : `Session ${number} – `));
    const items: Edit = text => text.replace(/^Session (\d) – /gm, 'Agenda Item $1. ');
    assert.ok(found(sessions, items).some(line => /^structure\/heading-form-against-past warning The headings begin with "agenda item"; they begin with "session" in all 10/.test(line)));
  });

  it('of letters and paragraph signs before headings', () => {
    const lettered: Edit = text => text.replace(/^(\d)\. (?=[A-Z])/gm, (_, number: string) => `${'ABCDEFGHI'[Number(number) - 1]!}. `);
    assert.ok(found(lettered, text => text.replace(/^[A-I]\. (?=[A-Z])/gm, mark => `${mark.charCodeAt(0) - 64}. `)).some(line => /^structure\/heading-form-against-past warning The section headings are counted with figures \(1, 2\) here; they are with letters \(A, B\) in all 10/.test(line)));
    const signed: Edit = text => text.replace(/^(\d+)\. (?=[A-Z])/gm, '§$1 ');
    assert.ok(found(signed, text => text.replace(/^§(\d+) /gm, '$1. ')).some(line => /The headings bear no word before their number; they begin with "§" in all 10/.test(line)));
  });

  it('of the word and the sign beside the numbers of headings', () => {
    const items: Edit = text => text.replace(/^(\d+)\. (?=[A-Z])/gm, 'Item $1 – ');
    assert.ok(found(items, text => text.replace(/^Item (\d+) – /gm, '$1. ')).some(line => /The headings bear no word before their number; they begin with "item" in all 10/.test(line)));
    assert.ok(found(same, items).some(line => /The headings begin with "item"; they bear no word before their number in all 10/.test(line)));
    const bare: Edit = text => text.replace(/^(\d+)\. (?=[A-Z])/gm, '$1 ');
    only(found(bare, text => text.replace(/^(\d+) (?=[A-Z])/gm, '$1. ')), /The section headings have "\." after the number; they have no sign in all 10/);
  });

  it('of what paragraph numbers count', () => {
    const through: Edit = text => { let count = 0; return text.replace(/^\d+\.\d+ /gm, () => `(${++count}) `); };
    const anew = found(through, text => {
      let count = 0;
      return text.replace(/^(?:\(\d+\) |\d+\. )/gm, mark => (mark.startsWith('(') ? `(${++count}) ` : (count = 0, mark)));
    });
    assert.ok(anew.some(line => /^numbering\/form-against-past information Paragraph numbers start anew under each heading here; they run through the report in all 10/.test(line)));
  });

  it('of the title that names the kind of report', () => {
    const named: Edit = as(/^Minutes of the/, 'SUMMARY REPORT\n');
    only(found(named, as('SUMMARY REPORT\n', '')), /^title\/kind-against-past information The title does not say what kind of report this is; all 10 .* are called "Summary Report"/);
  });

  it('of the words before the table', () => {
    const led: Edit = as('Action points\n\n', 'Action points\n\nThe Board agreed on the following:\n\n');
    only(found(led, as('The Board agreed on the following', 'What is to be done is this')), /^follow-up\/form-against-past information The words before the follow-up table are other ones than in all 10 .* which have "the board agreed on the following"/);
  });

  it('of the word for annexes', () => {
    const appendices: Edit = text => text.replaceAll('Annex', 'Appendix');
    assert.ok(found(same, appendices).some(line => /^annex\/style-against-past information Annexes are called "Appendix" here and "Annex" in all 10/.test(line)));
  });

  it('of words with which lines begin', () => {
    const present: Edit = as('1.1 ', 'Present: all members.\n\n1.1 ');
    const outcome: Edit = as('2.2 ', '2.2 All agreed.\n\n**Outcome.** The rule stays.\n\n2.3 ');
    only(found(outcome, as('**Outcome.** ', 'It was settled that ')), /^structure\/missing-lead-word information No line begins with "Outcome", as in all 10/);
    only(found(present, as('Present: all members.\n\n', '')), /^structure\/missing-lead-word information No line begins with "Present", as in all 10 past reports/);
    assert.deepEqual(found((text, index) => (index % 2 === 0 || index === 9 ? present(text, index) : text), as('Present: all members.\n\n', '')), [], 'half of them do');
  });

  it('of headings, by the time they were in use', () => {
    const other = as('Matters arising', 'Matters arising from the minutes');
    only(found(same, other), /^structure\/heading-wording information This heading is worded "Matters arising from the minutes" here, and "Matters arising" in all 10/);
    assert.deepEqual(found(same, as('Matters arising', 'MATTERS ARISING')).filter(line => line.startsWith('structure/heading-wording')), [], 'capitals are another matter');
    only(found((text, index) => (index < 4 ? other(text, index) : text), other), /"Matters arising" in all 6 past reports of this kind since \d{4}/);
    assert.deepEqual(found((text, index) => (index % 2 === 0 ? other(text, index) : text), text => text.replace(/Matters arising.*/, 'Matters arising of old')).filter(line => line.startsWith('structure/heading-wording')), [], 'both are in use');
  });

  it('of headings, where another one stands in the place of a usual one', () => {
    only(found(same, as('Declarations of interest', 'What members own')), /^structure\/missing-section warning "What members own" stands where all 10 past reports of this kind have "Declarations of interest"\. Use the usual heading/);
  });

  it('of citing phrases, by the time they were in use', () => {
    const found11 = found((text, index) => (index < 5 ? text.replaceAll('is attached as', 'is reproduced in') : text), text => text.replaceAll('is attached as', 'is reproduced in'));
    only(found11, /^annex\/phrase-against-past information Annexes are cited with "is reproduced in" here, and with "is attached as" in all 5 past reports of this kind since/);
  });

  it('of telling who attended, and of how the meeting ended', () => {
    assert.ok(found(same, as(' Ms Alder, Mr Birch, Dr Cedar and Mrs Holly were present.', '')).some(line => /^attendance\/form-against-past information Nothing tells who attended; all 10/.test(line)));
    assert.ok(found(same, as('Ms Alder, Mr Birch, Dr Cedar and Mrs Holly were present', '4 of the members were present')).some(line => /^attendance\/form-against-past information The participants are told by their number here, and by naming those present in all 10/.test(line)));
    const closed: Edit = as('The Chair expressed', 'There being no further business, the Chair declared the meeting closed at 16.30. The Chair expressed');
    only(found(closed, as(' at 16.30', '')), /^structure\/closing-against-past information This closing does not tell at what time the meeting ended; all 10/);
    only(found(closed, as('There being no further business, the', 'The')), /does not say that there was no further business/);
    only(found(closed, as('declared the meeting closed', 'closed the meeting')), /does not say who declared the meeting closed/);
  });
});

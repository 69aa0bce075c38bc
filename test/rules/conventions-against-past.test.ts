import assert from 'node:assert/strict';
import { slipsOf } from '../../server/src/check/slips';
import { learnProfile } from '../../server/src/profile/learn';
import { checkReport, readReport } from '../../server/src/service';
import { INSTITUTIONS, makePlans, render, usualPlan, type Plan } from '../support/institutions';
import { MAKES, renderMinutes, usualMinutes, type MinutesPlan } from '../support/minutes';

const [ism, , committee] = INSTITUTIONS;
const settings = { institution: ism!, size: 10 };
const usual = usualPlan(settings, 11);
const past = Array.from({ length: 10 }, (_, index) => render(usualPlan(settings, index + 1), ism!));
const { profile } = learnProfile(past, { inspect: slipsOf });

const on = (change: Partial<Plan>): string[] => checkReport(readReport(render({ ...usual, ...change }, ism!).text, profile)).map(({ rule, severity }) => `${rule} ${severity}`);
const messageOn = (change: Partial<Plan>): string => checkReport(readReport(render({ ...usual, ...change }, ism!).text, profile))[0]!.message;

describe('conventions of many past reports', () => {
  it('have nothing to say against a draft that keeps to them', () => assert.deepEqual(on({}), []));

  it('are held against the title', () => {
    assert.deepEqual(on({ title: 'kind last' }), ['title/order-against-past information']);
    assert.match(messageOn({ title: 'kind last' }), /gives the meeting, the place, the date and then the kind of report; in all 10 past reports of this kind it gives the kind of report, the meeting/);
  });

  it('are held against what the title calls the report, by the draft\'s own time', () => {
    const called = (words: string, learned = profile): string[] => {
      const { text } = render(usual, ism!);
      const titled = text.replace(/CO-CHAIRS.? SUMMARY REPORT/, words);
      assert.ok(words === "CO-CHAIRS' SUMMARY REPORT" || titled !== text);
      return checkReport(readReport(titled, learned)).filter(({ rule }) => rule === 'title/kind-against-past').map(({ severity, message }) => `${severity} ${message}`);
    };
    const [found] = called("CO-CHAIRMEN'S SUMMARY REPORT");
    assert.match(found!, /^information The title calls this "Co-Chairmen's Summary Report", and "Co-Chairs' Summary Report" in all 10 past reports of this kind\./);
    for (const same of ["Co-Chairs’ Summary Report", "**CO-CHAIRS' SUMMARY REPORT**", "CO-CHAIR'S SUMMARY REPORT"]) assert.deepEqual(called(same), [], same);
    const old = past.map(({ file, text }, index) => ({ file, text: index < 4 ? text.replace(/CO-CHAIRS.? SUMMARY/, "CO-CHAIRMEN'S SUMMARY") : text }));
    assert.match(called("CO-CHAIRMEN'S SUMMARY REPORT", learnProfile(old).profile)[0]!, /in all 6 past reports of this kind since \d{4}/);
    const mixed = past.map(({ file, text }, index) => ({ file, text: index % 2 === 0 ? text.replace(/CO-CHAIRS.? SUMMARY/, "CO-CHAIRMEN'S SUMMARY") : text }));
    assert.deepEqual(called("CO-CHAIRMEN'S SUMMARY REPORT", learnProfile(mixed).profile), []);
  });

  it('are held against the annexes', () => {
    assert.deepEqual(on({ annexes: ['List of Participants', 'Opening Remarks', 'Work Plan'] }), ['annex/missing-usual-annex warning']);
    assert.match(messageOn({ annexes: ['List of Participants', 'Opening Remarks', 'Work Plan'] }), /No annex holds the agenda.*all 10 past reports/);
    assert.deepEqual(on({ bodies: false }), ['annex/bodies-against-past information']);
    assert.ok(on({ annexes: [], bodies: false }).every(line => !line.startsWith('annex/missing')), 'a draft that has not come to its annexes yet');
  });

  it('are held against the way attendance is told', () => assert.deepEqual(on({ attendance: 'list' }), ['attendance/form-against-past information']));

  it('are held against heading and dates of the follow-up table', () => {
    assert.deepEqual(on({ tableTitle: 'ACTION POINTS' }), ['follow-up/form-against-past information']);
    assert.deepEqual(on({ dayFirst: false }), ['follow-up/form-against-past information']);
    assert.deepEqual(on({ tableTitle: 'Issues to be Followed Up' }), []);
  });

  it('are held against the closing', () => {
    assert.deepEqual(on({ thanks: false }), ['structure/closing-against-past information']);
    assert.match(messageOn({ thanks: false }), /says no thanks; all 10 past reports of this kind do/);
  });

  it('are not held against a draft where only some past reports keep them', () => {
    const mixed = learnProfile(Array.from({ length: 10 }, (_, index) => render({ ...usualPlan(settings, index + 1), ...(index % 2 === 0 ? { title: 'kind last', thanks: false, attendance: 'list', bodies: false } : {}) }, ism!))).profile;
    for (const change of [{ title: 'kind last' }, { thanks: false }, { attendance: 'list' }, { bodies: false }] as const) {
      assert.deepEqual(checkReport(readReport(render({ ...usual, ...change }, ism!).text, mixed)).map(({ rule }) => rule), []);
    }
  });
});

describe('a fault that many past reports have as well', () => {
  // The rows of this committee's tables are about decisions that its text does not tell.
  const habit = { institution: committee!, size: 10 };
  const told = ({ file, text }: { file: string; text: string }, sound: boolean) => ({ file, text: sound ? text.replace(/^(\(7\)) .*$/m, '$1 All members agreed on an exchange of survey data.') : text });
  const learn = (size: number, half: boolean): typeof profile => learnProfile(Array.from({ length: size }, (_, index) => told(render(usualPlan(habit, index + 1), committee!), half && index % 2 === 0)), { inspect: slipsOf }).profile;
  const found = (size: number, half = false): (string | number | undefined)[][] => checkReport(readReport(render(usualPlan(habit, 11), committee!).text, learn(size, half)))
    .filter(({ rule }) => rule === 'follow-up/unmatched-row').map(({ rule, severity }) => [rule, severity]);

  it('is told as information: it is the way of the house', () => assert.deepEqual(found(10, true), [['follow-up/unmatched-row', 'information']]));

  it('is no more than a hint where nearly all of them have it', () => assert.deepEqual(found(10), [['follow-up/unmatched-row', 'hint']]));

  it('keeps its weight where few past reports are at hand', () => assert.deepEqual(found(4), [['follow-up/unmatched-row', 'warning']]));
});

describe('an acronym that past reports leave as it is', () => {
  const report = (day: number): string => `Co-Chairs' Summary Report\n3rd ARF Inter-Sessional Meeting on Port Safety\nDavao City, Philippines, ${day} March 2018\n\nINTRODUCTION\n\n1. The 3rd ARF Inter-Sessional Meeting on Port Safety was held in Davao City, Philippines, on ${day} March 2018.\n\n2. The Meeting looked at PSC and at the VTS.\n`;
  const unexpanded = (days: readonly number[]): string[] => {
    const learned = learnProfile(days.map(day => ({ file: `${day}.txt`, text: report(day).replace(' and at the VTS', '') })), { inspect: slipsOf }).profile;
    return checkReport(readReport(report(20), learned)).filter(({ rule }) => rule === 'acronym/unexpanded').map(({ message }) => message.slice(0, 5));
  };

  it('needs no expansion', () => assert.deepEqual(unexpanded([3, 4]), ['"VTS"']));
  it('is told where only one of them does', () => assert.deepEqual(unexpanded([3]), ['"PSC"', '"VTS"']));
});

describe('a series of meetings', () => {
  const other = { ...ism!, meeting: '{ordinal} ASEAN REGIONAL FORUM INTER-SESSIONAL MEETING ON WILDFIRE WATCH', tableTitle: 'MATTERS ARISING' };
  const more = Array.from({ length: 8 }, (_, index) => render({ ...usualPlan(settings, index + 1), labels: 'letter', tableTitle: other.tableTitle }, other));
  const both = learnProfile([...past, ...more.map(({ file, text }) => ({ file: `wildfire/${file}`, text }))]).profile;

  it('with enough past reports is judged by its own', () => {
    const own = readReport(render({ ...usual, labels: 'letter', tableTitle: other.tableTitle }, other).text, both);
    assert.deepEqual([own.profile.series, own.profile.familyReports], ['watch wildfire', 8]);
    assert.deepEqual(checkReport(own), []);
    assert.deepEqual(checkReport(readReport(render(usual, other).text, both)).map(({ rule }) => rule).sort(), ['annex/style-against-past', 'follow-up/form-against-past']);
  });

  it('with too few is judged by its family', () => {
    const stranger = readReport(render(usual, { ...ism!, meeting: '{ordinal} ASEAN REGIONAL FORUM INTER-SESSIONAL MEETING ON SNOW ROADS' }).text, both);
    assert.deepEqual([stranger.profile.series, stranger.profile.familyReports], [null, 18]);
  });

  it('is left aside when another family is forced on the draft', () => {
    assert.equal(readReport(render(usual, ism!).text, both, { family: 'workshop' }).profile.familyReports, 0);
  });
});

describe('leaving one past report out of a large archive', () => {
  it('gives what learning without it would give, for every report', () => {
    const noisy = makePlans({ institution: ism!, size: 24, seed: 3, noise: 0.1, drift: 10 }).map(plan => render(plan, ism!));
    const all = learnProfile(noisy, { inspect: slipsOf }).profile;
    for (const [index, { text }] of noisy.entries()) {
      const without = learnProfile(noisy.filter((_, at) => at !== index), { inspect: slipsOf }).profile;
      assert.deepEqual(readReport(text, all).profile.conventions, readReport(`${text}\n`, without).profile.conventions, String(index));
    }
  });
});

describe('conventions of minutes of quite another make', () => {
  const archiveOf = (name: string): { on: (change: Partial<MinutesPlan>) => string[] } => {
    const make = MAKES.find(each => each.name === name)!;
    const minutes = { make, size: 10, seed: 1, noise: 0 };
    const learned = learnProfile(Array.from({ length: 10 }, (_, index) => renderMinutes(usualMinutes(minutes, index + 1), make)), { inspect: slipsOf });
    assert.deepEqual(learned.leftOut, []);
    // these minutes are made of few paragraphs, which come back word for word
    return { on: change => checkReport(readReport(renderMinutes({ ...usualMinutes(minutes, 11), ...change }, make).text, learned.profile)).filter(({ rule }) => rule !== 'residue/doubled-text').map(({ rule, severity, message }) => `${rule} ${severity} ${message}`) };
  };
  const only = (findings: readonly string[], words: RegExp): void => {
    assert.equal(findings.length, 1, findings.join('\n'));
    assert.match(findings[0]!, words);
  };

  it('have nothing to say against a draft that keeps to them', () => {
    for (const { name } of MAKES) assert.deepEqual(archiveOf(name).on({}), [], name);
  });

  it('know annexes of other kinds by their titles', () => {
    only(archiveOf('board').on({ annexes: ['List of Attendees', 'Agenda'] }), /^annex\/missing-usual-annex information No annex holds "Management Accounts", which all 10/);
  });

  it('know columns of other kinds by their words, and two for what is to be done', () => {
    only(archiveOf('senate').on({ table: ['Action', 'Responsible', 'Deadline', 'Status'] }), /^follow-up\/missing-column warning The follow-up table has no column "Minute"/);
    only(archiveOf('senate').on({ table: ['Minute', 'Action', 'Responsible', 'Status'] }), /^follow-up\/missing-column warning The follow-up table has no column for the deadline/);
    only(archiveOf('council').on({ table: ['Item', 'Responsible officer', 'By when'] }).filter(line => line.startsWith('follow-up/missing-column')), / warning .*for what is to be done \(such as "Decision"\)/);
  });

  it('tell of numbers that are gone, as an information', () => {
    only(archiveOf('board').on({ paragraph: 'other' }), /^numbering\/form-against-past information Paragraphs are not numbered here; they are numbered "5\.2"/);
    only(archiveOf('council').on({ paragraph: 'other' }), /^numbering\/form-against-past warning Paragraph numbers are written "1\." here and "\[1\]" in all 10/);
    assert.ok(archiveOf('steering committee').on({ heading: 'other' }).some(line => /^structure\/heading-form-against-past .*The sections bear no numbers; they do in all 10/.test(line)));
  });

  it('tell of another phrase once, whatever other phrases a few past reports have', () => {
    only(archiveOf('working group').on({ phrase: 'other' }), /^annex\/phrase-against-past information Annexes are cited with "appears at" here, and with "is contained in" in all 10/);
  });

  it('look for thanks in the last section where none is called a closing', () => {
    only(archiveOf('senate').on({ thanks: false }), /^structure\/closing-against-past information This closing says no thanks/);
    assert.ok(archiveOf('working group').on({ sections: usualMinutes({ make: MAKES[2]!, size: 10, seed: 1, noise: 0 }, 11).sections.slice(0, -1) }).every(line => !line.startsWith('structure/closing')));
  });
});

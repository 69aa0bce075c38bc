import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import builtin from '../../server/src/profile/builtin';
import { decode } from '../../server/src/formats/encoding';
import { sectionEvidence } from '../../server/src/match/evidence';
import { learnProfile } from '../../server/src/profile/learn';
import type { Profile } from '../../server/src/profile/stored';
import { makeArchive, makeReport, type ReportOptions } from '../support/archive';
import { contextOf, inShort, judge } from '../support/judge';
import { fixtureReports } from '../support/truth';

const FIXTURES = join(__dirname, '..', 'fixtures', 'reports');
const MOSCOW = readFileSync(join(__dirname, '..', '..', 'seeds', '2024-04-24-ism-icts-security-moscow.txt'), 'utf8');
const BEIJING = readFileSync(join(__dirname, '..', '..', 'seeds', '2013-09-11-workshop-cyber-security-beijing.txt'), 'utf8');

const six = learnProfile(makeArchive(6)).profile;
const three = learnProfile(makeArchive(3)).profile;

/** Findings on a new report of the series with the given variations. */
const findingsOn = (options: Omit<ReportOptions, 'number'>, profile: Profile = six): string[] => {
  const { text } = makeReport({ ...options, number: 8 });
  return inShort(text, judge(text, profile));
};

const messagesOn = (options: Omit<ReportOptions, 'number'>, profile: Profile = six): string[] =>
  judge(makeReport({ ...options, number: 8 }).text, profile).map(({ message }) => message);

/** The text without the lines from the one that begins with `from` up to the one that begins with `to`. */
function cut(text: string, from: string, to: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex(line => line.startsWith(from));
  const end = lines.findIndex((line, index) => index > start && line.startsWith(to));
  assert.ok(start >= 0 && end > start, `${from} … ${to}`);
  return [...lines.slice(0, start), ...lines.slice(end)].join('\n');
}

describe('a draft like the past reports', () => {
  it('has no finding', () => assert.deepEqual(findingsOn({}), []));

  it('nor has any past report, judged without itself', () => {
    for (const { text } of makeArchive(6)) assert.deepEqual(inShort(text, judge(text, six)), []);
  });

  it('nor one with a section of its own subject', () => assert.deepEqual(findingsOn({ extra: 'BLUE WHALES AND SHIPPING' }), []));

  it('has no section missing where it words a usual one in another way', () => {
    assert.deepEqual(findingsOn({ wording: { 'CLOSING REMARKS': 'CLOSURE OF THE MEETING', 'OTHER MATTERS': 'ANY OTHER BUSINESS' } }), [
      'structure/heading-wording information: AGENDA ITEM 5: ANY OTHER BUSINESS',
      'structure/heading-wording information: CLOSURE OF THE MEETING',
    ]);
  });
});

describe('clean reports of other meetings', () => {
  for (const name of fixtureReports()) {
    it(`${name} has no finding against the built-in profile`, () => {
      const decoded = decode(readFileSync(join(FIXTURES, name)));
      assert.ok('text' in decoded);
      assert.deepEqual(inShort(decoded.text, judge(decoded.text, builtin)), []);
    });
  }
});

describe('structure/missing-section', () => {
  const cases: [string, string][] = [
    ['OPENING REMARKS', 'INTRODUCTION'],
    ['ADOPTION OF THE AGENDA', 'AGENDA ITEM 1: OPENING REMARKS'],
    ['REVIEW OF ACTIVITIES', 'AGENDA ITEM 2: ADOPTION OF THE AGENDA'],
    ['OTHER MATTERS', 'AGENDA ITEM 4: EXCHANGE OF VIEWS ON FOREST FIRES'],
    ['CLOSING REMARKS', 'AGENDA ITEM 5: OTHER MATTERS'],
  ];
  for (const [missing, place] of cases) {
    it(`${missing} is missed after ${place}`, () => assert.deepEqual(findingsOn({ without: [missing] }).filter(line => line.startsWith('structure/')), [`structure/missing-section warning: ${place}`]));
  }

  it('the agenda may be adopted in the opening, with few past reports', () => {
    const text = makeReport({ number: 8 }).text.replace('AGENDA ITEM 2: ADOPTION OF THE AGENDA\n\n', '').replace(/AGENDA ITEM (\d)/g, (_, item: string) => `AGENDA ITEM ${Number(item) > 1 ? Number(item) - 1 : 1}`);
    const found = (profile: Profile): string[] => inShort(text, judge(text, profile, ['structure/missing-section']));
    assert.deepEqual(found(three), []);
    assert.deepEqual(found(six), ['structure/missing-section warning: AGENDA ITEM 1: OPENING REMARKS']);
  });

  it('says what is missing, how many past reports have it and where, and shows them', () => {
    const { text } = makeReport({ number: 8, without: ['OTHER MATTERS'] });
    const [finding] = judge(text, six);
    assert.equal(finding!.message, 'There is no section "OTHER MATTERS", which all 6 past reports of this kind have. Add it after "EXCHANGE OF VIEWS ON FOREST FIRES", unless the meeting had none.');
    assert.deepEqual([finding!.evidence!.agree, finding!.evidence!.of], [6, 6]);
    assert.deepEqual(finding!.evidence!.passages.map(({ file, text: words }) => [file, words]), [
      ['archive/2021-harbour.txt', 'AGENDA ITEM 5: OTHER MATTERS'], ['archive/2020-harbour.txt', 'AGENDA ITEM 5: OTHER MATTERS'], ['archive/2019-harbour.txt', 'AGENDA ITEM 5: OTHER MATTERS'],
    ]);
  });

  it('is only an information with few past reports', () => {
    assert.deepEqual(findingsOn({ without: ['OTHER MATTERS'] }, three), ['structure/missing-section information: AGENDA ITEM 4: EXCHANGE OF VIEWS ON FOREST FIRES']);
  });

  it('is silent where past reports differ', () => {
    const mixed = learnProfile([...makeArchive(3), ...makeArchive(6, { without: ['OTHER MATTERS'] }).slice(3)]).profile;
    assert.deepEqual(findingsOn({ without: ['OTHER MATTERS'] }, mixed), []);
  });

  it('is silent about an introduction whose paragraphs stand before the first heading, where past reports are few', () => {
    assert.deepEqual(findingsOn({ without: ['INTRODUCTION'] }, three), []);
  });

  it('misses the heading of an introduction that many past reports have, on the title', () => {
    assert.deepEqual(findingsOn({ without: ['INTRODUCTION'] }), ["structure/missing-section warning: CO-CHAIRS' SUMMARY REPORT"]);
  });

  it('misses a section of 2024 taken out of its report, at most as information', () => {
    const draft = cut(MOSCOW, 'CLOSING REMARKS', 'ISSUES TO BE FOLLOWED UP');
    const findings = judge(draft, builtin);
    assert.deepEqual(inShort(draft, findings), ['structure/missing-section information: AGENDA ITEM 6: OTHER MATTERS']);
    assert.deepEqual([findings[0]!.evidence!.agree, findings[0]!.evidence!.of], [1, 1]);
  });

  it('misses the closing session of a workshop', () => {
    const draft = BEIJING.replace('Closing Session', '');
    assert.deepEqual(inShort(draft, judge(draft, builtin)), ['structure/missing-section information: Session V – Role of states in cyberspace']);
  });

  it('is silent on a draft that follows another plan than the one past report', () => {
    const draft = cut(cut(MOSCOW, 'CLOSING REMARKS', 'ISSUES TO BE FOLLOWED UP'), 'AGENDA ITEM 6', 'ISSUES TO BE FOLLOWED UP');
    assert.deepEqual(inShort(draft, judge(draft, builtin, ['structure/missing-section'])), []);
  });

  it('is silent on a draft of another era, when past reports are few', () => {
    const old = makeReport({ number: 8, without: ['OTHER MATTERS'] }).text.replaceAll('2023', '1998');
    assert.deepEqual(inShort(old, judge(old, three)), []);
    assert.deepEqual(inShort(old, judge(old, six)).length, 1);
  });
});

describe('structure/section-order', () => {
  it('finds the one section that has strayed, however many it has jumped over', () => {
    const order = ['CLOSING REMARKS', 'OPENING REMARKS', 'ADOPTION OF THE AGENDA', 'REVIEW OF ACTIVITIES', 'EXCHANGE OF VIEWS ON {subject}', 'OTHER MATTERS'];
    assert.deepEqual(findingsOn({ order }).filter(line => line.startsWith('structure/section')), ['structure/section-order warning: CLOSING REMARKS']);
  });

  it('finds the later of two sections that have changed places', () => {
    const order = ['ADOPTION OF THE AGENDA', 'OPENING REMARKS', 'REVIEW OF ACTIVITIES', 'EXCHANGE OF VIEWS ON {subject}', 'OTHER MATTERS'];
    assert.deepEqual(findingsOn({ order }), ['structure/section-order warning: AGENDA ITEM 2: OPENING REMARKS']);
    assert.deepEqual(messagesOn({ order }), ['"OPENING REMARKS" stands after "ADOPTION OF THE AGENDA", but before it in all 6 past reports of this kind. Move one of the two.']);
  });

  it('takes the last of several closings for the closing', () => {
    const order = ['OPENING REMARKS', 'ADOPTION OF THE AGENDA', 'REVIEW OF ACTIVITIES', 'CONCLUSIONS AND RECOMMENDATIONS', 'OTHER MATTERS'];
    assert.deepEqual(findingsOn({ order }), []);
  });

  it('is silent about sections of their own subject', () => {
    const order = ['OPENING REMARKS', 'ADOPTION OF THE AGENDA', 'EXCHANGE OF VIEWS ON {subject}', 'REVIEW OF ACTIVITIES', 'OTHER MATTERS'];
    assert.deepEqual(findingsOn({ order }), []);
  });

  it('is silent where past reports have both orders', () => {
    const usual = ['OPENING REMARKS', 'ADOPTION OF THE AGENDA', 'REVIEW OF ACTIVITIES', 'OTHER MATTERS'];
    const other = ['ADOPTION OF THE AGENDA', 'OPENING REMARKS', 'REVIEW OF ACTIVITIES', 'OTHER MATTERS'];
    const mixed = learnProfile([1, 2, 3, 4, 5, 6].map(number => makeReport({ number, order: number % 2 === 0 ? usual : other }))).profile;
    assert.deepEqual(findingsOn({ order: usual }, mixed), []);
    assert.deepEqual(findingsOn({ order: other }, mixed), []);
  });
});

describe('structure/unexpected-section', () => {
  const fixed = ['OPENING REMARKS', 'ADOPTION OF THE AGENDA', 'REVIEW OF ACTIVITIES', 'OTHER MATTERS'];
  const draft = [...fixed.slice(0, 3), 'BLUE WHALES AND SHIPPING', fixed[3]!];

  it('finds a section of its own where many past reports never have one', () => {
    const profile = learnProfile(makeArchive(6, { order: fixed })).profile;
    assert.deepEqual(findingsOn({ order: draft }, profile), ['structure/unexpected-section information: AGENDA ITEM 4: BLUE WHALES AND SHIPPING']);
  });

  it('is silent with few past reports', () => {
    assert.deepEqual(findingsOn({ order: draft }, learnProfile(makeArchive(4, { order: fixed })).profile), []);
  });
});

describe('follow-up/absent-table and follow-up/missing-column', () => {
  it('miss the table after the last section', () => {
    assert.deepEqual(findingsOn({ table: null }), ['follow-up/absent-table warning: CLOSING REMARKS']);
  });

  it('do not ask for a table where past reports have none', () => {
    assert.deepEqual(findingsOn({ table: null }, learnProfile(makeArchive(6, { table: null })).profile), []);
  });

  it('need something to follow up, where past reports are few', () => {
    const profile = learnProfile(makeArchive(3)).profile;
    const { text } = makeReport({ number: 8, table: null });
    assert.deepEqual(inShort(text, judge(text, profile)), []);
    const asked = text.replace('No other matters were raised.', 'The Co-Chairs requested ARF Participants to submit written comments on the concept paper to the ARF Unit by 31 May 2023.');
    assert.deepEqual(inShort(asked, judge(asked, profile)), ['follow-up/absent-table information: CLOSING REMARKS']);
  });

  it('do not take prose under a heading of its own for an absent table', () => {
    const text = `${makeReport({ number: 8, table: null }).text}ISSUES TO BE FOLLOWED UP\n\n8. The ARF Unit would follow up on the review of activities.\n`;
    assert.deepEqual(inShort(text, judge(text, six)), []);
  });

  it('miss the table of 2024 taken out of its report, as information', () => {
    const draft = cut(MOSCOW, 'ISSUES TO BE FOLLOWED UP', 'ANNEX 1');
    assert.deepEqual(inShort(draft, judge(draft, builtin)), ['follow-up/absent-table information: CLOSING REMARKS']);
  });

  it('miss a column by what it is for', () => {
    assert.deepEqual(findingsOn({ table: ['No.', 'Issues', 'Follow-up by'] }), ['follow-up/missing-column warning: No.\tIssues\tFollow-up by']);
    assert.match(messagesOn({ table: ['No.', 'Issues', 'Follow-up by'] })[0]!, /no column for the deadline \(such as "Timeline"\), which all 6 past reports/);
  });

  it('accept a column under other words, and one more column', () => {
    assert.deepEqual(findingsOn({ table: ['No.', 'Issues', 'Lead', 'Deadline'] }), []);
    assert.deepEqual(findingsOn({ table: ['No.', 'Issues', 'Follow-up by', 'Timeline', 'Status'] }), []);
  });
});

describe('sections under one heading', () => {
  it('miss none of them', () => {
    const both = { 'OTHER MATTERS': 'DATES OF THE NEXT ROUND AND OTHER MATTERS' };
    assert.ok(!findingsOn({ wording: both }).some(line => line.startsWith('structure/missing-section')));
    const another = { 'OTHER MATTERS': 'DATES OF THE NEXT ROUND' };
    assert.ok(findingsOn({ wording: another }).some(line => line.startsWith('structure/missing-section')));
  });
});

describe('styles against past reports', () => {
  const letters = (ordinal: number): string => `ANNEX ${'ABC'[ordinal - 1]}`;

  it('finds annex labels of another style, once', () => {
    assert.deepEqual(findingsOn({ annexLabel: letters }), ['annex/style-against-past warning: ANNEX A']);
    assert.deepEqual(findingsOn({ annexLabel: ordinal => `Annex ${ordinal}` }), ['annex/style-against-past information: Annex 1']);
  });

  it('finds paragraph numbers of another form, once', () => {
    assert.deepEqual(findingsOn({ paragraph: number => `(${number})` }), ['numbering/form-against-past warning: (1)']);
  });

  it('finds a citing phrase where nearly all past reports have another, and takes singular and plural for one', () => {
    assert.deepEqual(findingsOn({ citation: 'is enclosed as' }), ['annex/phrase-against-past information: ANNEX 1']);
    assert.deepEqual(findingsOn({ citation: 'appear as' }), []);
  });

  it('finds headings in another form as a whole, each feature once', () => {
    const lower = { 'OPENING REMARKS': 'Opening Remarks', 'ADOPTION OF THE AGENDA': 'Adoption of the Agenda', 'REVIEW OF ACTIVITIES': 'Review of Activities', 'EXCHANGE OF VIEWS ON {subject}': 'Exchange of Views', 'OTHER MATTERS': 'Other Matters', 'CLOSING REMARKS': 'Closing Remarks', 'INTRODUCTION': 'Introduction' };
    assert.deepEqual(findingsOn({ wording: lower }).map(line => line.split(':')[0]), ['structure/heading-form-against-past warning']);
  });

  it('is silent where one past report or two are all there is', () => {
    const one = learnProfile(makeArchive(1)).profile;
    assert.deepEqual(findingsOn({ annexLabel: letters, paragraph: number => `(${number})` }, one), []);
  });

  it('is silent where past reports change their style from one to the next', () => {
    const mixed = learnProfile([1, 2, 3, 4, 5, 6].map(number => makeReport({ number, ...(number % 2 === 0 ? { annexLabel: letters } : {}) }))).profile;
    assert.deepEqual(findingsOn({ annexLabel: letters }, mixed), []);
    assert.deepEqual(findingsOn({}, mixed), []);
  });

  describe('that have changed', () => {
    // Letters in the first six years, figures in the next six; the draft of findingsOn is newer than all.
    const drifted = learnProfile([...makeArchive(6, { annexLabel: letters }), ...makeArchive(12).slice(6)]).profile;
    const on = (number: number, annexLabel?: (ordinal: number) => string): string[] =>
      inShort('', judge(makeReport({ number, ...(annexLabel ? { annexLabel } : {}), extra: 'A SECTION THAT MAKES THIS ANOTHER TEXT' }).text, drifted, ['annex/style-against-past']));

    it('hold a new draft to the new style, and say since when', () => {
      assert.deepEqual(on(14), []);
      const text = makeReport({ number: 14, annexLabel: letters }).text;
      const [finding] = judge(text, drifted, ['annex/style-against-past']);
      assert.match(finding!.message, /all 6 past reports of this kind since 2022/);
      assert.equal(finding!.severity, 'warning');
    });

    it('hold a report of the old time to the old style', () => {
      assert.deepEqual(on(3, letters), []);
      assert.equal(on(3).length, 1);
    });

    it('hold no report to a style that fewer than half of all ever had, at warning', () => {
      const late = learnProfile([...makeArchive(9, { annexLabel: letters }), ...makeArchive(15).slice(9)]).profile;
      const [finding] = judge(makeReport({ number: 17, annexLabel: letters }).text, late, ['annex/style-against-past']);
      assert.equal(finding!.severity, 'information');
    });
  });
});

describe('structure/heading-form', () => {
  const only = ['structure/heading-form'];
  const on = (text: string): string[] => inShort(text, judge(text, builtin, only));

  it('finds one heading in other capitals', () => {
    assert.deepEqual(on(MOSCOW.replace('AGENDA ITEM 6: OTHER MATTERS', 'AGENDA ITEM 6: Other Matters')), ['structure/heading-form information: AGENDA ITEM 6: Other Matters']);
    assert.deepEqual(on(MOSCOW.replace('\nCLOSING REMARKS', '\nClosing Remarks')), ['structure/heading-form information: Closing Remarks']);
  });

  it('finds one heading with another keyword or another sign', () => {
    assert.deepEqual(on(MOSCOW.replace('AGENDA ITEM 6: OTHER', 'ITEM 6: OTHER')), ['structure/heading-form information: ITEM 6: OTHER MATTERS']);
    assert.deepEqual(on(MOSCOW.replace('AGENDA ITEM 6: OTHER', 'AGENDA ITEM 6 – OTHER')), ['structure/heading-form information: AGENDA ITEM 6 – OTHER MATTERS']);
    assert.deepEqual(on(BEIJING.replace('Session IV –', 'Session IV:')), ['structure/heading-form information: Session IV: Regional cooperation in combating cyber crimes']);
  });

  it('finds one sub-item without the stop the others have', () => {
    assert.deepEqual(on(MOSCOW.replace('\n3.3. ARF Series', '\n3.3 ARF Series')), ['structure/heading-form information: 3.3 ARF Series of Workshops on Countering the Use of ICTs for Criminal Purposes']);
  });

  it('finds the keyword in other capitals', () => {
    assert.deepEqual(on(MOSCOW.replace('AGENDA ITEM 6: OTHER', 'Agenda Item 6: OTHER')), ['structure/heading-form information: Agenda Item 6: OTHER MATTERS']);
  });

  it('takes hyphens and dashes for one sign', () => assert.deepEqual(on(BEIJING.replace('Session IV –', 'Session IV -')), []));

  it('does not take an acronym for a heading in capitals', () => {
    assert.deepEqual(on(BEIJING.replace('Cultural dimensions in cyberspace', 'ASEAN and ICTs').replace('Role of states in cyberspace', 'ARF EEPs')), []);
  });

  it('is silent where the forms are mixed throughout', () => {
    assert.deepEqual(on(MOSCOW.replace('AGENDA ITEM 6: OTHER MATTERS', 'AGENDA ITEM 6: Other Matters').replace('AGENDA ITEM 1: OPENING REMARKS', 'AGENDA ITEM 1: Opening Remarks')), []);
  });
});

describe('evidence for a heading', () => {
  it('is what past reports say about its section', () => {
    const { report, binding } = contextOf(makeReport({ number: 8, wording: { 'CLOSING REMARKS': 'CLOSING SESSION' } }).text, six);
    const closing = report.headings.find(heading => heading.title === 'CLOSING SESSION')!;
    const found = sectionEvidence(binding, closing)!;
    assert.deepEqual([found.title, found.evidence.agree, found.evidence.of, found.strength], ['CLOSING REMARKS', 6, 6, 'warning']);
  });

  it('is none for a section of its own subject', () => {
    const { report, binding } = contextOf(makeReport({ number: 8 }).text, six);
    assert.equal(sectionEvidence(binding, report.headings.find(heading => heading.title.startsWith('EXCHANGE'))!), null);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slipsOf } from '../../server/src/check/slips';
import builtin from '../../server/src/profile/builtin';
import { learnProfile, type LearnInput } from '../../server/src/profile/learn';
import type { Profile } from '../../server/src/profile/stored';
import { openingsProfile, type Opening } from '../../server/src/profile/openings';
import { parseProfile } from '../../server/src/profile/schema';
import { serializeProfile } from '../../server/src/profile/serialize';
import { viewOf } from '../../server/src/profile/view';
import type { MemberValue } from '../../server/src/profile/conventions-members';
import type { SectionValue } from '../../server/src/profile/conventions-sections';
import { Reader } from '../../server/src/report/reader';
import { makeArchive, makeReport } from '../support/archive';
import { judge } from '../support/judge';

const ROOT = join(__dirname, '..', '..');
const seeds: LearnInput[] = readdirSync(join(ROOT, 'seeds')).filter(name => name.endsWith('.txt')).sort()
  .map(name => ({ file: `seeds/${name}`, text: readFileSync(join(ROOT, 'seeds', name), 'utf8') }));
const { openings } = JSON.parse(readFileSync(join(ROOT, 'seeds', 'openings.json'), 'utf8')) as { openings: Opening[] };
const [workshop, ism] = seeds as [LearnInput, LearnInput];

const sectionIds = (profile: Profile, family: 'ism' | 'workshop'): string[] =>
  profile.families[family]!.conventions.filter(({ id }) => id.startsWith('section:')).map(({ id }) => id.slice('section:'.length));

describe('the built-in profile', () => {
  it('is what the past reports and the openings in seeds/ give', () => {
    assert.equal(readFileSync(join(ROOT, 'server/src/profile/builtin.json'), 'utf8'), serializeProfile(learnProfile(seeds, { base: openingsProfile(openings), inspect: slipsOf }).profile));
  });

  it('is valid', () => assert.deepEqual(parseProfile(serializeProfile(builtin)), builtin));

  it('expects the usual sections only, not the subjects of the two meetings', () => {
    assert.deepEqual(sectionIds(builtin, 'ism'), ['introduction', 'opening', 'adoption-of-agenda', 'other-matters', 'closing']);
    assert.deepEqual(sectionIds(builtin, 'workshop'), ['introduction', 'opening', 'closing']);
  });

  it('gives the past passage as evidence', () => {
    const closing = viewOf(builtin, 'ism', '').get('section:closing')!;
    assert.deepEqual(closing.evidence, {
      agree: 1, of: 1,
      passages: [{ file: ism.file, range: { start: { line: 82, character: 0 }, end: { line: 82, character: 15 } }, text: 'CLOSING REMARKS' }],
    });
  });

  it('knows the follow-up table, its columns and the form of its deadlines', () => {
    const view = viewOf(builtin, 'ism', '');
    assert.equal(view.get('follow-up')!.value, 'present');
    assert.equal(view.get('follow-up-columns')!.value, 'number issue deadline party');
    assert.equal(view.get('follow-up-deadline-form')!.value, 'day month');
    assert.equal(viewOf(builtin, 'workshop', '').get('follow-up')!.value, 'absent');
  });

  it('knows how annexes are labelled and cited in each family', () => {
    assert.equal(viewOf(builtin, 'ism', '').get('annex-label-style')!.value, 'arabic');
    assert.equal((viewOf(builtin, 'workshop', '').get('citation-phrase')!.value as MemberValue).name, 'appears as');
  });

  it('rests on openings of other past reports where these reach, and says on how many', () => {
    const view = viewOf(builtin, 'ism', '');
    assert.deepEqual([view.reports, view.familyReports, view.openings], [38, 1, 11]);
    assert.equal(view.get('title-order')!.evidence.of, 10);
    assert.equal(view.get('follow-up')!.evidence.of, 1);
    const { value, evidence } = view.get('title-kind')!;
    assert.deepEqual([value, evidence.agree, evidence.of], ["Co-Chairs' Summary Report", 6, 11]);
  });

  it('knows that annexes had letters before the middle of the 2000s, and figures after', () => {
    const style = (year: number): unknown[] => {
      const { value, since, until } = viewOf(builtin, 'ism', '', { year, meeting: '' }).get('annex-label-style')!;
      return [value, since, until];
    };
    assert.deepEqual(style(1999), ['letter', undefined, 2004]);
    assert.deepEqual(style(2018), ['arabic', 2006, undefined]);
  });

  it('takes what is left of a phrase before a second annex for no phrase of its own', () => {
    const { profile } = learnProfile(makeArchive(6).map(({ file, text }) => ({ file, text: text.replace(/The List of Delegates appears as (ANNEX \d)\./, 'The List of Delegates appears as $1 and the Programme as ANNEX 9.') })));
    assert.deepEqual((viewOf(profile, 'ism', '').get('citation-phrase')!.value as MemberValue).wordings, ['appears as']);
  });

  it('does not hold what an opening does not show against anything', () => {
    const phrase = viewOf(builtin, 'statement', '').get('citation-phrase')!;
    assert.ok(phrase.evidence.of < viewOf(builtin, 'statement', '').openings);
  });

  it('finds nothing in the past reports it was learned from: each is judged without itself', () => {
    for (const { file, text } of seeds) assert.deepEqual(judge(text, builtin).map(({ rule, message }) => [file, rule, message]), []);
  });
});

describe('learning', () => {
  it('gives the same bytes whatever the order of the files', () => {
    const archive = [...makeArchive(4), ...seeds];
    assert.equal(serializeProfile(learnProfile([...archive].reverse()).profile), serializeProfile(learnProfile(archive).profile));
  });

  it('gives the same bytes for files with other line ends or a byte order mark', () => {
    const archive = makeArchive(3);
    const windows = archive.map(({ file, text }) => ({ file, text: `\ufeff${text.replaceAll('\n', '\r\n')}` }));
    assert.deepEqual(learnProfile(windows).profile.observations.map(one => one.digest), learnProfile(archive).profile.observations.map(one => one.digest));
  });

  it('leaves out what is no report, names it and says why', () => {
    const copy = { file: 'copy.txt', text: ism.text.replaceAll('\n', '\r\n') };
    const { profile, leftOut } = learnProfile([ism, copy, { file: 'empty.txt', text: ' \n' }, { file: 'letter.txt', text: 'Dear Sir,\n\nthank you for your letter.\n' }]);
    assert.equal(profile.reports, 1);
    assert.deepEqual(leftOut.map(({ file }) => file), ['empty.txt', 'letter.txt', ism.file]);
    assert.match(leftOut[0]!.why, /empty/);
    assert.match(leftOut[1]!.why, /summary report/);
    assert.match(leftOut[2]!.why, /same text as copy\.txt/);
  });

  it('of nothing usable gives a profile of no reports', () => {
    const { profile, leftOut } = learnProfile([{ file: 'a', text: 'nothing' }]);
    assert.equal(profile.reports, 0);
    assert.equal(leftOut.length, 1);
  });

  it('on top of the built-in profile adds to it, each text once', () => {
    const { profile } = learnProfile([...makeArchive(2), ism], { base: builtin });
    assert.equal(profile.reports, builtin.reports + 2);
    assert.equal(profile.families['ism']!.reports, builtin.families['ism']!.reports + 2);
    assert.notEqual(profile.digest, builtin.digest);
  });

  it('tells how far it is', () => {
    const steps: number[][] = [];
    learnProfile(makeArchive(2), { progress: (done, total) => steps.push([done, total]) });
    assert.deepEqual(steps, [[1, 2], [2, 2]]);
  });

  it('without passages keeps file, place and counts, and no words of a single report', () => {
    const { profile } = learnProfile(seeds, { passages: false });
    const stored = serializeProfile(profile);
    for (const words of ['Recent developments', 'terminology', 'CURRENT SITUATION', 'Welcome and Opening', 'LIST OF DELEGATES', 'Key Discussions', 'ISSUES TO BE']) {
      assert.ok(!stored.toLowerCase().includes(words.toLowerCase()), words);
    }
    assert.deepEqual(sectionIds(profile, 'ism'), sectionIds(builtin, 'ism'));
    assert.deepEqual(viewOf(profile, 'ism', '').get('section:closing')!.evidence, { agree: 1, of: 1, passages: [{ file: ism.file, range: { start: { line: 82, character: 0 }, end: { line: 82, character: 15 } } }] });
    assert.deepEqual(parseProfile(stored), JSON.parse(JSON.stringify(profile)));
  });
});

describe('a profile without passages', () => {
  const archive = [
    makeReport({ number: 1, wording: { 'REVIEW OF ACTIVITIES': 'REVIEW OF ACTIVITIES IN ATLANTIS 2016-2017' } }),
    makeReport({ number: 2, wording: { 'REVIEW OF ACTIVITIES': 'REVIEW OF ACTIVITIES – 2017-2018' } }),
    makeReport({ number: 3, wording: { 'REVIEW OF ACTIVITIES': 'REVIEW OF ACTIVITIES IN 2018-2019' } }),
  ];

  it('keeps of a heading the words that another report has there too, and learns the same', () => {
    const [bare, whole] = [learnProfile(archive, { passages: false }).profile, learnProfile(archive).profile];
    const reviews = bare.observations.flatMap(({ members }) => members.sections ?? []).map(({ value }) => value).filter(value => value.startsWith('REVIEW'));
    assert.deepEqual(reviews.sort(), ['REVIEW OF ACTIVITIES', 'REVIEW OF ACTIVITIES IN', 'REVIEW OF ACTIVITIES IN']);
    const learned = (profile: typeof bare): unknown => profile.families.ism!.conventions.map(({ id, evidence }) => [id, evidence.agree, evidence.of]);
    assert.deepEqual(learned(bare), learned(whole));
  });
});

describe('sections of past reports', () => {
  const profile = learnProfile([
    makeReport({ number: 1, wording: { 'CLOSING REMARKS': 'CLOSING SESSION', 'OTHER MATTERS': 'ANY OTHER BUSINESS' } }),
    makeReport({ number: 2, wording: { 'REVIEW OF ACTIVITIES': 'REVIEW OF THE ACTIVITIES 2016-2017' } }),
    makeReport({ number: 3, wording: { 'REVIEW OF ACTIVITIES': 'REVIEW OF ACTIVITIES 2017–2018' }, without: ['OPENING REMARKS'] }),
  ]).profile;
  const section = (id: string): { value: SectionValue; agree: number; of: number } => {
    const convention = viewOf(profile, 'ism', '').get(`section:${id}`)!;
    return { value: convention.value as SectionValue, agree: convention.evidence.agree, of: convention.evidence.of };
  };

  it('are aligned by meaning, whatever their wording', () => {
    assert.deepEqual(section('closing').value.wordings, ['CLOSING REMARKS', 'CLOSING SESSION']);
    assert.equal(section('closing').agree, 3);
    assert.equal(section('review-activity').agree, 3);
  });

  it('are counted where they stand', () => {
    const { agree, of } = section('opening');
    assert.deepEqual([agree, of], [2, 3]);
  });

  it('of one meeting alone are not expected', () => {
    assert.ok(!sectionIds(profile, 'ism').some(id => id.includes('exchange')), sectionIds(profile, 'ism').join());
  });

  it('know their place', () => {
    assert.equal(section('adoption-of-agenda').value.before, 'review-activity');
    assert.equal(section('other-matters').value.before, 'closing');
    assert.equal(section('other-matters').value.after, null, 'a subject of its own stands before it');
  });
});

describe('a report that is itself in the profile', () => {
  const archive = makeArchive(5);
  const profile = learnProfile(archive).profile;

  it('is judged without its own observation, and the view says so', () => {
    const view = viewOf(profile, 'ism', archive[2]!.text);
    assert.equal(view.leftOut, archive[2]!.file);
    assert.equal(view.familyReports, 4);
    assert.equal(view.reports, 4);
    assert.equal(view.get('section:closing')!.evidence.of, 4);
    assert.ok(view.get('section:closing')!.evidence.passages.every(passage => passage.file !== archive[2]!.file));
  });

  it('is known whatever its line ends', () => {
    assert.equal(viewOf(profile, 'ism', archive[2]!.text.replaceAll('\n', '\r\n')).leftOut, archive[2]!.file);
  });

  it('is another report after one change', () => {
    const view = viewOf(profile, 'ism', archive[2]!.text.replace('progress', 'Progress'));
    assert.equal(view.leftOut, null);
    assert.equal(view.familyReports, 5);
  });

  it('gets what a profile learned without it would say', () => {
    const without = learnProfile(archive.filter((_, index) => index !== 2)).profile;
    assert.deepEqual(viewOf(profile, 'ism', archive[2]!.text).conventions, viewOf(without, 'ism', '').conventions);
  });
});

describe('a view', () => {
  it('is made once for each family', () => assert.equal(viewOf(builtin, 'ism', 'one text'), viewOf(builtin, 'ism', 'another')));

  it('of a family nobody taught is empty', () => {
    const view = viewOf(builtin, 'training', workshop.text.slice(1));
    assert.deepEqual([view.familyReports, view.conventions.length, view.reports], [0, 0, builtin.reports]);
  });
});

describe('observing', () => {
  it('reads the same from the past report however often', () => {
    const once = learnProfile([workshop]).profile;
    assert.equal(serializeProfile(learnProfile([workshop]).profile), serializeProfile(once));
    assert.equal(once.observations[0]!.family, new Reader().read(workshop.text).family);
    assert.equal(once.observations[0]!.year, 2013);
  });
});

import assert from 'node:assert/strict';
import type { FamilyStructure } from '../../server/src/features/structure/model';
import { structurePage } from '../../server/src/features/structure/page';
import { structureOf } from '../../server/src/features/structure/structure';
import { learnProfile } from '../../server/src/profile/learn';
import { familyName } from '../../server/src/reporters/families';
import { makeReport } from '../support/archive';

const USUAL = ['OPENING REMARKS', 'ADOPTION OF THE AGENDA', 'REVIEW OF ACTIVITIES', 'OTHER MATTERS'];
/** Six reports: the second lacks a section, the third has two of them changed, the fourth has letters for annexes and no table. */
const REPORTS = [1, 2, 3, 4, 5, 6].map(number => makeReport({
  number, order: number === 3 ? ['ADOPTION OF THE AGENDA', 'OPENING REMARKS', ...USUAL.slice(2)] : USUAL,
  ...number === 2 ? { without: ['OTHER MATTERS'] } : {},
  ...number === 4 ? { annexLabel: (ordinal: number) => `ANNEX ${'AB'[ordinal - 1]}`, table: null } : {},
}));
const profile = learnProfile(REPORTS).profile;
const page = (of = profile): string => structurePage(structureOf(of), { nameOf: familyName });

function ism(): FamilyStructure {
  const [family] = structureOf(profile).families;
  assert.ok(family);
  return family;
}

const presences = (family: FamilyStructure, rows: FamilyStructure['sections'], label: string): string[] => {
  const row = rows.find(each => each.label === label);
  assert.ok(row, `no row ${label} among ${rows.map(each => each.label).join(', ')}`);
  assert.equal(row.cells.length, family.reports.length);
  return row.cells.map(({ presence }) => presence);
};

describe('the structure of past reports', () => {
  it('has a column for each report, the oldest first, and a row for each section in its usual order', () => {
    const family = ism();
    assert.deepEqual([family.family, family.total], ['ism', 6]);
    assert.deepEqual(family.reports.map(({ year }) => year), [2016, 2017, 2018, 2019, 2020, 2021]);
    assert.deepEqual(family.sections.map(({ label }) => label), ['INTRODUCTION', ...USUAL, 'CLOSING REMARKS']);
  });

  it('tells present from absent from moved, and counts', () => {
    const family = ism();
    assert.deepEqual(presences(family, family.sections, 'OTHER MATTERS'), ['present', 'absent', 'present', 'present', 'present', 'present']);
    const moved = USUAL.slice(0, 2).map(label => presences(family, family.sections, label)[2]);
    assert.deepEqual(moved.sort(), ['moved', 'present']);
    assert.deepEqual(family.sections.map(({ agree, of }) => `${agree}/${of}`), ['6/6', '6/6', '6/6', '6/6', '5/6', '6/6']);
  });

  it('has the order as steps, turned ones included', () => {
    const { sections, steps } = ism();
    const named = steps.map(({ from, to, reports }) => `${sections[from]!.label} > ${sections[to]!.label}: ${reports}`);
    assert.ok(named.includes('INTRODUCTION > OPENING REMARKS: 5'));
    assert.ok(named.includes('ADOPTION OF THE AGENDA > OPENING REMARKS: 1'));
    assert.ok(named.includes('REVIEW OF ACTIVITIES > CLOSING REMARKS: 1'));
  });

  it('shows the style of annexes and the columns of follow-up tables, and where a report cannot tell', () => {
    const family = ism();
    const style = family.annexes.find(({ label }) => label === 'Label style')!;
    assert.deepEqual(style.cells.map(({ sign }) => sign), ['1', '1', '1', 'A', '1', '1']);
    assert.equal(presences(family, family.followUp, 'Follow-up table')[3], 'absent');
    assert.equal(presences(family, family.followUp, 'Deadline')[3], 'unknown');
  });

  it('is one page that needs nothing else', () => {
    const html = page();
    assert.match(html, /^<!doctype html>/);
    assert.doesNotMatch(html, /<script|<link|<img|src=|https?:|url\(|@import/);
    assert.equal(html, page(), 'the same profile gives the same page');
  });

  it('leads from every mark to a passage that is there, with its words, file and line', () => {
    const html = page();
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#(p\d+)"/g)].map(([, id]) => id!);
    assert.ok(targets.length > 50);
    for (const id of targets) assert.ok(ids.has(id), id);
    const card = /<article id="p1"[^]*?<\/article>/.exec(html)![0];
    assert.match(card, /INTRODUCTION/);
    assert.match(card, /archive\/2016-harbour\.txt, line 7/);
  });

  it('has a table behind each picture, and hides the pictures from screen readers', () => {
    const html = page();
    const pictures = [...html.matchAll(/<svg [^>]*class="(?:matrix|order)"[^>]*>/g)].map(([tag]) => tag);
    assert.equal(pictures.length, 4);
    assert.ok(pictures.every(tag => tag.includes('aria-hidden="true"')));
    assert.equal(html.match(/<table>/g)!.length, pictures.length);
    assert.equal(html.match(/<caption>/g)!.length, pictures.length);
    assert.doesNotMatch(/<svg[^]*?<\/svg>/.exec(html)![0].replaceAll('tabindex="-1"', ''), /tabindex/);
  });

  it('takes words of reports as words', () => {
    const odd = makeReport({ number: 1, wording: { 'OTHER MATTERS': 'OTHER MATTERS <IMG SRC=X> & "MORE"' } });
    const html = page(learnProfile([{ ...odd, file: 'a<b>&"c.txt' }]).profile);
    assert.doesNotMatch(html, /<IMG|a<b>/);
    assert.match(html, /&lt;IMG SRC=X&gt; &amp; &quot;MORE&quot;/);
  });

  it('draws the newest of many, and says so', () => {
    const many = learnProfile(Array.from({ length: 70 }, (_, index) => makeReport({ number: index + 1 }))).profile;
    const [family] = structureOf(many).families;
    assert.deepEqual([family!.total, family!.reports.length, family!.sections[0]!.of], [70, 60, 70]);
    assert.match(page(many), /The newest 60 are drawn; the counts are over all 70/);
  });

  it('has a page for a profile without passages too', () => {
    const html = page(learnProfile(REPORTS, { passages: false }).profile);
    assert.match(html, /The profile keeps no words of this report/);
    assert.match(html, /archive\/2016-harbour\.txt, line 7/);
  });
});

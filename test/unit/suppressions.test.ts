import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf, pair } from '../../server/src/check/anchor';
import { runRules, type CheckedFinding } from '../../server/src/check/check';
import { parseBaseline, parseSuppressions, baselineText, suppressionsText } from '../../server/src/check/sidecar';
import { sieveOf } from '../../server/src/check/sieve';
import { RULES } from '../../server/src/rules/registry';
import builtin from '../../server/src/profile/builtin';
import { judgeReport, readReport } from '../../server/src/service';
import { applyEdits, draftAlone } from '../support/rule-fixture';
import { seedCases } from '../support/truth';

const rules = new Set(RULES.map(({ id }) => id as string));
const [workshop] = seedCases().filter(({ name }) => name.includes('workshop')).map(({ text }) => text) as [string];
/** Two paragraphs numbered 8, and an annex cited out of order. */
const slipped = workshop.replace('\n9. ', '\n8. ').replace('ANNEX V**', 'ANNEX IX**');

const check = (text: string): CheckedFinding[] => runRules(draftAlone(text));
const judged = (text: string, suppressions: string | null, baseline: string | null = null) => judgeReport(readReport(text, builtin), {
  sieve: sieveOf({ suppressions: suppressions === null ? null : parseSuppressions(suppressions), baseline: baseline === null ? null : parseBaseline(baseline)['d.txt'] ?? [], rules }),
});
const shown = (findings: readonly CheckedFinding[]): string[] => findings.map(({ rule, message }) => `${rule} ${message}`);
const keepAll = (text: string): string => suppressionsText(check(text).map(finding => ({ ...anchorOf(finding, text), reason: 'known' })));

describe('suppressions beside a draft', () => {
  const kept = keepAll(slipped);
  const count = check(slipped).length;

  it('silence what they were made for, and nothing else', () => {
    assert.ok(count >= 2, shown(check(slipped)).join('\n'));
    const result = judged(slipped, kept);
    assert.deepEqual(shown(result.findings), []);
    assert.equal(result.suppressed.length, count);
    const one = judged(slipped, JSON.stringify({ version: 1, suppressions: [(JSON.parse(kept) as { suppressions: unknown[] }).suppressions[0]] }));
    assert.equal(one.findings.length, count - 1);
  });

  const edits: readonly [string, (text: string) => string][] = [
    ['lines put in above', text => `${text.slice(0, text.indexOf('\n\n'))}\n\nA line of its own.\n\nAnother one.${text.slice(text.indexOf('\n\n'))}`],
    ['a paragraph edited elsewhere', text => text.replace('exchange of views', 'frank exchange of many views')],
    ['lines wrapped', text => text.replace(/^(\d+\. .{60,}?) /gm, '$1\n')],
    ['line ends and quotation marks of another kind', text => text.replaceAll('\n', '\r\n').replaceAll("'", '\u2019')],
    ['a paragraph put in, and all below renumbered', text => text.replace(/^(\d+)\. /gm, (label, number: string) => (Number(number) >= 5 ? `${Number(number) + 1}. ` : label)).replace(/\n6\. /, '\n5. The experts met.\n\n6. ')],
    ['bold marks taken off', text => text.replaceAll('**', '')],
  ];
  for (const [name, edit] of edits) {
    it(`hold after ${name}`, () => {
      const text = edit(slipped);
      assert.ok(check(text).length >= count, 'the edit must leave the slips as they are');
      assert.deepEqual(shown(judged(text, kept).findings), []);
    });
  }

  it('are told of at the title once they silence nothing, with the place of the entry', () => {
    const result = judged(workshop, kept);
    assert.deepEqual(result.findings.map(({ rule }) => rule), Array.from({ length: count - check(workshop).length }, () => 'residue/unused-suppression'));
    const { span, related } = result.findings[0]!;
    assert.equal(span.start, readReport(workshop, builtin).report.title!.span.start);
    const lines = kept.split('\n');
    assert.equal(lines[related![0]!.inSidecar!.start.line]!.trim(), '{');
    assert.match(lines[related![0]!.inSidecar!.start.line + 1]!, /"rule"/);
  });

  it('are not told of while their rule is off', () => {
    const off = Object.fromEntries(check(slipped).map(({ rule }) => [rule, { severity: 'off' as const }]));
    const result = judgeReport(readReport(slipped, builtin), { rules: off, sieve: sieveOf({ suppressions: parseSuppressions(kept), baseline: null, rules }) });
    assert.deepEqual(shown(result.findings), []);
  });

  it('do not silence the same slip in another place', () => {
    const elsewhere = workshop.replace('\n13. ', '\n12. ').replace('ANNEX V**', 'ANNEX IX**');
    const told = judged(elsewhere, kept).findings.map(({ rule }) => rule).sort();
    assert.deepEqual(told, ['numbering/paragraph-sequence', 'residue/unused-suppression']);
  });

  const bad: readonly [string, string, RegExp][] = [
    ['no reason', '{"version":1,"suppressions":[{"rule":"a/b","text":"","before":"","after":"","reason":" "}]}', /^gives no reason in entry 1/],
    ['a missing reason', '{"version":1,"suppressions":[{"rule":"a/b","text":"","before":"","after":""}]}', /^gives no reason in entry 1/],
    ['another version', '{"version":2,"suppressions":[]}', /version/],
    ['an unknown key', '{"version":1,"suppressions":[],"more":1}', /key that does not belong/],
    ['no JSON', '{"version":1,\n"suppressions":[', /^is not JSON from line 2 on/],
  ];
  for (const [name, text, message] of bad) it(`with ${name} are refused in words`, () => assert.throws(() => parseSuppressions(text), { message }));
});

describe('comments that suppress', () => {
  const second = slipped.indexOf('\n8. ', slipped.indexOf('\n8. ') + 1) + 1;
  const above = (comment: string): string => `${slipped.slice(0, second)}${comment}\n${slipped.slice(second)}`;
  const numbering = (text: string): string[] => shown(judged(text, null).findings.filter(({ rule }) => /^(?:numbering|residue)\//.test(rule)));

  it('silence the next line, and do not disturb the reading', () => {
    const text = above('<!-- rapporteur-disable-next-line numbering/paragraph-sequence: two delegations insisted -->');
    assert.deepEqual(numbering(text), []);
    assert.equal(judged(text, null).suppressed.length, 1);
    assert.equal(readReport(text, builtin).report.text.length, text.length);
  });

  it('silence a passage', () => {
    const text = above('<!-- rapporteur-disable numbering/paragraph-sequence: two delegations insisted -->');
    assert.deepEqual(numbering(`${text}\n<!-- rapporteur-enable -->\n`), []);
    const shut = above('<!-- rapporteur-disable numbering/paragraph-sequence: early -->\n<!-- rapporteur-enable numbering/paragraph-sequence -->');
    assert.deepEqual(numbering(shut).map(each => each.split(' ')[0]), ['residue/unused-suppression', 'numbering/paragraph-sequence']);
  });

  const idle: readonly [string, RegExp][] = [
    ['<!-- rapporteur-disable-next-line numbering/paragraph-sequence -->', /says no reason/],
    ['<!-- rapporteur-disable-next-line numbering/none: x -->', /does not exist: numbering\/none/],
    ['<!-- rapporteur-disable-next-line: x -->', /names no rule/],
    ['<!-- rapporteur-disable-line numbering/paragraph-sequence: x -->', /says nothing that is known/],
    ['<!-- rapporteur-disable-next-line numbering/sessions: x -->', /numbering\/sessions finds nothing here/],
  ];
  for (const [comment, message] of idle) {
    it(`are told of: ${comment}`, () => {
      const found = judged(above(comment), null).findings.filter(({ rule }) => rule === 'residue/unused-suppression');
      assert.equal(found.length, 1);
      assert.match(found[0]!.message, message);
      const { start, end } = found[0]!.span;
      assert.equal(above(comment).slice(start, end), comment);
    });
  }

  it('are taken out by their fix', () => {
    const text = above('<!-- rapporteur-disable-next-line numbering/sessions: x -->');
    const fix = judged(text, null).findings.find(({ rule }) => rule === 'residue/unused-suppression')!.fix!()!;
    assert.equal(fix.safety, 'confirm');
    assert.ok(!applyEdits(text, fix.edits).includes('<!--'));
  });

  it('of any shape and number never throw', () => {
    const piece = fc.constantFrom('<!--', '-->', ' rapporteur-', 'disable', '-next-line', ' numbering/paragraph-sequence', ':', ' why', '\n', 'enable', '8. A paragraph.', ',');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => { judged(`${slipped.slice(0, 2000)}\n${pieces.join('')}`, null); }), { numRuns: 200 });
  });
});

describe('a baseline', () => {
  const accepted = baselineText({ 'd.txt': check(slipped).map(finding => anchorOf(finding, slipped)) });

  it('lets only new findings through, and counts what is gone', () => {
    const result = judged(slipped, null, accepted);
    assert.deepEqual([shown(result.findings), result.stale], [[], 0]);
    const more = slipped.replace('\n12. ', '\n11. ');
    assert.ok(judged(more, null, accepted).findings.length >= 1);
    const clean = judged(workshop, null, accepted);
    assert.deepEqual([shown(clean.findings), clean.stale], [[], check(slipped).length - check(workshop).length]);
  });

  it('is written the same whatever the order of its files', () => {
    const anchor = anchorOf(check(slipped)[0]!, slipped);
    assert.equal(baselineText({ b: [anchor], a: [anchor], c: [] }), baselineText({ a: [anchor], b: [anchor] }));
    assert.deepEqual(parseBaseline(accepted)['d.txt']!.length, check(slipped).length);
  });
});

describe('pairing findings with anchors', () => {
  it('takes time in proportion to their number', () => {
    const text = Array.from({ length: 4000 }, (_, index) => `word${index} same thing here again`).join('\n');
    const findings = [...text.matchAll(/same thing/g)].map(({ index }) => ({ rule: 'date/x', span: { start: index, end: index + 10 } }));
    const anchors = findings.map(finding => anchorOf(finding, text));
    const start = performance.now();
    const paired = pair(anchors, findings, text);
    assert.ok(performance.now() - start < 2000);
    assert.ok(paired.every(each => each >= 0));
    assert.equal(new Set(paired).size, findings.length);
  });
});

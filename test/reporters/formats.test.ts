import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as z from 'zod';
import type { CheckRun, FileResult, ReportedFinding } from '../../server/src/reporters/model';
import { MORE } from '../../server/src/reporters/more';
import { FORMATS, reporterOf } from '../../server/src/reporters/registry';
import { SaxesParser } from 'saxes';

const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } };
const finding = (more: Partial<ReportedFinding> = {}): ReportedFinding => ({ rule: 'annex/citation-order', severity: 'warning', message: 'ANNEX 3 is cited before ANNEX 2.', range, related: [], evidence: null, fix: null, ...more });
const file = (more: Partial<FileResult> = {}): FileResult => ({ file: 'drafts/a b.txt', family: 'ism', skipped: null, leftOut: null, profile: { digest: 'abc', reports: 10 }, fixed: 0, findings: [], ...more });
const runOf = (...files: FileResult[]): CheckRun => ({ tool: { name: 'rapporteur', version: '1.2.3' }, profile: { digest: 'abc', reports: 10 }, passedOver: 0, files, rules: [{ id: 'annex/citation-order', title: 'Annexes are cited in order', severity: 'warning' }] });
const nasty = 'a\n"b" <c> & 50%, d: \ud800 ]]> \u0007';
const origin = { words: 'paragraph 48', quote: 'The Programme', place: { paragraph: 48, number: null, cell: null } };
const run = runOf(
  file({ findings: [
    finding({ related: [{ file: 'drafts/a b.txt', range, message: 'ANNEX 2 is first cited here' }], evidence: { agree: 9, of: 10, passages: [] }, fix: { title: 'Renumber', safety: 'safe', edits: [{ range, newText: 'ANNEX 2' }] } }),
    finding({ severity: 'error', message: nasty, range: { start: { line: 5, character: 0 }, end: { line: 7, character: 1 } } }),
    finding({ rule: 'name/variant', severity: 'hint', message: nasty }),
  ] }),
  file({ file: './clean.txt' }),
  file({ file: 'b.pdf', family: null, skipped: `is a ${nasty}`, profile: null }),
  file({ file: '/abs/w.docx', findings: [finding({ severity: 'information', origin })] }),
);
const write = (format: string, of: CheckRun = run): string => reporterOf(format, () => ({ MORE }))(of, { colour: false, width: null });

/** As far as it is used here, closed everywhere: whatever SARIF 2.1.0 does not know would be refused. */
const region = z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1), endLine: z.int().min(1), endColumn: z.int().min(1) });
const text = z.strictObject({ text: z.string().min(1) });
const artifact = z.strictObject({ uri: z.string().regex(/^[^\s"<>\\]+$/) });
const location = { physicalLocation: z.strictObject({ artifactLocation: artifact, region: z.optional(region) }), logicalLocations: z.optional(z.array(z.strictObject({ name: z.string() }))) };
const level = z.enum(['none', 'note', 'warning', 'error']);
const SARIF = z.strictObject({
  $schema: z.url(), version: z.literal('2.1.0'),
  runs: z.array(z.strictObject({
    tool: z.strictObject({ driver: z.strictObject({ name: z.string(), version: z.string(), rules: z.array(z.strictObject({ id: z.string(), shortDescription: text, defaultConfiguration: z.strictObject({ level }) })) }) }),
    invocations: z.array(z.strictObject({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(z.strictObject({ level, message: text, locations: z.array(z.strictObject(location)) })) })),
    columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
    results: z.array(z.strictObject({
      ruleId: z.string(), ruleIndex: z.optional(z.int()), level, message: text, locations: z.array(z.strictObject(location)).length(1),
      relatedLocations: z.optional(z.array(z.strictObject({ id: z.int(), message: text, ...location }))), partialFingerprints: z.record(z.string(), z.string().min(16)),
      fixes: z.optional(z.array(z.strictObject({ description: text, artifactChanges: z.array(z.strictObject({ artifactLocation: artifact, replacements: z.array(z.strictObject({ deletedRegion: region, insertedContent: z.strictObject({ text: z.string() }) })) })) }))),
      properties: z.strictObject({ severity: z.string(), agree: z.optional(z.int()), of: z.optional(z.int()) }),
    })),
  })).length(1),
});

interface Element { name: string; attributes: Record<string, string>; text: string }

/** Elements in order; throws for what is not well-formed. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => { throw error; });
  parser.on('opentag', ({ name, attributes }) => { found.push({ name, attributes: attributes as Record<string, string>, text: '' }); });
  parser.on('text', words => { const last = found.at(-1); if (last) last.text += words; });
  parser.write(xml).close();
  return found;
}

describe('output formats', () => {
  it('are those that are listed, and no other', () => assert.deepEqual([...FORMATS], ['text', 'json', ...Object.keys(MORE)]));

  it('hold nothing that is not well-formed Unicode, for any words of a draft', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), words => {
      const odd = runOf(file({ file: `x${words}.txt`, findings: [finding({ message: `${words}!` })] }), file({ skipped: words }));
      for (const format of Object.keys(MORE)) assert.doesNotMatch(write(format, odd), format === 'github' ? /\n[^:]/ : /[\ud800-\udbff](?![\udc00-\udfff])/);
      elements(write('junit', odd));
      SARIF.parse(JSON.parse(write('sarif', odd)));
    }), { numRuns: 200 });
  });

  describe('sarif', () => {
    const { runs: [log] } = SARIF.parse(JSON.parse(write('sarif')));

    it('gives results with level, place, related places, fix and fingerprint', () => {
      assert.deepEqual(log!.results.map(each => [each.ruleId, each.ruleIndex, each.level]), [['annex/citation-order', 0, 'warning'], ['annex/citation-order', 0, 'error'], ['name/variant', undefined, 'note'], ['annex/citation-order', 0, 'note']]);
      const [first] = log!.results;
      assert.deepEqual(first!.locations[0]!.physicalLocation, { artifactLocation: { uri: 'drafts/a%20b.txt' }, region: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 10 } });
      assert.equal(first!.relatedLocations![0]!.message.text, 'ANNEX 2 is first cited here');
      assert.equal(first!.fixes![0]!.artifactChanges[0]!.replacements[0]!.insertedContent.text, 'ANNEX 2');
      assert.equal(new Set(log!.results.map(each => each.partialFingerprints['rapporteurFinding/v1'])).size, 4);
    });

    it('says what could not be read, and names places of documents in words', () => {
      assert.equal(log!.invocations[0]!.executionSuccessful, false);
      assert.match(log!.invocations[0]!.toolExecutionNotifications[0]!.message.text, /^b\.pdf is a /);
      const document = log!.results[3]!;
      assert.deepEqual(document.locations, [{ physicalLocation: { artifactLocation: { uri: 'file:///abs/w.docx' } }, logicalLocations: [{ name: 'paragraph 48' }] }]);
      assert.match(document.message.text, /\(paragraph 48, at “The Programme”\)$/);
    });

    it('gives a finding the same fingerprint when its line has moved, and twins different ones', () => {
      const prints = (...findings: ReportedFinding[]): string[] => SARIF.parse(JSON.parse(write('sarif', runOf(file({ findings }))))).runs[0]!.results.map(each => each.partialFingerprints['rapporteurFinding/v1']!);
      const moved = finding({ range: { start: { line: 30, character: 0 }, end: { line: 30, character: 5 } } });
      assert.deepEqual(prints(finding()), prints(moved));
      assert.equal(new Set(prints(finding(), moved)).size, 2);
    });
  });

  it('junit: a suite for each file, errors and warnings as failures, the rest in its output', () => {
    const all = elements(write('junit'));
    assert.deepEqual({ ...all[0]!.attributes }, { name: 'rapporteur', tests: '5', failures: '2', errors: '1' });
    assert.deepEqual(all.filter(({ name }) => name === 'testsuite').map(({ attributes }) => [attributes.name, attributes.failures, attributes.errors]), [['drafts/a b.txt', '2', '0'], ['clean.txt', '0', '0'], ['b.pdf', '0', '1'], ['/abs/w.docx', '0', '0']]);
    const [failure] = all.filter(({ name }) => name === 'failure');
    assert.equal(failure!.text.trim(), 'drafts/a b.txt, line 4, column 5: ANNEX 3 is cited before ANNEX 2.');
    const out = all.filter(({ name }) => name === 'system-out').map(each => each.text);
    assert.match(out[0]!, /^line 4, column 5 hint name\/variant: /);
    assert.match(out[1]!, /^paragraph 48, at “The Programme” information /);
  });

  it('github: one command a line, whatever the words', () => {
    assert.equal(write('github'), [
      '::warning file=drafts/a b.txt,line=4,endLine=4,col=5,endColumn=10,title=annex/citation-order::ANNEX 3 is cited before ANNEX 2.',
      '::error file=drafts/a b.txt,line=6,endLine=8,title=annex/citation-order::a%0A"b" <c> & 50%25, d: \ufffd ]]> \u0007',
      '::notice file=drafts/a b.txt,line=4,endLine=4,col=5,endColumn=10,title=name/variant::a%0A"b" <c> & 50%25, d: \ufffd ]]> \u0007',
      '::error file=b.pdf::b.pdf is a a%0A"b" <c> & 50%25, d: \ufffd ]]> \u0007.',
      '::notice file=/abs/w.docx,title=annex/citation-order::ANNEX 3 is cited before ANNEX 2. (paragraph 48, at “The Programme”)',
      '',
    ].join('\n'));
    assert.equal(write('github', runOf(file({ file: 'a:b,c%.txt', findings: [finding()] }))).split('::')[1], 'warning file=a%3Ab%2Cc%25.txt,line=4,endLine=4,col=5,endColumn=10,title=annex/citation-order');
  });

  it('codequality: a list with path, lines, severity and a fingerprint of its own', () => {
    const issues = z.array(z.strictObject({ description: z.string().min(1), check_name: z.string(), fingerprint: z.string().regex(/^[0-9a-f]{16}$/), severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']), location: z.strictObject({ path: z.string().regex(/^[^.]/), lines: z.strictObject({ begin: z.int().min(1), end: z.optional(z.int().min(1)) }) }) })).parse(JSON.parse(write('codequality')));
    assert.deepEqual(issues.map(({ severity, location: { path, lines } }) => [severity, path, lines.begin]), [['minor', 'drafts/a b.txt', 4], ['major', 'drafts/a b.txt', 6], ['info', 'drafts/a b.txt', 4], ['info', '/abs/w.docx', 1]]);
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, 4);
  });

  it('html: a page that needs nothing besides itself and holds no markup of the draft', () => {
    const page = write('html', runOf(file({ suppressed: 2, findings: [finding({ message: '<script>alert(1)</script> & more', related: [{ file: 'drafts/a b.txt', range, message: '<b>' }] })] }), file({ file: 'x.pdf', skipped: 'is damaged', family: null })));
    assert.match(page, /^<!doctype html>/);
    assert.doesNotMatch(page, /<script|<link|src=|href=|url\(|<b>/);
    assert.match(page, /<h1>1 finding in 1 draft; 1 file could not be checked<\/h1>/);
    assert.match(page, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; more/);
    assert.match(page, /2 suppressed/);
    assert.match(page, /This file is damaged\./);
    elements(page.replace('<!doctype html>', '').replace(/<meta ([^>]*)>/g, '<meta $1/>'));
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode, isRefusal } from '../../server/src/formats/encoding';
import builtin from '../../server/src/profile/builtin';
import { checkReport, readReport } from '../../server/src/service';
import type { CheckSettings } from '../../server/src/check/check';
import { precedentProfile } from '../../server/src/profile/precedent';
import type { Profile } from '../../server/src/profile/stored';
import type { Family } from '../../server/src/report/model';
import { rapporteur, temporaryFolder } from '../support/cli';
import { ROOT, TestClient } from '../support/lsp-client';

interface Place { start: { line: number; character: number }; end: { line: number; character: number } }
/** What every host must agree on. */
interface Told { rule: string; severity: string; message: string; range: Place; related: { range: Place; message: string }[]; evidence: string | null; fixable: boolean }
interface JsonFinding extends Omit<Told, 'evidence'> { evidence: { agree: number; of: number } | null; fix: unknown }

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];
const counts = (evidence: { agree: number; of: number } | null | undefined): string | null => evidence ? `${evidence.agree} of ${evidence.of}` : null;

/** Both past reports, every fixture, and each of them with slips put in. */
const files = ['seeds', 'test/fixtures/reports'].flatMap(folder =>
  readdirSync(path.join(ROOT, folder)).filter(name => /\.(txt|md|report)$/.test(name)).sort().map(name => path.join(ROOT, folder, name)));

function textOf(file: string): string {
  const decoded = decode(readFileSync(file));
  assert.ok(!isRefusal(decoded), file);
  return decoded.text;
}

function fromService(text: string, { family, profile = builtin, ...settings }: CheckSettings & { family?: Family; profile?: Profile } = {}): Told[] {
  const read = readReport(text, profile, { family });
  const { lines } = read.report;
  return checkReport(read, settings).map(finding => ({
    rule: finding.rule, severity: finding.severity, message: finding.message, range: lines.rangeOf(finding.span),
    related: (finding.related ?? []).map(({ span, message }) => ({ range: lines.rangeOf(span), message })),
    evidence: counts(finding.evidence), fixable: (finding.fix?.() ?? null) !== null,
  }));
}

async function fromServer(client: TestClient, file: string, text: string): Promise<Told[]> {
  const uri = pathToFileURL(file).href;
  await client.open(uri, text);
  const items = await client.pulled(uri);
  const told: Told[] = [];
  for (const item of items) {
    const related = (item.relatedInformation ?? []).map(({ location, message }) => ({ range: location.range, message }));
    const past = related.filter(each => /^In \d+ of \d+ past reports?\b/.test(each.message));
    const actions = await client.actions(uri, item.range, [item]);
    told.push({
      rule: String(item.code), severity: SEVERITIES[item.severity!]!, message: item.message as string, range: item.range,
      related: related.filter(each => !past.includes(each)),
      evidence: past.length > 0 ? /\d+ of \d+/.exec(past[0]!.message)![0] : null,
      fixable: actions.some(action => action.diagnostics?.includes(item) || action.diagnostics?.some(each => each.code === item.code && JSON.stringify(each.range) === JSON.stringify(item.range))),
    });
  }
  return told;
}

function fromCommandLine(files: readonly string[], cwd = ROOT): Map<string, Told[]> {
  const { out, err, status } = rapporteur(['check', '--format', 'json', ...files], { cwd });
  assert.ok(status === 0 || status === 1, err);
  const { files: results } = JSON.parse(out) as { files: { file: string; findings: JsonFinding[] }[] };
  return new Map(results.map(({ file, findings }) => [path.resolve(cwd, file), findings.map(({ rule, severity, message, range, related, evidence, fix }) => ({
    rule, severity, message, range, related: related.map(each => ({ range: each.range, message: each.message })), evidence: counts(evidence), fixable: fix !== null,
  }))]));
}

describe('command line, service and server', () => {
  let client: TestClient;
  let told: Map<string, Told[]>;
  before(async () => {
    told = fromCommandLine(files);
    client = await TestClient.start();
  });
  after(() => client.stop());

  it('are compared over both past reports and every fixture', () => {
    assert.ok(files.length >= 10);
    assert.deepEqual([...told.keys()].sort(), [...files].sort());
  });

  for (const file of files) {
    it(`give the same findings on ${path.basename(file)}`, async () => {
      const text = textOf(file);
      const expected = fromService(text);
      assert.deepEqual(told.get(file), expected);
      assert.deepEqual(await fromServer(client, file, text), expected);
    });

    it(`give the same findings on ${path.basename(file)} with slips`, async () => {
      const text = slipped(textOf(file));
      const expected = fromService(text);
      assert.deepEqual(await fromServer(client, file, text), expected);
    });
  }
});

describe('command line, service and server under one configuration', () => {
  const folder = temporaryFolder();
  const NAME = '2013-09-11-workshop-cyber-security-beijing.txt';
  const text = slipped(textOf(files.find(file => file.endsWith(NAME))!));
  const past = textOf(files.find(file => file.endsWith('workshop-salvage-semarang-2016.report.txt'))!);
  const id = 'numbering/paragraph-sequence';
  let client: TestClient;

  before(async () => {
    folder.write('rapporteur.config.json', JSON.stringify({
      family: 'workshop', stage: 'circulation', baseline: 'accepted/baseline.json', rules: { [id]: 'warning' },
      overrides: [{ files: ['**/as-last-year/*'], like: 'past/last year.txt' }, { files: ['final.*'], stage: 'final', rules: { [id]: 'hint' } }],
    }));
    folder.write('accepted/baseline.json', '{"version":1,"files":{}}');
    folder.write('past/last year.txt', past);
    for (const name of ['a.txt', 'sub/as-last-year/b.txt', 'sub/final.md', 'kept.txt', 'known.txt']) folder.write(name, text);
    const line = fromCommandLine(['a.txt'], folder.path).get(path.join(folder.path, 'a.txt'))!.find(({ rule }) => rule === id)!.range.start.line + 1;
    assert.equal(rapporteur(['suppress', 'kept.txt', id, String(line), '--reason', 'agreed'], { cwd: folder.path }).status, 0);
    assert.equal(rapporteur(['check', 'known.txt', '--write-baseline', 'accepted/baseline.json'], { cwd: folder.path }).status, 0);
    client = await TestClient.start();
  });
  after(() => client.stop());

  it('give the same findings for each draft', async () => {
    const told = fromCommandLine(['a.txt', 'sub', 'kept.txt', 'known.txt'], folder.path);
    const byName = new Map([...told].map(([file, findings]) => [path.relative(folder.path, file), findings]));
    assert.equal(byName.size, 5);
    for (const [name, findings] of byName) assert.deepEqual(await fromServer(client, path.join(folder.path, name), text), findings, name);
    const severities = (name: string): string[] => byName.get(path.normalize(name))!.filter(({ rule }) => rule === id).map(({ severity }) => severity);
    assert.deepEqual(['a.txt', 'sub/as-last-year/b.txt', 'sub/final.md', 'kept.txt', 'known.txt'].map(severities), [['warning'], ['warning'], ['hint'], [], []]);
    const rules = { [id]: { severity: 'warning' as const } };
    assert.deepEqual(byName.get('a.txt'), fromService(text, { family: 'workshop', stage: 'circulation', rules }));
    const names = (findings: readonly Told[]): string[] => findings.map(({ rule, message }) => `${rule} ${message}`);
    assert.deepEqual(names(byName.get(path.normalize('sub/as-last-year/b.txt'))!), names(fromService(text, { family: 'workshop', stage: 'circulation', rules, profile: precedentProfile('last year.txt', past)! })));
  });
});

/** A paragraph number told twice, a citation without its body, a heading gone. */
function slipped(text: string): string {
  return text.replace(/^([4-9])([.)]?\s)/m, (_all, digit: string, rest: string) => `${Number(digit) - 1}${rest}`).replace(/\bANNEX (?:2|B|II)\b/i, 'ANNEX 17').replace(/^CLOSING.*$/mi, '');
}

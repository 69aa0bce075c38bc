import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode, isRefusal } from '../../server/src/formats/encoding';
import builtin from '../../server/src/profile/builtin';
import { checkReport, readReport } from '../../server/src/service';
import { rapporteur } from '../support/cli';
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

function fromService(text: string): Told[] {
  const read = readReport(text, builtin);
  const { lines } = read.report;
  return checkReport(read).map(finding => ({
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

function fromCommandLine(): Map<string, Told[]> {
  const { out, err, status } = rapporteur(['check', '--format', 'json', ...files]);
  assert.ok(status === 0 || status === 1, err);
  const { files: results } = JSON.parse(out) as { files: { file: string; findings: JsonFinding[] }[] };
  return new Map(results.map(({ file, findings }) => [path.resolve(ROOT, file), findings.map(({ rule, severity, message, range, related, evidence, fix }) => ({
    rule, severity, message, range, related: related.map(each => ({ range: each.range, message: each.message })), evidence: counts(evidence), fixable: fix !== null,
  }))]));
}

describe('command line, service and server', () => {
  let client: TestClient;
  let told: Map<string, Told[]>;
  before(async () => {
    told = fromCommandLine();
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

/** A paragraph number told twice, a citation without its body, a heading gone. */
function slipped(text: string): string {
  return text.replace(/^([4-9])([.)]?\s)/m, (_all, digit: string, rest: string) => `${Number(digit) - 1}${rest}`).replace(/\bANNEX (?:2|B|II)\b/i, 'ANNEX 17').replace(/^CLOSING.*$/mi, '');
}

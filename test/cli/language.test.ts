import assert from 'node:assert/strict';
import * as path from 'node:path';
import { MOSCOW, rapporteur, temporaryFolder } from '../support/cli';

const DRAFT = "CO-CHAIRS' SUMMARY REPORT\nTHE 4TH ARF INTER-SESSIONAL MEETING ON MARITIME SECURITY\nSan Francisco, 13-14 June 2012\n\n1. The Meeting was held under the PQRS Programme.\n2. PQRS was discussed.\n";

interface Json { readonly files: readonly { readonly findings: readonly Record<string, unknown>[] }[] }

describe('rapporteur --language', () => {
  const folder = temporaryFolder();
  const json = (args: readonly string[], env = {}): Json => JSON.parse(rapporteur(['check', ...args, '--format', 'json'], { env }).out) as Json;

  it('tells findings in French', () => {
    const draft = folder.write('draft.report', DRAFT);
    assert.match(rapporteur(['check', draft, '--language', 'fr']).out, /Le sigle «\u00a0PQRS\u00a0» n’est jamais développé/);
    assert.match(rapporteur(['check', draft, '--language=en']).out, /"PQRS" is never written out/);
  });

  it('is the only thing that changes the language', () => {
    const draft = folder.write('draft.report', DRAFT);
    assert.deepEqual(json([draft], { LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8', LANGUAGE: 'fr' }), json([draft]));
  });

  it('changes the words of a finding, and neither its place, rule, severity nor edits', () => {
    const bare = ({ files }: Json): unknown => files.map(({ findings }) => findings.map(({ rule, severity, range, fix }) => [rule, severity, range, (fix as { edits: unknown } | null)?.edits]));
    assert.deepEqual(bare(json([MOSCOW, '--language', 'fr'])), bare(json([MOSCOW])));
  });

  it('keeps what was accepted in another language accepted', () => {
    const draft = folder.write('draft.report', DRAFT);
    const baseline = path.join(folder.path, 'accepted.json');
    rapporteur(['check', draft, '--write-baseline', baseline, '--language', 'fr']);
    assert.deepEqual(json([draft, '--baseline', baseline]).files[0]!.findings, []);
    assert.notDeepEqual(json([draft]).files[0]!.findings, []);
  });

  it('tells the rules, and whether a draft is ready, in French', () => {
    const draft = folder.write('draft.report', DRAFT);
    assert.match(rapporteur(['ready', draft, '--language', 'fr']).out, /Prêt à être distribué\u00a0: /);
    assert.match(rapporteur(['rules', '--language', 'fr']).out, /avertissement/);
  });

  it('names findings alike in every language where other programs know them again', () => {
    const prints = (...args: string[]): string[] => (JSON.parse(rapporteur(['check', MOSCOW, '--format', 'codequality', ...args]).out) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
    assert.ok(prints().length > 0);
    assert.deepEqual(prints('--language', 'fr'), prints());
  });

  it('names the languages there are', () => {
    const { status, err } = rapporteur(['check', MOSCOW, '--language', 'frr']);
    assert.equal(status, 2);
    assert.match(err, /there is no language "frr" \(did you mean fr\?\)\. Those that exist: en, fr/);
  });
});

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fakeHost, rapporteur, ROOT, SOUND, temporaryFolder } from '../support/cli';
import { CHECK_SCHEMA, type CheckOutput } from '../support/check-schema';
import { run } from '../../server/src/cli/main';

const sound = fs.readFileSync(SOUND, 'utf8');
const slipped = sound.replace('\n9. ', '\n8. ');
const LINE = slipped.split('\n').findIndex((line, index, lines) => line.startsWith('8. ') && lines.slice(0, index).some(each => each.startsWith('8. '))) + 1;

describe('findings that are accepted', () => {
  const folder = temporaryFolder();
  const jsonOf = (...args: string[]): CheckOutput => CHECK_SCHEMA.parse(JSON.parse(rapporteur(['check', ...args, '--format', 'json'], { cwd: folder.path }).out));
  const rulesOf = (output: CheckOutput): string[] => output.files.flatMap(file => file.findings.map(({ rule }) => rule));

  it('are suppressed one by one, with the reason, beside the draft', () => {
    folder.write('one/draft.txt', slipped);
    const made = rapporteur(['suppress', 'one/draft.txt', 'numbering/paragraph-sequence', String(LINE), '--reason', 'two\ndelegations insisted'], { cwd: folder.path });
    assert.deepEqual([made.status, made.err], [0, '']);
    assert.match(made.out, /^1 finding of numbering\/paragraph-sequence kept silent\. Wrote one.draft\.txt\.rapporteur\.json\.$/m);
    const { suppressions: [entry] } = JSON.parse(fs.readFileSync(path.join(folder.path, 'one/draft.txt.rapporteur.json'), 'utf8')) as { suppressions: Record<string, string>[] };
    assert.equal(entry!.reason, 'two delegations insisted');
    assert.match(entry!.after!, /funds for wrecks/);
    const checked = rapporteur(['check', 'one/draft.txt'], { cwd: folder.path });
    assert.equal(checked.status, 0);
    assert.match(checked.out, /^No findings in 1 file\n1 finding suppressed$/m);
    assert.equal(jsonOf('one/draft.txt').files[0]!.suppressed, 1);
    assert.doesNotMatch(rapporteur(['check', 'one/draft.txt', '--fix'], { cwd: folder.path }).out, /corrected/);
    assert.equal(fs.readFileSync(path.join(folder.path, 'one/draft.txt'), 'utf8'), slipped);
    const why = rapporteur(['explain', 'numbering/paragraph-sequence', 'one/draft.txt', '--why-not'], { cwd: folder.path });
    assert.match(why.out, new RegExp(`suppressed, in the file beside the draft or by a comment: line ${LINE}\\.`));
  });

  it('are told of once their place is gone, with the entry as the related place', () => {
    folder.write('one/draft.txt', sound);
    const [finding] = jsonOf('one/draft.txt').files[0]!.findings;
    assert.equal(finding!.rule, 'residue/unused-suppression');
    assert.equal(finding!.related[0]!.file, path.join('one', 'draft.txt.rapporteur.json'));
    assert.equal(finding!.related[0]!.range.start.line, 3);
  });

  const refused: readonly [string, string[], RegExp][] = [
    ['without a reason', ['draft.txt', 'numbering/paragraph-sequence', '3'], /needs its reason/],
    ['of a rule that does not exist', ['draft.txt', 'paragraph-sequence', '3', '--reason', 'x'], /no rule "paragraph-sequence" \(did you mean numbering\/paragraph-sequence\?\)/],
    ['at a place where nothing is found', ['draft.txt', 'numbering/paragraph-sequence', '3', '--reason', 'x'], new RegExp(`nothing at 3 .* It finds something at: ${LINE}\\.`)],
    ['at no line', ['draft.txt', 'numbering/paragraph-sequence', 'x', '--reason', 'x'], /"x" is no line/],
    ['of standard input', ['-', 'numbering/paragraph-sequence', '3', '--reason', 'x'], /standard input has no place/],
  ];
  for (const [name, args, message] of refused) {
    it(`are not suppressed ${name}`, () => {
      folder.write('bad/draft.txt', slipped);
      const { status, err } = rapporteur(['suppress', ...args], { cwd: path.join(folder.path, 'bad') });
      assert.equal(status, 2);
      assert.match(err, message);
      assert.equal(err.split('\n').length, 2);
      assert.deepEqual(fs.readdirSync(path.join(folder.path, 'bad')), ['draft.txt']);
    });
  }

  it('in a file that cannot be used are named, told all the same, and never written over', () => {
    folder.write('broken/draft.txt', slipped);
    const file = folder.write('broken/draft.txt.rapporteur.json', '{"version":1,"suppressions":[{"rule":"a/b"');
    const { status, out, err } = rapporteur(['check', 'draft.txt'], { cwd: path.join(folder.path, 'broken') });
    assert.equal(status, 2);
    assert.match(err, /^rapporteur: draft\.txt\.rapporteur\.json is not JSON from line 1 on/);
    assert.match(out, /numbering\/paragraph-sequence/);
    assert.equal(rapporteur(['suppress', 'draft.txt', 'numbering/paragraph-sequence', String(LINE), '--reason', 'x'], { cwd: path.join(folder.path, 'broken') }).status, 2);
    assert.match(fs.readFileSync(file, 'utf8'), /"a\/b"$/);
  });

  it('are a baseline for CI: only new ones fail, and those that are gone are counted', () => {
    folder.write('base/drafts/a.txt', slipped);
    folder.write('base/drafts/b.txt', slipped);
    const cwd = path.join(folder.path, 'base');
    const written = rapporteur(['check', 'drafts', '--write-baseline', 'accepted.json'], { cwd });
    assert.deepEqual([written.status, written.err], [0, '']);
    assert.match(written.out, /^accepted\.json was written: what is found above is accepted from now on$/m);
    assert.deepEqual(Object.keys((JSON.parse(fs.readFileSync(path.join(cwd, 'accepted.json'), 'utf8')) as { files: object }).files), ['drafts/a.txt', 'drafts/b.txt']);
    const held = rapporteur(['check', 'drafts', '--baseline', 'accepted.json'], { cwd });
    assert.equal(held.status, 0);
    assert.match(held.out, /^2 findings accepted in the baseline$/m);
    folder.write('base/drafts/a.txt', `\n\n${slipped.replace('\n11. ', '\n10. ')}`);
    folder.write('base/drafts/b.txt', sound);
    const later = rapporteur(['check', 'drafts', '--baseline', 'accepted.json'], { cwd });
    assert.equal(later.status, 1);
    assert.match(later.out, /^1 finding accepted in the baseline\n1 accepted finding no longer there: write the baseline anew$/m);
    folder.write('base/rapporteur.config.json', '{"baseline":"accepted.json"}');
    assert.match(rapporteur(['check', 'drafts/a.txt'], { cwd }).out, /1 finding accepted/);
    const both = rapporteur(['check', 'drafts', '--baseline', 'a', '--write-baseline', 'b'], { cwd });
    assert.equal(both.status, 2);
  });

  it('keep their entries when only other drafts are written into the baseline', () => {
    const cwd = path.join(folder.path, 'base');
    folder.write('base/drafts/a.txt', slipped);
    folder.write('base/drafts/b.txt', slipped);
    rapporteur(['check', 'drafts', '--write-baseline', 'accepted.json'], { cwd });
    fs.rmSync(path.join(cwd, 'drafts/b.txt'));
    folder.write('base/drafts/c.txt', slipped);
    rapporteur(['check', 'drafts/c.txt', '--write-baseline', 'accepted.json'], { cwd });
    assert.deepEqual(Object.keys((JSON.parse(fs.readFileSync(path.join(cwd, 'accepted.json'), 'utf8')) as { files: object }).files), ['drafts/a.txt', 'drafts/c.txt']);
    fs.writeFileSync(path.join(cwd, 'accepted.json'), '{');
    const broken = rapporteur(['check', 'drafts/c.txt', '--write-baseline', 'accepted.json'], { cwd });
    assert.equal(broken.status, 2);
    assert.equal(fs.readFileSync(path.join(cwd, 'accepted.json'), 'utf8'), '{');
  });

  it('cost a look at the folder and no part of the program where there are none', () => {
    const looked: string[] = [];
    const host = fakeHost({ '/drafts/draft.txt': sound }, { cwd: '/drafts', load: part => { throw new Error(`${part} was loaded`); } });
    const { stat } = host.files;
    const counted = { ...host, files: { ...host.files, stat: (file: string) => { looked.push(file); return stat(file); } } };
    assert.equal(run(['check', 'draft.txt'], counted), 0, host.output.err);
    assert.deepEqual(looked.filter(file => file.endsWith('.rapporteur.json')), [path.resolve('/drafts/draft.txt.rapporteur.json')]);
  });

  it('are read by parts of their own: what every run loads cannot validate them', () => {
    const bundle = (name: string): string => fs.readFileSync(path.join(ROOT, 'dist', 'cli', `${name}.js`), 'utf8');
    assert.ok(bundle('setup').includes('invalid_union'));
    assert.ok(!bundle('main').includes('invalid_union'));
    assert.ok(!bundle('main').includes('partialFingerprints') && bundle('reporters').includes('partialFingerprints'));
  });

  it('may be what a draft of that stage has, and a final text has not', () => {
    folder.write('stage/draft.txt', slipped);
    const level = (...args: string[]) => jsonOf('stage/draft.txt', ...args).files[0]!.findings.map(({ severity }) => severity);
    assert.deepEqual(level('--stage', 'draft'), level());
    const { status, err } = rapporteur(['check', 'draft.txt', '--stage', 'finale'], { cwd: path.join(folder.path, 'stage') });
    assert.equal(status, 2);
    assert.match(err, /there is no stage "finale" \(did you mean final\?\)\. Those that exist: draft, circulation, final/);
  });

  describe('by configuration', () => {
    const write = (config: unknown): void => void folder.write('config/rapporteur.config.json', JSON.stringify(config));
    before(() => { for (const name of ['a.txt', 'old/b.txt', 'old/deep/c.txt']) folder.write(`config/${name}`, slipped); });

    it('for some drafts by pattern, the later entry winning, rule by rule', () => {
      write({
        rules: { 'numbering/paragraph-sequence': 'hint' },
        overrides: [
          { files: ['old/**'], family: 'training', rules: { 'numbering/sessions': 'off' } },
          { files: ['c.*'], rules: { 'numbering/paragraph-sequence': 'off' } },
        ],
      });
      const { files } = jsonOf('config');
      const slips = files.map(({ family, findings }) => [family, findings.filter(({ rule }) => rule === 'numbering/paragraph-sequence').map(({ severity }) => severity)]);
      assert.deepEqual(slips, [['workshop', ['hint']], ['training', ['hint']], ['training', []]]);
    });

    it('against a past report, named beside the configuration', () => {
      folder.write('config/past/last-year.txt', sound);
      write({ overrides: [{ files: ['a.txt'], like: 'past/last-year.txt' }] });
      assert.match(rapporteur(['check', 'config/a.txt'], { cwd: folder.path }).out, /held against config.past.last-year\.txt alone/);
      assert.doesNotMatch(rapporteur(['check', 'config/old/b.txt'], { cwd: folder.path }).out, /held against/);
      assert.ok(rulesOf(jsonOf('config/a.txt')).includes('numbering/paragraph-sequence'));
    });

    it('is the nearest one upward alone', () => {
      write({ rules: { 'numbering/paragraph-sequence': 'off' } });
      folder.write('config/old/rapporteur.config.json', '{}');
      assert.deepEqual(jsonOf('config/a.txt', 'config/old').files.map(({ findings }) => findings.some(({ rule }) => rule === 'numbering/paragraph-sequence')), [false, true, true]);
    });
  });
});

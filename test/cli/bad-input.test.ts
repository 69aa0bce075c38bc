import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { BEIJING, fakeHost, rapporteur, runFake, systemError, temporaryFolder } from '../support/cli';
import { CHECK_SCHEMA } from '../support/check-schema';

const beijing = fs.readFileSync(BEIJING, 'utf8');

/** One line that names the file; status 2; the sound report beside it is checked. */
function refusal(cwd: string, args: readonly string[], file: string, words: RegExp): void {
  const { status, out, err } = rapporteur(['check', '--format', 'json', ...args], { cwd });
  assert.equal(status, 2, err);
  assert.deepEqual(err.split('\n').length, 2, `not one line: ${err}`);
  assert.ok(err.startsWith(`rapporteur: ${file} `), err);
  assert.match(err, words);
  const { files } = CHECK_SCHEMA.parse(JSON.parse(out));
  const sound = files.find(each => each.file === 'sound.txt');
  assert.equal(sound?.skipped, null, 'the other file was not checked');
}

describe('bad input', () => {
  const folder = temporaryFolder();
  before(() => { folder.write('sound.txt', beijing); });

  const cases: readonly [string, () => string | Uint8Array, RegExp][] = [
    ['empty', () => '', /is empty/],
    ['blank', () => '\ufeff \n\t\u00a0\n', /is empty/],
    ['only-returns', () => '\r\r\r', /is empty/],
    ['binary', () => Buffer.from(Array.from({ length: 3000 }, (_, at) => at * 7 % 256)), /binary/],
    ['pdf', () => '%PDF-1.4\n%âãÏÓ\n1 0 obj', /PDF/],
    ['word', () => Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), /Word document/],
    ['surrogates', () => Buffer.from('CO-CHAIRS\ud800 SUMMARY REPORT\n', 'utf16le'), /lone surrogate.*line 1/],
    ['surrogates-utf8', () => Buffer.concat([Buffer.from('CO-CHAIRS SUMMARY REPORT\n\n1. '), Buffer.from([0xed, 0xa0, 0x80])]), /lone surrogate.*line 3/],
    ['long-line', () => Buffer.alloc(50 * 1024 * 1024, 'a'), /a line of 50 MB/],
  ];
  for (const [name, content, words] of cases) {
    it(`${name}: is refused in one line that says what to do, and the others are checked`, () => {
      folder.write(`${name}.txt`, content());
      refusal(folder.path, [`${name}.txt`, 'sound.txt'], `${name}.txt`, words);
    });
  }

  it('lone carriage returns: are complained of, and the report is checked all the same', () => {
    folder.write('returns.txt', beijing.replaceAll('\n', '\r').replace('\r9. ', '\r8. '));
    refusal(folder.path, ['returns.txt', 'sound.txt'], 'returns.txt', /lone carriage return/);
    const { files } = CHECK_SCHEMA.parse(JSON.parse(rapporteur(['check', '--format', 'json', 'returns.txt'], { cwd: folder.path }).out));
    assert.equal(files[0]!.skipped, null);
    assert.ok(files[0]!.findings.some(finding => finding.rule === 'numbering/paragraph-sequence'));
  });

  it('a missing file, and a path through a file', () => {
    refusal(folder.path, ['nowhere.txt', 'sound.txt'], 'nowhere.txt', /does not exist/);
    refusal(folder.path, ['sound.txt/below.txt', 'sound.txt'], 'sound.txt/below.txt', /does not exist|not a folder/);
  });

  it('a file that may not be read', () => {
    for (const [code, words] of [['EACCES', /may not be opened/], ['EIO', /cannot be used: EIO/]] as const) {
      const host = fakeHost({ '/drafts/secret.txt': systemError(code), '/drafts/sound.txt': beijing });
      const { status, out, err } = runFake(['check', 'secret.txt', 'sound.txt', '--format', 'json'], host);
      assert.equal(status, 2);
      assert.match(err, /^rapporteur: secret\.txt [^\n]+\.\n$/);
      assert.match(err, words);
      assert.equal((JSON.parse(out) as { files: { skipped: string | null }[] }).files[1]!.skipped, null);
    }
  });

  it('a file in a folder that may not be read is named too', () => {
    const host = fakeHost({ '/drafts/in/secret.txt': systemError('EACCES'), '/drafts/in/sound.txt': beijing });
    const { status, err } = runFake(['check', 'in'], host);
    assert.equal(status, 2);
    assert.match(err, /^rapporteur: in.secret\.txt may not be opened/);
  });

  it('a draft that may not be written back is left as it was, and its findings are shown', () => {
    const host = fakeHost({ '/drafts/a.txt': beijing.replace('\n9. ', '\n8. ') }, {});
    const files = { ...host.files, write() { throw systemError('EROFS'); } };
    const { status, out, err } = runFake(['check', 'a.txt', '--fix'], { ...host, files });
    assert.equal(status, 2);
    assert.match(err, /^rapporteur: a\.txt was not corrected: it cannot be written: the disk is read-only\.\n$/);
    assert.match(out, /numbering\/paragraph-sequence/);
  });

  it('a place for the result whose folder is not there', () => {
    const { status, out, err } = rapporteur(['check', 'sound.txt', '--format', 'json=none/x.json', '--format', 'text'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(out, /in 1 file/);
    assert.equal(err, 'rapporteur: none/x.json was not written: the folder it is to stand in does not exist. Make that folder, or name another.\n');
  });

  it('a folder without drafts', () => {
    fs.mkdirSync(path.join(folder.path, 'nothing'));
    const { status, err } = rapporteur(['check', 'nothing'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(err, /^rapporteur: nothing holds no draft\. [^\n]+\n$/);
  });

  describe('profiles', () => {
    const sound = (): { [key: string]: unknown } => {
      const out = path.join(folder.path, 'profile.json');
      assert.equal(rapporteur(['learn', path.dirname(BEIJING), '--out', out]).status, 0);
      return JSON.parse(fs.readFileSync(out, 'utf8')) as { [key: string]: unknown };
    };
    const profiles: readonly [string, (profile: { [key: string]: unknown }) => string | Uint8Array][] = [
      ['not-json.json', () => 'profile: yes\n'],
      ['truncated.json', profile => JSON.stringify(profile).slice(0, 400)],
      ['later.json', profile => JSON.stringify({ ...profile, schemaVersion: 99 })],
      ['other.json', () => '{"name":"something else"}'],
      ['list.json', () => '[]'],
      ['binary.json', () => Buffer.from([0, 1, 2, 3, 0, 0])],
      ['empty.json', () => ''],
    ];
    for (const [name, content] of profiles) {
      it(`${name}: is refused in one line, and the drafts are checked`, () => {
        folder.write(name, content(sound()));
        refusal(folder.path, ['--profile', name, 'sound.txt'], name, /\. The built-in profile was used in its place\.\n$/);
      });
    }

    it('a profile that is not there, or is a folder', () => {
      refusal(folder.path, ['--profile', 'no.json', 'sound.txt'], 'no.json', /does not exist.*The built-in profile was used/);
      refusal(folder.path, ['--profile', '.', 'sound.txt'], folder.path, /is a folder/);
    });
  });

  describe('configurations', () => {
    const configured = (config: string): void => {
      folder.write('configured/rapporteur.config.json', config);
      folder.write('configured/sound.txt', beijing);
    };
    const bad: readonly [string, string, RegExp][] = [
      ['an unknown key', '{"profil":"p.json"}', /unknown key "profil".*profile, like, family, rules, failOn, stage, baseline, overrides/],
      ['an unknown rule', '{"rules":{"annex/none":"off"}}', /"annex\/none"/],
      ['an unknown severity', '{"rules":{"annex/citation-order":"fatal"}}', /annex\/citation-order that does not exist.*error, warning, information, hint, off/],
      ['options for a rule that has none', '{"rules":{"annex/citation-order":{"options":{"a":1}}}}', /sets options for annex\/citation-order, which has none/],
      ['an unknown key of a rule', '{"rules":{"annex/citation-order":{"level":"off"}}}', /unknown key "level" for annex\/citation-order/],
      ['an unknown family', '{"family":"party"}', /family.*ism, isg/],
      ['a value of the wrong kind', '{"profile":7}', /profile.*text in quotes/],
      ['something that is not JSON', '{', /not JSON from line 1 on/],
      ['a slip further down', '{\n  "family": "ism",\n  profile: "p.json"\n}\n', /not JSON from line 3 on/],
      ['a list', '[]', /JSON object/],
    ];
    for (const [name, config, words] of bad) {
      it(`${name}: is named in one line, and the drafts are checked`, () => {
        configured(config);
        refusal(path.join(folder.path, 'configured'), ['sound.txt'], 'rapporteur.config.json', words);
      });
    }

    it('a profile named by the configuration is sought beside the configuration', () => {
      configured('{"profile":"missing.json"}');
      const { status, err } = rapporteur(['check', 'configured/sound.txt'], { cwd: folder.path });
      assert.equal(status, 2);
      assert.match(err, /^rapporteur: configured.missing\.json does not exist/);
    });

    it('sound settings hold for the drafts below them', () => {
      configured('{"family":"training","rules":{"numbering/paragraph-sequence":"hint"},"failOn":"information"}');
      folder.write('configured/below/draft.txt', beijing.replace('\n9. ', '\n8. '));
      const { status, out } = rapporteur(['check', 'configured/below/draft.txt', '--format', 'json'], { cwd: folder.path });
      const { files } = CHECK_SCHEMA.parse(JSON.parse(out));
      assert.equal(files[0]!.family, 'training');
      assert.deepEqual(files[0]!.findings.filter(finding => finding.rule === 'numbering/paragraph-sequence').map(finding => finding.severity), ['hint']);
      assert.equal(status, files[0]!.findings.some(finding => finding.severity !== 'hint') ? 1 : 0);
    });
  });
});

import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { BEIJING, MOSCOW, rapporteur, ROOT, SOUND, temporaryFolder } from '../support/cli';
import { CHECK_SCHEMA, type CheckOutput } from '../support/check-schema';

/** A report in which nothing is wrong. */
const sound = fs.readFileSync(SOUND, 'utf8');
/** Paragraph 8 is numbered 9, and all after it one too high: one slip that renumbering puts right. */
const slipped = sound.replace(/^(\d+)\. /gm, (label, number: string) => (Number(number) >= 8 ? `${Number(number) + 1}. ` : label));

const jsonOf = (out: string): CheckOutput => CHECK_SCHEMA.parse(JSON.parse(out));

describe('rapporteur check', () => {
  const folder = temporaryFolder();

  it('is silent on numbering in both past reports and judges them without their own observations', () => {
    const { status, out } = rapporteur(['check', '--format', 'json', MOSCOW, BEIJING]);
    assert.ok(status === 0 || status === 1);
    const { files, profile } = jsonOf(out);
    assert.deepEqual(files.map(each => [each.family, each.skipped]), [['ism', null], ['workshop', null]]);
    assert.equal(profile.reports, 38);
    assert.deepEqual(files.flatMap(each => each.findings).filter(finding => finding.rule.startsWith('numbering/')), []);
    assert.match(rapporteur(['check', MOSCOW]).out, /is itself one of those past reports: judged without its own observation/);
  });

  it('finds a slip in numbering, at its line, with status 1', () => {
    const file = folder.write('slip/draft.txt', slipped);
    const { status, out, err } = rapporteur(['check', file, '--format', 'json']);
    assert.equal(status, 1);
    assert.equal(err, '');
    const [finding, ...more] = jsonOf(out).files[0]!.findings;
    assert.deepEqual(more, []);
    assert.equal(finding!.rule, 'numbering/paragraph-sequence');
    const line = slipped.split('\n')[finding!.range.start.line]!;
    assert.match(line, /^9\. /);
    assert.equal(line.slice(finding!.range.start.character, finding!.range.end.character).replace('.', ''), '9');
  });

  it('corrects it with --fix, and nothing more the second time', () => {
    const file = folder.write('fix/draft.txt', slipped);
    fs.chmodSync(file, 0o640);
    const first = rapporteur(['check', file, '--fix']);
    assert.equal(first.status, 0);
    assert.match(first.out, /places? corrected/);
    const fixed = fs.readFileSync(file, 'utf8');
    assert.equal(fixed, sound);
    assert.equal(fs.statSync(file).mode & 0o777, 0o640);
    const before = fs.statSync(file).mtimeMs;
    const second = rapporteur(['check', file, '--fix']);
    assert.equal(second.status, 0);
    assert.doesNotMatch(second.out, /corrected/);
    assert.equal(fs.readFileSync(file, 'utf8'), fixed);
    assert.equal(fs.statSync(file).mtimeMs, before);
    assert.deepEqual(fs.readdirSync(path.dirname(file)), ['draft.txt']);
  });

  it('counts as corrected what is another than before, not what was changed on the way', () => {
    const twice = sound.replace(/^(\d+)\. /gm, (label, number: string) => (Number(number) >= 4 && Number(number) <= 6 ? `${Number(number) - 1}. ` : label));
    const file = folder.write('twice/draft.txt', twice);
    assert.match(rapporteur(['check', file, '--fix']).out, /^3 places corrected$/m);
    assert.equal(fs.readFileSync(file, 'utf8'), sound);
  });

  it('refuses a text in which nothing of a report is seen, and says of one that opens otherwise that it does', () => {
    const letter = folder.write('letter.txt', 'Dear Sir,\n\nplease buy milk.\n');
    const { status, out, err } = rapporteur(['check', letter, '--format', 'text', '--format', `json=${path.join(folder.path, 'letter.json')}`]);
    assert.equal(status, 2);
    assert.match(err, /letter\.txt does not open like a summary report, and has neither headings nor numbered paragraphs/);
    assert.match(out, /^Nothing was checked · 1 file could not be checked$/m);
    assert.match(jsonOf(fs.readFileSync(path.join(folder.path, 'letter.json'), 'utf8')).files[0]!.skipped!, /does not open like/);
    const minutes = folder.write('minutes.txt', 'Minutes of our club\n\n1. We met.\n\n2. We parted.\n');
    const read = rapporteur(['check', minutes]);
    assert.equal(read.status, 0);
    assert.match(read.out, /minutes\.txt does not open like a summary report; what could be recognised was checked$/m);
  });

  it('says of which kinds of report the profile knows nothing', () => {
    assert.match(rapporteur(['check', MOSCOW, '--family', 'training']).out, /^the profile knows no (?:other )?past report of this kind \(training course\): it was held against none$/m);
    assert.match(rapporteur(['check', MOSCOW]).out, /^the profile knows past reports of this kind \(inter-sessional meeting\) by their openings alone: it was held against no more than these$/m);
    assert.doesNotMatch(rapporteur(['check', MOSCOW, '--like', BEIJING]).out, /the profile knows/);
  });

  it('keeps encoding, mark and line ends when it corrects', () => {
    const windows = slipped.replaceAll('\n', '\r\n');
    const wanted = sound.replaceAll('\n', '\r\n');
    const cases: readonly [string, Uint8Array, Uint8Array][] = [
      ['bom.txt', Buffer.from(`\ufeff${windows}`), Buffer.from(`\ufeff${wanted}`)],
      ['le.txt', Buffer.from(`\ufeff${windows}`, 'utf16le'), Buffer.from(`\ufeff${wanted}`, 'utf16le')],
      ['be.txt', Buffer.from(`\ufeff${slipped}`, 'utf16le').swap16(), Buffer.from(`\ufeff${sound}`, 'utf16le').swap16()],
    ];
    for (const [name, bytes, expected] of cases) {
      const file = folder.write(`kept/${name}`, bytes);
      assert.equal(rapporteur(['check', file, '--fix']).status, 0, name);
      assert.ok(fs.readFileSync(file).equals(expected), `${name} was changed otherwise`);
    }
  });

  it('writes through a link without replacing it', () => {
    const file = folder.write('link/real.txt', slipped);
    const link = path.join(folder.path, 'link', 'draft.txt');
    fs.symlinkSync(file, link);
    assert.equal(rapporteur(['check', link, '--fix']).status, 0);
    assert.ok(fs.lstatSync(link).isSymbolicLink());
    assert.equal(fs.readFileSync(file, 'utf8'), sound);
  });

  it('reads what stands beside links that lead nowhere', () => {
    const file = folder.write('beside/draft.report.txt', sound);
    const beside = path.dirname(file);
    for (const [name, target] of [['round', 'round'], ['lost', 'nothing.txt'], ['through', 'draft.report.txt/z'], ['long', 'x'.repeat(300)]] as const) fs.symlinkSync(target, path.join(beside, `${name}.report.txt`));
    const { status, out, err } = rapporteur(['check', beside]);
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^No findings in 1 file$/m);
  });

  it('fails from the severity that --fail-on names', () => {
    const file = folder.write('fail-on/draft.txt', slipped);
    for (const [severity, status] of [['error', 0], ['warning', 1], ['information', 1], ['never', 0]] as const) {
      assert.equal(rapporteur(['check', file, '--fail-on', severity]).status, status, severity);
    }
    const twice = folder.write('fail-on/twice.txt', sound.replace('\n9. ', '\n8. '));
    assert.equal(rapporteur(['check', twice, '--fail-on', 'error']).status, 1);
  });

  it('reads standard input', () => {
    const { status, out } = rapporteur(['check', '-', '--format', 'json'], { input: slipped });
    assert.equal(status, 1);
    assert.equal(jsonOf(out).files[0]!.file, '-');
  });

  it('walks folders in order for drafts that are recognised, and reads a named file always', () => {
    folder.write('walk/b/draft.report.md', sound);
    folder.write('walk/a.txt', sound);
    folder.write('walk/notes.txt', 'Buy milk.\n');
    folder.write('walk/picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    folder.write('walk/c.docx', 'not looked at');
    folder.write('walk/.hidden/a.txt', sound);
    folder.write('walk/node_modules/a.txt', sound);
    folder.write('walk/z.report', 'Not a report yet.\n');
    const walked = rapporteur(['check', 'walk', '--format', 'json'], { cwd: folder.path });
    assert.deepEqual(jsonOf(walked.out).files.map(each => each.file.replaceAll('\\', '/')), ['walk/a.txt', 'walk/b/draft.report.md', 'walk/z.report']);
    assert.match(rapporteur(['check', 'walk'], { cwd: folder.path }).out, /3 text files in the folders are no summary reports/);
    const named = rapporteur(['check', 'walk/notes.txt', 'walk', 'walk/a.txt', '--format', 'json'], { cwd: folder.path });
    assert.deepEqual(jsonOf(named.out).files.map(each => each.file.replaceAll('\\', '/')), ['walk/notes.txt', 'walk/a.txt', 'walk/b/draft.report.md', 'walk/z.report']);
  });

  it('gives the same result for many reports, shared among threads, as for each alone', () => {
    for (let number = 0; number < 260; number++) folder.write(`many/${String(number).padStart(3, '0')}.txt`, number % 7 === 3 ? slipped : sound);
    folder.write('many/100.report', '');
    const { status, out, err } = rapporteur(['check', 'many', '--format', 'json'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(err, /many.100\.report is empty/);
    const { files } = jsonOf(out);
    assert.equal(files.length, 261);
    assert.deepEqual(files.map(each => each.file), files.map(each => each.file).sort());
    const alone = jsonOf(rapporteur(['check', path.join('many', '003.txt'), '--format', 'json'], { cwd: folder.path }).out).files[0];
    assert.equal(files.filter(each => each.findings.length === 1).length, 37);
    assert.deepEqual(files.find(each => each.file === path.join('many', '003.txt')), alone);
  });

  it('writes several formats, one of them to the terminal', () => {
    const { out, status } = rapporteur(['check', SOUND, '--format', 'text', '--format', 'json=out.json'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.match(out, /in 1 file/);
    assert.equal(jsonOf(fs.readFileSync(path.join(folder.path, 'out.json'), 'utf8')).files.length, 1);
  });

  it('uses colour only where that is wanted', () => {
    const file = folder.write('colour/draft.txt', slipped);
    const plain = rapporteur(['check', file]).out;
    assert.doesNotMatch(plain, /\u001b/);
    const coloured = rapporteur(['check', file], { env: { FORCE_COLOR: '1' } }).out;
    assert.match(coloured, /\u001b\[33mwarning/);
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), plain);
    assert.equal(rapporteur(['check', file], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out, plain);
  });

  it('takes the family from the command line', () => {
    const { out } = rapporteur(['check', BEIJING, '--family', 'training', '--format', 'json']);
    assert.equal(jsonOf(out).files[0]!.family, 'training');
  });

  it('gives the same bytes for the same input', () => {
    const args = ['check', path.relative(ROOT, MOSCOW), path.relative(ROOT, BEIJING), '--format', 'json'];
    assert.equal(rapporteur(args).out, rapporteur(args).out);
  });
});

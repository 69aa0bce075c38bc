import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../../server/src/cli/specs';
import { ROOT, SOUND, temporaryFolder } from '../support/cli';

describe('starting the program', () => {
  const folder = temporaryFolder();
  const CACHE = 'dist/cli/main.js.check.cache';
  const bytesOfCache = (): Buffer => fs.readFileSync(path.join(folder.path, CACHE));

  before(() => {
    for (const part of ['server/bin/rapporteur.cjs', 'dist/cli/main.js', 'dist/cli/learn.js', 'package.json']) {
      const place = path.join(folder.path, part);
      fs.mkdirSync(path.dirname(place), { recursive: true });
      fs.copyFileSync(path.join(ROOT, part), place);
    }
  });

  const check = (): void => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder.path, 'server/bin/rapporteur.cjs'), 'check', SOUND], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^No findings in 1 file$/m);
  };

  it('keeps what the first two runs compiled beside the bundle, and takes it from then on', () => {
    const timeOfCache = (): number => fs.statSync(path.join(folder.path, CACHE)).mtimeMs;
    check();
    const first = { length: bytesOfCache().length, time: timeOfCache() };
    assert.ok(first.length > 10_000);
    check();
    const second = timeOfCache();
    assert.ok(second > first.time);
    assert.ok(bytesOfCache().length > first.length * 0.9);
    check();
    assert.equal(timeOfCache(), second);
  });

  const damages: readonly [string, (bytes: Buffer) => Buffer][] = [
    ['damaged in the middle', bytes => { const copy = Buffer.from(bytes); copy.fill(0x5a, 5000, 6000); return copy; }],
    ['cut short', bytes => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('not this'.repeat(1000))],
  ];
  for (const [name, damage] of damages) {
    it(`runs all the same when what was kept is ${name}, and keeps it anew`, () => {
      check();
      fs.writeFileSync(path.join(folder.path, CACHE), damage(bytesOfCache()));
      check();
      assert.ok(bytesOfCache().length > 10_000);
      assert.deepEqual(fs.readdirSync(path.join(folder.path, 'dist/cli')).sort(), ['learn.js', 'main.js', 'main.js.check.cache']);
    });
  }

  it('does not take what was kept for another bundle', () => {
    check();
    const main = path.join(folder.path, 'dist/cli/main.js');
    const before = bytesOfCache();
    const { atime, mtime } = fs.statSync(main);
    // of the same size and the same time, as packages are unpacked
    fs.writeFileSync(main, fs.readFileSync(main, 'latin1').replaceAll('No findings', 'No Findings'), 'latin1');
    fs.utimesSync(main, atime, mtime);
    const { stdout } = spawnSync(process.execPath, [path.join(folder.path, 'server/bin/rapporteur.cjs'), 'check', SOUND], { encoding: 'utf8' });
    assert.match(stdout, /^No Findings in 1 file$/m);
    assert.notDeepEqual(bytesOfCache().subarray(0, 40), before.subarray(0, 40));
  });

  it('goes by npm start too, whichever command is named first', () => {
    const start = (...args: string[]): string => spawnSync(process.execPath, [path.join(ROOT, 'scripts/start.mjs'), ...args], { encoding: 'utf8', cwd: folder.path }).stdout;
    assert.match(start('outline', SOUND), /^co-chairs' summary report/i);
    assert.match(start(SOUND), /^No findings in 1 file$/m);
    for (const { name } of COMMANDS) assert.match(start(name, '--help'), new RegExp(`^Usage: rapporteur ${name}\\b`));
  });

  it('says in one line that it is not built', () => {
    fs.rmSync(path.join(folder.path, 'dist'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [path.join(folder.path, 'server/bin/rapporteur.cjs'), 'check', SOUND], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /^rapporteur: the program is not built yet[^\n]*\n$/);
  });
});

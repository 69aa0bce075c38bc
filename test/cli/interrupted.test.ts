import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { makeArchive, makeReport } from '../support/archive';
import { rapporteur, ROOT, temporaryFolder } from '../support/cli';

const PROGRAM = path.join(ROOT, 'server/bin/rapporteur.cjs');
const PROFILE = 'past.json';
const STORE = 'past.archive.json';

/** Loaded before the program: ends it, with no chance to tidy up, at the nth step of what it does to files. */
const PRELOAD = `
const fs = require('fs');
let left = Number(process.env.END_AT);
const step = () => { if (--left === 0) process.kill(process.pid, 'SIGKILL'); };
const { openSync, writeFileSync, renameSync, chmodSync } = fs;
const opened = new Set();
const own = file => opened.has(file) || /past\\./.test(String(file));
fs.openSync = (file, ...rest) => {
  const fd = openSync(file, ...rest);
  if (own(file)) { opened.add(fd); step(); }
  return fd;
};
fs.writeFileSync = (file, bytes, ...rest) => {
  if (!own(file)) return writeFileSync(file, bytes, ...rest);
  step();
  const half = Math.floor(bytes.length / 2);
  writeFileSync(file, bytes.slice(0, half));
  step();
  // What is opened goes on where it was.
  writeFileSync(file, opened.has(file) ? bytes.slice(half) : bytes, ...rest);
  step();
};
fs.chmodSync = (file, mode) => { chmodSync(file, mode); step(); };
fs.renameSync = (from, to) => { renameSync(from, to); if (own(to)) step(); };
`;

describe('learning that is interrupted', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const at = (name: string): string => path.join(folder.path, name);
  const text = (name: string): string => fs.readFileSync(at(name), 'utf8');
  let old = { profile: '', store: '' };
  let fresh = { profile: '', store: '' };
  let length = 0;

  const learn = (): { profile: string; store: string } => {
    const { status, err } = rapporteur(['learn', 'archive', '--out', PROFILE], { cwd: folder.path });
    assert.equal(status, 0, err);
    return { profile: text(PROFILE), store: text(STORE) };
  };
  /** All that is kept but when the profile was written. */
  const told = (store: string): string => {
    const [, line] = store.split('\n');
    const kept = JSON.parse(line!) as { profile: { stamp: string } };
    kept.profile.stamp = '';
    return JSON.stringify(kept);
  };
  const restore = (): void => {
    fs.writeFileSync(at(PROFILE), old.profile);
    fs.writeFileSync(at(STORE), old.store);
  };
  const whole = (moment: string): void => {
    assert.ok([old.profile, fresh.profile].includes(text(PROFILE)), `the profile is not whole: ${moment}`);
    assert.ok([told(old.store), told(fresh.store)].includes(told(text(STORE))), `what is kept beside it is not whole: ${moment}`);
    // Whatever was left, learning goes on from it and comes to the same end.
    assert.equal(learn().profile, fresh.profile, moment);
  };

  before(() => {
    folder.write('preload.cjs', PRELOAD);
    for (const { file, text: content } of makeArchive(150)) folder.write(file, content);
    old = learn();
    folder.write('archive/one-more.txt', makeReport({ number: 151 }).text);
    // Files of the same moment are told apart from then on.
    while (Date.now() - fs.statSync(at('archive/one-more.txt')).ctimeMs < 100);
    const start = Date.now();
    fresh = learn();
    length = Date.now() - start;
    assert.notEqual(fresh.profile, old.profile);
    fresh = learn();
  });

  it('at any step of its writing leaves the old profile or the new one, each whole', () => {
    let step = 0;
    let ended: NodeJS.Signals | null;
    do {
      restore();
      ({ signal: ended } = spawnSync(process.execPath, ['--require', at('preload.cjs'), PROGRAM, 'learn', 'archive', '--out', PROFILE], { cwd: folder.path, env: { ...process.env, END_AT: String(++step) } }));
      whole(`step ${step}`);
    } while (ended === 'SIGKILL');
    assert.ok(step > 8, `there were ${step} steps`);
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    it(`by ${signal} while it reads leaves the old profile`, async () => {
      let stopped = 0;
      for (const share of [0.2, 0.4, 0.6, 0.8, 0.95]) {
        restore();
        const child = spawn(process.execPath, [PROGRAM, 'learn', 'archive', '--out', PROFILE, '--fresh'], { cwd: folder.path, stdio: 'ignore' });
        const timer = setTimeout(() => child.kill(signal), length * share);
        const by = await new Promise(resolve => child.once('exit', (_code, name) => resolve(name)));
        clearTimeout(timer);
        if (by === signal) stopped++;
        whole(`${signal} after ${share} of the time`);
      }
      assert.ok(stopped > 0, 'it was stopped while it ran');
    });
  }
});

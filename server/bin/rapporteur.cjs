#!/usr/bin/env node
'use strict';
/**
 * Starts the command line from its bundle below dist/. V8 keeps what it compiled in a file beside the bundle, so that the next
 * start need not compile again; whatever is wrong with that file, the bundle runs all the same.
 */
const fs = require('fs');
const path = require('path');
const vm = require('vm');
const zlib = require('zlib');

const HOME = path.join(__dirname, '..', '..');
const BUNDLES = path.join(HOME, 'dist', 'cli');
/** Tag of this form, size and checksum of the bundle (copies of another version may bear one time), runs that left something, checksum of the data: 5 numbers of 8 bytes. V8 itself would not survive damaged data. */
const HEAD = 40;
const TAG = 0x52505455;
/** The second run may go other ways than the first, as where an archive is learned again. */
const RUNS = 2;

/** The command, also in a thread that helps with one. */
const COMMAND = process.argv[2] === 'crew' ? process.argv[3] : process.argv[2];
/** The language server is at work for hours, in which what V8 optimises pays back. */
const LONG_LIVED = COMMAND === 'lsp';
/** What learns has a bundle of its own, and runs through other parts of those it shares with everything else. */
const LEARNS = COMMAND === 'learn' || COMMAND === 'observe';
const KIND = LEARNS ? 'learn' : 'check';
/**
 * Every other command is over before V8's own settings pay back, in all its threads: a third of the time of a check went into
 * optimising functions, which now waits longer (in bytes of bytecode run, otherwise about 130 kB), and a tenth into compiling patterns
 * twice over. The first thread's room for short-lived objects stays as small as it begins: memory that nobody has touched yet costs more
 * than to clear it often. Threads that help are at work for longer, and begin with the room (in MB) that they would end with. Learning
 * keeps every processor at work with such threads: more of them, to clear one thread's room together, would only wait for each other.
 * What was compiled under one setting cannot be used under another.
 */
const SETTINGS = ['--min-semi-space-size=16', '--semi-space-growth-factor=1', ...(LEARNS ? ['--no-parallel-scavenge'] : []), '--interrupt-budget=1000000', '--no-regexp-peephole-optimization', '--regexp-tier-up-ticks=8'];
if (!LONG_LIVED) for (const setting of SETTINGS) require('v8').setFlagsFromString(setting);

/** Runs a bundle, which is the function of a CommonJS module; `keep()` writes what V8 has compiled by then. */
function runBundle(file) {
  const code = read(file);
  const size = code.length;
  const source = code.latin1Slice();
  const cache = `${file}.${KIND}.cache`;
  const sum = LONG_LIVED ? 0 : zlib.crc32(code);
  const { runs, data } = LONG_LIVED ? NOTHING : readCache(cache, size, sum);
  const script = new vm.Script(source, { filename: file, cachedData: data });
  const bundle = { exports: {} };
  script.runInThisContext().call(bundle.exports, bundle.exports, require, bundle, file, path.dirname(file));
  const before = script.cachedDataRejected === true ? 0 : runs;
  return { exports: bundle.exports, keep: () => { if (before < RUNS) writeCache(cache, size, sum, before + 1, script.createCachedData()); } };
}

const NOTHING = { runs: 0, data: undefined };

/** In bytes; more than any bundle or what is kept of it. */
let room = Buffer.allocUnsafeSlow(1 << 22);

/** The bytes of a file, until the next is read: memory that nobody has touched yet costs more time than what is read into it. */
function read(file) {
  const fd = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(fd);
    if (size > room.length) room = Buffer.allocUnsafeSlow(size);
    let at = 0;
    for (let more = 1; more > 0 && at < size; at += more) more = fs.readSync(fd, room, at, size - at, null);
    return room.subarray(0, at);
  } finally {
    fs.closeSync(fd);
  }
}

function readCache(file, size, sum) {
  try {
    const bytes = read(file);
    const sound = bytes.length > HEAD && bytes.readDoubleLE(0) === TAG && bytes.readDoubleLE(8) === size
      && bytes.readDoubleLE(16) === sum && bytes.readDoubleLE(32) === zlib.crc32(bytes.subarray(HEAD));
    return sound ? { runs: bytes.readDoubleLE(24), data: bytes.subarray(HEAD) } : NOTHING;
  } catch {
    return NOTHING;
  }
}

function writeCache(file, size, sum, runs, data) {
  const aside = `${file}.${process.pid}`;
  try {
    const head = Buffer.alloc(HEAD);
    [TAG, size, sum, runs, zlib.crc32(data)].forEach((value, index) => head.writeDoubleLE(value, index * 8));
    fs.writeFileSync(aside, Buffer.concat([head, data]));
    fs.renameSync(aside, file);
  } catch {
    // The folder may be read-only: then each start compiles for itself.
    try { fs.rmSync(aside, { force: true }); } catch { /* nothing was written */ }
  }
}

const own = LEARNS ? 'learn' : 'main';
const main = path.join(BUNDLES, `${own}.js`);
if (!fs.existsSync(main)) {
  fs.writeSync(2, 'rapporteur: the program is not built yet. Run npm start in its folder.\n');
  process.exitCode = 2;
} else {
  const { exports: program, keep } = runBundle(main);
  const kept = [];
  let alone = true;
  const loaded = new Map([[own, program]]);
  const load = part => {
    if (part === 'server') return require(path.join(HOME, 'dist', 'server', 'main.js'));
    if (!loaded.has(part)) {
      const bundle = runBundle(path.join(BUNDLES, `${part}.js`));
      kept.push(bundle.keep);
      loaded.set(part, bundle.exports);
    }
    return loaded.get(part);
  };
  const host = program.nodeHost({ home: HOME, load, script: __filename, helped: () => { alone = false; } });
  if (process.argv[2] === program.CREW && !require('worker_threads').isMainThread) program.joinCrew(host, program.help);
  else {
    const end = status => {
      if (status === null) return;
      // Other commands compile too little of a bundle to be worth keeping. Where threads help, most of the time is theirs, and code is
      // compiled besides that a short run would only have to load.
      if (COMMAND === 'check' || (COMMAND === 'learn' && status === 0)) for (const each of alone ? [keep, ...kept] : kept) each();
      // All is written by then, and to take the memory of a large archive apart piece by piece would take longer than to let it go.
      process.exit(status);
    };
    const status = program.run(process.argv.slice(2), host);
    if (status instanceof Promise) status.then(end); else end(status);
  }
}

/** `npm run bench`: speed and memory as ratios to the least a program can do, measured in pairs. Prints; judges nothing. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeInputs } from './inputs.mjs';
import { pairs, peakOf, spread } from './pairs.mjs';
import { Typist } from './server.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '..', '..');
const CLI = path.join(ROOT, 'server', 'bin', 'rapporteur.cjs');
const BARE = path.join(HERE, 'bare.mjs');
const SERVER = [path.join(ROOT, 'dist', 'server', 'main.js'), '--stdio'];
const NULL_SERVER = [path.join(HERE, 'null-server.cjs')];

const out = fs.mkdtempSync(path.join(os.tmpdir(), 'rapporteur-bench-'));
try {
  await main();
} finally {
  fs.rmSync(out, { recursive: true, force: true });
}

async function main() {
  const { reports, corpus } = makeInputs(path.join(ROOT, 'seeds'), out);
  console.log(`Node ${process.version}, ${os.cpus().length} processors. Ratios are medians over pairs, with the least and the greatest.\n`);
  for (const [what, inputs, rounds, limit] of [
    ['check of one past report, cold', [reports['31K']], 21, 1.6],
    ['check of a 10 MB report', [reports['10M']], 7, 6],
    ['check of 1,000 reports', [corpus], 7, 6],
  ]) {
    const { ratio, a, b } = pairs([CLI, 'check', ...inputs], [BARE, ...inputs], rounds);
    console.log(`${what.padEnd(34)} ${ratioWords(ratio)} x the bare script, at most ${limit} wanted (${a.median.toFixed(0)} ms, bare ${b.median.toFixed(0)} ms)`);
  }
  const learn = ['learn', corpus, '--out', path.join(out, 'past.json')];
  const fresh = pairs([CLI, ...learn, '--fresh'], [BARE, corpus], 7);
  console.log(`${'learning from 1,000 reports'.padEnd(34)} ${ratioWords(fresh.ratio)} x the bare script, at most 8 wanted (${fresh.a.median.toFixed(0)} ms, bare ${fresh.b.median.toFixed(0)} ms)`);
  const changed = path.join(corpus, fs.readdirSync(corpus)[500]);
  const again = pairs([CLI, ...learn], [CLI, ...learn, '--fresh'], 7, () => fs.appendFileSync(changed, 'Changed.\n'));
  console.log(`${'learning again, one changed'.padEnd(34)} ${ratioWords(again.ratio)} x learning afresh, at most 0.1 wanted (${again.a.median.toFixed(0)} ms, afresh ${again.b.median.toFixed(0)} ms)`);
  console.log(`${'peak memory at 10 MB'.padEnd(34)} ${peakOf([CLI, 'check', reports['10M']]).toFixed(0)} MiB, at most 160 wanted (bare ${peakOf([BARE, reports['10M']]).toFixed(0)} MiB)`);
  for (const [size, keys, wanted] of [['31K', 200, 'at most 3 x wanted'], ['1M', 60, 'at most 16 ms wanted']]) {
    const { ours, theirs } = await typing(reports[size], keys);
    console.log(`${`keystroke in ${size}, symbols and findings`.padEnd(34)} ${(ours.median / theirs.median).toFixed(2)} x the null server, ${ours.median.toFixed(2)} ms at the median (null ${theirs.median.toFixed(2)} ms), ${wanted}`);
  }
  const typist = await Typist.open(SERVER, reports['1M']);
  for (const [what, method] of [['completion', 'textDocument/completion'], ['hover', 'textDocument/hover'], ['code actions', 'textDocument/codeAction']]) {
    const times = [];
    for (let key = 0; key < 70; key++) {
      const time = await typist.help(method);
      if (key >= 10) times.push(time);
    }
    const { median, greatest } = spread(times);
    console.log(`${`keystroke in 1M, ${what}`.padEnd(34)} ${median.toFixed(2)} ms at the median, ${greatest.toFixed(0)} ms at most, under 30 ms wanted`);
  }
  await typist.close();
}

/** Both servers run at once and get their keystrokes in turn. */
async function typing(file, keys) {
  const ours = await Typist.open(SERVER, file);
  const theirs = await Typist.open(NULL_SERVER, file);
  const times = [[], []];
  for (let key = 0; key < keys + 10; key++) {
    for (const [index, typist] of [ours, theirs].entries()) {
      const time = await typist.type();
      // The first keystrokes meet code that is not compiled yet.
      if (key >= 10) times[index].push(time);
    }
  }
  await Promise.all([ours.close(), theirs.close()]);
  return { ours: spread(times[0]), theirs: spread(times[1]) };
}

function ratioWords({ median, least, greatest }) {
  return `${median.toFixed(2)} (${least.toFixed(2)} to ${greatest.toFixed(2)})`;
}

/** Whole runs of two programs in turn, A B A B ..., so that a machine whose speed drifts is fair to both. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PEAK = path.join(path.dirname(fileURLToPath(import.meta.url)), 'peak.cjs');

/** Median, least and greatest of the ratios A / B, and the median milliseconds of each. Arguments are those of node; `before` is done before each pair. */
export function pairs(a, b, rounds, before = () => undefined) {
  run(a);
  run(b);
  const runs = Array.from({ length: rounds }, () => {
    before();
    return [run(a), run(b)];
  });
  return { ratio: spread(runs.map(([ours, theirs]) => ours / theirs)), a: spread(runs.map(each => each[0])), b: spread(runs.map(each => each[1])) };
}

/** Milliseconds. */
function run(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 26 });
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Peak memory of one run in MiB. */
export function peakOf(args) {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'peak-')), 'peak');
  spawnSync(process.execPath, ['--require', PEAK, ...args], { stdio: 'ignore', env: { ...process.env, BENCH_PEAK_FILE: file } });
  const peak = Number(fs.readFileSync(file, 'utf8')) / 1024;
  fs.rmSync(path.dirname(file), { recursive: true });
  return peak;
}

export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1], least: sorted[0], greatest: sorted.at(-1) };
}

/**
 * How often each rule cries wolf: findings on the past reports in seeds/, each judged without its own observation, that are not among
 * those which a person has read and found true (test/fixtures/past-report-findings.json).
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Gives for a rule's id its measured rate, in words. `cli` is the script of the built command line. */
export function measure(root, cli) {
  const seeds = path.join(root, 'seeds');
  const reports = fs.readdirSync(seeds).filter(name => name.endsWith('.txt')).sort();
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', ...reports], { cwd: seeds, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const { files } = JSON.parse(stdout);
  const known = JSON.parse(fs.readFileSync(path.join(root, 'test', 'fixtures', 'past-report-findings.json'), 'utf8'));
  const isTrue = (file, finding) => known.some(each => each.file === file && each.rule === finding.rule && each.line === finding.range.start.line && each.character === finding.range.start.character);
  const reached = reachOf(root, cli);
  return id => {
    if (reached.get(id) === 0) return `unmeasured: none of ${reports.length} reaches it`;
    const found = files.flatMap(({ file, findings }) => findings.filter(finding => finding.rule === id).map(finding => isTrue(file, finding)));
    const alarms = found.filter(each => !each).length;
    if (found.length === 0) return `none in ${reached.get(id) ?? reports.length} (it finds nothing there)`;
    return `${alarms === 0 ? 'none' : `${alarms} of ${found.length} findings`} in ${reports.length}${alarms === 0 ? ` (${found.length === 1 ? 'its finding there is true' : `its ${found.length} findings there are true`})` : ''}`;
  };
}

/** How many past reports each rule could have found something in, as `learn --evaluate` counts them against the built-in profile's past reports. */
function reachOf(root, cli) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'learn', 'seeds', '--with-builtin', '--evaluate'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const reached = new Map();
  for (const [, rule, words] of stdout.matchAll(/^ {2}([a-z-]+\/[a-z-]+) +(.*)$/gm)) reached.set(rule, words.startsWith('unmeasured') ? 0 : Number(/in (\d[\d,]*) reports?$/.exec(words)?.[1]?.replace(',', '') ?? 0));
  return reached;
}

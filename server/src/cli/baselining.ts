/** Writes what was found into a baseline: accepted from now on, so that only new findings fail. */
import * as path from 'node:path';
import type { Anchor } from '../check/anchor';
import type { Baseline } from '../check/sidecar';
import { AcceptedFinder, baselineKey } from './accepted';
import type { Outcome } from './checker';
import { STANDARD_INPUT } from './draft';
import type { Host } from './host';
import type { Input } from './inputs';
import { setupOf } from './parts';
import { whyUnwritten } from './reasons';

/** Entries of drafts that were not checked this time stay while those drafts are there. True when it was written. */
export function writeBaseline(host: Host, named: string, inputs: readonly Input[], outcomes: readonly Outcome[], complain: (file: string, why: string) => void): boolean {
  const file = path.resolve(host.cwd, named);
  const files: Record<string, readonly Anchor[]> = {};
  let sound = true;
  const known: Baseline = isFile(host, file) ? new AcceptedFinder(host, (name, why) => { sound = false; complain(name, why); }).baselineAt(file) ?? {} : {};
  if (!sound) return false;
  for (const [key, anchors] of Object.entries(known)) if (isFile(host, path.join(path.dirname(file), key))) files[key] = anchors;
  for (const { index, anchors } of outcomes) {
    const input = inputs[index]!;
    if (anchors !== undefined && input.path !== STANDARD_INPUT) files[baselineKey(file, input.path)] = anchors;
  }
  try {
    host.files.write(file, setupOf(host).baselineText(files));
    return true;
  } catch (error) {
    complain(named, `was not written: ${whyUnwritten(error)}`);
    return false;
  }
}

function isFile(host: Host, file: string): boolean {
  try {
    return host.files.stat(file)?.kind === 'file';
  } catch {
    return false;
  }
}

/** What was suppressed or accepted for a draft: the file beside it, comments in it, the baseline. Costs one look at the folder where there is none. */
import * as path from 'node:path';
import type { Anchor } from '../check/anchor';
import type { Sieve } from '../check/check';
import { mayHoldComments } from '../check/comments';
import type { Baseline } from '../check/sidecar';
import type { Suppression } from '../check/sieve';
import { decode, isRefusal } from '../formats/encoding';
import { RULES } from '../rules/registry';
import { sidecarOf } from '../workspace';
import { STANDARD_INPUT } from './draft';
import type { Host } from './host';
import { setupOf } from './parts';
import { oneLine, reasonOf } from './reasons';
import { posix, shownPath } from './settings';

export class AcceptedFinder {
  private readonly baselines = new Map<string, Baseline | null>();

  constructor(private readonly host: Host, private readonly complain: (file: string, why: string) => void) {}

  /** `file`: absolute, or `-`. Undefined where nothing is suppressed or accepted. */
  sieveFor(file: string, text: string, baselineFile: string | null): Sieve | undefined {
    const suppressions = file === STANDARD_INPUT ? null : this.suppressionsOf(file);
    const baseline = baselineFile === null || file === STANDARD_INPUT ? null : this.acceptedOf(baselineFile, file);
    if (suppressions === null && baseline === null && !mayHoldComments(text)) return undefined;
    return setupOf(this.host).sieveOf({ suppressions, baseline, rules: new Set(RULES.map(({ id }) => id)) });
  }

  /** Null where there is no such file, or one that cannot be used. */
  suppressionsOf(file: string): Suppression[] | null {
    const sidecar = sidecarOf(file);
    try {
      if (this.host.files.stat(sidecar)?.kind !== 'file') return null;
    } catch {
      // What may not be looked at holds nothing for us.
      return null;
    }
    return this.parsed(sidecar, setupOf(this.host).parseSuppressions);
  }

  /** Null for a baseline that cannot be used; complained of once. */
  baselineAt(file: string): Baseline | null {
    let known = this.baselines.get(file);
    if (known === undefined) this.baselines.set(file, known = this.parsed(file, setupOf(this.host).parseBaseline));
    return known;
  }

  private acceptedOf(baselineFile: string, file: string): readonly Anchor[] | null {
    const baseline = this.baselineAt(baselineFile);
    return baseline && (baseline[baselineKey(baselineFile, file)] ?? []);
  }

  private parsed<T>(file: string, parse: (text: string) => T): T | null {
    try {
      const decoded = decode(this.host.files.read(file));
      if (!isRefusal(decoded)) return parse(decoded.text);
      this.complain(shownPath(this.host, file), decoded.why);
    } catch (error) {
      const why = error instanceof Error && 'code' in error ? reasonOf(error) : oneLine((error as Error).message);
      this.complain(shownPath(this.host, file), why);
    }
    return null;
  }
}

/** Name of a draft in a baseline. */
export const baselineKey = (baselineFile: string, file: string): string => posix(path.relative(path.dirname(baselineFile), file));

/** Observations in, profile and what was left out: knows nothing of how texts are read. */
import { settle } from './settle';
import { alignSections } from './cluster';
import { compile } from './compile';
import { merge, withoutSlips } from './merge';
import { faultsOf, sampleOf } from './sample';
import type { Observation, Profile } from './stored';
import { withoutPassages } from './strip';

export interface ProfileOptions {
  /** False keeps file, line and counts only. */
  readonly passages?: boolean;
  /** Profile to learn on top of, such as the built-in one. */
  readonly base?: Profile;
}

export interface LeftOut {
  readonly file: string;
  /** "is empty"; `learnProfile` puts "it" before. */
  readonly why: string;
}

export interface Learned {
  readonly profile: Profile;
  /** Inputs that taught nothing, with the reason in words. */
  readonly leftOut: readonly LeftOut[];
}

/** The profile of reports that were observed before, here or elsewhere. */
export function profileOf(observations: readonly Observation[], { passages = true, base }: ProfileOptions = {}): Learned {
  const { kept: settled, leftOut } = settle(merge(observations));
  const sample = sampleOf(settled, faultsOf);
  const kept = settled.map(observation => (sample.has(observation.digest) ? observation : withoutSlips(observation)));
  const own = passages ? kept : withoutPassages(kept, alignSections(kept));
  return { profile: compile(merge(base?.observations ?? [], own)), leftOut };
}

/** Those of the sample that were not asked for their faults; when these have been, there may be more. */
export function unasked(...parts: readonly (readonly Observation[])[]): Observation[] {
  const { kept } = settle(merge(...parts));
  const sample = sampleOf(kept, faultsOf);
  return kept.filter(({ digest, members }) => members.slips === undefined && sample.has(digest));
}

/** Of two copies of one text the first by name stands for both. */
export class Twins {
  private readonly files = new Map<string, string>();

  /** The file that had this text before; null for the first. */
  of(digest: string, file: string): string | null {
    const first = this.files.get(digest);
    if (first === undefined) this.files.set(digest, file);
    return first ?? null;
  }
}

export const sameAs = (file: string): string => `is the same text as ${file}`;

/** Learning as hosts use it: texts in, profile and what was left out. */
import { CommonWordings } from '../report/wordings';
import { admit, isRefused, settle } from './admit';
import { alignSections } from './cluster';
import { compile } from './compile';
import { digestOf } from './digest';
import { merge } from './merge';
import type { Inspect } from './observe';
import { SampleGuess, sampleOf } from './sample';
import { withoutPassages } from './strip';
import type { Observation, ObservedMembers, Profile } from './stored';

export interface LearnInput {
  /** Name that evidence is given under; kept as it is. */
  readonly file: string;
  readonly text: string;
}

export interface LearnOptions {
  /** False keeps file, line and counts only. */
  readonly passages?: boolean;
  /** Profile to learn on top of, such as the built-in one. */
  readonly base?: Profile;
  /** Lets the profile know which faults past reports have as well. */
  readonly inspect?: Inspect;
  /** Told after each input. */
  readonly progress?: (done: number, total: number) => void;
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

/** The order of the inputs does not matter to the profile. Reports that add nothing to `base` leave it as it is. */
export function learnProfile(inputs: readonly LearnInput[], options: LearnOptions = {}): Learned {
  const observations: Observation[] = [];
  const texts = new Map<string, LearnInput>();
  const leftOut: LeftOut[] = [];
  const twins = new Twins();
  const guess = new SampleGuess(inputs.length);
  const { inspect } = options;
  const common = new CommonWordings();
  for (const [index, { file, text }] of inByName(inputs).entries()) {
    const digest = digestOf(text);
    const twin = twins.of(digest, file);
    if (twin === null) texts.set(digest, { file, text });
    const seen = twin === null || text.trim() === '' ? admit(file, text, digest, { inspect, guess, common }) : { why: sameAs(twin) };
    if (isRefused(seen)) leftOut.push({ file, why: seen.why }); else observations.push(seen);
    options.progress?.(index + 1, inputs.length);
  }
  const again = new Map(unasked(observations).map(({ digest }) => [digest, admit(texts.get(digest)!.file, texts.get(digest)!.text, digest, { inspect, common })]));
  const learned = profileOf(observations.map(observation => again.get(observation.digest) as Observation | undefined ?? observation), options);
  return { profile: learned.profile, leftOut: [...leftOut, ...learned.leftOut].map(({ file, why }) => ({ file, why: `it ${why}` })) };
}

/** The profile of reports that were observed before, here or elsewhere. */
export function profileOf(observations: readonly Observation[], { passages = true, base }: LearnOptions = {}): Learned {
  const { kept: settled, leftOut } = settle(merge(observations));
  const sample = sampleOf(settled);
  const kept = settled.map(observation => (sample.has(observation.digest) ? observation : withoutSlips(observation)));
  const own = passages ? kept : withoutPassages(kept, alignSections(kept));
  return { profile: compile(merge(base?.observations ?? [], own)), leftOut };
}

/** Those of the sample that were not asked for their faults while they were read. */
export function unasked(...parts: readonly (readonly Observation[])[]): Observation[] {
  const { kept } = settle(merge(...parts));
  const sample = sampleOf(kept);
  return kept.filter(({ digest, members }) => members.slips === undefined && sample.has(digest));
}

export function withoutSlips(observation: Observation): Observation {
  if (observation.members.slips === undefined && observation.members.followUpSlips === undefined) return observation;
  const members: { -readonly [group in keyof ObservedMembers]: ObservedMembers[group] } = { ...observation.members };
  delete members.slips;
  delete members.followUpSlips;
  return { ...observation, members };
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

export const inByName = <T extends { readonly file: string }>(inputs: readonly T[]): T[] => [...inputs].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));

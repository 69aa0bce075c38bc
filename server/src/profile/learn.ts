/** Learning as hosts use it: texts in, profile and what was left out. */
import { extractMentions } from '../report/extract';
import type { Family } from '../report/model';
import { CommonWordings } from '../report/wordings';
import { admit, isRefused, type Look } from './admit';
import { digestOf } from './digest';
import { slipsIn, type Inspect } from './observe';
import { profileOf, sameAs, Twins, unasked, type Learned, type LeftOut, type ProfileOptions } from './profile-of';
import { SampleGuess } from './sample';
import type { Observation } from './stored';

export interface LearnInput {
  /** Name that evidence is given under; kept as it is. */
  readonly file: string;
  readonly text: string;
}

export interface LearnOptions extends ProfileOptions {
  /** Lets the profile know which faults past reports have as well. */
  readonly inspect?: Inspect;
  /** Told after each input. */
  readonly progress?: (done: number, total: number) => void;
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
    const seen = twin === null || text.trim() === '' ? admit(file, text, digest, lookFor(inspect, family => guess.asks(digest, family)), common) : { why: sameAs(twin) };
    if (isRefused(seen)) leftOut.push({ file, why: seen.why }); else observations.push(seen);
    options.progress?.(index + 1, inputs.length);
  }
  const asked = new Map<string, Observation>();
  const all = (): Observation[] => observations.map(observation => asked.get(observation.digest) ?? observation);
  for (let due = unasked(all()); inspect !== undefined && due.length > 0; due = unasked(all())) {
    for (const { digest } of due) asked.set(digest, admit(texts.get(digest)!.file, texts.get(digest)!.text, digest, lookFor(inspect), common) as Observation);
  }
  const learned = profileOf(all(), options);
  return { profile: learned.profile, leftOut: [...leftOut, ...learned.leftOut].map(({ file, why }) => ({ file, why: `it ${why}` })) };
}

/** Looks at everything; `asks` says which reports of a family are asked for their faults. */
export const lookFor = (inspect: Inspect | undefined, asks: (family: Family) => boolean = () => true): Look => (report, wordings) => {
  const mentions = extractMentions(report, wordings);
  return inspect !== undefined && asks(report.family) ? { mentions, slips: slipsIn(report, mentions, inspect) } : { mentions };
};

export const inByName = <T extends { readonly file: string }>(inputs: readonly T[]): T[] => [...inputs].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));

/** Learning as hosts use it: texts in, profile and what was left out. */
import { extractMentions } from '../report/extract';
import { Reader } from '../report/reader';
import { alignSections } from './cluster';
import { compile } from './compile';
import { digestOf } from './digest';
import { merge } from './merge';
import { observe } from './observe';
import { withoutPassages } from './strip';
import type { Observation, Profile } from './stored';

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
  /** Told after each input. */
  readonly progress?: (done: number, total: number) => void;
}

export interface Learned {
  readonly profile: Profile;
  /** Inputs that taught nothing, with the reason in words. */
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
}

/** The order of the inputs does not matter to the profile. Reports that add nothing to `base` leave it as it is. */
export function learnProfile(inputs: readonly LearnInput[], options: LearnOptions = {}): Learned {
  const observations: Observation[] = [];
  const leftOut: { file: string; why: string }[] = [];
  const seen = new Map<string, string>();
  // Of two copies of one text the first by name stands for both.
  const ordered = [...inputs].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  for (const [index, { file, text }] of ordered.entries()) {
    const twin = text.trim() === '' ? undefined : seen.get(digestOf(text));
    if (text.trim() === '') leftOut.push({ file, why: 'it is empty' });
    else if (twin !== undefined) leftOut.push({ file, why: `it is the same text as ${twin}` });
    else {
      const report = new Reader().read(text);
      if (!report.recognised) leftOut.push({ file, why: 'its opening is not that of a summary report' });
      else {
        seen.set(digestOf(text), file);
        observations.push(observe({ file, report, mentions: extractMentions(report), passages: true }));
      }
    }
    options.progress?.(index + 1, ordered.length);
  }
  const own = options.passages === false ? withoutPassages(observations, alignSections(observations)) : observations;
  return { profile: compile(merge(options.base?.observations ?? [], own)), leftOut };
}

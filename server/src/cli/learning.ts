/** The part of the command line that learns; loaded by `rapporteur learn` alone. */
import * as path from 'node:path';
import builtin from '../profile/builtin';
import { learnProfile, type LearnInput } from '../profile/learn';
import { serializeProfile } from '../profile/serialize';
import type { Profile } from '../profile/stored';
import { FAMILIES } from '../report/model';
import { FAMILY_NAMES } from '../reporters/families';
import { count } from '../reporters/style';
import { isUnread, readDraft, STANDARD_INPUT } from './draft';
import type { ExitStatus, Host } from './host';
import { findInputs } from './inputs';
import { Progress } from './progress';
import { reasonOf } from './reasons';

export interface LearnSettings {
  readonly withBuiltin: boolean;
  readonly passages: boolean;
}

export interface LearnPart {
  readonly learnFiles: typeof learnFiles;
}

/** 0 when a profile was written, with what was left out named; 2 when nothing was usable or the profile could not be written. */
export function learnFiles(host: Host, operands: readonly string[], out: string, { withBuiltin, passages }: LearnSettings): ExitStatus {
  const { inputs, unread } = findInputs(host, operands);
  const leave = (file: string, why: string): void => host.err(`rapporteur: ${file === STANDARD_INPUT ? 'standard input' : file} left out: it ${why}.\n`);
  for (const { file, why } of unread) leave(file, why);
  const texts: LearnInput[] = [];
  for (const input of inputs) {
    const draft = readDraft(host, input.path, input.file);
    if (isUnread(draft)) leave(draft.file, draft.why);
    else texts.push({ file: draft.file.replaceAll('\\', '/'), text: draft.text });
  }
  const progress = new Progress(host, texts.length, 'learning from');
  const { profile, leftOut } = learnProfile(texts, { passages, base: withBuiltin ? builtin : undefined, progress: done => progress.at(done) });
  progress.clear();
  for (const { file, why } of leftOut) leave(file, why.replace(/^it /, ''));
  const usable = texts.length - leftOut.length;
  if (usable === 0) {
    host.err('rapporteur: no past report could be used, so no profile was written. Name summary reports in plain text, or folders of them.\n');
    return 2;
  }
  try {
    host.files.write(path.resolve(host.cwd, out), serializeProfile(profile));
  } catch (error) {
    host.err(`rapporteur: the profile ${out} was not written: it ${reasonOf(error)}.\n`);
    return 2;
  }
  host.out(summary(profile, usable, out));
  return 0;
}

function summary(profile: Profile, usable: number, out: string): string {
  const families = FAMILIES.flatMap(family => {
    const known = profile.families[family];
    return known ? [`  ${FAMILY_NAMES[family]}: ${count(known.reports, 'report')}, ${count(known.conventions.length, 'convention')}`] : [];
  });
  return [
    `Learned from ${count(usable, 'past report')}${profile.reports > usable ? `; with the built-in ones the profile rests on ${count(profile.reports, 'report')}` : ''}:`,
    ...families,
    `Wrote ${out} (profile ${profile.digest}). Use it: rapporteur check DRAFT --profile ${out}`,
    '',
  ].join('\n');
}

/** The part of the command line that starts a new report; loaded by `rapporteur new` alone. */
import * as path from 'node:path';
import { isProblem, readForm, type FormWords } from '../features/skeleton/form';
import { skeletonText } from '../features/skeleton/skeleton';
import builtin from '../profile/builtin';
import { newReportView } from '../service';
import type { Family } from '../report/model';
import { familyName } from '../reporters/families';
import { UsageError } from './arguments';
import type { ExitStatus, Host } from './host';
import { whyUnwritten } from './reasons';
import { SettingsFinder } from './settings';

export interface SkeletonPart {
  readonly writeSkeleton: typeof writeSkeleton;
}

export interface SkeletonSettings {
  /** One of these two is given. */
  readonly family?: Family;
  readonly like?: string;
  readonly profile?: string;
  readonly out?: string;
  readonly form: FormWords;
}

const OPTIONS: Readonly<Record<keyof FormWords, string>> = { meeting: '--meeting', ordinal: '--ordinal', dates: '--dates', venue: '--venue', coChairs: '--co-chairs' };

/** Throws a UsageError for a field of the form that cannot be understood. */
export function writeSkeleton(host: Host, { family, like, profile, out, form: words }: SkeletonSettings): ExitStatus {
  const form = readForm(words);
  if (isProblem(form)) throw new UsageError(`${OPTIONS[form.field]} ${form.why}`);
  let status: ExitStatus = 0;
  const say = (line: string): void => host.err(`rapporteur: ${line}.\n`);
  const settings = new SettingsFinder(host, { profile, like }, builtin, (file, why) => {
    status = 2;
    say(`${file} ${why}`);
  });
  const held = settings.here().profile;
  // A skeleton like something else than what was named is of no use.
  if (like !== undefined && status !== 0) return status;
  const view = newReportView(held, family);
  if (view.familyReports === 0) say(`the profile knows no past report of this family (${familyName(view.family)}), so the skeleton is a general one`);
  const text = skeletonText(view, form);
  if (out === undefined) {
    host.out(text);
    return status;
  }
  const file = path.resolve(host.cwd, out);
  try {
    if (host.files.stat(file) !== null) {
      say(`${out} exists already and was left alone. Choose another name`);
      return 2;
    }
    host.files.write(file, text);
  } catch (error) {
    say(`${out} was not written: ${whyUnwritten(error)}`);
    return 2;
  }
  return status;
}

/** The part of the command line that starts a new report; loaded by `rapporteur new` alone. */
import * as path from 'node:path';
import builtin from '../profile/builtin';
import { viewOf } from '../profile/view';
import type { Family } from '../report/model';
import { FAMILY_NAMES } from '../reporters/families';
import type { ExitStatus, Host } from './host';
import { reasonOf } from './reasons';
import { SettingsFinder } from './settings';
import { skeletonText } from './skeleton-text';

export interface SkeletonPart {
  readonly writeSkeleton: typeof writeSkeleton;
}

export function writeSkeleton(host: Host, family: Family, { profile, out }: { readonly profile?: string; readonly out?: string }): ExitStatus {
  let status: ExitStatus = 0;
  const say = (line: string): void => host.err(`rapporteur: ${line}.\n`);
  const settings = new SettingsFinder(host, { profile }, builtin, (file, why) => {
    status = 2;
    say(`${file} ${why}`);
  });
  const view = viewOf(settings.forFolder(host.cwd).profile, family, '');
  if (view.familyReports === 0) say(`the profile knows no past report of this family (${FAMILY_NAMES[family]}), so the skeleton is a general one`);
  const text = skeletonText(view);
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
    say(`${out} was not written: it ${reasonOf(error)}`);
    return 2;
  }
  return status;
}

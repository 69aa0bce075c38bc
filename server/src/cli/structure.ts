/** The part of the command line that shows what was learned as a page; loaded by `rapporteur profile` alone. */
import * as path from 'node:path';
import { structurePage } from '../features/structure/page';
import { structureOf } from '../features/structure/structure';
import builtin from '../profile/builtin';
import { familyName } from '../reporters/families';
import type { ExitStatus, Host } from './host';
import { whyUnwritten } from './reasons';
import { SettingsFinder } from './settings';

export interface StructurePart {
  readonly writePage: typeof writePage;
}

/** 2 when the profile cannot be used or the page cannot be written; without the profile that was named no page is of use. */
export function writePage(host: Host, html: string, profile: string | undefined): ExitStatus {
  let status: ExitStatus = 0;
  const settings = new SettingsFinder(host, { profile, strict: true }, builtin, (file, why) => {
    status = 2;
    host.err(`rapporteur: ${file} ${why}.\n`);
  });
  const held = settings.here().profile;
  if (status !== 0) return status;
  try {
    host.files.write(path.resolve(host.cwd, html), structurePage(structureOf(held), { nameOf: familyName }));
  } catch (error) {
    host.err(`rapporteur: ${html} was not written: ${whyUnwritten(error)}.\n`);
    return 2;
  }
  host.out(`Wrote ${html}. Open it in a browser.\n`);
  return 0;
}

/** What `rapporteur learn` says of a profile it wrote or would write. */
import { confirmed, idOf, movementOf, type Change } from '../profile/difference';
import type { Convention } from '../profile/model';
import type { Profile } from '../profile/stored';
import { seriesOf } from '../profile/series';
import { STRENGTH } from '../profile/strength';
import { FAMILIES, type Family } from '../report/model';
import { familyName } from '../reporters/families';
import { count } from '../reporters/style';

/** Series listed for a family, the largest. */
const MOST_SERIES = 8;

/** What is said of a report of the profile. */
interface Learned {
  readonly family: Family;
  readonly meeting: string;
}

export function learnedText(profile: Omit<Profile, 'observations'>, reports: readonly Learned[], usable: number, left: number, out: string): string {
  const families = FAMILIES.flatMap(family => {
    const known = profile.families[family];
    return known ? [`  ${familyName(family)}: ${count(known.reports, 'report')}, ${count(known.conventions.length, 'convention')}`, ...seriesLines(reports, family)] : [];
  });
  const more = profile.reports > usable ? `; with the built-in ones the profile rests on ${count(profile.reports, 'report')}` : '';
  return [
    `Learned from ${count(usable, 'past report')}${more}${left > 0 ? `; ${count(left, 'file')} left out, named above` : ''}:`,
    ...families,
    `Wrote ${out} (profile ${profile.digest}). Use it: rapporteur check DRAFT --profile ${out}`,
    '',
  ].join('\n');
}

/** Series with enough reports to have conventions of their own. */
function seriesLines(learned: readonly Learned[], family: Family): string[] {
  const own = learned.filter(report => report.family === family);
  const large = seriesOf(own).filter(({ reports, name }) => name !== '' && reports.length >= (family === 'other' ? 2 : STRENGTH.seriesFrom) && reports.length < own.length);
  return large.slice(0, MOST_SERIES).map(({ name, reports }) => `    of these ${reports.length} on: ${name}`);
}

export function differenceText(before: Profile, after: Profile, changes: readonly Change[], out: string): string {
  const lines: string[] = [`${out} rests on ${count(before.reports, 'report')}, and would rest on ${count(after.reports, 'report')}.`];
  if (before.digest === after.digest) return `${lines[0]} Nothing would change.\n`;
  const { come, gone, changed } = movementOf(before, after);
  lines.push(...named('New', come), ...named('Gone', gone), ...named('Changed', changed));
  if (changes.length === 0) lines.push('No convention would begin, end, be broken or change its weight.');
  for (const family of FAMILIES) {
    const own = changes.filter(change => change.family === family);
    const kept = confirmed(before, after, family);
    if (own.length === 0 && kept === 0) continue;
    lines.push(`${familyName(family)}:`);
    const widest = Math.max(0, ...own.map(change => change.kind.length));
    for (const change of own) lines.push(`  ${change.kind.padEnd(widest)}  ${idOf(change)}  ${standing(change.before)} -> ${standing(change.after)}`);
    if (kept > 0) lines.push(`  ${count(kept, 'convention')} would rest on more reports, all of the same mind.`);
  }
  lines.push('Nothing was written. Learn without --diff to accept this.', '');
  return lines.join('\n');
}

/** Reports named in one line; of more the first. */
const MOST_NAMED = 5;

function named(what: string, files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const more = files.length - MOST_NAMED;
  return [`${what}: ${files.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}.`];
}

function standing(convention: Convention | null): string {
  if (convention === null) return 'none';
  const { value, evidence, strength } = convention;
  return `${typeof value === 'string' ? `"${value}" ` : ''}in ${evidence.agree} of ${evidence.of} (${strength ?? 'silent'})`;
}

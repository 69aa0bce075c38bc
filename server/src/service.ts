/** The facade both hosts use: plain values in, plain values out. */
import { bind } from './match/bind';
import { runRules, type CheckedFinding, type CheckSettings } from './check/check';
import { extractMentions } from './report/extract';
import type { Mentions } from './report/mentions';
import type { Family, Report } from './report/model';
import { Reader } from './report/reader';
import type { Binding } from './match/binding';
import type { ProfileView } from './profile/model';
import type { Profile } from './profile/schema';
import { viewOf } from './profile/view';

export interface ReadReport {
  readonly report: Report;
  readonly family: Family;
  readonly mentions: Mentions;
  readonly profile: ProfileView;
  readonly binding: Binding;
}

export interface ReadSettings {
  /** Overrides the guess. */
  readonly family?: Family;
}

/** Reads a text and binds it to the profile. Give the same reader again for the next version of the same text: it reuses what has not changed. */
export function readReport(text: string, profile: Profile, settings: ReadSettings = {}, reader: Reader = new Reader()): ReadReport {
  const report = reader.read(text);
  const family = settings.family ?? report.family;
  const view = viewOf(profile, family, text);
  const mentions = extractMentions(report);
  return { report, family, mentions, profile: view, binding: bind(report, view) };
}

export function checkReport(read: ReadReport, settings: CheckSettings = {}): CheckedFinding[] {
  return runRules(read, settings);
}

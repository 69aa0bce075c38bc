/** One named past report as the whole profile: for "as last year", and for kinds of report without an archive. */
import { extractMentions } from '../report/extract';
import type { Mentions } from '../report/mentions';
import type { Family, Report } from '../report/model';
import { Reader } from '../report/reader';
import { dice } from '../text/similarity';
import { ALIKE } from './cluster';
import { compile } from './compile';
import { digestOf, normalisedLength } from './digest';
import type { ProfileView } from './model';
import { observe } from './observe';
import { precedentConventions } from './precedent-conventions';
import { seriesWords, wordsOf } from './series';
import type { Profile } from './stored';

/** The past report itself: besides its habits, its facts matter, as they may have been carried over. */
export interface Precedent {
  /** Name that evidence is given under; kept as it is. */
  readonly file: string;
  readonly report: Report;
  readonly mentions: Mentions;
}

export type PrecedentProfile = Profile & { readonly precedent: Precedent };

/** Null for a text with neither title, headings nor numbered paragraphs: nothing can be held against it. */
export function precedentProfile(file: string, text: string): PrecedentProfile | null {
  const report = new Reader().read(text);
  if (!report.recognised && report.headings.length === 0 && report.paragraphs.every(paragraph => paragraph.number === null)) return null;
  const mentions = extractMentions(report);
  return { ...compile([observe({ file, report, mentions })]), precedent: { file, report, mentions } };
}

/** Whether two reports are of meetings of one series: the 5th and the 6th meeting on one subject. False where a title names no meeting. */
export const sameSeries = (one: Report, other: Report): boolean => sameName(one.title?.meeting?.text ?? '', other.title?.meeting?.text ?? '');

/** Whether two names are of one series of meetings. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map(name => wordsOf(seriesWords(name))) as [readonly string[], readonly string[]];
  return a.length > 0 && b.length > 0 && dice(a, b) >= ALIKE;
}

/** Views made of one precedent, by family and by what the draft is to it. */
const VIEWS = new WeakMap<Precedent, Map<string, ProfileView>>();

/** The view of a draft: all the precedent shows counts, whatever its family; nothing when the draft is the precedent itself. */
export function precedentView(profile: Profile, precedent: Precedent, family: Family, draft: Report): ProfileView {
  const observation = profile.observations[0]!;
  const itself = normalisedLength(draft.text) === observation.length && digestOf(draft.text) === observation.digest;
  const series = !itself && sameSeries(precedent.report, draft);
  const key = `${family} ${itself} ${series}`;
  let views = VIEWS.get(precedent);
  if (views === undefined) VIEWS.set(precedent, views = new Map());
  const known = views.get(key);
  if (known !== undefined) return known;
  const conventions = itself ? [] : precedentConventions(observation, family, series);
  const byId = new Map(conventions.map(convention => [convention.id, convention]));
  const reports = itself ? 0 : 1;
  const view: ProfileView = {
    digest: profile.digest, reports, familyReports: reports, openings: 0, series: null, family, conventions,
    years: itself ? [] : [observation.year],
    leftOut: itself ? precedent.file : null,
    precedent: itself ? null : precedent,
    get: id => byId.get(id),
  };
  views.set(key, view);
  return view;
}

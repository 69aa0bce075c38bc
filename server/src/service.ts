/** The facade both hosts use: plain values in, plain values out. */
import { bind } from './match/bind';
import { judge, type CheckedFinding, type CheckSettings, type Sifted } from './check/check';
import { mayHoldComments, readComments, withoutComments } from './check/comments';
import { applyEdits, editsBetween, safeEdits } from './features/fixes';
import type { WatchedContext } from './check/kept-findings';
import type { Answers } from './report/answers';
import { extractMentions } from './report/extract';
import type { Mentions } from './report/mentions';
import type { Family, Report } from './report/model';
import { Reader } from './report/reader';
import { WatchedReport } from './report/watch';
import type { WordingSource } from './report/wordings';
import type { Binding } from './match/binding';
import type { ProfileView } from './profile/model';
import { precedentView } from './profile/precedent';
import type { Profile } from './profile/stored';
import { aboutOf, viewOf } from './profile/view';

export interface ReadReport {
  readonly report: Report;
  readonly family: Family;
  readonly mentions: Mentions;
  readonly profile: ProfileView;
  readonly binding: Binding;
  /** Names of the files beside the draft, where the host knows them. */
  readonly companions?: readonly string[] | undefined;
  /** What rules are asked about, where findings are kept from version to version. */
  readonly watched?: WatchedContext | null;
  /** The text as it was given; that of the report has white space where comments suppress findings. */
  readonly source: string;
}

export interface ReadSettings {
  /** Overrides the guess. */
  readonly family?: Family;
  /** Gives the names of the files beside the draft; asked at most once, and only by a rule that needs them. */
  readonly companions?: () => readonly string[];
}

/**
 * Reads a text; it is bound to the profile when that is first asked for. Give the same reader again for the next version of the same
 * text: it reuses what has not changed.
 */
export function readReport(text: string, profile: Profile, settings: ReadSettings = {}, reader: Reader = new Reader()): ReadReport {
  const comments = mayHoldComments(text) ? readComments(text) : [];
  return new LazyRead(text, reader.read(comments.length === 0 ? text : withoutComments(text, comments)), reader, profile, settings);
}

/** Findings that are neither suppressed nor accepted, in document order. */
export function checkReport(read: ReadReport, settings: CheckSettings = {}): readonly CheckedFinding[] {
  return judgeReport(read, settings).findings;
}

/** The same, with what was taken out. */
export function judgeReport(read: ReadReport, settings: CheckSettings = {}): Sifted {
  return judge(read, settings);
}

export interface FixedReport {
  readonly text: string;
  /** Places at which the text is another than before; what one round changed and a later one changed back is none. */
  readonly places: number;
  /** How often the text was checked and fixed before nothing was left to do. */
  readonly rounds: number;
}

/** Applies the safe fixes again and again until there is none left; a bound keeps two fixes that undo each other from going on for ever. */
export function fixReport(text: string, profile: Profile, read: ReadSettings = {}, check: CheckSettings = {}, bound = 10): FixedReport {
  const reader = new Reader();
  let current = text;
  for (let rounds = 0; ; rounds++) {
    const edits = rounds < bound ? safeEdits(checkReport(readReport(current, profile, read, reader), check)) : [];
    if (edits.length === 0) return { text: current, places: editsBetween(text, current).length, rounds };
    current = applyEdits(current, edits);
  }
}

const viewFor = (learned: Profile, family: Family, report: Report): ProfileView =>
  learned.precedent === undefined ? viewOf(learned, family, report.text, aboutOf(report)) : precedentView(learned, learned.precedent, family, report);

const NOTHING_WRITTEN = '';

/** What a report that is yet to be written is held against; of the precedent's family where no other is named. */
export function newReportView(learned: Profile, family?: Family): ProfileView {
  const report = new Reader().read(NOTHING_WRITTEN);
  return viewFor(learned, family ?? learned.precedent?.report.family ?? report.family, report);
}

/** The same as rules see it, who are asked again only where something has changed for them. */
function watchedContext(read: ReadReport, wordings: WordingSource, answers: Answers): WatchedContext {
  const report = new WatchedReport(read.report, answers.wordings);
  const mentions = extractMentions(report, wordings, answers);
  const context = {
    report, mentions,
    get profile() { return answers.ask('profile') as ProfileView; },
    get binding() { return answers.ask('binding') as Binding; },
    get companions() { return answers.ask('companions') as readonly string[] | undefined; },
  };
  answers.offerFrom('profile', () => read.profile);
  answers.offer('binding', () => bind(report, context.profile));
  answers.offerFrom('companions', () => read.companions);
  return { context, answers };
}

class LazyRead implements ReadReport {
  readonly family: Family;
  readonly watched: WatchedContext | null;
  private readonly wordings: WordingSource;
  private heldMentions: Mentions | undefined;
  private heldProfile: ProfileView | undefined;
  private heldBinding: Binding | undefined;
  private heldCompanions: readonly string[] | undefined;

  constructor(readonly source: string, readonly report: Report, { wordings, answers }: Reader, private readonly learned: Profile, private readonly settings: ReadSettings) {
    this.family = settings.family ?? report.family;
    this.wordings = wordings;
    this.watched = answers === null ? null : watchedContext(this, wordings, answers);
  }

  get mentions(): Mentions { return this.heldMentions ??= this.watched?.context.mentions ?? extractMentions(this.report, this.wordings); }

  get profile(): ProfileView { return this.heldProfile ??= viewFor(this.learned, this.family, this.report); }

  get companions(): readonly string[] | undefined { return this.heldCompanions ??= this.settings.companions?.(); }

  get binding(): Binding { return this.heldBinding ??= this.watched?.context.binding ?? bind(this.report, this.profile); }
}

import { namesKind } from '../report/mentions/activity-names';
import { RECEIVING } from '../report/mentions/row-doers';
import { shareOf, stemsOf } from '../report/mentions/stems';
import { textIn } from '../report/watch';
import { agrees } from '../text/dates';
import { say } from '../text/say';
import { covers, type Span } from '../text/span';
import { significantWords } from '../text/similarity';
import type { CalendarDate, FollowUpTable, Report } from '../report/model';
import type { Activity, DueLine, FollowUp, Mentions, RowPlace, Undertaking } from '../report/mentions';
import { withoutCounterpart } from './certainty';
import { activityWords, listWords, standsForNothing } from './follow-up-words';
import { toldNowhere } from './follow-up-told';
import type { Finding, Rule } from './rule';

/** What the text asks for or promises, and the follow-up table leaves out. */
export const followUpUndertakingWithoutRow: Rule = {
  id: 'follow-up/undertaking-without-row',
  title: 'Something the text asks for or promises has no row in the follow-up table',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    yield* toldNowhere(report, mentions);
    const { followUps } = mentions;
    // A table without a column for it does not say of any row what it is about: that is one finding, not one for each request.
    if (report.followUp === null || followUps.every(({ matter }) => matter === null)) return;
    yield* linesWithoutRow(mentions);
    yield* sentenceWithoutRow(report, report.followUp, mentions);
    yield* withoutCounterpart(undertakingsWithoutRow(report, report.followUp, mentions), followUps.some(standsForNothing));
  },
};

function* undertakingsWithoutRow(report: Report, table: FollowUpTable, mentions: Mentions): Generator<Finding> {
  const { followUps, undertakings } = mentions;
  const lone = dayWithoutRow(mentions, table.span);
  const covered = new Set(followUps.flatMap(followUp => [...followUp.undertakings, ...followUp.touched].filter(undertaking => !isOfAnotherDay(report, table, followUp, undertaking))));
  const free = mentions.rowPlaces.filter(({ followUp }) => !followUp.undertakings.some(({ deadline }) => deadline?.date != null));
  // a row that repeats with its day what is wanted of an activity, without its name, is one for what has no day as well
  const repeated = new Set(followUps.flatMap(({ deadline, undertakings: own, matter, named }) => own.filter(({ deadline: given }) => !named && matter !== null && !namesKind(matter.text) && deadline !== null && given?.date != null && agrees(given.date, deadline.date))));
  const ofRepeated = new Set([...repeated].flatMap(({ activities }) => activities));
  const withRow = new Set(followUps.flatMap(followUp => followUp.activities));
  // what is said of all proposals at once, of nobody and for no day, is the way of things: "seven were agreed and will be submitted"
  const open = undertakings.filter(({ routine, kind, actors, deadline, activities }) => !routine && kind !== 'expression-of-interest' && !(kind === 'promise' && actors.length === 0 && deadline === null && activities.length > 1));
  const spare = followUps.filter(({ deadline, activities, undertakings: own }) => activities.length === 0 && deadline?.date.day != null && !own.some(({ deadline: given }) => given?.date != null && agrees(given.date, deadline.date)));
  const told = new Set<Activity>();
  const unfinished = followUps.filter(followUp => !followUp.whole || (followUp.unknown !== null && followUp.activities.length === 0));
  // stock phrases are the usual business, but for one that alone has its day in no row
  if (lone !== null && !open.includes(lone)) yield { ...alone(lone, followUps), severity: 'information' };
  for (const undertaking of open) {
    if (undertaking === lone && undertaking.activities.every(activity => withRow.has(activity))) { yield alone(undertaking, followUps); continue; }
    if (unfinished.some(followUp => couldBe(followUp, undertaking)) || followUps.some(followUp => saysItAll(followUp, undertaking))) continue;
    if (undertaking.deadline?.date?.day != null && spare.some(row => agrees(row.deadline!.date, undertaking.deadline!.date!) && couldBe(row, undertaking))) continue;
    for (const activity of undertaking.activities) {
      if ((withRow.has(activity) && !isOfAllAlone(report, undertaking, followUps.filter(row => row.activities.includes(activity)))) || told.has(activity) || (isTopic(activity) && followUps.some(row => isOfDay(row, undertaking, report.text))) || repeated.has(undertaking) || (ofRepeated.has(activity) && undertaking.deadline?.date == null) || isSaidInPassing(undertaking, followUps, report.text)) continue;
      told.add(activity);
      yield withoutRow(activity, open.filter(other => other.activities.includes(activity)), new Set([...withRow].filter(other => other !== activity)));
    }
    if (undertaking.activities.length === 0 && !covered.has(undertaking) && isOwed(undertaking) && !free.some(row => isAtPlace(row, undertaking)) && !followUps.some(row => isOfDay(row, undertaking, report.text))) yield alone(undertaking, followUps);
  }
}

/** Whether a row that says apart what is to be done says so of another undertaking of its paragraph, whose day it has, and nothing of this one. */
function isOfAnotherDay(report: Report, { columns }: FollowUpTable, { row, deadline, undertakings, touched }: FollowUp, undertaking: Undertaking): boolean {
  const { deadline: given, paragraph } = undertaking;
  const column = columns.findIndex(({ role }) => role === 'action');
  if (deadline?.date.day == null || given?.date?.day == null || given.event || agrees(given.date, deadline.date) || columns.every(({ role }) => role !== 'issue')) return false;
  const action = stemsOf((row.cells.find(cell => cell.column === column)?.text ?? '').replace(RECEIVING, ' '));
  const shared = (other: Undertaking): number => shareOf(action, stemsOf(textIn(report, other.span)));
  return action.size > 0 && shared(undertaking) < IN_OTHER_WORDS
    && [...undertakings, ...touched].some(other => other.paragraph === paragraph && other.deadline?.date != null && agrees(other.deadline.date, deadline.date) && shared(other) >= 2 * IN_OTHER_WORDS);
}

/** Whether something is wanted by a day, and the only rows that may be about it are those on all proposals together, without a day and in other words. */
const isOfAllAlone = (report: Report, { deadline, sentence }: Undertaking, rows: readonly FollowUp[]): boolean =>
  deadline?.date?.day != null && !deadline.event && rows.every(row => !row.named && row.deadline === null && row.matter !== null && shareOf(stemsOf(row.matter.text), stemsOf(textIn(report, sentence))) < IN_OTHER_WORDS);
const IN_OTHER_WORDS = 0.25;

/** Fewest rows with a day, to show that all that is wanted by a day has one. */
const DATED = 3;

/** The one thing that is asked of somebody by a day for which no row is due, where each day of the rows is one that the text gives for something: a row for it with another day would be left over. */
function dayWithoutRow({ followUps, undertakings, dates }: Mentions, table: Span): Undertaking | null {
  const due = followUps.flatMap(({ deadline }) => (deadline?.date.day == null ? [] : [deadline.date]));
  const dated = undertakings.filter(({ deadline, acting, actors, kind }) => deadline?.date?.day != null && !deadline.event && acting.length + actors.length > 0 && kind !== 'expression-of-interest' && kind !== 'deadline');
  const isDue = ({ deadline }: Undertaking): boolean => due.some(date => agrees(date, deadline!.date!));
  const [only, another] = dated.filter(undertaking => !isDue(undertaking));
  if (only === undefined || another !== undefined || due.length < DATED || due.length !== followUps.length) return null;
  const told = dates.filter(({ span }) => !covers(table, span) && !covers(only.sentence, span));
  return due.every(date => told.some(({ to }) => agrees(to, date))) ? only : null;
}

/** Fewest action lines that have rows, to show that all should. */
const SUMMED = 2;

/** The action line with a day for which no row is due, where the table has rows for the others. */
function* linesWithoutRow({ dueLines: all, followUps, undertakings }: Mentions): Generator<Finding> {
  const dueLines = all.filter(({ line }) => line);
  const hasRow = ({ date }: DueLine): boolean => followUps.some(({ deadline }) => deadline !== null && agrees(deadline.date, date));
  const open = dueLines.filter(line => !hasRow(line));
  if (open.length === 0 || dueLines.length - open.length < SUMMED * open.length) return;
  for (const { span, text } of open) {
    // a row with another day has its own finding
    if (undertakings.some(({ sentence }) => covers(sentence, span)) || followUps.length >= dueLines.length) continue;
    yield { span, message: say`The text asks for this by ${text}, but none of the ${followUps.length} rows of the follow-up table covers it. Add a row.` };
  }
}

/** Whether a day comes after another, where both are known. */
const isAfter = (a: CalendarDate, b: CalendarDate | undefined): boolean => b?.year != null && a.year !== null && (a.year - b.year || (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0)) > 0;

/** The one sentence on who acts by a day for which no row is due, where each row has a day that such a sentence gives. */
function* sentenceWithoutRow({ title }: Report, { span: table }: FollowUpTable, { dueLines, followUps, undertakings, dates }: Mentions): Generator<Finding> {
  const due = followUps.flatMap(({ deadline }) => (deadline?.date.day == null ? [] : [deadline.date]));
  if (due.length < DATED || due.length !== followUps.length) return;
  const told = dates.filter(({ span }) => !covers(table, span));
  const [only, another] = dueLines.filter(({ date, line }) => !line && isAfter(date, title?.dates[0]?.to) && !due.some(day => agrees(day, date)));
  if (only === undefined || another !== undefined || !due.every(day => told.some(({ to }) => agrees(to, day)))) return;
  // what is asked for in the usual words has its own finding
  if (undertakings.some(({ sentence }) => covers(sentence, only.span))) return;
  yield { span: only.span, severity: 'information', message: say`The text asks for this by ${only.text}, but none of the ${followUps.length} rows of the follow-up table covers it. Add a row.` };
}

/** Whether a row that does not say what it is about, or names something unheard of, could be the one for it: neither its deadline nor its parties speak against it. */
function couldBe({ deadline, parties }: FollowUp, { deadline: given, named, activities }: Undertaking): boolean {
  const due = [...named, ...activities.flatMap(({ leads }) => leads)];
  const otherDay = deadline !== null && given?.date != null && !given.event && !agrees(deadline.date, given.date);
  const otherParty = parties.length > 0 && due.length > 0 && !parties.some(({ participant }) => due.some(lead => lead.participant === participant));
  return !otherDay && !otherParty;
}

/** Whether a row that names no activity repeats what is asked about one, for the same day. */
const saysItAll = ({ activities, undertakings, deadline }: FollowUp, undertaking: Undertaking): boolean =>
  activities.length === 0 && undertakings.includes(undertaking) && deadline !== null && undertaking.deadline?.date != null && agrees(deadline.date, undertaking.deadline.date);

/** Whether a row that stands for nothing else with a day says by its place, its day and its parties that it is the one, however it words the matter. */
function isAtPlace({ followUp, place }: RowPlace, undertaking: Undertaking): boolean {
  const { deadline, parties, undertakings, touched } = followUp;
  const { paragraph } = undertaking;
  const same = parties.length > 0 && undertaking.acting.length > 0 && parties.every(({ participant }) => undertaking.acting.some(other => other.participant === participant));
  const near = same || [...undertakings, ...touched].some(other => other.paragraph === paragraph) || (place !== null && place.from <= paragraph.span.start && paragraph.span.start <= place.to);
  return near && deadline !== null && undertaking.deadline?.date != null && agrees(deadline.date, undertaking.deadline.date)
    && (parties.length === 0 || undertaking.named.length === 0 || parties.some(({ participant }) => undertaking.named.some(other => other.participant === participant)));
}

/** So many words a row for the same day must share with the sentence to be the one for it. */
const SHARED = 2;

/** Whether a row that stands for nothing else has the day and some of the words, be it one beside who is to act; or its number stands in the sentence. */
const isOfDay = ({ row, deadline, matter, partyCell, undertakings }: FollowUp, { deadline: given, sentence, actors }: Undertaking, text: string): boolean => {
  if (matter === null || undertakings.length > 0) return false;
  const said = text.slice(sentence.start, sentence.end);
  if (row.label !== null && /^[A-Z]{1,2}\d{1,2}$/.test(row.label) && said.includes(`(${row.label})`)) return true;
  if (deadline?.date.year == null || given?.date == null || !agrees(deadline.date, given.date)) return false;
  const heard = new Set(significantWords(said));
  const shared = significantWords(matter.text).filter(word => heard.has(word)).length;
  const doers = new Set(actors.flatMap(actor => significantWords(actor.text)));
  return shared >= SHARED || (shared > 0 && partyCell !== null && significantWords(partyCell.text).some(word => doers.has(word)));
};

/** A section or item of the top level, "PREPARATION OF THE EXERCISE", that nobody runs or proposes: a row need not name it. */
const isTopic = ({ heading, leads, proposed }: Activity): boolean => heading !== null && heading.path.length === 1 && leads.length === 0 && !proposed;

/** "The reports on the three activities should be submitted": where some of them have rows, and all for something else, none was meant for this. */
function isSaidInPassing({ activities, deadline, sentence }: Undertaking, followUps: readonly FollowUp[], text: string): boolean {
  if (deadline?.date != null) return false;
  const rows = followUps.filter(followUp => followUp.activities.some(activity => activities.includes(activity)));
  const said = new Set(significantWords(text.slice(sentence.start, sentence.end)));
  return rows.length > 0 && rows.every(({ matter, activities: own }) => {
    const names = new Set(own.flatMap(({ name }) => significantWords(name.text)));
    return matter !== null && significantWords(matter.text).filter(word => !names.has(word) && !/\d/.test(word)).every(word => !said.has(word));
  });
}

/** What is asked about an activity alone is its finding's place, else the activity itself. */
function withoutRow(activity: Activity, about: readonly Undertaking[], withRow: ReadonlySet<Activity>): Finding {
  const own = about.find(undertaking => undertaking.activities.length === 1);
  const dated = about.find(undertaking => undertaking.deadline?.date != null);
  const siblings = about.flatMap(undertaking => undertaking.activities).filter(other => withRow.has(other));
  const others = [...new Set(siblings)].map(({ heading }) => heading?.label).filter(label => label != null);
  return {
    span: own?.span ?? activity.heading?.nameSpan ?? about[0]!.span,
    severity: dated !== undefined || siblings.length > 0 ? 'warning' : 'information',
    message: withoutRowWords(activityWords(activity), dated?.deadline?.text ?? null, others),
    ...(dated !== undefined && dated !== own && { related: [{ span: dated.span, message: say`The request with its deadline stands here.` }] }),
  };
}

/** `others`: the numbers of those that have a row. */
function withoutRowWords(name: string, by: string | null, others: readonly string[]): string {
  const theirs = listWords(others);
  if (by === null) {
    if (others.length === 0) return say`The text asks for follow-up on ${name}, but the follow-up table has no row for it. Add a row.`;
    return others.length === 1
      ? say`The text asks for follow-up on ${name}, but the follow-up table has no row for it, while ${theirs} has one. Add a row.`
      : say`The text asks for follow-up on ${name}, but the follow-up table has no row for it, while ${theirs} have one each. Add a row.`;
  }
  if (others.length === 0) return say`The text asks for follow-up on ${name} by ${by}, but the follow-up table has no row for it. Add a row.`;
  return others.length === 1
    ? say`The text asks for follow-up on ${name} by ${by}, but the follow-up table has no row for it, while ${theirs} has one. Add a row.`
    : say`The text asks for follow-up on ${name} by ${by}, but the follow-up table has no row for it, while ${theirs} have one each. Add a row.`;
}

/** Undated promises of nobody in particular are the usual business of reporting on. */
const isOwed = ({ kind, deadline, acting, actors }: Undertaking): boolean => deadline?.date != null || (kind === 'request' && actors.length > 0) || (kind === 'promise' && acting.length > 0);

function alone(undertaking: Undertaking, followUps: readonly FollowUp[]): Finding {
  const { deadline } = undertaking;
  return {
    span: undertaking.span,
    // a deadline that is told and set for nobody in particular may be that of others
    severity: deadline?.date == null || undertaking.kind === 'deadline' ? 'information' : 'warning',
    message: aloneWords(undertaking, followUps.length),
  };
}

function aloneWords({ kind, deadline }: Undertaking, rows: number): string {
  const one = rows === 1;
  if (deadline?.date == null) {
    if (kind === 'promise') {
      return one
        ? say`The text promises this, but none of the rows of the follow-up table covers it. Add a row.`
        : say`The text promises this, but none of the ${rows} rows of the follow-up table covers it. Add a row.`;
    }
    return one
      ? say`The text asks for this, but none of the rows of the follow-up table covers it. Add a row.`
      : say`The text asks for this, but none of the ${rows} rows of the follow-up table covers it. Add a row.`;
  }
  const by = deadline.text;
  if (kind === 'promise') {
    return one
      ? say`The text promises this by ${by}, but none of the rows of the follow-up table covers it. Add a row.`
      : say`The text promises this by ${by}, but none of the ${rows} rows of the follow-up table covers it. Add a row.`;
  }
  return one
    ? say`The text asks for this by ${by}, but none of the rows of the follow-up table covers it. Add a row.`
    : say`The text asks for this by ${by}, but none of the ${rows} rows of the follow-up table covers it. Add a row.`;
}

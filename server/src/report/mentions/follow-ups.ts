/** What the rows of the follow-up table say, and which words of the text they stand for. */
import type { Activity, FollowUp, ParticipantMention, Undertaking } from '../mentions';
import type { Cell, ColumnRole, FollowUpTable, Paragraph, Phrase, Report, Row } from '../model';
import { covers, type Span } from '../../text/span';
import { findDates } from '../../text/dates';
import { Joined } from '../joined';
import { roleOfCells } from '../columns';
import { findParticipants } from '../participants';
import { NameIndex, nameWords } from '../name-index';
import { unitsOf, type Unit } from '../units';
import { Words } from '../words';
import { meansSeveral } from './activity-finder';
import { activityNamesIn, bareName } from './activity-names';
import { sameTopic, topicOf } from './activity-topics';
import { periodEndIn } from './period-ends';
import { shareOf, stemsOf } from './stems';

/** Share of a row's words that a sentence must have to be what the row stands for. */
const SENTENCE = 0.55;
/** Share of a heading's words that a row must have to repeat it. */
const REPEATED = 0.6;
/** Share that the whole paragraph must have, where the sentence has at least the smaller share, to be touched by the row. */
const PARAGRAPH = 0.65;
const SENTENCE_TOO = 0.2;
/** Share that the paragraph of a single undertaking must have to be compared with the row. */
const WHOLE = 0.8;

const DUE = /\b(?:by|before|until|no later than)\s[^.;]{0,24}\d/i;

/** One for each row, in order; empty without a table. */
export function followUpsOf(report: Report, activities: readonly Activity[], undertakings: readonly Undertaking[], units: readonly Unit[] = unitsOf(report)): readonly FollowUp[] {
  const table = report.followUp;
  if (table === null) return [];
  const reader = new RowReader(report, table, activities, undertakings, units);
  return table.rows.map(row => reader.read(row));
}

class RowReader {
  private readonly index: NameIndex;
  private readonly roles: readonly ColumnRole[];
  private readonly stems = new Map<Span, Set<string>>();
  /** Stems of the heading over a paragraph. */
  private readonly named = new Map<Paragraph, ReadonlySet<string>>();
  private readonly heard = new Map<Paragraph, readonly ParticipantMention[]>();
  private plain: readonly string[] | null = null;

  constructor(private readonly report: Report, table: FollowUpTable, private readonly activities: readonly Activity[], private readonly undertakings: readonly Undertaking[], private readonly units: readonly Unit[]) {
    this.index = new NameIndex(activities.map(({ name }) => bareName(name.text)), report.title?.meeting?.text ?? '');
    this.roles = rolesOf(table);
  }

  read(row: Row): FollowUp {
    const matterCells = this.cells(row, 'issue', 'action', 'other');
    const matter = matterCells.map(({ text }) => text).join(' ').trim();
    const deadlineCell = this.cells(row, 'deadline')[0] ?? null;
    const partyCell = this.cells(row, 'party')[0] ?? null;
    const alone = this.roles.length === 1 ? matterCells[0] ?? null : null;
    // without a column for it the deadline stands with the action
    const within = this.roles.includes('deadline') ? null : matterCells.find(({ text }) => DUE.test(text)) ?? null;
    const { found, named } = this.activitiesOf(row, matter);
    const said = alone === null ? matter : withoutParties(matter);
    const own = stemsOf(said);
    const action = found.length === 0 ? own : stemsOf(withoutNames(said, found));
    const parties = this.partiesOf(partyCell ?? alone, alone !== null);
    const touched = this.touchedBy(own);
    const repeated = this.undertakingsOf(own, action, found);
    const undertakings = repeated.length > 0 || found.length > 0 ? repeated : this.onlyOne(touched, own);
    return {
      row, matter: matterCells[0] === undefined ? null : { text: matter, span: matterCells[0].span },
      activities: found, named, deadlineCell: deadlineCell ?? alone ?? within, deadline: this.deadlineOf(deadlineCell ?? alone ?? within),
      partyCell: partyCell ?? alone, parties, undertakings,
      touched,
      heard: this.heardOf(parties, found, undertakings),
      echo: found.length > 0 || undertakings.length > 0 ? 1 : this.echoOf(own),
      asked: found.length === 0 || this.isAsked(action, found, undertakings),
      unknown: this.unknownOf(matterCells, found),
      whole: this.roles.every((role, column) => (role !== 'issue' && role !== 'action') || row.cells.some(cell => cell.column === column && cell.text !== '')),
    };
  }

  private cells(row: Row, ...roles: ColumnRole[]): Cell[] {
    return row.cells.filter(cell => cell.text !== '' && roles.includes(this.roles[cell.column] ?? 'other'));
  }

  private activitiesOf(row: Row, matter: string): { found: readonly Activity[]; named: boolean } {
    const named = this.index.match(matter).map(({ index }) => this.activities[index]!);
    if (named.length > 0) return { found: named, named: true };
    if (meansSeveral(Words.of(matter))) {
      const proposed = this.activities.filter(activity => activity.proposed);
      if (proposed.length > 0) return { found: proposed, named: false };
    }
    const reference = this.cells(row, 'reference').map(({ text }) => text).join(' ');
    const labels = new Set(reference.match(/\d+(?:\.\d+)*|[IVX]+(?:\.\d+)*\b/g) ?? []);
    return { found: labels.size === 0 || activityNamesIn(Words.of(matter)).length > 0 ? [] : this.activities.filter(({ heading }) => heading?.label != null && heading.label.includes('.') && labels.has(heading.label)), named: false };
  }

  /** Those on one of the row's activities, else those whose words the row repeats. */
  private undertakingsOf(own: ReadonlySet<string>, action: ReadonlySet<string>, found: readonly Activity[]): readonly Undertaking[] {
    const about = found.length === 0 ? [] : this.undertakings.filter(undertaking => undertaking.activities.some(activity => found.includes(activity)));
    if (about.length > 0) return about.filter(undertaking => !undertaking.routine || shareOf(action, this.stemsAt(undertaking.sentence)) >= 0.5);
    return this.undertakings.filter(undertaking => {
      if (found.length > 0 && undertaking.activities.length > 0) return false;
      return shareOf(this.withoutHeading(own, undertaking.paragraph), this.stemsAt(undertaking.sentence)) >= SENTENCE;
    });
  }

  /** What a row says besides the name of the section that a paragraph stands in. */
  private withoutHeading(own: ReadonlySet<string>, paragraph: Paragraph): ReadonlySet<string> {
    let named = this.named.get(paragraph);
    if (named === undefined) {
      const heading = this.report.headings.findLast(each => covers(each.span, paragraph.span));
      this.named.set(paragraph, named = heading === undefined ? new Set() : this.stemsAt(heading.titleSpan));
    }
    const rest = new Set([...own].filter(stem => !named.has(stem)));
    return named.size > 1 && rest.size > 1 && shareOf(named, own) >= REPEATED ? rest : own;
  }

  private touchedBy(own: ReadonlySet<string>): readonly Undertaking[] {
    return this.undertakings.filter(undertaking => {
      if (undertaking.routine || undertaking.activities.length > 0) return false;
      return shareOf(own, this.stemsAt(undertaking.sentence)) >= SENTENCE_TOO && shareOf(own, this.stemsAt(undertaking.paragraph.span)) >= PARAGRAPH;
    });
  }

  /** The one undertaking of a paragraph that has nearly all words of the row. */
  private onlyOne(touched: readonly Undertaking[], own: ReadonlySet<string>): readonly Undertaking[] {
    const one = touched[0];
    if (one === undefined || touched.length > 1 || shareOf(own, this.stemsAt(one.paragraph.span)) < WHOLE) return [];
    return this.undertakings.some(other => other !== one && other.paragraph === one.paragraph) ? [] : touched;
  }

  /** Participants that the paragraphs on what the row stands for name; looked for only where a party of the row does not run it. */
  private heardOf(parties: readonly ParticipantMention[], found: readonly Activity[], undertakings: readonly Undertaking[]): readonly ParticipantMention[] {
    if (parties.every(({ participant }) => found.some(({ leads }) => leads.some(lead => lead.participant === participant)))) return [];
    const paragraphs = found.length > 0 ? found.flatMap(activity => activity.paragraphs) : undertakings.map(({ paragraph }) => paragraph);
    return [...new Set(paragraphs)].flatMap(paragraph => this.namedIn(paragraph));
  }

  /** Participants that a paragraph names, found once. */
  private namedIn(paragraph: Paragraph): readonly ParticipantMention[] {
    const known = this.heard.get(paragraph);
    if (known !== undefined) return known;
    const joined = Joined.of(this.report.text, paragraph.pieces);
    const found = findParticipants(joined.text).map(({ participant, start, end }) => ({ ...joined.phrase(start, end), participant }));
    this.heard.set(paragraph, found);
    return found;
  }

  /** The first activity that a cell names, and that is none of those found nor, without any found, heard of anywhere. */
  private unknownOf(cells: readonly Cell[], found: readonly Activity[]): Phrase | null {
    for (const cell of cells) {
      for (const { start, end } of activityNamesIn(Words.of(cell.text))) {
        const name = cell.text.slice(start, end);
        const topic = topicOf(name);
        if (topic.size > 0 && !(found.length > 0 ? this.isOneOf(topic, found) : this.isHeard(topic))) return this.locate(cell, name);
      }
    }
    return null;
  }

  private isOneOf(topic: ReadonlySet<string>, found: readonly Activity[]): boolean {
    return found.some(activity => {
      const known = topicOf(bareName(activity.name.text));
      if (sameTopic(topic, known)) return this.isKnownBut(topic, known);
      for (const { span } of activity.paragraphs) for (const stem of stemsOf(this.report.text.slice(span.start, span.end))) known.add(stem);
      return sameTopic(topic, known);
    });
  }

  /** Whether the words in which a topic differs from a known one are heard somewhere, where both have words of their own. */
  private isKnownBut(topic: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
    const own = [...topic].filter(stem => !known.has(stem));
    return own.length === 0 || shareOf(known, topic) === 1 || own.every(stem => this.isHeard(new Set([stem])));
  }

  private isHeard(topic: ReadonlySet<string>): boolean {
    return this.echoOf(topic) > 0.5 || [this.report.title?.meeting?.text ?? '', ...this.report.headings.map(({ title }) => title)].some(title => shareOf(topic, stemsOf(title)) > 0.5);
  }

  /** Stems of a stretch of the text, made once. */
  private stemsAt(place: Span): Set<string> {
    let stems = this.stems.get(place);
    if (stems === undefined) this.stems.set(place, stems = stemsOf(this.report.text.slice(place.start, place.end).replace(ASKER, '')));
    return stems;
  }

  /** Whether the text asks, promises or at least speaks of what the row wants done about its activities. */
  private isAsked(action: ReadonlySet<string>, found: readonly Activity[], undertakings: readonly Undertaking[]): boolean {
    if (undertakings.length > 0) return true;
    const about = found.flatMap(activity => activity.paragraphs).map(({ span }) => this.report.text.slice(span.start, span.end)).join(' ');
    if (action.size === 0) return /\b(?:would|will|should|need|request|invit|encourag|agreed|asked|planned|scheduled|consider|welcom)/.test(about);
    if (shareOf(action, GENERAL) === 1 && /\b(?:would|will|to) be (?:held|conducted|organi[sz]ed|convened)\b/.test(about)) return true;
    return shareOf(action, stemsOf(about)) > 0.5 || this.undertakings.some(undertaking => undertaking.activities.length === 0 && !undertaking.routine && (action.size > 1 || found.every(({ heading }) => heading === null)) && shareOf(action, this.stemsAt(undertaking.sentence)) >= 0.6);
  }

  /** Greatest share of the stems that one paragraph has. */
  private echoOf(all: ReadonlySet<string>): number {
    const telling = [...all].filter(stem => !PASSING.has(stem));
    const stems = telling.length > 0 ? new Set(telling) : all;
    if (stems.size === 0) return 1;
    let best = 0;
    for (const words of (this.plain ??= this.units.map(({ joined }) => ` ${joined.text.toLowerCase().replace(/[^a-z0-9]/g, ' ')}`))) {
      let found = 0;
      for (const stem of stems) if (words.includes(` ${stem}`)) found++;
      best = Math.max(best, found / stems.size);
    }
    return best;
  }

  private deadlineOf(cell: Cell | null): FollowUp['deadline'] {
    const date = cell === null ? undefined : findDates(cell.text)[0];
    const period = cell === null || date !== undefined ? null : periodEndIn(cell.text);
    if (cell !== null && period !== null) return { ...this.locate(cell, cell.text.slice(period.start, period.end)), date: period.date };
    return cell === null || date === undefined ? null : { ...this.locate(cell, cell.text.slice(date.span.start, date.span.end)), date: date.to };
  }

  private partiesOf(cell: Cell | null, inList: boolean): ParticipantMention[] {
    if (cell === null) return [];
    const names = inList ? activityNamesIn(Words.of(cell.text)) : [];
    return findParticipants(cell.text)
      .filter(({ start }) => !names.some(name => start >= name.start && start < name.end))
      .map(({ participant, start, end }) => ({ ...this.locate(cell, cell.text.slice(start, end)), participant }));
  }

  /** Place of some words of a cell; the whole cell where they are broken over lines. */
  private locate(cell: Cell, words: string): Phrase {
    const at = this.report.text.indexOf(words, cell.span.start);
    return { text: words, span: at >= 0 && at + words.length <= cell.span.end ? { start: at, end: at + words.length } : cell.span };
  }
}

/** The roles of the columns; without heads, from what the cells hold. */
function rolesOf({ columns, rows, layout }: FollowUpTable): readonly ColumnRole[] {
  if (columns.length > 0) return columns.map(({ role }) => role);
  const width = layout === 'list' ? 1 : Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (width === 1) return ['issue'];
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.flatMap(({ cells }) => cells.filter(cell => cell.column === column && cell.text !== '').map(({ text }) => text));
    const most = (test: (text: string) => boolean): boolean => texts.length > 0 && texts.filter(test).length > texts.length / 2;
    if (most(text => /^\(?(?:\d{1,2}|[a-z]|[ivx]+)[.)]?$/i.test(text))) return 'number';
    return roleOfCells(texts) ?? 'issue';
  });
}

/** Ways to pass something on, which text and row word differently. */
const PASSING = stemsOf('send circulate submit provide share forward distribute convey');

/** What is to be done about whatever is to be held, said or not. */
const GENERAL = stemsOf('preparations arrangements organisation organization hosting holding conduct participation implementation convening dates venue logistics invitations registration final');

/** Who asks is no part of what is asked: a row on the co-chairmanship is not about what "the Co-Chairs requested". */
const ASKER = /\bCo-?Chairs? (?=(?:also |further |then )*(?:request|ask|urge|invit|encourag|remind|agree))/gi;

const BODIES = /\b(?:(?:all|interested|other) )*(?:ARF )?(?:participants|participating countries|members|unit|ASEAN secretariat|proponents|co-chairs)\b/gi;

/** The words of a list item without those that say who is to act and by when. */
function withoutParties(words: string): string {
  let left = words;
  for (const { start, end } of [...findParticipants(words).map(({ start, end }) => ({ start, end })), ...findDates(words).map(({ span }) => span)].sort((a, b) => b.start - a.start)) left = `${left.slice(0, start)} ${left.slice(end)}`;
  return left.replace(BODIES, ' ');
}

/** The words of a row that are not those of its activities' names. */
function withoutNames(matter: string, found: readonly Activity[]): string {
  const names = new Set(found.flatMap(({ name }) => nameWords(name.text)));
  return matter.split(/\s+/).filter(word => !nameWords(word).every(part => names.has(part))).join(' ');
}

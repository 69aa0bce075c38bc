/** What the rows of the follow-up table say, and which words of the text they stand for. */
import type { Activity, FollowUp, ParticipantMention, Undertaking } from '../mentions';
import type { Cell, ColumnRole, FollowUpTable, Paragraph, Phrase, Report, Row } from '../model';
import { agrees } from '../../text/dates';
import { covers, type Span } from '../../text/span';
import type { NameIndex } from '../name-index';
import type { Unit } from '../units';
import type { WordingSource } from '../wordings';
import { bareName } from './activity-names';
import { sameTopic, topicOf } from './activity-topics';
import { clausesDue } from './clauses';
import { ofTheDay } from './row-days';
import { RowActivities } from './row-activities';
import { RowEcho } from './row-echo';
import { DUE_WORDS, GENERAL, NAMES, NAMES_BEHIND, PARTIES, STEMS, STEMS_ASKED, STEMS_BESIDE, TOPICS, WITHOUT_PARTIES } from './row-words';
import { citedLabel, locate, rolesOf } from './row-cells';
import { shareOf } from './stems';

type Stems = ReadonlySet<string>;

/** Share of a row's words that a sentence must have to be what the row stands for. */
const SENTENCE = 0.55;
/** Share of a heading's words that a row must have to repeat it. */
const REPEATED = 0.6;
/** Share that the whole paragraph must have, where the sentence has at least the smaller share, to be touched by the row. */
const PARAGRAPH = 0.65;
const SENTENCE_TOO = 0.2;
/** An unnumbered paragraph that ends with what it asks is an action line; characters behind that, and of the whole. */
const LINE_END = 2;
const LONGEST_LINE = 300;
/** Share that the paragraph of a single undertaking must have to be compared with the row. */
const WHOLE = 0.8;

const DUE = /\b(?:by|before|until|no later than)\s[^.;]{0,24}\d/i;

/** One for each row, in order; empty without a table. `index`: of the names of the activities. */
export function followUpsOf(report: Report, activities: readonly Activity[], undertakings: readonly Undertaking[], units: readonly Unit[], index: NameIndex, wordings: WordingSource): readonly FollowUp[] {
  const table = report.followUp;
  if (table === null) return [];
  const reader = new RowReader(report, table, activities, undertakings, units, index, wordings);
  return table.rows.map(row => reader.read(row));
}

const MATTER: readonly ColumnRole[] = ['issue', 'action', 'other'];

class RowReader {
  private readonly roles: readonly ColumnRole[];
  private readonly heads: readonly string[];
  /** Stems of what each undertaking says. */
  private readonly said: readonly Stems[];
  private readonly stems = new Map<Span, Stems>();
  /** Stems of the heading over a paragraph. */
  private readonly named = new Map<Paragraph, Stems>();
  private readonly heard = new Map<Paragraph, readonly ParticipantMention[]>();
  private titles: readonly Stems[] | null = null;
  private readonly echo: RowEcho;
  private readonly rowActivities: RowActivities;

  constructor(private readonly report: Report, table: FollowUpTable, activities: readonly Activity[], private readonly undertakings: readonly Undertaking[], units: readonly Unit[], index: NameIndex, private readonly wordings: WordingSource) {
    this.roles = rolesOf(table);
    this.echo = new RowEcho(units);
    this.rowActivities = new RowActivities(report, activities, index, this.roles, wordings);
    this.heads = table.columns.map(({ text }) => text);
    this.said = undertakings.map(({ sentence }) => this.stemsAt(sentence));
  }

  read(row: Row): FollowUp {
    const matterCells = row.cells.filter(cell => cell.text !== '' && MATTER.includes(this.roleOf(cell)));
    const matter = matterCells.map(({ text }) => text).join(' ').trim();
    const deadlineCell = this.cell(row, 'deadline');
    const partyCell = this.cell(row, 'party');
    const alone = this.roles.length === 1 ? matterCells[0] ?? null : null;
    // without a column for it the deadline stands with the action
    const within = this.roles.includes('deadline') ? null : matterCells.find(({ text }) => DUE.test(text)) ?? null;
    const parties = this.partiesOf(partyCell ?? alone, alone !== null);
    const deadline = this.deadlineOf(deadlineCell ?? alone ?? within);
    const about = this.rowActivities.of(row, matter);
    const { found, named } = this.isDueElsewhere(about.found, matter, deadline, parties) ? { found: [], named: false } : about;
    const said = alone === null ? matter : this.wordings.recall(WITHOUT_PARTIES, matter);
    const own = this.wordings.recall(STEMS, said);
    const action = found.length === 0 ? own : this.beside(said, found);
    const touched = this.touchedBy(own);
    const repeated = this.undertakingsOf(own, action, found);
    const briefly = repeated.length > 0 || found.length > 0 ? repeated : this.onlyOne(touched, own);
    const cited = briefly.length > 0 || found.length > 0 ? null : this.underParagraph(row, matter);
    const told = cited ?? (briefly.length > 0 || found.length > 0 || alone !== null ? briefly : this.saidBriefly(own, parties, deadline) ?? this.underItem(matterCells[0], parties, deadline));
    const undertakings = told.length > 0 ? told : ofTheDay({ stems: own, activities: found, parties, deadline }, this.undertakings, ({ sentence }) => this.stemsAt(sentence));
    return {
      row, matter: matterCells[0] === undefined ? null : { text: matter, span: matterCells[0].span },
      activities: found, named, deadlineCell: deadlineCell ?? alone ?? within, deadline,
      partyCell: partyCell ?? alone, parties, undertakings,
      touched,
      heard: this.heardOf(parties, found, undertakings, undertakings.length > 0 || touched.length > 0 ? null : citedLabel(row, this.roles, this.heads, matter)),
      dated: this.datedOf(parties, found, deadline),
      echo: found.length > 0 || undertakings.length > 0 || (partyCell !== null && this.echo.isToldOf(own, partyCell.text)) ? 1 : this.echo.around(own, deadline?.date ?? null, row.label, parties.map(({ participant }) => participant)),
      asked: found.length === 0 || this.isAsked(action, found, undertakings) || this.isDatedWith(found, deadline),
      unknown: this.unknownOf(matterCells, found),
      whole: this.roles.every((role, column) => (role !== 'issue' && role !== 'action') || row.cells.some(cell => cell.column === column && cell.text !== '')),
    };
  }

  private roleOf({ column }: Cell): ColumnRole { return this.roles[column] ?? 'other'; }

  private cell(row: Row, role: ColumnRole): Cell | null {
    return row.cells.find(cell => cell.text !== '' && this.roleOf(cell) === role) ?? null;
  }

  /** What a row says besides the names of activities. */
  private beside(matter: string, found: readonly Activity[]): Stems { return this.wordings.recall(STEMS_BESIDE, [matter, ...found.map(({ name }) => name.text)].join(NAMES_BEHIND)); }

  /** Whether a row that names the topic of an activity and not its kind is due on a day that the text gives elsewhere, with what is wanted. */
  private isDueElsewhere(found: readonly Activity[], matter: string, deadline: FollowUp['deadline'], parties: readonly ParticipantMention[]): boolean {
    if (found.length === 0 || deadline?.date.day == null || this.wordings.recall(NAMES, matter).length > 0 || this.isDatedWith(found, deadline)) return false;
    return this.echo.isDue(this.beside(matter, found), deadline.date, parties.map(({ participant }) => participant));
  }

  /** Those on one of the row's activities, else those whose words the row repeats. */
  private undertakingsOf(own: Stems, action: Stems, found: readonly Activity[]): readonly Undertaking[] {
    const about = found.length === 0 ? [] : this.undertakings.filter(undertaking => undertaking.activities.some(activity => found.includes(activity)));
    if (about.length > 0) return about.filter(undertaking => !undertaking.routine || shareOf(action, this.stemsAt(undertaking.sentence)) >= 0.5);
    const rests = new Map<Stems, Stems>();
    return this.undertakings.filter((undertaking, index) => {
      if (found.length > 0 && undertaking.activities.length > 0) return false;
      const heading = this.headingOver(undertaking.paragraph);
      let rest = rests.get(heading);
      if (rest === undefined) rests.set(heading, rest = without(own, heading));
      return shareOf(rest, this.said[index]!) >= SENTENCE;
    });
  }

  private headingOver(paragraph: Paragraph): Stems {
    let named = this.named.get(paragraph);
    if (named === undefined) {
      const heading = this.report.headings.findLast(each => covers(each.span, paragraph.span));
      this.named.set(paragraph, named = heading === undefined ? NO_STEMS : this.stemsAt(heading.titleSpan));
    }
    return named;
  }

  private touchedBy(own: Stems): readonly Undertaking[] {
    return this.undertakings.filter((undertaking, index) => {
      if (undertaking.routine || undertaking.activities.length > 0) return false;
      return shareOf(own, this.said[index]!) >= SENTENCE_TOO && shareOf(own, this.stemsAt(this.around(undertaking))) >= PARAGRAPH;
    });
  }

  /** Where the words of a row may stand: in the paragraph, or above an action line, which repeats little of them. */
  private around({ paragraph, object }: Undertaking): Span {
    const isLine = paragraph.number === null && object !== null && paragraph.span.end - object.span.end <= LINE_END && object.span.end - paragraph.span.start < LONGEST_LINE;
    return (isLine ? this.report.headings.findLast(each => covers(each.span, paragraph.span))?.span : undefined) ?? paragraph.span;
  }

  /** The one undertaking of a paragraph that has nearly all words of the row. */
  private onlyOne(touched: readonly Undertaking[], own: Stems): readonly Undertaking[] {
    const one = touched[0];
    if (one === undefined || touched.length > 1 || shareOf(own, this.stemsAt(this.around(one))) < WHOLE) return [];
    return this.undertakings.some(other => other !== one && other.paragraph === one.paragraph) ? [] : touched;
  }

  /** The one promise all of whose few words the row has, by the same party or for the same day: "Australia agreed to circulate its guide". */
  private saidBriefly(own: Stems, parties: readonly ParticipantMention[], deadline: FollowUp['deadline']): readonly Undertaking[] | null {
    const near = this.undertakings.filter(({ kind, routine, activities, object, acting, deadline: given }) => kind === 'promise' && !routine && activities.length === 0 && object !== null
      && (acting.some(({ participant }) => parties.some(party => party.participant === participant)) || (deadline !== null && given?.date != null && agrees(deadline.date, given.date)))
      && this.isWithin(object.text, own));
    return near.length === 1 ? near : null;
  }

  /** The one undertaking of the paragraph that the row names, in a column or in brackets: "(paragraph 16)". */
  private underParagraph(row: Row, matter: string): readonly Undertaking[] | null {
    const label = citedLabel(row, this.roles, this.heads, matter);
    if (label === null) return null;
    const open = this.undertakings.filter(({ paragraph, routine, kind }) => paragraph.label === label && !routine && kind !== 'expression-of-interest');
    return open.length === 1 ? open : null;
  }

  /** Under the item that the row names, "7 Other Matters", the one undertaking of the row's party or for its day. */
  private underItem(cell: Cell | undefined, parties: readonly ParticipantMention[], deadline: FollowUp['deadline']): readonly Undertaking[] {
    const named = cell === undefined ? null : ITEM.exec(cell.text);
    const heading = named === null ? undefined : this.report.headings.find(({ label, title }) => label === named[1] && title.toLowerCase() === named[2]!.toLowerCase());
    if (heading === undefined) return [];
    const open = this.undertakings.filter(({ paragraph, routine, kind, activities }) => covers(heading.span, paragraph.span) && !routine && kind !== 'expression-of-interest' && activities.length === 0);
    const own = open.filter(({ acting, named: all, deadline: given }) => (acting.length > 0 ? acting : all).some(({ participant }) => parties.some(party => party.participant === participant))
      || (deadline !== null && given?.date != null && agrees(deadline.date, given.date)));
    return own.length === 1 ? own : [];
  }

  private isWithin(words: string, own: Stems): boolean {
    const said = this.wordings.recall(WITHOUT_PARTIES, words);
    // with its verb, or what it is about alone
    return [said, said.replace(/^[\w-]+\s+/, '')].some(part => { const stems = this.wordings.recall(STEMS, part); return stems.size > 1 && shareOf(stems, own) === 1; });
  }

  /** Participants that the paragraphs on what the row stands for name; looked for only where a party of the row does not run it. */
  private heardOf(parties: readonly ParticipantMention[], found: readonly Activity[], undertakings: readonly Undertaking[], cited: string | null): readonly ParticipantMention[] {
    if (parties.every(({ participant }) => found.some(({ leads }) => leads.some(lead => lead.participant === participant)))) return [];
    const paragraphs = found.length > 0 ? found.flatMap(activity => activity.paragraphs) : undertakings.length > 0 ? undertakings.map(({ paragraph }) => paragraph) : this.report.paragraphs.filter(({ label }) => cited !== null && label === cited);
    return [...new Set(paragraphs)].flatMap(paragraph => this.namedIn(paragraph));
  }

  private datedOf(parties: readonly ParticipantMention[], found: readonly Activity[], deadline: FollowUp['deadline']): readonly ParticipantMention[] {
    if (deadline === null || parties.length === 0 || found.every(({ leads }) => leads.every(({ participant }) => parties.some(party => party.participant === participant)))) return [];
    return [...new Set(found.flatMap(({ paragraphs }) => paragraphs))].flatMap(({ pieces }) => {
      const joined = this.wordings.join(this.report, pieces);
      return clausesDue(joined, deadline.date).flatMap(({ start, end }) => joined.participants(start, end).map(({ participant, start: from, end: to }) => ({ ...joined.phrase(from, to), participant })));
    });
  }

  /** Participants that a paragraph names, found once. */
  private namedIn(paragraph: Paragraph): readonly ParticipantMention[] {
    const known = this.heard.get(paragraph);
    if (known !== undefined) return known;
    const joined = this.wordings.join(this.report, paragraph.pieces);
    const found = joined.participants().map(({ participant, start, end }) => ({ ...joined.phrase(start, end), participant }));
    this.heard.set(paragraph, found);
    return found;
  }

  /** The first activity that a cell names, and that is none of those found nor, without any found, heard of anywhere. */
  private unknownOf(cells: readonly Cell[], found: readonly Activity[]): Phrase | null {
    for (const cell of cells) {
      for (const { name, topic } of this.wordings.recall(TOPICS, cell.text)) if (!(found.length > 0 ? this.isOneOf(topic, found) : this.isHeard(topic))) return locate(this.report.text, cell, name);
    }
    return null;
  }

  private isOneOf(topic: Stems, found: readonly Activity[]): boolean {
    return found.some(activity => {
      const known = topicOf(bareName(activity.name.text));
      if (sameTopic(topic, known)) return this.isKnownBut(topic, known);
      for (const { span } of activity.paragraphs) for (const stem of this.spoken(span)) known.add(stem);
      return sameTopic(topic, known);
    });
  }

  /** Whether the words in which a topic differs from a known one are heard somewhere, where both have words of their own. */
  private isKnownBut(topic: Stems, known: Stems): boolean {
    const own = [...topic].filter(stem => !known.has(stem));
    return own.length === 0 || shareOf(known, topic) === 1 || own.every(stem => this.isHeard(new Set([stem])));
  }

  private isHeard(topic: Stems): boolean {
    const recall = (title: string): Stems => this.wordings.recall(STEMS, title);
    return this.echo.of(topic) > 0.5 || (this.titles ??= [recall(this.report.title?.meeting?.text ?? ''), ...this.report.headings.map(({ title }) => recall(title))]).some(title => shareOf(topic, title) > 0.5);
  }

  /** Stems of a stretch of the text without those who ask for something there, made once. */
  private stemsAt(place: Span): Stems {
    let stems = this.stems.get(place);
    if (stems === undefined) this.stems.set(place, stems = this.wordings.recall(STEMS_ASKED, this.report.text.slice(place.start, place.end)));
    return stems;
  }

  /** All stems of a paragraph. */
  private spoken({ start, end }: Span): Stems { return this.wordings.recall(STEMS, this.report.text.slice(start, end)); }

  /** Whether the text asks, promises or at least speaks of what the row wants done about its activities. */
  private isAsked(action: Stems, found: readonly Activity[], undertakings: readonly Undertaking[]): boolean {
    if (undertakings.length > 0) return true;
    const about = [...new Set(found.flatMap(activity => activity.paragraphs))].map(({ span }) => span);
    const says = (pattern: RegExp): boolean => about.some(({ start, end }) => pattern.test(this.report.text.slice(start, end)));
    if (action.size === 0) return says(/\b(?:would|will|should|need|request|invit|encourag|agreed|asked|planned|scheduled|consider|welcom)/);
    if (shareOf(action, GENERAL) === 1 && says(/\b(?:would|will|to) be (?:held|conducted|organi[sz]ed|convened)\b/)) return true;
    const spoken = about.map(span => this.spoken(span));
    if ([...action].filter(stem => spoken.some(stems => stems.has(stem))).length > 0.5 * action.size) return true;
    return this.undertakings.some(undertaking => undertaking.activities.length === 0 && !undertaking.routine && (action.size > 1 || found.every(({ heading }) => heading === null)) && shareOf(action, this.stemsAt(undertaking.sentence)) >= 0.6);
  }

  /** Whether the text gives the day of the row where it speaks of its activities. */
  private isDatedWith(found: readonly Activity[], deadline: FollowUp['deadline']): boolean {
    return deadline?.date.day != null && found.some(({ paragraphs }) => paragraphs.some(({ pieces }) => this.wordings.join(this.report, pieces).dates().some(({ to }) => agrees(to, deadline.date))));
  }

  private deadlineOf(cell: Cell | null): FollowUp['deadline'] {
    const due = cell === null ? null : this.wordings.recall(DUE_WORDS, cell.text);
    return due === null ? null : { ...locate(this.report.text, cell!, cell!.text.slice(due.start, due.end)), date: due.date };
  }

  private partiesOf(cell: Cell | null, inList: boolean): ParticipantMention[] {
    if (cell === null) return [];
    const names = inList ? this.wordings.recall(NAMES, cell.text) : [];
    return this.wordings.recall(PARTIES, cell.text)
      .filter(({ start }) => !names.some(name => start >= name.start && start < name.end))
      .map(({ participant, start, end }) => ({ ...locate(this.report.text, cell, cell.text.slice(start, end)), participant }));
  }
}

/** What a row says besides the name of the section that a paragraph stands in. */
function without(own: Stems, heading: Stems): Stems {
  if (heading.size < 2 || shareOf(heading, own) < REPEATED) return own;
  const rest = new Set([...own].filter(stem => !heading.has(stem)));
  return rest.size > 1 ? rest : own;
}

const NO_STEMS: Stems = new Set();
/** The number and title of an item. */
const ITEM = /^(?:agenda item |item )?(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})[.:]?\s+(\S.*)$/i;

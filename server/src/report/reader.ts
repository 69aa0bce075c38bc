/** Reads a text into a report. Any text gives a tree; nothing throws. */
import { AnnexBodies } from './annex-bodies';
import { findAnnexHeadings, type AnnexHeading } from './annex-heading';
import { annexWordsOf } from './annex-words';
import { readAgenda } from './agenda';
import { Answers, MOST_ANSWERED } from './answers';
import { readBlocks } from './blocks';
import { readBody, type Body } from './body';
import type { Element } from './body-builder';
import { readDelegates } from './delegates';
import { Edit } from './edit';
import { familyOf } from './family';
import { findFurniture } from './furniture';
import { readFollowUp } from './follow-up';
import { isFollowUpTitle } from './heading-words';
import { joinWords } from './heading';
import type { Annex, FollowUpTable, Heading, List, Node, NumberingScheme, Paragraph, Report } from './model';
import { sameTree } from './same-tree';
import { Source } from './source';
import { nest } from './tree';
import { readTable, tableNode } from './tables';
import { readTitle, type TitleReading } from './title';
import { WordPattern } from './word-pattern';
import { AFRESH, Wordings, type CommonWordings, type WordingSource } from './wordings';
import { Words } from './words';

/** Keeps what depends on lines alone between the versions of one text; give it the next version and it reads only what changed anew. */
export class Reader {
  private source: Source | null = null;
  private titled: KeptTitle | null = null;
  private kept: Wordings | null = null;
  private last: { readonly report: Report; readonly furniture: Uint8Array } | null = null;
  private heldAnswers: Answers | null = null;
  private readonly bodies = new AnnexBodies();

  /** `common`: where the reader is one of many, what the words of their texts tell. */
  constructor(private readonly common?: CommonWordings) {}

  /** What the words of the version that was read last tell; most texts are read once, and nothing is kept for them alone. */
  get wordings(): WordingSource { return this.kept ?? this.common ?? AFRESH; }

  /** Answers about the version that was read last; null for a text that is read once, or too long. */
  get answers(): Answers | null { return this.last !== null && this.last.report.text.length > MOST_ANSWERED ? null : this.heldAnswers; }

  read(text: string): Report {
    const source = Source.of(text, this.source, this.common);
    const again = this.source !== null;
    this.source = source;
    this.bodies.turn();
    const furniture = findFurniture(source);
    const titled = this.readTitle(source, furniture);
    const headings = findAnnexHeadings(source, titled.next, furniture);
    const bodyEnd = headings[0]?.line ?? source.count;
    const body = readBody(source, titled.next, bodyEnd, furniture);
    const annexes = headings.map((heading, index) => this.readAnnex(source, heading, headings[index + 1]?.line ?? source.count, furniture));
    const children: Node[] = [...nest(body.elements), ...annexes];
    const flat = flatten(body.elements);
    const followUp = flat.followUp ?? (annexes.flatMap(annex => annex.content === 'follow-up' ? annex.children : []).find(node => node.kind === 'follow-up-table') as FollowUpTable | undefined) ?? null;
    const report: Report = {
      text, lines: source.lines, title: titled.title, family: familyOf(titled.title, text.slice(0, 300)), recognised: titled.recognised,
      children, headings: flat.headings, paragraphs: flat.paragraphs, lists: flat.lists, annexes, followUp,
      annexWords: annexWordsOf(source, titled.title?.span.end ?? 0, annexes[0]?.span.start ?? text.length, annexes),
      numbering: schemeOf(body, flat.paragraphs, titled.title?.dates.length ?? 0),
    };
    if (again) this.turn(report, furniture, Edit.of(source.change));
    this.last = { report, furniture };
    return report;
  }

  private turn(report: Report, furniture: Uint8Array, edit: Edit): void {
    const { last } = this;
    if (this.kept === null) this.heldAnswers = new Answers(this.kept = new Wordings());
    this.heldAnswers!.turn(report, edit, last !== null && last.furniture.length === furniture.length && last.furniture.every((flag, line) => flag === furniture[line]) && sameTree(last.report, report, edit));
  }

  private readAnnex(source: Source, heading: AnnexHeading, to: number, furniture: Uint8Array): Annex {
    const title = joinWords(source.text.slice(heading.titleStart, heading.titleEnd));
    const from = heading.lastLine + 1;
    const content = contentOf(title);
    const body = this.bodies.of(source, { first: heading.line, to }, furniture, () => annexBody(source, heading, title, content, from, to, furniture));
    let last = heading.lastLine;
    for (let line = to - 1; line > last; line--) if (!source.info(line).blank && !furniture[line]) { last = line; break; }
    const nameEnd = heading.titleEnd > heading.titleStart && heading.titleEnd > heading.labelEnd ? heading.titleEnd : heading.labelEnd;
    return {
      kind: 'annex', label: heading.label, labelSpan: { start: heading.labelStart, end: heading.labelEnd }, id: heading.id, style: heading.style, ordinal: heading.ordinal,
      title, titleSpan: title === '' ? null : { start: heading.titleStart, end: heading.titleEnd }, content,
      // Few rules look into an annex: an agenda of many pages is read only for those that do.
      get children() { return body(); },
      nameSpan: { start: heading.labelStart, end: nameEnd }, span: { start: heading.labelStart, end: Math.max(nameEnd, source.full(last).end) },
    };
  }

  private readTitle(source: Source, furniture: Uint8Array): TitleReading {
    const kept = this.titled;
    if (kept && kept.reading.reach < source.count && source.lines.start(kept.reading.reach) === kept.above.length && source.text.startsWith(kept.above)
      && kept.furniture.every((flag, line) => flag === furniture[line])) return kept.reading;
    const reading = readTitle(source, source.count, furniture, this.common ?? AFRESH);
    this.titled = reading.reach < source.count ? { reading, above: source.text.slice(0, source.lines.start(reading.reach)), furniture: furniture.slice(0, reading.reach) } : null;
    return reading;
  }
}

/** A reading of the title with what it depends on: the text above `reach`, and which of its lines belong to the page. */
interface KeptTitle {
  readonly reading: TitleReading;
  readonly above: string;
  readonly furniture: Uint8Array;
}

function flatten(elements: readonly Element[]): { headings: Heading[]; paragraphs: Paragraph[]; lists: List[]; followUp: FollowUpTable | null } {
  const headings: Heading[] = [];
  const paragraphs: Paragraph[] = [];
  const lists: List[] = [];
  let followUp: FollowUpTable | null = null;
  const addList = (list: List): void => {
    lists.push(list);
    for (const item of list.items) item.children.forEach(addList);
  };
  for (const element of elements) {
    if (element.kind === 'paragraph') { paragraphs.push(element); element.children.forEach(addList); }
    else if (element.kind === 'list') addList(element);
    else if (element.kind === 'follow-up-table') followUp = followUp === null || surerThan(element, followUp) ? element : followUp;
    else if (element.kind !== 'text' && element.kind !== 'table') headings.push(element);
  }
  return { headings, paragraphs, lists, followUp };
}

/** Of several tables that is the one under a heading of its own, or else the one that says both who is to act and by when. */
const surerThan = (one: FollowUpTable, other: FollowUpTable): boolean => sureness(one) > sureness(other);
const sureness = ({ headingSpan, columns }: FollowUpTable): number => (headingSpan === null ? 0 : 2) + Number(columns.some(({ role }) => role === 'party') && columns.some(({ role }) => role === 'deadline'));

/** How the numbers run: see NumberingScheme. */
function schemeOf(body: Body, paragraphs: readonly Paragraph[], dates: number): NumberingScheme {
  if (body.plan.decimal) return 'decimal';
  const numbers = paragraphs.filter(paragraph => paragraph.path.length === 1).map(paragraph => paragraph.number!);
  if (numbers.length === 0) return 'none';
  if (numbers.length >= 3 && numbers.filter(number => number === numbers[0]).length > numbers.length * 0.6) return 'lost';
  let restarts = 0;
  let underHeading = 0;
  let afterHeading = true;
  let previous = 0;
  for (const element of body.elements) {
    if (element.kind === 'paragraph') {
      if (element.path.length !== 1) continue;
      if (element.number === 1 && previous >= 1) {
        restarts++;
        if (afterHeading) underHeading++;
      }
      previous = element.number!;
      afterHeading = false;
    } else if (element.kind !== 'list' && element.kind !== 'text') {
      afterHeading = true;
    }
  }
  // two meetings in one report restart once; a habit of restarting shows at more than one heading
  const twoMeetings = restarts === 1 && underHeading === 1 && dates >= 2;
  return (restarts >= 2 && underHeading === restarts) || twoMeetings ? 'sections' : 'sequence';
}

function annexBody(source: Source, heading: AnnexHeading, title: string, content: Annex['content'], from: number, to: number, furniture: Uint8Array): readonly Node[] {
  let children: Node[] = [];
  if (content === 'delegates') children = readDelegates(source, from, to, furniture);
  else if (content === 'follow-up') {
    const blocks = readBlocks(source, from, to, furniture);
    const span = { start: heading.labelStart, end: heading.titleEnd };
    // "Matrix of Decisions" may be one of anything: its heads must say what it is
    const reading = blocks.length > 0 ? readFollowUp(source, blocks, 0, to, furniture, { title, span, form: null, numbered: null }, isFollowUpTitle(title), 0) : null;
    // the annex holds the heading: the table begins at its first line and goes by its head
    if (reading) {
      const { table } = reading;
      children = [{ ...table, span: { start: blocks[0]!.start, end: table.span.end }, nameSpan: table.head?.span ?? table.rows[0]!.nameSpan, headingSpan: null }];
    }
  } else {
    const agenda = content === 'agenda' || content === 'programme' ? readAgenda(source, from, to, furniture) : null;
    if (agenda) children = [agenda];
  }
  return children.length > 0 ? children : plainBody(source, from, to, furniture);
}

const DELEGATES = new WordPattern('(delegate|delegates|delegation|delegations|participant|participants|attendees|attendance|observer|observers|trainees)');
/** "List of Experts": who was at an experts' meeting. */
const LIST_OF_PERSONS = /\b(?:(?:nominal |attendance )?(?:lists?|roll|register) of (?:the )?(?:ARF )?(?:experts|EEPs|experts and eminent persons|heads of [a-z ]+|officials|officers|representatives|persons|planners|fellows|students|members|countries|those)|(?:nominal|attendance) (?:roll|list|register)|(?:persons|members|countries|those) (?:present|attending))\b/i;
const AGENDA = new WordPattern('(agenda|order of business|order of proceedings|order of the day|running order)');
const TIMETABLE = /^\W*(?:(?:daily |meeting |workshop |seminar )?(?:time ?table|schedule)(?: of (?:the )?(?:ARF )?(?:meeting|workshop|seminar|training(?: course)?|course|exercise|symposium|conference|dialogue|sessions?|proceedings)\b.{0,60}?)?)\W*$/i;

const TASKS = /^\W*(?:(?:consolidated |agreed )?(?:matrix|table|list|summary|overview|schedule|register) of (?:the )?(?:agreed |main |key )?(?:decisions|actions|action points|undertakings|commitments|tasks|assignments|deliverables|next steps|follow-ups?|pledges|offers)|(?:decisions|actions|undertakings|commitments|tasks|next steps)(?: and (?:decisions|actions|deadlines|responsibilities|timelines?|follow-ups?))?(?: (?:matrix|table))?)\W*$/i;

function contentOf(title: string): Annex['content'] {
  const words = Words.of(title);
  const agenda = AGENDA.within(words);
  if (!agenda && (DELEGATES.within(words) || LIST_OF_PERSONS.test(title))) return 'delegates';
  if (agenda) return 'agenda';
  if (title.toLowerCase().includes('program') && /\bprogram(?:me)?\b(?!\s+(?:on|for|of work))/i.test(title) || TIMETABLE.test(title)) return 'programme';
  return isFollowUpTitle(title) || TASKS.test(title) ? 'follow-up' : 'other';
}

function plainBody(source: Source, from: number, to: number, furniture: Uint8Array): Node[] {
  const nodes: Node[] = [];
  let until = -1;
  for (const block of readBlocks(source, from, to, furniture)) {
    if (block.first <= until) continue;
    if (block.columns !== null) {
      const table = readTable(source, block.first, to, furniture, true);
      const node = table && tableNode(table);
      if (node) {
        nodes.push(node);
        until = table.last;
        continue;
      }
    }
    const span = { start: block.start, end: block.end };
    nodes.push({ kind: 'text', span, nameSpan: span });
  }
  return nodes;
}

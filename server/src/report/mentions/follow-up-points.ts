/** Follow-ups that stand in no table: points of a list ("(a) Japan to send a new version by 19 May 2017 (paragraph 23)") and action lines below the paragraphs they sum up. */
import { covers, type Span } from '../../text/span';
import type { InlineList } from '../mentions';
import type { Heading, Report } from '../model';
import type { Joined } from '../joined';
import type { Named } from '../participants';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { textIn } from '../watch';
import { telling, type Wording } from '../wording';
import type { WordingSource } from '../wordings';
import { kindOf } from './row-doers';
import { actionLineIn, mayBeAction } from './action-lines';
import { BLOCK_POINT, LINE_POINT, lineListsIn, type LineList } from './follow-up-lines';

/** What the words of one say by themselves; offsets are those of the words. */
export interface PointWords {
  /** Who is to act, as written; null where nobody is said to. */
  readonly actor: Sentence | null;
  /** Where what is to be done begins and ends. */
  readonly what: Sentence;
  /** Participants among those who act, and all that are named. */
  readonly parties: readonly Named[];
  readonly named: readonly Named[];
  /** The day by which it is to be done. */
  readonly due: { readonly at: Sentence; readonly date: { readonly year: number | null; readonly month: number; readonly day: number | null } } | null;
  /** Numbers of the paragraphs it names. */
  readonly cited: readonly string[];
}

/** One of them in a report. */
export interface Point {
  readonly joined: Joined;
  readonly words: PointWords;
  readonly span: Span;
  /** Paragraphs it sums up: those it names, else all before it, or for a line those between it and the line or heading above. */
  readonly over: readonly Unit[];
  /** Whether the paragraphs are those it names. */
  readonly cites: boolean;
}

export interface PointList {
  readonly points: readonly Point[];
  /** Where the list is said to be one of follow-ups: what the text asks for should be in it. */
  readonly announced: boolean;
  /** Numbered or unnumbered lines "Action: ...", each of which is about the paragraphs above it. */
  readonly lines: boolean;
  readonly span: Span;
}

const CITED = /\s*\(?\b(?:see\s)?para(?:graph)?s?\.?\s(\d{1,3}(?:\.\d{1,2}){0,2}(?:(?:,\s|\s(?:and|to)\s|[-–])\d{1,3}(?:\.\d{1,2}){0,2})*)\)?/i;
const ACTOR = /^((?:[Tt]he\s|[Aa]ll\s)?(?:[A-Z][^.:;]{1,110}?|participants|co-chairs))(?:[,:]|\s[-–—])?\s(?:to|will|shall|would|is to|are to)\s(?=[a-z])(?!(?:the|a|an|its|their|all|each|any)\s)/;
/** Behind what is to be done and a colon: "Circulation of the inventory: Singapore, by 15 June". */
const BEHIND_COLON = /:\s((?:[Aa]ll |[Tt]he )?[A-Z][^.:;()]{1,110}?)(?=,?\s(?:to|by|before|until|no later|not later)\b|[,;.]?(?:\sand)?\s*$)/;
/** Behind what is to be done, in brackets: "(Co-Chairs)". */
const BEHIND = /\s\(([^()]{2,110})\)[.;,]?(?:\sand)?\s*$/;
/** Behind what is to be done, in brackets with the day: "(Canada, 30 June 2015)". */
const BEHIND_DATED = /\s\(((?:the |all )?[A-Z][^():;\d]{1,80}?),\s(?:by |before )?(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\s\d{1,2})[^()\n]{0,12}\)[.;,]?(?:\sand)?\s*$/;
/** "Terms of reference: to be prepared by Malaysia by 28 February", which ACTOR would take for one who is to act. */
const PASSIVE = /\bto be (?:[a-z]+\s){1,3}by\s(?:the\s)?((?:all\s)?[A-Z][^.:;()]{1,110}?)(?=,?\s(?:to|in|at|on|for|by|before|until|no later|not later)\b|[,;]|\s?\(|\.?\s*$)/;
/** In front of what is to be done: "Australia: course book, by 31 January 2017"; whoever has no known name may be a matter. */
const FRONT_COLON = /^((?:The\s|All\s)?[A-Z][^.:;()–—]{1,80}):\s+(?=\S)/;
/** Between dashes, before the day: "Draft programme – Singapore – 30 May 2014". */
const DASHED = /\s[–—-]\s((?:[Tt]he\s|[Aa]ll\s)?[A-Z][^–—:;()\d]{1,80}?)\s[–—-]\s(?=(?:by\s|before\s)?(?:end\s|mid-)?(?:\d{1,2}\s)?[A-Z][a-z]+\s\d)/;
const NO_ACTOR = /\d|^(?:see|as|if|about|including|e\.g|i\.e|tbc|annex)\b/i;
/** Behind a day that closes a point in brackets: "to inform the Secretariat (31 March 2017)." */
const ENDS = /^\)[.;,]?(?:\sand)?\s*$/;
const BY = /\b(?:by|before|until|due|no later than|not later than|on or before|prior to)\s(?:the\s|end\s|of\s)*$/i;

const POINT = telling((wording): PointWords => {
  const { text } = wording;
  const cite = CITED.exec(text);
  const rest = cite === null ? text : text.slice(0, cite.index) + ' '.repeat(cite[0].length) + text.slice(cite.index + cite[0].length);
  const passive = PASSIVE.exec(rest);
  if (passive !== null) return said(wording, endingAt(passive), { start: 0, end: text.length });
  const dashed = DASHED.exec(rest);
  if (dashed !== null) { const start = dashed.index + dashed[0].indexOf(dashed[1]!); return said(wording, { start, end: start + dashed[1]!.length }, { start: 0, end: text.length }, 'any'); }
  const front = FRONT_COLON.exec(rest);
  if (front !== null && kindOf(front[1]!) !== null) return said(wording, { start: 0, end: front[1]!.length }, { start: front[0].length, end: text.length });
  const first = ACTOR.exec(rest);
  const dated = first === null ? BEHIND_DATED.exec(rest.trimEnd()) : null;
  if (dated !== null) return said(wording, { start: dated.index + 2, end: dated.index + 2 + dated[1]!.length }, { start: 0, end: text.length }, 'any');
  const behind = first === null ? BEHIND.exec(rest.trimEnd()) : null;
  const colon = first === null ? BEHIND_COLON.exec(rest) : null;
  if (colon !== null) return said(wording, endingAt(colon), { start: 0, end: text.length });
  const actor = first !== null ? { start: 0, end: first[1]!.length } : behind !== null && !NO_ACTOR.test(behind[1]!) ? { start: behind.index + 2, end: behind.index + 2 + behind[1]!.length } : null;
  return said(wording, actor, { start: first === null ? 0 : first[0].length, end: behind === null ? text.length : behind.index });
});

/** The group with which the match ends. */
const endingAt = ({ index, 0: { length }, 1: group }: RegExpExecArray): Sentence => ({ start: index + length - group!.length, end: index + length });

/** What a box below a matter begins with that says what was decided on it. */
const DECISION = /^(?:decisions?|decided|agreed|agreement|conclusions?|outcome|resolved|recommendation)(?:\s(?:no\.?\s?)?\d{1,2})?\s?[:–—-]\s+(?=[A-Z])/i;
const DECIDES = new Set(['decision', 'decisions', 'decided', 'agreed', 'agreement', 'conclusion', 'conclusions', 'outcome', 'resolved', 'recommendation']);

const LINE = telling((wording): PointWords | null => {
  const { text, words } = wording;
  if (words.count < 4) return null;
  const decision = DECIDES.has(words.lower(0)) ? DECISION.exec(text) : null;
  if (decision !== null) return said(wording, null, { start: decision[0].length, end: text.length }, 'one');
  const line = mayBeAction(wording) ? actionLineIn(wording, { start: 0, end: text.length }) : null;
  return line === null ? null : said(wording, line.actor, line.object);
});

/** `bare`: whether a date counts that no "by" leads to: never, the only one, or the last of any. */
export function said(wording: Wording, actor: Sentence | null, what: Sentence, bare: 'never' | 'one' | 'any' = 'never'): PointWords {
  const { text } = wording;
  const cite = CITED.exec(text);
  const dates = wording.dates(what.start, text.length).filter(({ to }) => to.day !== null);
  const due = dates.find(({ span }) => BY.test(text.slice(Math.max(0, span.start - 40), span.start))) ?? dates.find(({ span }) => text[span.start - 1] === '(' && ENDS.test(text.slice(span.end))) ?? (bare === 'any' || (bare === 'one' && dates.length === 1) ? dates.at(-1) ?? null : null);
  return {
    actor, what, parties: actor === null ? [] : wording.participants(actor.start, actor.end), named: wording.participants(),
    due: due === null ? null : { at: due.span, date: due.to },
    cited: cite === null ? [] : labelsOf(cite[1]!),
  };
}

/** "14 to 16" is three. */
function labelsOf(numbers: string): string[] {
  const range = /^(\d+)(?:\sto\s|[-–])(\d+)$/.exec(numbers);
  if (range === null) return numbers.match(/\d+(?:\.\d+)*/g)!;
  const [from, to] = [Number(range[1]), Number(range[2])];
  return to > from && to - from < 20 ? Array.from({ length: to - from + 1 }, (_, index) => String(from + index)) : [range[1]!, range[2]!];
}

/** What leads to a list of them. */
const LEADS = /\b(?:follow(?:ed)?[- ]?ups?|future work|next steps|action points|action items|actions? (?:to be taken|agreed|required|arising)|(?:agreed|following) (?:follow-up )?actions|undertakings|way forward)\b[^.]{0,90}:\s*$/i;
const REACH = 200;
/** Paragraphs and points before a list among which its matters are looked for. */
const MOST = 400;
/** Fewest and share of points that say who is to do what, for a list nobody announced. */
const FEWEST = 2;
const SHARE = 0.75;

/** Sections of follow-ups. */
const SECTION = /\bfollow[- ]?(?:up|ups|ed up)\b|^(?:next steps|way forward|action points|actions? (?:arising|agreed|required)|future work|tasks|agreed actions|undertakings)\b/i;

export function pointListsOf(report: Report, units: readonly Unit[], inline: readonly InlineList[], wordings: WordingSource): readonly PointList[] {
  const out: PointList[] = [];
  let byLabel: ReadonlyMap<string, readonly Unit[]> | undefined;
  const sections = report.headings.filter(({ title }) => SECTION.test(title));
  let before = 0;
  const lists: { readonly span: Span; readonly items: readonly Span[]; readonly form?: LineList['form'] }[] = [...report.lists.map(({ span, items }) => ({ span, items: items.map(({ textSpan }) => textSpan) })), ...inline.flatMap(marks => withinSentence(report, units, marks) ?? []), ...sections.flatMap(heading => lineListsIn(report, heading))];
  for (const list of lists.sort((a, b) => a.span.start - b.span.start)) {
    if (list.items.length < FEWEST) continue;
    const announced = sections.some(({ span }) => covers(span, list.span)) || LEADS.test(textIn(report, { start: Math.max(0, list.span.start - REACH), end: list.span.start }));
    const asked = list.form === undefined ? POINT : list.form === 'lines' ? LINE_POINT : BLOCK_POINT;
    const told = list.items.map(item => { const joined = wordings.join(report, [item]); return { item, joined, words: joined.ask(asked) }; });
    if (!announced && told.filter(({ words }) => words.actor !== null && words.actor.start === 0 && words.due !== null).length < Math.max(FEWEST, SHARE * told.length)) continue;
    while (before < units.length && (units[before]!.paragraph?.span.end ?? 0) <= list.span.start) before++;
    const above = units.slice(Math.max(0, before - MOST), before).filter(({ paragraph }) => paragraph !== null && !covers(paragraph.span, list.span));
    byLabel ??= labelled(units);
    out.push({ points: told.map(({ item, joined, words }) => pointOf(item, joined, words, list, above, byLabel!)), announced, lines: false, span: list.span });
  }
  const lines = linesOf(units);
  if (lines.length > 0) out.push({ points: lines, announced: false, lines: true, span: lines[0]!.span });
  return out;
}

function pointOf(item: Span, joined: Joined, words: PointWords, list: { readonly span: Span }, above: readonly Unit[], byLabel: ReadonlyMap<string, readonly Unit[]>): Point {
  const cited = words.cited.flatMap(label => byLabel.get(label) ?? []).filter(({ paragraph }) => paragraph !== null && !covers(paragraph.span, list.span));
  const cites = cited.length > 0;
  return { joined, words, span: item, cites, over: cites ? cited : above };
}

/** The points of a list that runs within a sentence: each up to the next mark, the last to the end of its paragraph's sentence. */
function withinSentence(report: Report, units: readonly Unit[], marks: InlineList): { readonly span: Span; readonly items: readonly Span[] } | null {
  const [first, last] = [marks[0]!.span, marks.at(-1)!.span];
  const unit = units.find(({ pieces }) => pieces.length === 1 && covers(pieces[0]!, first) && covers(pieces[0]!, last));
  if (unit === undefined) return null;
  const end = /[.;](?=\s|$)/.exec(textIn(report, { start: last.end, end: unit.pieces[0]!.end }));
  const stop = end === null ? unit.pieces[0]!.end : last.end + end.index;
  const items = marks.map(({ span }, index): Span => {
    const words = textIn(report, { start: span.end, end: marks[index + 1]?.span.start ?? stop });
    const own = words.replace(/[;,.]?\s*(?:and\s*)?$/, '');
    return { start: span.end + own.length - own.trimStart().length, end: span.end + own.length };
  });
  return items.some(({ start, end: to }) => to <= start) ? null : { span: { start: first.start, end: stop }, items };
}

function labelled(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const out = new Map<string, Unit[]>();
  for (const unit of units) {
    const label = unit.paragraph?.label;
    if (label == null) continue;
    const known = out.get(label);
    if (known === undefined) out.set(label, [unit]); else known.push(unit);
  }
  return out;
}

/** Each line with the paragraphs above it under the same heading, up to the line before. */
function linesOf(units: readonly Unit[]): Point[] {
  const out: Point[] = [];
  let above: Unit[] = [];
  let heading: Heading | undefined;
  let behind = false;
  for (const unit of units) {
    const line = unit.paragraph !== null && unit.paragraph.number === null ? unit.joined.ask(LINE) : null;
    if (unit.headings.at(-1) !== heading) { heading = unit.headings.at(-1); above = []; behind = false; }
    if (line === null) {
      // several lines may stand below the same paragraphs
      if (behind) above = [];
      behind = false;
      above.push(unit);
      continue;
    }
    behind = true;
    if (above.length > 0) out.push({ joined: unit.joined, words: line, span: unit.joined.span(0, unit.joined.text.length), over: [...above], cites: false });
  }
  return out;
}

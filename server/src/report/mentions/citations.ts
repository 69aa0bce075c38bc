/** Where the body cites annexes: "appears as ANNEX 2", pairs, ranges, ellipsis, "the Annex". */
import { byRange } from '../../text/letters';
import { moved } from '../../text/moved';
import type { Span } from '../../text/span';
import { toLetters, toRoman } from '../../text/numerals';
import { idOf, readId } from '../annex-heading';
import { joinWords } from '../heading';
import type { LabelStyle, Paragraph, Phrase, Report } from '../model';
import { unwatchedText } from '../watch';
import type { Stretch, WordingSource } from '../wordings';
import type { AnnexListing, Citation } from '../mentions';
import { BEHIND, LEADS, type Lead } from './citation-leads';
import { isSharedOut, papersIn } from './shared-labels';

const KEYWORD = /annex(?:es|ures?)?|appendi(?:x|ces)|attachments?|enclosures?/iy;
const NAME = new RegExp(KEYWORD.source, 'i');
const LABEL = /(?:\d{1,3}|[IVXLC]{1,7}|O(?:ne|NE)|T(?:wo|WO|hree|HREE|en|EN|welve|WELVE)|F(?:our|OUR|ive|IVE)|S(?:ix|IX|even|EVEN)|E(?:ight|IGHT|leven|LEVEN)|N(?:ine|INE)|[A-Z])(?![A-Za-z0-9\u00c0-\u024f])/y;
const BEFORE_LABEL = /(?:\*\*|__)?[\s\u00a0]+(?:No\.?\s*)?(?:\*\*|__)?["“'‘]?|-(?=\d|[IVXLC])/y;
const JOIN = /["”'’]?(?:\*\*|__)?\s*(,\s*(?:and|AND)\b|,|(?:and|AND|to|TO|through|THROUGH)\b|&|[-–—])\s*(?:(?:\*\*|__)?(?:ANNEX(?:ES)?|[Aa]nnex(?:es)?|APPENDIX|[Aa]ppendix|ATTACHMENTS?|[Aa]ttachments?|ENCLOSURES?|[Ee]nclosures?)\s+)?(?:\*\*|__)?["“'‘]?/y;
const ASIDE = /^\s\([^()\n]{1,30}\)/;
const LONGEST_ASIDE = 40;
/** Another document's annex: "Annex B of the Concept Paper". */
const FOREIGN = byRange(/^["”'’]?(?:\*\*|__)?\s+(?:of|to|in|under)\s+(?:the\s+|its\s+|that\s+)?(?![Tt]his\b|[Pp]resent\b|[Ss]ummary\b|SUMMARY\b|[Cc]o-?[Cc]hair|[Rr]eport\b)[\p{Lu}"“]/u);
/** "the Convention, of which Annex V had been revised" */
const OF_WHICH = /\b(?:of which|whose)\s+$/i;
const LISTED = /^(?:annex|appendix|attachment|enclosure)\s+\S{1,7}?(?:\*\*|__)?(?:\s*(?:[:–—\t]|-\s)|\s{2,}(?=\S))/i;
/** The words that lead to a citation; read only when somebody asks for its phrase or subject. */
class Context {
  private around: Stretch | null = null;
  constructor(private readonly report: Report, private readonly wordings: WordingSource, private readonly floor: number, private readonly at: number, private readonly end: number, private readonly labels: number) {}

  get phrase(): string | null { return this.read().phrase; }
  /** Whether a phrase of annexing stands before the keyword. */
  get led(): boolean { return this.read().led; }
  get subject(): Phrase | null {
    const { subject } = this.read();
    return subject === null ? null : moved(subject, this.around!.start);
  }

  /** See `Citation.shared`; worked out for the first label of those that stand together. */
  get shared(): Citation['shared'] {
    const subject = this.labels < 2 ? null : this.read().subject;
    if (subject === null || !isSharedOut(this.report.text.slice(this.end, this.end + 24))) return null;
    const papers = papersIn(subject.text);
    if (papers === null || (papers < 0 && -papers <= this.labels)) return null;
    return { papers: Math.abs(papers), labels: this.labels };
  }

  private read(): Lead {
    const { wording, start } = this.around ??= this.wordings.stretch(this.report, { start: this.floor, end: Math.min(unwatchedText(this.report).length, this.end + BEHIND) });
    return wording.ask(LEADS).at(this.at - start, this.end - start);
  }
}

/** One label of a citation before the style of all is settled. */
interface Hit { span: Span; text: string; id: string; keyword: string | null; form: Citation['form']; emphasised: boolean; paragraph: Paragraph | null; context: Context; first: boolean }

class ReadCitation implements Citation {
  readonly style: LabelStyle;
  readonly ordinal: number | null;
  readonly span: Span;
  readonly text: string;
  readonly id: string;
  readonly keyword: string | null;
  readonly form: Citation['form'];
  readonly emphasised: boolean;
  readonly paragraph: Paragraph | null;
  readonly #context: Context;
  private readonly first: boolean;

  constructor(hit: Hit, prefer: LabelStyle) {
    ({ span: this.span, text: this.text, id: this.id, keyword: this.keyword, form: this.form, emphasised: this.emphasised, paragraph: this.paragraph, context: this.#context, first: this.first } = hit);
    ({ style: this.style, ordinal: this.ordinal } = readId(hit.id, prefer));
  }

  get phrase(): string | null { return this.#context.phrase; }
  get subject(): Phrase | null { return this.#context.subject; }
  get shared(): Citation['shared'] { return this.first ? this.#context.shared : null; }
}

export function citationsOf(report: Report, wordings: WordingSource): readonly Citation[] {
  const { text } = report;
  const to = report.annexes[0]?.span.start ?? text.length;
  const hits: Hit[] = [];
  let paragraphs = 0;
  let heading = 0;
  let previousEnd = 0;
  for (const at of report.annexWords) {
    if (at < previousEnd) continue;
    KEYWORD.lastIndex = at;
    const match = KEYWORD.exec(text)!;
    if (OF_WHICH.test(text.slice(Math.max(0, at - 12), at)) || isWord(text.charCodeAt(at - 1)) || isWord(text.charCodeAt(at + match[0].length))) continue;
    while (paragraphs < report.paragraphs.length && report.paragraphs[paragraphs]!.span.end < at) paragraphs++;
    while (heading < report.headings.length && report.headings[heading]!.nameSpan.end < at) heading++;
    if (report.headings[heading] && report.headings[heading]!.nameSpan.start <= at) continue;
    const near = report.paragraphs[paragraphs];
    const paragraph = near && near.span.start <= at ? near : null;
    if (paragraph === null && isListed(report, at)) continue;
    const floor = Math.max(previousEnd, paragraph?.textSpan.start ?? report.lines.start(report.lines.lineAt(at)));
    const found = readCitation(report, wordings, at, match[0], floor, to, paragraph);
    if (found.length === 0) continue;
    hits.push(...found);
    previousEnd = found.at(-1)!.span.end;
  }
  const prefer = preferred(hits.map(hit => hit.id));
  return hits.map(hit => new ReadCitation(hit, prefer));
}

/** Lists of annexes that stand in the body. */
export function annexListingsOf(report: Report): readonly AnnexListing[] {
  const out: AnnexListing[] = [];
  let paragraph = 0;
  for (const at of report.annexWords) {
    while (paragraph < report.paragraphs.length && report.paragraphs[paragraph]!.span.end < at) paragraph++;
    if ((report.paragraphs[paragraph]?.span.start ?? Infinity) <= at || !isListed(report, at)) continue;
    KEYWORD.lastIndex = at;
    const from = at + KEYWORD.exec(report.text)![0].length;
    BEFORE_LABEL.lastIndex = from;
    const gap = BEFORE_LABEL.exec(report.text);
    const label = gap && labelAt(report.text, from + gap[0].length);
    if (!label) continue;
    const line = report.lines.lineAt(at);
    const behind = report.text.slice(label.span.end, report.lines.end(line));
    const title = behind.replace(/^[\s*_:–—-]+/, '');
    const start = label.span.end + behind.length - title.length;
    const words = title.replace(/[\s*_]+$/, '');
    out.push({ span: label.span, id: label.id, title: { text: words, span: { start, end: start + words.length } } });
  }
  return out;
}

/** A line of a list of annexes ("Annex 3: Programme of Work"), which names the annex and does not cite it. */
function isListed(report: Report, at: number): boolean {
  const line = report.lines.lineAt(at);
  return /^[\s•*_-]*$/.test(report.text.slice(report.lines.start(line), at)) && LISTED.test(report.text.slice(at, Math.min(report.lines.end(line), at + 60)));
}

const isMark = (text: string, at: number): boolean => at >= 0 && (text.startsWith('**', at) || text.startsWith('__', at));
const isWord = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** How lone letters that are roman numerals too are to be read: as most other labels are. */
function preferred(ids: readonly string[]): LabelStyle {
  let letters = 0;
  let romans = 0;
  for (const id of ids) {
    if (/^[ABE-HJKN-UW-Z]$/.test(id)) letters++;
    else if (/^[IVXLC]{2,}$/.test(id)) romans++;
  }
  return letters > romans ? 'letter' : romans > 0 ? 'roman' : 'none';
}

function readCitation(report: Report, wordings: WordingSource, at: number, keyword: string, floor: number, to: number, paragraph: Paragraph | null): Hit[] {
  const { text } = report;
  const labels = readLabels(text, at + keyword.length, keyword, to);
  const end = labels.length > 0 ? labels.at(-1)!.span.end : at + keyword.length;
  if (wordFollows(text, end) && FOREIGN.test(text.slice(end, end + 60))) return [];
  const emphasised = isMark(text, at - 2);
  const context = new Context(report, wordings, floor, at, end, labels.length);
  if (labels.length === 0) {
    const capital = keyword[0] === 'A';
    const singular = /^annex$/i.test(keyword);
    if (!singular || !(/\bthe\s*$/i.test(text.slice(Math.max(floor, at - 12), at)) || (capital && context.led)) || (!capital && !context.led)) return [];
    return [{ span: { start: at, end }, text: keyword, id: '', keyword, form: 'unlabelled', emphasised, paragraph, context, first: true }];
  }
  const range = labels.some(label => label.range);
  const form = range ? 'range' : labels.length > 1 ? 'pair' : 'single';
  return labels.map((label, index) => {
    const whole = index === 0 || label.range;
    const span = whole ? { start: at, end: label.span.end } : label.span;
    return { span, text: joinWords(text.slice(span.start, span.end)), id: label.id, keyword: whole ? keyword : label.keyword ?? null, form, emphasised, paragraph, context, first: index === 0 };
  });
}

interface Label { id: string; span: Span; range: boolean; keyword?: string }

/** A label, and where it stands; the members of a range share the place of the range. */
export interface LabelAt { readonly id: string; readonly span: Span }

/** The labels behind a keyword that stands at an offset. */
export const annexLabelsAt = (text: string, at: number, keyword: string, to: number): readonly LabelAt[] => readLabels(text, at + keyword.length, keyword, to);

function readLabels(text: string, from: number, keyword: string, to: number): Label[] {
  BEFORE_LABEL.lastIndex = from;
  const gap = BEFORE_LABEL.exec(text);
  if (!gap) return [];
  const first = labelAt(text, from + gap[0].length);
  if (!first || first.span.end > to) return [];
  // "Annex I would" is a citation only when a numeral is meant; "Annex A meeting" is none
  const labels: Label[] = [first];
  const plural = /s$/i.test(keyword);
  for (;;) {
    const last = labels.at(-1)!;
    if (!wordFollows(text, last.span.end)) return labels;
    JOIN.lastIndex = last.span.end;
    let join = JOIN.exec(text);
    // "Annexes 3, 4 (revised) and 5"
    const aside = join === null && plural ? ASIDE.exec(text.slice(last.span.end, last.span.end + LONGEST_ASIDE)) : null;
    if (aside !== null) {
      JOIN.lastIndex = last.span.end + aside[0].length;
      join = JOIN.exec(text);
    }
    if (!join || labels.length > 60) return labels;
    const bare = labelAt(text, last.span.end + (aside?.[0].length ?? 0) + join[0].length);
    if (!bare || styleKey(bare.id, last.id) === null) return labels;
    const own = NAME.exec(join[0]);
    const next: Label = own ? { ...bare, span: { start: last.span.end + own.index, end: bare.span.end }, keyword: own[0] } : bare;
    if (!plural && !own && !/^["”'’]?(?:\*\*|__)?(?:\s*(?:[.,;:)\]]|$|\n)|\s+(?:respectively|is|are|and|as|appears?)\b)/.test(text.slice(next.span.end, next.span.end + 16))) return labels;
    if (/^(?:to|through|[-–—])$/i.test(join[1]!)) {
      const members = expand(last.id, next.id);
      if (members.length === 0) return labels;
      const spanOf = { start: last.span.start, end: next.span.end };
      labels[labels.length - 1] = { id: last.id, span: spanOf, range: true };
      for (const id of members) labels.push({ id, span: spanOf, range: true });
    } else {
      labels.push(next);
    }
  }
}

/** Whether a word, comma or dash follows, past bold marks, quotes and spaces; most citations end their sentence. */
function wordFollows(text: string, from: number): boolean {
  for (let at = from; at < text.length && at < from + 8; at++) {
    const code = text.charCodeAt(at);
    if (code === 42 || code === 95 || code === 34 || code === 39 || code === 0x201d || code === 0x2019 || code === 32 || code === 0xa0 || code === 10 || code === 13) continue;
    return isWord(code) || code === 40 || code === 44 || code === 38 || code === 45 || code === 0x2013 || code === 0x2014;
  }
  return false;
}

function labelAt(text: string, at: number): Label | null {
  LABEL.lastIndex = at;
  const match = LABEL.exec(text);
  return match ? { id: idOf(match[0]), span: { start: at, end: at + match[0].length }, range: false } : null;
}

/** A style both ids can have, or null. */
function styleKey(a: string, b: string): LabelStyle | null {
  for (const style of ['arabic', 'roman', 'letter'] as const) if (readId(a, style).style === style && readId(b, style).style === style) return style;
  return null;
}

/** Ids after the first of a range, read in the first style in which it rises and is not too long to be one (C to D are letters); else empty. */
function expand(first: string, last: string): string[] {
  for (const style of ['arabic', 'roman', 'letter'] as const) {
    const from = readId(first, style);
    const to = readId(last, style);
    if (from.style !== style || to.style !== style || from.ordinal === null || to.ordinal === null) continue;
    const length = to.ordinal - from.ordinal;
    if (length <= 0 || length > 50) continue;
    const write = (value: number): string => style === 'arabic' ? String(value) : style === 'roman' ? toRoman(value).toUpperCase() : toLetters(value).toUpperCase();
    return Array.from({ length }, (_, index) => write(from.ordinal! + index + 1));
  }
  return [];
}

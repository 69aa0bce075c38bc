import { say } from '../text/say';
import { disturbances, outerIndexes, type Disturbance } from '../text/sequence';
import { secondsOf } from '../report/mentions/copies';
import type { Paragraph, Report } from '../report/model';
import { damagedNumber, isUnnumberedProse } from '../report/paragraph-words';
import type { Reference } from '../report/mentions';
import { renumberEdits, sequenceFindings, withoutSecondMeeting, type Counted } from './numbering-findings';
import { decimalFindings } from './numbering-decimals';
import { majorityForm, writeNumber } from './numbering-paragraphs';
import { missingWords, NOUNS } from './numbering-words';
import type { Finding, Fix, Rule, TextEdit } from './rule';

export interface NumberedParagraph extends Counted { readonly paragraph: Paragraph }

/** Paragraph numbers run 1, 2, 3 through the report: gap, duplicate, restart, a paragraph that lost its number. */
export const paragraphSequence: Rule = {
  id: 'numbering/paragraph-sequence',
  title: 'Paragraphs are numbered in one sequence without gap, duplicate or restart',
  severity: 'error',
  lesser: ['warning', 'information'],
  basis: 'draft',
  fix: 'safe',
  *check({ report, mentions }) {
    if (report.numbering === 'decimal') yield* decimalFindings(report);
    if (report.numbering !== 'sequence') return;
    const items = numberedParagraphs(report, secondsOf(mentions.copies));
    const first = items[0];
    if (!first) return;
    const values = items.map(item => item.value);
    const before = report.paragraphs.findIndex(paragraph => paragraph === first.paragraph);
    const begins = report.title !== null && first.value > before + 1 ? 1 : null;
    const found = withoutSecondMeeting(report, disturbances(values, begins));

    const unnumbered = unnumberedBetween(report, items);
    const lost = new Map<Disturbance, readonly Paragraph[]>();
    for (const one of found) {
      const between = one.kind === 'gap' ? unnumbered.get(one.index) ?? [] : [];
      if (between.length > 0 && between.length === values[one.index]! - one.expected) lost.set(one, between);
    }
    for (const [gap, paragraphs] of lost) yield lostNumber(report, paragraphs, gap.expected);
    const rest = found.filter(one => !lost.has(one));
    yield* sequenceFindings(items, rest, { noun: NOUNS.paragraph, show: String, advice: () => say`Renumber from here.` }, disturbance => renumber(items, disturbance, mentions.references));

    const explained = new Set([...lost.keys()].map(one => one.index));
    yield* withoutNumber(report, [...unnumbered].filter(([index]) => !explained.has(index)).flatMap(([, paragraphs]) => paragraphs), items.length);
  },
};

/** The paragraphs that count: without inner lists that were read as paragraphs, without one that stands twice and has the number of one beside it, and without bare numbers that only a line break put first. */
export function numberedParagraphs(report: Report, doubled: ReturnType<typeof secondsOf> = new Set()): NumberedParagraph[] {
  const form = majorityForm(report);
  const items: NumberedParagraph[] = [];
  for (const [index, paragraph] of report.paragraphs.entries()) {
    if (paragraph.number === null || paragraph.numberSpan === null || paragraph.path.length > 1) continue;
    if (doubled.has(paragraph) && (paragraph.number === items.at(-1)?.value || paragraph.number === report.paragraphs[index + 1]?.number)) continue;
    const fits = items.length === 0 || paragraph.number === items.at(-1)!.value + 1;
    if (!fits && (paragraph.number >= 1000 || (paragraph.form === '1' && form !== '1'))) continue;
    items.push({ span: paragraph.numberSpan, value: paragraph.number, paragraph });
  }
  return outerIndexes(items.map(item => item.value)).map(index => items[index]!);
}

/** Prose without a number that stands between two numbered paragraphs, by the index of the later one. */
function unnumberedBetween(report: Report, items: readonly NumberedParagraph[]): Map<number, Paragraph[]> {
  const out = new Map<number, Paragraph[]>();
  const places = new Map(items.map((item, index) => [item.paragraph, index]));
  let waiting: Paragraph[] = [];
  let begun = false;
  for (const paragraph of report.paragraphs) {
    const index = places.get(paragraph);
    if (index !== undefined) {
      if (begun && waiting.length > 0) out.set(index, waiting);
      begun = true;
      waiting = [];
    } else if (paragraph.label === null && isUnnumberedProse(report, paragraph)) {
      waiting.push(paragraph);
    }
  }
  return out;
}

function lostNumber(report: Report, paragraphs: readonly Paragraph[], expected: number): Finding {
  const last = expected + paragraphs.length - 1;
  const [first, ...others] = paragraphs;
  return {
    span: first!.nameSpan,
    severity: 'warning',
    message: say`This paragraph has no number, and ${missingWords(expected, last, String)} after ${expected - 1}. Number it ${expected}.`,
    ...(others.length > 0 && { related: others.map((paragraph, index) => ({ span: paragraph.nameSpan, message: say`This one would be ${expected + 1 + index}.` })) }),
    fix: () => ({
      title: paragraphs.length === 1 ? say`Number this paragraph ${expected}` : say`Number these paragraphs ${expected} to ${last}`,
      safety: 'safe',
      edits: paragraphs.map((paragraph, index) => ({ span: { start: paragraph.textSpan.start, end: paragraph.textSpan.start + damagedNumber(report, paragraph) }, newText: writeNumber(report, expected + index) })),
    }),
  };
}

/** More than this many paragraphs without number are a way of writing, not slips. */
const FEW = 2;
/** A report with fewer numbered paragraphs shows no habit. */
const HABIT = 6;

/** Only what opens a section: elsewhere it may be the rest of a paragraph that a page break cut at the end of a sentence. */
function* withoutNumber(report: Report, paragraphs: readonly Paragraph[], numbered: number): Iterable<Finding> {
  const all = report.paragraphs.filter(paragraph => paragraph.label === null).length;
  if (numbered < HABIT || all > FEW) return;
  const openers = sectionOpeners(report);
  for (const paragraph of paragraphs) {
    if (!openers.has(paragraph)) continue;
    yield {
      span: paragraph.nameSpan,
      severity: 'information',
      message: say`This paragraph has no number, though those around it have and count on without it. Number it and renumber from here.`,
    };
  }
}

/** Paragraphs that come first under their heading. */
function sectionOpeners(report: Report): Set<Paragraph> {
  const out = new Set<Paragraph>();
  let next = 0;
  for (const heading of report.headings) {
    while (next < report.paragraphs.length && report.paragraphs[next]!.span.start < heading.span.start) next++;
    const paragraph = report.paragraphs[next];
    if (paragraph) out.add(paragraph);
  }
  return out;
}

/** Where the report refers to one of the numbers that change, somebody must see whether the reference means the old number or the new. */
function renumber(items: readonly NumberedParagraph[], disturbance: Disturbance, references: readonly Reference[]): Fix {
  const edits = renumberEdits(items, disturbance, (index, value): TextEdit => ({ span: items[index]!.span, newText: String(value) }));
  const changed = new Set(items.filter(item => edits.some(edit => edit.span === item.span && edit.newText !== String(item.value))).map(item => item.value));
  const referred = references.filter(({ kind, path, another }) => kind === 'paragraph' && !another && path.length === 1 && changed.has(path[0]!)).length;
  const { expected } = disturbance;
  if (referred === 0) return { title: say`Renumber paragraphs from ${expected} here`, safety: 'safe', edits };
  return {
    title: referred === 1
      ? say`Renumber paragraphs from ${expected} here, and check the reference to them`
      : say`Renumber paragraphs from ${expected} here, and check the ${referred} references to them`,
    safety: 'confirm', edits,
  };
}

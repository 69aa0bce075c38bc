/** New things written like those beside them: a paragraph, an item, an annex, a row, a list entry; and a paragraph cut in two. */
import type { Heading, ListItem, Report, Row } from '../../report/model';
import { annexLabels } from '../../rules/annex-labels';
import { inForm } from '../../rules/numbering-paragraphs';
import { writeIn } from '../../text/labels';
import { say } from '../../text/say';
import { isSpace, sliceOf, type Span } from '../../text/span';
import { annexSlots, relabelAnnexes } from './annex-labels';
import { nameOf, putIn, type Counted, type EditInput } from './arrange';
import { markBehind } from '../words';
import { lineBreak } from './blocks';
import { gapBeside } from './gaps';
import { BLANK, Composer, type EditPlan } from './plan';
import { seriesOf, type Place } from './series';
import { linesOf, type Thing } from './things';

/** Writes a new thing of the same kind behind this one; `words` are its own, for a row those of its cells. Without them it is left blank. */
export function insertAfter(input: EditInput, thing: Thing, words: readonly string[]): EditPlan | null {
  const { report } = input;
  const content = linesOf(report, thing);
  if (!content) return null;
  const own = words.length === 0 ? [BLANK] : words;
  if (thing.kind === 'annex') return insertAnnex(input, thing, content, own[0]!);
  const counted = countedAt(input, thing);
  if (!counted) return null;
  const gap = gapBeside(report, thing, content);
  const line = (label: string): string => gap + writtenLike(input, thing, counted.place, label, own);
  return putIn(input, { start: content.end, end: content.end }, line, counted, say`Insert after ${nameOf(thing)}`);
}

/** Cuts a numbered paragraph or list entry in two at the offset; null where one half would be empty. */
export function splitAt(input: EditInput, thing: Thing, offset: number): EditPlan | null {
  const { report } = input;
  if (thing.kind !== 'paragraph' && thing.kind !== 'entry') return null;
  const { textSpan } = thing.node;
  const counted = countedAt(input, thing);
  if (!counted || !linesOf(report, thing) || offset <= textSpan.start || offset >= textSpan.end) return null;
  let start = offset;
  let end = offset;
  while (start > textSpan.start && isSpace(report.text.charCodeAt(start - 1))) start--;
  while (end < textSpan.end && isSpace(report.text.charCodeAt(end))) end++;
  if (start === textSpan.start || end === textSpan.end) return null;
  const gap = thing.kind === 'entry' ? lineBreak(report) : gapBeside(report, thing, linesOf(report, thing)!);
  return putIn(input, { start, end }, label => gap + writtenLike(input, thing, counted.place, label, ['']), counted, say`Split ${nameOf(thing)} here`);
}

/** The number of a thing; null where it has none that counts. */
export function countedAt({ report }: EditInput, thing: Thing): Counted | null {
  const all = seriesOf(report);
  for (const series of all) {
    const place = series.places.find(({ node }) => node === thing.node);
    if (place) return { all, series, place };
  }
  return null;
}

function writtenLike({ report }: EditInput, thing: Thing, model: Place, label: string, words: readonly string[]): string {
  const { text, lines } = report;
  const lineStart = lines.start(lines.lineAt(thing.node.span.start));
  switch (thing.kind) {
    case 'paragraph': {
      const { labelSpan, textSpan, form } = thing.node;
      const gap = sliceOf(text, { start: labelSpan!.end, end: textSpan.start });
      return `${text.slice(lineStart, labelSpan!.start)}${inForm(form, Number(label))}${/^[ \t\u00a0]+$/.test(gap) ? gap : ' '}${words[0] ?? ''}`;
    }
    case 'entry': {
      const { labelSpan, textSpan } = thing.node as ListItem & { labelSpan: Span };
      return `${text.slice(lineStart, model.span.start)}${label}${text.slice(model.span.end, labelSpan.end)}${/^\s+$/.test(text.slice(labelSpan.end, textSpan.start)) ? ' ' : ''}${words[0] ?? ''}`;
    }
    case 'heading': return headingLike(report, thing.node, model, label, words[0] ?? '');
    case 'row': return rowLike(text, lineStart, lines.end(lines.lineAt(thing.node.span.end)), thing.node, model, label, words);
    case 'annex': return '';
  }
}

function headingLike(report: Report, heading: Heading, model: Place, label: string, title: string): string {
  const { text, lines } = report;
  return `${text.slice(lines.start(lines.lineAt(heading.nameSpan.start)), model.span.start)}${label}${text.slice(model.span.end, heading.titleSpan.start)}${title}${markBehind(report, heading)}`;
}

/** The line of a row with its cells written anew, in order, the number aside. */
function rowLike(text: string, start: number, end: number, row: Row, model: Place, label: string, words: readonly string[]): string {
  let out = '';
  let at = start;
  let next = 0;
  for (const { span } of row.cells) {
    if (span.start < at) continue;
    const own = span.start <= model.span.start && model.span.end <= span.end;
    out += text.slice(at, span.start) + (own ? text.slice(span.start, model.span.start) + label + text.slice(model.span.end, span.end) : words[next++] ?? '');
    at = span.end;
  }
  if (row.cells.length === 1 && model.span.end <= row.cells[0]!.span.start) {
    return `${text.slice(start, model.span.start)}${label}${text.slice(model.span.end, row.cells[0]!.span.start)}${words[0] ?? ''}`;
  }
  return out + text.slice(at, end);
}

function insertAnnex({ report, mentions }: EditInput, thing: Thing & { kind: 'annex' }, content: Span, title: string): EditPlan | null {
  const { text, lines } = report;
  const annex = thing.node;
  const labels = annexLabels(report, mentions);
  const own = labels.valueOf(annex.id);
  if (own === null) return null;
  const composer = new Composer(text);
  const values = new Map(annexSlots(report, mentions).flatMap(({ key, value }) => value > own ? [[key, value + 1] as const] : []));
  const idStart = annex.labelSpan.start + sliceOf(text, annex.labelSpan).lastIndexOf(annex.id);
  const lead = text.slice(lines.start(lines.lineAt(annex.labelSpan.start)), idStart);
  const middle = annex.titleSpan ? text.slice(idStart + annex.id.length, annex.titleSpan.start) : ': ';
  const tail = annex.titleSpan ? text.slice(annex.titleSpan.end, lines.end(lines.lineAt(annex.titleSpan.end))) : '';
  composer.open({ start: content.end, end: content.end }, `${gapBeside(report, thing, content)}${lead}${writeIn(labels.style ?? 'arabic', own + 1)}${title === '' ? '' : middle + title}${tail}`);
  relabelAnnexes(composer, report, mentions, { values });
  return composer.plan(say`Insert an annex after ${annex.label}`);
}

/** Makes room for another annex behind this label where the report has no annex bodies. */
export function makeRoom({ report, mentions }: EditInput, key: string): EditPlan | null {
  const own = annexSlots(report, mentions).find(slot => slot.key === key);
  if (!own) return null;
  const composer = new Composer(report.text);
  relabelAnnexes(composer, report, mentions, { values: new Map(annexSlots(report, mentions).flatMap(slot => slot.value > own.value ? [[slot.key, slot.value + 1] as const] : [])) });
  return composer.plan(say`Make room for another annex`);
}

/** Enter in a numbered paragraph or list: the next number opens and the rest shifts; on an empty one the numbering ends. */
import type { Paragraph, ListItem } from '../../report/model';
import { allLists } from '../../rules/numbering-list-letters';
import { inForm } from '../../rules/numbering-paragraphs';
import { say } from '../../text/say';
import { isSpace } from '../../text/span';
import { renumberAround, type EditInput } from './arrange';
import { gapAfter, gapBefore, lineBreak } from './blocks';
import { keptValues } from './follow';
import { countedAt } from './insert';
import { Composer, type EditPlan } from './plan';
import type { Place } from './series';
import type { Thing } from './things';

/** `offset`: the cursor on the line that Enter has just begun. Null where nothing is sure enough to be written unasked. */
export function afterEnter(input: EditInput, offset: number): EditPlan | null {
  const { report } = input;
  const { lines, text } = report;
  const line = lines.lineAt(offset);
  if (line === 0 || report.numbering === 'lost' || report.numbering === 'decimal' || report.annexes.some(({ span }) => span.start < offset)) return null;
  const rest = text.slice(lines.start(line), lines.end(line));
  const before = { start: lines.start(line - 1), end: lines.end(line - 1) };
  const thing = endingOn(input, before.start, lines.end(line));
  if (!thing || thing.node.labelSpan === null || thing.node.labelSpan.start < before.start || thing.node.labelSpan.start >= before.end) return null;
  const counted = countedAt(input, thing);
  if (!counted) return null;
  const { all, series, place } = counted;
  const index = series.places.indexOf(place);
  const next = series.places[index + 1];
  if (next && next.value !== place.value + 1 && next.value !== place.value) return null;
  const composer = new Composer(text);
  const own = text.slice(thing.node.labelSpan.end, before.end);
  if (isBlank(own)) {
    if (!isBlank(rest) || index === 0) return null;
    // the empty number goes, with the line that Enter has begun
    composer.replace({ start: before.start, end: before.end }, '');
    renumberAround(composer, input, all, each => each === series ? [...series.places.slice(0, index), ...series.places.slice(index + 1)] : each.places);
    return composer.plan(say`End the numbering here`);
  }
  if (!isBlank(rest) && !(/[.!?:;]["”’)\]*_]{0,4}\s*$/.test(own) && /^\s*["“‘*_]{0,3}\p{Lu}/u.test(rest))) return null;
  const order: (Place | null)[] = [...series.places.slice(0, index + 1), null, ...series.places.slice(index + 1)];
  const label = series.write(keptValues(series, order)[index + 1]!);
  let at = lines.start(line);
  while (at < lines.end(line) && isSpace(text.charCodeAt(at))) at++;
  composer.replace({ start: lines.start(line), end: at }, gapAround(input, thing, line) + opening(input, thing, place, label));
  renumberAround(composer, input, all, each => each === series ? order : each.places);
  return composer.plan(say`Open ${label}`);
}

/** The innermost numbered thing whose number stands on the line. */
function endingOn({ report }: EditInput, from: number, to: number): (Thing & { kind: 'paragraph' | 'entry' }) | null {
  const inside = (node: Paragraph | ListItem): boolean => node.labelSpan !== null && node.labelSpan.start >= from && node.labelSpan.start < to;
  for (const list of allLists(report.lists)) {
    const node = list.items.find(inside);
    if (node) return { kind: 'entry', node, list };
  }
  const node = report.paragraphs.find(inside);
  return node ? { kind: 'paragraph', node } : null;
}

const isBlank = (words: string): boolean => /^[\s\u00a0]*$/.test(words);

/** A blank line where the paragraphs above or below stand apart by one. */
function gapAround({ report }: EditInput, thing: Thing, line: number): string {
  if (thing.kind !== 'paragraph') return '';
  const numbered = report.paragraphs.filter(({ labelSpan }) => labelSpan !== null);
  const at = numbered.indexOf(thing.node);
  const other = numbered[at - 1] ?? numbered[at + 2];
  const gap = other === undefined ? null : at > 0 ? gapBefore(report, report.lines.start(line - 1)) : gapAfter(report, report.lines.end(report.lines.lineAt(other.span.end)));
  return gap === null || report.lines.lineAt(gap.end) - report.lines.lineAt(gap.start) > 1 ? lineBreak(report) : '';
}

function opening({ report: { text, lines } }: EditInput, thing: Thing & { kind: 'paragraph' | 'entry' }, place: Place, label: string): string {
  const { labelSpan, textSpan } = thing.node;
  const indent = text.slice(lines.start(lines.lineAt(labelSpan!.start)), thing.kind === 'paragraph' ? labelSpan!.start : place.span.start);
  const gap = /^[ \t\u00a0]+$/.exec(text.slice(labelSpan!.end, textSpan.start))?.[0] ?? ' ';
  return thing.kind === 'paragraph' ? `${indent}${inForm(thing.node.form, Number(label))}${gap}` : `${indent}${label}${text.slice(place.span.end, labelSpan!.end)}${gap}`;
}

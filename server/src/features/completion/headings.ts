/** The heading that comes next: those past reports have here, in their wordings and in the form of this report's own. */
import { placeOf } from '../../match/place';
import type { SectionValue } from '../../profile/conventions-sections';
import { isHeading, type Heading, type Report } from '../../report/model';
import { bodyHeadings } from '../../rules/numbering-findings';
import { valueIn, writeIn } from '../../text/labels';
import { say } from '../../text/say';
import { sliceOf } from '../../text/span';
import { markBehind } from '../words';
import type { Completion, CompletionInput, Place } from './model';

/** Sections that stand outside the numbered items. */
const UNNUMBERED = new Set(['introduction', 'closing', 'follow-up']);

export function headingCompletions(input: CompletionInput, place: Place): Completion[] {
  const { report, binding, profile } = input;
  const top = bodyHeadings(report).filter(({ level }) => level === 1);
  const above = top.findLast(({ nameSpan }) => nameSpan.end <= place.offset) ?? null;
  const start = report.lines.start(place.line);
  const span = { start: start + /^\s*/.exec(place.before)![0].length, end: place.offset };
  const out: Completion[] = [];
  const model = top.find(({ kind, labelSpan }) => kind === 'agenda-item' && labelSpan !== null) ?? null;
  const plain = top.find(({ labelSpan }) => labelSpan === null) ?? null;
  for (const { convention, heading } of binding.sections) {
    if (heading !== null || convention.strength === null) continue;
    const { section, wordings, title } = convention.value as SectionValue;
    const at = placeOf(convention, report, binding, profile);
    const here = above === null ? at.start < (top[0]?.nameSpan.start ?? Infinity) : at.start === above.nameSpan.start;
    const { agree, of } = convention.evidence;
    for (const [index, words] of [...new Set([title, ...wordings])].entries()) {
      const text = model && !UNNUMBERED.has(section) ? numbered(report, model, top, place.offset, words) : unnumbered(report, plain ?? model, words);
      out.push({ label: text, kind: 'heading', text, span, detail: index === 0 ? say`in ${agree} of ${of} past reports` : say`in ${agree} of ${of} past reports, other wording`, rank: (here ? 0 : 10) + Math.min(index, 9) });
    }
  }
  if (model) out.push(next(numbered(report, model, top, place.offset, ''), say`next agenda item`, span, 8));
  const sub = above?.children.filter((child): child is Heading => isHeading(child) && child.kind === 'sub-item' && child.path.length === 2 && child.labelSpan !== null && child.nameSpan.end <= place.offset).at(-1);
  if (sub) {
    const label = `${sub.path[0]}.${sub.path[1]! + 1}`;
    out.push(next(report.text.slice(lineStart(report, sub), sub.titleSpan.start).replace(sub.label!, label), say`next sub-item`, span, 7));
  }
  return out;
}

const next = (text: string, detail: string, span: Completion['span'], rank: number): Completion => ({ label: text.trimEnd(), kind: 'heading', text, span, detail, rank });
const lineStart = ({ lines }: Report, { nameSpan }: Heading): number => lines.start(lines.lineAt(nameSpan.start));

/** In the form of the model, with the number that is due at the place. */
function numbered(report: Report, model: Heading, top: readonly Heading[], offset: number, words: string): string {
  const before = top.findLast(({ kind, path, nameSpan }) => kind === model.kind && path.length === 1 && nameSpan.end <= offset);
  const value = (before?.path[0] ?? 0) + 1;
  const label = sliceOf(report.text, model.labelSpan!);
  const number = valueIn('arabic', label) === null ? writeIn(model.labelStyle === 'letter' ? 'letter' : 'roman', value) : String(value);
  const lead = report.text.slice(lineStart(report, model), model.labelSpan!.start);
  const separator = report.text.slice(model.labelSpan!.end, model.titleSpan.start);
  return `${lead}${number}${separator}${inCapitals(words, model)}${words === '' ? '' : markBehind(report, model)}`;
}

function unnumbered(report: Report, model: Heading | null, words: string): string {
  if (!model) return words;
  const lead = model.labelSpan === null ? report.text.slice(lineStart(report, model), model.titleSpan.start) : '';
  return `${lead}${inCapitals(words, model)}${lead === '' ? '' : markBehind(report, model)}`;
}

const inCapitals = (words: string, { form }: Heading): string => (form.capitals === 'upper' ? words.toUpperCase() : words);

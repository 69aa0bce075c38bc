/** What a growing selection takes in, step by step: word, sentence, paragraph, list, section, report. */
import { isHeading, type Node, type Report } from '../report/model';
import { sentencesOf } from '../report/sentences';
import { covers, touches, trimSpan, type Span } from '../text/span';

/** Spans that hold the offset, the narrowest first, each wider than the one before; never empty. */
export function selectionsAt(report: Report, offset: number): Span[] {
  const { text } = report;
  const found: Span[] = [wordAt(text, offset)];
  const within = (nodes: readonly Node[]): Span[] => {
    for (const node of nodes) if (touches(node.span, offset)) return [...partsOf(report, node, offset, within), trimSpan(text, node.span)];
    return [];
  };
  found.push(...within(report.children));
  if (report.title && touches(report.title.span, offset)) found.push(...report.title.lines.filter(line => touches(line, offset)), report.title.span);
  found.push({ start: 0, end: text.length });
  const out: Span[] = [];
  for (const span of found) {
    const last = out.at(-1);
    if (!touches(span, offset) || (last && (!covers(span, last) || span.end - span.start === last.end - last.start))) continue;
    out.push(span);
  }
  return out;
}

function partsOf(report: Report, node: Node, offset: number, within: (nodes: readonly Node[]) => Span[]): Span[] {
  if (isHeading(node)) return touches(node.nameSpan, offset) ? [node.titleSpan, node.nameSpan] : within(node.children);
  switch (node.kind) {
    case 'paragraph': case 'list-item': {
      const inner = within(node.children);
      if (inner.length > 0) return inner;
      return [...node.labelSpan && touches(node.labelSpan, offset) ? [node.labelSpan] : sentenceAt(report.text, node.textSpan, offset), trimSpan(report.text, node.textSpan)];
    }
    case 'list': return within(node.items);
    case 'annex': return touches(node.nameSpan, offset) ? [node.labelSpan, ...node.titleSpan ? [node.titleSpan] : [], node.nameSpan] : within(node.children);
    case 'follow-up-table': case 'table': return within(node.rows);
    case 'row': return node.cells.flatMap(({ span }) => (touches(span, offset) ? [span] : []));
    case 'delegation': return within(node.people);
    case 'person': return [node.name.span, ...node.post ? [node.post.span] : []].filter(span => touches(span, offset));
    case 'text': return sentenceAt(report.text, node.span, offset);
    case 'agenda-table': return node.entries.flatMap(({ span, title }) => (touches(span, offset) ? [title.span, span] : []));
  }
}

function sentenceAt(text: string, span: Span, offset: number): Span[] {
  const sentence = sentencesOf(text.slice(span.start, span.end)).find(({ start, end }) => span.start + start <= offset && offset <= span.start + end);
  return sentence ? [{ start: span.start + sentence.start, end: span.start + sentence.end }] : [];
}

const WORD = /[\p{L}\p{N}'’-]/u;

function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && WORD.test(text[start - 1]!)) start--;
  while (end < text.length && WORD.test(text[end]!)) end++;
  return { start, end };
}

/** Headings that stand for several annexes: "ANNEXES D TO I: PRESENTATIONS". */
import type { Report } from '../model';
import { telling } from '../wording';
import type { Stretch } from '../wordings';
import { annexLabelsAt, type LabelAt } from './citations';

const HEAD = /^[\s*_#]*((?:A(?:nnexes|NNEXES|nnexures|NNEXURES|ppendices|PPENDICES|ttachments|TTACHMENTS))|E(?:nclosures|NCLOSURES))[ \u00a0]/gm;
/** What goes on behind the labels: nothing, a mark, or a title. */
const TITLE = /^[ *_]*(?:$|[:–—(-]|[A-Z])/;
const NONE: readonly LabelAt[] = [];

const HEADS = telling(({ text }): readonly LabelAt[] => {
  if (!/^[\s*_#]*[AE]/.test(text) && !/\n[\s*_#]*[AE]/.test(text)) return NONE;
  const out: LabelAt[] = [];
  for (const { index, 0: { length }, 1: keyword } of text.matchAll(HEAD)) {
    const at = index + length - keyword!.length - 1;
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    const labels = annexLabelsAt(text, at, keyword!, end);
    if (labels.length > 1 && TITLE.test(text.slice(labels.at(-1)!.span.end, end).trimEnd())) out.push(...labels);
  }
  return out;
});

/** The labels of all that stand below the first annex. */
export const sharedHeadsOf = ({ annexes }: Report, stretches: readonly Stretch[]): readonly LabelAt[] =>
  stretches.flatMap(({ wording, start }) => (start + wording.text.length <= annexes[0]!.span.start ? [] : wording.ask(HEADS).flatMap(({ id, span }) => (start + span.start < annexes[0]!.span.start ? [] : [{ id, span: { start: start + span.start, end: start + span.end } }]))));

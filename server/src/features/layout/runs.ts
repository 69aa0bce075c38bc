import type { Span } from '../../text/span';
import type { Run } from './model';

const BOLD = /\*\*|__/;

/** Words of several stretches on one line, or each on a line of its own, with what `**` and `__` make bold; bold that is not ended ends with the words. */
export function runsOf(text: string, spans: readonly Span[], between: ' ' | '\n' = ' '): Run[] {
  const words = spans.map(({ start, end }) => text.slice(start, end).replace(/[\s\u00a0\u000b]+/g, ' ').trim()).join(between);
  const runs: Run[] = [];
  words.split(BOLD).forEach((part, index) => { if (part !== '') runs.push({ text: part, bold: index % 2 === 1 }); });
  return runs;
}

export const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

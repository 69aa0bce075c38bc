/** Annexes of which the report itself says that they are kept elsewhere: "Annexes III to X are posted on the website." */
import { annexLabelsAt, type LabelAt } from '../report/mentions/citations';
import type { Citation, Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import { textIn } from '../report/watch';
import type { Span } from '../text/span';

const KEPT = Symbol('annexes kept elsewhere');

interface Kept {
  /** Labels that the beginning or end of an annex names, or that one heading gives to several annexes, with their places. */
  readonly labels: readonly LabelAt[];
  /** Whether it speaks of all that are not there: "The other annexes are posted on the website." */
  readonly all: boolean;
}

export const keptElsewhere = (report: Report, mentions: Mentions): Kept => mentions.once(KEPT, () => {
  const ends = report.annexes.flatMap(({ span, nameSpan }) => [firstLine(report, nameSpan.end, span.end), lastLines(report, span.end)]).filter(place => ELSEWHERE.test(textIn(report, place)));
  return { labels: [...ends.flatMap(place => labelsIn(report, place)), ...mentions.sharedHeads], all: ends.some(place => THE_OTHERS.test(textIn(report, place))) };
});

const THE_OTHERS = /\b(?:the|all|all the|all other|the other|the remaining|remaining|other) (?:annex(?:es|ures)|appendices|attachments|enclosures)\b(?! (?:\d|[IVXLC]+\b|[A-Z]\b))/i;

const ANNEXES = /\b(?:annex(?:es|ures)?|appendi(?:x|ces)|attachments?|enclosures?)\b/gi;
const ELSEWHERE = /\b(?:is|are|was|were|(?:has|have) been|(?:can|may|will|to) be)\s+(?:\w+ly\s+|also\s+|all\s+)?(?:not\s+(?:attached|annexed|included|reproduced|printed|enclosed|part|here|for)|kept|held|posted|published|uploaded|available|accessible|circulated|distributed|issued|filed|stored|archived|deposited|found|obtained|downloaded|accessed|consulted|seen|requested|supplied|sent|shared|provided|in a separate|in separate|on (?:the|file|request)|with the|open to|restricted|confidential)\b|\((?:kept|held|filed|stored|circulated|posted|restricted|not (?:attached|annexed|included|reproduced|printed))\b|\b(?:(?:available|obtainable) (?:from|at|on|upon|in)|separately|under separate cover|upon request|on request|web ?site|webpage|web page|portal)\b/i;

/** The first line of words from an offset on. */
function firstLine({ lines, text }: Report, start: number, end: number): Span {
  let line = lines.lineAt(start) + 1;
  while (line < lines.count && lines.start(line) < end && text.slice(lines.start(line), lines.end(line)).trim() === '') line++;
  return line < lines.count && lines.start(line) < end ? { start: lines.start(line), end: Math.min(end, lines.end(line)) } : { start: end, end };
}

/** The last two lines of words before an offset. */
function lastLines({ lines, text }: Report, end: number): Span {
  let found = 0;
  let line = lines.lineAt(Math.max(0, end - 1));
  for (; line > 0; line--) if (text.slice(lines.start(line), lines.end(line)).trim() !== '' && ++found === 2) break;
  return { start: lines.start(line), end };
}

const labelsIn = (report: Report, place: Span): readonly LabelAt[] =>
  [...textIn(report, place).matchAll(ANNEXES)].flatMap(({ index, 0: keyword }) => annexLabelsAt(report.text, place.start + index, keyword, place.end));

/** Whether the sentence that cites an annex, or the line outside all paragraphs, says so. */
export function isSaidElsewhere(report: Report, { span, paragraph }: Citation): boolean {
  const { lines } = report;
  const line = lines.lineAt(span.start);
  const { start, end } = paragraph?.textSpan ?? { start: lines.start(line), end: lines.end(line) };
  const before = textIn(report, { start, end: span.start });
  const from = start + Math.max(0, before.search(/[^.]*$/));
  const behind = textIn(report, { start: span.end, end: Math.max(span.end, end) });
  const stop = behind.search(/[.;](?:\s|$)/);
  return AVAILABLE.test(textIn(report, { start: from, end: span.end + (stop < 0 ? behind.length : stop) }));
}

/** In a sentence that cites them, less will not do: what was circulated may be annexed as well. */
const AVAILABLE = /\b(?:not (?:attached|annexed|included|reproduced|printed|enclosed)|kept (?:by|at|with|in)|posted|available (?:on|at|from|upon|in|with|to)|circulated separately|issued separately|printed separately|under separate cover|(?:up)?on request|web ?site|webpage|web page|portal)\b/i;

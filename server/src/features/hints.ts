/** Words shown behind the text that are not in it: where an annex is cited, and from which paragraph a row comes. */
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import type { Position } from '../text/lines';
import { say } from '../text/say';
import { bodiesOf } from './annexes';

export interface Hint {
  readonly position: Position;
  readonly label: string;
}

/** Within the lines `from` to `to`. */
export function hintsIn(report: Report, mentions: Mentions, from: number, to: number): Hint[] {
  const out: Hint[] = [];
  const start = report.lines.start(Math.min(Math.max(0, from), report.lines.count - 1));
  const end = report.lines.end(Math.min(Math.max(0, to), report.lines.count - 1));
  const shown = report.annexes.filter(({ nameSpan }) => nameSpan.end >= start && nameSpan.end <= end);
  if (shown.length > 0) {
    const cited = new Map(shown.map(annex => [annex, new Set<string>()]));
    for (const citation of mentions.citations) {
      if (citation.paragraph?.label == null) continue;
      for (const body of bodiesOf(report, citation)) cited.get(body)?.add(citation.paragraph.label);
    }
    for (const [annex, labels] of cited) if (labels.size > 0) out.push({ position: report.lines.positionAt(annex.nameSpan.end), label: labels.size === 1 ? say`cited in paragraph ${[...labels].join()}` : say`cited in paragraphs ${[...labels].join(', ')}` });
  }
  if (report.followUp && report.followUp.span.end >= start && report.followUp.span.start <= end) {
    for (const { row, undertakings, touched } of mentions.followUps) {
      if (row.span.end < start || row.span.start > end) continue;
      const labels = new Set([...undertakings, ...touched].flatMap(({ paragraph }) => paragraph.label ?? []));
      if (labels.size > 0) out.push({ position: report.lines.positionAt(row.nameSpan.end), label: `¶ ${[...labels].join(', ')}` });
    }
  }
  return out;
}

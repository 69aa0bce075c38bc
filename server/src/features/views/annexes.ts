/** The annexes a draft cites or carries, in the order of their numbers. */
import type { Citation } from '../../report/mentions';
import { bodiesOf, citationsOf } from '../annexes';
import { plainWords } from '../words';
import type { ViewInput, ViewNode } from './model';

export function annexesView({ report, mentions }: ViewInput): ViewNode[] {
  const cited = new Map<string, Citation[]>();
  for (const citation of mentions.citations) {
    const key = citation.id.toUpperCase();
    const list = cited.get(key);
    if (list) list.push(citation); else cited.set(key, [citation]);
  }
  const carries = report.annexes.length > 0;
  const nodes = [...cited.values()].map((citations): readonly [ordinal: number, node: ViewNode] => {
    const [first] = citations;
    const [body] = bodiesOf(report, first!);
    const name = body?.title || first!.subject && plainWords(report.text, first!.subject.span) || '';
    return [first!.ordinal ?? 0, {
      label: [first!.id === '' ? 'Annex' : `Annex ${first!.id}`, name].filter(Boolean).join(': '),
      detail: body ? citedWords(citations) : carries ? `${citedWords(citations)}; no such annex here` : citedWords(citations),
      state: body ? 'sound' : carries ? 'missing' : 'plain', range: report.lines.rangeOf(first!.span),
      children: [
        ...body ? [{ label: 'Body', detail: `line ${report.lines.lineAt(body.span.start) + 1}`, state: 'plain' as const, range: report.lines.rangeOf(body.nameSpan), children: [] }] : [],
        ...citations.map(({ span, paragraph }): ViewNode => ({ label: paragraph?.label ? `Paragraph ${paragraph.label}` : `Line ${report.lines.lineAt(span.start) + 1}`, detail: 'cites it', state: 'plain', range: report.lines.rangeOf(span), children: [] })),
      ],
    }];
  });
  const uncited = report.annexes.filter(annex => citationsOf(report, mentions, annex).length === 0).map((annex): readonly [ordinal: number, node: ViewNode] => [annex.ordinal ?? 0, {
    label: annex.title === '' ? annex.label : `${annex.label}: ${annex.title}`, detail: 'no paragraph cites it', state: 'open' as const, range: report.lines.rangeOf(annex.nameSpan), children: [],
  }]);
  return [...nodes, ...uncited].sort(([a], [b]) => a - b).map(([, node]) => node);
}

const citedWords = (citations: readonly Citation[]): string => citations.length === 1 ? 'cited once' : `cited ${citations.length} times`;

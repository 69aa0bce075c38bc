/** The annexes a draft cites or carries, in the order of their numbers. */
import type { Citation } from '../../report/mentions';
import { bodiesOf, citationsOf } from '../annexes';
import { plainWords } from '../words';
import { label, say } from '../../text/say';
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
      label: name === '' ? annexName(first!) : say`${annexName(first!)}: ${name}`,
      detail: body ? citedWords(citations) : carries ? say`${citedWords(citations)}; no such annex here` : citedWords(citations),
      state: body ? 'sound' : carries ? 'missing' : 'plain', range: report.lines.rangeOf(first!.span),
      children: [
        ...body ? [{ label: say`Body`, detail: say`line ${report.lines.lineAt(body.span.start) + 1}`, state: 'plain' as const, range: report.lines.rangeOf(body.nameSpan), children: [] }] : [],
        ...citations.map(({ span, paragraph }): ViewNode => ({ label: paragraph?.label ? label`Paragraph ${paragraph.label}` : say`Line ${report.lines.lineAt(span.start) + 1}`, detail: say`cites it`, state: 'plain', range: report.lines.rangeOf(span), children: [] })),
      ],
    }];
  });
  const uncited = report.annexes.filter(annex => citationsOf(report, mentions, annex).length === 0).map((annex): readonly [ordinal: number, node: ViewNode] => [annex.ordinal ?? 0, {
    label: annex.title === '' ? annex.label : say`${annex.label}: ${annex.title}`, detail: say`no paragraph cites it`, state: 'open' as const, range: report.lines.rangeOf(annex.nameSpan), children: [],
  }]);
  return [...nodes, ...uncited].sort(([a], [b]) => a - b).map(([, node]) => node);
}

const annexName = ({ id }: Citation): string => id === '' ? say`Annex` : say`Annex ${id}`;
const citedWords = (citations: readonly Citation[]): string => citations.length === 1 ? say`cited once` : say`cited ${citations.length} times`;

/** One heading of the structure dropped on another: it takes the other's place where both stand among their like, and else it is said why not. */
import type { Heading, Report } from '../../report/model';
import { phrase, said, say } from '../../text/say';
import { covers } from '../../text/span';
import { firstWords } from '../words';
import { moveBeside, nameOf, type EditInput } from './arrange';
import type { EditPlan } from './plan';
import { linesOf, siblingsOf } from './things';

/** `from` and `to` are where the headings begin; `to` null: below all others. Gives a plan, without edits where it already stands there, or why nothing can be moved. */
export function dragHeading(input: EditInput, from: number, to: number | null): EditPlan | string {
  const { report } = input;
  const dragged = headingFrom(report, from);
  const onto = to === null ? null : headingFrom(report, to);
  if (!dragged || onto === undefined) return say`Only sections, agenda items, sessions and sub-items that stand in the draft can change places.`;
  const siblings = siblingsOf(report, { kind: 'heading', node: dragged });
  const place = siblings.findIndex(({ node }) => node === dragged);
  const target = onto === null ? siblings.length - 1 : siblings.findIndex(({ node }) => covers(node.span, onto.nameSpan));
  if (target < 0) return said(REFUSALS[dragged.kind]);
  const own = siblings[place]!;
  if (target === place) return { title: say`Move ${nameOf(own)}`, edits: [] };
  const [first, last] = place < target ? [place, target] : [target, place];
  const tight = siblings.slice(first, last + 1).find(each => linesOf(report, each) === null);
  if (tight) return say`"${firstWords(report.text, tight.node.span)}" shares a line with other words. Give it lines of its own first.`;
  return moveBeside(input, own, siblings[target]!, place < target ? 'after' : 'before') ?? said(REFUSALS[dragged.kind]);
}

const headingFrom = (report: Report, start: number): Heading | undefined => report.headings.find(({ nameSpan }) => nameSpan.start === start);

const REFUSALS: Readonly<Record<Heading['kind'], string>> = {
  'section': phrase`A section can change places only with the sections beside it. To move it elsewhere, cut and paste it, then renumber the report.`,
  'agenda-item': phrase`An agenda item can change places only with the agenda items beside it. To move it elsewhere, cut and paste it, then renumber the report.`,
  'session': phrase`A session can change places only with the sessions beside it. To move it elsewhere, cut and paste it, then renumber the report.`,
  'sub-item': phrase`A sub-item can change places only with the sub-items under the same heading. To move it elsewhere, cut and paste it, then renumber the report.`,
};

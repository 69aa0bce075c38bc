/** One heading of the structure dropped on another: it takes the other's place where both stand among their like, and else it is said why not. */
import type { Heading, Report } from '../../report/model';
import { covers } from '../../text/span';
import { moveBeside, nameOf, type EditInput } from './arrange';
import type { EditPlan } from './plan';
import { linesOf, siblingsOf, type Thing } from './things';

/** `from` and `to` are where the headings begin; `to` null: below all others. Gives a plan, without edits where it already stands there, or why nothing can be moved. */
export function dragHeading(input: EditInput, from: number, to: number | null): EditPlan | string {
  const { report } = input;
  const dragged = headingFrom(report, from);
  const onto = to === null ? null : headingFrom(report, to);
  if (!dragged || onto === undefined) return 'Only sections, agenda items, sessions and sub-items that stand in the draft can change places.';
  const siblings = siblingsOf(report, { kind: 'heading', node: dragged });
  const place = siblings.findIndex(({ node }) => node === dragged);
  const target = onto === null ? siblings.length - 1 : siblings.findIndex(({ node }) => covers(node.span, onto.nameSpan));
  if (target < 0) return refusal(dragged);
  const own = siblings[place]!;
  if (target === place) return { title: `Move ${nameOf(own)}`, edits: [] };
  const [first, last] = place < target ? [place, target] : [target, place];
  const tight = siblings.slice(first, last + 1).find(each => linesOf(report, each) === null);
  if (tight) return `${capital(nameOf(tight))} shares a line with other words. Give it lines of its own first.`;
  return moveBeside(input, own, siblings[target]!, place < target ? 'after' : 'before') ?? refusal(dragged);
}

const headingFrom = (report: Report, start: number): Heading | undefined => report.headings.find(({ nameSpan }) => nameSpan.start === start);

const LIKE: Readonly<Record<Heading['kind'], string>> = { 'section': 'sections beside it', 'agenda-item': 'agenda items beside it', 'session': 'sessions beside it', 'sub-item': 'sub-items under the same heading' };

function refusal(node: Heading): string {
  const thing: Thing = { kind: 'heading', node };
  return `${capital(nameOf(thing))} can change places only with the ${LIKE[node.kind]}. To move it elsewhere, cut and paste it, then renumber the report.`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

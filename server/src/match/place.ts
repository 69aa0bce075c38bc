/** Where in a draft something missing would stand. */
import type { OrderValue, SectionValue } from '../profile/conventions-sections';
import type { Convention, ProfileView } from '../profile/model';
import type { Heading, Report } from '../report/model';
import type { Span } from '../text/span';
import type { Binding } from './binding';

/** The heading before the place of a missing section, else the title. */
export const placeOf = (missing: Convention, report: Report, binding: Binding, view: ProfileView): Span => headingBefore(missing.value as SectionValue, report, binding, view)?.nameSpan ?? titleSpan(report);

/** The heading that stands at a place; else those of the draft nearest to it, above and below, that past reports usually have as well. */
export function neighboursOf(place: Span, report: Report, binding: Binding): { readonly above: Heading | null; readonly below: Heading | null } {
  const usual = binding.sections.flatMap(({ convention, heading }) => (heading === null || convention.strength === null ? [] : [heading])).sort((a, b) => a.nameSpan.start - b.nameSpan.start);
  const isAbove = ({ nameSpan }: Heading): boolean => nameSpan.start <= place.start;
  const own = top(report).find(({ nameSpan, title }) => nameSpan.start === place.start && title !== '');
  return { above: own ?? usual.findLast(isAbove) ?? null, below: usual.find(each => !isAbove(each)) ?? null };
}

function headingBefore(missing: SectionValue, report: Report, binding: Binding, view: ProfileView): Heading | null {
  const bound = new Map<string, Heading>();
  for (const { convention, heading } of binding.sections) if (heading !== null) bound.set((convention.value as SectionValue).section, heading);
  const before = (heading: Heading): Heading | null => top(report).findLast(candidate => candidate.nameSpan.start < heading.nameSpan.start) ?? null;

  const previous = missing.after === null ? undefined : bound.get(missing.after);
  if (previous !== undefined) return previous;
  const next = missing.before === null ? undefined : bound.get(missing.before);
  if (next !== undefined) return before(next);
  let follower: Heading | null = null;
  let leader: Heading | null = null;
  for (const [section, heading] of bound) {
    if (comesBefore(view, missing.section, section) && (follower === null || heading.nameSpan.start < follower.nameSpan.start)) follower = heading;
    if (comesBefore(view, section, missing.section) && (leader === null || heading.nameSpan.start > leader.nameSpan.start)) leader = heading;
  }
  if (follower !== null) return before(follower);
  return leader === null ? null : lastHeading(report);
}

/** The heading that stands in the place of a missing section, between its usual neighbours, and for no other one; null without one. */
export function standIn(missing: Convention, report: Report, { byHeading }: Binding): Heading | null {
  const { after, before } = missing.value as SectionValue;
  const sections = top(report);
  const isBound = (heading: Heading | undefined, section: string): boolean => heading !== undefined && (byHeading.get(heading)?.value as SectionValue | undefined)?.section === section;
  return sections.find((heading, index) => !byHeading.has(heading) && heading.title !== ''
    && (after === null ? index === 0 : isBound(sections[index - 1], after)) && before !== null && isBound(sections[index + 1], before)) ?? null;
}

/** Whether past reports have the first section before the second, mostly. */
export function comesBefore(view: ProfileView, first: string, second: string): boolean {
  const order = view.get(`order:${first}>${second}`)?.value as OrderValue | undefined;
  return order !== undefined;
}

/** The last section of the body, or null. */
export const lastHeading = (report: Report): Heading | null => top(report).at(-1) ?? null;

const top = (report: Report): readonly Heading[] => report.headings.filter(heading => heading.level === 1);

/** The first line of the title; the text's first line without one. */
export function titleSpan(report: Report): Span {
  return report.title === null ? report.lines.span(0) : report.title.lines[0] ?? report.title.span;
}

import { speaks, support } from '../match/compare';
import { placeOf, standIn } from '../match/place';
import { FEWEST_SECTIONS } from '../profile/observe';
import type { SectionValue } from '../profile/conventions-sections';
import { annexKind, sectionKinds } from '../profile/kinds';
import type { Convention } from '../profile/model';
import { STRENGTH } from '../profile/strength';
import type { Mentions } from '../report/mentions';
import { thanksSomebody } from '../report/mentions/thanks';
import type { Heading, Report } from '../report/model';
import { say } from '../text/say';
import { covers } from '../text/span';
import type { Related, Rule } from './rule';

const FEW_REPORTS = 2;
/** What a meeting has or has not: one or two past reports cannot tell, */
const AT_WILL: ReadonlySet<string> = new Set(['opening', 'other-matters']);
/** unless the draft names its items as they do. */
const namesItems = (report: Report): boolean => report.headings.some(({ kind, level }) => kind === 'agenda-item' && level === 1);

/** A section that past reports have and the draft lacks. */
export const missingSection: Rule = {
  id: 'structure/missing-section',
  title: 'A section that past reports have is missing',
  severity: 'warning',
  lesser: ['information'],
  basis: 'past',
  *check({ report, mentions, binding, profile }) {
    if (!speaks(report, profile)) return;
    // With so few headings nobody can tell a report without sections from one that is being begun.
    if (report.headings.filter(heading => heading.level === 1).length < FEWEST_SECTIONS) return;
    const expected = binding.sections.filter(({ convention }) => convention.strength !== null);
    const missing = expected.filter(({ convention, heading }) => heading === null
      && (profile.familyReports >= STRENGTH.warning.reports || !standsWithoutHeading((convention.value as SectionValue).section, report, mentions)));
    // One or two past reports are a plan a draft may follow or not; one that lacks much of it follows another.
    if (profile.familyReports <= FEW_REPORTS && missing.length > Math.max(1, expected.length / 4)) return;
    const plain = profile.familyReports <= FEW_REPORTS && !namesItems(report);
    const stoodIn = new Set<Heading>();
    for (const { convention } of missing) {
      if (plain && AT_WILL.has((convention.value as SectionValue).section)) continue;
      const value = convention.value as SectionValue;
      const other = profile.familyReports < STRENGTH.warning.reports ? null : standIn(convention, report, binding);
      if (other !== null && !stoodIn.has(other)) {
        stoodIn.add(other);
        yield {
          span: other.nameSpan, severity: convention.strength!, evidence: convention.evidence,
          message: say`"${other.title}" stands where ${support(convention)} have "${value.title}". Use the usual heading if that is meant, or add the section, unless the meeting had none.`,
        };
        continue;
      }
      yield {
        span: placeOf(convention, report, binding, profile),
        severity: convention.strength!,
        message: messageOf(value, convention, profile.conventions),
        evidence: convention.evidence,
        ...(value.section === 'closing' && { related: closingWords(report, mentions) }),
      };
    }
  },
};

/** The first of the paragraphs that thank at the end of a report, else its last one: there the closing would stand. */
function closingWords({ paragraphs }: Report, { thanks }: Mentions): readonly Related[] {
  let first = paragraphs.length - 1;
  const thanking = new Set(thanks.filter(thanksSomebody).map(({ joined, start, end }) => paragraphs.findIndex(({ span }) => covers(span, joined.span(start, end)))));
  if (!thanking.has(first)) return first < 0 ? [] : [{ span: paragraphs[first]!.nameSpan, message: say`The text ends here.` }];
  while (thanking.has(first - 1)) first--;
  return [{ span: paragraphs[first]!.nameSpan, message: say`The words of thanks begin here.` }];
}

/** Paragraphs before the first heading do the work of an introduction; opening remarks are often told in the introduction. */
function standsWithoutHeading(section: string, report: Report, mentions: Mentions): boolean {
  const top = report.headings.filter(heading => heading.level === 1);
  if (section === 'introduction') return (report.paragraphs[0]?.span.start ?? Infinity) < top[0]!.span.start;
  if (section !== 'opening') return false;
  const body = top.find(heading => !sectionKinds(heading.title).includes('introduction'));
  return mentions.citations.some(({ subject, span }) => subject !== null && annexKind(subject.text) === 'remarks' && span.start < (body?.span.start ?? Infinity));
}

function messageOf({ title, after, before }: SectionValue, convention: Convention, conventions: readonly Convention[]): string {
  const past = support(convention);
  const one = convention.evidence.of === 1;
  const titleOf = (section: string): string | undefined => (conventions.find(candidate => candidate.id === `section:${section}`)?.value as SectionValue | undefined)?.title;
  const previous = after === null ? undefined : titleOf(after);
  if (previous !== undefined) {
    return one
      ? say`There is no section "${title}", which ${past} has after "${previous}". Add it here, unless the meeting had none.`
      : say`There is no section "${title}", which ${past} have after "${previous}". Add it here, unless the meeting had none.`;
  }
  const next = before === null ? undefined : titleOf(before);
  if (next !== undefined) {
    return one
      ? say`There is no section "${title}", which ${past} has before "${next}". Add it here, unless the meeting had none.`
      : say`There is no section "${title}", which ${past} have before "${next}". Add it here, unless the meeting had none.`;
  }
  return one
    ? say`There is no section "${title}", which ${past} has. Add it here, unless the meeting had none.`
    : say`There is no section "${title}", which ${past} have. Add it here, unless the meeting had none.`;
}

import { speaks, support } from '../match/compare';
import { neighboursOf, placeOf, standIn } from '../match/place';
import { FEWEST_SECTIONS } from '../profile/observe';
import type { SectionValue } from '../profile/conventions-sections';
import { annexKind, sectionKinds, subjectWords } from '../profile/kinds';
import type { Convention } from '../profile/model';
import { STRENGTH } from '../profile/strength';
import type { Mentions } from '../report/mentions';
import { thanksSomebody } from '../report/mentions/thanks';
import { isHeading, type Heading, type Node, type Report } from '../report/model';
import { say } from '../text/say';
import { covers, sliceOf } from '../text/span';
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
      const value = convention.value as SectionValue;
      if (plain && AT_WILL.has(value.section)) continue;
      if (value.section === 'adoption-of-agenda' && profile.familyReports < STRENGTH.warning.reports && citesAgenda(mentions)) continue;
      const wordings = new Set(value.wordings.map(inWords).filter(words => words !== ''));
      if (standsAsText(report.children, report.text, wordings) || standsWithAnother(report, wordings)) continue;
      const other = profile.familyReports < STRENGTH.warning.reports ? null : standIn(convention, report, binding);
      if (other !== null && !stoodIn.has(other)) {
        stoodIn.add(other);
        yield {
          span: other.nameSpan, severity: convention.strength!, evidence: convention.evidence,
          message: say`"${other.title}" stands where ${support(convention)} have "${value.title}". Use the usual heading if that is meant, or add the section, unless the meeting had none.`,
        };
        continue;
      }
      const place = placeOf(convention, report, binding, profile);
      yield {
        span: place,
        severity: convention.strength!,
        message: messageOf(value, convention, neighboursOf(place, report, binding)),
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

/** "The Meeting adopted the Agenda, which appears as Annex 2", at the end of the opening. */
const citesAgenda = ({ citations }: Mentions): boolean => citations.some(({ subject }) => subject !== null && annexKind(subject.text) === 'agenda');

/** Paragraphs before the first heading do the work of an introduction; opening remarks are often told in the introduction. */
function standsWithoutHeading(section: string, report: Report, mentions: Mentions): boolean {
  const top = report.headings.filter(heading => heading.level === 1);
  if (section === 'introduction') return (report.paragraphs[0]?.span.start ?? Infinity) < top[0]!.span.start;
  if (section !== 'opening') return false;
  const body = top.find(heading => !sectionKinds(heading.title).includes('introduction'));
  return mentions.citations.some(({ subject, span }) => subject !== null && annexKind(subject.text) === 'remarks' && span.start < (body?.span.start ?? Infinity));
}

/** The place is named by headings of the draft, in its own words. */
function messageOf({ title }: SectionValue, convention: Convention, { above, below }: ReturnType<typeof neighboursOf>): string {
  const past = support(convention);
  const one = convention.evidence.of === 1;
  if (above !== null) {
    return one
      ? say`There is no section "${title}", which ${past} has. Add it after "${above.title}", unless the meeting had none.`
      : say`There is no section "${title}", which ${past} have. Add it after "${above.title}", unless the meeting had none.`;
  }
  if (below !== null) {
    return one
      ? say`There is no section "${title}", which ${past} has. Add it before "${below.title}", unless the meeting had none.`
      : say`There is no section "${title}", which ${past} have. Add it before "${below.title}", unless the meeting had none.`;
  }
  return one
    ? say`There is no section "${title}", which ${past} has. Add it here, unless the meeting had none.`
    : say`There is no section "${title}", which ${past} have. Add it here, unless the meeting had none.`;
}

/** Whether a line of the text that was not read as a heading says what the heading of the section says: it is not missing, whatever it looks like. */
function standsAsText(nodes: readonly Node[], text: string, wordings: ReadonlySet<string>): boolean {
  return nodes.some(node => (node.kind === 'text' ? wordings.has(inWords(sliceOf(text, node.span))) : isHeading(node) && standsAsText(node.children, text, wordings)));
}

/** "Next Co-Chairs and Other Matters": two sections under one heading. */
const standsWithAnother = ({ headings }: Report, wordings: ReadonlySet<string>): boolean =>
  headings.some(({ title }) => [...wordings].some(words => words.includes(' ') && ` ${inWords(title)} `.includes(` ${words} `)));

const inWords = (line: string): string => line.length > LONGEST_LINE ? '' : subjectWords(line).join(' ');
/** No heading is longer. */
const LONGEST_LINE = 160;

/** What a reader is told about the thing under the cursor. */
import type { Binding } from '../match/binding';
import { sectionEvidence } from '../match/evidence';
import type { ProfileView } from '../profile/model';
import type { Mentions, Reference } from '../report/mentions';
import type { Annex, Heading, Paragraph, Report, Row, FollowUpTable } from '../report/model';
import type { Range } from '../text/lines';
import { label, listed, say } from '../text/say';
import { covers, touches, type Span } from '../text/span';
import { bodiesOf, citationsOf, sameLabel } from './annexes';
import { referredBy } from './references';
import { hoverOverName } from './hover-names';
import { targetAt, type Target } from './locate';
import { firstWords, plainWords } from './words';

/** Plain words: a head line and lines below it. */
export interface Hover {
  readonly range: Range;
  readonly head: string;
  readonly lines: readonly string[];
  /** What of it the writer may set. */
  readonly settable?: 'family';
}

export interface HoverInput {
  readonly report: Report;
  readonly mentions: Mentions;
  readonly binding: Binding;
  readonly profile: ProfileView;
}

/** `family`: in words, as which kind of meeting the draft is checked; told on the title. */
export function hoverAt(input: HoverInput, offset: number, family?: string): Hover | null {
  const target = targetAt(input.report, input.mentions, offset);
  const { title, lines: table } = input.report;
  if (!target && family !== undefined && title !== null && touches(title.span, offset)) return { range: table.rangeOf(title.span), ...kindWords(input.profile, family), settable: 'family' };
  if (!target) return hoverOverName(input.report, input.mentions, offset);
  const [head, ...lines] = wordsFor(input, target);
  return head === undefined ? null : { range: input.report.lines.rangeOf(target.span), head, lines };
}

function kindWords({ series, familyReports, openings, precedent }: ProfileView, family: string): { head: string; lines: string[] } {
  if (precedent) return { head: family, lines: [say`Held against ${fileName(precedent.file)}.`] };
  const told = series === null
    ? openings === 0 ? say`Compared with ${reports(familyReports)} of this kind.` : say`Compared with ${reports(familyReports)} of this kind and the openings of ${openings} more.`
    : openings === 0 ? say`Compared with ${reports(familyReports)} of this series.` : say`Compared with ${reports(familyReports)} of this series and the openings of ${openings} more.`;
  return {
    head: series === null || series === '' ? family : say`${family}, on: ${series}`,
    lines: [
      familyReports + openings === 0 ? say`There are no other past reports of this kind to compare with.` : told,
      say`If the kind of meeting is another one, set it: “rapporteur.family” in the settings or “family” in rapporteur.config.json.`,
    ],
  };
}

function wordsFor(input: HoverInput, target: Target): string[] {
  switch (target.kind) {
    case 'citations': return citationWords(input, target);
    case 'annex': return annexWords(input, target.annex);
    case 'reference': return referenceWords(input, target.reference);
    case 'heading': return headingWords(input, target.heading);
    case 'paragraph-number': return paragraphWords(input, target.paragraph);
    case 'row': return rowWords(input, target.row, target.table);
  }
}

function citationWords({ report, mentions }: HoverInput, { citations }: Target & { kind: 'citations' }): string[] {
  const lines = new Set<string>();
  for (const citation of citations) {
    const name = nameOf(citation.keyword, citation.id);
    const bodies = bodiesOf(report, citation);
    for (const annex of bodies) lines.add(say`${titled(annex)}, at ${line(report, annex.span)}.`);
    if (bodies.length === 0) {
      lines.add(report.annexes.length === 0 ? say`This report carries no annex bodies.` : say`This report carries no body for ${name}.`);
    }
  }
  const [first] = citations;
  const times = citations.length === 1 ? sameLabel(mentions, first!).length : 1;
  return [
    first!.text,
    ...first!.subject ? [say`Cited here for: ${plainWords(report.text, first!.subject.span)}.`] : [],
    ...lines,
    ...times > 1 ? [say`Cited ${times} times in this report.`] : [],
  ];
}

function referenceWords({ report }: HoverInput, reference: Reference): string[] {
  const places = referredBy(report, reference);
  if (places.length === 0) return [reference.whole.text, say`Nothing in this report has that number.`];
  return [reference.whole.text, ...places.map(({ span }) => `${firstWords(report.text, span)} (${line(report, span)})`)];
}

function annexWords({ report, mentions }: HoverInput, annex: Annex): string[] {
  const cited = citationsOf(report, mentions, annex);
  if (cited.length === 0) return [titled(annex), say`No paragraph cites this annex.`];
  const places = cited.map(citation => citation.paragraph?.label ? label`paragraph ${citation.paragraph.label}` : line(report, citation.span));
  return [titled(annex), say`Cited in ${listed([...new Set(places)])}.`];
}

function headingWords({ report, binding, profile }: HoverInput, heading: Heading): string[] {
  const head = plainWords(report.text, heading.nameSpan);
  const past = sectionEvidence(binding, heading);
  if (!past && profile.precedent) return [head, say`It matches no section of ${fileName(profile.precedent.file)}, which this draft is held against.`];
  if (!past) {
    return profile.familyReports === 0 ? [head, say`There are no other past reports of this kind to compare with.`] : [head, say`It matches no section that past reports of this kind share.`];
  }
  const { agree, of, passages } = past.evidence;
  const places = passages.map(({ file, range }) => say`${fileName(file)}, line ${range.start.line + 1}`);
  const shared = places.length === 0 ? say`In ${agree} of ${reports(of)} of this kind.` : say`In ${agree} of ${reports(of)} of this kind: ${listed(places)}.`;
  return [
    head,
    !profile.precedent ? shared
      : passages[0] ? say`In ${fileName(profile.precedent.file)}, which this draft is held against: line ${passages[0].range.start.line + 1}.`
      : say`In ${fileName(profile.precedent.file)}, which this draft is held against.`,
    ...past.wordings.length > 0 ? [say`Worded there: ${listed(past.wordings.map(words => say`“${words}”`))}.`] : [],
  ];
}

function paragraphWords({ report, mentions }: HoverInput, paragraph: Paragraph): string[] {
  const numbered = report.paragraphs.filter(each => each.number !== null);
  const place = numbered.indexOf(paragraph) + 1;
  const heading = lastOf(report.headings, each => each.span.start <= paragraph.span.start && covers(each.span, paragraph.span));
  const cited = [...new Set(mentions.citations.filter(citation => citation.paragraph === paragraph).map(citation => nameOf(citation.keyword, citation.id)))];
  return [
    paragraph.label === null ? say`Paragraph` : label`Paragraph ${paragraph.label}`,
    heading ? say`Number ${place} of ${numbered.length} numbered paragraphs, under “${firstWords(report.text, heading.nameSpan)}”.` : say`Number ${place} of ${numbered.length} numbered paragraphs.`,
    ...cited.length > 0 ? [say`Cites ${listed(cited)}.`] : [],
  ];
}

function rowWords({ report, mentions }: HoverInput, row: Row, table: FollowUpTable): string[] {
  const cells = row.cells.filter(cell => cell.text !== '').map(cell => {
    const column = table.columns[cell.column]?.text;
    return column ? say`${column}: ${cell.text}` : cell.text;
  });
  const followUp = mentions.followUps.find(each => each.row === row);
  const about = followUp?.activities.map(({ name, heading }) => heading?.label ? say`“${name.text}” (${heading.label})` : say`“${name.text}”`) ?? [];
  const asked = followUp?.undertakings.map(each => each.paragraph.label ? label`paragraph ${each.paragraph.label}` : line(report, each.span)) ?? [];
  return [
    row.label === null ? say`Follow-up row` : say`Follow-up row ${row.label}`,
    ...cells,
    ...about.length > 0 ? [say`It is about ${listed(about)}.`] : [],
    ...asked.length > 0 ? [say`Asked for in ${listed([...new Set(asked)])}.`] : [],
  ];
}

const titled = (annex: Annex): string => annex.title === '' ? annex.label : say`${annex.label}: ${annex.title}`;
const line = (report: Report, span: Span): string => say`line ${report.lines.lineAt(span.start) + 1}`;
const reports = (count: number): string => count === 1 ? say`1 past report` : say`${count} past reports`;
const fileName = (file: string): string => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
const nameOf = (keyword: string | null, id: string): string => id === '' ? say`the Annex` : `${keyword === null ? 'Annex' : keyword.replace(/ES$/, '').replace(/es$/, '')} ${id}`;

function lastOf<T>(items: readonly T[], holds: (item: T) => boolean): T | undefined {
  for (let at = items.length - 1; at >= 0; at--) if (holds(items[at]!)) return items[at];
  return undefined;
}

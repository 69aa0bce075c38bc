/** The sections of a draft beside those that past reports have. */
import { sectionEvidence } from '../../match/evidence';
import { placeOf } from '../../match/place';
import type { SectionValue } from '../../profile/conventions-sections';
import type { Heading, Report } from '../../report/model';
import { plainWords } from '../words';
import { say } from '../../text/say';
import { findingsIn, trouble, type ViewInput, type ViewNode } from './model';

export function structureView(input: ViewInput): ViewNode[] {
  const { report, binding, profile } = input;
  const top = report.headings.filter(heading => heading.level === 1);
  const missing = binding.sections.filter(({ convention, heading }) => heading === null && convention.strength !== null).map(({ convention }) => ({ convention, place: placeOf(convention, report, binding, profile) }));
  const missingAt = (start: number): ViewNode[] => missing.filter(({ place }) => place.start === start).map(({ convention, place }) => ({
    label: (convention.value as SectionValue).title, detail: notHere(convention.evidence), state: 'missing', range: report.lines.rangeOf(place), children: [],
  }));
  const known = new Set(top.map(heading => heading.nameSpan.start));
  return [
    ...missing.filter(({ place }) => !known.has(place.start)).map(({ place }) => place.start).filter((start, index, all) => all.indexOf(start) === index).flatMap(missingAt),
    ...top.flatMap(heading => [sectionNode(input, heading), ...missingAt(heading.nameSpan.start)]),
    ...report.followUp === null ? [] : [{ label: report.followUp.title, detail: rows(report), state: 'sound' as const, range: report.lines.rangeOf(report.followUp.nameSpan), children: [] }],
  ].sort((a, b) => lineOf(a) - lineOf(b));
}

type Share = { readonly agree: number; readonly of: number };
const pastReports = ({ agree, of }: Share): string => of === 1 && agree === 1 ? say`in the only past report` : say`in ${agree} of ${of} past reports`;
const notHere = ({ agree, of }: Share): string => of === 1 && agree === 1 ? say`not here; in the only past report` : say`not here; in ${agree} of ${of} past reports`;

const lineOf = (node: ViewNode): number => node.range?.start.line ?? 0;
const rows = ({ followUp }: Report): string => followUp!.rows.length === 1 ? say`1 row` : say`${followUp!.rows.length} rows`;

function sectionNode(input: ViewInput, heading: Heading): ViewNode {
  const { report, binding, findings, profile } = input;
  const past = sectionEvidence(binding, heading);
  const own = findings.filter(({ span }) => span.start >= heading.span.start && span.start < heading.span.end).length;
  const evidence = past !== null ? pastReports(past.evidence) : profile.familyReports > 0 ? say`of its own` : '';
  const under = heading.children.filter((child): child is Heading => 'level' in child);
  return {
    label: plainWords(report.text, heading.nameSpan).replace(/^#+ /, ''), detail: [evidence, findingsIn(own)].filter(Boolean).join(' \u00b7 '),
    state: trouble(findings, heading.span) !== null ? 'open' : past !== null ? 'sound' : 'plain', range: report.lines.rangeOf(heading.nameSpan),
    children: under.map(child => sectionNode(input, child)),
  };
}

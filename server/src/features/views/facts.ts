/** The facts of the meeting as the draft gives them, and what disagrees about them. */
import type { CheckedFinding } from '../../check/check';
import type { Attendance, ParticipantMention } from '../../report/mentions';
import type { Phrase } from '../../report/model';
import { plainWords } from '../words';
import type { ViewInput, ViewNode } from './model';

export function factsView({ report, mentions, findings }: ViewInput): ViewNode[] {
  const { title } = report;
  const fact = (label: string, phrases: readonly (Phrase | null | undefined)[], prefix = ''): ViewNode[] => {
    const given = phrases.filter(phrase => phrase != null);
    if (given.length === 0) return [{ label, detail: 'not found', state: 'plain', range: null, children: [] }];
    return [{ label, detail: prefix + given.map(({ span }) => plainWords(report.text, span)).join('; '), state: 'plain', range: report.lines.rangeOf(given[0]!.span), children: [] }];
  };
  const nodes = [
    ...fact('Kind', [title?.kind]), ...fact('Meeting', [title?.meeting]), ...fact('Number', [title?.ordinal]), ...fact('Venue', title?.venues ?? []), ...fact('Dates', title?.dates ?? []),
    ...coChairs(mentions.coChairs, report), attendance(mentions.attendance, report),
  ];
  const about = findings.filter(({ rule, severity }) => ABOUT.test(rule) && severity !== 'hint');
  return [...nodes, ...about.map((finding): ViewNode => ({ label: finding.message, detail: `line ${report.lines.lineAt(finding.span.start) + 1}`, state: isLoud(finding) ? 'open' : 'plain', range: report.lines.rangeOf(finding.span), children: [] }))];
}

/** Rules that ask whether the draft agrees with itself about the meeting. */
const ABOUT = /^(?:title|date|attendance)\//;
const isLoud = ({ severity }: CheckedFinding): boolean => severity === 'error' || severity === 'warning';

function coChairs(chairs: ViewInput['mentions']['coChairs'], report: ViewInput['report']): ViewNode[] {
  const children = chairs.map(({ honorific, name, post, span }): ViewNode => ({ label: [honorific, name.text].filter(Boolean).join(' '), detail: post?.text.replace(/\s+/g, ' ') ?? '', state: 'plain', range: report.lines.rangeOf(span), children: [] }));
  return [{ label: 'Co-chairs', detail: children.length === 0 ? 'not found' : children.map(({ label }) => label).join('; '), state: 'plain', range: children[0]?.range ?? null, children }];
}

function attendance(found: Attendance | null, report: ViewInput['report']): ViewNode {
  if (found === null) return { label: 'Attendance', detail: 'not found', state: 'plain', range: null, children: [] };
  const group = (label: string, participants: readonly ParticipantMention[]): ViewNode[] => participants.length === 0 ? [] : [{
    label, detail: String(participants.length), state: 'plain', range: report.lines.rangeOf(participants[0]!.span),
    children: participants.map(({ text, span }): ViewNode => ({ label: text.replace(/\s+/g, ' '), detail: '', state: 'plain', range: report.lines.rangeOf(span), children: [] })),
  }];
  return {
    label: 'Attendance', detail: found.count === null ? FORMS[found.form] : found.count.text.replace(/\s+/g, ' '), state: 'plain', range: report.lines.rangeOf(found.span),
    children: [...group('Present', found.present), ...group('In person', found.inPerson), ...group('Online', found.online), ...group('Absent', found.absent)],
  };
}

const FORMS: Readonly<Record<Attendance['form'], string>> = { 'list': 'a list', 'all-but': 'all but some', 'all': 'all', 'count': 'a number', 'hybrid': 'in person and online' };

/** The facts of the meeting as the draft gives them, and what disagrees about them. */
import type { CheckedFinding } from '../../check/check';
import type { Attendance, ParticipantMention } from '../../report/mentions';
import type { Phrase } from '../../report/model';
import { plainWords } from '../words';
import { phrase, said, say } from '../../text/say';
import type { ViewInput, ViewNode } from './model';

export function factsView({ report, mentions, findings }: ViewInput): ViewNode[] {
  const { title } = report;
  const fact = (label: string, phrases: readonly (Phrase | null | undefined)[], prefix = ''): ViewNode[] => {
    const given = phrases.filter(phrase => phrase != null);
    if (given.length === 0) return [{ label, detail: say`not found`, state: 'plain', range: null, children: [] }];
    return [{ label, detail: prefix + given.map(({ span }) => plainWords(report.text, span)).join('; '), state: 'plain', range: report.lines.rangeOf(given[0]!.span), children: [] }];
  };
  const nodes = [
    ...fact(say`Kind`, [title?.kind]), ...fact(say`Meeting`, [title?.meeting]), ...fact(say`Number`, [title?.ordinal]), ...fact(say`Venue`, title?.venues ?? []), ...fact(say`Dates`, title?.dates ?? []),
    ...coChairs(mentions.coChairs, report), attendance(mentions.attendance, report),
  ];
  const about = findings.filter(({ rule, severity }) => ABOUT.test(rule) && severity !== 'hint');
  return [...nodes, ...about.map((finding): ViewNode => ({ label: finding.message, detail: say`line ${report.lines.lineAt(finding.span.start) + 1}`, state: isLoud(finding) ? 'open' : 'plain', range: report.lines.rangeOf(finding.span), children: [] }))];
}

/** Rules that ask whether the draft agrees with itself about the meeting. */
const ABOUT = /^(?:title|date|attendance)\//;
const isLoud = ({ severity }: CheckedFinding): boolean => severity === 'error' || severity === 'warning';

function coChairs(chairs: ViewInput['mentions']['coChairs'], report: ViewInput['report']): ViewNode[] {
  const children = chairs.map(({ honorific, name, post, span }): ViewNode => ({ label: [honorific, name.text].filter(Boolean).join(' '), detail: post?.text.replace(/\s+/g, ' ') ?? '', state: 'plain', range: report.lines.rangeOf(span), children: [] }));
  return [{ label: say`Co-chairs`, detail: children.length === 0 ? say`not found` : children.map(({ label }) => label).join('; '), state: 'plain', range: children[0]?.range ?? null, children }];
}

function attendance(found: Attendance | null, report: ViewInput['report']): ViewNode {
  if (found === null) return { label: say`Attendance`, detail: say`not found`, state: 'plain', range: null, children: [] };
  const group = (label: string, participants: readonly ParticipantMention[]): ViewNode[] => participants.length === 0 ? [] : [{
    label, detail: String(participants.length), state: 'plain', range: report.lines.rangeOf(participants[0]!.span),
    children: participants.map(({ text, span }): ViewNode => ({ label: text.replace(/\s+/g, ' '), detail: '', state: 'plain', range: report.lines.rangeOf(span), children: [] })),
  }];
  return {
    label: say`Attendance`, detail: found.count === null ? said(FORMS[found.form]) : found.count.text.replace(/\s+/g, ' '), state: 'plain', range: report.lines.rangeOf(found.span),
    children: [...group(say`Present`, found.present), ...group(say`In person`, found.inPerson), ...group(say`Online`, found.online), ...group(say`Absent`, found.absent)],
  };
}

const FORMS: Readonly<Record<Attendance['form'], string>> = { 'list': phrase`a list`, 'all-but': phrase`all but some`, 'all': phrase`all`, 'count': phrase`a number`, 'hybrid': phrase`in person and online` };

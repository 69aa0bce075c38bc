/** Compares what was read with what a report contains; each difference is one line in plain words, none means they agree. */
import type { Acronym, Mentions, ParticipantMention } from '../../server/src/report/mentions';
import type { AgendaEntry, CalendarDate, Node, Phrase, Report } from '../../server/src/report/model';
import { sliceOf, type Span } from '../../server/src/text/span';
import type { AgendaTruth, Truth } from './truth';

export interface Reading { report: Report; mentions: Mentions }

type Comparison = (reading: Reading, truth: Truth) => string[];

/** By aspect, so that a failing test names what was misread. */
export const ASPECTS: Readonly<Record<string, Comparison>> = {
  'title block': title,
  'headings': headings,
  'paragraphs': paragraphs,
  'lists': lists,
  'page breaks': pageBreaks,
  'citations': citations,
  'annexes': annexes,
  'follow-up table': followUp,
  'delegations': delegations,
  'agenda': agenda,
  'attendance': attendance,
  'co-chairs': coChairs,
  'activities': activities,
  'acronyms': acronyms,
  'undertakings': undertakings,
};

/** White space folded, typographic quotes and bold marks set aside. */
const fold = (text: string): string => text.replace(/\*\*|__/g, '').replace(/[\u2018\u2019`]/g, "'").replace(/[\u201c\u201d]/g, '"').replace(/\s+/g, ' ').trim();
const lower = (text: string): string => fold(text).toLowerCase();
const quote = (text: string | null | undefined): string => text === null || text === undefined ? 'none' : `"${fold(text)}"`;
const akin = (a: string, b: string): boolean => lower(a).includes(lower(b)) || lower(b).includes(lower(a));

const firstLine = (report: Report, s: Span): number => report.lines.lineAt(s.start) + 1;
const lastLine = (report: Report, s: Span): number => report.lines.lineAt(Math.max(s.start, s.start + sliceOf(report.text, s).trimEnd().length - 1)) + 1;
const linesOf = (report: Report, s: Span): string => `${firstLine(report, s)}-${lastLine(report, s)}`;

/** What is missing, what is there too much, and whether the order differs. */
function unlike(expected: readonly string[], found: readonly string[]): string[] {
  const rest = [...found];
  const out: string[] = [];
  for (const item of expected) {
    const at = rest.indexOf(item);
    if (at < 0) out.push(`not found: ${item}`); else rest.splice(at, 1);
  }
  for (const item of rest) out.push(`found, but not there: ${item}`);
  if (out.length === 0 && expected.some((item, index) => found[index] !== item)) out.push(`in another order: ${found.join(' | ')}`);
  return out;
}

function differs(what: string, expected: unknown, found: unknown): string[] {
  return expected === found ? [] : [`${what}: expected ${String(expected)}, found ${String(found)}`];
}

const day = (date: CalendarDate): string => [date.year ?? '????', date.month, ...(date.day === null ? [] : [date.day])].map(part => String(part).padStart(2, '0')).join('-');

function title({ report }: Reading, truth: Truth): string[] {
  const expected = truth.title;
  const found = report.title;
  const out = [...differs('recognised as a summary report', true, report.recognised), ...differs('family', truth.family, report.family)];
  if (found === null) return [...out, 'no title block found'];
  const phrase = (what: string, want: string | null, got: Phrase | null) => differs(what, quote(want), quote(got?.text));
  const venue = (city: string | null, country: string | null, mode: string | null) => `${city ?? 'no city'}, ${country ?? 'no country'}, ${mode ?? 'no mode'}`.toLowerCase();
  return [
    ...out,
    ...differs('lines', `${expected.first}-${expected.last}`, linesOf(report, found.span)),
    ...phrase('kind', expected.kind, found.kind),
    ...differs('meeting', quote(expected.meeting), quote(found.meeting?.text.replace(/^the /i, ''))),
    ...differs('ordinal', expected.ordinal, found.ordinal?.value ?? null),
    ...phrase('acronym', expected.acronym, found.acronym),
    ...differs('theme', quote(expected.theme), quote(found.theme?.text.replace(/^["\u201c]|["\u201d]$/g, ''))),
    ...phrase('status', expected.status, found.status),
    ...unlike(expected.venues.map(v => venue(v.city, v.country, v.mode)), found.venues.map(v => venue(v.city, v.country, v.mode))),
    ...unlike(expected.dates.map(([from, to]) => `${from} to ${to}`), found.dates.map(date => `${day(date.from)} to ${day(date.to)}`)),
  ];
}

function headings({ report }: Reading, truth: Truth): string[] {
  const line = (at: number, kind: string, label: string | null, level: number, words: string) => ({ at, text: `line ${at} ${kind} ${label ?? '-'} level ${level} ${lower(words)}` });
  const found = report.headings.map(h => line(firstLine(report, h.nameSpan), h.kind, h.label, h.level, h.title));
  const table = report.followUp;
  if (table?.headingSpan) found.push(line(firstLine(report, table.headingSpan), 'follow-up', null, 1, table.title));
  for (const annex of report.annexes) found.push(line(firstLine(report, annex.labelSpan), 'annex', fold(annex.label), 1, annex.title));
  for (const delegation of nodesOf(report, 'delegation')) found.push(line(firstLine(report, delegation.nameSpan), 'delegation', null, 2, delegation.name));
  return unlike(truth.headings.map(h => line(h.line, h.kind, h.label, h.level, h.title).text), found.sort((a, b) => a.at - b.at).map(h => h.text));
}

function paragraphs({ report }: Reading, truth: Truth): string[] {
  const line = (label: string | null, first: number, last: number, pieces: string[]) => `paragraph ${label ?? '-'} lines ${first}-${last} in pieces ${pieces.join(', ')}`;
  return unlike(
    truth.paragraphs.map(p => line(p.label, p.first, p.last, p.pieces.map(([a, b]) => `${a}-${b}`))),
    report.paragraphs.map(p => line(p.label, firstLine(report, p.span), lastLine(report, p.span), p.pieces.map(piece => linesOf(report, piece)))),
  );
}

function lists({ report }: Reading, truth: Truth): string[] {
  const found: string[] = [];
  for (const paragraph of report.paragraphs) for (const list of paragraph.children) {
    found.push(`paragraph ${paragraph.label ?? '-'} ${list.style}: ${list.items.map(item => `${item.label ?? '-'} ${linesOf(report, item.span)}`).join(', ')}`);
  }
  return [
    ...unlike(truth.lists.map(l => `paragraph ${l.paragraph ?? '-'} ${l.style}: ${l.items.map(i => `${i.label ?? '-'} ${i.first}-${i.last}`).join(', ')}`), found),
    ...differs('number of lists in the body', truth.lists.length, report.lists.length),
  ];
}

function pageBreaks({ report }: Reading, truth: Truth): string[] {
  const found: string[] = [];
  for (const { pieces } of report.paragraphs) {
    for (let at = 1; at < pieces.length; at++) found.push(`lines ${lastLine(report, pieces[at - 1]!)} and ${firstLine(report, pieces[at]!)}`);
  }
  const inAgenda = (join: [number, number]) => agendaEntries(report).some(entry => firstLine(report, entry.span) <= join[0] && lastLine(report, entry.span) >= join[1]);
  return unlike(truth.joins.filter(join => !inAgenda(join)).map(([a, b]) => `lines ${a} and ${b}`), found);
}

function citations({ report, mentions }: Reading, truth: Truth): string[] {
  const line = (at: number, column: number, id: string, form: string, text: string) => `line ${at} column ${column} id "${id}" ${form} "${fold(text)}"`;
  const out = unlike(
    truth.citations.map(c => line(c.line, c.column, c.id, c.form, c.text)),
    mentions.citations.map(c => line(firstLine(report, c.span), report.lines.positionAt(c.span.start).character + 1, c.id, c.form, sliceOf(report.text, c.span))),
  );
  if (out.length > 0) return out;
  truth.citations.forEach((expected, index) => {
    const found = mentions.citations[index]!;
    if (expected.phrase !== undefined && !akin(found.phrase ?? '-', expected.phrase)) out.push(`phrase of line ${expected.line} "${expected.text}": expected ${quote(expected.phrase)}, found ${quote(found.phrase)}`);
    if (expected.subject !== undefined && !akin(found.subject?.text ?? '-', expected.subject)) out.push(`subject of line ${expected.line} "${expected.text}": expected ${quote(expected.subject)}, found ${quote(found.subject?.text)}`);
  });
  return out;
}

function annexes({ report }: Reading, truth: Truth): string[] {
  return unlike(
    truth.annexes.map(a => `${a.label} id "${a.id}" lines ${a.first}-${a.last} ${a.content} ${quote(a.title)}`),
    report.annexes.map(a => `${fold(a.label)} id "${a.id}" lines ${linesOf(report, a.span)} ${a.content} ${quote(a.title)}`),
  );
}

function followUp({ report }: Reading, truth: Truth): string[] {
  const expected = truth.followUp;
  const found = report.followUp;
  if (expected === null || found === null) return differs('follow-up table', expected === null ? 'none' : 'one', found === null ? 'none' : `one at line ${firstLine(report, found.span)}`);
  const at = (s: Span | null | undefined) => s ? firstLine(report, s) : null;
  const row = (no: string | null, lines: string, cells: readonly string[]) => `row ${no ?? '-'} lines ${lines}: ${cells.map(quote).join(' / ')}`;
  return [
    ...differs('line of its heading', expected.heading, at(found.headingSpan)),
    ...(expected.title === null ? [] : differs('its title', quote(expected.title), quote(found.title))),
    ...differs('line of its lead-in', expected.leadIn, at(found.leadIn?.span)),
    ...differs('line of its head', expected.head, at(found.head?.span)),
    ...differs('its layout', expected.layout, found.layout),
    ...unlike(expected.columns.map(c => `column ${c.role} ${quote(c.text)}`), found.columns.map(c => `column ${c.role} ${quote(c.text)}`)),
    ...unlike(expected.rows.map(r => row(r.no, `${r.first}-${r.last}`, r.cells)), found.rows.map(r => row(r.label, linesOf(report, r.span), r.cells.map(cell => cell.text)))),
  ];
}

function delegations({ report }: Reading, truth: Truth): string[] {
  const person = (number: number | null, honorific: string | null, name: string, post: string | null, line: number) => `${number ?? '-'} ${honorific ?? '-'} ${quote(name)} ${quote(post)} line ${line}`;
  return unlike(
    truth.delegations.flatMap(d => [`delegation ${lower(d.name)} line ${d.line}`, ...d.people.map(p => `${lower(d.name)}: ${person(p.number, p.honorific, p.name, p.post, p.line)}`)]),
    nodesOf(report, 'delegation').flatMap(d => [`delegation ${lower(d.name)} line ${firstLine(report, d.nameSpan)}`, ...d.people.map(p => `${lower(d.name)}: ${person(p.number, p.honorific, p.name.text, p.post?.text ?? null, firstLine(report, p.span))}`)]),
  );
}

function agenda({ report }: Reading, truth: Truth): string[] {
  const line = (entry: Omit<AgendaTruth, 'first' | 'last'>, lines: string) => `lines ${lines} item ${entry.item ?? '-'} at ${quote(entry.time)} lead ${quote(entry.lead)} minutes ${entry.minutesStated ?? '-'} ${entry.minutesComputed ?? '-'} ${quote(entry.title)} ${entry.subItems.map(s => `${s.label ?? '-'} ${quote(s.text)}`).join(' ')}`.trim();
  return unlike(
    truth.agenda.map(entry => line(entry, `${entry.first}-${entry.last}`)),
    agendaEntries(report).map(entry => line({
      ...entry, time: entry.time?.text ?? null, title: entry.title.text, lead: entry.lead?.text ?? null, subItems: entry.subItems.map(s => ({ label: s.label, text: s.text.text })),
    }, linesOf(report, entry.span))),
  );
}

function attendance({ mentions }: Reading, truth: Truth): string[] {
  const expected = truth.attendance;
  const found = mentions.attendance;
  if (expected === null || found === null) return differs('attendance', expected === null ? 'none' : 'given', found === null ? 'none' : 'given');
  const set = (what: string, want: readonly string[], got: readonly ParticipantMention[]) => unlike([...want].sort(), got.map(p => p.participant).sort()).map(words => `${what}: ${words}`);
  return [
    ...differs('form', expected.form, found.form),
    ...differs('count', expected.count, found.count?.value ?? null),
    ...(expected.present.length > 0 ? set('present', expected.present, found.present) : []),
    ...(expected.inPerson ? set('in person', expected.inPerson, found.inPerson) : []),
    ...set('absent', expected.absent, found.absent),
    ...expected.others.filter(other => !found.others.some(phrase => akin(phrase.text, other))).map(other => `others: not found: ${other}`),
    ...found.others.filter(phrase => !expected.others.some(other => akin(phrase.text, other))).map(phrase => `others: found, but not there: ${phrase.text}`),
  ];
}

function coChairs({ report, mentions }: Reading, truth: Truth): string[] {
  const line = (honorific: string | null, name: string, participant: string | null, at: number) => `line ${at} ${honorific ?? '-'} ${quote(name)} of ${participant ?? '-'}`;
  return unlike(
    truth.coChairs.map(c => line(c.honorific, c.name, c.participant, c.line)),
    mentions.coChairs.map(c => line(c.honorific === null ? null : fold(c.honorific), c.name.text, c.participant, firstLine(report, c.name.span))),
  );
}

function activities({ mentions }: Reading, truth: Truth): string[] {
  const line = (heading: string, leads: readonly string[], proposed: boolean | undefined) => `${heading} led by ${[...new Set(leads)].sort().join(', ')}${proposed ? ' (proposed)' : ''}`;
  const told = new Set(truth.activities.filter(a => a.proposed !== undefined).map(a => a.heading));
  return unlike(
    truth.activities.map(a => line(a.heading, a.leads, a.proposed)),
    mentions.activities.flatMap(a => a.heading?.label ? [line(a.heading.label, a.leads.map(lead => lead.participant), told.has(a.heading.label) && a.proposed)] : []),
  );
}

function acronyms({ report, mentions }: Reading, truth: Truth): string[] {
  const out: string[] = [];
  const byName = new Map<string, Acronym>(mentions.acronyms.map(a => [fold(a.acronym), a]));
  for (const expected of truth.acronyms) {
    const found = byName.get(expected.acronym);
    if (found === undefined) { out.push(`not found: ${expected.acronym}`); continue; }
    out.push(...unlike(
      expected.definitions.map(d => `${expected.acronym} line ${d.line} ${lower(d.expansion)}`),
      found.definitions.map(d => `${expected.acronym} line ${firstLine(report, d.span)} ${lower(d.expansion.text)}`),
    ));
    const first = found.uses[0];
    if (expected.firstUse) out.push(...differs(`first use of ${expected.acronym}`, `${expected.firstUse.line}:${expected.firstUse.column}`, first ? `${firstLine(report, first)}:${report.lines.positionAt(first.start).character + 1}` : 'none'));
    if (expected.uses !== undefined) out.push(...differs(`uses of ${expected.acronym}`, expected.uses, found.uses.length));
  }
  const known = new Set(truth.acronyms.map(a => a.acronym));
  for (const found of mentions.acronyms) if (found.definitions.length > 0 && !known.has(fold(found.acronym))) out.push(`found, but not defined there: ${found.acronym} ${found.definitions.map(d => quote(d.expansion.text)).join(', ')}`);
  return out;
}

function undertakings({ mentions }: Reading, truth: Truth): string[] {
  const line = (paragraph: string | null, actors: readonly string[], deadline: string | null) => `paragraph ${paragraph ?? '-'}: ${actors.map(lower).join(' and ') || 'nobody named'} by ${deadline ?? 'no day'}`;
  return unlike(
    truth.undertakings.map(u => line(u.paragraph, u.actors, u.deadline)),
    mentions.undertakings.filter(u => !u.routine).map(u => line(u.paragraph.label, u.actors.map(actor => actor.text), u.deadline?.date ? day(u.deadline.date) : null)),
  );
}

function agendaEntries(report: Report): AgendaEntry[] {
  return report.annexes.filter(annex => annex.content === 'agenda').flatMap(annex => annex.children.flatMap(node => node.kind === 'agenda-table' ? node.entries : []));
}

/** All nodes of a kind inside the annexes. */
function nodesOf<K extends Node['kind']>(report: Report, kind: K): Extract<Node, { kind: K }>[] {
  return report.annexes.flatMap(annex => annex.children.filter((node): node is Extract<Node, { kind: K }> => node.kind === kind));
}

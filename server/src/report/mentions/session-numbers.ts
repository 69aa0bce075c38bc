/** The numbers of sessions: by their headings, and by the sentences right below these that say who chairs which. */
import { fromOrdinal } from '../../text/numerals';
import { itemValue, ITEM } from '../agenda-entry';
import type { Heading, Phrase, Report } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

export interface NumberedSession { readonly heading: Heading; readonly value: number }

/** A session under whose heading another is said to be chaired. */
export interface SessionSlip extends Phrase { readonly session: NumberedSession; readonly other: NumberedSession }

/** "Session Two", also behind the number of a section: "IV. SESSION TWO". */
export function numberedSessions({ headings }: Report): readonly NumberedSession[] {
  return headings.flatMap(heading => {
    const { kind, path, form, title } = heading;
    if (kind === 'session') return path.length === 1 && /session/i.test(form.keyword ?? '') ? [{ heading, value: path[0]! }] : [];
    const named = heading.level > 2 || !/^session\b/i.test(title) ? null : ITEM.exec(title);
    const value = named === null ? null : itemValue(named[1]!.toLowerCase());
    return value === null ? [] : [{ heading, value }];
  });
}

const NUMBER = '(\\d{1,2}|[IVX]{1,4}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)';
const ORDINAL = '(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)';
const LED = '(?:chaired|co-chaired|moderated|co-moderated|facilitated|presided over)';
const CHAIRED = new RegExp(`(?:(?<!\\b(?:had|has|have|who|which) )\\b${LED} (?:the )?(?:Session ${NUMBER}\\b|${ORDINAL} session\\b)|\\bSession ${NUMBER},? (?:was |which was )?${LED}\\b|\\b${ORDINAL} (?:and last |and final )?session,? (?:was |which was )?${LED}\\b)`, 'i');

const TOLD = telling(({ text, sentences }): (Sentence & { readonly value: number }) | null => {
  const end = Math.min(sentences[1]?.end ?? sentences[0]?.end ?? 0, REACH);
  const words = text.slice(0, end);
  const hit = /\bsession\b/i.test(words) ? CHAIRED.exec(words) : null;
  const label = hit?.slice(1).find(group => group !== undefined);
  if (hit === null || label === undefined) return null;
  const value = fromOrdinal(label.toLowerCase()) ?? itemValue(label.toLowerCase());
  return value === null ? null : { start: hit.index, end: hit.index + hit[0].length, value };
});
const REACH = 400;

/** Only the first paragraph below a heading says who chairs it. */
export function sessionSlipsOf(report: Report, units: readonly Unit[]): readonly SessionSlip[] {
  const sessions = numberedSessions(report);
  if (sessions.length < 2) return [];
  const out: SessionSlip[] = [];
  let last: Heading | undefined;
  for (const { headings, joined } of units) {
    const under = headings.at(-1);
    const first = under !== last;
    last = under;
    const session = first ? sessions.find(({ heading }) => heading === under) : undefined;
    const told = session === undefined ? null : joined.ask(TOLD);
    const other = told === null || told.value === session!.value ? undefined : sessions.find(({ value }) => value === told.value);
    // two sessions of one number, on two days
    if (told === null || other === undefined || sessions.filter(({ value }) => value === told.value || value === session!.value).length > 2) continue;
    out.push({ ...joined.phrase(told.start, told.end), session: session!, other });
  }
  return out;
}

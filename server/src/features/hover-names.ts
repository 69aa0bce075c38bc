/** What is told over the name of a Participant, and over an acronym. */
import type { Attendance, Mentions, ParticipantMention } from '../report/mentions';
import type { Report } from '../report/model';
import { officialNames } from '../report/official-names';
import { findParticipants } from '../report/participants';
import { label, listed, say } from '../text/say';
import { touches, type Span } from '../text/span';
import type { Hover } from './hover';
import { mayBeAcronym } from './words';

/** Null where no name stands, or where there is nothing to tell of it. */
export function hoverOverName(report: Report, mentions: Mentions, offset: number): Hover | null {
  const participant = participantAt(report, offset);
  const told = participant ? participantWords(report, mentions, participant) : acronymWords(report, mentions, offset);
  return told && told.lines.length > 0 ? { range: report.lines.rangeOf(told.span), head: told.head, lines: told.lines } : null;
}

interface Told { readonly span: Span; readonly head: string; readonly lines: readonly string[] }

/** No name of a Participant is longer. */
const LONGEST_NAME = 80;

function participantAt({ text }: Report, offset: number): { participant: string; span: Span } | null {
  const from = Math.max(0, offset - LONGEST_NAME);
  const around = text.slice(from, offset + LONGEST_NAME).replace(/\s/g, ' ');
  const found = findParticipants(around).find(({ start, end }) => touches({ start: from + start, end: from + end }, offset));
  return found ? { participant: found.participant, span: { start: from + found.start, end: from + found.end } } : null;
}

function participantWords(report: Report, mentions: Mentions, { participant, span }: { participant: string; span: Span }): Told {
  const own = <T extends { participant: string }>(all: readonly T[]): T[] => all.filter(each => each.participant === participant);
  const spellings = [...new Set(own(mentions.spelledNames).map(({ spelling }) => say`“${spelling}”`))];
  const paragraphs = [...new Set(own(mentions.interventions).flatMap(({ span: { start } }) => report.paragraphs.find(paragraph => touches(paragraph.span, start))?.label ?? []))];
  return {
    span, head: participant, lines: [
      ...mentions.attendance ? attendanceWords(report, mentions.attendance, participant) : [],
      ...mentions.delegateLists.flatMap(({ annex, delegations }) => own(delegations).map(({ node: { people } }) => (people.length === 1 ? say`1 delegate in ${annex.label}.` : say`${people.length} delegates in ${annex.label}.`))),
      ...paragraphs.length === 0 ? [] : [say`Speaks in ${listed(paragraphs.map(number => label`paragraph ${number}`))}.`],
      ...spellings.length > 1 ? [say`Written ${listed(spellings)} in this report.`] : [],
    ],
  };
}

function attendanceWords(report: Report, { inPerson, online, present, absent, all, span }: Attendance, participant: string): string[] {
  const among = (all: readonly ParticipantMention[]): boolean => all.some(each => each.participant === participant);
  const at = lineOf(report, span);
  if (among(absent)) return [say`Did not attend (line ${at}).`];
  if (among(inPerson)) return [say`Attended in person (line ${at}).`];
  if (among(online) || (all?.online === true && !among(present))) return [say`Attended online (line ${at}).`];
  return among(present) || all !== null ? [say`Attended (line ${at}).`] : [];
}

function acronymWords(report: Report, mentions: Mentions, offset: number): Told | null {
  // a long report is read through for its acronyms
  if (!mayBeAcronym(report, offset)) return null;
  for (const { acronym, definitions: [first], uses } of mentions.acronyms) {
    const span = uses.find(each => touches(each, offset));
    if (!span) continue;
    const official = officialNames().find(each => each.acronym === acronym)?.name;
    const meaning = first ? say`Stands for “${first.expansion.text.replace(/\s+/g, ' ')}” (line ${lineOf(report, first.span)}).`
      : official === undefined ? say`It is not written out in this report.` : say`It is not written out in this report. Its official name: ${official}.`;
    return { span, head: acronym, lines: [meaning, uses.length === 1 ? say`Used once in this report.` : say`Used ${uses.length} times in this report.`] };
  }
  return null;
}

const lineOf = ({ lines }: Report, { start }: Span): number => lines.lineAt(start) + 1;

/** Days that a section gives to what its heading names, against the programme, which has that heading on another day. */
import type { Mentions } from '../report/mentions';
import { stemsOf, type SectionDay } from '../report/mentions/section-days';
import type { AgendaEntry, DateMention, Heading, Report } from '../report/model';
import { periodOf } from '../text/calendar';
import { dayOver } from './event-days';
import { meetingDays, type MeetingDays } from './meeting-days';

export interface SectionSlip {
  readonly told: SectionDay;
  readonly entry: AgendaEntry;
  /** The day of the programme; null where that gives none. */
  readonly day: DateMention | null;
}

interface Placed { readonly entry: AgendaEntry; readonly heading: Heading | null; readonly date: DateMention | null; readonly first: number | null; readonly day: number; readonly stems: readonly string[] }

/** A month that slipped by one. */
const NEAR = 45;

export function sectionSlips(report: Report, mentions: Mentions): SectionSlip[] {
  if (mentions.sectionDays.length === 0) return [];
  const meeting = meetingDays(report, mentions);
  // days of a programme that counts fewer than two say nothing
  const placed = mentions.agendas.map(({ annex, items }) => items.map(({ entry, heading, name }): Placed => {
    const date = dayOver(mentions, annex, entry) ?? null;
    return { entry, heading, date, first: date === null ? null : firstOf(date, meeting), day: entry.day, stems: stemsOf(name.text) };
  })).filter(entries => new Set(entries.map(({ day }) => day)).size > 1);
  return placed.length === 0 ? [] : mentions.sectionDays.flatMap(told => placed.flatMap(entries => slipIn(entries, told, meeting)).slice(0, 1));
}

function slipIn(entries: readonly Placed[], told: SectionDay, meeting: MeetingDays | null): SectionSlip[] {
  const heading = told.headings.findLast(each => entries.some(entry => entry.heading === each));
  if (heading === undefined) return [];
  const own = entries.filter(entry => entry.heading === heading);
  const named = [...stemsOf(heading.title), ...own.flatMap(({ stems }) => stems)];
  const isNamed = told.stems.some(stem => named.includes(stem)) || (!told.together && heading.kind === 'session' && told.stems.some(stem => /^(?:sessi|panel|modul)$/.test(stem)));
  const day = told.date === null ? null : firstOf(told.date, meeting);
  if (told.date === null) {
    const due = told.day === -1 ? Math.max(...entries.map(entry => entry.day)) : told.day!;
    return !isNamed || own.some(entry => entry.day === due) || entries.some(entry => entry.day === due && speaksOf(entry, told, named)) ? [] : [{ told, entry: own[0]!.entry, day: own[0]!.date }];
  }
  if (day === null || own.some(({ first }) => first === null || first === day || Math.abs(first - day) > NEAR)) return [];
  const within = meeting !== null && day >= meeting.first && day <= meeting.last;
  if (!isNamed && !(told.together && within)) return [];
  // the same again on that day, or something else of which the text may speak
  if (entries.some(entry => entry.first === day && speaksOf(entry, told, named))) return [];
  return [{ told, entry: own[0]!.entry, day: own[0]!.date }];
}

const speaksOf = ({ stems }: Placed, told: SectionDay, named: readonly string[]): boolean => stems.some(stem => told.stems.includes(stem) || named.includes(stem));

/** The day as it is counted, with the year of the meeting where it has none. */
function firstOf(date: DateMention, meeting: MeetingDays | null): number | null {
  const year = date.to.year ?? meeting?.dates[0]?.to.year ?? null;
  return periodOf({ ...date, from: { ...date.from, year }, to: { ...date.to, year } })?.first ?? null;
}

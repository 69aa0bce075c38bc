/**
 * Facts on the ministerial meetings of the ARF and on when its Participants joined. Taken from the Chairman's Statements, which are public at
 * aseanregionalforum.asean.org, asean.org and worldjpn.net; of meetings that are left out, no statement was seen. Published papers differ by a
 * day now and then, so what does not fit is a question and no error.
 */
import { PARTICIPANTS } from './participants';

export interface MinisterialMeeting {
  readonly ordinal: number;
  /** The first day and the last; two days also where the papers differ. */
  readonly from: DayOfMeeting;
  readonly to: DayOfMeeting;
  /** The city; null for a meeting held online. */
  readonly city: string | null;
  /** Other spellings and the country: each names the place rightly. */
  readonly also: readonly string[];
}

export interface DayOfMeeting {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** "ordinal date city|other names"; a date may be a span of days of one month. */
const MEETINGS = `
1 1994-07-25 Bangkok|Thailand
2 1995-08-01 Bandar Seri Begawan|Brunei Darussalam
3 1996-07-23 Jakarta|Indonesia
4 1997-07-27 Subang Jaya|Malaysia
5 1998-07-27 Manila|Philippines
6 1999-07-26 Singapore
7 2000-07-27 Bangkok|Thailand
8 2001-07-25 Ha Noi|Hanoi|Viet Nam|Vietnam
9 2002-07-30/31 Bandar Seri Begawan|Brunei Darussalam
10 2003-06-18 Phnom Penh|Cambodia
11 2004-07-02 Jakarta|Indonesia
12 2005-07-29 Vientiane|Lao PDR|Laos
13 2006-07-28 Kuala Lumpur|Malaysia
14 2007-08-02 Manila|Philippines
15 2008-07-24 Singapore
16 2009-07-23 Phuket|Thailand
17 2010-07-23 Ha Noi|Hanoi|Viet Nam|Vietnam
18 2011-07-23 Bali|Indonesia
19 2012-07-12 Phnom Penh|Cambodia
20 2013-07-02 Bandar Seri Begawan|Brunei Darussalam
21 2014-08-10 Nay Pyi Taw|Naypyidaw|Myanmar
22 2015-08-06 Kuala Lumpur|Malaysia
23 2016-07-26 Vientiane|Lao PDR|Laos
24 2017-08-07 Manila|Pasay|Philippines
25 2018-08-04 Singapore
26 2019-08-02 Bangkok|Thailand
27 2020-09-12 -|Ha Noi|Hanoi|Viet Nam|Vietnam
28 2021-08-06 -|Bandar Seri Begawan|Brunei Darussalam
29 2022-08-05 Phnom Penh|Cambodia
30 2023-07-14 Jakarta|Indonesia
31 2024-07-27 Vientiane|Lao PDR|Laos
32 2025-07-11 Kuala Lumpur|Malaysia`;

/** Years in which the later Participants were admitted; all others have been there from the beginning. */
const ADMITTED: Readonly<Record<string, number>> = {
  'Cambodia': 1995, 'India': 1996, 'Myanmar': 1996, 'Mongolia': 1998, "Democratic People's Republic of Korea": 2000,
  'Pakistan': 2004, 'Timor-Leste': 2005, 'Bangladesh': 2006, 'Sri Lanka': 2007,
};
const FIRST_YEAR = 1994;

/** The nth ASEAN Regional Forum, which ministers attend; null for one of which nothing is known. */
export function ministerialMeeting(ordinal: number): MinisterialMeeting | null {
  const line = MEETINGS.split('\n').find(each => each.startsWith(`${ordinal} `));
  return line === undefined ? null : meetingOf(line);
}

/** The one that was held in that month; null where nothing is known of one. */
export function ministerialOf(year: number, month: number): MinisterialMeeting | null {
  const line = MEETINGS.split('\n').find(each => each.split(' ')[1]?.startsWith(`${year}-${String(month).padStart(2, '0')}`) === true);
  return line === undefined ? null : meetingOf(line);
}

/** All of which something is known. */
export const ministerialMeetings = (): readonly MinisterialMeeting[] => MEETINGS.trim().split('\n').map(meetingOf);

function meetingOf(line: string): MinisterialMeeting {
  const [ordinal, date, ...place] = line.split(' ');
  const [year, month, days] = date!.split('-');
  const [first, last = first] = days!.split('/');
  const [city, ...also] = place.join(' ').split('|');
  const day = (of: string): DayOfMeeting => ({ year: Number(year), month: Number(month), day: Number(of) });
  return { ordinal: Number(ordinal), from: day(first!), to: day(last!), city: city === '-' ? null : city!, also };
}

/** Year in which a Participant, by its long name, joined. */
export const joined = (participant: string): number => ADMITTED[participant] ?? FIRST_YEAR;

/** Participants of a year, by their long names; those admitted in the year itself among them. */
export const participantsIn = (year: number): readonly string[] => PARTICIPANTS.filter(participant => joined(participant) <= year);

/** What a report contains, written down by hand beside it; and the reports that have such a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decode, isRefusal, type Encoding } from '../../server/src/formats/encoding';
import type { Attendance, Citation } from '../../server/src/report/mentions';
import type { Annex, ColumnRole, Family, FollowUpTable, Heading, ListStyle, Venue } from '../../server/src/report/model';

/** Lines and columns are 1-based and columns count UTF-16 units; dates are ISO days; participants have their long names. */
export interface Truth {
  /** File name beside the truth, or a path from the root of the repository. */
  report: string;
  family: Family;
  title: TitleTruth;
  /** Annexes, delegations and the follow-up table are among the headings. */
  headings: HeadingTruth[];
  paragraphs: ParagraphTruth[];
  lists: ListTruth[];
  citations: CitationTruth[];
  annexes: AnnexTruth[];
  followUp: FollowUpTruth | null;
  delegations: DelegationTruth[];
  /** Entries of agenda annexes, those without a number included. */
  agenda: AgendaTruth[];
  attendance: AttendanceTruth | null;
  coChairs: { honorific: string | null; name: string; participant: string | null; line: number }[];
  /** Those with a heading, by its label. */
  activities: { heading: string; leads: string[]; proposed?: boolean }[];
  acronyms: AcronymTruth[];
  /** Those that somebody has to follow up: label of the paragraph, who is to act, and the day or month by which. */
  undertakings: { paragraph: string; actors: string[]; deadline: string | null }[];
  /** Last line before and first line after each page break inside a paragraph or an agenda entry. */
  joins: [number, number][];
}

export interface TitleTruth {
  first: number;
  last: number;
  kind: string;
  meeting: string;
  ordinal: number | null;
  acronym: string | null;
  theme: string | null;
  status: string | null;
  venues: Pick<Venue, 'city' | 'country' | 'mode'>[];
  dates: [string, string][];
}

export interface HeadingTruth {
  line: number;
  kind: Heading['kind'] | 'follow-up' | 'annex' | 'delegation';
  label: string | null;
  title: string;
  level: number;
}

export interface ParagraphTruth {
  label: string | null;
  first: number;
  /** Of its lists, where it has any. */
  last: number;
  /** First and last line of each stretch between page breaks. */
  pieces: [number, number][];
}

export interface ListTruth {
  /** Label of the paragraph it belongs to. */
  paragraph: string | null;
  style: ListStyle;
  items: { label: string | null; first: number; last: number }[];
}

export interface CitationTruth {
  id: string;
  line: number;
  column: number;
  text: string;
  form: Citation['form'];
  /** Left out where the words give none, as in "and the Programme as ANNEX 2". */
  phrase?: string;
  subject?: string;
}

export interface AnnexTruth {
  label: string;
  id: string;
  title: string;
  first: number;
  last: number;
  content: Annex['content'];
}

export interface FollowUpTruth {
  heading: number | null;
  title: string | null;
  leadIn: number | null;
  head: number | null;
  layout: FollowUpTable['layout'];
  columns: { text: string; role: ColumnRole }[];
  rows: { no: string | null; cells: string[]; first: number; last: number }[];
}

export interface DelegationTruth {
  name: string;
  line: number;
  people: { number: number | null; honorific: string | null; name: string; post: string | null; line: number }[];
}

export interface AgendaTruth {
  first: number;
  last: number;
  time: string | null;
  item: number | null;
  title: string;
  lead: string | null;
  minutesStated: number | null;
  minutesComputed: number | null;
  subItems: { label: string | null; text: string }[];
}

export interface AttendanceTruth {
  form: Attendance['form'];
  present: string[];
  inPerson?: string[];
  absent: string[];
  others: string[];
  count: number | null;
}

export interface AcronymTruth {
  acronym: string;
  /** Line of the acronym in its brackets; those of the title included. */
  definitions: { line: number; expansion: string }[];
  firstUse?: { line: number; column: number };
  uses?: number;
}

export interface TruthCase {
  name: string;
  text: string;
  encoding: Encoding;
  bom: boolean;
  truth: Truth;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FIXTURES = join(ROOT, 'test/fixtures/reports');
const SEEDS = join(ROOT, 'test/truth');

/** Reports of our own, each with its truth beside it. */
export const fixtureCases = (): TruthCase[] => casesIn(FIXTURES, FIXTURES);

/** The two past reports. */
export const seedCases = (): TruthCase[] => casesIn(SEEDS, ROOT);

/** Names of the files in the folder of fixtures that are reports. */
export const fixtureReports = (): string[] => readdirSync(FIXTURES).filter(name => name.includes('.report.')).sort();

function casesIn(folder: string, base: string): TruthCase[] {
  return readdirSync(folder).filter(name => name.endsWith('.truth.json')).sort().map(name => {
    const truth = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Truth;
    const decoded = decode(readFileSync(join(base, truth.report)));
    if (isRefusal(decoded)) throw new Error(`${truth.report} ${decoded.why}`);
    return { name: name.slice(0, -'.truth.json'.length), ...decoded, truth };
  });
}

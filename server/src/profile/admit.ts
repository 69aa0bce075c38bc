/** Which texts past reports are learned from, and why others are left out. */
import type { Report } from '../report/model';
import { Reader } from '../report/reader';
import type { CommonWordings, WordingSource } from '../report/wordings';
import { isEnglish } from '../text/language';
import { FEWEST_SECTIONS, observe } from './observe';
import type { Observation, ObservedMembers } from './stored';
import type { Observed } from './tally';

const FEWEST_PARAGRAPHS = 5;

export interface Refused {
  /** In words that follow "it": "is empty". */
  readonly why: string;
}

export const isRefused = (value: Observation | Refused): value is Refused => 'why' in value;

/** What is made of a report for observing it: what it mentions, and its faults where it is asked for them. */
export type Look = (report: Report, wordings: WordingSource) => { readonly mentions: Observed; readonly slips?: ObservedMembers };

/** Reads one text; `common` has what the words of texts read before tell. What does not open as a summary report but is built like one is observed with doubt: `settle` decides when all are known. */
export function admit(file: string, text: string, digest: string, look: Look, common?: CommonWordings): Observation | Refused {
  if (text.trim() === '') return { why: 'is empty' };
  if (!isEnglish(text)) return { why: 'is not in English, the language whose reports can be read' };
  const reader = new Reader(common);
  const report = reader.read(text);
  if (!report.recognised && !hasShape(report)) return { why: 'does not open as a summary report, and is not built like one' };
  return observe({ file, report, digest, wordings: reader.wordings, ...look(report, reader.wordings) });
}

/** A name and a date at the head, and sections or paragraphs with numbers below. */
function hasShape({ title, headings, paragraphs }: Report): boolean {
  if (title === null || title.meeting === null || (title.dates.length === 0 && title.ordinal === null)) return false;
  const sections = headings.filter(heading => heading.level === 1).length;
  return sections >= FEWEST_SECTIONS || paragraphs.filter(paragraph => paragraph.number !== null).length >= FEWEST_PARAGRAPHS;
}

/** Which texts past reports are learned from, and why others are left out. */
import { extractMentions } from '../report/extract';
import type { Report } from '../report/model';
import { Reader } from '../report/reader';
import type { CommonWordings } from '../report/wordings';
import { isEnglish } from '../text/language';
import { digestOf } from './digest';
import { FEWEST_SECTIONS, observe, type Inspect } from './observe';
import type { SampleGuess } from './sample';
import { seriesOf } from './series';
import { FAMILIES } from '../report/model';
import type { Observation } from './stored';

/** A text that does not open as a summary report is one of a kind of its own when there are so many alike. */
const RECURRING = 3;
const FEWEST_PARAGRAPHS = 5;

export interface Refused {
  /** In words that follow "it": "is empty". */
  readonly why: string;
}

export const isRefused = (value: Observation | Refused): value is Refused => 'why' in value;

export interface AdmitOptions {
  readonly inspect?: Inspect | undefined;
  /** Without it the text is asked everything. */
  readonly guess?: SampleGuess | undefined;
  /** What the words of texts read before tell. */
  readonly common?: CommonWordings | undefined;
}

/** Reads one text. What does not open as a summary report but is built like one is observed with doubt: `settle` decides when all are known. */
export function admit(file: string, text: string, digest: string = digestOf(text), { inspect, guess, common }: AdmitOptions = {}): Observation | Refused {
  if (text.trim() === '') return { why: 'is empty' };
  if (!isEnglish(text)) return { why: 'is not in English, the language whose reports can be read' };
  const reader = new Reader(common);
  const report = reader.read(text);
  if (!report.recognised && !hasShape(report)) return { why: 'does not open as a summary report, and is not built like one' };
  return observe({ file, report, mentions: extractMentions(report, reader.wordings), digest, inspect, deep: guess?.asks(digest, report.family) });
}

/** A name and a date at the head, and sections or paragraphs with numbers below. */
function hasShape({ title, headings, paragraphs }: Report): boolean {
  if (title === null || title.meeting === null || (title.dates.length === 0 && title.ordinal === null)) return false;
  const sections = headings.filter(heading => heading.level === 1).length;
  return sections >= FEWEST_SECTIONS || paragraphs.filter(paragraph => paragraph.number !== null).length >= FEWEST_PARAGRAPHS;
}

export interface Settled {
  readonly kept: readonly Observation[];
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
}

/** Keeps doubtful observations where enough of one series are there. The order of the observations does not matter to what is kept. */
export function settle(observations: readonly Observation[]): Settled {
  if (!observations.some(observation => observation.doubtful)) return { kept: observations, leftOut: [] };
  const alone = new Set<Observation>();
  for (const family of FAMILIES) {
    for (const { reports } of seriesOf(observations.filter(observation => observation.family === family))) {
      if (reports.length < RECURRING) for (const report of reports) if (report.doubtful) alone.add(report);
    }
  }
  return {
    kept: observations.filter(observation => !alone.has(observation)),
    leftOut: [...alone].map(({ file }) => ({ file, why: `does not open as a summary report, and fewer than ${RECURRING} of its kind are there` })),
  };
}

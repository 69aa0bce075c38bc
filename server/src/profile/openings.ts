/** Facts on the openings of past reports -> observations in which only what an opening shows can count. */
import type { Family } from '../report/model';
import { compile } from './compile';
import { digestOf } from './digest';
import { phraseKey } from './phrases';
import { ABSENT, PRESENT } from './scope';
import { seriesWords } from './series';
import type { Observation, ObservedPoint, Profile } from './stored';
import { kindForm } from './title-kind';

/** What was seen of one past report; whatever is left out was not to be seen. */
export interface Opening {
  /** Where the report is published; evidence names it so. */
  readonly address: string;
  readonly family: Family;
  readonly year: number;
  /** What the meeting is about. */
  readonly meeting: string;
  /** What the title calls the report: "Co-Chairs' Summary Report". */
  readonly kind?: string;
  /** "kind meeting venue date" */
  readonly titleOrder?: string;
  readonly attendance?: 'list' | 'all-but' | 'all' | 'count' | 'hybrid';
  readonly annexLabels?: 'arabic' | 'roman' | 'letter';
  readonly annexKeyword?: 'ANNEX' | 'Annex';
  /** Phrases that cite annexes. */
  readonly phrases?: readonly string[];
  /** Whether the first heading is that of an introduction. */
  readonly introduction?: boolean;
  readonly headings?: { readonly kind: 'agenda-item' | 'session'; readonly keyword: string; readonly separator: string; readonly capitals?: 'upper' | 'mixed' };
}

/** A profile to learn on top of. */
export const openingsProfile = (openings: readonly Opening[]): Profile => compile(openings.map(openingObservation));

export function openingObservation(opening: Opening): Observation {
  const { address, family, year, headings } = opening;
  const values: Record<string, ObservedPoint> = {};
  const note = (id: string, value: string | undefined): void => { if (value !== undefined) values[id] = { value, range: null }; };
  note('title-kind', opening.kind === undefined ? undefined : kindForm(opening.kind));
  note('title-order', opening.titleOrder);
  note('attendance-form', opening.attendance);
  note('annex-label-style', opening.annexLabels);
  note('annex-label-capitals', opening.annexKeyword);
  if (opening.introduction !== undefined) note('section:introduction', opening.introduction ? PRESENT : ABSENT);
  if (headings !== undefined) {
    note(`heading-keyword:${headings.kind}`, headings.keyword);
    note(`heading-separator:${headings.kind}`, headings.separator);
    note(`heading-capitals:${headings.kind}`, headings.capitals);
  }
  const phrases = [...new Set((opening.phrases ?? []).map(phraseKey))].map((value): ObservedPoint => ({ value, range: null }));
  return {
    digest: digestOf(address), length: 0, file: address, family, year,
    meeting: seriesWords(opening.meeting),
    seen: 'opening',
    values,
    members: phrases.length === 0 ? {} : { phrases },
  };
}

/** Parts of the day on which a section says that what its heading names took place: "In the afternoon of 22 September participants visited". */
import type { Heading, Phrase } from '../model';
import type { Unit } from '../units';
import { wordsOf } from '../../text/similarity';
import { telling } from '../wording';

export interface DayPart extends Phrase {
  readonly part: 'morning' | 'afternoon' | 'evening';
  readonly heading: Heading;
}

/** The part of the day, the whole company, and what it did. */
const OPENS = /^(?:In|On|During) the (?:early |late |same )?(morning|afternoon|evening)\b(?: of [^.;,]{3,40}?)?,? (?:all |the )?(?:participants|delegates|delegations|trainees|experts|EEPs|guests|Meeting|Workshop|Seminar|Conference|Course) (?:also |then |together )?([a-z]{4,})/;
const OF_PART = /^\w+ the (?:early |late |same )?[a-z]+/;
const STEM = 4;

const TOLD = telling(({ text }): { readonly end: number; readonly part: DayPart['part']; readonly stem: string } | null => {
  const hit = OPENS.exec(text);
  return hit === null ? null : { end: OF_PART.exec(text)![0].length, part: hit[1] as DayPart['part'], stem: hit[2]!.slice(0, STEM) };
});

/** Of the first paragraph under each heading, where what the company did is what the heading is called by: "Visit", "visited". */
export function dayPartsOf(units: readonly Unit[]): readonly DayPart[] {
  const out: DayPart[] = [];
  let last: Heading | undefined;
  for (const { headings, joined, paragraph } of units) {
    const heading = headings.at(-1);
    if (paragraph === null || heading === last || heading === undefined) continue;
    last = heading;
    const told = joined.ask(TOLD);
    if (told !== null && wordsOf(heading.title)[0]?.slice(0, STEM) === told.stem) out.push({ ...joined.phrase(0, told.end), part: told.part, heading });
  }
  return out;
}

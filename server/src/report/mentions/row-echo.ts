/** How much of the words of a follow-up row any one place of the text has. */
import { agrees } from '../../text/dates';
import { wordsOf } from '../../text/similarity';
import type { CalendarDate } from '../model';
import type { Unit } from '../units';
import { BEGINNINGS, hasBeginning, rangeOf } from './beginnings';
import { PERSON } from './row-doers';
import { PASSING } from './row-words';

/** Share that leaves no doubt. */
const HEARD = 0.55;
/** Share that a paragraph must have for its heading to tell the rest, or for the day of the row to show that it speaks of it in other words. */
const FAINT = 0.4;

const CALLED = /^[A-Z]{1,2}\d{1,2}$/;

export class RowEcho {
  private beginnings: readonly Int32Array[] | null = null;

  constructor(private readonly units: readonly Unit[]) {}

  /** Greatest share of the stems that one paragraph has. */
  of(all: ReadonlySet<string>): number {
    const stems = tellingOf(all);
    return stems.length === 0 ? 1 : Math.max(0, ...this.found(stems)) / stems.length;
  }

  /** The same for a row that is due on a day, and may have a number by which the text calls it: "(A3)"; `parties` are to act by it. */
  around(all: ReadonlySet<string>, day: CalendarDate | null, label: string | null, parties: readonly string[]): number {
    const stems = tellingOf(all);
    if (stems.length === 0) return 1;
    const found = this.found(stems);
    let best = Math.max(0, ...found);
    if (best >= HEARD * stems.length) return best / stems.length;
    if (label !== null && CALLED.test(label) && this.units.some(({ joined }) => joined.text.includes(`(${label})`))) return 1;
    if (day?.day != null && this.units.some((unit, index) => found[index]! > 0 && isToldOn(unit, stems, day, parties))) return 1;
    for (const [index, { joined, headings }] of this.units.entries()) {
      if (found[index]! < FAINT * stems.length) continue;
      if (day?.day != null && joined.dates().some(({ to }) => agrees(to, day))) return 1;
      const heading = wordsOf(headings.at(-1)?.title ?? '');
      best = Math.max(best, stems.filter(stem => hasBeginning(this.beginnings![index]!, rangeOf(stem)) || heading.some(word => word.startsWith(stem))).length);
    }
    return best / stems.length;
  }

  /** Whether a sentence anywhere gives the day with what is wanted. */
  isDue(all: ReadonlySet<string>, day: CalendarDate, parties: readonly string[]): boolean {
    return this.units.some(unit => isToldOn(unit, tellingOf(all), day, parties));
  }

  /** Whether a sentence tells of the person who is to act together with a word of the row: "The simulation, written by Professor Osei". */
  isToldOf(all: ReadonlySet<string>, name: string): boolean {
    const surname = PERSON.test(name) ? /([A-Z][\w'-]+)\W*$/.exec(name)?.[1] : undefined;
    if (surname === undefined) return false;
    const stems = tellingOf(all);
    return this.units.some(({ joined }) => joined.text.includes(surname) && joined.sentences.some(({ start, end }) => {
      const said = joined.slice(start, end);
      return said.includes(surname) && wordsOf(said).some(word => stems.some(stem => word.startsWith(stem)));
    }));
  }

  /** How many of the stems each paragraph has. */
  private found(stems: readonly string[]): number[] {
    const ranges = stems.map(rangeOf);
    this.beginnings ??= this.units.map(({ joined }) => joined.ask(BEGINNINGS));
    return this.beginnings.map(beginnings => {
      let found = 0;
      for (const range of ranges) if (hasBeginning(beginnings, range)) found++;
      return found;
    });
  }
}

/** Fewest words of a row that a sentence with its day must have, where it has not who acts and the first word, which says what is wanted. */
const SHARED = 2;

/** Whether a sentence gives the day together with who is to act and what is wanted: "Canada would give the figures by 30 May". */
function isToldOn({ joined }: Unit, stems: readonly string[], day: CalendarDate, parties: readonly string[]): boolean {
  if (!joined.dates().some(({ to }) => agrees(to, day))) return false;
  return joined.sentences.some(({ start, end }) => {
    if (!joined.dates(start, end).some(({ to }) => agrees(to, day))) return false;
    const words = wordsOf(joined.slice(start, end));
    const shared = stems.filter(stem => words.some(word => word.startsWith(stem)));
    return shared.length >= SHARED || (shared[0] !== undefined && shared[0] === stems[0] && joined.participants(start, end).some(({ participant }) => parties.includes(participant)));
  });
}

function tellingOf(all: ReadonlySet<string>): readonly string[] {
  const telling = [...all].filter(stem => !PASSING.has(stem));
  return telling.length > 0 ? telling : [...all];
}

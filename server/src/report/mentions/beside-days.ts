/** Days on which something is said to come before or after another, by the day given right before: "held on 1-3 April 2009. It would be preceded by a Dialogue on 31 March 2009". */
import type { DateMention } from '../model';
import type { Unit } from '../units';
import { telling } from '../wording';

export interface BesideDay {
  readonly kind: 'preceded' | 'followed';
  readonly date: DateMention;
  /** What it comes before or after. */
  readonly other: DateMention;
}

const BESIDE = /\b(preceded|followed) (?:\w+ly )?by\b[^.;:\d]{0,120}? on (?:the (?:morning|afternoon|evening) of )?(?:the )?(?:[A-Z][a-z]{2,5}day,? )?$/;
/** What follows one thing may come before another. */
const TURNED = /\b(?:not|never|instead|postponed|originally|which had|and (?:then )?(?:preceded|followed))\b/;
const REACH = 200;

interface Told { readonly kind: BesideDay['kind']; readonly date: DateMention; readonly other: DateMention }

const NONE: readonly Told[] = [];

const TOLD = telling((wording): readonly Told[] => {
  const { text, sentences } = wording;
  if (!/\b(?:preceded|followed) (?:\w+ly )?by\b/.test(text)) return NONE;
  const out: Told[] = [];
  sentences.forEach(({ start, end }, index) => {
    if (!/\b(?:preceded|followed) (?:\w+ly )?by\b/.test(text.slice(start, end)) || TURNED.test(text.slice(start, end))) return;
    const dates = wording.dates(start, end);
    dates.forEach((date, at) => {
      const floor = dates[at - 1]?.span.end ?? start;
      const hit = date.from.day === null ? null : BESIDE.exec(text.slice(floor, date.span.start));
      if (hit === null) return;
      const before = sentences[index - 1];
      // "It would be preceded by": of what the sentence before has dated
      const other = dates[at - 1] ?? (before !== undefined && /^(?:It|This|The (?:latter|Meeting|meeting|Workshop|Seminar|event))\b/.test(text.slice(start, end)) ? wording.dates(before.start, before.end).at(-1) : undefined);
      if (other?.from.day != null && date.span.start - other.span.end <= REACH) out.push({ kind: hit[1] as Told['kind'], date, other });
    });
  });
  return out;
});

export const besideDaysOf = (units: readonly Unit[]): readonly BesideDay[] => units.flatMap(({ joined }) => joined.ask(TOLD).map(({ kind, date, other }) => ({
  kind, date: { ...date, span: joined.span(date.span.start, date.span.end) }, other: { ...other, span: joined.span(other.span.start, other.span.end) },
})));

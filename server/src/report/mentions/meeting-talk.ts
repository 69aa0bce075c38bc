/** Sentences in which a report may speak of its own meeting: guests are welcomed to its place, and it or the next one is named by its number. */
import { ordinalsIn } from '../../text/numerals';
import { byRange } from '../../text/letters';
import type { Joined } from '../joined';
import type { Phrase } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

export interface MeetingTalk {
  readonly joined: Joined;
  /** Offsets in the joined line. */
  readonly sentence: Sentence;
  /** The place to which guests are welcomed; null where numbers are named. */
  readonly place: Sentence | null;
  /** Whether it stands where a report opens. */
  readonly opening: boolean;
}

const GUESTS = "(?:(?:all|the|other|its|his|her|their|heads|of|and|distinguished|everyone|those|present|visiting|foreign|senior|high|junior|young)\\s|(?:delegat\\w+|participants|trainees|speakers|guests|experts|officials|representatives|colleagues|instructors|members|attendees|moderators|facilitators|EEPs|ministers|officers|directors|chiefs|scholars|course)\\s)+";
const PLACE = "(?:to|in)\\s(?:the\\s(?:(?:beautiful\\s|historic\\s)?(?:city|island|province|capital)\\s(?:of\\s)?)?)?(\\p{Lu}[\\p{L}'’-]*(?:\\s\\p{Lu}[\\p{L}'’-]*){0,3})";
const WELCOME = byRange(new RegExp(`\\b(?:bade|bidding)\\s${GUESTS}(?:a\\s(?:warm\\s)?)?welcome\\s${PLACE}|\\bthank(?:ed|ing)\\s${GUESTS}for\\s(?:having\\s)?com(?:e|ing)\\s${PLACE}|(?<!\\bhad\\s(?:\\w+ly\\s)?)\\bwelcom(?:ed|ing)\\s${GUESTS}${PLACE}|\\b(?:pleased|honou?red|delighted|glad|happy|pleasure|honou?r|privilege)\\s[^.;,]{0,40}\\b(?:be|meet|gather|assemble)\\b[^.;,]{0,60}?\\b${PLACE}`, 'gu'));
const OPENING_HINT = /welcom|\bcom(?:e|ing) to\b|pleas|honou?r|delight|glad|happy|privilege/;
/** The share of paragraphs in which a report opens, and the fewest. */
const OPENS = 0.3;
const FEWEST = 8;

const TALK = telling(wording => {
  const out: { readonly sentence: Sentence; readonly place: Sentence | null }[] = [];
  const { text } = wording;
  const welcomes = OPENING_HINT.test(text);
  for (const sentence of wording.sentences) {
    const { start, end } = sentence;
    if (welcomes) for (const hit of text.slice(start, end).matchAll(WELCOME)) {
      const place = hit.slice(1).find(each => each !== undefined)!;
      const at = start + hit.index + hit[0].length - place.length;
      out.push({ sentence, place: { start: at, end: at + place.length } });
    }
    if (ordinalsIn(text, start, end).length > 0) out.push({ sentence, place: null });
  }
  return out;
});

export function meetingTalkOf(units: readonly Unit[]): readonly MeetingTalk[] {
  const opens = Math.max(FEWEST, Math.ceil(units.length * OPENS));
  return units.flatMap(({ joined }, index) => joined.ask(TALK).map(({ sentence, place }) => ({ joined, sentence, place, opening: index < opens })));
}

/** What the gathering is called where it is said to act, or to be opened or closed: "The Workshop asked", "declared the Seminar closed". */
const ACTS = /(?:^|[.;]\s)(?:The|This) (Workshop|Seminar|Conference|Symposium|Roundtable|Dialogue|Training Course|Course)(?= (?:also |further |then |therefore )?(?:agreed|asked|noted|took note|welcomed|recommended|requested|recalled|discussed|considered|endorsed|supported|concluded|adopted|invited|recognised|recognized|acknowledged|stressed|emphasi[sz]ed|underlined|encouraged|reviewed|exchanged|decided|heard|was (?:opened|closed|adjourned|attended|chaired|co-chaired))\b)|\b(?:opened|closed|adjourned|declared) the (Workshop|Seminar|Conference|Symposium|Roundtable|Dialogue|Training Course|Course)\b(?! (?:on|of|for|in|held|which)\b)/g;

const ACTING = telling(({ text }): readonly Sentence[] => (/\b(?:The|This|the) (?:Work|Sem|Conf|Symp|Round|Dial|Train|Cour)/.test(text) ? [...text.matchAll(ACTS)].map(hit => { const end = hit.index + hit[0].length; return { start: end - (hit[1] ?? hit[2])!.length, end }; }) : NONE));
const NONE: readonly Sentence[] = [];

export const actingNounsOf = (units: readonly Unit[]): readonly Phrase[] => units.flatMap(({ joined }) => joined.ask(ACTING).map(({ start, end }) => joined.phrase(start, end)));

/** Delegations that stand on one line with their people: "Indonesia (2): Ms. A, Ministry; Mr. B, Ministry", "3. Japan – Mr. C, Embassy (4)". */
import { isCapital } from '../text/letters';
import { CARDINAL_UNITS, fromCardinal } from '../text/numerals';
import { trimSpan } from '../text/span';
import type { DraftDelegation } from './delegate-table';
import { honorificOf } from './delegate-titles';
import type { Person } from './model';
import { isCountry } from './mentions/strangers';
import { participantOf } from './participants';
import { partsOf } from './person-parts';
import type { Source } from './source';

/** What a line says of a delegation: the length of its name, where its people begin, and how many came by the number behind it. */
export interface BesideName { readonly name: number; readonly from: number; readonly size: number | null }

/**
 * A name with what parts it from the people behind: "Indonesia (2): Ms. A, Ministry; Mr. B, Ministry", "Indonesia – Ms. A, Ministry"; null for
 * any other line. `above`: whether people stand under a delegation above. `dashed`: see `hasDashed`.
 */
export function besideName(words: string, above: boolean, dashed: () => boolean): BesideName | null {
  const joint = JOINT.exec(words);
  if (joint === null) return null;
  const { 1: head, 2: number, 3: mark } = joint;
  const name = head!.trimEnd().replace(/\s*\([^()]*\)$/, '');
  const from = joint[0].length;
  const behind = words.slice(from).trimStart().replace(COUNTED, '');
  const found = { name: name.length, from, size: number === undefined ? null : Number(number) };
  // ranks are shortened in ways nobody can list: behind a Participant's name a capital will do
  if (participantOf(name) !== null) return (mark === ':' ? isCapital(behind, 0) : honorificOf(behind) !== null || ADDRESSED.test(behind) || (isCapital(behind, 0) && dashed())) ? found : null;
  if (mark !== ':') return isCapital(behind, 0) && honorificOf(name) === null && NAMED.test(name) && !ROLE.test(name.replace(/secretariat/i, '')) && dashed() ? found : null;
  return honorificOf(behind) !== null && (ACRONYM.test(name) || isCountry(name) || ORGANISATION.test(name) || (above && NAMED.test(name) && !ROLE.test(name))) ? found : null;
}

/** Lines of one form that say the next is of that form too. */
const FEWEST_DASHED = 3;

/** Whether each line of a list gives a country, a dash and who came from there: "1. India – Commandant A". */
export function hasDashed(source: Source, from: number, to: number): boolean {
  let found = 0;
  for (let line = from; line < to && found < FEWEST_DASHED; line++) {
    const { marker, start } = source.info(line);
    const [, head, , mark] = JOINT.exec(source.words(line).slice(marker === null ? 0 : marker.body - start)) ?? [];
    if (head !== undefined && mark !== ':' && (participantOf(head.trimEnd()) !== null || isCountry(head.trimEnd()))) found++;
  }
  return found === FEWEST_DASHED;
}

/** The first mark that may part a name from people, with a number in brackets before it. */
const JOINT = /^([^:–—]{2,70}?)(?:\s\((\d{1,3})\))?(:|\s[–—-]\s)/;
/** Nothing but a name before the post. */
const ADDRESSED = /^[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]+){1,3},/;
/** Words in capitals: below other delegations, a body of any name. */
const NAMED = /^(?:the )?[A-Z][\w'’.-]*(?: (?:(?:of|for|on|and|the|in) )*[A-Z][\w'’.-]*)*$/;
/** What somebody is at the meeting: nobody's delegation. */
const ROLE = /\b(?:chair\w*|co-chairs?|heads?|leaders?|moderators?|speakers?|rapporteurs?|facilitators?|interpreters?|hosts?|secretar\w*|guests?|name|contact|venue|note)\b/i;

/** "Japan: 9. Ms. A; 10. Mr. B": the number of one person of several on a line. */
const COUNTED = /^\(?(\d{1,3})[.)]\s+(?=\S)/;

/** A body by its short name: "IFC: Colonel A", "ReCAAP ISC: Mr. B". */
const ACRONYM = /^[A-Z][A-Za-z]?[A-Z][A-Za-z-]{0,8}(?: [A-Z]{2,6})?$/;

/** Groups and institutions that stand in a list as delegations do. */
export const ORGANISATION = /\b(?:secretariat|unit|united nations|UN[A-Z]{1,5}|organi[sz]ations?|council|committee|interpol|CSCAP|centre|center|institute|institutions?|bodies|union|academy|university|commission|agency|agencies|forum|speakers?|presenters?|commentators?|discussants?|panell?ists?|trainers?|facilitators?|rapporteurs?|observers?|(?:co-)?chairs?|secretary|experts?|resource persons?|moderators?|organi[sz]ers?|host|others?)\b/i;

/** Those of a delegation who are counted and not named: "and two officials", "; one official". */
const UNNAMED = new RegExp(`(?:[;,]\\s*(?:and\\s+)?|\\s+(?:and|with|plus|(?:accompanied|assisted) by)\\s+)(\\d{1,2}|${CARDINAL_UNITS.slice(0, 19).join('|')}|twenty)\\s+(?:[a-z]+(?:-[a-z]+)?\\s+){0,2}(?:officials?|others?|delegates?|members?|advis[eo]rs?|officers?|persons?|staff|assistants?|experts?|aides?)(?:\\s+(?:of|from)\\s+[^;,:]{2,40})?\\.?$`, 'i');

/** "(3)" behind the post of a head of delegation: how many came. */
const SIZE = /\s+\((\d{1,3})\)\.?$/;

/** Parts the people on one line: a semicolon, or a comma or "and" before somebody who is addressed. */
function nextPerson(text: string, from: number, end: number): { readonly to: number; readonly next: number } {
  for (let at = from; at < end; at++) {
    const mark = text.charCodeAt(at);
    const length = mark === 59 || mark === 44 ? 1 : mark === 32 && text.startsWith(AND, at) ? AND.length : 0;
    if (length > 0 && (mark === 59 || honorificOf(text.slice(at + length, Math.min(end, at + LONGEST_TITLE)).trimStart().replace(COUNTED, '')) !== null)) return { to: at, next: at + length };
  }
  return { to: end, next: end };
}

const AND = ' and ';
const LONGEST_TITLE = 40;

function numberOf([label, digits]: RegExpExecArray, start: number): Pick<Person, 'number' | 'labelSpan' | 'numberSpan'> {
  const at = start + label.indexOf(digits!);
  return { number: Number(digits), labelSpan: { start, end: start + label.trimEnd().length }, numberSpan: { start: at, end: at + digits!.length } };
}

/** A delegation and its people on one line, behind a number or none. */
export function onOneLine(source: Source, line: number, body: number, { name, from: joint, size }: BesideName): DraftDelegation {
  const { marker } = source.info(line);
  const base = source.lines.start(line);
  const start = source.start(line) + body;
  const words = source.text.slice(start, source.end(line));
  const told = SIZE.exec(words);
  const unnamed = told === null ? UNNAMED.exec(words) : null;
  const rest = told ?? unnamed;
  const end = rest === null ? source.end(line) : start + rest.index;
  const people: Person[] = [];
  for (let from = start + joint; from < end;) {
    const { to, next } = nextPerson(source.text, from, end);
    const span = trimSpan(source.text, { start: from, end: to });
    if (span.end > span.start) {
      const counted = COUNTED.exec(source.text.slice(span.start, Math.min(span.end, span.start + LONGEST_TITLE)));
      const parts = partsOf(source.text, counted === null ? span : { start: span.start + counted[0].length, end: span.end });
      const own = counted !== null ? numberOf(counted, span.start) : marker !== null && people.length === 0
        ? { number: marker.path[0]!, labelSpan: { start: base + marker.start, end: base + marker.end }, numberSpan: { start: base + marker.labelStart, end: base + marker.labelEnd } } : { number: null, labelSpan: null, numberSpan: null };
      people.push({ kind: 'person', ...own, ...parts, span, nameSpan: parts.name.span });
    }
    from = next;
  }
  const number = told !== null ? Number(told[1]) : size;
  const more = unnamed === null ? 0 : /^\d/.test(unnamed[1]!) ? Number(unnamed[1]) : fromCardinal(unnamed[1]!.toLowerCase()) ?? 0;
  return {
    kind: 'delegation', name: source.text.slice(start, start + name), people, span: { start: source.start(line), end: source.end(line) }, nameSpan: { start, end: start + name },
    ...(number !== null && { size: number }), ...(more > 0 && { more }),
  };
}

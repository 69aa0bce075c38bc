/** Those who attended as the points of a list in the opening: "The following were represented:", and a Participant on each line. */
import { participantOf } from '../participants';
import type { Attendance, AttendanceSize, ParticipantMention } from '../mentions';
import type { Unit } from '../units';
import { telling } from '../wording';

/** So many points that are nothing but names make such a list. */
const FEWEST = 5;
const POINT = /^\s*(?:and )?(?:the )?([A-Z][A-Za-z'’() .-]{2,60}?)(?:\s*\((\d{1,3})\))?\s*(?:\.\s+The\s.*|[;,.]?(?:\s+and)?\s*)$/;
const ATTENDED = /\b(?:attend\w*|represented|present|took part|participat\w+|came|sent|delegat\w+)\b[^.]*:\s*$/i;

interface Named { readonly participant: string; readonly name: string; readonly size: number | null; readonly start: number; readonly end: number }
const NAMED = telling(({ text }): Named | null => {
  const hit = text.length > 300 ? null : POINT.exec(text);
  const participant = hit === null ? null : participantOf(hit[1]!);
  if (hit === null || participant === null) return null;
  const start = text.indexOf(hit[1]!);
  return { participant, name: hit[1]!, size: hit[2] === undefined ? null : Number(hit[2]), start, end: start + hit[1]!.length };
});
const OPENS = telling(({ text }) => text.includes(':') && ATTENDED.test(text) && !/\b(?:not|absent|unable|except)\b/i.test(text));

/** The points below the unit at that place; null where they are none. `told` is what its own words say. */
export function pointsBelow(units: readonly Unit[], at: number, told: Attendance | null): Attendance | null {
  const { paragraph, joined } = units[at]!;
  if (paragraph === null || units[at + 1]?.paragraph !== paragraph || !joined.ask(OPENS)) return null;
  const present: ParticipantMention[] = [];
  const sizes: AttendanceSize[] = [];
  let last = at;
  for (let index = at + 1; index < units.length && units[index]!.paragraph === paragraph; index++) {
    const point = units[index]!.joined.ask(NAMED);
    if (point === null) continue;
    const phrase = units[index]!.joined.phrase(point.start, point.end);
    present.push({ participant: point.participant, ...phrase });
    if (point.size !== null) sizes.push({ ...phrase, name: point.name, value: point.size });
    last = index;
  }
  // points that name something else are no list of those who came
  if (present.length < FEWEST || present.length * 5 < (last - at) * 4) return null;
  const span = { start: joined.span(0, 1).start, end: present.at(-1)!.span.end };
  return told === null
    ? { span, form: 'list', present, inPerson: [], online: [], absent: [], others: [], count: null, counts: [], gone: [], all: null, strangers: [], sizes, partial: last - at > present.length, ordered: false }
    : told.present.length + told.inPerson.length + told.online.length > 0 || told.absent.length > 0 ? null : { ...told, span: { start: told.span.start, end: span.end }, form: 'list', present, sizes, partial: last - at > present.length };
}

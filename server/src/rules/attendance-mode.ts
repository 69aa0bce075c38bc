import type { Attendance, Mentions, ModeMention } from '../report/mentions';
import type { Report } from '../report/model';
import { textIn } from '../report/watch';
import { say } from '../text/say';
import { atStart } from './attendance-sets';
import type { Finding, Rule } from './rule';

/** A Participant that came in person by the paragraph on attendance, and is online elsewhere; or the other way round. */
export const attendanceMode: Rule = {
  id: 'attendance/mode',
  title: 'A Participant attends in person or online throughout the report',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    const { attendance } = mentions;
    if (attendance !== null) yield* atVideoconference(report, mentions, attendance);
    if (attendance === null || attendance.inPerson.length + attendance.online.length + attendance.absent.length === 0) return;
    const told = new Set<string>();
    // An absent Participant that speaks has its own finding.
    for (const { participant } of mentions.interventions) if (attendance.absent.some(each => each.participant === participant)) told.add(participant);
    for (const each of mentions.modes) {
      if (told.has(each.participant) || (each.span.start < attendance.span.end && each.span.end > attendance.span.start)) continue;
      const finding = against(each, attendance);
      if (finding === null) continue;
      told.add(each.participant);
      yield finding;
    }
    // Some of one delegation may be online.
    const both = (participant: string): boolean => mentions.listedModes.some(each => each.participant === participant && each.online) && mentions.listedModes.some(each => each.participant === participant && !each.online);
    for (const each of mentions.listedModes) {
      const finding = told.has(each.participant) || both(each.participant) ? null : against(each, attendance);
      if (finding !== null) yield finding;
    }
  },
};

const IN_PERSON = /\b(?:in[- ]person|physically)\b/i;
const ONLINE = /\bonline\b|\bvirtual|\bvideo|\bremote|\bhybrid\b|\bzoom\b/i;

/** "All ARF Participants attended in person", where the meeting was held by videoconference and nowhere else. */
function* atVideoconference(report: Report, { opening }: Mentions, { span }: Attendance): Generator<Finding> {
  if (opening === null || opening.online === null || opening.places.length > 0 || /\bhybrid\b/i.test(opening.held)) return;
  const told = textIn(report, span);
  const hit = IN_PERSON.exec(told);
  if (hit === null || ONLINE.test(told)) return;
  yield {
    span: { start: span.start + hit.index, end: span.start + hit.index + hit[0].length },
    message: say`This says "${hit[0]}", and the meeting was held "${opening.online.text}". Correct one of them.`,
    related: [{ span: opening.online.span, message: say`It is said here how the meeting was held.` }],
  };
}

function against(mode: ModeMention, { inPerson, online, absent, all }: Attendance): Finding | null {
  const isOf = ({ participant }: { readonly participant: string }): boolean => participant === mode.participant;
  const same = mode.online ? online : inPerson;
  // Whoever is in both lists has its own finding.
  if (same.some(isOf)) return null;
  const other = mode.online ? inPerson.find(isOf) : online.find(isOf);
  const missing = absent.find(isOf);
  if (missing !== undefined) {
    return {
      span: mode.span,
      message: say`${atStart(mode)} is said here to attend, but is named among those who did not. Correct one of them.`,
      related: [{ span: missing.span, message: say`It is said here not to have attended.` }],
    };
  }
  // "All other ARF Participants joined online" speaks of whoever is not named.
  const rest = !mode.online && inPerson.length > 0 && all?.online === true && all.other ? all : undefined;
  const place = other ?? rest;
  if (place === undefined) return null;
  return {
    span: mode.span,
    message: mode.online
      ? say`${atStart(mode)} is said here to be online, but is named among those who attended in person. Correct one of them.`
      : other !== undefined
        ? say`${atStart(mode)} is said here to be there in person, but is named among those who attended online. Correct one of them.`
        : say`${atStart(mode)} is said here to be there in person, but is not named among those who attended so. Correct one of them.`,
    related: [{ span: place.span, message: say`Attendance is told here.` }],
  };
}

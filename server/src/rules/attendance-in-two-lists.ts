import { inTwoLists } from './attendance-sets';
import { namesOf } from './follow-up-words';
import type { Rule } from './rule';

/** A Participant that was there and was not, or came in person and online. */
export const attendanceInTwoLists: Rule = {
  id: 'attendance/in-two-lists',
  title: 'No Participant is named in two lists of which only one can hold',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    const { attendance } = mentions;
    if (attendance === null) return;
    for (const { later, earlier, lists: [list, other] } of inTwoLists(attendance)) {
      yield {
        span: later.span,
        message: `${capital(namesOf([later])[0]!)} is named ${list.words} and also ${other.words}. Take it out of one of the lists.`,
        related: [{ span: earlier.span, message: 'It is named here too.' }],
      };
    }
    const { all, inPerson, online } = attendance;
    const there = inPerson.length > 0 ? inPerson : online;
    if (all === null || !all.online || all.other || inPerson.length === 0) return;
    yield {
      span: all.span,
      message: `"${all.text.trim()}" would have attended online, but ${inPerson.length === 1 ? 'one is' : `${inPerson.length} are`} named as attending in person. Write "all other".`,
      related: [{ span: there[0]!.span, message: 'Those who attended in person are named here.' }],
    };
  },
};

const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

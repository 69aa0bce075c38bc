import type { ParticipantMention } from '../report/mentions';
import { namesOfParticipant } from '../report/participants';
import { say } from '../text/say';
import { delegateLists, inTwoLists, listsOf } from './attendance-sets';
import { differences } from './attendance-list-of-delegates';
import { namesOf } from './follow-up-words';
import type { Rule } from './rule';

/** In shorter lists one name out of place tells nothing; those absent have no order of precedence. */
const FEWEST = 5;
const FEWEST_ABSENT = 4;

/** One name out of place in a list that is otherwise in alphabetical order, by whatever name each Participant may be sorted. */
export const attendanceListOrder: Rule = {
  id: 'attendance/list-order',
  title: 'Lists in alphabetical order have no name out of place',
  severity: 'information',
  basis: 'draft',
  *check({ report, mentions }) {
    const { attendance, coChairs } = mentions;
    const chairs = new Set(coChairs.map(({ participant }) => participant));
    const lists: (readonly ParticipantMention[])[] = attendance === null || attendance.ordered ? [] : listsOf(attendance).map(({ names }) => names);
    // A name that should not stand in the list at all has its own finding.
    const told = new Set(attendance === null ? [] : inTwoLists(attendance).map(({ later }) => later.participant));
    for (const list of delegateLists(report)) {
      // A delegation that should not be there has its own finding, and no place in any order.
      if (attendance !== null && !differences(report, mentions, attendance, list).next().done) continue;
      lists.push(list.delegations.map(({ node, participant }) => ({ participant, text: node.name, span: node.nameSpan })));
    }
    for (const whole of lists) {
      const names = whole.filter(({ participant }) => !told.has(participant));
      const fewest = whole === attendance?.absent ? FEWEST_ABSENT : FEWEST;
      const at = outOfPlace(names, fewest);
      // The co-chairs may come first, in an order of their own.
      const rest = names.slice(names.findIndex(({ participant }) => !chairs.has(participant)));
      const left = at === null || rest.length === names.length ? at : outOfPlace(rest, fewest);
      if (at === null || left === null) continue;
      const list = rest.length === names.length ? names : rest;
      const name = list[left]!;
      yield {
        span: name.span,
        message: say`This list is in alphabetical order but for ${namesOf([name])[0]!}. Put it in its place.`,
        related: left === 0 ? [] : [{ span: list[left - 1]!.span, message: say`The name before it.` }],
      };
    }
  },
};

/** Index of the one name without which the list is in order; null when it is in order, or in none. */
function outOfPlace(names: readonly ParticipantMention[], fewest: number): number | null {
  if (names.length < fewest || new Set(names.map(({ participant }) => participant)).size < names.length) return null;
  const keys = names.map(keysOf);
  if (isSorted(keys)) return null;
  for (let index = names.length - 1; index >= 0; index--) if (isSorted(keys.filter((_, other) => other !== index))) return index;
  return null;
}

/** "Republic of India", "East Timor" and the like: no list sorts a country by these unless it writes them. */
const STATE = /^(?:the )?(?:republic of (?!korea)|kingdom|commonwealth|islamic|socialist|union of|people's republic|democratic (?:socialist|republic)|p\.?r\.? |prc|u\.s|european com|east |north |south )/;
const ARTICLE = /^(?:philippines|united|us|eu|european|republic|russian|democratic|dprk|rok|lao people)/;

/** What a name may be sorted by: as written and by the other names in common use, with "the" where it has one, or without. */
function keysOf({ text, participant }: ParticipantMention): readonly string[] {
  const written = text.toLowerCase().replace(/\s+/g, ' ').replace(/^the /, '');
  const names = [written, ...namesOfParticipant(participant).map(name => name.toLowerCase()).filter(name => !STATE.test(name))];
  return [...new Set(names.flatMap(name => (ARTICLE.test(name) ? [name, `the ${name}`] : [name])).map(name => name.replace(/[^a-z]+/g, ' ').trim()))].sort();
}

/** Whether each can be given one of its keys so that they never fall; the least possible one each time is the best. */
function isSorted(keys: readonly (readonly string[])[]): boolean {
  let last = '';
  for (const options of keys) {
    const next = options.find(key => key >= last);
    if (next === undefined) return false;
    last = next;
  }
  return true;
}

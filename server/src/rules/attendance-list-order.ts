import type { DelegateList, ParticipantMention } from '../report/mentions';
import { namesOfParticipant } from '../report/participants';
import type { Report } from '../report/model';
import { textIn } from '../report/watch';
import { remembered } from '../text/remembered';
import { say } from '../text/say';
import { inTwoLists, listsOf } from './attendance-sets';
import { differing } from './attendance-list-of-delegates';
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
    const lists: (readonly ParticipantMention[])[] = attendance === null || attendance.ordered ? [] : listsOf(attendance).flatMap(({ names }) => inRuns(report, names));
    // A name that should not stand in the list at all has its own finding.
    const told = new Set(attendance === null ? [] : inTwoLists(attendance).map(({ later }) => later.participant));
    for (const list of mentions.delegateLists) {
      // A delegation that should not be there has its own finding, and no place in any order.
      if (attendance !== null && differing(report, mentions).has(list)) continue;
      lists.push(...partsOf(list));
    }
    for (const whole of lists) {
      const names = whole.filter(({ participant }) => !told.has(participant));
      const fewest = attendance !== null && whole.every(name => attendance.absent.includes(name)) ? FEWEST_ABSENT : FEWEST;
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

/** Delegations below one line each, such as "Online": every part has an order of its own. */
function partsOf({ annex, delegations }: DelegateList): ParticipantMention[][] {
  const heads = annex.children.filter(({ kind }) => kind === 'text').map(({ span }) => span.start);
  const parts: ParticipantMention[][] = [];
  let part = -1;
  for (const { node, participant } of delegations) {
    if (APART.test(node.name)) continue;
    const own = heads.filter(start => start < node.span.start).length;
    if (own !== part) parts.push([]);
    part = own;
    parts.at(-1)!.push({ participant, text: node.name, span: node.nameSpan });
  }
  return parts;
}

/** Names of one list each: "Thailand was represented by its deputy", behind those who were present, goes on with no list. */
function inRuns(report: Report, names: readonly ParticipantMention[]): ParticipantMention[][] {
  const out: ParticipantMention[][] = [];
  let commas = false;
  for (const name of names) {
    const last = out.at(-1)?.at(-1);
    const between = last === undefined || last.span.end > name.span.start ? null : textIn(report, { start: last.span.end, end: name.span.start });
    // "Bangladesh, Mongolia and Timor-Leste; the Republic of Korea was not represented"
    if (between === null || ELSE.test(between) || (between.includes(';') && commas)) {
      out.push([name]);
      commas = false;
    } else {
      out.at(-1)!.push(name);
      commas ||= !between.includes(';');
    }
  }
  return out;
}

/** A sentence ends, or something else is said of those before. */
const ELSE = /[.!?]\s|\b(?:could|did|was|were|had|has|have|is|are)\b/;

/** "Timor-Leste (observer)" stands behind the members, wherever its name would. */
const APART = /\((?:an? )?(?:observers?|guests?|dialogue partners?|invited)\b[^()]*\)\s*$/i;

/** Index of the one name without which the list is in order; null when it is in order, or in none. */
function outOfPlace(names: readonly ParticipantMention[], fewest: number): number | null {
  if (names.length < fewest || new Set(names.map(({ participant }) => participant)).size < names.length) return null;
  const keys = names.map(({ text, participant }) => keysOf(`${participant}\n${text}`));
  // no state, and often named behind them
  if (names.at(-1)!.participant === 'European Union' && fallsAt(keys.slice(0, -1)) < 0) return null;
  // taking out what stands behind the first that falls leaves it falling
  for (let index = fallsAt(keys); index >= 0; index--) if (fallsAt(keys.filter((_, other) => other !== index)) < 0) return index;
  return null;
}

/** "Republic of India", "East Timor" and the like: no list sorts a country by these unless it writes them. */
const STATE = /^(?:the )?(?:republic of (?!korea)|kingdom|commonwealth|islamic|socialist|union of|people's republic|democratic (?:socialist|republic)|p\.?r\.? |prc|u\.s|european com|east |north |south )/;
const ARTICLE = /^(?:philippines|united|us|eu|european|republic|russian|democratic|dprk|rok|lao people)/;

/** Names in lists, each with its Participant: all of them are looked at again at each keystroke. */
const REMEMBERED = 500;

/** What a name, behind that of its Participant, may be sorted by: as written and by the other names in common use, with "the" where it has one, or without. */
const keysOf = remembered(REMEMBERED, (name): readonly string[] => {
  const [participant, ...lines] = name.split('\n') as [string, ...string[]];
  const written = lines.join(' ').toLowerCase().replace(/\s+/g, ' ').replace(/^the /, '');
  const names = [written, ...namesOfParticipant(participant).map(other => other.toLowerCase()).filter(other => !STATE.test(other))];
  return [...new Set(names.flatMap(each => (ARTICLE.test(each) ? [each, `the ${each}`] : [each])).map(each => each.replace(/[^a-z]+/g, ' ').trim()))].sort();
});

/** Index of the first that cannot be given one of its keys so that they never fall, the least possible one each time being the best; -1 for none. */
function fallsAt(keys: readonly (readonly string[])[]): number {
  let last = '';
  for (let index = 0; index < keys.length; index++) {
    const next = keys[index]!.find(key => key >= last);
    if (next === undefined) return index;
    last = next;
  }
  return -1;
}

import type { DelegateList } from '../report/mentions';
import type { Delegation, Person, Report } from '../report/model';
import { byRange } from '../text/letters';
import { remembered } from '../text/remembered';
import { textIn } from '../report/watch';
import { said, say } from '../text/say';
import { listsOf, atStart } from './attendance-sets';
import { quoted } from './agenda-words';
import { isOfTwo } from './namesakes';
import type { Finding, Rule } from './rule';

const NO_LETTER = byRange(/[^\p{L}\s]/gu);

/** Delegates of several lists: all of them are looked at again at each keystroke. */
const REMEMBERED = 2000;

/** A name without titles' stops and the like. */
const keyOf = remembered(REMEMBERED, name => name.toLowerCase().replace(NO_LETTER, '').split(/\s+/).filter(Boolean).join(' '));

/** Where more is told of one of those who were listed: "..., but Viet Nam had sent its report". */
const TURN = /\b(?:but|while|although|though|whereas|which|whose|who|had|of whom)\b/i;

/** A Participant twice in one list, two delegations of one Participant, one person twice. */
export const attendanceNamedTwice: Rule = {
  id: 'attendance/named-twice',
  title: 'No Participant, delegation or delegate is named twice in one list',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    for (const { names, words } of mentions.attendance === null ? [] : listsOf(mentions.attendance)) {
      for (const [index, name] of names.entries()) {
        const first = names.findIndex(({ participant }) => participant === name.participant);
        if (first === index || TURN.test(textIn(report, { start: Math.min(names[first]!.span.end, name.span.start), end: name.span.start }))) continue;
        yield { span: name.span, message: say`${atStart(name)} is named twice ${said(words)}. Take one of them out.`, related: [{ span: names[first]!.span, message: say`It is named here first.` }] };
      }
    }
    for (const list of mentions.delegateLists) {
      yield* delegations(report, list);
      yield* people(report, list);
    }
  },
};

/** Two delegations of one Participant with nothing between them that could tell two parts of the list. */
function* delegations(report: Report, { annex, delegations: all }: DelegateList): Generator<Finding> {
  const named = new Set<string>();
  const twice = all.filter(({ participant, node }, index) => named.size === named.add(participant).size && !(isLine(report, node) && all[index - 1]!.participant === participant && isLine(report, all[index - 1]!.node)));
  if (twice.length > Math.max(1, all.length / 5)) return;
  for (const { node, participant } of twice) {
    const first = all.find(each => each.participant === participant)!.node;
    const apart = annex.children.some(({ kind, span }) => kind === 'text' && span.start > first.span.start && span.start < node.span.start);
    if (apart) continue;
    yield { span: node.nameSpan, message: say`The list has a second delegation of ${node.name}. Put its delegates together, or correct the name.`, related: [{ span: first.nameSpan, message: say`The first one.` }] };
  }
}

/** "4. Viet Nam: Ms. A": lists that name the Participant beside each delegate. */
const isLine = (report: Report, { nameSpan, people: [only, another] }: Delegation): boolean =>
  only !== undefined && another === undefined && !textIn(report, { start: nameSpan.start, end: only.span.end }).includes('\n');

function* people(report: Report, { delegations: all }: DelegateList): Generator<Finding> {
  const seen = new Map<string, Person>();
  for (const { node } of all) {
    for (const person of node.people) {
      const key = keyOf(person.name.text);
      if (!key.includes(' ')) continue;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, person);
      else if (!isOfTwo(report, person.name.text)) yield { span: person.name.span, ...(areTwo(first, person) && { severity: 'information' as const }), message: say`${quoted(person.name.text)} stands twice in the list. Take one of them out.`, related: [{ span: first.name.span, message: say`The first one.` }] };
    }
  }
}

/** Whether two persons of one name differ in their rank and in their post. */
const areTwo = (a: Person, b: Person): boolean => a.honorific !== b.honorific && a.post !== null && b.post !== null && a.post.text.toLowerCase() !== b.post.text.toLowerCase();

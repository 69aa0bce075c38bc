import { say } from '../text/say';
import { disturbances } from '../text/sequence';
import type { Annex, Person } from '../report/model';
import { participantOf } from '../report/participants';
import { renumberEdits, sequenceFindings, type Counted } from './numbering-findings';
import { NOUNS } from './numbering-words';
import type { Rule, TextEdit } from './rule';

/** Delegates count on through the whole list or begin anew in each delegation: whichever the list does, it does throughout. */
export const delegates: Rule = {
  id: 'numbering/delegates',
  title: 'Delegates are numbered through the list, or anew in each delegation, without gap or duplicate',
  severity: 'error',
  lesser: ['warning'],
  basis: 'draft',
  fix: 'safe',
  *check({ report }) {
    for (const annex of report.annexes) {
      const delegations = numberedPeople(annex);
      const values = delegations.flatMap(({ people }) => people).map(one => one.value);
      const ones = values.filter(value => value === 1).length;
      // numbers that the extraction lost: everybody is the first, or far more people than delegations
      if (values.length < 2 || (ones > delegations.length && (ones === values.length || ones > delegations.length + 2))) continue;
      for (const group of scheme(delegations)) {
        const found = disturbances(group.map(item => item.value), 1);
        yield* sequenceFindings(group, found, { noun: NOUNS.delegate, show: String, advice: () => say`Renumber the delegates from here.` }, disturbance => ({
          title: say`Renumber the delegates from ${disturbance.expected} here`,
          safety: 'safe',
          edits: renumberEdits(group, disturbance, (index, value): TextEdit => ({ span: group[index]!.span, newText: String(value) })),
        }));
      }
    }
  },
};

export interface NumberedDelegation {
  readonly people: readonly Counted[];
  /** That of a Participant; the others are bodies and guests. */
  readonly own: boolean;
}

/** The numbered people of each delegation, without delegations that number nobody. */
export function numberedPeople(annex: Annex): NumberedDelegation[] {
  const out: NumberedDelegation[] = [];
  if (annex.content !== 'delegates') return out;
  for (const node of annex.children) {
    if (node.kind !== 'delegation') continue;
    const people = node.people.filter((person): person is Person & { number: number; numberSpan: NonNullable<Person['numberSpan']> } => person.number !== null && person.numberSpan !== null)
      .map(person => ({ span: person.numberSpan, value: person.number }));
    if (people.length > 0) out.push({ people, own: participantOf(node.name.replace(/^(?:delegation|representatives?) of (?:the )?/i, '')) !== null });
  }
  return out;
}

/** What counts together: all of them, or each delegation; nothing where the list shows neither clearly. */
export function scheme(delegations: readonly NumberedDelegation[]): readonly (readonly Counted[])[] {
  // Behind the Participants bodies and guests may each count anew, whatever those do.
  const guests = delegations.length - 1 - delegations.findLastIndex(({ own, people }) => own || people[0]!.value !== 1);
  const members = guests < delegations.length ? delegations.slice(0, delegations.length - guests) : delegations;
  return [...schemeOf(members.map(({ people }) => people)), ...delegations.slice(members.length).map(({ people }) => people)];
}

function schemeOf(delegations: readonly (readonly Counted[])[]): readonly (readonly Counted[])[] {
  let through = 0;
  let anew = 0;
  for (let index = 1; index < delegations.length; index++) {
    const first = delegations[index]![0]!.value;
    if (first === 1) anew++; else if (first > 1) through++;
  }
  if (delegations.length === 1) return delegations;
  if (through >= 2 * anew && through > 0) return [delegations.flat()];
  return anew >= 2 * through && anew > 0 ? delegations : [];
}

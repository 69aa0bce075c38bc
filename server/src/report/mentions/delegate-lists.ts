/** Lists of delegates among the annexes, with the delegations of Participants in them. */
import { memo } from '../memory';
import type { DelegateList } from '../mentions';
import type { Delegation, Report } from '../model';
import { participantOf } from '../participants';
import { telling } from '../wording';
import type { WordingSource } from '../wordings';

interface Whose { readonly participant: string | null }

/** Whose delegation it is by its name. */
const WHOSE = memo((name): Whose => ({ participant: participantOf(name.replace(/\s*\([^()]*\)\s*$/, '').replace(/[’`]/g, "'")) }));

const LONGEST_HEAD = 160;
/** "Observers", "By video link", "(Heads of delegation only)": a line over a part of the list, or a remark. */
const NAMES_NOBODY = telling(({ text }): boolean => HEAD.test(text));
const HEAD = /^\W*(?:\([^()]{4,150}\)|(?:(?:other|international|regional|non-)? ?(?:observers?|guests?|participants|delegates|delegations|others|organi[sz]ations|speakers?|secretariat|resource persons?|experts|institutions|bodies)|ARF (?:participants|members)|member (?:states|countries)|heads of delegations?|in[- ]person|online|in the room|(?:by|via) [\w -]{3,30}))\W*$/i;

export function delegateListsOf(report: Report, wordings: WordingSource): readonly DelegateList[] {
  const out: DelegateList[] = [];
  for (const annex of report.annexes) {
    if (annex.content !== 'delegates') continue;
    const delegations: { node: Delegation; participant: string }[] = [];
    const others: Delegation[] = [];
    for (const node of annex.children) {
      if (node.kind !== 'delegation') continue;
      const { participant } = wordings.recall(WHOSE, node.name);
      if (participant === null) others.push(node); else delegations.push({ node, participant });
    }
    if (delegations.length < 2) continue;
    const nodes = delegations.map(({ node }) => node);
    const heads = headsOnly([...nodes, ...others]);
    const own = peopleOf(nodes, heads);
    out.push({ annex, delegations, others, whole: annex.children.every(({ kind, span }) => kind === 'delegation' || (kind === 'text' && span.end - span.start <= LONGEST_HEAD && wordings.stretch(report, span).wording.ask(NAMES_NOBODY))), heads, own, people: own + peopleOf(others, heads) });
  }
  return out;
}

/** Whether a list names the heads of delegations alone, with a number behind most of them. */
function headsOnly(nodes: readonly Delegation[]): boolean {
  const told = nodes.filter(({ size }) => size !== undefined);
  return told.length * 2 > nodes.length && told.every(({ people }) => people.length <= 1) && told.filter(({ size, people }) => size! > people.length).length > 1;
}

const peopleOf = (nodes: readonly Delegation[], heads: boolean): number =>
  nodes.reduce((sum, { people, size, more }) => sum + Math.max(people.length, heads ? size ?? 0 : 0) + (more ?? 0), 0);

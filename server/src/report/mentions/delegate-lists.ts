/** Lists of delegates among the annexes, with the delegations of Participants in them. */
import { memo } from '../memory';
import type { DelegateList } from '../mentions';
import type { Delegation, Report } from '../model';
import { participantOf } from '../participants';
import type { WordingSource } from '../wordings';

interface Whose { readonly participant: string | null }

/** Whose delegation it is by its name. */
const WHOSE = memo((name): Whose => ({ participant: participantOf(name.replace(/\s*\([^()]*\)\s*$/, '').replace(/[’`]/g, "'")) }));

export function delegateListsOf(report: Report, wordings: WordingSource): readonly DelegateList[] {
  const out: DelegateList[] = [];
  for (const annex of report.annexes) {
    if (annex.content !== 'delegates') continue;
    const delegations: { node: Delegation; participant: string }[] = [];
    const others: Delegation[] = [];
    let people = 0;
    for (const node of annex.children) {
      if (node.kind !== 'delegation') continue;
      people += node.people.length;
      const { participant } = wordings.recall(WHOSE, node.name);
      if (participant === null) others.push(node); else delegations.push({ node, participant });
    }
    if (delegations.length >= 2) out.push({ annex, delegations, others, whole: delegations.length + others.length === annex.children.length, people });
  }
  return out;
}

/** All views of one draft. */
import { annexesView } from './annexes';
import { factsView } from './facts';
import { followUpsView } from './follow-ups';
import type { ViewInput, Views } from './model';
import { structureView } from './structure';

export function viewsOf(input: ViewInput): Views {
  return { structure: structureView(input), annexes: annexesView(input), followUps: followUpsView(input), facts: factsView(input) };
}

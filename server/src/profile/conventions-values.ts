/** Conventions of which a report has one value: number form, label style, title order, whether there is a follow-up table. */
import type { FamilyInput } from './compile';
import { commonest, countUp, evidenceOf, type Witness } from './evidence';
import { compareText } from './merge';
import type { Convention } from './model';
import type { Observation } from './stored';
import { meanSupport, strengthOf, styleStrengthOf, type Support } from './strength';

const TOPICS: readonly (readonly [prefix: string, topic: Convention['topic'], style: boolean])[] = [
  ['title-order', 'title-order', true],
  ['numbering-form', 'numbering-form', true],
  ['sub-item-form', 'heading-form', true],
  ['heading-', 'heading-form', true],
  ['annex-label-', 'annex-style', true],
  ['annex-citation-emphasis', 'annex-style', true],
  ['annex-bodies', 'annex-bodies', false],
  ['attendance-form', 'attendance-form', false],
  ['follow-up-columns', 'follow-up-columns', true],
  ['follow-up-', 'follow-up', true],
  ['follow-up', 'follow-up', false],
];

export function valueConventions({ family, own, all }: FamilyInput): Convention[] {
  const conventions: Convention[] = [];
  for (const [id, topic, style] of idsOf(own)) {
    const value = usualValue(id, own);
    const witnesses: Witness[] = [];
    for (const observation of own) if (observation.values[id]?.value === value) witnesses.push({ observation, point: observation.values[id] });
    const support = supportOf(id, value, own);
    const pool = supportOf(id, value, all);
    const mean = meanSupport(support, pool);
    conventions.push({
      id, topic, family, value,
      evidence: evidenceOf(witnesses, support.of),
      mean,
      strength: style ? styleStrengthOf(mean, support, pool) : strengthOf(mean, support.of),
    });
  }
  return conventions;
}

/** Ids seen in these observations, in the order of the topics. */
function idsOf(own: readonly Observation[]): [string, Convention['topic'], boolean][] {
  const ids = [...new Set(own.flatMap(observation => Object.keys(observation.values)))].sort(compareText);
  const placed: [string, Convention['topic'], boolean][] = [];
  for (const id of ids) {
    const entry = TOPICS.find(([prefix]) => id.startsWith(prefix));
    if (entry !== undefined && own.some(observation => hasValue(observation, id))) placed.push([id, entry[1], entry[2]]);
  }
  return placed;
}

/** A wording that was not kept counts for nothing. */
const hasValue = (observation: Observation, id: string): boolean => (observation.values[id]?.value ?? '') !== '';

function usualValue(id: string, own: readonly Observation[]): string {
  const counts = new Map<string, number>();
  for (const observation of own) if (hasValue(observation, id)) countUp(counts, observation.values[id]!.value);
  return commonest(counts)!;
}

function supportOf(id: string, value: string, observations: readonly Observation[]): Support {
  let agree = 0;
  let of = 0;
  for (const observation of observations) {
    if (!hasValue(observation, id)) continue;
    of++;
    if (observation.values[id]!.value === value) agree++;
  }
  return { agree, of };
}

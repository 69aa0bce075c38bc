/** Conventions of which a report has one value: number form, label style, title order, whether there is a follow-up table. */
import type { Family } from '../report/model';
import { conventionOf } from './judge';
import type { Convention } from './model';
import { compareText } from '../text/order';
import { valueTrends } from './occurrences';
import type { Lens, Scope, Track } from './scope';
import type { Observation } from './stored';
import { Trend } from './trend';

const TOPICS: readonly (readonly [prefix: string, topic: Convention['topic'], style: boolean])[] = [
  ['title-order', 'title-order', true],
  ['title-kind', 'title-order', true],
  ['numbering-', 'numbering-form', true],
  ['sub-item-form', 'heading-form', true],
  ['heading-', 'heading-form', true],
  ['annex-label-', 'annex-style', true],
  ['annex-citation-emphasis', 'annex-style', true],
  ['annex-bodies', 'annex-bodies', false],
  ['list-form', 'list-form', true],
  ['attendance-', 'attendance-form', false],
  ['follow-up-columns', 'follow-up-columns', true],
  ['follow-up-deadline-form', 'follow-up-form', true],
  ['follow-up-lead-in-words', 'follow-up-form', true],
  ['follow-up-row-form', 'follow-up-form', true],
  ['follow-up-', 'follow-up', true],
  ['follow-up', 'follow-up', false],
];

export function valueConventions(lens: Lens, family: Family): Convention[] {
  return lens.scope.once('values', () => tracksOf(lens.scope)).flatMap(track => conventionOf(lens, family, track) ?? []);
}

const trendsIn = (scope: Scope): ReadonlyMap<string, Trend> => scope.once('value trends', () => valueTrends(scope));

function tracksOf(scope: Scope): Track[] {
  const ids = [...trendsIn(scope).keys()].sort(compareText);
  return ids.flatMap(id => {
    const entry = TOPICS.find(([prefix]) => id.startsWith(prefix));
    return entry === undefined ? [] : [{ id, topic: entry[1], style: entry[2], wanted: null, see: (observation: Observation) => valueIn(observation, id), trend: (asked: Scope) => trendsIn(asked).get(id) ?? new Trend() }];
  });
}

/** A wording that was not kept counts for nothing. */
function valueIn(observation: Observation, id: string): ReturnType<Track['see']> {
  const point = observation.values[id];
  return point === undefined || point.value === '' ? null : { value: point.value, point };
}

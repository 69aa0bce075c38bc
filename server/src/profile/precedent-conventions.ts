/** The conventions of one report that was named as the model for a draft: all it shows, each borne out by itself alone. */
import type { Family } from '../report/model';
import type { MemberValue } from './conventions-members';
import type { OrderValue, SectionValue } from './conventions-sections';
import { alignSections, KIND_ORDER } from './cluster';
import { standsLast } from './kinds';
import type { Convention } from './model';
import type { Observation, ObservedPoint } from './stored';
import { meanSupport } from './strength';

/** Bold type is lost when a report is copied out of Word or a PDF. */
const LOST_IN_COPYING = 'annex-citation-emphasis';

const TOPICS: readonly (readonly [prefix: string, topic: Convention['topic']])[] = [
  ['title-', 'title-order'], ['numbering-form', 'numbering-form'], ['annex-bodies', 'annex-bodies'], ['annex-', 'annex-style'],
  ['attendance-form', 'attendance-form'], ['follow-up-columns', 'follow-up-columns'], ['follow-up', 'follow-up'], ['', 'heading-form'],
];

/** `everySection`: sections of a subject of their own are expected as well, as the draft is on the next meeting of the same series. */
export function precedentConventions(observation: Observation, family: Family, everySection: boolean): Convention[] {
  const convention = (id: string, topic: Convention['topic'], value: unknown, point: ObservedPoint): Convention => ({
    id, topic, family, value,
    evidence: { agree: 1, of: 1, passages: passageOf(observation, point) },
    mean: meanSupport({ agree: 1, of: 1 }),
    // The writer has named this report as the model, so its style counts as well; but one report proves no rule.
    strength: id === LOST_IN_COPYING ? null : 'information',
  });
  const out: Convention[] = [];
  const sections = sectionsOf(observation).filter(({ id }) => everySection || KIND_ORDER.includes(id as never));
  for (const { id, point, value } of sections) out.push(convention(`section:${id}`, 'section', value, point));
  for (const [index, first] of sections.entries()) {
    for (const then of sections.slice(index + 1)) out.push(convention(`order:${first.id}>${then.id}`, 'order', { first: first.id, then: then.id } satisfies OrderValue, then.point));
  }
  for (const point of observation.members.columns ?? []) out.push(convention(`follow-up-column:${point.value}`, 'follow-up-columns', memberValue(point), point));
  for (const point of observation.members.annexes ?? []) out.push(convention(`usual-annex:${point.value}`, 'usual-annex', memberValue(point), point));
  for (const [id, point] of Object.entries(observation.values)) {
    // What begins as a section's id tells of reports known by their opening alone.
    if (point.value !== '' && !id.startsWith('section:')) out.push(convention(id, TOPICS.find(([prefix]) => id.startsWith(prefix))![1], point.value, point));
  }
  return out;
}

interface Section {
  readonly id: string;
  readonly point: ObservedPoint;
  readonly value: SectionValue;
}

/** In document order, each once: the closing where it stands last, any other where it stands first. */
function sectionsOf(observation: Observation): Section[] {
  const rows = alignSections([observation]).get(observation)!;
  const points = observation.members.sections ?? [];
  const places = new Map<string, number>();
  rows.forEach((ids, index) => { for (const id of ids) if (!places.has(id) || standsLast(id)) places.set(id, index); });
  const neighbour = (index: number): string | null => rows[index]?.find(id => places.get(id) === index) ?? null;
  return [...places].sort((a, b) => a[1] - b[1]).map(([id, index]) => {
    const point = points[index]!;
    const place = rows.length < 2 ? 0 : Math.round(index / (rows.length - 1) * 10_000) / 10_000;
    return { id, point, value: { section: id, title: point.value, wordings: [point.value], after: neighbour(index - 1), before: neighbour(index + 1), place } };
  });
}

const memberValue = (point: ObservedPoint): MemberValue => ({ name: point.value, wordings: point.text === undefined ? [] : [point.text] });

function passageOf({ file }: Observation, { range, text }: ObservedPoint): Convention['evidence']['passages'] {
  if (range === null) return [];
  const [line, character, endLine, endCharacter] = range;
  const at = { start: { line, character }, end: { line: endLine, character: endCharacter } };
  return [text === undefined ? { file, range: at } : { file, range: at, text }];
}

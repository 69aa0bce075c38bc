/** Lays a profile out to be looked at. */
import { alignSections, KIND_ORDER } from '../../profile/cluster';
import { standsLast } from '../../profile/kinds';
import type { MemberGroup, Observation, ObservedPoint, Profile } from '../../profile/stored';
import { FAMILIES, type Family } from '../../report/model';
import { phrase, said, say } from '../../text/say';
import type { Cell, FamilyStructure, MatrixRow, Place, Presence, Step, Structure } from './model';

/** Past reports drawn for a family, the newest; more would be too narrow to point at. Counts are over all. */
const MOST_REPORTS = 60;
const MOST_SECTIONS = 24;
/** Share of the reports that must have a section for its place in the order to be drawn. */
const LEAST_ORDERED = 0.2;
/** With fewer reports every section is shown, with more only what several have. */
const FEW_REPORTS = 3;

export function structureOf(profile: Profile): Structure {
  const alignment = alignSections(profile.observations);
  const families = FAMILIES.flatMap(family => {
    const own = profile.observations.filter(observation => observation.family === family).sort(oldestFirst);
    return own.length === 0 ? [] : [familyStructure(family, own, observation => alignment.get(observation) ?? [])];
  });
  return { digest: profile.digest, reports: profile.reports, families };
}

const oldestFirst = (a: Observation, b: Observation): number =>
  (a.year ?? 0) - (b.year ?? 0) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

function familyStructure(family: Family, own: readonly Observation[], idsOf: (observation: Observation) => readonly (readonly string[])[]): FamilyStructure {
  const drawn = own.slice(-MOST_REPORTS);
  const standings = own.map(observation => standingOf(observation, idsOf(observation)));
  const ids = usualSections(own, standings);
  const moved = standings.map(standing => movedIn(standing, ids));
  const reportsWith = (id: string): number => standings.filter(({ places }) => places.has(id)).length;
  const telling = standings.filter(({ count }) => count > 0).length;
  const order = [...ids.keys()].filter(index => reportsWith(ids[index]!) >= telling * LEAST_ORDERED);
  const row = (label: string, see: (observation: Observation, index: number) => Cell): MatrixRow => {
    const cells = own.map(see);
    const has = (presence: Presence): boolean => presence === 'present' || presence === 'moved';
    return { label, agree: cells.filter(cell => has(cell.presence)).length, of: cells.filter(cell => cell.presence !== 'unknown').length, cells: cells.slice(-drawn.length) };
  };
  return {
    family, total: own.length,
    reports: drawn.map(({ file, year, seen }) => ({ file, year, opening: seen === 'opening' })),
    sections: ids.map(id => row(titleOf(id, own, standings), (observation, index) => sectionCell(id, observation, standings[index]!, moved[index]!))),
    order,
    steps: stepsOf(ids, order, own, standings),
    annexes: [
      ...valueRow(say`Label style`, 'annex-label-style', SIGNS, own, row),
      ...valueRow(say`Bodies carried`, 'annex-bodies', {}, own, row),
      ...memberRows('annexes', ANNEX_NAMES, own, row),
    ],
    followUp: [...valueRow(say`Follow-up table`, 'follow-up', {}, own, row), ...memberRows('columns', COLUMN_NAMES, own, row)],
  };
}

type MakeRow = (label: string, see: (observation: Observation, index: number) => Cell) => MatrixRow;

/** Index of each section in the report; of several headings for one section the one that is meant. */
interface Standing {
  readonly places: ReadonlyMap<string, number>;
  readonly count: number;
}

function standingOf(observation: Observation, ids: readonly (readonly string[])[]): Standing {
  const places = new Map<string, number>();
  ids.forEach((row, index) => { for (const id of row) if (!places.has(id) || standsLast(id)) places.set(id, index); });
  return { places, count: observation.members.sections?.length ?? 0 };
}

/** Ids in their usual order. */
function usualSections(own: readonly Observation[], standings: readonly Standing[]): string[] {
  const sums = new Map<string, { reports: number; place: number }>();
  for (const { places, count } of standings) {
    for (const [id, index] of places) {
      const sum = sums.get(id) ?? { reports: 0, place: 0 };
      sums.set(id, { reports: sum.reports + 1, place: sum.place + (count < 2 ? 0 : index / (count - 1)) });
    }
  }
  const few = own.filter(({ seen }) => seen === undefined).length < FEW_REPORTS;
  return [...sums].filter(([id, { reports }]) => few || reports > 1 || KIND_ORDER.includes(id as never))
    .sort((a, b) => b[1].reports - a[1].reports || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_SECTIONS)
    .sort((a, b) => a[1].place / a[1].reports - b[1].place / b[1].reports || (a[0] < b[0] ? -1 : 1))
    .map(([id]) => id);
}

/** The commonest wording. */
function titleOf(id: string, own: readonly Observation[], standings: readonly Standing[]): string {
  const counts = new Map<string, number>();
  own.forEach((observation, index) => {
    const at = standings[index]!.places.get(id);
    const title = at === undefined ? '' : observation.members.sections![at]!.value;
    if (title !== '') counts.set(title, (counts.get(title) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? id;
}

/** Sections that break the usual order: all but the longest run of those that keep it. */
function movedIn({ places }: Standing, ids: readonly string[]): ReadonlySet<string> {
  const here = ids.filter(id => places.has(id));
  const at = here.map(id => places.get(id)!);
  const best = at.map(() => 1);
  const from = at.map(() => -1);
  for (let i = 0; i < at.length; i++) {
    for (let j = 0; j < i; j++) if (at[j]! <= at[i]! && best[j]! + 1 > best[i]!) { best[i] = best[j]! + 1; from[i] = j; }
  }
  const keep = new Set<string>();
  for (let i = best.indexOf(Math.max(0, ...best)); i >= 0; i = from[i]!) keep.add(here[i]!);
  return new Set(here.filter(id => !keep.has(id)));
}

function sectionCell(id: string, observation: Observation, { places, count }: Standing, moved: ReadonlySet<string>): Cell {
  const index = places.get(id);
  if (index !== undefined) {
    const point = observation.members.sections![index]!;
    return { presence: moved.has(id) ? 'moved' : 'present', words: point.value, place: placeOf(observation, point) };
  }
  const told = observation.values[`section:${id}`]?.value;
  const presence: Presence = count > 0 ? 'absent' : told === 'present' ? 'present' : told === 'absent' ? 'absent' : 'unknown';
  return { presence, words: '', place: null };
}

function stepsOf(ids: readonly string[], order: readonly number[], own: readonly Observation[], standings: readonly Standing[]): Step[] {
  const steps = new Map<string, { from: number; to: number; reports: number; place: Place | null }>();
  own.forEach((observation, report) => {
    const { places } = standings[report]!;
    const here = order.flatMap(row => (places.has(ids[row]!) ? [{ row, at: places.get(ids[row]!)! }] : [])).sort((a, b) => a.at - b.at || a.row - b.row);
    here.slice(1).forEach(({ row: to, at }, index) => {
      const from = here[index]!.row;
      const key = `${from} ${to}`;
      const place = placeOf(observation, observation.members.sections![at]!);
      steps.set(key, { from, to, reports: (steps.get(key)?.reports ?? 0) + 1, place });
    });
  });
  return [...steps.values()].sort((a, b) => b.reports - a.reports || a.from - b.from || a.to - b.to);
}

const SIGNS: Readonly<Record<string, string>> = { arabic: '1', roman: 'I', letter: 'A' };
/** Values in words. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  'carried': phrase`carried`, 'not carried': phrase`not carried`, 'present': phrase`present`, 'absent': phrase`absent`,
  'arabic': phrase`figures`, 'roman': phrase`Roman numerals`, 'letter': phrase`letters`,
};
const ANNEX_NAMES: Readonly<Record<string, string>> = {
  'participants': phrase`List of participants`, 'agenda': phrase`Agenda`, 'programme': phrase`Programme`, 'remarks': phrase`Opening remarks`, 'presentations': phrase`Presentations`,
  'concept-papers': phrase`Concept papers`, 'work-plan': phrase`Work plan`, 'activities': phrase`List of activities`, 'follow-up': phrase`Follow-up`,
};
const COLUMN_NAMES: Readonly<Record<string, string>> = { which: phrase`Number or paragraph`, what: phrase`Issue or action`, who: phrase`Who follows up`, when: phrase`Deadline`, status: phrase`Status` };
/** Values that say that something is not there. */
const LACKING = new Set(['absent', 'not carried']);

/** One row for something of which a report has one value; none where no report tells. */
function valueRow(label: string, id: string, signs: Readonly<Record<string, string>>, own: readonly Observation[], row: MakeRow): MatrixRow[] {
  if (!own.some(observation => observation.values[id] !== undefined)) return [];
  return [row(label, observation => {
    const point = observation.values[id];
    if (point === undefined) return { presence: 'unknown', words: '', place: null };
    const sign = signs[point.value];
    return { presence: LACKING.has(point.value) ? 'absent' : 'present', words: said(VALUE_WORDS[point.value] ?? point.value), place: placeOf(observation, point), ...sign === undefined ? {} : { sign } };
  })];
}

/** One row for each thing of which a report has any number, in the order of the names. */
function memberRows(group: MemberGroup, names: Readonly<Record<string, string>>, own: readonly Observation[], row: MakeRow): MatrixRow[] {
  const seen = new Set(own.flatMap(observation => (observation.members[group] ?? []).map(({ value }) => value)));
  return Object.entries(names).filter(([value]) => seen.has(value)).map(([value, label]) => row(said(label), observation => {
    const points = observation.members[group];
    const point = points?.find(candidate => candidate.value === value);
    return { presence: points === undefined ? 'unknown' : point === undefined ? 'absent' : 'present', words: point?.text ?? '', place: point === undefined ? null : placeOf(observation, point) };
  }));
}

function placeOf({ file }: Observation, { range, text }: ObservedPoint): Place | null {
  if (range === null) return null;
  const [line, character] = range;
  return text === undefined ? { file, line, character } : { file, line, character, text };
}

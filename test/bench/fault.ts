/** A fault put into a clean report: what changes, and on which lines a finding counts. */
import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import type { RuleGroup } from '../../server/src/rules/rule';

export interface Fault {
  readonly group: RuleGroup;
  readonly kind: string;
  readonly report: string;
  readonly text: string;
  /** 0-based lines on which a finding counts. */
  readonly lines: ReadonlySet<number>;
  /** Files beside the draft. */
  readonly companions: readonly string[];
  /** Other groups that may say it. */
  readonly or: readonly RuleGroup[];
}

/** Words and what stands in their place; the words must occur exactly once. */
export type Swap = readonly [from: string, to: string];

export interface FaultSource {
  readonly kind: string;
  readonly report: string;
  readonly swaps: readonly Swap[];
  /** Beginnings of the lines on which a finding counts; without any, the lines that changed. */
  readonly at?: readonly string[];
  readonly or?: readonly RuleGroup[];
  readonly companions?: readonly string[];
}

const FOLDERS = [path.join(__dirname, 'reports'), path.join(__dirname, '..', 'fixtures', 'reports')];

/** Clean reports by name: those of this folder, and the fixtures. */
export const REPORTS: ReadonlyMap<string, string> = new Map(FOLDERS.flatMap(folder => readdirSync(folder).filter(name => /\.(?:txt|md)$/.test(name)).sort()
  .map(name => [name.replace(/(?:\.report)?\.(?:txt|md)$/, ''), readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n')] as const)));

/** Marks where a swap puts words, so that their lines are known when all are done. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

export function faultOf(group: RuleGroup, { kind, report, swaps, at = [], or = [], companions = [] }: FaultSource): Fault {
  const clean = REPORTS.get(report);
  if (clean === undefined) throw new Error(`${kind}: there is no report ${report}`);
  let marked = clean;
  for (const [from, to] of swaps) {
    const index = marked.indexOf(from);
    if (index < 0 || marked.includes(from, index + 1)) throw new Error(`${report}, ${kind}: "${from}" stands ${index < 0 ? 'nowhere' : 'more than once'}`);
    marked = marked.slice(0, index) + OPEN + to + CLOSE + marked.slice(index + from.length);
  }
  const changed = new Set<number>();
  let open = false;
  const lines = marked.split('\n').map((line, index) => {
    if (open || line.includes(OPEN)) changed.add(index);
    if (line.includes(OPEN) || line.includes(CLOSE)) open = line.lastIndexOf(OPEN) > line.lastIndexOf(CLOSE);
    return line.replaceAll(OPEN, '').replaceAll(CLOSE, '');
  });
  const places = at.map(words => {
    const index = lines.findIndex(line => line.startsWith(words));
    if (index < 0) throw new Error(`${report}, ${kind}: no line begins "${words}"`);
    return index;
  });
  return { group, kind, report, text: lines.join('\n'), lines: places.length > 0 ? new Set(places) : changed, companions, or };
}

/** Faults of one group in short: kind, report, what changes, and where a finding counts if not there. */
export const faultsOf = (group: RuleGroup, sources: readonly FaultSource[]): Fault[] => sources.map(source => faultOf(group, source));

/** One kind of fault in several reports. */
export const kind = (name: string, ...variants: readonly (Omit<FaultSource, 'kind'>)[]): FaultSource[] => variants.map(variant => ({ kind: name, ...variant }));

/** One swap in a report, and where a finding counts if not on the changed line. */
export const one = (report: string, from: string, to: string, ...at: readonly string[]): Omit<FaultSource, 'kind'> => ({ report, swaps: [[from, to]], at });

/** Several swaps in a report. */
export const many = (report: string, swaps: readonly Swap[], ...at: readonly string[]): Omit<FaultSource, 'kind'> => ({ report, swaps, at });

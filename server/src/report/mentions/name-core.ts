/** What a name is about, in a form in which two wordings of it can be laid side by side. */
import { JOINING, plainWords } from '../name-words';
import type { AcronymUse } from '../mentions';
import { editDistance } from '../../text/similarity';

export interface NameCore {
  /** Words of the topic, in order. */
  readonly topic: readonly string[];
  /** Small words before each word of the topic. */
  readonly joining: readonly string[];
  /** "workshop", "seminar"; null for what is no event. */
  readonly kind: string | null;
}

const NONE: ReadonlyMap<string, string> = new Map();
const KINDS: ReadonlyMap<string, string> = new Map(['workshop', 'seminar', 'conference', 'course', 'roundtable', 'symposium', 'exercise', 'directory', 'compendium', 'handbook', 'manual', 'guide', 'training', 'project', 'meeting', 'dialogue'].flatMap(kind => [[kind, kind], [kind === 'directory' ? 'directories' : `${kind}s`, kind]]));
/** Say what stage a thing is at or whose it is, not which thing it is. */
const STAGE = new Set(['arf', 'asean', 'regional', 'forum', 'proposed', 'proposal', 'concept', 'paper', 'note', 'draft', 'series', 'annual', 'revised', 'new', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']);
/** Familiar acronyms that names write out or not. */
const SHORT: ReadonlyMap<string, string> = new Map([['cbm', 'confidence building measures'], ['pd', 'preventive diplomacy'], ['ict', 'information communication technologies'], ['ism', 'intersessional meeting'], ['isg', 'intersessional support group']]);

/** For the acronyms a report introduces, their words without those that join. */
export function expansionsOf(acronyms: readonly AcronymUse[]): ReadonlyMap<string, string> {
  const out = new Map(SHORT);
  for (const { acronym, introductions } of acronyms) {
    const expansion = introductions[0]?.expansion;
    if (expansion != null && !acronym.includes(' ')) out.set(acronym.toLowerCase(), plainWords(expansion.text.split(' ')).filter(word => !JOINING.has(word)).join(' '));
  }
  return out;
}

/** Of words in plain form; acronyms that `expansions` has are written out. */
export function coreOf(words: readonly string[], expansions: ReadonlyMap<string, string> = NONE): NameCore {
  const topic: string[] = [];
  const joining: string[] = [];
  let kind: string | null = null;
  let small = '';
  for (const plain of words) {
    if (JOINING.has(plain)) { small += `${plain} `; continue; }
    const asKind: string | undefined = kind === null ? KINDS.get(plain) : undefined;
    if (asKind !== undefined) { kind = asKind; small = ''; continue; }
    if (topic.length === 0 && (STAGE.has(plain) || (plain.charCodeAt(0) < 58 && /^\d+(?:st|nd|rd|th)$/.test(plain)))) { small = ''; continue; }
    const long = expansions.get(plain);
    if (long === undefined) { topic.push(plain); joining.push(small); small = ''; continue; }
    for (const word of long.split(' ')) { topic.push(word); joining.push(small); small = ''; }
  }
  return { topic, joining, kind };
}

/** The same for names that are the same. */
export const keyOf = ({ kind, topic }: NameCore): string => `${kind ?? ''}\n${topic.join(' ')}`;

/** How two names that mean the same differ. */
export interface NameDifference {
  readonly kind: 'kind' | 'words' | 'order' | 'number' | 'spelling' | 'joining';
  /** Words of the topic that both have. */
  readonly matched: number;
  /** Share of the words of the longer one that both have, between the first and the last that they share. */
  readonly ratio: number;
  /** Words that stand in one of them only. */
  readonly changed: number;
}

/** Null where they are the same, or one only goes on longer than the other at either end. */
export function compareNames(one: NameCore, other: NameCore): NameDifference | null {
  // "coast guard" here, "coastguard" there: laid side by side in the form that both can have
  const a = one.topic.length >= other.topic.length ? inOneWord(one, other) : one;
  const b = other.topic.length >= one.topic.length ? inOneWord(other, one) : other;
  const pairs = alignment(a.topic, b.topic);
  if (pairs.length === 0) return null;
  const [[fromA, fromB], [toA, toB]] = [pairs[0]!, pairs.at(-1)!];
  // a first or last word that differs on both sides belongs to what is compared
  const head = Math.min(fromA, fromB, 1);
  const tail = Math.min(a.topic.length - 1 - toA, b.topic.length - 1 - toB, 1);
  const longer = Math.max(toA - fromA, toB - fromB) + 1 + head + tail;
  const changed = longer - pairs.length;
  const result = (kind: NameDifference['kind']): NameDifference => ({ kind, matched: pairs.length, ratio: pairs.length / longer, changed });
  if (changed > 0) return result('words');
  const different = pairs.filter(([i, j]) => a.topic[i] !== b.topic[j]);
  if (different.length > 0) return result(different.every(([i, j]) => isPlural(a.topic[i]!, b.topic[j]!)) ? 'number' : 'spelling');
  if (a !== one || b !== other) return result('spelling');
  if (a.kind !== null && b.kind !== null && a.kind !== b.kind) return result('kind');
  const joins = pairs.some(([i, j], index) => index > 0 && i === pairs[index - 1]![0] + 1 && j === pairs[index - 1]![1] + 1 && a.joining[i] !== '' && b.joining[j] !== '' && a.joining[i] !== b.joining[j]);
  return joins ? result('joining') : null;
}

/** With two words that follow each other as one, where the other name has them so. */
function inOneWord(name: NameCore, { topic: other }: NameCore): NameCore {
  const { topic, joining, kind } = name;
  for (let at = 0; at + 1 < topic.length; at++) {
    const { length } = topic[at]!;
    const whole = other.find(word => word.length >= 6 && word.length === length + topic[at + 1]!.length && word.startsWith(topic[at]!) && word.endsWith(topic[at + 1]!));
    if (whole !== undefined && joining[at + 1] === '') return { topic: [...topic.slice(0, at), whole, ...topic.slice(at + 2)], joining: [...joining.slice(0, at + 1), ...joining.slice(at + 2)], kind };
  }
  return name;
}

/** The longest common run of words in order, as pairs of indexes; slips of the pen count as the same word. */
function alignment(a: readonly string[], b: readonly string[]): [number, number][] {
  const out: [number, number][] = [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) { out.push([start, start]); start++; }
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { endA--; endB--; }
  if (endA > start && endB > start) align(a, b, start, endA, endB, out);
  for (; endA < a.length; endA++, endB++) out.push([endA, endB]);
  return out;
}

/** Pairs between the beginning and the end that both have, which are passed over. */
function align(a: readonly string[], b: readonly string[], start: number, endA: number, endB: number, out: [number, number][]): void {
  const [rows, width] = [endA - start, endB - start + 1];
  // best[i * width + j]: the most that the words from i and from j on have in common
  const best = new Float64Array((rows + 1) * width);
  const same = new Float64Array(rows * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      const [x, y] = [a[start + i]!, b[start + j]!];
      const both = x === y ? 1 : isNear(x, y) ? 0.9 : 0;
      const at = i * width + j;
      same[at] = both;
      best[at] = Math.max(best[at + width]!, best[at + 1]!, both > 0 ? both + best[at + width + 1]! : 0);
    }
  }
  for (let i = 0, j = 0; i < rows && j < width - 1;) {
    const at = i * width + j;
    const both = same[at]!;
    if (both > 0 && best[at] === both + best[at + width + 1]!) { out.push([start + i, start + j]); i++; j++; } else if (best[at + width]! >= best[at + 1]!) i++; else j++;
  }
}

const isPlural = (a: string, b: string): boolean => a !== b && (singular(a) === b || singular(b) === a);
const singular = (word: string): string => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

/** The same word but for its number or one slip. */
function isNear(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 4 || a.charCodeAt(0) !== b.charCodeAt(0) || Math.abs(a.length - b.length) > 2 || /\d/.test(a) || /\d/.test(b)) return false;
  return isPlural(a, b) || (length >= 5 && editDistance(a, b, 2) <= (length >= 9 ? 2 : 1));
}

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
  /** One bit for each letter that a word of the topic begins with: words with other first letters are never the same. */
  readonly initials: number;
}

/** Cores of names, each wording taken apart once: a report names the same things again and again. */
export class Cores {
  private readonly known = new Map<string, NameCore>();
  constructor(private readonly expansions: ReadonlyMap<string, string>) {}

  of(words: readonly string[]): NameCore {
    const key = words.join(' ');
    let core = this.known.get(key);
    if (core === undefined) this.known.set(key, core = coreOf(words, this.expansions));
    return core;
  }
}

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

function coreOf(words: readonly string[], expansions: ReadonlyMap<string, string>): NameCore {
  const topic: string[] = [];
  const joining: string[] = [];
  let kind: string | null = null;
  let small = '';
  for (const plain of plainWords(words)) {
    if (JOINING.has(plain)) { small += `${plain} `; continue; }
    const asKind = KINDS.get(plain);
    if (asKind !== undefined && kind === null) { kind = asKind; small = ''; continue; }
    if (topic.length === 0 && (STAGE.has(plain) || /^\d+(?:st|nd|rd|th)$/.test(plain))) { small = ''; continue; }
    for (const word of (expansions.get(plain) ?? plain).split(' ')) {
      topic.push(word);
      joining.push(small);
      small = '';
    }
  }
  return { topic, joining, kind, initials: topic.reduce((bits, word) => bits | 1 << (word.charCodeAt(0) & 31), 0) };
}

/** How two names that mean the same differ. */
export interface NameDifference {
  readonly kind: 'kind' | 'words' | 'number' | 'spelling' | 'joining';
  /** Words of the topic that both have. */
  readonly matched: number;
  /** Share of the words of the longer one that both have, between the first and the last that they share. */
  readonly ratio: number;
  /** Words that stand in one of them only. */
  readonly changed: number;
}

/** Null where they are the same, or one only goes on longer than the other at either end. */
export function compareNames(a: NameCore, b: NameCore): NameDifference | null {
  const pairs = (a.initials & b.initials) === 0 ? [] : alignment(a.topic, b.topic);
  if (pairs.length === 0) return null;
  const [[fromA, fromB], [toA, toB]] = [pairs[0]!, pairs.at(-1)!];
  const exact = pairs.filter(([i, j]) => a.topic[i] === b.topic[j]).length;
  // a first or last word that differs on both sides belongs to what is compared
  const head = Math.min(fromA, fromB, 1);
  const tail = Math.min(a.topic.length - 1 - toA, b.topic.length - 1 - toB, 1);
  const [lengthA, lengthB] = [toA - fromA + 1 + head + tail, toB - fromB + 1 + head + tail];
  const changed = Math.max(lengthA, lengthB) - pairs.length;
  const ratio = pairs.length / Math.max(lengthA, lengthB);
  const result = (kind: NameDifference['kind']): NameDifference => ({ kind, matched: pairs.length, ratio, changed });
  if (changed > 0) return result('words');
  if (exact < pairs.length) {
    const different = pairs.filter(([i, j]) => a.topic[i] !== b.topic[j]);
    return result(different.every(([i, j]) => isPlural(a.topic[i]!, b.topic[j]!)) ? 'number' : 'spelling');
  }
  if (a.kind !== null && b.kind !== null && a.kind !== b.kind) return result('kind');
  const joins = pairs.some(([i, j], index) => index > 0 && i === pairs[index - 1]![0] + 1 && j === pairs[index - 1]![1] + 1 && a.joining[i] !== '' && b.joining[j] !== '' && a.joining[i] !== b.joining[j]);
  return joins ? result('joining') : null;
}

/** The longest common run of words in order, as pairs of indexes; slips of the pen count as the same word. */
function alignment(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  // best[i * width + j]: the most that the words from i and from j on have in common
  const best = new Float64Array((a.length + 1) * width);
  const same = (i: number, j: number): number => (a[i] === b[j] ? 1 : isNear(a[i]!, b[j]!) ? 0.9 : 0);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const both = same(i, j);
      const at = i * width + j;
      best[at] = Math.max(best[at + width]!, best[at + 1]!, both > 0 ? both + best[at + width + 1]! : 0);
    }
  }
  const out: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const both = same(i, j);
    const at = i * width + j;
    if (both > 0 && best[at] === both + best[at + width + 1]!) { out.push([i, j]); i++; j++; } else if (best[at + width]! >= best[at + 1]!) i++; else j++;
  }
  return out;
}

export const isPlural = (a: string, b: string): boolean => a !== b && (singular(a) === b || singular(b) === a);
const singular = (word: string): string => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

/** The same word but for its number or one slip. */
function isNear(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < 4 || a[0] !== b[0] || /\d/.test(a + b)) return false;
  return isPlural(a, b) || (length >= 5 && editDistance(a, b, 2) <= (length >= 9 ? 2 : 1));
}

/** Lines of minutes that say in short who is to do what: "Action: Indonesia to circulate the drawings by 29 November 2024." */
import type { Sentence } from '../sentences';
import { SIGNAL } from '../signals';
import type { Wording } from '../wording';

export interface ActionLine {
  readonly actor: Sentence;
  /** What is to be done, from its verb on. */
  readonly object: Sentence;
}

const HEAD = /^(?:actions?|action (?:points?|items?|required)|follow-?up(?: actions?)?|task|to do|next steps?)(?:\s(?:no\.?\s?)?\d{1,2})?\s?[:–—-]\s+/i;
/** Who acts, in a few words up to "to". */
const ACTOR = /^([^.:;]{2,120}?)\s+(?:to|will|shall)\s+(?=[a-z])(?!(?:the|a|an|its|their|all|each|any)\s)/;
const FIRST = new Set(['action', 'actions', 'follow', 'followup', 'task', 'to', 'next']);

/** Whether a line may be one: its first word says so. */
export const mayBeAction = ({ words }: Wording): boolean => words.count > 3 && (words.all & (SIGNAL.to | SIGNAL.promises)) !== 0 && FIRST.has(words.lower(0));

/** Null for a sentence that is none. */
export function actionLineIn({ text }: Wording, { start, end }: Sentence): ActionLine | null {
  const words = text.slice(start, end);
  const head = HEAD.exec(words);
  const actor = head === null ? null : ACTOR.exec(words.slice(head[0].length));
  if (head === null || actor === null) return null;
  const from = start + head[0].length;
  return { actor: { start: from, end: from + actor[1]!.length }, object: { start: from + actor[0].length, end } };
}

/** What the operands of a command stand for: the files to read, in a fixed order. */
import * as path from 'node:path';
import { inOrderOf } from '../text/order';
import type { Host } from './host';
import { isUnread, readDraft, STANDARD_INPUT, type Draft, type Unread } from './draft';
import { reasonOf } from './reasons';

export interface Input {
  /** As shown to people: as it was named, or the folder as named with what stands below it. */
  readonly file: string;
  /** Absolute; `-` for standard input. */
  readonly path: string;
  /** `named` is always read as a report; `draft` is one by its extension; `maybe` is one only when its opening is that of a report. */
  readonly as: 'named' | 'draft' | 'maybe';
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** What was named and leads to nothing. */
  readonly unread: readonly Unread[];
}

const DRAFT = /\.report(?:\.md|\.txt|\.docx)?$/i;
const MAYBE = /\.(?:txt|md|docx)$/i;
/** What past reports are kept in besides. */
const PAST = /\.pdf$/i;
/** Word leaves such a file beside a document that is open. */
const LOCK = /^~\$/;
const NOT_ENTERED = new Set(['node_modules']);

/** Folders are walked in the order of their names, for drafts or for past reports; what is named twice is read once. */
export function findInputs(host: Host, operands: readonly string[], sought: 'drafts' | 'past' = 'drafts'): Inputs {
  const inputs: Input[] = [];
  const unread: Unread[] = [];
  const seen = new Set<string>();
  const add = (input: Input): void => {
    if (seen.has(input.path)) return;
    seen.add(input.path);
    inputs.push(input);
  };
  for (const operand of operands) {
    if (operand === STANDARD_INPUT) {
      add({ file: STANDARD_INPUT, path: STANDARD_INPUT, as: 'named' });
      continue;
    }
    const full = path.resolve(host.cwd, operand);
    try {
      const stat = host.files.stat(full);
      if (stat === null) unread.push({ file: operand, why: 'does not exist. Check the spelling of its path' });
      else if (stat.kind === 'folder') walk(host, full, operand, sought, add, unread);
      else if (stat.kind === 'file') add({ file: operand, path: full, as: 'named' });
      else unread.push({ file: operand, why: 'is neither a file nor a folder. Name one of these, or - for standard input' });
    } catch (error) {
      unread.push({ file: operand, why: reasonOf(error) });
    }
  }
  return { inputs, unread };
}

function walk(host: Host, folder: string, shown: string, sought: 'drafts' | 'past', add: (input: Input) => void, unread: Unread[]): void {
  let entries;
  try {
    entries = host.files.readdir(folder);
  } catch (error) {
    unread.push({ file: shown, why: reasonOf(error).replace('. Name a file', '') });
    return;
  }
  // The ways to all that stands here begin alike; a folder may hold thousands.
  const way = path.join(folder, 'x').slice(0, -1);
  const shownWay = path.join(shown, 'x').slice(0, -1);
  for (const { name, kind } of inOrderOf(entries, ({ name }) => name)) {
    if (name.startsWith('.') || NOT_ENTERED.has(name) || LOCK.test(name)) continue;
    const full = way + name;
    const file = shownWay + name;
    if (kind === 'folder') walk(host, full, file, sought, add, unread);
    else if (kind === 'file' && DRAFT.test(name)) add({ file, path: full, as: 'draft' });
    else if (kind === 'file' && (MAYBE.test(name) || (sought === 'past' && PAST.test(name)))) add({ file, path: full, as: 'maybe' });
  }
}

/** Reads the one file a command was given, and complains itself when that cannot be done. */
export function readNamed(host: Host, operand: string): Draft | Unread {
  const draft = readDraft(host, operand === STANDARD_INPUT ? operand : path.resolve(host.cwd, operand), operand);
  const why = isUnread(draft) ? draft.why : draft.complaint;
  if (why !== null) host.err(`rapporteur: ${operand === STANDARD_INPUT ? 'standard input' : operand} ${why}.\n`);
  return draft;
}

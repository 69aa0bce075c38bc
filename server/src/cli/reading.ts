/** Reads past reports for learning; how closely is for the part of the program that has it. */
import { admit, isRefused, type Look } from '../profile/admit';
import { digestOf } from '../profile/digest';
import { entryOf, type Entry } from '../profile/entry';
import { CommonWordings } from '../report/wordings';
import { isUnread, readDraft } from './draft';
import type { Host } from './host';
import { stampOf, type Source } from './sources';

/** What came of one file. */
export interface Lesson {
  readonly source: Source;
  /** Null when the file could not be read. */
  readonly digest: string | null;
  /** Of the file before it was read. */
  readonly stamp: string | null;
  readonly entry: Entry | null;
  /** Why there is none; null also for a text that is known. */
  readonly why: string | null;
}

export type ReadSource = (source: Source) => Lesson;

/** Starts to read files whose texts are not known; of several what the words of those before tell is kept. */
export type StartReading = (host: Host, known: ReadonlySet<string>, several: boolean) => ReadSource;

export const readingWith = (look: Look): StartReading => (host, known, several) => {
  const common = several ? new CommonWordings() : undefined;
  return source => {
    const stamp = stampOf(host, source);
    const draft = readDraft(host, source.path, source.file);
    if (isUnread(draft)) return { source, digest: null, stamp, entry: null, why: draft.why };
    const digest = digestOf(draft.text);
    if (known.has(digest)) return { source, digest, stamp, entry: null, why: null };
    try {
      const seen = admit(source.name, draft.text, digest, look, common);
      return isRefused(seen) ? { source, digest, stamp, entry: null, why: seen.why } : { source, digest, stamp, entry: entryOf(seen), why: null };
    } catch (error) {
      return { source, digest, stamp: null, entry: null, why: `could not be read, by a fault of the program: ${error instanceof Error ? error.message : String(error)}. Please report it` };
    }
  };
};

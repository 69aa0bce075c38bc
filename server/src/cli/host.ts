/** What the command line needs from the machine; tests give their own. */

export interface FileStat {
  readonly kind: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
  /** Another one whenever the file was written, replaced or moved; null where that cannot be told for sure. */
  readonly stamp: string | null;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** A file that stays open: what is written in its place meanwhile does not change it. */
export interface HeldFile {
  /** In bytes. */
  readonly size: number;
  /** See `FileStat`. */
  readonly stamp: string | null;
  /** Fills `into` with the bytes from an offset on; throws where there are not so many. */
  read(into: Uint8Array, at: number): void;
  /** False when somebody wrote into it since it was opened. */
  isAsItWas(): boolean;
  close(): void;
}

/** Hands over what is to be written, piece by piece. */
export type Filler = (put: (bytes: Uint8Array) => void) => void;

/** Errors thrown carry the system's `code` (EACCES, EISDIR, ...). */
export interface FilePort {
  /** Follows links; null when nothing is there. */
  stat(path: string): FileStat | null;
  read(path: string): Uint8Array;
  hold(path: string): HeldFile;
  /** In the system's order. */
  readdir(path: string): readonly FolderEntry[];
  /**
   * Writes aside, then renames, so that nobody ever sees half a file; keeps the mode of a file that is there. Gives the stamp of the file as it was written.
   */
  write(path: string, content: string | Uint8Array | Filler): string;
}

export interface Host {
  readonly files: FilePort;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that holds package.json and docs/. */
  readonly home: string;
  readonly version: string;
  /** Standard input to its end. */
  stdin(): Uint8Array;
  out(text: string): void;
  err(text: string): void;
  /** Width in columns when the stream is a terminal, else null. */
  terminal(stream: 'out' | 'err'): number | null;
  /** Milliseconds from any fixed point. */
  now(): number;
  /** Sets threads to work on an order of so much work, counted in texts to be read; null where that would take longer than it saves. */
  crew(order: unknown, work: number): Crew | null;
  /** A part of the program that most runs do not need, loaded when first asked for. */
  load(part: 'inspect' | 'word' | 'pdf' | 'setup' | 'reporters' | 'learn' | 'skeleton' | 'structure' | 'compare' | 'export' | 'server'): unknown;
}

/** Numbered jobs that threads share; a job belongs to the thread that took its number. */
export interface Jobs {
  /** Number of a job nobody has taken yet; the number of jobs or more when none is left. */
  next(): number;
  /** How many were taken. */
  taken(): number;
  /** Of this thread among all, from 0. */
  readonly place: number;
  readonly threads: number;
}

/** Threads that help with jobs. */
export interface Crew extends Jobs {
  /** What the other threads have made, in no order. */
  others(): Promise<readonly unknown[]>;
}

export type ExitStatus = 0 | 1 | 2;

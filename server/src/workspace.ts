/** The port through which the core asks for files; hosts implement it, tests fake it. */
export interface Workspace {
  /** Contents of a file, or null when it cannot be read. Paths are the host's own (a URI in the editor). */
  read(path: string): Promise<string | null>;
  /** Text of a past report, which may be a Word document; null when it cannot be read. Rejects with `Unreadable` where there is more to say. */
  readReport(path: string): Promise<string | null>;
  /** Names of the files in a folder, none when it cannot be looked into. Left out by hosts that know no folders. */
  list?(folder: string): Promise<readonly string[]>;
}

/** The file in which findings of a draft are suppressed, each with its reason: it stands beside the draft. */
export const sidecarOf = (file: string): string => `${file}.rapporteur.json`;

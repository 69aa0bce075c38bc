/** What each open draft is held against: the nearest configuration where it speaks, else the editor's settings for the draft, else what is built in. */
import type { Anchor } from '../check/anchor';
import type { Baseline } from '../check/sidecar';
import { sieveOf, type Suppression } from '../check/sieve';
import type { Profile } from '../profile/stored';
import { RULES } from '../rules/registry';
import { say } from '../text/say';
import { sidecarOf, type Workspace } from '../workspace';
import { FolderConfigs } from './configs';
import { ProfileShelf } from './profiles';
import type { Basis } from './reading';
import type { Settings } from './settings';
import { decoded, folderOf, pathBelow } from './uris';

/** What was learned since the server started, and the profile that was set then: it counts until another is. */
export interface Learned {
  readonly profile: Profile;
  readonly insteadOf: string | null;
}

/** Chosen by a command, not by a setting. */
export interface Chosen {
  readonly learned: Learned | null;
  /** The one past report that takes the place of the profile while the writer wants it so. */
  readonly precedent: Profile | null;
}

const KNOWN_RULES: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

export class Bases {
  private readonly configs: FolderConfigs;
  private readonly shelf: ProfileShelf;
  private readonly baselines = new Map<string, Promise<Baseline | null>>();
  private readonly complained = new Map<string, string>();
  /** Addresses that were read, or looked for in vain. */
  private readonly sought = new Set<string>();
  private readonly workspace: Workspace;

  /** `warn` shows the writer a line. */
  constructor(workspace: Workspace, builtin: Profile, private readonly warn: (message: string) => void) {
    const noted = (read: (path: string) => Promise<string | null>) => (path: string): Promise<string | null> => { this.sought.add(decoded(path)); return read(path); };
    this.workspace = { read: noted(path => workspace.read(path)), readReport: noted(path => workspace.readReport(path)) };
    this.configs = new FolderConfigs(this.workspace, (file, why) => this.complain(file, say`The configuration ${file} ${why}. Drafts below it are checked without it.`));
    this.shelf = new ProfileShelf(builtin, this.workspace, (file, message) => this.complain(file, message));
  }

  /** Files are read again when they are next needed. */
  forget(): void {
    this.configs.forget();
    this.shelf.forget();
    this.baselines.clear();
    this.sought.clear();
  }

  /** Whether a change of the file may change what is found. */
  concerns(uri: string): boolean {
    return this.sought.has(decoded(uri));
  }

  /** What holds where there is no draft. */
  async general(settings: Settings, { learned }: Chosen): Promise<Profile> {
    return learned?.insteadOf === settings.profile ? learned.profile : this.shelf.at(settings.profile);
  }

  async basisOf(uri: string, settings: Settings, chosen: Chosen): Promise<Basis> {
    const { profile, like, baseline, ...part } = await this.configs.partFor(uri);
    // Files that an untrusted folder names are not read.
    const trusted = settings.trusted ? { profile, like, baseline } : {};
    const family = part.family ?? settings.family;
    const check = { rules: { ...settings.rules, ...part.rules }, stage: part.stage ?? settings.stage ?? undefined };
    const accepted = { suppressions: await this.suppressionsOf(uri), baseline: trusted.baseline === undefined ? null : await this.acceptedOf(trusted.baseline, uri) };
    return {
      profile: chosen.precedent ?? (trusted.like !== undefined ? await this.shelf.like(trusted.like)
        : trusted.profile !== undefined ? await this.shelf.at(trusted.profile) : await this.general(settings, chosen)),
      family, recognisePlainText: settings.recognisePlainText, lenses: settings.lenses, hints: settings.hints,
      check: { ...check, sieve: sieveOf({ ...accepted, rules: KNOWN_RULES }) },
      print: JSON.stringify([family, settings.recognisePlainText, settings.lenses, settings.hints, check, accepted]),
    };
  }

  /** As it is written, with the draft's path below its folder; null where none holds for the draft. */
  configurationOf(uri: string): ReturnType<FolderConfigs['writtenFor']> {
    return this.configs.writtenFor(uri);
  }

  /** Null for a file that is not there. */
  read(uri: string): Promise<string | null> {
    return this.workspace.read(uri);
  }

  /** Of the file beside the draft; null where there is none or it cannot be used. */
  private async suppressionsOf(uri: string): Promise<Suppression[] | null> {
    if (folderOf(uri) === null) return null;
    const { parseSuppressions } = await import('../check/sidecar');
    return this.parsed(sidecarOf(uri), parseSuppressions);
  }

  private async acceptedOf(baselineFile: string, uri: string): Promise<readonly Anchor[] | null> {
    const baseline = await this.baselineAt(baselineFile);
    return baseline && (baseline[relativePath(baselineFile, uri)] ?? []);
  }

  private baselineAt(file: string): Promise<Baseline | null> {
    let known = this.baselines.get(file);
    if (!known) {
      known = import('../check/sidecar').then(({ parseBaseline }) => this.parsed(file, parseBaseline, true));
      this.baselines.set(file, known);
    }
    return known;
  }

  private async parsed<T>(file: string, parse: (text: string) => T, needed = false): Promise<T | null> {
    const text = await this.workspace.read(file);
    if (text === null) {
      if (needed) this.complain(file, say`${file} cannot be read, so nothing in it is left out.`);
      return null;
    }
    try {
      return parse(text);
    } catch (error) {
      this.complain(file, say`${file} ${error instanceof Error ? error.message : String(error)}. Nothing in it is left out.`);
      return null;
    }
  }

  /** Once for each state a file is in. */
  private complain(file: string, message: string): void {
    if (this.complained.get(file) !== message) this.warn(message);
    this.complained.set(file, message);
  }
}

/** Path of a draft as seen from the folder of a baseline, upward too. */
function relativePath(baseline: string, uri: string): string {
  let folder = folderOf(baseline)!;
  let up = '';
  while (!uri.startsWith(`${folder}/`) && folder.includes('/')) {
    folder = folder.slice(0, folder.lastIndexOf('/'));
    up += '../';
  }
  return up + pathBelow(folder, uri);
}

/** What a draft is held against: options of the command line, else the nearest configuration, else what is built in. */
import * as path from 'node:path';
import type { CheckSettings } from '../check/check';
import type { Config, ConfigPart } from '../check/config';
import type { Stage } from '../check/stages';
import { decode, isRefusal } from '../formats/encoding';
import { precedentProfile } from '../profile/precedent';
import type { Profile } from '../profile/stored';
import type { Family } from '../report/model';
import { RULES } from '../rules/registry';
import { isUnread, readDraft, STANDARD_INPUT } from './draft';
import type { Host } from './host';
import { setupOf } from './parts';
import { oneLine, reasonOf } from './reasons';

export interface Settings {
  readonly profile: Profile;
  readonly family: Family | undefined;
  readonly check: CheckSettings;
  readonly failOn: FailOn;
  /** File of accepted findings; null without one. */
  readonly baseline: string | null;
  /** Names of the files beside the draft. */
  readonly companions: () => readonly string[];
}

export type FailOn = 'error' | 'warning' | 'information' | 'hint' | 'never';

export interface SettingsOptions {
  readonly profile?: string;
  /** The one past report that is to be the whole profile. */
  readonly like?: string;
  readonly family?: Family;
  readonly failOn?: FailOn;
  readonly stage?: Stage;
  /** False where none is to be used, whatever the configuration says. */
  readonly baseline?: string | false;
  /** Present where a profile that cannot be used is not gone without. */
  readonly strict?: true;
}

const CONFIG_FILE = 'rapporteur.config.json';
const DEFAULT_FAIL_ON = 'warning';

/** A configuration and the folder it stands in. */
interface Found {
  readonly folder: string;
  readonly config: Config;
}

/** Finds settings folder by folder and remembers them; a configuration or profile that cannot be used is complained of once and gone without. */
export class SettingsFinder {
  private readonly byFolder = new Map<string, Found | null>();
  private readonly profiles = new Map<string, Profile>();
  private readonly listings = new Map<string, readonly string[]>();

  constructor(
    private readonly host: Host,
    private readonly options: SettingsOptions,
    private readonly builtin: Profile,
    /** Told the file and why it cannot be used. */
    private readonly complain: (file: string, why: string) => void,
  ) {}

  /** `file`: absolute, or `-`, for which what holds in the current folder is taken. */
  forFile(file: string): Settings {
    const full = file === STANDARD_INPUT ? path.join(this.host.cwd, STANDARD_INPUT) : file;
    const found = this.configOf(path.dirname(full));
    const part = found === null ? {} : setupOf(this.host).partFor(found.config, posix(path.relative(found.folder, full)));
    const { options } = this;
    return {
      profile: this.profileOf(part),
      family: options.family ?? part.family,
      check: { rules: part.rules, stage: options.stage ?? part.stage },
      failOn: options.failOn ?? part.failOn ?? DEFAULT_FAIL_ON,
      baseline: options.baseline === false ? null : options.baseline !== undefined ? path.resolve(this.host.cwd, options.baseline) : part.baseline ?? null,
      companions: () => (file === STANDARD_INPUT ? [] : this.filesBeside(file)),
    };
  }

  /** Settings that hold in the current folder itself. */
  here(): Settings {
    return this.forFile(STANDARD_INPUT);
  }

  private filesBeside(file: string): readonly string[] {
    const folder = path.dirname(file);
    let names = this.listings.get(folder);
    if (names === undefined) this.listings.set(folder, names = this.filesIn(folder));
    return names.filter(name => name !== path.basename(file));
  }

  private filesIn(folder: string): readonly string[] {
    try {
      return this.host.files.readdir(folder).filter(({ kind }) => kind === 'file').map(({ name }) => name);
    } catch {
      // A folder that may not be listed tells nothing of annexes.
      return [];
    }
  }

  private profileOf(part: ConfigPart): Profile {
    const { like, profile } = this.options;
    if (like !== undefined) return this.likeProfile(like === STANDARD_INPUT ? like : path.resolve(this.host.cwd, like), like);
    if (profile !== undefined) return this.profileAt(path.resolve(this.host.cwd, profile));
    if (part.like !== undefined) return this.likeProfile(part.like, this.shown(part.like));
    return part.profile === undefined ? this.builtin : this.profileAt(part.profile);
  }

  private configOf(folder: string): Found | null {
    const known = this.byFolder.get(folder);
    if (known !== undefined) return known;
    const file = path.join(folder, CONFIG_FILE);
    const parent = path.dirname(folder);
    const found = this.isFile(file) ? this.readConfig(file, folder) : parent === folder ? null : this.configOf(parent);
    this.byFolder.set(folder, found);
    return found;
  }

  private isFile(file: string): boolean {
    try {
      return this.host.files.stat(file)?.kind === 'file';
    } catch {
      // A folder above that may not be searched holds no settings for us.
      return false;
    }
  }

  private readConfig(file: string, folder: string): Found | null {
    const text = this.readText(file);
    if (text === null) return null;
    try {
      const config = setupOf(this.host).parseConfig(text, RULES);
      const fromHere = <P extends ConfigPart>(part: P): P => ({ ...part, ...within(folder, part, 'profile'), ...within(folder, part, 'like'), ...within(folder, part, 'baseline') });
      return { folder, config: { ...fromHere(config), ...config.overrides === undefined ? {} : { overrides: config.overrides.map(fromHere) } } };
    } catch (error) {
      this.complain(this.shown(file), oneLine((error as Error).message));
      return null;
    }
  }

  private profileAt(file: string): Profile {
    const known = this.profiles.get(file);
    if (known) return known;
    const text = this.readText(file, (name, why) => this.complainOfProfile(name, why));
    let profile = this.builtin;
    if (text !== null) {
      try {
        profile = setupOf(this.host).parseProfile(text);
      } catch (error) {
        this.complainOfProfile(this.shown(file), oneLine((error as Error).message));
      }
    }
    this.profiles.set(file, profile);
    return profile;
  }

  private likeProfile(file: string, named: string): Profile {
    const key = `like ${file}`;
    const known = this.profiles.get(key);
    if (known) return known;
    const draft = readDraft(this.host, file, named);
    const profile = isUnread(draft) ? null : precedentProfile(named.replaceAll('\\', '/'), draft.text);
    if (isUnread(draft)) this.complainOfProfile(named, draft.why);
    else if (profile === null) this.complainOfProfile(named, 'has neither a title nor headings nor numbered paragraphs, so no draft can be held against it. Name a summary report');
    this.profiles.set(key, profile ?? this.builtin);
    return profile ?? this.builtin;
  }

  private readText(file: string, complain = this.complain): string | null {
    try {
      const decoded = decode(this.host.files.read(file));
      if (!isRefusal(decoded)) return decoded.text;
      complain(this.shown(file), decoded.why);
    } catch (error) {
      complain(this.shown(file), reasonOf(error));
    }
    return null;
  }

  private complainOfProfile(name: string, why: string): void {
    this.complain(name, this.options.strict === undefined ? `${why}. The built-in profile was used in its place` : why);
  }

  private shown(file: string): string {
    return shownPath(this.host, file);
  }
}

/** As seen from the current folder, where it is below that. */
export function shownPath(host: Host, file: string): string {
  const relative = path.relative(host.cwd, file);
  return relative.startsWith('..') || relative === '' ? file : relative;
}

const within = (folder: string, part: ConfigPart, key: 'profile' | 'like' | 'baseline'): ConfigPart => part[key] === undefined ? {} : { [key]: path.resolve(folder, part[key]) };

export const posix = (file: string): string => path.sep === '/' ? file : file.replaceAll(path.sep, '/');

/** What a draft is held against: options of the command line, else the nearest configuration, else what is built in. */
import * as path from 'node:path';
import type { Config } from '../check/config';
import { decode, isRefusal } from '../formats/encoding';
import { precedentProfile } from '../profile/precedent';
import type { Profile } from '../profile/stored';
import type { Family } from '../report/model';
import { RULES } from '../rules/registry';
import { isUnread, readDraft, STANDARD_INPUT } from './draft';
import type { Host } from './host';
import { oneLine, reasonOf } from './reasons';
import type { SetupPart } from './setup';

export interface Settings {
  readonly profile: Profile;
  readonly family: Family | undefined;
  readonly rules: Config['rules'];
  readonly failOn: FailOn;
}

export type FailOn = 'error' | 'warning' | 'information' | 'hint' | 'never';

export interface SettingsOptions {
  readonly profile?: string;
  /** The one past report that is to be the whole profile. */
  readonly like?: string;
  readonly family?: Family;
  readonly failOn?: FailOn;
  /** Present where a profile that cannot be used is not gone without. */
  readonly strict?: true;
}

const CONFIG_FILE = 'rapporteur.config.json';
const DEFAULT_FAIL_ON = 'warning';

/** Finds settings folder by folder and remembers them; a configuration or profile that cannot be used is complained of once and gone without. */
export class SettingsFinder {
  private readonly byFolder = new Map<string, Config | null>();
  private readonly profiles = new Map<string, Profile>();

  constructor(
    private readonly host: Host,
    private readonly options: SettingsOptions,
    private readonly builtin: Profile,
    /** Told the file and why it cannot be used. */
    private readonly complain: (file: string, why: string) => void,
  ) {}

  forFolder(folder: string): Settings {
    const config = this.configOf(folder);
    const { like } = this.options;
    const named = this.options.profile !== undefined ? path.resolve(this.host.cwd, this.options.profile) : config?.profile;
    return {
      profile: like !== undefined ? this.likeProfile(like) : named === undefined ? this.builtin : this.profileAt(named),
      family: this.options.family ?? config?.family,
      rules: config?.rules,
      failOn: this.options.failOn ?? config?.failOn ?? DEFAULT_FAIL_ON,
    };
  }

  private configOf(folder: string): Config | null {
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

  private readConfig(file: string, folder: string): Config | null {
    const text = this.readText(file);
    if (text === null) return null;
    try {
      const config = setupOf(this.host).parseConfig(text, RULES);
      return config.profile === undefined ? config : { ...config, profile: path.resolve(folder, config.profile) };
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

  private likeProfile(named: string): Profile {
    const key = `like ${named}`;
    const known = this.profiles.get(key);
    if (known) return known;
    const draft = readDraft(this.host, named === STANDARD_INPUT ? named : path.resolve(this.host.cwd, named), named);
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
    const relative = path.relative(this.host.cwd, file);
    return relative.startsWith('..') || relative === '' ? file : relative;
  }
}

const setupOf = (host: Host): SetupPart => host.load('setup') as SetupPart;

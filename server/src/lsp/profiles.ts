/** Profiles by path or address, read once until they may have changed; what cannot be used is complained of once and gone without. */
import { precedentProfile } from '../profile/precedent';
import type { Profile } from '../profile/stored';
import { say } from '../text/say';
import type { Workspace } from '../workspace';

/** Told which file cannot be used, and why, in words for the writer. */
type Complain = (file: string, message: string) => void;

export class ProfileShelf {
  private readonly profiles = new Map<string, Promise<Profile>>();
  /** As they were before they were read again: one that has not changed stays the same object. */
  private before = new Map<string, Profile>();
  private readonly held = new Map<string, Profile>();

  constructor(private readonly builtin: Profile, private readonly workspace: Workspace, private readonly complain: Complain) {}

  /** What is read again when it is next asked for. */
  forget(): void {
    this.before = new Map(this.held);
    this.profiles.clear();
  }

  /** Null is the built-in one. */
  at(path: string | null): Promise<Profile> {
    return path === null ? Promise.resolve(this.builtin) : this.kept(path, () => this.read(path));
  }

  /** One past report as the whole profile. */
  like(path: string): Promise<Profile> {
    return this.kept(`like ${path}`, () => this.readPast(path));
  }

  private kept(key: string, read: () => Promise<Profile>): Promise<Profile> {
    let profile = this.profiles.get(key);
    if (!profile) {
      profile = read().then(fresh => {
        const known = this.before.get(key);
        const same = known?.digest === fresh.digest ? known : fresh;
        this.held.set(key, same);
        return same;
      });
      this.profiles.set(key, profile);
    }
    return profile;
  }

  private async read(path: string): Promise<Profile> {
    try {
      const text = await this.workspace.read(path);
      if (text === null) throw new Error(say`cannot be read`);
      const { parseProfile } = await import('../profile/schema');
      return parseProfile(text);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.complain(path, say`The profile ${path} ${why}. The built-in profile is used instead. Set "rapporteur.profile" to a file written by "rapporteur learn".`);
      return this.builtin;
    }
  }

  private async readPast(path: string): Promise<Profile> {
    let text: string | null;
    try {
      text = await this.workspace.readReport(path);
    } catch (error) {
      this.complain(path, say`The past report ${path} ${(error as Error).message}. The built-in profile is used instead.`);
      return this.builtin;
    }
    const profile = text === null ? null : precedentProfile(path, text);
    if (profile !== null) return profile;
    this.complain(path, text === null
      ? say`The past report ${path} cannot be read. The built-in profile is used instead. Name a summary report.`
      : say`The past report ${path} has neither a title nor headings nor numbered paragraphs, so no draft can be held against it. The built-in profile is used instead. Name a summary report.`);
    return this.builtin;
  }
}

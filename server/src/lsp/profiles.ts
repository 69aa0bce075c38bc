/** Which profile drafts are held against: the one set, the one just learned, else the built-in one. */
import type { Profile } from '../profile/stored';
import type { Workspace } from '../workspace';

export class ProfileChoice {
  private path: string | null = null;
  private complained: string | null = null;

  /** `complain`: told once, in words for the writer, of a profile that cannot be used. */
  constructor(private readonly builtin: Profile, private readonly workspace: Workspace, private readonly complain: (message: string) => void) {
    this.current = builtin;
  }

  current: Profile;

  /** Reads the profile at a path or URI again; null goes back to the built-in one. */
  async use(path: string | null): Promise<void> {
    this.path = path;
    const profile = path === null ? this.builtin : await this.read(path);
    // Another may have been chosen while this one was being read; the same one read again changes nothing.
    if (this.path === path && profile.digest !== this.current.digest) this.current = profile;
  }

  /** Used from now on, until another path is set. */
  learned(profile: Profile): void {
    this.current = profile;
  }

  private async read(path: string): Promise<Profile> {
    try {
      const text = await this.workspace.read(path);
      if (text === null) throw new Error('cannot be read');
      const { parseProfile } = await import('../profile/schema');
      const profile = parseProfile(text);
      this.complained = null;
      return profile;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const message = `The profile ${path} ${why}. The built-in profile is used instead. Set "rapporteur.profile" to a file written by "rapporteur learn".`;
      if (this.complained !== message) this.complain(message);
      this.complained = message;
      return this.builtin;
    }
  }
}

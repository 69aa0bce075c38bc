/** The nearest `rapporteur.config.json` upward of each draft, as on the command line. */
import type { Config, ConfigPart } from '../check/config';
import { partFor } from '../check/overrides';
import { RULES } from '../rules/registry';
import type { Workspace } from '../workspace';
import { addressFrom, folderAbove, folderOf, pathBelow } from './uris';

const CONFIG_FILE = 'rapporteur.config.json';

interface Found {
  readonly folder: string;
  readonly config: Config;
}

export class FolderConfigs {
  private readonly byFolder = new Map<string, Promise<Found | null>>();

  /** `complain`: told the file and, in words that follow its name, why it cannot be used. */
  constructor(private readonly workspace: Workspace, private readonly complain: (file: string, why: string) => void) {}

  /** What is read again when it is next asked for. */
  forget(): void {
    this.byFolder.clear();
  }

  /** What the configuration says of one draft, with files by their addresses. */
  async partFor(uri: string): Promise<ConfigPart> {
    const folder = folderOf(uri);
    const found = folder === null ? null : await this.upwardOf(folder);
    if (found === null) return {};
    const part = partFor(found.config, pathBelow(found.folder, uri));
    const { profile, like, baseline } = part;
    const address = (path: string | undefined): string | undefined => path === undefined ? undefined : addressFrom(found.folder, path);
    return { ...part, profile: address(profile), like: address(like), baseline: address(baseline) };
  }

  /** The configuration that holds for a draft as it is written, and the draft's path below its folder; null where there is none. */
  async writtenFor(uri: string): Promise<{ readonly file: string; readonly text: string; readonly path: string } | null> {
    for (let folder = folderOf(uri); folder !== null; folder = folderAbove(folder)) {
      const file = `${folder}/${CONFIG_FILE}`;
      const text = await this.workspace.read(file);
      if (text !== null) return { file, text, path: pathBelow(folder, uri) };
    }
    return null;
  }

  private upwardOf(folder: string): Promise<Found | null> {
    let known = this.byFolder.get(folder);
    if (!known) this.byFolder.set(folder, known = this.find(folder));
    return known;
  }

  private async find(folder: string): Promise<Found | null> {
    const file = `${folder}/${CONFIG_FILE}`;
    const text = await this.workspace.read(file);
    if (text === null) {
      const above = folderAbove(folder);
      return above === null ? null : this.upwardOf(above);
    }
    try {
      const { parseConfig } = await import('../check/config');
      return { folder, config: parseConfig(text, RULES) };
    } catch (error) {
      this.complain(file, error instanceof Error ? error.message : String(error));
      return null;
    }
  }
}

/** Requests of this product alone about the kind of meeting a draft is checked as: what is known of it, and how another is set. */
import { FAMILIES, type Family } from '../report/model';
import { familyName } from '../reporters/families';
import { RULES } from '../rules/registry';
import { withReading, type Answer } from './handlers';
import { field, invalid, uriOf } from './params';
import { folderOf, pathBelow } from './uris';

export interface Families {
  /** As which the draft is checked, and as which it would be by its own opening. */
  readonly family: Family;
  readonly guess: Family;
  /** By a configuration or a setting; null where the guess counts. */
  readonly set: Family | null;
  /** In words, with the past reports the profile has of each. */
  readonly choices: readonly { readonly family: Family; readonly name: string; readonly reports: number }[];
}

export const FAMILY_ANSWERS: Readonly<Record<string, Answer>> = {
  /** `{textDocument}`; null for what is no draft. */
  'rapporteur/families': withReading(({ read, basis, served }): Families | null => !served ? null : {
    family: read.family, guess: read.report.family, set: basis.family,
    choices: FAMILIES.map(family => ({ family, name: familyName(family), reports: basis.profile.families[family]?.reports ?? 0 })),
  }),

  /**
   * `{textDocument, family, all, root}`: the configuration that holds for the draft, with this family, or with none where it is null, for the
   * draft alone or for all. Where there is none yet, a new one below `root` for one draft. Answers its address and text to be written; or
   * null where no configuration is concerned, with the reason where it cannot be used, in words that follow its name.
   */
  'rapporteur/setFamily': async (session, params) => {
    const uri = uriOf(params);
    const given = field(params, 'family');
    const family = given === null ? null : FAMILIES.find(each => each === given);
    if (family === undefined) throw invalid('family is not one that exists.');
    const all = field(params, 'all') === true;
    const root = field(params, 'root');
    const nearest = await session.bases.configurationOf(uri);
    const folder = typeof root === 'string' && uri.startsWith(`${root}/`) ? root : folderOf(uri);
    if (folder === null || (nearest === null && (all || family === null))) return { uri: null, why: null };
    const [{ CONFIG_FILE, parseConfig }, { withFamily }] = await Promise.all([import('../check/config'), import('../check/config-family')]);
    const { file, text, path } = nearest ?? { file: `${folder}/${CONFIG_FILE}`, text: null, path: pathBelow(folder, uri) };
    try {
      if (text !== null) parseConfig(text, RULES);
    } catch (error) {
      return { uri: null, why: (error as Error).message };
    }
    return { uri: file, text: withFamily(text, family, all ? null : path) };
  },
};

/** In which language the server answers: that of the editor's own catalogue, else of the one that goes with the editor's locale. */
import { hasSpoken, speak, type Catalogue } from '../text/say';
import { field } from './params';

/** `fr`, `fr-CA`, `fr_FR.UTF-8` */
const LOCALE = /^([a-z]{2,3})(?:$|[-_.@])/i;

/** `read`: a catalogue that lies with the server, null where there is none for the language. What the command line chose stays. */
export async function chooseLanguage(params: unknown, read: (language: string) => Promise<unknown>): Promise<void> {
  const given = catalogueFrom(field(params, 'initializationOptions', 'catalogue'));
  if (given !== null) return speak(given);
  const locale = field(params, 'locale');
  const language = typeof locale === 'string' ? LOCALE.exec(locale)?.[1]?.toLowerCase() : undefined;
  if (hasSpoken() || language === undefined || language === 'en') return;
  speak(catalogueFrom(await read(language)));
}

/** Null for what is no catalogue. */
function catalogueFrom(value: unknown): Catalogue | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** A language that says nothing but its marks and the values put in: what else is read was never handed to a catalogue. */
import { ministerialMeeting } from '../../server/src/report/ministerials';
import { officialNames } from '../../server/src/report/official-names';
import { speak, type Catalogue } from '../../server/src/text/say';

/** Has every key: "⟦{0} · {1}⟧". */
export const PSEUDO: Catalogue = new Proxy({}, {
  get: (_, key) => (typeof key === 'string' ? `⟦${[...new Set(key.match(/\{\d+\}/g) ?? [])].join(' · ')}⟧` : undefined),
});

/** What the work gives while the pseudo language is spoken; English is spoken again after it. */
export function inPseudo<T>(work: () => T): T {
  speak(PSEUDO);
  try {
    return work();
  } finally {
    speak(null);
  }
}

/** English in any language: what stands in reports, which are written in it. */
const OF_REPORTS = 'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday st nd rd th Co-Chair Professor Brigadier Major General Colonel Captain Commander Lieutenant Admiral Commodore';

/** A number may be one that the texts do not have. */
const ROMAN = /^[IVXLC]+$/;

/** Where meetings were held: names of places are English as well. */
const CITIES = Array.from({ length: 40 }, (_, index) => ministerialMeeting(index + 1)?.city ?? '');

const wordsIn = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? [];

/** Words that a saying may hold beyond those of the catalogue: of these texts, and of names that are English everywhere. */
export const wordsOfTexts = (texts: readonly string[]): ReadonlySet<string> =>
  new Set([OF_REPORTS, ...CITIES, ...officialNames().flatMap(({ name, acronym }) => [name, acronym ?? '']), ...texts].flatMap(wordsIn).map(word => word.toLowerCase()));

/** Words of a saying that came round the catalogue. */
export const strangeWords = (saying: string, known: ReadonlySet<string>): string[] => wordsIn(saying).filter(word => !known.has(word.toLowerCase()) && !ROMAN.test(word));

/** What is wrong with a saying: it was never handed to a catalogue, or holds words beyond it that the texts do not have. */
export function unsaid(saying: string, texts: readonly string[]): string[] {
  if (!saying.includes('⟦')) return [`never handed to a catalogue: ${saying}`];
  const strange = strangeWords(saying, wordsOfTexts(texts));
  return strange.length === 0 ? [] : [`"${strange.join(' ')}" came round the catalogue: ${saying}`];
}

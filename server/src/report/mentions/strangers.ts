/** Names in a list of Participants that are not theirs: other countries, and Participants' names misspelt. */
import { editDistance } from '../../text/similarity';
import type { Joined } from '../joined';
import type { Stranger } from '../mentions';
import { PARTICIPANTS, participantOf, participantOfAdjective, type Named } from '../participants';

/** Countries that are no Participants. */
const COUNTRIES: ReadonlySet<string> = new Set(('afghanistan albania algeria andorra angola antigua_and_barbuda argentina armenia austria azerbaijan bahamas bahrain barbados belarus belgium belize benin bhutan bolivia bosnia_and_herzegovina botswana brazil bulgaria burkina_faso burundi '
  + 'cabo_verde cameroon central_african_republic chad chile chinese_taipei colombia comoros congo cook_islands costa_rica croatia cuba cyprus czechia czech_republic denmark djibouti dominica dominican_republic ecuador egypt el_salvador equatorial_guinea eritrea estonia eswatini ethiopia '
  + 'fiji finland france gabon gambia georgia germany ghana greece grenada guatemala guinea guinea-bissau guyana haiti honduras hong_kong hungary iceland iran iraq ireland israel italy jamaica jordan kazakhstan kenya kiribati kuwait kyrgyzstan latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg '
  + 'macao madagascar malawi maldives mali malta marshall_islands mauritania mauritius mexico micronesia moldova monaco montenegro morocco mozambique namibia nauru nepal netherlands new_caledonia nicaragua niger nigeria niue north_macedonia norway oman palau panama paraguay peru poland portugal qatar romania rwanda '
  + 'saint_lucia samoa san_marino saudi_arabia senegal serbia seychelles sierra_leone slovakia slovenia solomon_islands somalia south_africa south_sudan spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania togo tonga trinidad_and_tobago tunisia turkey türkiye turkmenistan tuvalu '
  + 'uganda ukraine united_arab_emirates united_kingdom uk uruguay uzbekistan vanuatu venezuela yemen zambia zimbabwe').split(' ').map(name => name.replaceAll('_', ' ')));

/** Whether a word names a country that is no Participant. */
export const isCountry = (word: string): boolean => COUNTRIES.has(word.toLowerCase());

const NAME = "(?:the )?([A-Z\u00c0-\u00de][\\w\u00c0-\u017f'-]+(?: (?:of (?:the )?)?[A-Z][\\w\u00c0-\u017f'-]+){0,3})";
const BETWEEN = new RegExp(`(?:^|,|;|\\band|\\bor)\\s+(?:and )?${NAME}(?=\\s*(?:\\([^)]{0,20}\\)\\s*)?(?:[,;]|and\\b|or\\b|as well|$))`, 'g');
const BEHIND = new RegExp(`^(?:\\s*\\([^)]{0,20}\\))?(?:,|,? and|;)\\s+(?:and )?${NAME}(?=[,;.]| and\\b| attended| participated| took| joined| were| was| in person| in-person| via| online|$)`);
const BEFORE = new RegExp(`(?:\\b(?:of|from|by|except|for|namely|exception of|exceptions of)|:|^|,|;|\\band)\\s*${NAME}(?:,(?: and)?| and|;)\\s+(?:the )?$`);
/** How many strangers in a row are looked for at either end of a list. */
const MOST = 6;

/** Strangers between the names of one list, before its first and behind its last. */
export function strangersIn(joined: Joined, list: readonly Named[], limit: number, least = 2): Omit<Stranger, 'among'>[] {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined || list.length < least) return [];
  const line = joined.text;
  const out: Omit<Stranger, 'among'>[] = [];
  const add = (name: string, at: number): boolean => {
    const nearest = nearestOf(name);
    if (nearest === null && !COUNTRIES.has(name.toLowerCase())) return false;
    out.push({ ...joined.phrase(at, at + name.length), nearest });
    return true;
  };
  let from = first.start;
  for (let count = 0; count < MOST; count++) {
    const window = line.slice(Math.max(0, from - 60), from);
    const hit = BEFORE.exec(window);
    if (hit === null) break;
    const at = from - window.length + hit.index + hit[0].lastIndexOf(hit[1]!);
    if (!add(hit[1]!, at)) break;
    from = at;
  }
  for (let index = 1; index < list.length; index++) {
    const start = list[index - 1]!.end;
    const gap = line.slice(start, list[index]!.start);
    if (gap.length > 120 || !/[A-Z]/.test(gap)) continue;
    BETWEEN.lastIndex = 0;
    for (const hit of gap.matchAll(BETWEEN)) add(hit[1]!, start + hit.index + hit[0].lastIndexOf(hit[1]!));
  }
  let to = last.end;
  for (let count = 0; count < MOST; count++) {
    const hit = BEHIND.exec(line.slice(to, Math.min(limit, to + 80)));
    if (hit === null || !add(hit[1]!, to + hit[0].length - hit[1]!.length)) break;
    to += hit[0].length;
  }
  return out;
}

/** The Participant whose name this nearly is: long names may be off by two letters, shorter ones by one or two that changed places. */
export function nearestOf(name: string): string | null {
  const word = name.toLowerCase();
  if (word.length < 5 || COUNTRIES.has(word) || participantOf(name) !== null || participantOfAdjective(name) !== null) return null;
  for (const participant of PARTICIPANTS) {
    const known = participant.toLowerCase();
    if (known[0] !== word[0] && known.at(-1) !== word.at(-1)) continue;
    const limit = known.length >= 8 ? 2 : 1;
    if (editDistance(word, known, limit) <= limit || isTransposed(word, known)) return participant;
  }
  return null;
}

/** "Malayisa": two neighbouring letters changed places. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Names of places: the same place under its several spellings. */
import { significantWords } from '../text/similarity';

/** Spellings of one city, the first of them standing for all; words run together, in small letters without accents. */
const SPELLINGS = [
  'naypyitaw naypyidaw naypyitau', 'yangon rangoon', 'danang', 'hochiminhcity hochiminh saigon', 'beijing peking', 'yogyakarta jogjakarta jogyakarta',
  'ulaanbaatar ulanbator', 'dhaka dacca', 'busan pusan', 'incheon inchon', 'jeju cheju jejuisland', 'macao macau', 'washington washingtondc', 'kolkata calcutta', 'mumbai bombay',
  'bengaluru bangalore', 'chennai madras', 'siemreap siemreapangkor', 'krakow cracow', 'kyiv kiev', 'phnompenh phnumpenh', 'bandarseribegawan bsb', 'brussel brussels bruxelles',
  'saintpetersburg stpetersburg', 'bali nusadua denpasar',
];

let known: ReadonlyMap<string, string> | undefined;

/** The same for "Ha Noi", "Hanoi" and "HANOI", "Yangon" and "Rangoon". */
export function placeKey(place: string): string {
  const plain = significantWords(place.replace(/\bCity$|^(?:the\s+)?City of\s/i, '')).join('') || significantWords(place).join('');
  known ??= new Map(SPELLINGS.flatMap(line => {
    const names = line.split(' ');
    return names.map(name => [name, names[0]!] as const);
  }));
  return known.get(plain) ?? plain;
}

/** Forms of address, before a name in capitals. */
import { byRange } from '../../text/letters';
import { isSpace } from '../../text/span';

/** As they are written, and in full. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ...'HE Mr Mrs Ms Miss Madam Dr Professor Ambassador Colonel Captain Commander Lieutenant Major Brigadier General Rear Vice Admiral Commodore Sir Dame Marshal Datuk Dato Datin Pehin Ustaz Dayang Awang Daw Commandant Superintendent Commissioner Inspector Sergeant Pastor Reverend Hon'.split(' ').map((title): [string, string] => [title, title]),
  ['Prof', 'Professor'], ['Amb', 'Ambassador'], ['Mme', 'Madam'], ['Mdm', 'Madam'], ['Capt', 'Captain'], ['Col', 'Colonel'], ['Cdr', 'Commander'], ['Gen', 'General'], ['Lt', 'Lieutenant'], ['Maj', 'Major'], ['Brig', 'Brigadier'], ['Adm', 'Admiral'], ['Cdre', 'Commodore'], ['ACM', 'Marshal'], ['AVM', 'Marshal'],
]);
const OF_TWO: ReadonlyMap<string, string> = new Map([['Air', ' Marshal'], ['Tan', ' Sri']]);
const NAME = byRange(/[\p{Lu}(]|(?:van|von|der|den|de|da|dos|del|la|al|el|bin)\s\p{Lu}/uy);

/** Where what is addressed begins, behind the title that begins at an offset; -1 where none does. */
export function titleEnd(text: string, start: number): number {
  const before = text.charCodeAt(start - 1);
  if (isLetter(before) || before === 46 || before === 45) return -1;
  let at = start;
  while (isLetter(text.charCodeAt(at))) at++;
  const word = text.slice(start, at);
  if (word === 'H' && text.charCodeAt(at) === 46) {
    at++;
    if (isSpace(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at++) !== 69) return -1;
  } else if (!TITLES.has(word)) {
    const second = OF_TWO.get(word);
    if (second === undefined || !text.startsWith(second, at)) return -1;
    at += second.length;
  } else if (word === 'Dato' && text.charCodeAt(at) === 39) at++;
  const dot = text.charCodeAt(at) === 46;
  if (dot) at++;
  if (isSpace(text.charCodeAt(at))) at++; else if (!dot) return -1;
  if (text.charCodeAt(at) === 40) at = behindRetired(text, at);
  NAME.lastIndex = at;
  return NAME.test(text) ? at : -1;
}

/** "General (Ret.) Arif" */
export function behindRetired(text: string, at: number): number {
  RETIRED.lastIndex = at;
  return RETIRED.test(text) ? RETIRED.lastIndex : at;
}
const RETIRED = /\((?:ret(?:d|'d|ired)?|rtd)\.?\)\s/iy;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** "H.E." as "HE", "Prof" as "Professor". */
export function plainTitle(words: string): string {
  const plain = words.replace(/[.\s']+/g, ' ').trim();
  return plain === 'H E' ? 'HE' : TITLES.get(plain) ?? plain;
}

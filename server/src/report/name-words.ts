/** Words of a name in one form, so that names can be compared: spelling, hyphens, plurals of acronyms and the name of the United Nations do not count. */

/** Joined to the word after them. */
const PREFIXES = new Set(['inter', 'counter', 'non', 'multi', 'anti', 'co', 'sub', 'pre', 'post', 'cyber']);
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['center', 'centre'], ['centers', 'centres'], ['defense', 'defence'], ['program', 'programme'], ['programs', 'programmes'], ['labor', 'labour'], ['harbor', 'harbour'], ['harbors', 'harbours'], ['un', 'united nations'], ['viet', 'viet'], ['vietnam', 'viet nam'], ['hanoi', 'ha noi'],
]);
const ARTICLES = new Set(['the', 'a', 'an']);
export const JOINING: ReadonlySet<string> = new Set(['of', 'on', 'in', 'and', 'for', 'to', 'with', 'against', 'at', 'as', 'by', 'from', 'through', 'towards', 'under']);

/** Lower-case words without articles and apostrophes. */
export function plainWords(words: readonly string[]): string[] {
  const out: string[] = [];
  let prefix = '';
  for (const word of words) {
    for (const part of word.replace(/&/g, ' and ').split(/[\s/-]+/)) {
      const plain = plainWord(part);
      if (plain === '' || ARTICLES.has(plain)) continue;
      if (PREFIXES.has(prefix + plain)) { prefix += plain; continue; }
      out.push(...(prefix + plain).split(' '));
      prefix = '';
    }
  }
  if (prefix !== '') out.push(prefix);
  return out;
}

/** Lower case without accents and apostrophe, in the spelling with -is- and -our-. */
function plainWord(word: string): string {
  const bare = /[^\0-\x7f]/.test(word) ? word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '') : word;
  const plain = (/^[A-Z]{2,}s$/.test(bare) ? bare.slice(0, -1) : bare).replace(/['.,]/g, '').toLowerCase();
  return SPELLINGS.get(plain) ?? (plain.includes('iz') && plain.length > 5 ? plain.replace('iz', 'is') : plain);
}

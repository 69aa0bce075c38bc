/** Words of a name in one form, so that names can be compared: spelling, hyphens, plurals of acronyms and the name of the United Nations do not count. */

/** Joined to the word after them. */
const PREFIXES = new Set(['inter', 'counter', 'non', 'multi', 'anti', 'co', 'sub', 'pre', 'post', 'cyber']);
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['center', 'centre'], ['centers', 'centres'], ['defense', 'defence'], ['program', 'programme'], ['programs', 'programmes'], ['labor', 'labour'], ['harbor', 'harbour'], ['harbors', 'harbours'], ['un', 'united nations'], ['viet', 'viet'], ['vietnam', 'viet nam'], ['hanoi', 'ha noi'],
]);
export const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);
export const JOINING: ReadonlySet<string> = new Set(['of', 'on', 'in', 'and', 'for', 'to', 'with', 'against', 'at', 'as', 'by', 'from', 'through', 'towards', 'under']);

const ODD = /[^A-Za-z\d]/;

/** Lower-case words without articles and apostrophes; `plain` may remember the forms of words. */
export function plainWords(words: readonly string[], plainOf: (word: string) => string = plainWord): string[] {
  const out: string[] = [];
  let prefix = '';
  for (const word of words) {
    if (!ODD.test(word)) prefix = addPlain(out, prefix, plainOf(word));
    else for (const part of word.replace(/&/g, ' and ').split(/[\s/-]+/)) prefix = addPlain(out, prefix, plainOf(part));
  }
  if (prefix !== '') out.push(prefix);
  return out;
}

/** Adds a word in plain form; gives what is to stand before the next one. */
function addPlain(out: string[], prefix: string, plain: string): string {
  if (plain === '' || ARTICLES.has(plain)) return prefix;
  const whole = prefix === '' ? plain : prefix + plain;
  if (PREFIXES.has(whole)) return whole;
  if (whole.includes(' ')) out.push(...whole.split(' ')); else out.push(whole);
  return '';
}

/** Lower case without accents and apostrophe, in the spelling with -is- and -our-. */
export function plainWord(word: string): string {
  let bare = word;
  if (ODD.test(word)) bare = word.normalize('NFKD').replace(/[\u0300-\u036f'.,]/g, '');
  const { length } = bare;
  if (length > 2 && bare.charCodeAt(length - 1) === 115 && bare.charCodeAt(1) <= 90 && /^[A-Z]{2,}s$/.test(bare)) bare = bare.slice(0, -1);
  const plain = bare.toLowerCase();
  return SPELLINGS.get(plain) ?? (length > 5 && plain.includes('iz') ? plain.replace('iz', 'is') : plain);
}

/** Remembers the plain forms of words: in the names of one report the same few stand again and again. */
export class PlainForms {
  private readonly known = new Map<string, string>();

  readonly of = (word: string): string => {
    let plain = this.known.get(word);
    if (plain === undefined) this.known.set(word, plain = plainWord(word));
    return plain;
  };
}

/** Words that many names have: a name is known by what else it has. */
export const COMMON: ReadonlySet<string> = new Set(['united', 'nations', 'asean', 'arf', 'asia', 'asian', 'international', 'world', 'regional', 'global', 'pacific', 'national', 'federal', 'royal']);

/** What papers and bodies are called. */
const HEADS: readonly string[] = [
  'plan programme workplan statement declaration outlook review report paper framework guidelines strategy roadmap matrix agenda vision charter compendium handbook list register inventory calendar database',
  'committee commission council centre institute agency authority office organisation association secretariat forum group network bureau union academy college university school',
];
let heads: ReadonlyMap<string, number> | undefined;

/** Whether two words say what a thing is, and of one kind: a name with the one is as good as a name with the other. */
export function isHeadSwap(a: string, b: string): boolean {
  heads ??= new Map(HEADS.flatMap((words, index) => words.split(' ').map(word => [word, index] as const)));
  const kind = heads.get(a);
  return a !== b && kind !== undefined && kind === heads.get(b);
}

const PLANS: ReadonlySet<string> = new Set(['plan', 'plans', 'programme', 'programmes']);
const OF_PLANS: ReadonlySet<string> = new Set(['work', 'action', 'strategic', 'master']);

/** Whether two words say which kind of plan a plan is: "Work Plan" and "Action Plan". */
export const isPlanSwap = (a: string, b: string, next: string): boolean => PLANS.has(next) && a !== b && OF_PLANS.has(a) && OF_PLANS.has(b);

/** Words that are spelt in two ways, British and American, and compounds that are written as one word or two. */
import { spelledAcronyms } from '../official-names';

export interface Spelling {
  /** What is decided together: all verbs in -ise, all words in -our. */
  readonly group: string;
  readonly form: 'british' | 'american';
  /** The same word in the other form. */
  readonly other: string;
}

const list = (words: string): readonly string[] => words.split(' ');

/** Stems of verbs in -ise and -ize; those that never have -ize (advise, comprise) are not among them. */
const VERBS = 'agon apolog author capital categor central character civil collateral colon conceptual contextual criminal critic crystall custom decentral dehuman demilitar demobil demoral destabil digit digital dramat econom emphas energ equal external familiar final formal general global harmon homogen human ideal immun incentiv industrial initial institutional internal international item jeopard legal liberal local marginal material maxim mechan memor militar minim mobil modern monopol motor national neutral normal operational optim organ ostrac penal personal polar politic popular pressur priorit privat professional public radical rational real recogn regional regular reorgan revital sanit scrutin securit sensit social special stabil standard stigmat strateg subsid summar symbol sympath synchron systemat terror theor total traumat trivial urban util vandal verbal victim visual vital weapon';
/** "Capsize", "downsize" end in another word. */
const OF_SIZE = /^(?:cap|down|over|out|right|under|up|super)s$/;
const VERB_ENDS = /^([a-z]{4,})(is|iz)(e|es|ed|ing|ations?|ational|ers?)$/;

/** Pairs of stems with the endings they take. */
const STEMS: readonly (readonly [group: string, pairs: string, ends: string])[] = [
  ['-our', 'behaviour:behavior colour:color favour:favor honour:honor labour:labor neighbour:neighbor harbour:harbor endeavour:endeavor rumour:rumor armour:armor vigour:vigor humour:humor parlour:parlor savour:savor', ' s ed ing al able ably ers er hood hoods less ful'],
  ['-re', 'centre:center theatre:theater fibre:fiber litre:liter kilometre:kilometer spectre:specter', ' s d'],
  ['-ence', 'defence:defense offence:offense pretence:pretense', ' s less'],
  ['programme', 'programme:program', ' s'],
  ['-ll-', 'travell:travel labell:label signall:signal modell:model cancell:cancel counsell:counsel channell:channel fuell:fuel levell:level marshall:marshal totall:total tunnell:tunnel', 'ed ing er ers'],
  ['fulfil', 'fulfil:fulfill instalment:installment enrol:enroll skilful:skillful wilful:willful', ' s ment ly'],
  ['-yse', 'analys:analyz paralys:paralyz catalys:catalyz', 'e ed es ing'],
  ['-ogue', 'catalogue:catalog', ' s d'],
  ['grey', 'grey:gray', ' s'],
  ['sceptic', 'sceptic:skeptic', ' s al ally ism'],
  ['artefact', 'artefact:artifact', ' s'],
  ['manoeuvre', 'manoeuvre:maneuver', ' s d'],
  ['judgement', 'judgement:judgment acknowledgement:acknowledgment', ' s'],
  ['adviser', 'adviser:advisor', ' s'],
  ['ageing', 'ageing:aging', ''],
  ['sulphur', 'sulphur:sulfur', ' ous'],
  ['aluminium', 'aluminium:aluminum', ''],
  ['plough', 'plough:plow mould:mold', ' s ed ing'],
  ['jewellery', 'jewellery:jewelry', ''],
];

/** A word in one form without its ending, the same in the other form, and the endings. */
interface Stem {
  readonly stem: string;
  readonly other: string;
  readonly form: Spelling['form'];
  readonly group: string;
  /** Between spaces; two at the beginning where it may have none. */
  readonly ends: string;
}

let stems: ReadonlyMap<string, readonly Stem[]> | undefined;
let verbs: ReadonlySet<string> | undefined;

/** Stems by their first three letters. */
function stemTable(): ReadonlyMap<string, readonly Stem[]> {
  if (stems !== undefined) return stems;
  const out = new Map<string, Stem[]>();
  const add = (stem: Stem): void => {
    const start = stem.stem.slice(0, 3);
    const list = out.get(start);
    if (list === undefined) out.set(start, [stem]); else list.push(stem);
  };
  for (const [group, words, endings] of STEMS) {
    const ends = ` ${endings} `;
    for (const pair of list(words)) {
      const [british, american] = pair.split(':') as [string, string];
      add({ stem: british, other: american, form: 'british', group, ends });
      add({ stem: american, other: british, form: 'american', group, ends });
    }
  }
  return stems = out;
}

/** Of two stems that fit the one that is listed last. */
function stemmed(word: string): Spelling | null {
  let found: Spelling | null = null;
  for (const { stem, other, form, group, ends } of stemTable().get(word.slice(0, 3)) ?? []) {
    if (!word.startsWith(stem)) continue;
    const end = word.slice(stem.length);
    if (end === '' ? ends.startsWith('  ') : ends.includes(` ${end} `)) found = { group, form, other: other + end };
  }
  return found;
}

/** What words tell by their first three letters. */
export const START = { /** May be spelt in two ways. */ spelt: 1, /** May be the first word of a compound. */ first: 2, /** May be a compound in one word. */ solid: 4, /** May be an acronym written as a name. */ acronym: 8 } as const;
const LETTERS = 26;
let starts: Uint8Array | undefined;

/** Place in the table of starts of the three letters at an offset, in either case; -1 where one is no letter. */
export function startAt(text: string, at: number): number {
  const a = (text.charCodeAt(at) | 32) - 97;
  const b = (text.charCodeAt(at + 1) | 32) - 97;
  const c = (text.charCodeAt(at + 2) | 32) - 97;
  return a >= 0 && a < LETTERS && b >= 0 && b < LETTERS && c >= 0 && c < LETTERS ? (a * LETTERS + b) * LETTERS + c : -1;
}

/** What a word may be, by its first three letters. */
export function startTable(): Uint8Array {
  if (starts !== undefined) return starts;
  const out = new Uint8Array(LETTERS ** 3);
  const note = (words: Iterable<string>, flag: number): void => { for (const word of words) { const at = startAt(word, 0); if (at >= 0) out[at]! |= flag; } };
  note(stemTable().keys(), START.spelt);
  note(FIRSTS, START.first | START.solid);
  note([...spelledAcronyms()].map(name => name.toLowerCase()), START.acronym);
  note(['coo', 'coe', 'coc', 'cos', 'col', 'coh', 'ema', 'onl', 'ong'], START.solid);
  return starts = out;
}

/** How a word in small letters is spelt, if it can be spelt in another way. */
export function spellingOf(word: string): Spelling | null {
  const known = stemmed(word);
  if (known !== null) return known;
  if (word.indexOf('is', 4) < 0 && word.indexOf('iz', 4) < 0) return null;
  const verb = VERB_ENDS.exec(word);
  if (verb === null) return null;
  verbs ??= new Set(list(VERBS));
  const [, stem, middle, end] = verb;
  // what has -iz- is a verb of this kind; what has -is- may be another word
  if (middle === 'is' ? !verbs.has(stem!) : OF_SIZE.test(stem!)) return null;
  return middle === 'iz' ? { group: '-ise', form: 'american', other: `${stem}is${end}` } : { group: '-ise', form: 'british', other: `${stem}iz${end}` };
}

/** First parts of compounds that are written with or without a hyphen. */
const PREFIXES = new Set(list('inter non multi sub trans socio geo bio micro macro pre post anti counter co semi cyber intra eco hydro mid'));
/** First and second words that are also written as one. */
const COMPOUNDS = new Set(['work plan', 'work plans', 'policy maker', 'policy makers', 'policy making', 'web site', 'web sites', 'data base', 'data bases', 'on going', 'on line', 'e mail', 'e mails', 'well being', 'table top', 'peace keeping', 'peace building', 'peace keepers', 'life boat', 'sea farer', 'sea farers', 'nation wide', 'world wide']);

export const FIRSTS: ReadonlySet<string> = new Set([...PREFIXES, ...[...COMPOUNDS].map(words => words.slice(0, words.indexOf(' ')))]);

/** The compound written as one word, for "cyber-security" and "cyber security"; null for what is no such compound. */
export function compoundOf(first: string, second: string, hyphen: boolean): string | null {
  if (second.length < 3 || !FIRSTS.has(first)) return null;
  if (COMPOUNDS.has(`${first} ${second}`)) return first === 'on' && !hyphen ? null : first + second;
  if (!PREFIXES.has(first)) return null;
  return hyphen || first === 'cyber' || first === 'counter' ? first + second : null;
}

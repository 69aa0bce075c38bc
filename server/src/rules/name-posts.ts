/** Whether two wordings of a person's post are the same post. */
import { findParticipants } from '../report/participants';
import { isHeadSwap, JOINING, plainWords } from '../report/name-words';

/** What the short forms of ministries and ranks stand for, beside what the report introduces. */
const SHORT: ReadonlyMap<string, string> = new Map([['mfa', 'ministry foreign affairs'], ['mofa', 'ministry foreign affairs'], ['mod', 'ministry defence'], ['dfat', 'department foreign affairs trade'], ['dfa', 'department foreign affairs'], ['dg', 'director general'], ['ddg', 'deputy director general'], ['ict', 'information communication technology']]);
const COUNTRY_WORDS = /\b(?:Australian|Bangladeshi|Bruneian|Cambodian|Canadian|Chinese|Indian|Indonesian|Japanese|Malaysian|Mongolian|Pakistani|Philippine|Korean|Russian|Singaporean|Thai|Timorese|Vietnamese|Royal|National|Federal)\b/g;
/** What somebody is at the meeting, or what says nothing of the post. */
const ROLE = /^(?:(?:acting )?head of (?:the )?(?:[a-z]+ )?delegation|co-?chair(?:man|person)?|chair|delegate|representative|member|participant|speaker|moderator|observer|adviser|expert|interpreter|note-?taker|rapporteur|facilitator|resource person|secretary of the meeting)\b[^,]{0,24}$/i;
/** One of these more or less is another rank. */
const RANKS = new Set(['deputy', 'assistant', 'vice', 'acting', 'associate', 'senior', 'principal', 'under', 'joint', 'general', 'chief', 'second', 'third', 'first', 'large']);

/** What begins with one of these names a body and no post. */
const BODIES = new Set('ministry department office bureau agency authority institute centre center council commission secretariat service command embassy university navy army board committee administration organisation organization association society network force police guard foundation federation corps post station academy college school'.split(' '));

/** What somebody is there. */
const FUNCTIONS = new Set('director head chief officer secretary undersecretary minister adviser advisor ambassador commander commandant analyst manager president chairman chairperson professor lecturer researcher scientist engineer counsellor counselor attache coordinator representative delegate expert specialist fellow consul inspector superintendent commissioner administrator registrar dean rector spokesperson planner investigator prosecutor judge captain colonel commodore admiral brigadier major lieutenant'.split(' '));

/** "General" belongs to a body here, and is no rank. */
const GENERAL_BODY = /\bGeneral(?=\s(?:Secretariat|Assembly|Staff|Command|Directorate|Department|Division|Office|Administration|Authority|Headquarters)\b)/g;

/** Words for acronyms of the report. */
export type Expansions = Pick<ReadonlyMap<string, string>, 'get'>;

export type PostDifference = 'words' | 'rank' | 'joining' | 'other';

/** How two posts differ; null where they are the same or one only says less than the other. */
export function differenceOf(before: string, here: string, expansions: Expansions): PostDifference | null {
  if (before === here || ROLE.test(before) || ROLE.test(here)) return null;
  const [a, b] = [read(spelledOut(before, here), expansions), read(spelledOut(here, before), expansions)];
  if (a.solid.length === 0 || b.solid.length === 0) return null;
  // letters that stand for nothing known
  if (isBareAcronym(before, expansions) || isBareAcronym(here, expansions)) return null;
  const [inA, inB] = [shortIn(before), shortIn(here)];
  const [onlyA, onlyB] = [without(a.solid, b.solid).filter(word => !inB.includes(word)), without(b.solid, a.solid).filter(word => !inA.includes(word))];
  if (onlyA.length === 0 && onlyB.length === 0) return differInJoining(a.words, b.words) ? 'joining' : null;
  // the list gives the ministry alone
  if (isOnlyBody(b, a, onlyB) || isOnlyBody(a, b, onlyA)) return null;
  const shared = a.solid.length - onlyA.length;
  const ranks = new Set([...without(a.head, b.head), ...without(b.head, a.head)].filter(word => RANKS.has(word)));
  const [restA, restB] = [onlyA.filter(word => !ranks.has(word)), onlyB.filter(word => !ranks.has(word))];
  if (restA.length === 0 || restB.length === 0) {
    if (ranks.size > 0) return 'rank';
    return differInJoining(a.words, b.words) ? 'joining' : null;
  }
  if (shared < 0.34 * Math.min(a.solid.length, b.solid.length)) return 'other';
  return 'words';
}

/** "OIE" of which the report does not say what it stands for in words that fit. */
const isBareAcronym = (post: string, expansions: Expansions): boolean => /^[A-Z]{2,8}$/.test(post.trim()) && expansions.get(post.trim().toLowerCase()) === undefined && !SHORT.has(post.trim().toLowerCase());

/** Whether one wording gives the body alone, and the other that body with what somebody does there, or what somebody is and no body at all. */
const isOnlyBody = (one: Post, other: Post, only: readonly string[]): boolean =>
  (only.length === 0 && (BODIES.has(one.solid[0]!) || isRestOf(one, other))) || (isBody(one) && (only.length === 0 || !namesBody(other) || isOfThis(other, one)));

/** "Transport Canada" beside "Senior Adviser, Transport Canada": words that the other has behind what somebody does there, and a body whatever they are. */
function isRestOf({ solid }: Post, { solid: other }: Post): boolean {
  const at = other.findIndex(word => FUNCTIONS.has(word));
  return at >= 0 && solid.every(word => !FUNCTIONS.has(word) && !RANKS.has(word) && other.indexOf(word) > at);
}

/** "Head of the Post" beside "Tsunami Early Warning Post": somebody of the body that is named in full there. */
const isOfThis = (held: Post, body: Post): boolean => held.solid.every(word => FUNCTIONS.has(word) || RANKS.has(word) || body.solid.includes(word));

const namesBody = ({ solid }: Post): boolean => solid.some(word => BODIES.has(word));
/** "Nuclear Research Institute", "Office of Maritime Safety": no word of what somebody does there. */
const isBody = (post: Post): boolean => namesBody(post) && !post.solid.some(word => FUNCTIONS.has(word) || RANKS.has(word));

/** What a post itself shortens one of its bodies to, in whatever language: "the Geophysical Agency of Indonesia (BMKG)". */
const shortIn = (post: string): string[] => [...post.matchAll(/\(([A-Z][A-Za-z-]{1,9})\)/g)].map(([, acronym]) => acronym!.toLowerCase());

/** Words that many bodies have in their names. */
const GENERIC = new Set('department ministry office division directorate bureau section unit branch institute centre agency authority commission council committee board organisation association national federal royal foreign affair general international director deputy assistant head chief officer senior adviser'.split(' '));

/** Whether the body somebody is said to be of is another than that of the post: they share a word that few bodies have, and differ in others. */
export function differsFromPost(body: string, post: string, expansions: Expansions): boolean {
  const difference = differenceOf(body, post, expansions);
  if (difference !== 'words' && difference !== 'other') return false;
  const said = read(spelledOut(body, post), expansions).solid;
  const held = read(spelledOut(post, body), expansions).solid;
  // "Centre for Port Law", "Institute of Port Affairs": two bodies of one kind, and none a part of the other
  if (difference === 'other' && (said.length !== held.length || !isHeadSwap(said[0]!, held[0]!))) return false;
  return said.length > 2 && said.some(word => held.includes(word) && !GENERIC.has(word)) && said.filter(word => !held.includes(word)).length <= 2;
}

/** With the words of the other wording for an acronym whose letters they begin with: "MOT" where the other has "Ministry of Transport". */
function spelledOut(post: string, other: string): string {
  return post.replace(/\b[A-Z]{2,6}\b/g, acronym => {
    const words = other.split(/[\s,()-]+/).filter(Boolean);
    const solid = words.filter(word => !/^(?:of|on|in|and|for|to|the)$/.test(word));
    for (const row of [solid, words.filter(word => word !== 'the')]) {
      for (let at = 0; at + acronym.length <= row.length; at++) {
        const run = row.slice(at, at + acronym.length);
        if (run.every((word, index) => word[0]!.toUpperCase() === acronym[index])) return run.join(' ');
      }
    }
    return acronym;
  });
}

interface Post { readonly words: readonly string[]; readonly solid: readonly string[]; readonly head: readonly string[] }

function read(post: string, expansions: Expansions): Post {
  const bare = withoutCountries(post.replace(/\([^()]*\)/g, ' '));
  const wordsIn = (text: string): string[] => plainWords(text.replace(/,/g, ' , ').split(/\s+/)).flatMap(word => (SHORT.get(word) ?? expansions.get(word) ?? word).split(' ')).filter(word => word !== 'his' && word !== 'her').map(single);
  const words = wordsIn(bare);
  return { words, solid: words.filter(word => !JOINING.has(word)), head: wordsIn(bare.split(',')[0]!.replace(GENERAL_BODY, ' ')).filter(word => !JOINING.has(word)) };
}

const single = (word: string): string => (word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

function withoutCountries(post: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of findParticipants(post)) {
    out += post.slice(at, start).replace(/\b(?:of|from|to|in|for)\s(?:the\s)?(?:Government of\s)?(?:the\s)?$/, '');
    at = end;
  }
  return (out + post.slice(at)).replace(COUNTRY_WORDS, ' ').replace(/\bRepublic of\b|\bKingdom of\b/g, ' ');
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return words.filter(word => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether two words that follow each other in both are joined by different small words: "Director for" and "Director of". */
function differInJoining(a: readonly string[], b: readonly string[]): boolean {
  const joined = (words: readonly string[]): Map<string, string> => {
    const out = new Map<string, string>();
    let last = '';
    let small = '';
    for (const word of words) {
      if (JOINING.has(word)) { small += ` ${word}`; continue; }
      if (last !== '' && !out.has(`${last} ${word}`)) out.set(`${last} ${word}`, small);
      last = word;
      small = '';
    }
    return out;
  };
  const here = joined(b);
  return [...joined(a)].some(([pair, small]) => small !== '' && (here.get(pair) ?? '') !== '' && here.get(pair) !== small);
}

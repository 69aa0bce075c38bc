/** The 27 Participants of the ARF, the names reports give them, and where a line of words names them. */

interface Known {
  readonly long: string;
  readonly also: readonly string[];
  /** "Malaysian": names the Participant in a post ("the Malaysian Ministry of Home Affairs"). */
  readonly adjective?: string;
}

const KNOWN: readonly Known[] = [
  { long: 'Australia', also: ['Commonwealth of Australia'], adjective: 'Australian' },
  { long: 'Bangladesh', also: ["People's Republic of Bangladesh"], adjective: 'Bangladeshi' },
  { long: 'Brunei Darussalam', also: ['Brunei'], adjective: 'Bruneian' },
  { long: 'Cambodia', also: ['Kingdom of Cambodia'], adjective: 'Cambodian' },
  { long: 'Canada', also: [], adjective: 'Canadian' },
  { long: 'China', also: ["People's Republic of China", 'PRC', 'PR China', 'P.R. China'], adjective: 'Chinese' },
  { long: "Democratic People's Republic of Korea", also: ['DPRK', 'DPR Korea', 'North Korea'] },
  { long: 'European Union', also: ['EU', 'European Commission', 'European Community'] },
  { long: 'India', also: ['Republic of India'], adjective: 'Indian' },
  { long: 'Indonesia', also: ['Republic of Indonesia'], adjective: 'Indonesian' },
  { long: 'Japan', also: [], adjective: 'Japanese' },
  { long: "Lao People's Democratic Republic", also: ['Lao PDR', 'Laos'], adjective: 'Lao' },
  { long: 'Malaysia', also: [], adjective: 'Malaysian' },
  { long: 'Mongolia', also: [], adjective: 'Mongolian' },
  { long: 'Myanmar', also: ['Republic of the Union of Myanmar', 'Union of Myanmar'] },
  { long: 'New Zealand', also: [] },
  { long: 'Pakistan', also: ['Islamic Republic of Pakistan'], adjective: 'Pakistani' },
  { long: 'Papua New Guinea', also: ['PNG'] },
  { long: 'Philippines', also: ['Republic of the Philippines'], adjective: 'Philippine' },
  { long: 'Republic of Korea', also: ['ROK', 'Korea', 'South Korea'], adjective: 'Korean' },
  { long: 'Russian Federation', also: ['Russia'], adjective: 'Russian' },
  { long: 'Singapore', also: ['Republic of Singapore'], adjective: 'Singaporean' },
  { long: 'Sri Lanka', also: ['Democratic Socialist Republic of Sri Lanka'], adjective: 'Sri Lankan' },
  { long: 'Thailand', also: ['Kingdom of Thailand'], adjective: 'Thai' },
  { long: 'Timor-Leste', also: ['Timor Leste', 'East Timor', 'Democratic Republic of Timor-Leste'], adjective: 'Timorese' },
  { long: 'United States', also: ['United States of America', 'US', 'U.S.', 'USA'], adjective: 'American' },
  { long: 'Viet Nam', also: ['Vietnam', 'Socialist Republic of Viet Nam', 'Socialist Republic of Vietnam'], adjective: 'Vietnamese' },
];

/** Long names of all Participants, in alphabetical order. */
export const PARTICIPANTS: readonly string[] = KNOWN.map(({ long }) => long);

const keyOf = (name: string): string => name.toLowerCase().replace(/[’`]/g, "'").replace(/[\s\u00a0-]+/g, ' ').replace(/^the /, '').trim();

const BY_NAME: ReadonlyMap<string, string> = new Map(KNOWN.flatMap(({ long, also }) => [long, ...also].map(name => [keyOf(name), long] as const)));
const BY_ADJECTIVE: ReadonlyMap<string, string> = new Map(KNOWN.flatMap(({ long, adjective }) => (adjective === undefined ? [] : [[adjective, long] as const])));

const ASCII = 128;
/** Names by their first two characters, the longest first. */
const NAMES: readonly (readonly Name[] | undefined)[] = byOpening(KNOWN.flatMap(({ long, also }) => [long, ...also].map(text => ({ text, participant: long }))));

interface Name { readonly text: string; readonly participant: string }

function byOpening(names: readonly Name[]): (Name[] | undefined)[] {
  const found = Array.from<Name[] | undefined>({ length: 26 * ASCII });
  for (const name of [...names].sort((a, b) => b.text.length - a.text.length)) (found[openingOf(name.text, 0)] ??= []).push(name);
  return found;
}

/** Place in the table of a capital and what follows it. */
function openingOf(line: string, at: number): number {
  return (line.charCodeAt(at) - 65) * ASCII + (line.charCodeAt(at + 1) & (ASCII - 1));
}

const CAPITALISED = /\b[A-Z][a-z]+\b/g;

/** Long name of the Participant that a name in any case stands for; "the" before it does not matter; null for others. */
export function participantOf(name: string): string | null {
  return BY_NAME.get(keyOf(name)) ?? null;
}

/** "Australian" of Australia; null for a Participant that has none, or whose words for it are those of others. */
export const adjectiveOf = (long: string): string | null => KNOWN.find(each => each.long === long)?.adjective ?? null;

/** Every name of a Participant, the long one first; none for what is no long name of one. */
export function namesOfParticipant(long: string): readonly string[] {
  const known = KNOWN.find(each => each.long === long);
  return known === undefined ? [] : [known.long, ...known.also];
}

/** A Participant named in a line of plain words; offsets are those of the line. */
export interface Named {
  readonly participant: string;
  readonly start: number;
  readonly end: number;
}

/** Every Participant a line names, in order, the longest name first: "Republic of Korea", not "Korea"; a short form in brackets after the long one is no second naming. */
export function findParticipants(line: string, from = 0, to = line.length): Named[] {
  const out: Named[] = [];
  let before = from > 0 ? line.charCodeAt(from - 1) : 0;
  for (let at = from; at < to; at++) {
    const code = line.charCodeAt(at);
    if (code < 65 || code > 90 || isLetter(before)) { before = code; continue; }
    before = code;
    const name = nameAt(line, at, to);
    if (name === null) continue;
    const end = at + name.text.length;
    const last = out.at(-1);
    const repeated = last?.participant === name.participant && /^\s?\(\s?$/.test(line.slice(last.end, at));
    if (!repeated) out.push({ participant: name.participant, start: at, end });
    at = end - 1;
    before = line.charCodeAt(at);
  }
  return out;
}

/** The longest name that stands at an offset as a whole and is not that of a sea, a peninsula and the like, which speak of no Participant. */
function nameAt(line: string, at: number, to: number): Name | null {
  const names = NAMES[openingOf(line, at)];
  if (names === undefined) return null;
  for (const name of names) {
    const end = at + name.text.length;
    if (end > to || !isWritten(line, at, name.text) || (end < to && isLetter(line.charCodeAt(end)))) continue;
    if (end + 1 < to && line.charCodeAt(end + 1) <= 90 && NAMED_AFTER.test(line.slice(end, Math.min(to, end + 12)))) continue;
    if (name.text === 'China' && PART_OF.test(line.slice(Math.max(0, at - 12), at))) continue;
    return name;
  }
  return null;
}

/** "Hong Kong, China" is a member of its own in many bodies. */
const PART_OF = /(?:Hong Kong|Macao|Macau),? $/;
const NAMED_AFTER = /^\s(?:Seas?|Strait|Ocean|Peninsula)\b/;

/** Whether a name stands at an offset; a hyphen may stand for a space and the other way round. */
function isWritten(line: string, at: number, name: string): boolean {
  for (let index = 1; index < name.length; index++) {
    const wanted = name.charCodeAt(index);
    const code = line.charCodeAt(at + index);
    if (code !== wanted && !((wanted === 32 || wanted === 45) && (code === 32 || code === 45))) return false;
  }
  return true;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The Participant whose adjective a line of words has first: "the Malaysian Communications Commission". */
export function participantOfAdjective(line: string): string | null {
  let before = '';
  for (const word of line.match(CAPITALISED) ?? []) {
    const two = `${before} ${word}`;
    const found = BY_ADJECTIVE.get(word) ?? (BY_ADJECTIVE.has(two) && line.includes(two) ? BY_ADJECTIVE.get(two) : undefined);
    if (found !== undefined) return found;
    before = word;
  }
  return null;
}

/** Words that may stand between two members of one list of names. */
const JOINT = /^\s*(?:\([^()]{0,40}\)\s*)?(?:(?:,|;|\/|&|,?\s*and|,?\s*as well as|,?\s*together with|,?\s*(?:speaking\s+)?(?:also\s+)?on behalf of|,?\s*or|,?\s*with)\s*)(?:also\s+)?(?:the\s+|from\s+|of\s+)*$/;

/** The leading names that are joined to one list. */
export function chain(line: string, names: readonly Named[]): Named[] {
  const out: Named[] = [];
  for (const name of names) {
    const last = out.at(-1);
    if (last !== undefined && !joins(line, last, name)) break;
    out.push(name);
  }
  return out;
}

/** The last of the names before `at` with those joined to it, where only words that lead to `at` may stand between. */
export function chainBefore(line: string, at: number, names: readonly Named[], between: RegExp = /^\s*(?:\([^()]{0,40}\))?[\s,]*$/): Named[] {
  let index = names.length - 1;
  while (index >= 0 && names[index]!.end > at) index--;
  const last = names[index];
  if (last === undefined || !between.test(line.slice(last.end, at))) return [];
  const out = [last];
  while (--index >= 0 && joins(line, names[index]!, out[0]!)) out.unshift(names[index]!);
  return out;
}

/** The usual joints, which need no pattern. */
const PLAIN_JOINTS = new Set([', ', ' and ', ', and ', ', the ', ' and the ', ', and the ', ' & ', '; ']);

function joins(line: string, a: Named, b: Named): boolean {
  if (b.start - a.end >= 60) return false;
  const between = line.slice(a.end, b.start);
  return PLAIN_JOINTS.has(between) || JOINT.test(between);
}

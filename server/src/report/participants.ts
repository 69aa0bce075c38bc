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

const escaped = (name: string): string => name.replace(/\./g, '\\.').replace(/[ -]/g, '[ -]');
const NAMES = [...KNOWN.flatMap(({ long, also }) => [long, ...also])].sort((a, b) => b.length - a.length).map(escaped);
/** Seas, peninsulas and the like that carry a Participant's name speak of no Participant. */
const NAMED: ReadonlyMap<string, RegExp> = new Map([...new Set(NAMES.map(name => name.slice(0, 2)))]
  .map(start => [start, new RegExp(`(?:${NAMES.filter(name => name.startsWith(start)).join('|')})(?![A-Za-z])(?!\\s(?:Sea|Seas|Strait|Ocean|Peninsula)\\b)`, 'y')] as const));
const WORD_START = /(?<![A-Za-z])[A-Z]/g;
const ADJECTIVES = new RegExp(`\\b(?:${[...BY_ADJECTIVE.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'g');

/** Long name of the Participant that a name in any case stands for; "the" before it does not matter; null for others. */
export function participantOf(name: string): string | null {
  return BY_NAME.get(keyOf(name)) ?? null;
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
  const region = to < line.length ? line.slice(0, to) : line;
  WORD_START.lastIndex = from;
  for (let word = WORD_START.exec(region); word !== null; word = WORD_START.exec(region)) {
    const pattern = NAMED.get(region.slice(word.index, word.index + 2));
    if (pattern === undefined) continue;
    pattern.lastIndex = word.index;
    const hit = pattern.exec(region);
    if (hit === null) continue;
    WORD_START.lastIndex = pattern.lastIndex;
    const participant = BY_NAME.get(keyOf(hit[0]))!;
    const last = out.at(-1);
    const repeated = last?.participant === participant && /^\s?\(\s?$/.test(line.slice(last.end, hit.index));
    if (!repeated) out.push({ participant, start: hit.index, end: hit.index + hit[0].length });
  }
  return out;
}

/** The Participant whose adjective a line of words has first: "the Malaysian Communications Commission". */
export function participantOfAdjective(line: string): string | null {
  const hit = line.match(ADJECTIVES)?.[0];
  return hit === undefined ? null : BY_ADJECTIVE.get(hit) ?? null;
}

/** Words that may stand between two members of one list of names. */
const JOINT = /^\s*(?:\([^()]{0,40}\)\s*)?(?:(?:,|;|\/|&|,?\s*and|,?\s*as well as|,?\s*together with|,?\s*(?:speaking\s+)?(?:also\s+)?on behalf of|,?\s*or|,?\s*with)\s*)(?:also\s+)?(?:the\s+|from\s+|of\s+)*$/;

/** The names that stand as one list ("A, the B and C"), from the first one at or after `from`. */
export function chainFrom(line: string, from: number, to = line.length): Named[] {
  return chain(line, findParticipants(line, from, to));
}

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

/** The names joined to one list that ends right before `at`, where only words that lead to `at` may stand between. */
export function chainBefore(line: string, at: number, between: RegExp = /^\s*(?:\([^()]{0,40}\))?[\s,]*$/): Named[] {
  const names = findParticipants(line, Math.max(0, at - 600), at);
  const last = names.at(-1);
  if (last === undefined || !between.test(line.slice(last.end, at))) return [];
  const out = [last];
  for (let index = names.length - 2; index >= 0 && joins(line, names[index]!, out[0]!); index--) out.unshift(names[index]!);
  return out;
}

const joins = (line: string, a: Named, b: Named): boolean => b.start - a.end < 60 && JOINT.test(line.slice(a.end, b.start));

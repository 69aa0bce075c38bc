/** Numbers by which a paragraph speaks again of all the things that it has counted: "named three centres ... two of the four centres", "three seizures. In each of the four cases". */
import { CARDINAL_UNITS, numberOf } from '../../text/numerals';
import type { StatedCount } from '../mentions';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';
import { singular } from './restated-counts';

type Told = Pick<StatedCount, 'kind' | 'value' | 'counted'> & Sentence;

const NONE: readonly Told[] = [];
const NUMBERS = CARDINAL_UNITS.slice(1, 20).join('|');
const NUMBER = `(${NUMBERS}|[2-9]|1\\d)(?![\\d.,/-]\\d)`;
/** All of them: "each of the four cases", "two of the four centres", "all four groups". */
const AGAIN = new RegExp(`\\b(?:(?:each|all|any|none|most|both|half|some|many|several|one|(?:no more|more|fewer|less) than [a-z]+|[2-9]|1\\d|${NUMBERS}) of (?:the|these|those) |all (?:the |of the |of these )?|these |those )${NUMBER} (?:[a-z]*[a-rt-z] )?([a-z-]{3,}s)\\b`, 'gi');
const COUNTED = new RegExp(`\\b(?:(?:all|the|these|of) )?${NUMBER} (?:(?!of\\b)[a-z'-]+ ){0,2}?([a-z-]{3,}s)\\b`, 'gi');
const NAMELY = new RegExp(`\\b${NUMBER} (?:[a-z'-]+ )?([a-z-]{3,}s) (?:[\\w'’-]+ ){1,8}?[\\w'’-]+, namely\\b`, 'gi');
const THE = new RegExp(`\\bthe ${NUMBER} (?:[a-z]*[a-rt-z] )?([a-z-]{3,}s)\\b`, 'gi');
const ANY = new RegExp(`\\b${NUMBER}\\b`, 'gi');
/** What all of that has in it, by a pattern that is soon compiled. */
const NUMBERED = new RegExp(`\\b(?:the|these|those|all) ${NUMBER}`, 'i');
/** Words that stand for whatever was counted. */
const CASES = /^(?:cases|instances|examples|occasions|events|incidents)$/i;
/** What makes them some of those counted, or others. */
const SOME = /^ (?:that|which|who|whose|where|on|of|in|from|by|under|at|concerning|covering|named|proposed|mentioned|referred|with|for|held|put|submitted|presented|planned|already|still|yet|not)\b/i;
/** Time and money are counted anew each time, and so are those who take part. */
const NO_THING = /^(?:times|days|weeks|months|years|hours|minutes|percents?|dollars|countries|states|participants|members|delegations|delegates|speakers|sides|parties|persons|people|sessions|meetings|paragraphs|pages|annexes|items|was|has|is|this|its|his)$/i;
/** Others are added to those counted, or some are left. */
const CHANGED = /\b(?:another|further|additional\w*|added|adding|new [a-z]+|(?<!no )more(?! than)|remaining|other [a-z]+s|others|joined|former|latter|plus|together with|besides)\b/i;


const TOLD = telling((wording): readonly Told[] => {
  const { text, sentences } = wording;
  if (!NUMBERED.test(text)) return NONE;
  const named = text.includes(', namely') ? [...text.matchAll(NAMELY)].map(hit => ({ at: hit.index, noun: singular(hit[2]!), value: numberOf(hit[1]!) })) : [];
  const out: Told[] = [];
  const hits = [...text.matchAll(AGAIN), ...(named.length > 0 ? text.matchAll(THE) : [])].sort((a, b) => a.index - b.index);
  for (const hit of hits) {
    const [whole, number, noun] = hit as unknown as [string, string, string];
    const end = hit.index + whole.length;
    if (NO_THING.test(noun) || SOME.test(text.slice(end, end + 16)) || out.some(other => other.start < end && hit.index < other.end)) continue;
    const value = numberOf(number);
    const before = countedBefore(text.slice(0, hit.index), noun);
    const own = sentences.findIndex(({ start, end: to }) => start <= hit.index && hit.index < to);
    if (CHANGED.test(text.slice(sentences[Math.max(0, own - 1)]?.start ?? 0, sentences[own]?.end ?? end))) continue;
    const known = named.find(each => each.at < hit.index && each.noun === singular(noun)) ?? (whole.startsWith('the ') ? undefined : before.same ?? (CASES.test(noun) && own > 0 ? only(text.slice(sentences[own - 1]!.start, sentences[own - 1]!.end)) : undefined));
    if (known === undefined || known.value === value || value < 2 || before.values.includes(value) || before.values.some((one, index) => before.values.some((two, at) => at > index && one + two === value))) continue;
    const from = hit.index + whole.lastIndexOf(number, whole.length - noun.length);
    out.push({ start: from, end, kind: 'restated', value, counted: known.value });
  }
  return out;
});

/** The one count of such things before, and all numbers there. */
function countedBefore(text: string, noun: string): { readonly same: { readonly value: number } | undefined; readonly values: readonly number[] } {
  const same = [...text.matchAll(COUNTED)].filter(([, , counted]) => singular(counted!) === singular(noun)).map(([, number]) => ({ value: numberOf(number!) }));
  return { same: same.length === 1 ? same[0] : undefined, values: [...text.matchAll(ANY)].map(([, number]) => numberOf(number!)) };
}

/** The one thing that a sentence counts, where it has no other number. */
function only(sentence: string): { readonly value: number } | undefined {
  const counts = [...sentence.matchAll(COUNTED)].filter(([, , noun]) => !NO_THING.test(noun!));
  return counts.length === 1 && [...sentence.matchAll(ANY)].length === 1 ? { value: numberOf(counts[0]![1]!) } : undefined;
}

export const countsAgainOf = (units: readonly Unit[]): readonly StatedCount[] => units.flatMap(({ joined }) => joined.ask(TOLD).map(({ start, end, ...told }) => ({ ...joined.phrase(start, end), ...told })));

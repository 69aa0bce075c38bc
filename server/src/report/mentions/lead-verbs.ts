/** What stands behind a name and says that it runs or proposes something. */
import { WordPattern } from '../word-pattern';
import type { Words } from '../words';

const PASSING = '(also|further|then|jointly|had|has|have)*';
const RUN = '(co)? (chair|host|lead|organise|organize|sponsor|convene|cochair|cohost|colead|coorganise|coorganize|cosponsor)';
const WOULD = new WordPattern(`(would|will|were to|are to|agreed to|is to) (jointly|also)? ${RUN}`);
/** "Japan and Fiji co-lead the ARF Workshop", "offered to host the seminar"; what is only a follow-up to it is another thing. */
const RUNS = new WordPattern(`((had|has|have|also|jointly)* (offered|volunteered|plan|plans|planned|intend|intends|intended) to (jointly)? ${RUN}|(jointly)? (co)? (lead|leads|chair|chairs|host|hosts|organise|organises|organize|organizes|colead|coleads|cochair|cochairs|cohost|cohosts)|(had|has|have|also|jointly)* (organised|organized|coorganised|coorganized|cohosted|cochaired|co (organised|organized|hosted|chaired))) (the|a|an|this) (first|proposed|#th)? (arf|workshop*|seminar*|conference*|training*|course*|roundtable*|symposium*|series*|directory*|(_)? (_)? exercise*)`);
/** "Malaysia informed that, together with Fiji, it would organise". */
const TELLS = new WordPattern('(also)? (informed|announced|noted|indicated|advised|said|stated) ((the|this) _ (_)?)? that');
const IT_WOULD = new WordPattern('(it|they) (would|will|(plan|plans|planned|intend|intends|intended) to) (jointly)? (co)? (chair|host|lead|organise|organize|convene|cochair|cohost) (the|a|an|this) (arf|workshop*|seminar*|conference*|training*|course*|roundtable*|series*|exercise*)');
/** "proposed an ARF Workshop", "proposed to hold a seminar": what they propose is an activity itself. */
const PROPOSES = new WordPattern(`${PASSING} (proposed|tabled|initiated|put forward) (to (co)? (hold|host|organise|organize|convene|conduct|develop|cohost|coorganise))? (a|an|the|two|its|their)`);
const ACTIVITY = new WordPattern('(workshop|workshops|seminar|seminars|conference|conferences|roundtable|roundtables|round (table|tables)|symposium|course|courses|exercise|exercises|training|directory|compendium|manual|handbook|study|project|series)');
const NO_NAME = new Set(['of', 'to', 'for', 'in', 'on', 'at', 'from']);
/** Words that a name may have before its kind. */
const MOST_WORDS = 8;
/** What the subject of a sentence does with its own proposal. */
const BRINGS = new WordPattern(`${PASSING} (briefed (the|this) _ (_)? (_)? (_)? on|presented|introduced|proposed|submitted|tabled|outlined|informed (the|this) _ (_)? (of|on|about)|announced)`);
const PROPOSAL = new WordPattern(`((its|their|a|an|the|this) (new|draft|revised|own|joint)? (proposal*|concept (paper*|note*)|proposed*|(plan|plans) to (co)? (chair*|host*|organis*|organiz*|conven*))|concept (paper*|note*)|proposal (for*|on*|to*)|to (co)? (chair*|host*|organis*|organiz*|conven*|hold*))`);
const ITS_OWN = new WordPattern('(proposal|proposed|concept (paper|note)|initiative)');

/** The brackets and the comma that may stand between a name and what it does. */
const BETWEEN = /(?:\s*\([^()]*\))?,?\s*/y;

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const FIRST_OF_ANY = wordSet('also further then jointly had has have');
const FIRST_OF_WOULD = wordSet('would will were are agreed is');
const FIRST_OF_TELLS = wordSet('also informed announced noted indicated advised said stated');
const FIRST_OF_PROPOSES = wordSet('proposed tabled initiated put');
const FIRST_OF_BRINGS = wordSet('briefed presented introduced proposed submitted tabled outlined informed announced');
const FIRST_OF_RUNS = wordSet('offered volunteered plan plans planned intend intends intended co lead leads chair chairs host hosts organise organises organize organizes colead coleads cochair cochairs cohost cohosts organised organized coorganised coorganized cohosted cochaired');

/** Whether what follows the name that ends at `from` says that it runs or proposes something. The first word tells which patterns could fit at all. */
export function saysItLeads(words: Words, from: number, to: number): boolean {
  const { line } = words;
  if (line.charCodeAt(from) === 39) {
    const own = words.from(line[from + 1] === 's' ? from + 2 : from + 1);
    if (own < words.count && words.start(own) === from + (line[from + 1] === 's' ? 3 : 2) && ITS_OWN.after(words, own) >= 0) return true;
  }
  BETWEEN.lastIndex = from;
  BETWEEN.test(line);
  const at = BETWEEN.lastIndex;
  const index = words.from(at);
  if (index >= words.count || words.start(index) !== at || at >= to) return false;
  const limit = words.from(to);
  const first = words.lower(index);
  const any = FIRST_OF_ANY.has(first);
  // what stands close to the name is its possessive or part of a longer word
  const apart = at > 0 && line.charCodeAt(at - 1) <= 32;
  if (apart && FIRST_OF_WOULD.has(first) && WOULD.after(words, index, limit) >= 0) return true;
  if (apart && (any || FIRST_OF_RUNS.has(first)) && runsAt(words, RUNS.after(words, index, limit), limit)) return true;
  if (apart && FIRST_OF_TELLS.has(first) && tells(words, index, limit)) return true;
  if ((any || FIRST_OF_PROPOSES.has(first)) && proposes(words, index, limit)) return true;
  return (any || FIRST_OF_BRINGS.has(first)) && brings(words, index, limit);
}

/** Whether a pattern matched, and not with the Forum's meetings as what is run. */
const runsAt = (words: Words, after: number, limit: number): boolean =>
  after >= 0 && (words.lower(after - 1) !== 'arf' || (after < limit && words.joined(after) && !/^(?:is[mg]|som|inter)/.test(words.lower(after))));

function tells(words: Words, index: number, limit: number): boolean {
  const that = TELLS.after(words, index, limit);
  if (that < 0 || that >= limit) return false;
  if (runsAt(words, IT_WOULD.after(words, that, limit), limit)) return true;
  const { line } = words;
  const from = words.end(that - 1);
  for (let next = that + 1; next < limit; next++) {
    const between = line.slice(words.end(next - 1), words.start(next));
    if (words.start(next) - from > 84 || /[.;]/.test(between)) return false;
    if (/,\s$/.test(between) && runsAt(words, IT_WOULD.after(words, next, limit), limit)) return true;
  }
  return false;
}

function proposes(words: Words, index: number, limit: number): boolean {
  const named = PROPOSES.after(words, index, limit);
  if (named < 0) return false;
  let inName = 0;
  for (let next = named; next < limit; next++) {
    const between = words.line.slice(words.end(next - 1), words.start(next));
    if (!/^[\s'’.()-]*$/.test(between)) return false;
    const begins = /\s$/.test(between);
    if (begins && /^\s*$/.test(between) && ACTIVITY.after(words, next, limit) >= 0) return true;
    if (begins && (++inName > MOST_WORDS || NO_NAME.has(words.lower(next)))) return false;
  }
  return false;
}

function brings(words: Words, index: number, limit: number): boolean {
  const what = BRINGS.after(words, index, limit);
  if (what < 0 || what >= limit) return false;
  return PROPOSAL.within(words, what, Math.min(limit, what + MOST_WORDS));
}

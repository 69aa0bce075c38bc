/** Who speaks: Participants, their delegates and persons from them as subjects of verbs that report what was said. */
import type { Intervention } from '../mentions';
import { chain, participantOfAdjective, type Named } from '../participants';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling, type Wording } from '../wording';

/** Verbs that report what was said, with the words one of which must follow where the verb alone would say too little. */
const SAYS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map([
  ...('spoke shared informed briefed expressed noted stated emphasised emphasized underlined underscored stressed highlighted presented outlined proposed suggested supported welcomed thanked reiterated reaffirmed urged offered announced '
    + 'described explained clarified raised voiced asked requested recalled said told added observed gave delivered introduced elaborated commended agreed cautioned reported invited encouraged opined argued warned remarked responded replied intervened '
    + 'sought recommended updated conveyed indicated mentioned appealed acknowledged congratulated demonstrated enquired wondered concurred insisted maintained pleaded echoed seconded opposed objected pledged volunteered moderated inquired queried advised affirmed cited detailed enumerated apprised tabled submitted circulated distributed answered preferred doubted thought believed disagreed complained compared traced illustrated summarised summarized admitted undertook promised praised doubted wished regretted hoped contended conceded')
    .split(' ').map(verb => [verb, null] as const),
  ...Object.entries({ considered: 'that it', called: 'for on upon', pointed: 'out to', held: 'that the', took: 'the', drew: 'attention', touched: 'on upon', exchanged: 'views experience experiences information', showed: 'a the its how', chaired: 'the session', wanted: 'to', declared: 'itself that its' })
    .map(([verb, next]) => [verb, new Set(next.split(' '))] as const),
]);
/** Said outside meetings as well: "announced on 9 October", "informed the Agency"; surely here only where the meeting is named. */
const ANYWHERE = new Set('announced stated said offered agreed acknowledged opposed requested invited asked reported pledged sought urged appealed called held took informed briefed showed argued warned declared conveyed welcomed recalled undertook promised wished hoped regretted wanted praised'.split(' '));
const HERE = new Set('meeting dialogue workshop seminar participants participant forum conference session group delegates delegations chairs chair training course roundtable symposium exercise ministers floor isg ism eeps all'.split(' '));
/** "Canada offered to print the leaflets by 12 April 2013": what is owed by a day is owed to the meeting. */
const OFFERS = new Set(['offered', 'volunteered', 'pledged', 'agreed', 'undertook', 'promised']);
const BY_A_DAY = /\s(?:by|before|no later than|not later than)\s(?:the end of\s)?(?:\d{1,2}\s[A-Z]|[A-Z][a-z]+\s\d)/;
const WITHIN = 9;
const BETWEEN = new Set('also further then both jointly respectively each in turn likewise strongly once again briefly'.split(' '));
const AUXILIARY = new Set(['had', 'has', 'have']);
/** What may stand right before a subject. */
const BEGINS = /(?:^|[,;:]\s|\b(?:[Ww]hile|[Ww]hereas|but)\s)["'(]?(?:[Tt]he |[Bb]oth |[Aa]nd )*((?:(?:[Hh]ead of (?:the )?)?[Dd]elegations?|[Rr]epresentatives?|[Dd]elegates?|[Oo]fficials?|EEPs?|[Aa]mbassadors?) (?:of|from) (?:the )?)?$/;
/** Right before somebody of whom something is told by what was said: "a question from the delegation of". */
const BY = /\b(?:(?:questions?|quer(?:y|ies)|interventions?|remarks|presentations?)\s(?:(?:made|raised|delivered|given|posed)\s)?(?:from|by)|(?:raised|posed|seconded|echoed) by|(?:was|were) (?:then |also |warmly |strongly )?(?:supported|welcomed|endorsed) by|(?:[Ii]n (?:reply|response|answer)|[Rr]eplying|[Rr]esponding) to)\s(?:the\s)?((?:[Dd]elegat\w+|[Rr]epresentatives?|[Ee]xperts?) (?:of|from) (?:the )?)?$/;
/** "three groups, which were chaired by": parts of the meeting. */
const RAN = /\b(?:groups?|sessions?|panels?|syndicates?|discussion|segments?|modules?|item)\b[^.;:()]{0,40}\b(?:was|were) (?:then |each |jointly )?(?:co-)?(?:chaired|led|moderated|facilitated|headed) by\s(?:the\s)?$/;
const REPLY = /^(?:in|replying|responding)\b/i;
const ASKED_FOR = /\b(?:request(?:ed|s)?|invit(?:ed|es?)|would|will|await\w*|welcomes?|encourag\w+|previous(?:ly)?)\b/;
/** What one makes who speaks. */
const MADE = new Set('statement intervention presentation remark remarks comment comments proposal suggestion observation observations point'.split(' '));
const ABSENTLY = /\b(?:written (?:\w+ )?(?:statement|comment|submission|intervention|contribution|repl(?:y|ies)|answer|report|message|input|remark|paper|response|proposal|form)s?|in writing|letter|pre-?recorded|video message|in absentia|in the absence of|on behalf of|through the|by (?:e-?mail|correspondence)|after the|prior to the|at the (?:previous|last|\d)|last year|previous(?:ly)?)\b/;
const HONORIFIC = /^(?:In (?:his|her|their) [\w ]{3,40}, )?(?:H\.\s?E\.?|Mr|Mrs|Ms|Mdm|Madam|Dr|Prof|Professor|Ambassador|Amb|Colonel|Col|Captain|Capt|Commander|Cdr|General|Gen|Brigadier|Major|Admiral|Sir|Dato'?|Datuk|Minister)\b\.?\s/;
/** First letters of all of them. */
const OF_HONORIFIC = 'IHMDPACGBS';
const ACADEMIC = /\b(?:Universit|Institut|Academ|Centre|Center|College|Professor|Prof|School|Foundation|Associat|Company|Ltd|Inc|Technolog)/;
/** How far behind a subject its verb is looked for. */
const NEAR = 120;
const LONGEST = 400;

interface Said extends Named {
  readonly speaker: Intervention['speaker'];
  readonly earlier: boolean;
  readonly answered: boolean;
}

/** Interventions of all paragraphs, in document order. */
export function interventionsOf(units: readonly Unit[]): readonly Intervention[] {
  const out: Intervention[] = [];
  for (const { joined } of units) {
    for (const { start, end, participant, speaker, earlier, answered } of joined.ask(SAID)) {
      const { text, span } = joined.phrase(start, end);
      out.push({ text, span, participant, speaker, earlier, answered });
    }
  }
  return out;
}

const SAID = telling(line => {
  const out: Said[] = [];
  for (const sentence of line.sentences) {
    const names = line.participants(sentence.start, sentence.end);
    const titled = OF_HONORIFIC.includes(line.text[sentence.start] ?? ' ') && HONORIFIC.test(line.text.slice(sentence.start, sentence.start + 60));
    if (names.length === 0 && !titled) continue;
    const found = (titled ? speakerIn(line, sentence, names) : null) ?? subjectsIn(line, sentence, names);
    if (found.length > 0 && !ABSENTLY.test(line.text.slice(sentence.start, sentence.end))) out.push(...found);
  }
  return out;
});

function subjectsIn(wording: Wording, { start, end }: Sentence, names: readonly Named[]): Said[] {
  const out: Said[] = [];
  const line = wording.text;
  for (let index = 0; index < names.length;) {
    const together = chain(line, names.slice(index));
    index += together.length;
    const first = together[0]!.start;
    const lead = leadOf(wording, start, first);
    const by = lead === 'preposition' ? BY.exec(line.slice(Math.max(start, first - 80), first)) : null;
    if (by !== null && !line.startsWith('\'s', together.at(-1)!.end) && (REPLY.test(by[0]) || !ASKED_FOR.test(line.slice(start, end))) && wording.dates(start, end).length === 0) {
      for (const name of together) out.push({ ...name, speaker: by[1] === undefined ? 'participant' : 'delegate', earlier: true, answered: REPLY.test(by[0]) });
      continue;
    }
    if (lead === 'preposition' && wording.dates(start, end).length === 0 && RAN.test(line.slice(Math.max(start, first - 100), first))) {
      for (const name of together) out.push({ ...name, speaker: 'participant', earlier: false, answered: false });
      continue;
    }
    const begins = lead === null ? null : BEGINS.exec(line.slice(Math.max(start, first - 80), first));
    const verb = begins === null ? null : verbBehind(wording, together.at(-1)!.end, end);
    if (begins === null || verb === null) continue;
    // "The DPRK announced on 9 October": told with its day, and not said here.
    if (verb.earlier && wording.dates(start, end).some(({ span }) => !DEADLINE.test(line.slice(Math.max(start, span.start - 20), span.start)))) continue;
    for (const name of together) out.push({ ...name, speaker: begins[1] === undefined ? 'participant' : 'delegate', earlier: verb.earlier, answered: false });
  }
  return out;
}

const DEADLINE = /\b(?:by|before|until|not? later than)\s(?:the end of\s)?$/;

/** What stands before a name, as far as that tells whether it may be a subject; null where it is none. */
function leadOf({ words, text }: Wording, start: number, name: number): 'preposition' | 'opening' | null {
  let index = words.from(name) - 1;
  while (words.lower(index) === 'the') index--;
  const word = index < 0 || words.start(index) < start ? '' : words.lower(index);
  if (PREPOSITIONS.has(word)) return 'preposition';
  if (word === '' || OPENERS.has(word)) return 'opening';
  // a mark between the word and the name, or its article
  return NO_MARK.test(text.slice(words.end(index), words.end(index) + 2)) ? null : 'opening';
}

const PREPOSITIONS = new Set(['of', 'from', 'by', 'to']);
const OPENERS = new Set(['both', 'and', 'while', 'whereas', 'but']);
const NO_MARK = /^\s(?![\s"'(])/;

/** The reporting verb that follows a subject, behind brackets, an inserted clause and adverbs; null for any other verb. */
function verbBehind(wording: Wording, at: number, end: number): { readonly earlier: boolean } | null {
  const { words, text } = wording;
  let from = at;
  const bracket = /^\s*\([^()]{1,60}\)/.exec(text.slice(from, from + 70));
  if (bracket !== null) from += bracket[0].length;
  if (text[from] === ',') {
    const close = text.indexOf(',', from + 1);
    const inserted = close < 0 || close > Math.min(end, from + NEAR) ? '' : text.slice(from + 1, close);
    if (inserted === '' || /[.;]/.test(inserted)) return null;
    from = close + 1;
  }
  let earlier = false;
  for (let index = words.from(from); index < words.count && words.start(index) < Math.min(end, from + NEAR); index++) {
    const word = words.lower(index);
    if (AUXILIARY.has(word)) earlier = true;
    else if (!BETWEEN.has(word) && !/^delegat|^representative/.test(word)) {
      return says(wording, index) && !/[.,;:()]/.test(text.slice(from, words.start(index))) ? { earlier: earlier || !isHere(wording, index, end) } : null;
    }
  }
  return null;
}

function says({ words }: Wording, index: number): boolean {
  if (words.lower(index) === 'made') return [2, 3, 4].some(after => MADE.has(words.lower(index + after)));
  const next = SAYS.get(words.lower(index));
  return next === null || (next !== undefined && next.has(words.lower(index + 1)));
}

function isHere({ words, text }: Wording, verb: number, end: number): boolean {
  if (!ANYWHERE.has(words.lower(verb))) return true;
  if (OFFERS.has(words.lower(verb)) && words.lower(verb + 1) === 'to' && BY_A_DAY.test(text.slice(words.end(verb), end))) return true;
  for (let index = verb + 1; index <= verb + WITHIN && index < words.count && words.start(index) < end; index++) if (HERE.has(words.lower(index))) return true;
  return false;
}

/** "Mr. X, Director at the Ministry of External Affairs of India, described": the country he is from; null where none is told. */
function speakerIn(wording: Wording, { start, end }: Sentence, names: readonly Named[]): Said[] | null {
  const { words, text } = wording;
  let verb = words.from(start);
  const limit = Math.min(end, start + LONGEST);
  while (verb < words.count && words.start(verb) < limit && !says(wording, verb)) verb++;
  if (verb >= words.count || words.start(verb) >= limit) return null;
  const subject = text.slice(start, words.start(verb));
  const from = names.find(name => name.end <= words.start(verb) && /\b(?:of|from)\s(?:the\s)?$/.test(text.slice(Math.max(start, name.start - 12), name.start)));
  if (from !== undefined) return [{ ...from, speaker: ACADEMIC.test(subject) ? 'person' : 'delegate', earlier: false, answered: false }];
  const participant = participantOfAdjective(subject);
  return participant === null ? null : [{ start, end: words.start(verb), participant, speaker: 'person', earlier: false, answered: false }];
}

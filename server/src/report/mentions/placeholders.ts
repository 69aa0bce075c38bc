/** Words that stand for others still to be written: "TBC", "XX", "[date]", "???", dotted lines. */
import type { Span } from '../../text/span';
import type { Citation } from '../mentions';
import type { Annex, Phrase, Report } from '../model';
import { lineAround } from '../stretches';
import { telling } from '../wording';
import type { Stretch } from '../wordings';
import { crosses, isWordAt, type Cross } from './crosses';
import { isLetterAt } from './marks';
import { isDrawn, isToBeSigned } from './signature-lines';
import { mayAsk, mayBeAsked, mayBeBare, mayBeDotted, mayBeForm, mayBeKept, mayBeOpen, mayBracket, mayCross, mayFollow, mayHide, mayInsert } from './placeholder-signs';

export interface Placeholder extends Phrase {
  /** `open`: something is still to be settled ("TBC"); `blank`: words are missing ("[date]", "XX"); `passage`: a whole sentence stands in brackets; `choice`: words do that may or may not stay ("[Jakarta]"). */
  readonly kind: 'open' | 'blank' | 'passage' | 'choice';
  readonly place: 'title' | 'body' | 'follow-up' | 'annex';
  readonly annex: Annex | null;
  /** Whether the words around it speak of what is still to come, where something may well be open. */
  readonly future: boolean;
  /** Whether it stands in an agenda, a programme or a list of this meeting. */
  readonly own: boolean;
}

interface Found extends Omit<Cross, 'kind'> {
  readonly kind: Placeholder['kind'];
}

/** One word for each way of saying that something is open. */
const OPEN = /\b(?:TB[CDAN]|tb[cdan]|T\.B\.[CDA]\b\.?)(?![A-Za-z])|[([]\s?to be (?:confirmed|checked|verified|determined|decided|advised|announced|named|nominated|finali[sz]ed|agreed|completed|inserted|added|filled in|updated|supplied|provided|attached)\s?[)\]]|\bto be (?:inserted|filled in|completed (?:later|here)|supplied later)\b|\bTO BE (?:CONFIRMED|CHECKED|VERIFIED)\b|(?<=[a-z\d][.,;:]? )TO BE (?:DETERMINED|DECIDED|ADVISED|ANNOUNCED|INSERTED|ADDED|FILLED IN|COMPLETED|UPDATED|SUPPLIED|PROVIDED|WRITTEN|DRAFTED)\b(?: (?:BY|LATER|HERE)(?: [A-Z]{2,}\b){0,3})?/g;
/** What an agenda or a list says of what is open, without brackets. */
const OPEN_WORDS = /\b(?:to be (?:confirmed|determined|decided|announced|advised|nominated|named))\b/gi;
/** "DD Month YYYY", "in CITY, COUNTRY" */
const FORM = /\b(?:DD?|dd?)[ /.-](?:MM?|mm?|Month|MONTH)[ /.-](?:YY(?:YY)?|yy(?:yy)?|(?:19|20)\d{2})\b|\b(?:DD|dd)(?:[-–](?:DD|dd))?(?= (?:January|February|March|April|May|June|July|August|September|October|November|December|Month|MONTH|month)\b)|(?<=\b(?:in|at|on|by|from|of) )(?:VENUE|CITY|COUNTRY|DATES?|PLACE|NAME)\b(?! [A-Z]{2})/g;
/** "Mr. X", "Ms. NN" */
const PERSON = /\b(?:Mr|Mrs|Ms|Dr|Prof|Amb)\.?\s(?:[Xx]{1,3}|N\.?N\.?|(?:Sur|Last)?[Nn]ame|NAME)(?![\w.\u00c0-\u1eff])/g;
const QUESTIONS = /\(\?+\)|\?{2,}|(?<=\b(?:[Aa]nnex|ANNEX|[Pp]aragraph|[Ii]tem) )\?/g;
const LINES = /_{3,}|…{2,}|\.{5,}|(?:\.\s){4,}\./g;
const SQUARE = /\[([^[\]\n]{0,160})\](?!\()/y;
/** By their opening mark, for what stands in brackets of other forms. */
const OTHER_BRACKETS: ReadonlyMap<string, RegExp> = new Map([
  ['<', /<(?=(?:insert|name|date|dates|venue|place|number|tb[cd]|TB[CD]|add|day|month|year|city|country|to be|to come|text|title|please|check|host|speaker)\b)[^<>\n]{1,60}>/y],
  ['(', /\((?:(?:insert|please|add|check|verify|confirm)\b(?:\s[^()\n]{1,60})?|dates?|venue|name|ordinal|title|designation|number of \w+|(?:names?|titles?|post) of (?:the )?(?:speaker|presenter|host|moderator|person|delegate|co-chair|country|venue|hotel|city)s?|(?<=\b(?:in|on|at|by|of|from|until|the) \()(?:day|month|year|city|country|place|deadline|number|figure|host|host country)|\s*)\)/y],
  ['{', /\{\{[^{}\n]{1,60}\}\}|(?<![{$])\{(?![+\-~=>{#.:%]|\s?(?:REF|PAGEREF|MERGEFIELD|HYPERLINK|TOC)\s)\s?[A-Za-z][a-z]+[^{}\n]{0,80}\}(?!\})/y],
]);
const INSERT = /(?:^|[.:;\]]\s+)(?:please\s+)?(?:INSERT|Insert|insert|FILL IN|Fill in|ADD|Add|Please add)\s(?:[Tt]he\s|an?\s|one\s)?(?:sentences?|names?|dates?|venue|place|title|number|text|list|annex|figures?|here|details?|paragraph|maps?|photos?|pictures?|table|quote|footnote|link|logo|chart|NAMES?|DATES?|VENUE|PLACE|TITLE|NUMBER|TEXT|HERE)\b[^.?!\n]{0,40}/gm;
/** The bare word in the place of a date or place: "Ha Noi, date, online". */
const BARE = /,\s?(dates?|venue|place|month|year|city|country|time)(?=\s*(?:[,.;)(\]|\t[]|$|\n|online|in person|hybrid))/gm;
/** The bare word where a date or place must stand, whatever leads to it: "held in Bangkok on date", "to be submitted by date". */
const BARE_BEHIND = /(?:\b(?:in|at)(?: [A-Z][\w'’-]*,?){1,5}|\b(?:held|convened|hosted|met|conducted|scheduled|planned|place|issued|adopted|signed|circulated|submitted|opened|closed|sent|due)) (?:on|from) (date)(?=\s*[.,;)]|\s*$| (?:with|which|at|in|by|to|for|and|where|when)\b)|\b(?:submi\w+|circulat\w+|sen[dt]|inform|forward\w*|due|nominat\w+|repl(?:y|ies|ied))\b[^.;,\n]{0,60} (?:by|before) (date)(?=\s*[.;)]|\s*$)|\bfrom (date) (?:to|until) date\b|\buntil (date)(?=\s*[.;)])|\b(?:held|convened|hosted|met|place) (?:in|at) (venue|place|city|country|month)(?=\s*[.,;)]|\s*$| (?:in|on|from) )|\bin (month)(?= (?:year|\d{4})|\s*[.,;)])|\b(?:on|from|by|until|before) (date)(?= (?:January|February|March|April|May|June|July|August|September|October|November|December|month|year|\d{4})\b)/gm;
const BARE_WORDS = [' date', ' venue', ' place', ' city', ' country', ' month'];

/** "Text to follow.", "PENDING INPUT FROM ASEC", "*** to be checked ***" */
const LATER = /(?<=^|[.:;]\s+|\n)(?:Text|Wording|Paragraph|Details|More|Input|Section) (?:to (?:follow|come)|pending|awaited|to be (?:added|provided|drafted|supplied|inserted|written))\b|\bPENDING (?:INPUTS?|TEXT|CONFIRMATION|CLEARANCE|APPROVAL|REPLY)\b(?: (?:FROM|BY|OF)(?: [A-Z]{2,}\b){1,3})?|\*{3}\s[^*\n]{3,100}\s\*{3}|\((?:[Nn]o text yet|[Tt]ext (?:from|to) [^()\n]{2,30}|[Ss]ee (?:my |the )?comments?|[Tt]o follow|[Mm]ore to come|[Ii]nput (?:from|by) [^()\n]{2,40}|[Aa]waiting [^()\n]{2,40}|[Oo]ld text|[Cc]opied from [^()\n]{2,40})\)|\b(?:Country|Participant|Delegation|Speaker|Venue|City|Organi[sz]ation) X{1,3}\b/g;
/** "Annex #", "## participants" */
const SIGNS = /(?<=\b(?:annex|ANNEX|Annex|[Pp]aragraph|[Ii]tem) )(?:#|_{2,}|\.{3,}|…)(?=[\s.,;)]|$)|(?<=[a-z,] )#{1,3}(?= (?:ARF|participants?|delegates|delegations|countries|experts|trainees)\b)|(?<=[a-z,] )(?:\.{3}|…)(?= (?:ARF|participants|delegates|delegations|countries|experts)\b)|(?<=\b(?:in|on|of|by|from|until|before|to) )(?:\.{3}|…)(?= (?:(?:19|20)\d{2}|January|February|March|April|May|June|July|August|September|October|November|December)\b)/g;
const LOREM = /\blorem ipsum\b[^.\n]*/gi;

/** Words of which what stands in brackets for something else is made. */
const BLANKS = new Set('date dates day days month months year years time times name names full ordinal number numbers no figure figures amount city cities country countries venue venues place places location surname surnames forename initials nationality address telephone title subject topic theme host hosts speaker speakers presenter moderator institution organisation organization affiliation post posts position designation rank person persons annex label acronym meeting workshop seminar conference course event activity activities item items status text wording paragraph section session participant participants delegation delegations chair chairs co-chair co-chairs lead leads deadline unit reference link email his her he she their him his/her he/she mr ms mr/ms this that tbc tbd tba xx xxx x n nn'.split(' '));
const JOINS = new Set('of the a an and or each in on at for to by with from who what whom which and/or here'.split(' '));
const ASKS = /^(?:[●•■□*#]+$|please\b|insert\b|add\b|to be\b|tb[cda]\b|fill\b|complete\b|enter\b|choose\b|select\b|delete\b|specify\b|indicate\b|what (?:was|is|were)\b|(?:attach|provide|mention|describe|expand|summari[sz]e|clarify|confirm|verify|update|rephrase)\s|(?:paragraphs?|sentences?|text|section|photo|picture|logo|map)\s(?:on|about|from|by|of)\b|who\b.*\?|list of\b.*\bhere|name of\b|names of\b|number of\b|date of\b|title of\b|text of\b|text to\b|(?:awaiting|copied from|from last year)\b|more\b.*\bto come|pending\b|missing\b|placeholder\b|to come\b|tk\b|\?+$|[.…_ -]*$|xx?\b)/i;
/** What writers put in square brackets for good: leads in an agenda, omissions, corrections of a quotation, references. */
const KEPT = /^(?:sic|\.\.\.|…|\d{1,3}(?:[,–-]\s?\d{1,3})*|[a-z]|[ivx]+|\^?\d+|(?:co-?)?(?:leads?|chairs?|hosts?|sponsors?|proponents?)\b.*:.*|chair\b.*|x| )$/i;

const LEADING = /^\[(?:The )?(?:Co-?)?(?:Chairs?|Hosts|Organi[sz]ers|Secretariat|Delegations|Participants)\]$/;

const CELL_OPEN = /^[\W_]*(?:tb[cdan]|to be (?:confirmed|determined|decided|advised|announced))[\W_]*$/i;
const FUTURE = /\b(?:would|will|shall|to be (?:held|convened|hosted|conducted|organi[sz]ed|co-?chaired|circulated|submitted)|scheduled|tentative(?:ly)?|next|upcoming|forthcoming|future|planned|(?<!\b(?:work|action)[ -]?)plans?|proposed|intend(?:ed|s)?|expected|envisaged|provisional(?:ly)?|later date)\b/i;
const AHEAD = /\b(?:next|future|planned|proposed|upcoming|forthcoming|calendar|work\s?plan|list of (?:track|activities|proposed|agreed)|concept (?:paper|note)|schedule of|track (?:1|i|one))\b/i;
const NEAR = 240;
/** A text with more of them is a form and no report. */
const MOST = 1000;

export function placeholdersOf(report: Report, citations: readonly Citation[], stretches: readonly Stretch[]): readonly Placeholder[] {
  const found = openWords(report, stretches);
  for (const { wording, start: base } of stretches) {
    for (const one of wording.ask(STANDING_FOR)) {
      const moved = { ...one, start: one.start + base, end: one.end + base };
      if (one.kind === 'passage' || one.kind === 'choice' ? isInParagraph(report, moved) : !one.numeral || !citations.some(({ span }) => span.start <= moved.start && moved.start < span.end)) found.push(moved);
    }
  }
  if (found.length === 0) return [];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Placeholder[] = [];
  let floor = 0;
  for (const one of found) {
    // one finding where several patterns see the same thing
    if (one.start < floor) continue;
    if (out.length >= MOST) break;
    const placed = placeOf(report, one);
    if (placed === null) continue;
    floor = one.end;
    out.push(placed);
  }
  return out;
}

/** What may stand for other words; offsets are those of the stretch. */
const STANDING_FOR = telling(({ text }): readonly Found[] => {
  const out: Found[] = [];
  if (mayBracket(text)) brackets(text, out);
  if (mayBeOpen(text)) out.push(...matches(text, OPEN, 'open'));
  if (mayCross(text)) out.push(...crosses(text));
  const hides = mayHide(text);
  if (hides) out.push(...matches(text, PERSON, 'blank'));
  if (mayBeForm(text)) out.push(...matches(text, FORM, 'blank'));
  if (hides || mayFollow(text)) out.push(...matches(text, LATER, 'blank'));
  if (mayInsert(text)) out.push(...matches(text, INSERT, 'blank'));
  if (text.includes('orem ips') || text.includes('OREM IPS')) out.push(...matches(text, LOREM, 'blank'));
  blanks(text, out);
  return out.length === 0 ? NONE : out;
});

const NONE: readonly Found[] = [];

/** Only in the annexed agenda, programme and list: in the text it is a way to say that something is open. */
function openWords({ annexes }: Report, stretches: readonly Stretch[]): Found[] {
  const out: Found[] = [];
  for (const annex of annexes) {
    if (!isOwn(annex)) continue;
    const { start, end } = annex.span;
    for (let index = firstEndingBehind(stretches, start); index < stretches.length && stretches[index]!.start < end; index++) {
      const { wording, start: base } = stretches[index]!;
      for (const one of wording.ask(SAID_OPEN)) if (one.start + base >= start && one.end + base <= end) out.push({ ...one, start: one.start + base, end: one.end + base });
    }
  }
  return out;
}

const SAID_OPEN = telling(({ text }): readonly Found[] => (text.includes(' be ') || text.includes(' BE ') || text.includes(' Be ') ? matches(text, OPEN_WORDS, 'open') : NONE));

/** Index of the first stretch that ends behind an offset. */
function firstEndingBehind(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { wording, start } = stretches[middle]!;
    if (start + wording.text.length <= offset) low = middle + 1; else high = middle;
  }
  return low;
}

/** Whether an annex tells of this meeting, not of what is to come. */
const isOwn = ({ content, label, title }: Annex): boolean => (content === 'agenda' || content === 'programme' || content === 'delegates') && !AHEAD.test(`${label} ${title}`);

function matches(text: string, pattern: RegExp, kind: Found['kind']): Found[] {
  return [...text.matchAll(pattern)].map(hit => {
    const lead = /^[.:;\s,\]]+(?=[^.:;\s,\]])/.exec(hit[0])?.[0].length ?? 0;
    return { start: hit.index + lead, end: hit.index + hit[0].trimEnd().length, kind };
  });
}

function brackets(text: string, out: Found[]): void {
  let end = 0;
  for (const { 0: opening, index: start } of text.matchAll(/[[(<{]/g)) {
    if (start < end || (opening === '(' && !mayAsk(text, start))) continue;
    const pattern = OTHER_BRACKETS.get(opening) ?? SQUARE;
    pattern.lastIndex = start;
    const hit = pattern.exec(text);
    if (hit === null) continue;
    end = pattern.lastIndex;
    const kind = hit[1] !== undefined ? squareKind(text, start, end, hit[1]) : end - start > 2 || text[start - 1] === ' ' && /\s/.test(text[end] ?? ' ') ? 'blank' : null;
    if (kind !== null) out.push({ start, end, kind });
  }
}

/** What stands in square brackets; null for what writers put there for good. */
function squareKind(text: string, start: number, end: number, words: string): Found['kind'] | null {
  const inner = words.trim();
  if (isLetterAt(inner, 0) && isLetterAt(inner, 1)) return mayBeKept(inner) && KEPT.test(inner) ? null : wordsKind(text, start, end, inner);
  // "- [ ] task" in Markdown
  if (/^\s?x?$/i.test(words) && /(?:^|\n)\s*[-*+]\s$/.test(text.slice(Math.max(0, start - 8), start))) return null;
  if (/^\d{1,4}$/.test(inner) && !isQuoted(text, start) && (/[^.\d]\d{1,4}\s$/.test(text.slice(Math.max(0, start - 7), start)) || /[a-z,]\s$/.test(text.slice(Math.max(0, start - 2), start))) && /^\s(?:ARF|participants|delegates|delegations|countries|experts|trainees)\b/.test(text.slice(end, end + 16))) return 'choice';
  if (inner === '') return 'blank';
  if (/^(?:\.\.\.|…)$/.test(inner)) return !isQuoted(text, start) && /\b(?:in|on|by|at|of|from|to|and|the)\s$/i.test(text.slice(Math.max(0, start - 6), start)) ? 'blank' : null;
  return KEPT.test(inner) ? null : wordsKind(text, start, end, inner);
}

/** Of words that are not there for good. */
function wordsKind(text: string, start: number, end: number, inner: string): Found['kind'] | null {
  if (isQuoted(text, start) && !asks(inner)) return null;
  if (YET.test(inner)) return 'open';
  return isBlank(inner) ? 'blank' : isSentence(inner) ? 'passage' : isChoice(text, start, end, inner) ? 'choice' : null;
}

/** "month to be confirmed", "a country still to be named", "names tbc" */
const YET = /^(?:[a-z][\w'’/-]*,? ){1,6}(?:to be |(?:still|yet) to be )(?:confirmed|checked|verified|determined|decided|agreed|advised|announced|named|nominated|finali[sz]ed|fixed|chosen|settled|supplied|provided|added|filled in)(?: (?:by|with|later) ?[^.;]{0,40})?$/i;

const asks = (inner: string): boolean => mayBeAsked(inner) && ASKS.test(inner);

/** Whether words in brackets only name what is to be written there. */
function isBlank(inner: string): boolean {
  // "[eleven?]", "[four/five]"
  if (asks(inner) || inner.includes('?') && /^[^?\s]+(?:\s[^?\s]+){0,5}\s?\?+$/.test(inner) || inner.includes('/') && /^(?!and\/or$)[a-z]{2,}\/[a-z]{2,}$/.test(inner)) return true;
  const words = inner.toLowerCase().match(/[a-z]+(?:[-/][a-z]+)*|\?+/g) ?? [];
  return words.length > 0 && words.length <= 10 && words.every(word => BLANKS.has(word) || JOINS.has(word)) && words.some(word => BLANKS.has(word));
}

/** A sentence in brackets, which nobody has agreed on or written out yet. */
const isSentence = (inner: string): boolean => inner.split(/\s+/).length >= 6 && /^["“]?[A-Z\u00c0-\u00de]/.test(inner) && /[.!?]$/.test(inner);

/** A few words in brackets inside a sentence, or beside others in brackets. */
const isChoice = (text: string, start: number, end: number, inner: string): boolean => !/^(?:in|from|of|as|with|emphasis|translat\w+|originally|then|now|sic)\b/i.test(inner) && inner.split(/\s+/).length <= 6 && /^[0-9A-Za-z\u00c0-\u1eff][0-9A-Za-z\u00c0-\u1eff' ,/–-]+$/.test(inner) && /[A-Za-z]{2}/.test(inner)
  && (/[\]]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || /^\s?\[/.test(text.slice(end, end + 2)) || /[a-z,]\s$/.test(text.slice(Math.max(0, start - 2), start)) && /^(?:,? [a-z]|\.(?:\s|$)|, [A-Z])/.test(text.slice(end, end + 3)));

const isInParagraph = ({ paragraphs }: Report, { start, end }: Span): boolean => paragraphs.length < MOST && paragraphs.some(({ span }) => span.start <= start && end <= span.end);

/** Whether an odd number of quotation marks stands before it in its line. */
function isQuoted(text: string, at: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 600), at);
  return (line.match(/["“”]/g)?.length ?? 0) % 2 === 1;
}

function blanks(text: string, out: Found[]): void {
  if (text.includes('?') && /\?[?)]|(?:annex|paragraph|item) \?/i.test(text)) {
    for (const hit of text.matchAll(QUESTIONS)) {
      const end = hit.index + hit[0].length;
      // letters that were lost are question marks inside or right behind a word; a quotation may well ask twice
      if (isWordAt(text, end) || /["'“(!]/.test(text[hit.index - 1] ?? '') || isWordAt(text, hit.index - 1) && hit[0].length === 2) continue;
      out.push({ start: hit.index, end, kind: 'blank' });
    }
  }
  const drawn = text.includes('__') || text.includes('…') || mayBeDotted(text);
  if (drawn) lines(text, out);
  if (mayBeBare(text)) {
    for (const hit of text.matchAll(BARE)) {
      // behind a name or figure, not in a list of such words: "its title, date and venue"
      const before = /([A-Za-z0-9\u00c0-\u1eff][A-Za-z0-9\u00c0-\u1eff'’)\]-]*)$/.exec(text.slice(Math.max(0, hit.index - 40), hit.index))?.[1];
      if (before === undefined || before[0] === before[0]!.toLowerCase() && !/^\d/.test(before)) continue;
      const start = hit.index + hit[0].length - hit[1]!.length;
      out.push({ start, end: start + hit[1]!.length, kind: 'blank' });
    }
  }
  if (BARE_WORDS.some(word => text.includes(word))) for (const hit of text.matchAll(BARE_BEHIND)) {
    const word = hit.slice(1).find(group => group !== undefined)!;
    const start = hit.index + (hit[3] === undefined ? hit[0].lastIndexOf(word) : hit[0].indexOf(word));
    out.push({ start, end: start + word.length, kind: 'blank' });
  }
  if (drawn || text.includes('#')) out.push(...matches(text, SIGNS, 'blank'));
}

function lines(text: string, out: Found[]): void {
  for (const hit of text.matchAll(LINES)) {
    const end = hit.index + hit[0].length;
    const line = lineAround(text, hit.index);
    const words = text.slice(line.start, line.end);
    const after = text.slice(end, line.end);
    // rules under headings, leaders of a table of contents or from a name to another, emphasis
    if (/^[\s_.…|:-]*$/.test(words) || /^[\s.…]*(?:[A-Z]{2,3}\s?|[$€£])?\d{1,3}(?:[ ,]\d{3})*%?\s*$/.test(after) || LEADS.test(text.slice(line.start, hit.index)) && LED_TO.test(after) || /^[\s_.…]*$/.test(text.slice(line.start, hit.index)) && /^[\s_.…]*$/.test(after) || isWordAt(text, end) && hit[0].startsWith('_')) continue;
    out.push({ start: hit.index, end: hit.index + hit[0].trimEnd().length, kind: 'blank' });
  }
}

/** Dots that lead the eye from one name to another: "Australia ........ Ms. Reid". */
const LEADS = /^[\s|]*[A-Z][^.:;]{1,60}(?<!\b(?:in|on|at|by|of|to|from|and|the|for|with|until|before))\s?$/;
const LED_TO = /^\s?[A-Z][^:;]*[^.:;\s]\s*$/;

/** Where it stands; null where it is no fault: in what another paper's form leaves open, in a list of things to come. */
function placeOf(report: Report, { start, end, kind }: Found): Placeholder | null {
  const { text, title, followUp, annexes } = report;
  const within = ({ start: from, end: to }: Span): boolean => from <= start && end <= to;
  const annex = annexes.find(({ span }) => within(span)) ?? null;
  const place = title !== null && within(title.span) ? 'title' : followUp !== null && within(followUp.span) ? 'follow-up' : annex !== null ? 'annex' : 'body';
  const own = annex !== null && isOwn(annex);
  if (isDrawn(text, start) && isToBeSigned(text, start)) return null;
  // an agenda says in brackets who leads an item
  if (own && annex.content !== 'delegates' && LEADING.test(text.slice(start, end))) return null;
  const line = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - NEAR), Math.min(text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end), end + NEAR));
  return { kind, place, annex, own, future: FUTURE.test(sentenceAround(line, start - Math.max(text.lastIndexOf('\n', start) + 1, start - NEAR))) || (place === 'follow-up' && CELL_OPEN.test(text.slice(start, end))), text: text.slice(start, end).replace(/\s+/g, ' '), span: { start, end } };
}

/** The sentence of a line that an offset lies in. */
function sentenceAround(line: string, at: number): string {
  const from = line.lastIndexOf('. ', at);
  const to = line.slice(at).search(/\.\s/);
  return line.slice(from < 0 ? 0 : from, to < 0 ? line.length : at + to);
}

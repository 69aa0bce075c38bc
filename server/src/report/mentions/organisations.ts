/** Organisations named in a sentence on attendance: with an acronym in brackets, the usual bodies, or as those represented. */
import type { Joined } from '../joined';
import type { Sentence } from '../sentences';
import type { Phrase } from '../model';
import { findParticipants, participantOf } from '../participants';
import { expansionBefore, looksLikeAcronym } from './expansions';

/** Bodies that are named without an acronym in brackets; "the ARF Unit of the ASEAN Secretariat" is one. */
const USUAL = /\b(?:ARF Unit(?: of the ASEAN Secretariat)?|ASEAN Secretariat(?: ARF Unit)?|Secretary-General of ASEAN|ASEAN-ISIS|CSCAP|UNODC|OSCE|INTERPOL|Interpol|ICRC|UNIDIR|UNODA|IAEA|OPCW|CTBTO|ReCAAP|AHA Centre)\b/g;
/** Leads to those who were represented. */
const SENT_BY = /\b(?:[Rr]epresentatives?|[Ee]xperts?|[Ss]peakers?|[Oo]fficials?|[Oo]bservers?|[Mm]embers?|[Dd]elegates?|[Rr]esource persons?)(?: (?:and|or) \w+)? (?:of|from) |\b[Aa]lso (?:present|in attendance|represented) (?:was|were) /g;
const LIST_END = /\s(?:was|were|also|attended|participated|took|joined|in(?!\s(?:the\s)?(?:Asia|South|East|Pacific))|at|on|via)\s|[.;(]/;
const MEMBER = /,\s+(?:and\s+)?(?:the\s+)?|\s+(?:and|as well as)\s+(?:the\s+)|\s+and\s+(?=[A-Z]{2,}\b)/g;
const NO_BODY = /\b(?:ARF (?:[Pp]artici|[Cc]ountr|[Mm]ember)|Ministers?|Foreign Affairs|Meeting|Workshop|Seminar|List|Annex|ANNEX)\b/;

interface Place { readonly start: number; readonly end: number }

/** Organisations in a stretch of a line, in order, each with the acronym that follows it in brackets. */
export function organisationsIn(joined: Joined, sentence: Sentence): Phrase[] {
  const line = joined.text;
  const out: Place[] = [...bracketed(line, sentence)];
  const free = (place: Place): boolean => !out.some(other => place.start < other.end && other.start < place.end);
  for (const place of [...usual(line, sentence), ...represented(line, sentence)]) if (free(place)) out.push(place);
  return out.sort((a, b) => a.start - b.start).map(({ start, end }) => joined.phrase(start, end));
}

function* bracketed(line: string, { start, end }: Sentence): Generator<Place> {
  for (let open = line.indexOf('(', start); open >= 0 && open < end; open = line.indexOf('(', open + 1)) {
    const close = line.indexOf(')', open);
    if (close < 0 || close > end) return;
    const words = line.slice(open + 1, close).trim();
    if (!looksLikeAcronym(words) || participantOf(words) !== null) continue;
    const expansion = expansionBefore(line, open, words) ?? namedBefore(line, open, words);
    if (expansion === null || expansion.start < start) continue;
    const long = line.slice(expansion.start, expansion.end);
    if (participantOf(long) === null && !NO_BODY.test(long) && !/^ASEAN Regional Forum/.test(long)) yield { start: expansion.start, end: close + 1 };
  }
}

/** "and the International Federation of Red Cross and Red Crescent Societies (IFRC)": not all of its words have a letter. */
const OPENING = /(?:,|\band|\bof|\bfrom|\bas well as)\sthe\s(?=[A-Z])/g;
const LONGEST = 140;

function namedBefore(line: string, open: number, acronym: string): Place | null {
  const from = Math.max(0, open - LONGEST);
  const before = line.slice(from, open);
  for (const { index, 0: { length } } of [...before.matchAll(OPENING)].reverse()) {
    const name = before.slice(index + length).trimEnd();
    if (name.split(' ').length >= 3 && name[0] === acronym[0] && !/[,;.()]/.test(name) && [...acronym].every(letter => !/[A-Z]/.test(letter) || name.includes(letter))) return { start: from + index + length, end: from + index + length + name.length };
  }
  return null;
}

function* usual(line: string, { start, end }: Sentence): Generator<Place> {
  const region = line.slice(0, end);
  USUAL.lastIndex = start;
  for (let hit = USUAL.exec(region); hit !== null; hit = USUAL.exec(region)) yield { start: hit.index, end: hit.index + hit[0].length };
}

const SHORT_FORM = /\([A-Z][\w-]{1,12}\)/g;

/** Members of the lists after "representatives of" that are bodies of several words in capitals. */
function* represented(line: string, { start, end }: Sentence): Generator<Place> {
  const region = line.slice(0, end);
  SENT_BY.lastIndex = start;
  for (let hit = SENT_BY.exec(region); hit !== null; hit = SENT_BY.exec(region)) {
    const from = hit.index + hit[0].length;
    // a short form in brackets ends no list
    const rest = region.slice(from).replace(SHORT_FORM, short => ' '.repeat(short.length));
    const stop = from + (LIST_END.exec(rest)?.index ?? rest.length);
    let at = from + (/^the\s+/i.exec(rest)?.[0].length ?? 0);
    const cuts: Place[] = [];
    const list = (region.slice(0, from) + rest).slice(0, stop);
    MEMBER.lastIndex = at;
    for (let cut = MEMBER.exec(list); cut !== null; cut = MEMBER.exec(list)) {
      cuts.push({ start: at, end: cut.index });
      at = cut.index + cut[0].length;
    }
    cuts.push({ start: at, end: Math.max(at, stop) });
    for (const place of cuts) if (isBody(list.slice(place.start, place.end).trimEnd())) yield { start: place.start, end: place.start + list.slice(place.start, place.end).trimEnd().length };
  }
}

/** At least two words in capitals, joined by small ones only, that name no Participant. */
function isBody(words: string): boolean {
  const tokens = words.split(' ');
  return tokens.length >= 2 && tokens.length <= 12 && tokens.every(token => /^(?:of|the|for|and|on|in|&)$|^[A-Z]/.test(token)) && /^[A-Z]/.test(tokens.at(-1)!) && !NO_BODY.test(words) && findParticipants(words).length === 0;
}

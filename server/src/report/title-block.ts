/** What the lines of a title say, taken together: kind, meeting with ordinal and acronym, venue, dates, theme, status; in any order, on one line or many. */
import { hasCapitals, hasLetters } from '../text/letters';
import { allMoved } from '../text/moved';
import { firstOrdinal } from '../text/numerals';
import { covers, type Span } from '../text/span';
import { wordCount } from './heading-words';
import { joinWords } from './heading';
import type { DateMention, Phrase, TitleBlock, Venue } from './model';
import { participantOf } from './participants';
import { kindIn } from './report-kind';
import { leadLength, nameEnd, strip, withoutJoints } from './title-edges';
import { isPlace, namesMeeting, ONLINE, ONLINE_HINT, THEME, type TitleWords } from './title-words';

/** Behind the kind or the name: "(Final draft 3, rev. by EU)", "[clean version]". */
const STATUS_BEHIND = /\S\s*([([](?:[^()[\]"“”]*[\s,])?(?:drafts?(?:\s?\d+)?|version\s?\d[\d.]*|(?:final|clean|revised|draft) (?:version|copy|text)|v\.?\s?\d[\d.]*|rev(?:ised|ision|\.)?(?:\s?\d+)?|track(?:ed)? changes|tracked|as (?:of|at) \d|for (?:comments?|circulation|approval|adoption)|adopted|final(?=\s*[)\]])|ad ref(?:erendum)?)(?![A-Za-z])[^()[\]"“”]*[)\]])\W*$/i;
/** In brackets, and in capitals with the rest of a title: "(2014-2017 CYCLE)", "(PHASE II)". */
const NO_ACRONYM = /\b(?:19|20)\d\d\s?(?:[-–—/]|to\b)|\b(?:cycles?|phases?|parts?|rounds?|track|hybrid|tranche|edition|series)\b/i;

/** A line of the block; places are those in the block. */
export interface BlockLine {
  /** From its first character that may belong to a name, such as a dash. */
  readonly span: Span;
  /** Where its words begin. */
  readonly start: number;
  readonly told: TitleWords;
}

/** Depends on the block and its lines alone. */
export function parseTitle(text: string, lines: readonly BlockLine[]): TitleBlock {
  const spans = lines.map(({ span }) => span);
  const whole = { start: 0, end: text.length };
  // "Co-Chairs' / Summary Report" may stand on two lines: the kind is sought in the joined block
  const named = kindIn(text.replace(/[\n\r*_#]/g, ' ')) ?? kindAlone(text);
  const kind: Phrase | null = named ? phraseAt(text, named.start, named.end) : null;
  const status = statusOf(text, lines, kind);
  const theme = themeOf(text, spans);
  const dates: DateMention[] = [];
  const venues: Venue[] = [];
  const names: Span[] = [];
  let acronym: Phrase | null = null;
  const datesAt = (index: number): readonly DateMention[] => allMoved(lines[index]!.told.dates, lines[index]!.start);
  spans.forEach((span, index) => {
    if (status && status.span.start >= span.start && status.span.end <= span.end && status.text.length >= (span.end - span.start) * 0.6) return;
    if (theme && covers(span, theme.span)) return;
    const words = text.slice(span.start, span.end);
    const found = datesAt(index);
    if (found.length > 0) {
      dates.push(...found);
      const left = placesAround(text, span, found, kind, venues);
      if (left) names.push(left);
      return;
    }
    const bracket = /^\(([^()]{2,80})\)?$/.exec(words);
    if (bracket && !NO_ACRONYM.test(bracket[1]!) && /\p{Lu}.*\p{Lu}/u.test(bracket[1]!) && (!isPlace(bracket[1]!) || /^[\p{Lu}\d\s&-]+$/u.test(bracket[1]!)) && acronym === null && index > 0) {
      acronym = phraseAt(text, span.start + 1, span.start + 1 + bracket[1]!.length);
      return;
    }
    // what stands below a colon is the second half of a name
    if (isPlace(words) && (dates.length > 0 || index > 0) && [index - 1, index + 1, index + 2].some(at => at >= 0 && at < spans.length && datesAt(at).length > 0) && !(index > 0 && (text[spans[index - 1]!.end - 1] === ':' || GOES_ON.test(words)))) {
      venues.push(venueOf(text, span));
      return;
    }
    names.push(span);
  });
  const meeting = meetingOf(text, names, kind, theme);
  const inside = meeting && /\(([^()]{2,60})\)?\s*$/.exec(text.slice(meeting.span.start, meeting.span.end));
  if (acronym === null && inside && !NO_ACRONYM.test(inside[1]!) && /\p{Lu}.*\p{Lu}/u.test(inside[1]!)) {
    const start = meeting.span.start + inside.index + 1;
    acronym = phraseAt(text, start, start + inside[1]!.trimEnd().length);
  }
  const found = meeting ? firstOrdinal(text.slice(meeting.span.start, meeting.span.end)) : null;
  const ordinal = found && found.value !== null ? { ...phraseAt(text, meeting!.span.start + found.start, meeting!.span.start + found.end), value: found.value } : null;
  return {
    span: whole, lines: spans, kind, ordinal, acronym, theme, status, venues, dates,
    meeting: meeting ? { text: nameWords(meeting.text, ordinal?.text ?? null), span: meeting.span } : null,
  };
}

/** One to three words, the last of them in the genitive. */
const WHOSE = /^(?:[\p{L}-]+ ){0,2}[\p{L}-]+['’]s?$/iu;

/** Words that lead on from the name above: "ON BILATERAL, SUB-REGIONAL AND REGIONAL LEVELS". */
const GOES_ON = /^(?:on|of|for|to|towards?|between|with)\s/i;

/** "Report" or "Summary" on a line of its own. */
function kindAlone(text: string): Span | null {
  const alone = /^\s*(?:report|summary)\s*$/im.exec(text);
  return alone && { start: alone.index, end: alone.index + alone[0].length };
}

const phraseAt = (text: string, start: number, end: number): Phrase => ({ text: joinWords(text.slice(start, end)), span: { start, end } });

function statusOf(text: string, lines: readonly BlockLine[], kind: Phrase | null): Phrase | null {
  const own = lines.filter(({ told }) => told.isStatus);
  // of "FINAL" and "DRAFT 2" the one that says the report is not ready
  const first = own.find(({ told: { words } }) => !/^\W*(?:final\W*$|adopted)/i.test(words)) ?? own[0];
  if (first !== undefined) return phraseAt(text, first.start, first.start + first.told.words.length);
  for (const { start, told: { words } } of lines) {
    const hit = /[([]/.test(words) ? STATUS_BEHIND.exec(words) : null;
    if (hit !== null) return phraseAt(text, start + hit.index + hit[0].indexOf(hit[1]!), start + hit.index + hit[0].indexOf(hit[1]!) + hit[1]!.length);
  }
  if (kind === null) return null;
  const word = /^(?:draft|final)\b/i.exec(kind.text);
  if (word) return phraseAt(text, kind.span.start, kind.span.start + word[0].length);
  // "DRAFT CO-CHAIRS' SUMMARY REPORT"
  const line = lines.findLast(({ start }) => start <= kind.span.start);
  if (line === undefined || line.start === kind.span.start) return null;
  const before = /^\W*((?:(?:zero|first|second|third|revised|final|\d(?:st|nd|rd|th))\s+)?draft|final|revised)\W+$/i.exec(text.slice(line.start, kind.span.start));
  if (before === null) return null;
  const start = line.start + before[0].indexOf(before[1]!);
  return phraseAt(text, start, start + before[1]!.length);
}

function themeOf(text: string, spans: readonly Span[]): Phrase | null {
  for (const span of spans) {
    const words = text.slice(span.start, span.end);
    if (!/["“‘]/.test(words) && !THEME.test(words)) continue;
    const match = /^(?:theme\s?:?\s*)?(["“‘][^"”]{3,300}["”’])$/i.exec(words.trim()) ?? /^theme\s?:\s*(\S.{2,300})$/i.exec(words.trim());
    if (match) return phraseAt(text, span.start + words.indexOf(match[1]!), span.end);
  }
  return null;
}

/** Adds the venues a line of dates names; returns what of the line belongs to the meeting's name. */
function placesAround(text: string, span: Span, dates: readonly DateMention[], kind: Phrase | null, venues: Venue[]): Span | null {
  let start = span.start;
  // "... of the Workshop on X, Manila, 3-4 May 2012": the name stands before the place on the same line
  const pieces: Span[] = [];
  for (const date of dates) {
    pieces.push({ start, end: date.span.start });
    start = date.span.end;
  }
  pieces.push({ start, end: span.end });
  let name: Span | null = null;
  for (const piece of pieces) {
    let trimmed = strip(text, piece);
    if (trimmed.start >= trimmed.end) continue;
    let words = text.slice(trimmed.start, trimmed.end);
    const subject = span.start > 0 && piece.start === span.start ? subjectLength(text.slice(span.start, trimmed.end)) : 0;
    if (subject > 0) {
      name = { start: span.start, end: span.start + subject };
      trimmed = strip(text, { start: name.end, end: trimmed.end });
      words = text.slice(trimmed.start, trimmed.end);
    } else if (kind && kind.span.start >= trimmed.start && kind.span.end <= trimmed.end || namesMeeting(words) && wordCount(words) > 3) {
      const cut = lastPlace(words);
      if (cut < 0) { name = trimmed; continue; }
      name = { start: trimmed.start, end: trimmed.start + cut };
      trimmed = strip(text, { start: trimmed.start + cut, end: trimmed.end });
      words = text.slice(trimmed.start, trimmed.end);
    }
    if (wordCount(words) <= 9 && hasLetters(words, 2) && !/^(?:and|from|on|to|&)$/i.test(words)) venues.push(venueOf(text, trimmed));
  }
  return name;
}

/** Of a line that goes on with a name and ends in a place, "on Counter-Terrorism and Transnational Crime, Beijing": how long the name is; 0 for any other. */
function subjectLength(words: string): number {
  const parts = words.split(',');
  if (parts.length < 2 || !/^(?:on|ON)\s+(?!\w*day\b)[A-Z]\S*\s/.test(words)) return 0;
  const places = parts.length > 2 && participantOf(parts.at(-1)!.trim()) !== null ? 2 : 1;
  return parts.slice(0, -places).join(',').length;
}

/** Where the place begins in "Report of the Workshop, Manila, Philippines"; -1 when none follows the name. */
function lastPlace(words: string): number {
  const parts: { at: number; part: string }[] = [];
  for (const match of words.matchAll(/[^,(]+/g)) parts.push({ at: match.index, part: match[0].trim() });
  let index = parts.length;
  while (index > 1 && parts[index - 1]!.part !== '' && !namesMeeting(parts[index - 1]!.part) && wordCount(parts[index - 1]!.part) <= 4) index--;
  if (index >= parts.length || index === 0) return -1;
  // "... POINTS OF CONTACT Kuala Lumpur, Malaysia": capitals end where the city begins
  const city = !hasCapitals(parts[index - 1]!.part, 3) ? null : /\p{Lu}{3}[^\p{Ll}]*\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2})$/u.exec(parts[index - 1]!.part);
  return city ? parts[index]!.at - 1 - city[1]!.length - (words.slice(0, parts[index]!.at - 1).length - words.slice(0, parts[index]!.at - 1).trimEnd().length) : parts[index]!.at;
}

function venueOf(text: string, span: Span): Venue {
  const bare = strip(text, span);
  // "(hybrid)" keeps both its brackets
  const inner = text[bare.end] === ')' && /\([^()]*$/.test(text.slice(bare.start, bare.end)) ? { start: bare.start, end: bare.end + 1 } : bare;
  const words = joinWords(text.slice(inner.start, inner.end));
  const online = ONLINE_HINT.test(words) && ONLINE.test(words);
  const hybrid = words.toLowerCase().includes('hybrid');
  const written = online ? words.replace(ONLINE, '') : words;
  const place = withoutJoints(hybrid ? written.replace(/\b(?:in\s+)?hybrid(?:\s+format)?\b/i, '') : written);
  const parts = place === '' ? [] : place.split(/\s*,\s*/).filter(part => part !== '');
  const city = parts.length === 0 ? null : parts[0]!;
  const country = parts.length > 1 ? parts.at(-1)! : city !== null && participantOf(city) !== null ? city : null;
  return { text: words, span: inner, city, country, mode: hybrid || (online && city !== null) ? 'hybrid' : online ? 'online' : null };
}

/** Span of the meeting's name over the lines that carry it, without the kind before or after it. */
function meetingOf(text: string, names: readonly Span[], kind: Phrase | null, theme: Phrase | null): Phrase | null {
  const pieces: Span[] = [];
  for (const span of names) {
    const parts = kind && kind.span.start < span.end && kind.span.end > span.start
      ? [{ start: span.start, end: Math.max(span.start, kind.span.start) }, { start: Math.min(span.end, kind.span.end), end: span.end }] : [span];
    for (const part of parts) {
      const words = text.slice(part.start, part.end);
      const site = words[0] === '[' ? /^\[\p{L}[\p{L} ]{2,16}\]\s*/u.exec(words)?.[0].length ?? 0 : 0;
      const lead = pieces.length > 0 ? words.length - words.trimStart().length : site > 0 ? site : leadLength(words);
      const piece = { start: part.start + lead, end: part.start + nameEnd(words, lead) };
      // "LEAD SHEPHERD'S SUMMARY RECORD": whose report it is, before its kind
      if (kind !== null && part.end === kind.span.start && WHOSE.test(text.slice(piece.start, piece.end))) continue;
      if (piece.end > piece.start && (hasLetters(text.slice(piece.start, piece.end), 1) || /\d/.test(text.slice(piece.start, piece.end))) && !/^(?:of|of the|on the|the)$/i.test(text.slice(piece.start, piece.end))) pieces.push(piece);
    }
  }
  if (pieces.length === 0) return null;
  const words = pieces.map(piece => joinWords(text.slice(piece.start, piece.end))).join(' ').replace(/\s+(?:of|on)(?:\s+the)?$/i, '');
  const inner = theme ? words.replace(theme.text, '').trim() : words;
  return { text: inner, span: { start: pieces[0]!.start, end: pieces.at(-1)!.end } };
}

/** The name without its ordinal and without an acronym in brackets at its end. */
function nameWords(words: string, ordinal: string | null): string {
  let out = words.replace(/\s*\([^()]{2,60}\)?\s*$/, '');
  if (ordinal !== null && out.toLowerCase().startsWith(ordinal.toLowerCase())) out = out.slice(ordinal.length);
  return out.replace(/^\s*the\s+/i, '').trim();
}

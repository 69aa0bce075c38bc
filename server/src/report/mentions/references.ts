/** Where a report refers to its own parts: "paragraph 9", "agenda item 3", "section 4.2", "Session II", "row 2 of the table". */
import { fromRoman } from '../../text/numerals';
import type { Joined } from '../joined';
import type { Reference } from '../mentions';
import type { Phrase, Report } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling, type Wording } from '../wording';
import type { Words } from '../words';
import type { WordingSource } from '../wordings';

/** Words that a number may follow, each with what the number counts. */
const KEYWORDS: ReadonlyMap<string, Kind> = new Map(Object.entries({
  paragraph: 'para paras paragraph paragraphs', item: 'item items subitem subitems', section: 'section sections subsection subsections',
  session: 'session sessions topic topics module modules panel panels', row: 'row rows entry entries',
} satisfies Partial<Record<Kind, string>>).flatMap(([kind, words]) => words.split(' ').map(word => [word, kind as Kind] as const)));
/** First letters of all of them. */
const INITIALS = 'pPiIsSrReEtTmM';

const NUMBER = '(?:\\d{1,4}(?:\\.\\d{1,2}){0,2}(?![\\d%])|[IVX]{1,5}(?:\\.\\d{1,2})?\\b)';
const WORD = '(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\\b';
const WORDS = `${WORD}(?:(?:,?\\s(?:to|and|or|through)|,)\\s${WORD})*`;
const MORE = `(?:\\s?(?:,\\s?(?:and\\s)?|and\\s|&\\s|to\\s|or\\s|[-–—]\\s?)${NUMBER})*`;
/** "(9) and (12)", where paragraphs are numbered so. */
const BRACKETED = '[(\\[]\\d{1,3}[)\\]](?:(?:,\\s(?:and\\s)?|\\s(?:and|to|or|&)\\s|\\s?[-–—]\\s?)[(\\[]\\d{1,3}[)\\]])*';
/** The number or numbers right behind a keyword. */
const NUMBERS = new RegExp(`\\.?\\s(?:[Nn]o?s?\\.?\\s|[Nn]umbers?\\s)?(${NUMBER}${MORE}|${WORDS})`, 'y');
const BRACKETED_NUMBERS = new RegExp(`\\.?\\s(${BRACKETED})`, 'y');
type Kind = 'paragraph' | 'agenda-item' | 'item' | 'section' | 'session' | 'row';
const VALUES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What makes a number one of another paper: "of the Chairman's Statement", "to resolution 64/211". */
const OF_ANOTHER = /^,?\s?(?:\([a-z0-9]{1,3}\)\s)*,?\s?(?:of|in|from|(?<!,\s)to|under|contained in)\s(?!th(?:is|e (?:present|current|above|same))\b|the (?:draft )?(?:(?:co-?chairs'? )?summary report|report|summary|agenda|meeting|follow-up|table|matrix|body|text)\b(?! of (?!(?:the )?(?:issues|actions?|follow|matters|tasks)\b)))(?=[A-Z0-9"']|(?:the|its|their|his|her|a|an|that|those|any|each|operative|un|asean)\s)/i;
/** "resolution 64/211, paragraph 5", "its paragraph 5", "Article 2, section 3". */
const ANOTHER_BEFORE = /(?:\b(?:its|their|his|her|operative|preambular|article|art\.|chapter|rule)\s|\b(?:resolutions?|statements?|reports?|conventions?|charter|declarations?|treaty|plans?|articles?|documents?|guidelines|reference|covenant|agreements?|decisions?|communiqu[eé]s?|protocols?|memorandum|A\/[\w/.-]+)\b[^.;a-z]{0,24}(?:\b(?:in|at|under|see|and|of|its|no|the|adopted)\s[^.;a-z]{0,16}){0,3})$/i;
const DIRECTION = /^\s?(?:\([^()]{0,80}\)\s)?,?\s?(above|below)\b/i;
/** What is said to stand under the number: "agenda item 3 (Other Matters)", "agenda item 3 on Other Matters". */
const NAMED = /^\s?(?:\(\s?["']?([A-Z][^()"]{3,160})["']?\s?\)|[,:]?\s?(?:entitled |titled |on )?"([^"]{3,160})"|(?::\s|,?\s(?:on|entitled|titled)\s)((?:[A-Z][\w'’/-]*)(?:\s(?:of|on|in|the|and|for|to|with|under|by|from|[A-Z0-9][\w'’/-]*)){0,24}))/;
const OF_TABLE = /^\s(?:of|in)\sthe\s(?:[\w-]+\s){0,2}(?:table|matrix)\b/i;

/** In document order within the text, then in the follow-up table; annexes are left out, they number their own. Time is linear. */
export function referencesOf(report: Report, units: readonly Unit[], wordings: WordingSource): readonly Reference[] {
  const found: Reference[] = [];
  const inBrackets = numbersInBrackets(report);
  for (const { joined } of units) collect(joined, found, inBrackets);
  const { followUp } = report;
  if (followUp === null) return found;
  if (followUp.leadIn !== null) collect(wordings.join(report, [followUp.leadIn.span]), found, inBrackets);
  for (const { cells } of followUp.rows) for (const cell of cells) collect(wordings.join(report, [cell.span]), found, inBrackets);
  found.push(...columnReferences(report));
  return found;
}

/** Whether paragraphs are numbered "(9)" or "[9]": elsewhere "paragraph (2)" is a part of one. */
export function numbersInBrackets({ paragraphs }: Report): boolean {
  const form = paragraphs.find(each => each.form !== null)?.form;
  return form === '(1)' || form === '[1]';
}

/** Whether the words around a reference say that it is one to another paper. */
export const ofAnother = (text: string, from: number, end: number): boolean => OF_ANOTHER.test(text.slice(end, end + 240)) || ANOTHER_BEFORE.test(text.slice(Math.max(0, from - 100), from));

/** "The Minutes of the 6th Meeting were confirmed, paragraph 3.4 as corrected", "matters from paragraph 4.1 of those Minutes; that from paragraph 5.2": a sentence on another paper. */
function inEarlierMinutes({ text, sentences }: Wording, from: number, found: readonly Referred[]): boolean {
  const start = sentences.find(each => each.start <= from && from < each.end)?.start ?? 0;
  const last = found.at(-1);
  return (last?.another === true && last.at.start >= start && THAT_FROM.test(text.slice(last.at.end, from))) || EARLIER_MINUTES.test(text.slice(start, from));
}
const THAT_FROM = /\b(?:that|those|the one|the ones|the other|others) (?:from|in|of|under) (?:the )?$/i;
const EARLIER_MINUTES = /\b(?:minutes|records?|reports?) of (?:its|the|their) (?:last|previous|preceding|earlier|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)) (?:\w+ ){0,3}?(?:meeting|session)\b/i;

/** "comments on the concept paper in paragraph 14 to Viet Nam": what goes there, and no paper. */
const isSent = (wording: Wording, from: number, end: number): boolean => /^\sto\s/.test(wording.text.slice(end, end + 4)) && (wording.participants(end, end + 60).some(({ start }) => start <= end + 8) || SENT.test(wording.text.slice(Math.max(0, from - 120), from)));
const SENT = /\b(?:present|submit|submitted|forward|send|sent|convey|transmit|recommend|bring|circulate)\b[^.;]*$/i;

/** Offsets are those of the line. */
export interface Referred extends Pick<Reference, 'kind' | 'label' | 'path' | 'direction' | 'another' | 'day'> {
  readonly at: Sentence;
  readonly whole: Sentence;
  readonly name: Sentence | null;
  readonly about: Sentence | null;
  /** Whether its numbers stand in brackets. */
  readonly bracketed: boolean;
}

function collect(joined: Joined, found: Reference[], inBrackets: boolean): void {
  const told = joined.ask(REFERRED);
  if (told.length === 0) return;
  const phrase = (part: Sentence | null): Phrase | null => part && joined.phrase(part.start, part.end);
  for (const { at, whole, name, about, bracketed, ...rest } of told) {
    if (bracketed && !inBrackets) continue;
    found.push({ ...rest, span: joined.span(at.start, at.end), whole: joined.phrase(whole.start, whole.end), name: phrase(name), about: phrase(about) });
  }
}

export const REFERRED = telling(wording => {
  const { text, words } = wording;
  const found: Referred[] = [];
  let floor = 0;
  for (let index = 0; index < words.count; index++) {
    if (words.start(index) < floor || !INITIALS.includes(text[words.start(index)]!)) continue;
    const sort = KEYWORDS.get(words.lower(index));
    const hit = sort === undefined ? null : numbersAt(text, words.end(index));
    // a stop shortens "para."; behind other words it ends a sentence
    if (sort === undefined || hit === null || (hit[0][0] === '.' && !/^paras?$/.test(words.lower(index)))) continue;
    const start = keywordStart(words, index, sort);
    const keyword = start === index || sort !== 'item' || words.lower(index - 1) !== 'agenda' ? sort : 'agenda-item';
    const from = words.start(start);
    const numbers = hit[1]!;
    const end = hit.index + hit[0].length;
    const at = end - numbers.length;
    floor = end;
    const behind = text.slice(end, end + 240);
    const kind = kindOf(keyword, text.slice(from, words.end(index)), numbers, behind);
    if (kind === null) continue;
    const direction = DIRECTION.exec(behind)?.[1]!.toLowerCase() as 'above' | 'below' | undefined;
    const another = (ofAnother(text, from, end) || (direction === undefined && inEarlierMinutes(wording, from, found))) && !isSent(wording, from, end);
    const members = membersOf(numbers);
    const name = members.length === 1 ? nameBehind(end, behind) : null;
    for (const { start, label, path } of members) {
      found.push({
        kind: kind === 'item' || (kind === 'agenda-item' && path.length > 1) ? 'sub-item' : kind,
        at: { start: at + start, end: at + start + label.length }, whole: { start: from, end }, label, path, direction: direction ?? null, another, name,
        day: kind === 'agenda-item' ? dayBehind(behind) : null,
        bracketed: isBracketed(numbers), about: kind === 'paragraph' && members.length === 1 ? activityBefore(wording, from) : null,
      });
    }
  }
  return found;
});

const DAY = /^[^.;:()]{0,60}?\bon (?:the (first|second|third|fourth|fifth) day\b|day (\d)\b)(?! of (?!the meeting))/i;
const DAYS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** "agenda item 5 on the second day": the day of the meeting, counted from 0. */
function dayBehind(behind: string): number | null {
  const hit = DAY.exec(behind);
  return hit === null ? null : hit[1] === undefined ? Number(hit[2]) - 1 : DAYS.indexOf(hit[1].toLowerCase());
}

/** Index of the first word of a keyword: "agenda item", "sub-item" are two. */
function keywordStart(words: Words, index: number, kind: Kind): number {
  if (index === 0 || !words.joined(index)) return index;
  const before = words.lower(index - 1);
  const hyphen = words.line.charCodeAt(words.end(index - 1)) === 45;
  return kind === 'item' && (before === 'sub' || (before === 'agenda' && !hyphen)) || (kind === 'section' && before === 'sub' && hyphen) ? index - 1 : index;
}

/** The numbers behind a keyword that ends there. */
function numbersAt(text: string, end: number): RegExpExecArray | null {
  const pattern = isBracketed(text.slice(text[end] === '.' ? end + 2 : end + 1)) ? BRACKETED_NUMBERS : NUMBERS;
  pattern.lastIndex = end;
  return pattern.exec(text);
}

const isBracketed = (numbers: string): boolean => numbers[0] === '(' || numbers[0] === '[';

/** What the number counts; null where it counts no part of the report. */
function kindOf(kind: Kind, keyword: string, numbers: string, behind: string): Kind | null {
  if (isBracketed(numbers)) return kind === 'paragraph' ? kind : null;
  const spelled = !/^(?:\d|[IVX]+\b)/.test(numbers);
  if (spelled) return kind === 'session' && /^[A-Z]/.test(keyword) && /^[A-Z]/.test(numbers) ? kind : null;
  if (kind === 'row' || kind === 'item') {
    if (kind === 'item' && /[\dIVX]\.\d/.test(numbers)) return kind;
    return OF_TABLE.test(behind) ? 'row' : kind === 'item' && /^\sof the (?:\w+ )?agenda\b/i.test(behind) ? 'agenda-item' : null;
  }
  if (kind === 'session' && /^[a-z]/.test(keyword)) return null;
  return kind;
}

/** "4.2", "IV", "IV.2"; 0 where a part is no number. */
const pathOf = (label: string): number[] => label.split('.').map(part => (/^\d/.test(part) ? Number(part) : fromRoman(part) ?? 0));

interface Member { readonly start: number; readonly label: string; readonly path: readonly number[] }

function membersOf(numbers: string): Member[] {
  if (/^[a-z]{3}/i.test(numbers) && !/^[IVX]+\b/.test(numbers)) {
    return [...numbers.matchAll(/[a-z]+/gi)].flatMap(({ 0: label, index }) => { const value = VALUES.indexOf(label.toLowerCase()); return value < 0 ? [] : [{ start: index, label, path: [value + 1] }]; });
  }
  return [...numbers.matchAll(/\d+(?:\.\d+)*|\b[IVX]+(?:\.\d+)?\b/g)].flatMap(({ 0: label, index }) => {
    const path = pathOf(label);
    return path.includes(0) ? [] : [{ start: index, label, path }];
  });
}

/** The activity that the words right before the reference name: "the ARF Workshop on X (paragraph". */
function activityBefore({ text, activityNames }: Wording, at: number): Sentence | null {
  const led = /(?:\s?\((?:see )?|,? (?:as )?(?:described|discussed|noted|mentioned|referred to|reported|set out) in )$/.exec(text.slice(Math.max(0, at - 40), at));
  if (led === null) return null;
  const end = at - led[0].length;
  const name = activityNames.find(each => each.end === end);
  return name === undefined ? null : { start: name.start, end: name.end };
}

function nameBehind(end: number, behind: string): Sentence | null {
  const hit = NAMED.exec(behind);
  const words = hit?.slice(1).find(group => group !== undefined);
  if (hit === null || words === undefined) return null;
  const start = end + hit[0].indexOf(words);
  return { start, end: start + words.trimEnd().length };
}

/** The numbers that stand alone in the cells of a Para or Section column. */
function columnReferences(report: Report): Reference[] {
  const { columns, rows } = report.followUp!;
  const column = columns.findIndex(({ role }) => role === 'reference');
  const head = columns[column]?.text ?? '';
  const kind = /para/i.test(head) ? 'paragraph' : /agenda/i.test(head) ? 'agenda-item' : /section/i.test(head) ? 'section' : /session/i.test(head) ? 'session' : null;
  if (kind === null) return [];
  const inBrackets = numbersInBrackets(report);
  return rows.flatMap(({ cells }) => {
    const cell = cells.find(each => each.column === column);
    // "[4]" is yet to be filled in
    if (cell !== undefined && isBracketed(cell.text) && !inBrackets) return [];
    if (cell === undefined || !/^(?:\d{1,4}(?:\.\d{1,2}){0,2}|[IVX]{1,5}(?:\.\d{1,2})?)\.?$|^\(\d{1,3}\)$|^\[\d{1,3}\]$/.test(cell.text)) return [];
    const label = cell.text.replace(/\.$|[()[\]]/g, '');
    const bare = cell.text.indexOf(label);
    const path = pathOf(label);
    const span = { start: cell.span.start + bare, end: cell.span.start + bare + label.length };
    return path.includes(0) ? [] : [{ kind: kind === 'agenda-item' && path.length > 1 ? 'sub-item' : kind, span, whole: { text: label, span }, label, path, direction: null, another: false, name: null, about: null, day: null }];
  });
}

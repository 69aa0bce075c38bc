import { meetingWords } from '../report/meeting-words';
import { say } from '../text/say';
import { covers } from '../text/span';
import { significantWords } from '../text/similarity';
import type { Acronym } from '../report/mentions';
import type { Opening } from '../report/mentions/opening';
import type { Phrase, Report } from '../report/model';
import type { Finding, Rule } from './rule';

/** The meeting's name and acronym in the title against those in the first paragraph; on the later one. */
export const titleMeeting: Rule = {
  id: 'title/meeting',
  title: 'The title and the first paragraph give the meeting the same name and acronym',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    const { title } = report;
    const opening = mentions.opening;
    if (title?.meeting == null || opening === null) return;
    if (opening.name !== null && opening.name.text !== title.meeting.text && !isToFill(title.meeting.text) && !isToFill(opening.name.text)) {
      const acronyms = written(mentions.acronyms, new Set([...significantWords(title.meeting.text), ...significantWords(opening.name.text)]));
      const difference = otherSort(title.meeting.text, opening.name.text) ?? otherRank(title.meeting.text, opening.name.text) ?? otherTopic(title.meeting.text, opening.name.text)
        ?? differing(meetingWords(withoutYear(title.meeting.text), acronyms), meetingWords(withoutYear(opening.name.text), acronyms), [title.meeting.text, opening.name.text].map(name => lastPart(withoutYear(name), acronyms)));
      if (difference !== null) {
        yield {
          span: opening.name.span, related: [{ span: title.meeting.span, message: say`The name in the title.` }],
          ...difference.missing && { severity: 'information' as const },
          message: messageOf(difference, shownIn(title.meeting.text), shownIn(opening.name.text)),
        };
      }
    }
    if (opening.name !== null) {
      const lost = lostApostrophe(title.meeting.text, opening.name.text);
      if (lost !== null) {
        yield {
          span: lost.inTitle ? title.meeting.span : opening.name.span, severity: 'information', related: [{ span: lost.inTitle ? opening.name.span : title.meeting.span, message: say`"${lost.right}" here.` }],
          message: say`"${lost.wrong}" has no apostrophe in the meeting's name here, and "${lost.right}" has one elsewhere. Write it alike.`,
        };
      }
    }
    if (opening.name !== null) {
      const [inTitle, here] = otherApostrophe(title.meeting.text, opening.name.text);
      if (inTitle !== undefined) yield { span: opening.name.span, severity: 'information', related: [{ span: title.meeting.span, message: say`"${inTitle}" here.` }], message: say`The meeting's name has "${here!}" here and "${inTitle}" in the title. Write it alike.` };
    }
    yield* themes(report);
    const [one, two] = [title.acronym, opening.acronym ?? withinName(opening, mentions.acronyms)];
    // "the Working Group (OFWG) of Asia-Pacific Economic Cooperation (APEC)"
    const inName = one !== null && mentions.acronyms.some(({ acronym, definitions }) => acronym === one.text && definitions.some(({ span }) => covers(opening.sentence, span)));
    if (one !== null && two !== null && !inName && !sameAcronym(bare(one.text), bare(two.text))) {
      yield { span: two.span, related: [{ span: one.span, message: say`The acronym in the title.` }], message: say`The title shortens the meeting's name to "${one.text}", this sentence to "${two.text}". Use one acronym.` };
    }
  },
};

/** "the Support Group on Preventive Diplomacy (ISG on PD) for the year 2018-2019": the acronym in the middle of the name, where it has several words as that of a meeting has. */
function withinName({ name }: Opening, acronyms: readonly Acronym[]): Phrase | null {
  const found = name === null ? [] : acronyms.flatMap(({ acronym, definitions }) => (/\s(?:on|for)\s/i.test(acronym) ? definitions.flatMap(({ span }) => (covers(name.span, span) ? [{ text: acronym, span }] : [])) : []));
  return found.length === 1 ? found[0]! : null;
}

const QUOTED = /["“]([^"“”]{8,200})["”]/g;
/** Share of the words of the theme that another wording of it has. */
const NEARLY = 0.6;

/** The theme in the title, and the same in quotation marks in the first paragraphs with other words. */
function* themes({ title, paragraphs, text }: Report): Generator<Finding> {
  if (title?.theme == null) return;
  const own = significantWords(title.theme.text);
  for (const { textSpan } of paragraphs.slice(0, FIRST)) {
    const words = text.slice(textSpan.start, textSpan.end);
    for (const hit of words.matchAll(QUOTED)) {
      const other = significantWords(hit[1]!);
      const shared = other.filter(word => own.includes(word)).length;
      if (own.length < 3 || shared < NEARLY * Math.max(own.length, other.length) || shared === own.length && shared === other.length) continue;
      const start = textSpan.start + hit.index + 1;
      yield { span: { start, end: start + hit[1]!.length }, message: say`The theme is ${title.theme.text} in the title and "${hit[1]!.replace(/\s+/g, ' ')}" here. Word it in one way.`, related: [{ span: title.theme.span, message: say`The theme in the title.` }] };
    }
  }
}

/** The theme is told in the first paragraphs. */
const FIRST = 6;

interface Lost { readonly wrong: string; readonly right: string; readonly inTitle: boolean }

const APOSTROPHE = /['’`´]/;
const POSSESSIVE = /[\p{L}-]+(?:s['’`´]|['’`´]s)(?!\p{L})/giu;
const plainOf = (word: string): string => word.replace(/['’`´]/g, '').toLowerCase();

/** A word that has its apostrophe in one of the two names and stands without it in the other: "Officials' Dialogue", "Officials Dialogue". */
function lostApostrophe(title: string, opening: string): Lost | null {
  if (!APOSTROPHE.test(title) && !APOSTROPHE.test(opening)) return null;
  for (const [having, without, inTitle] of [[opening, title, true], [title, opening, false]] as const) {
    const bare = without.match(/[\p{L}'’`´-]+/gu) ?? [];
    for (const right of having.match(POSSESSIVE) ?? []) {
      const wrong = bare.find(word => word.toLowerCase() === plainOf(right));
      if (wrong !== undefined) return { wrong, right, inTitle };
    }
  }
  return null;
}

/** One word with its apostrophe before the s in one of the two names and behind it in the other: "Expert's Meeting", "Experts' Meeting". */
function otherApostrophe(title: string, opening: string): readonly string[] {
  const signed = (word: string): string => word.replace(/['’`´]/g, "'").toLowerCase();
  for (const right of opening.match(POSSESSIVE) ?? []) {
    const wrong = title.match(POSSESSIVE)?.find(word => plainOf(word) === plainOf(right) && signed(word) !== signed(right));
    if (wrong !== undefined) return [wrong, right];
  }
  return [];
}

/** "for the inter-sessional year 2014-2015", "in the inter-sessional year" */
const withoutYear = (name: string): string => name.replace(/\s(?:for|in|of) the (?:inter-?\s?sessional )?(?:year|period)(?:\s\d{4}(?:\s?[-–/]\s?\d{2,4})?)?/i, '');

/** A name that is not filled in yet differs from every other. */
const isToFill = (name: string): boolean => name.includes('[');

/** The words for which those acronyms of the report stand that are among the given words. */
function written(acronyms: readonly Acronym[], among: ReadonlySet<string>): Map<string, readonly string[]> {
  const out = new Map<string, readonly string[]>();
  const initials = new Set([...among].map(word => word.charAt(0)));
  for (const { acronym, definitions } of acronyms) {
    const code = acronym.charCodeAt(0);
    if (definitions[0] === undefined || (code < 128 && /\w/.test(acronym.charAt(0)) && !initials.has(acronym.charAt(0).toLowerCase())) || /\s/.test(acronym)) continue;
    const key = significantWords(acronym).join('');
    const words = among.has(key) && !out.has(key) ? meetingWords(definitions[0].expansion.text) : [];
    if (words.length > 1) out.set(key, words);
  }
  return out;
}

/** Without what one of two writers leaves out: the number, "ARF", "Meeting". */
const bare = (acronym: string): string => acronym.toLowerCase().replace(/\b(?:\d+\s?(?:st|nd|rd|th)|the|arf|meetings?)\b/g, '').replace(/[^a-z0-9]/g, '').replace(/s$/, '');

/** True also where one is a shorter form of the other: "ISM" and "ISM on DR". */
const sameAcronym = (one: string, two: string): boolean => one.includes(two) || two.includes(one);

function messageOf(difference: Difference, title: (words: readonly string[]) => string, opening: (words: readonly string[]) => string): string {
  if (!difference.missing) return say`The meeting is named differently in the title: "${title(difference.title)}" there, "${opening(difference.opening)}" here. Use one name.`;
  return difference.inTitle
    ? say`The title has "${title(difference.words)}" in the meeting's name, this sentence has not. Use one name.`
    : say`This sentence has "${opening(difference.words)}" in the meeting's name, the title has not. Use one name.`;
}

/** Words of a name as they stand in it. */
const shownIn = (name: string) => (words: readonly string[]): string =>
  name.split(/[\s–—/]+/).filter(token => meetingWords(token).some(word => words.includes(word))).map(token => token.replace(/[,;:"“”]/g, '')).join(' ') || words.join(' ');

type Difference = { readonly missing: false; readonly title: readonly string[]; readonly opening: readonly string[] } | { readonly missing: true; readonly inTitle: boolean; readonly words: readonly string[] };

/** So many words in which two names differ are a slip; more are a shorter way to name the meeting. */
const MOST = 2;
/** Names shorter than this say too little of what was left out. */
const LONG = 6;
/** What a name may have or lack without being another. */
const PASSING = new Set(['year', 'asean', 'regional', 'forum', 'meeting', 'annual', 'joint', 'regular', 'official', 'session', 'serie', 'series', 'report', 'summary', 'ministerial', 'it', 'held', 'chairmen', 'chair', 'co']);

const SORT = /\b(?:inter-?\s?sessional\s(support\sgroup|working\sgroup|group|meeting)|(ISM|ISG))\b/gi;
const SORTS: ReadonlyMap<string, string> = new Map([['ism', 'meeting'], ['isg', 'support group'], ['group', 'support group']]);

/** "Inter-Sessional Support Group" and "Inter-Sessional Meeting" are two bodies, though "meeting" alone tells nothing. */
function otherSort(title: string, opening: string): Difference | null {
  const [there, here] = [sortsIn(title), sortsIn(opening)];
  return there.length !== 1 || here.length !== 1 || there[0] === here[0] ? null : { missing: false, title: there[0]!.split(' '), opening: here[0]!.split(' ') };
}

/** Who meets, right before what they meet in. */
const RANK = /\b(?:(ministers|officials|experts|heads|chiefs|commandants|leaders)['’`´]?|(ministerial))\s+(?:meeting|dialogue|conference|forum|seminar|workshop|retreat|symposium|roundtable)\b/gi;
const ranksIn = (name: string): string[] => [...new Set([...name.matchAll(RANK)].map(hit => (hit[1] ?? 'ministers').toLowerCase()))];

/** "Defence Ministers' Dialogue" and "Defence Officials' Dialogue" are two bodies, though either word alone may be left out. */
function otherRank(title: string, opening: string): Difference | null {
  const [there, here] = [ranksIn(title), ranksIn(opening)];
  return there.length !== 1 || here.length !== 1 || there[0] === here[0] ? null : { missing: false, title: there, opening: here };
}

/** "on Counter-Terrorism" there and "on Preventive Diplomacy" here: two names on two topics, written out in both. */
function otherTopic(title: string, opening: string): Difference | null {
  const [there, here] = [topicOf(title), topicOf(opening)];
  if (there === null || here === null || there.some(word => here.includes(word)) || sortsIn(title).length !== 1 || sortsIn(opening).length !== 1) return null;
  return { missing: false, title: there, opening: here };
}

const TOPIC = /\son\s+((?!\d)[^,:()]+?)(?:\s+for the\s.*)?$/is;
/** Fewer words may be a shorter way to say the same. */
const FEWEST_OF_TOPIC = 2;

function topicOf(name: string): readonly string[] | null {
  const words = TOPIC.exec(name)?.[1] ?? '';
  return /\b[A-Z]{2,}\b/.test(words) && /[a-z]/.test(words) ? null : ((found: readonly string[]) => (found.length < FEWEST_OF_TOPIC ? null : found))(significantWords(words));
}

/** Each sort that the name has, once. */
const sortsIn = (name: string): string[] => [...new Set([...name.matchAll(SORT)].map(hit => {
  const sort = (hit[1] ?? hit[2]!).toLowerCase().replace(/\s/g, ' ');
  return SORTS.get(sort) ?? sort;
}))];

/** So many words the names have in common, so that it is one name of which the last part is missing. */
const FEWEST_SHARED = 3;

/** The words behind the last "and" of a name. */
const lastPart = (name: string, acronyms: ReadonlyMap<string, readonly string[]>): readonly string[] => meetingWords(/^.*\s(?:and|&)\s+([^,:()]+)$/is.exec(name)?.[1] ?? '', acronyms);

/** Words that stand in one place where the other name has other words; or one word that one of two long names lacks in its middle. */
function differing(title: readonly string[], opening: readonly string[], lastParts: readonly (readonly string[])[]): Difference | null {
  const slip = oneWord(title.filter(word => !UNPLACED.has(word)), opening.filter(word => !UNPLACED.has(word)));
  if (slip !== null) return slip;
  const [mine, other] = [only(title, opening), only(opening, title)];
  if (mine.length === 0 && other.length === 0) return null;
  const shared = new Set(title.filter(word => opening.includes(word) && !PASSING.has(word))).size;
  if (mine.length > 0 && other.length > 0) {
    if (mine.length > MOST || other.length > MOST || shared < 1 || mine.join('') === other.join('')) return null;
    return { missing: false, title: mine, opening: other };
  }
  const [long, short, lacking] = mine.length > 0 ? [title, opening, mine] : [opening, title, other];
  // "and Preventive Diplomacy" is left out of a name that is the same otherwise
  if (lacking.length > 0 && shared >= FEWEST_SHARED && lacking.join(' ') === lastParts[mine.length > 0 ? 0 : 1]!.join(' ')) return { missing: true, inTitle: mine.length > 0, words: lacking };
  if (lacking.length > 1 || shared < LONG - 1 || long.at(-1) === lacking[0] || long.at(-1) !== short.at(-1)) return null;
  return { missing: true, inTitle: mine.length > 0, words: lacking };
}

/** So many words two names have in common that are the same but for one. */
const FEWEST_ALIKE = 2;
/** They stand before the name, behind it, or not at all. */
const UNPLACED = new Set(['asean', 'regional', 'forum', 'meeting', 'year', 'annual', 'joint', 'regular', 'held', 'ministerial', 'chair', 'chairman', 'chairmen', 'co', 'report', 'summary', 'record', 'activity', 'series', 'event']);

const NOT_OF_NAME = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|first|second|two|both|current|present|virtual|online|hybrid)$/;

/** One word in the place of another, or left out, where the names are the same before and behind it. */
function oneWord(title: readonly string[], opening: readonly string[]): Difference | null {
  const more = title.length - opening.length;
  if (Math.abs(more) > 1) return null;
  const least = Math.min(title.length, opening.length);
  let before = 0;
  while (before < least && title[before] === opening[before]) before++;
  let behind = 0;
  while (behind < least - before && title.at(-1 - behind) === opening.at(-1 - behind)) behind++;
  const alike = [...title.slice(0, before), ...title.slice(title.length - behind)];
  if (before + behind < Math.max(title.length, opening.length) - 1 || new Set(alike).size < FEWEST_ALIKE) return null;
  if (more === 0) return before === title.length ? null : { missing: false, title: [title[before]!], opening: [opening[before]!] };
  const word = (more > 0 ? title : opening)[before]!;
  return (more > 0 && (before === 0 || behind === 0)) || NOT_OF_NAME.test(word) ? null : { missing: true, inTitle: more > 0, words: [word] };
}

function only(a: readonly string[], b: readonly string[]): string[] {
  const there = new Set(b);
  return [...new Set(a)].filter(word => !there.has(word) && !PASSING.has(word));
}

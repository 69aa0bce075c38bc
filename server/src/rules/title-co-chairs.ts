import type { CoChair } from '../report/mentions';
import type { Phrase, Report } from '../report/model';
import { textIn } from '../report/watch';
import { phrase, said, say } from '../text/say';
import type { Finding, Fix, Rule } from './rule';

/** Whether the title speaks of one co-chair or of several, against those whom the report names; on the word in the title. */
export const titleCoChairs: Rule = {
  id: 'title/co-chairs',
  title: "The title says \"Co-Chair's\" or \"Co-Chairs'\" as the report names one co-chair or several",
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  fix: 'confirm',
  *check({ report, mentions }) {
    const kind = report.title?.kind ?? null;
    const word = kind === null ? null : readWord(kind, textIn(report, kind.span));
    // A statement of ministers is its chairman's, whoever else presided
    if (word === null || (report.family === 'statement' && !/^co/i.test(word.stem))) return;
    // the chair's own report may speak of the co-chairs of other bodies
    if (!/^co/i.test(word.stem) && report.paragraphs.slice(0, FIRST).some(({ textSpan }) => CHAIRED_BY.test(textIn(report, textSpan).replace(/\s+/g, ' ')))) return;
    // where a name is still to be written, nobody can count them
    const open = mentions.placeholders.some(({ place, span }) => place === 'body' && span.start < (report.paragraphs[1]?.span.end ?? 0));
    const finding = findingOf(word, open && mentions.coChairs.length < 2 ? [] : mentions.coChairs, mentions.apostrophes);
    if (finding !== null) yield finding;
    else if (word.says !== 'one' && word.plural && /^co/i.test(word.stem) && mentions.coChairs.length === 0) yield* oneChair(report, word.phrase);
    else if (word.says === 'one' && !/^co/i.test(word.stem)) yield* severalChairs(report, word.phrase);
  },
};

/** Paragraphs in which a chair is told of. */
const FIRST = 4;
/** "It was chaired by Mr. A, Director of B." */
const CHAIRED_BY = /(?<!co-)(?<!co )(?<!jointly )\b(?:(?:was|were) (?:chaired|presided over) by|under the (?:chairmanship|chairpersonship|chair) of|took the chair|was in the chair)\b(?![^.]*\band (?:by )?(?:H\.E|Mr|Ms|Mrs|Dr|Prof|Ambassador))/i;
const TOOK_CHAIR = /\b(?:took the chair|was in the chair|(?:was|were) (?:re-)?elected (?:as )?(?:the )?Chair(?:man|person|woman)?|served as (?:the )?Chair(?:man|person|woman)?|assumed the chair)\b(?!s| on the (?:[a-z]+ (?:and [a-z]+ )?days?|[a-z]+day)\b)/;

/** A text that speaks of co-chairs nowhere, and says who took the chair. */
function* oneChair(report: Report, { span }: Phrase): Generator<Finding> {
  const told = report.paragraphs.slice(0, FIRST).find(({ textSpan }) => TOOK_CHAIR.test(textIn(report, textSpan).replace(/\s+/g, ' ')));
  if (told === undefined || /co-?chair/i.test(report.text.slice(report.title!.span.end))) return;
  yield { span, severity: 'information', related: [{ span: told.nameSpan, message: say`The paragraph stands here.` }], message: say`The title speaks of co-chairs, and the text of one who took the chair. Correct one of them.` };
}

/** What those do who chair a meeting together, and what one does alone. */
const TOGETHER = /(?:^|[.;,]\s|\band )the (?:two |three )?(?:co-?)?chair(?:s|men|persons) (?:also |then |jointly |further )?(?:[a-z]{2,}ed|undertook|would|will|were|had|took|said|spoke)\b/gi;
const ALONE = /\b(?:the|its) chair(?:man|person|woman)?(?:,| (?:also |then |further )?(?:[a-z]{2,}ed|undertook|would|will|was|had|took|said|spoke)\b)/i;
/** Those who chaired a part of it each: "the chairs of the sessions", "the group chairs". */
const OF_PARTS = /\b(?:chair(?:s|men|persons) (?:of|for|from) (?!the (?:meeting|workshop|seminar|conference|course|event|symposium|round\s?table)\b)|(?:sessions?|groups?|panels?|committees?|sub-?committees?|syndicates?|tracks?|bod(?:y|ies)) chair(?:s|men|persons)\b)/i;

/** A text in which co-chairs act throughout, and one chair never does. */
function* severalChairs(report: Report, { span }: Phrase): Generator<Finding> {
  const places = report.paragraphs.filter(({ textSpan }) => textIn(report, textSpan).replace(/\s+/g, ' ').match(TOGETHER) !== null);
  const bare = !places.some(({ textSpan }) => /\bco-?chair/i.test(textIn(report, textSpan)));
  if (bare && report.paragraphs.some(({ textSpan }) => OF_PARTS.test(textIn(report, textSpan).replace(/\s+/g, ' ')))) return;
  if (places.length < 2 || report.paragraphs.some(({ textSpan }) => ALONE.test(textIn(report, textSpan).replace(/\s+/g, ' ')))) return;
  yield { span, severity: 'information', related: [{ span: places[0]!.nameSpan, message: say`The paragraph stands here.` }], message: say`The title speaks of one chair, and the text of co-chairs who act together. Correct one of them.` };
}

interface ChairWord {
  readonly phrase: Phrase;
  /** "Co-Chair", "CO-CHAIRMEN". */
  readonly stem: string;
  readonly irregular: boolean;
  readonly plural: boolean;
  readonly apostrophe: string;
  /** One co-chair, several, or a form that there is not ("Co-Chairmens'"); unknown where the apostrophe was lost. */
  readonly says: 'one' | 'several' | 'neither' | 'unknown';
  /** "Report of the Co-Chair" */
  readonly noun: boolean;
}

const WORD = /((?:co\s?[-‐‑–]?\s?)?chair(m[ae]n|persons?|wom[ae]n)?)(s)?(?:(['’‘`´])(s)?)?(?![a-z])/i;

function readWord(kind: Phrase, words: string): ChairWord | null {
  const hit = WORD.exec(words);
  if (hit === null) return null;
  const [whole, stem, tail = '', s, apostrophe = '', after] = hit;
  const irregular = /men$/i.test(tail);
  const people = /persons$/i.test(tail);
  const noun = /\bof\s+the\s+$/i.test(words.slice(0, hit.index));
  const plural = irregular || people || s !== undefined;
  const says = apostrophe === '' ? (noun ? (plural ? 'several' : 'one') : 'unknown')
    : irregular ? (s !== undefined ? 'neither' : 'several')
      : plural ? (after === undefined ? 'several' : 'neither') : after === undefined ? 'unknown' : 'one';
  return { phrase: { text: whole, span: { start: kind.span.start + hit.index, end: kind.span.start + hit.index + whole.length } }, stem: stem!, irregular, plural, apostrophe, says, noun };
}

function findingOf(word: ChairWord, chairs: readonly CoChair[], apostrophes: boolean): Finding | null {
  const { phrase, says, noun, plural } = word;
  const related = chairs.map(({ span }) => ({ span, message: say`A co-chair.` }));
  if (says === 'neither') return { span: phrase.span, message: say`There is no such form as "${phrase.text}". Write "${possessive(word, chairs.length !== 1)}".`, fix: () => rewriting(word, chairs.length !== 1) };
  if (says === 'one' && chairs.length > 1) {
    return {
      span: phrase.span, related, ...noun && { severity: 'information' as const },
      message: say`The title says "${phrase.text}", as of one co-chair; the report names ${inWords(chairs.length)}. Write "${noun ? 'Co-Chairs' : possessive(word, true)}".`,
      ...!noun && { fix: () => rewriting(word, true) },
    };
  }
  if (says === 'several' && chairs.length === 1 && isWhole(chairs[0]!)) {
    return { span: phrase.span, related, severity: 'information', message: say`The title says "${phrase.text}", as of several co-chairs; the report names one. Name the others, or write "${noun ? 'Co-Chair' : possessive(word, false)}".` };
  }
  // where nothing else has an apostrophe they were lost with all the others
  if (says === 'unknown' && plural && word.apostrophe === '' && apostrophes) {
    const sign = { ...word, apostrophe: "'" };
    return { span: phrase.span, severity: 'information', message: say`"${phrase.text}" has no apostrophe here. Write "${possessive(sign, true)}".`, fix: () => rewriting(sign, true) };
  }
  return null;
}

/** Whether nobody else may hide in what was read as one person's post. */
const isWhole = ({ honorific, post }: CoChair): boolean => honorific !== null && post !== null && !post.text.includes(';') && !HIDDEN.test(post.text);

/** Words of posts and bodies, which no name has. */
const OF_POST = 'Affairs|Policy|Planning|Security|Defen[cs]e|Ministry|Department|Division|Directorate|Development|Cooperation|Trade|Head|Director|Chief|Deputy|Assistant|Secretary|Strategy|Strategic|International|Foreign|Political|Regional|National|Public|Maritime|Management|Relations|Services?|Studies|Research|Training|Technology|Communications?|Resources|Environment|Commander|Adviser|Advisor|Counsellor|General|Asia|Pacific';
/** "..., and Jane Smith, Counsellor": behind "and" stand two words that may be a name, or what one is addressed by. */
const HIDDEN = new RegExp(`\\band\\s(?:by\\s)?(?:H\\.E|Mr|Ms|Mrs|Dr|Prof|Amb|Gen|Col|Capt|Cdr|Maj|Lt|Lieutenant|Rear|Vice|Admiral|Dato|Datuk|Tan Sri|Sir|Brig|Commodore|\\p{Lu}\\p{Ll}{1,6}\\.\\s)|\\band\\b\\s(?:by\\s)?(?!(?:${OF_POST}|the)\\b)(?:\\p{Lu}[\\p{L}.'’-]*\\s)(?!(?:${OF_POST})\\b)\\p{Lu}`, 'u');

/** From two on. */
const NUMBERS = [phrase`two`, phrase`three`, phrase`four`, phrase`five`];
const inWords = (count: number): string => said(NUMBERS[count - 2] ?? String(count));

/** The right form in the capitals and with the apostrophe of the one that stands there. */
function possessive({ stem, apostrophe }: ChairWord, several: boolean): string {
  const upper = stem === stem.toUpperCase();
  const base = several ? stem.replace(/man$/, 'men').replace(/MAN$/, 'MEN') : stem.replace(/men$/, 'man').replace(/MEN$/, 'MAN').replace(/persons$/i, found => found.slice(0, -1));
  const irregular = /men$/i.test(base);
  const people = /persons$/i.test(base);
  const s = upper ? 'S' : 's';
  return several && !irregular ? `${base}${people ? '' : s}${apostrophe}` : `${base}${apostrophe}${s}`;
}

const rewriting = (word: ChairWord, several: boolean): Fix => ({ title: say`Write "${possessive(word, several)}"`, safety: 'confirm', edits: [{ span: word.phrase.span, newText: possessive(word, several) }] });

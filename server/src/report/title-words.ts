/** What the words of a line of the title say by themselves. */
import { isDigit } from '../text/date-parts';
import { findDates } from '../text/dates';
import { firstWord } from '../text/letters';
import { isFollowUpTitle, isKnownSection, isTitleLike, readKeywordHeading, wordCount, type KeywordHeading } from './heading-words';
import type { DateMention } from './model';
import { participantOf } from './participants';
import { kindIn } from './report-kind';
import { wordIn } from './title-edges';
import { WordPattern } from './word-pattern';
import { Words } from './words';

const STATUS = /^\W*(?:final(?:\s+(?:draft|version))?|draft|revised(?:\s+draft)?|zero\s+draft|\d(?:st|nd|rd|th)\s+draft|as\s+(?:of|at)\b.*|version\s+\S+|v\d\S*|adopted|advance\s+copy|for\s+(?:comments?|circulation))\b[^A-Za-z\u00c0-\u024f]*(?:(?:as\s+(?:of|at)|dated)\s+\d.{0,60}|\([^)]*\)|\[[^\]]*\])?\W*$/i;
/** First words of all of them, but for "v2" and "2nd draft". */
const FIRST_OF_STATUS = new Set('final draft revised zero as version adopted advance for'.split(' '));
function isStatus(words: string): boolean {
  const at = wordIn(words);
  const first = firstWord(words.slice(at, at + 12));
  const figure = isDigit(words.charCodeAt(at)) || (first === 'v' && isDigit(words.charCodeAt(at + 1)));
  return (FIRST_OF_STATUS.has(first) || (figure && /^\W*(?:v\d|\d(?:st|nd|rd|th)\b)/i.test(words))) && STATUS.test(words);
}

const MEETING = new WordPattern('(meeting|meetings|workshop|workshops|seminar|seminars|forum|conference|roundtable|round table|course|statement|dialogue|training|symposium|colloquium|exercise|summit|consultation|consultations|session|ism|isms|isg|isgs|eep|eeps|arf|asean|intersessional|inter sessional|expert|experts)');
export const namesMeeting = (words: string): boolean => MEETING.within(Words.of(words));
/** Whose meeting it was, where that stands between the kind of report and the date. */
const BODY = new WordPattern('(senate|council|committee|board|assembly|commission|congress|working group|steering group|task force|bureau)');
const namesBody = (words: string): boolean => BODY.within(Words.of(words));

const ONLINE_ONLY = /^\W*(?:held\s+)?(?:via|by|through)?\s*(?:video\s?-?\s?conferenc(?:e|ing)|virtual(?:ly)?|online)(?:\s+(?:platform|format|mode))?\W*$/i;
export const ONLINE = /\b(?:via|by|through)?\s*(?:video\s?-?\s?conferenc(?:e|ing)|virtual(?:ly)?|online)\b/i;
export const ONLINE_HINT = /video|virtual|online/i;
/** "Suva, Fiji, and via videoconference": a place all the same. */
const AND_ONLINE = /[,;]?\s+(?:(?:and\s+|&\s+)?(?:also\s+)?(?:via|by|through|in|on)|and|&)\s+(?:a\s+)?(?:video\s?-?\s?(?:tele)?conferenc(?:e|ing)|zoom|webex|(?:a\s)?hybrid\s(?:format|mode)|online)\s*$/i;
/** "Penang, Malaysia (hybrid)" */
const MODE_BEHIND = /\s\((?:hybrid|online|virtual|in person|hybrid (?:format|mode)|and online|by video ?conference)\)$/i;
export const isPlace = (words: string): boolean => {
  if (ONLINE_HINT.test(words) && ONLINE_ONLY.test(words)) return true;
  const bare = words.replace(MODE_BEHIND, '').replace(/^[([]|[)\]]$/g, '').replace(AND_ONLINE, '');
  const parts = bare.split(/\s*,\s*/).map(part => part.replace(/^the\s+(?=[A-Z])/, ''));
  return parts.length <= 5 && words.length <= 70 && !/\d/.test(words) && parts.every(part => part !== '' && wordCount(part) <= 5 && isTitleLike(part)) && !namesMeeting(bare) && kindIn(words) === null
    && (parts.length > 1 || participantOf(parts[0]!) !== null || ONLINE_HINT.test(words) && ONLINE.test(words));
};

/** "Theme: Safer Ports", with and without quotation marks. */
export const THEME = /^theme\s?(?::|["“‘])/i;

const HELD = new WordPattern('(was|were|is|are|held|convened|hosted|met)');

/** What a line of the title block, or the first below it, says by its words; each worked out when it is asked for. */
export class TitleWords {
  private kind: boolean | null = null;
  private found: readonly DateMention[] | null = null;
  private status: boolean | null = null;
  private meeting: boolean | null = null;
  private body: boolean | null = null;
  private place: boolean | null = null;
  private section: boolean | null = null;
  private wrapped: boolean | null = null;
  private counted: number | null = null;
  private opening: KeywordHeading | null | undefined = undefined;

  constructor(readonly words: string) {}

  get hasKind(): boolean { return this.kind ??= kindIn(this.words) !== null; }
  /** As if a text began with these words. */
  get dates(): readonly DateMention[] { return this.found ??= findDates(this.words); }
  get isStatus(): boolean { return this.status ??= isStatus(this.words); }
  get namesMeeting(): boolean { return this.meeting ??= namesMeeting(this.words); }
  get namesBody(): boolean { return this.body ??= namesBody(this.words); }
  get isPlace(): boolean { return this.place ??= isPlace(this.words); }
  /** What stands in quotation marks or brackets, and a theme with or without them. */
  get isQuoted(): boolean { return '"“‘(['.includes(this.words[0] ?? ' ') || THEME.test(this.words); }
  get wordCount(): number { return this.counted ??= wordCount(this.words); }
  get keyword(): KeywordHeading | null { return this.opening === undefined ? (this.opening = readKeywordHeading(this.words)) : this.opening; }
  get headsSection(): boolean { return this.section ??= isKnownSection(this.words) || isFollowUpTitle(this.words); }
  /** Whether they are the first line of a paragraph that goes on below. */
  get isWrapped(): boolean { return this.wrapped ??= this.wordCount >= 9 && !isTitleLike(this.words) && HELD.within(Words.of(this.words)) && this.dates.length === 0 && !this.hasKind; }
}

/** Signs without which nothing in a stretch of text stands for other words: few stretches have any. */
import { firstWord } from '../../text/letters';
import { hasAny, isFigureAt, isLetterAt, isSpaceAt, someMark, startsWithAny } from './marks';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Beginnings of what is asked for in round brackets. */
const ASKED = setOf('ins ple add che ver con dat ven nam ord tit des num pos day mon yea cit cou pla dea fig hos');

/** Whether round brackets may hold a placeholder. */
export const mayAsk = (text: string, open: number): boolean => text[open + 1] === ')' || isSpaceAt(text, open + 1) || ASKED.has(text.slice(open + 1, open + 4));

/** First words of what asks for something in brackets of any kind. */
const ASKERS = setOf('please insert add to tba tbc tbd fill complete enter choose select delete specify indicate what attach provide mention describe expand summarise summarize clarify confirm verify update rephrase paragraph paragraphs sentence sentences text section photo picture logo map who list name names number date title awaiting copied from more pending missing placeholder tk x xx');

/** Whether words in brackets may ask: most begin with a word that does not. */
export const mayBeAsked = (inner: string): boolean => !isLetterAt(inner, 0) || ASKERS.has(firstWord(inner));

/** First words of what is there for good. */
const KEEPERS = setOf('sic co colead coleads cochair cochairs cohost cohosts cosponsor cosponsors coproponent coproponents lead leads chair chairs host hosts sponsor sponsors proponent proponents');

/** Whether words of more than one letter may be there for good. */
export const mayBeKept = (inner: string): boolean => KEEPERS.has(firstWord(inner)) || /^[ivx]+$/i.test(inner);

/** Whether brackets of any kind may. */
export const mayBracket = (text: string): boolean => text.includes('[') || text.includes('{') || text.includes('<') || someMark(text, '(', at => mayAsk(text, at));

const OPENED = ['inserted', 'filled in', 'completed ', 'supplied later'];
const SHOUTED_OPEN = ['CONFIRMED', 'CHECKED', 'VERIFIED', 'DETERMINED', 'DECIDED', 'ADVISED', 'ANNOUNCED', 'INSERTED', 'ADDED', 'FILLED IN', 'COMPLETED', 'UPDATED', 'SUPPLIED', 'PROVIDED', 'WRITTEN', 'DRAFTED'];

/** "TBC", "(to be confirmed)", "to be inserted", "TO BE DETERMINED". */
export const mayBeOpen = (text: string): boolean => text.includes('TB') || text.includes('tb') || text.includes('T.B.') || someMark(text, 'TO BE ', at => startsWithAny(text, SHOUTED_OPEN, at + 6))
  || someMark(text, 'to be ', at => '(['.includes(text[at - 1] ?? ' ') || '(['.includes(text[isSpaceAt(text, at - 1) ? at - 2 : at] ?? ' ') || startsWithAny(text, OPENED, at + 6));

const isCross = (letter: string | undefined): boolean => letter === 'x' || letter === 'X';
const MONTHS = 'JFMASOND';

/** Whether a cross begins several, ends a year, or stands alone before a month. */
function crosses(text: string, at: number): boolean {
  const next = text[at + 1];
  return !isLetterAt(text, at - 1) && (isCross(next) || (next === ',' && isFigureAt(text, at + 2)) || (next === '-' && isCross(text[at + 2])) || (isSpaceAt(text, at + 1) && MONTHS.includes(text[at + 2] ?? '-')) || isFigureAt(text, at - 1));
}

/** "XX", "20XX", "201_", "X June". */
export const mayCross = (text: string): boolean => text.includes('_') || someMark(text, 'X', at => crosses(text, at)) || someMark(text, 'x', at => crosses(text, at));

/** "Mr. X", "Country XX", "Ms. N.N.". */
export const mayHide = (text: string): boolean => someMark(text, 'X', at => hides(text, at)) || someMark(text, 'x', at => hides(text, at))
  || someMark(text, 'NN', at => isSpaceAt(text, at - 1)) || someMark(text, 'N.N', at => isSpaceAt(text, at - 1))
  || someMark(text, 'Name', at => isSpaceAt(text, at - 1)) || hasAny(text, [' Surname', ' Lastname', ' NAME']);

const hides = (text: string, at: number): boolean => isSpaceAt(text, at - 1) && (isCross(text[at + 1]) || !isLetterAt(text, at + 1));

const SHOUTED = ['DD', 'dd-dd', 'dd–dd', 'dd Month', 'dd month', 'YY', 'yy', 'VENUE', 'CITY', 'COUNTRY', 'DATE', 'PLACE', 'NAME'];
const SEPARATORS = ' /.-';

/** "DD Month YYYY", "dd/mm/2024", "in CITY, COUNTRY". */
export const mayBeForm = (text: string): boolean => hasAny(text, SHOUTED) || someMark(text, '20', at => endsForm(text, at)) || someMark(text, '19', at => endsForm(text, at));

/** Whether a month as a form has it stands before a year: "mm/", "Month ". */
function endsForm(text: string, year: number): boolean {
  if (!SEPARATORS.includes(text[year - 1] ?? 'x')) return false;
  const last = text[year - 2];
  if (last === 'h' || last === 'H') return text.startsWith('Month', year - 6) || text.startsWith('MONTH', year - 6);
  const before = text[year - 3] ?? 'x';
  return (last === 'm' || last === 'M') && (before === 'm' || before === 'M' || SEPARATORS.includes(before));
}

const INSERTS = ['INSERT', 'Insert', 'insert', 'FILL IN', 'Fill in', 'ADD', 'Add'];

/** "Insert the date", "Please add names". */
export const mayInsert = (text: string): boolean => INSERTS.some(word => someMark(text, word, at => isSpaceAt(text, at + word.length))) || text.includes('Please add') || text.includes('please add');

const BARE_WORDS = ['date', 'venue', 'place', 'month', 'year', 'city', 'country', 'time'];
const BARE_INITIALS = 'dvpmyct';

/** "Ha Noi, date, online". */
export const mayBeBare = (text: string): boolean => someMark(text, ',', at => {
  const word = isSpaceAt(text, at + 1) ? at + 2 : at + 1;
  return BARE_INITIALS.includes(text[word] ?? '-') && startsWithAny(text, BARE_WORDS, word);
});

const PARTS = ['Text ', 'Wording ', 'Paragraph ', 'Details ', 'More ', 'Input ', 'Section '];
/** Beginnings of remarks in round brackets on text that is to come. */
const REMARKS = setOf('no_te text_ see_m see_t see_c to_fo more_ input await old_t copie');

/** "Text to follow", "PENDING INPUT", "*** to be checked ***", "(no text yet)"; "Country X" aside. */
export const mayFollow = (text: string): boolean => text.includes('***') || text.includes('PENDING') || PARTS.some(word => someMark(text, word, at => 'tpa'.includes(text[at + word.length] ?? '-')))
  || someMark(text, '(', at => REMARKS.has(text.slice(at + 1, at + 6).toLowerCase().replace(' ', '_')));

/** Dots in a row, or with a space between. */
export const mayBeDotted = (text: string): boolean => text.includes('..') || someMark(text, '.', at => text[at + 2] === '.' && isSpaceAt(text, at + 1));

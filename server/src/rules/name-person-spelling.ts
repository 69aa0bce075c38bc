import type { PersonMention } from '../report/mentions';
import type { Report } from '../report/model';
import { textIn } from '../report/watch';
import { say } from '../text/say';
import type { Span } from '../text/span';
import { MOST_COMPARED, type Finding, type Rule } from './rule';

/** A person whose name is spelt in two ways. */
export const namePersonSpelling: Rule = {
  id: 'name/person-spelling',
  title: 'The name of a person is spelt in one way',
  severity: 'warning',
  lesser: ['information', 'hint'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ report, mentions }) {
    for (const { mentions: places, nearly } of mentions.persons) {
      const first = places[0]!;
      for (const finding of findingsOn(places, nearly, first)) if (![finding.span, ...(finding.related ?? []).map(({ span }) => span)].some(name => isContrasted(report, name))) yield finding;
    }
  },
};

function* findingsOn(places: readonly PersonMention[], nearly: readonly PersonMention[], first: PersonMention): Iterable<Finding> {
  for (const other of nearly) yield findingFor(other, first, {});
  yield* pointed(places);
  yield* reordered(places);
  yield* called(places);
}

/** Before and behind a name that is told as a wrong one, or beside that of somebody else: "had been Professor Liu Yang and not Professor Yang Liu". */
const WRONG_BEFORE = /\b(?:not|rather than|instead of|in place of|(?:confused|confounded) with|distinct from|distinguished from|(?:misspelt|misspelled|misprinted|printed|spelt|spelled|given|written|recorded|shown|listed|entered|appeared|appears) (?:there |wrongly |in [^.;]{3,40} )?as|(?:should|must|to) (?:have )?read)$/i;
const WRONG_BEHIND = /^["'”’]?(?:,? (?:in (?:the|those|its) [^.;,]{3,40} )?(?:should|ought to|was to|is to) (?:have )?(?:read|be|been)\b|,? and not\b|,? not (?:to be confused|of)\b|,? (?:was|is) (?:a )?(?:misprint|mistake|misspelling|misspelt|wrong|corrected)\b)/i;
/** Two of one family. */
const KIN = /\b(?:brothers?|sisters?|twins?|cousins?|sons?|daughters?|fathers?|mothers?|husbands?|wife|namesakes?)[\s,(]*$/i;
const TITLE = /(?:\b(?:H\.E|Mr|Mrs|Ms|Dr|Prof|Professor|Ambassador|[A-Z][a-z]+)\.? ?|["'“‘]){0,3}$/;
const AROUND = 80;

function isContrasted(report: Report, { start, end }: Span): boolean {
  const before = textIn(report, { start: Math.max(0, start - AROUND), end: start }).replace(/\s+/g, ' ').replace(TITLE, '').trimEnd();
  return WRONG_BEFORE.test(before) || KIN.test(before) || WRONG_BEHIND.test(textIn(report, { start: end, end: Math.min(report.text.length, end + AROUND) }).replace(/\s+/g, ' '));
}

/** The same letters with another dot, hyphen or capital; told once for each person. */
function* pointed(places: readonly PersonMention[]): Iterable<Finding> {
  const written = places[0]!.name.text;
  if (places.every(({ name }) => name.text === written)) return;
  const letters = places.map(({ words }) => lettersOf(words.join('')));
  for (const [index, other] of places.entries()) {
    const earlier = places.find((place, at) => at < index && (letters[at] === letters[index] || (other.words.length > 1 && place.words.some(word => lettersOf(word) === letters[index]))));
    if (earlier === undefined || isSame(earlier, other)) continue;
    const dots = isSame({ ...earlier, words: undotted(earlier) }, { ...other, words: undotted(other) });
    yield findingFor(other, earlier, { severity: dots ? 'hint' : 'information' });
    return;
  }
}

/** The same parts in another order: others between them, or the family name now first and now last. */
function* reordered(places: readonly PersonMention[]): Iterable<Finding> {
  if (places.length < 2) return;
  for (const [index, { keys, words }] of places.entries()) {
    if (index === 0 || keys.length < 2) continue;
    const whole = keys.join(' ');
    let parts: string | undefined;
    const earlier = places.find((place, at) => at < index && place.words.length === words.length && (place.keys.join(' ') === whole || [...place.keys].sort().join(' ') === (parts ??= [...keys].sort().join(' '))));
    if (earlier === undefined) continue;
    const { keys: before } = earlier;
    if (before.join(' ') === whole) continue;
    const turned = before.some((_, from) => [...before.slice(from), ...before.slice(0, from)].join(' ') === whole);
    yield turned ? turnedFinding(places[index]!, earlier) : findingFor(places[index]!, earlier, { severity: 'information' });
    return;
  }
}

const turnedFinding = (other: PersonMention, earlier: PersonMention): Finding => ({
  span: other.name.span, severity: 'information',
  message: say`"${other.name.text}" is "${earlier.name.text}" elsewhere. Write the family name first or last throughout.`,
  related: [{ span: earlier.name.span, message: say`Written so here.` }],
});

/** "Mr. Tran" in one place and "Mr. Dung" in another, of Mr. Tran Quoc Dung. */
function* called(places: readonly PersonMention[]): Iterable<Finding> {
  const bare = places.filter(({ keys, late }) => keys.length === 1 && !late);
  const [first] = bare;
  const full = places.find(({ keys }) => keys.length > 1);
  const other = bare.find(({ keys }) => keys[0] !== first!.keys[0]);
  if (first === undefined || other === undefined || full === undefined || !full.keys.includes(other.keys[0]!) || !full.keys.includes(first.keys[0]!)) return;
  const rare = bare.filter(({ keys }) => keys[0] === other.keys[0]).length > bare.length / 2 ? first : other;
  yield {
    span: rare.name.span, severity: 'information',
    message: say`${full.name.text} is called "${rare.name.text}" here and "${(rare === first ? other : first).name.text}" elsewhere. Call everybody by one name throughout.`,
    related: [{ span: (rare === first ? other : first).name.span, message: say`Called so here.` }],
  };
}

const lettersOf = (words: string): string => (PLAIN.test(words) ? words.replace(/[^A-Za-z]/g, '') : words.replace(/[^\p{L}]/gu, '')).toLowerCase();
const PLAIN = /^[\0-\x7f]*$/;
const undotted = ({ words }: PersonMention): string[] => words.map(word => word.replace(/\./g, ''));

/** Names in capitals throughout are written so for the list's sake. */
const isSame = (a: Pick<PersonMention, 'words'>, b: Pick<PersonMention, 'words'>): boolean => {
  const [x, y] = [a.words.join(' '), b.words.join(' ')];
  return x === y || ((a.words.some(isShouted) || b.words.some(isShouted)) && x.toLowerCase() === y.toLowerCase());
};

const isShouted = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

function findingFor(here: PersonMention, before: PersonMention, extra: Pick<Finding, 'severity'>): Finding {
  return {
    span: here.name.span, ...extra,
    message: say`The name is "${here.name.text}" here and "${before.name.text}" before. Spell it in one way, unless these are two persons.`,
    related: [{ span: before.name.span, message: say`It is spelt so here.` }],
  };
}

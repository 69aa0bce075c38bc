/** Things that go by two acronyms, and acronyms written in two forms. */
import type { Acronym, AcronymVariant } from '../mentions';
import { memo } from '../memory';
import type { Phrase, Report } from '../model';
import { officialOf } from '../official-names';
import { significantWords } from '../../text/similarity';
import { lineAround } from '../stretches';
import type { WordingSource } from '../wordings';
import { isOneSlip } from './acronym-uses';
import { isFamiliar, singularOf } from './acronym-words';

export function acronymVariantsOf(report: Report, acronyms: readonly Acronym[], wordings: WordingSource): readonly AcronymVariant[] {
  const defined = acronyms.filter(({ definitions }) => definitions.length > 0);
  if (defined.length === 0) return [];
  const out = [...twoForWords(defined, wordings), ...officialBeside(acronyms, defined, wordings), ...otherLetters(acronyms, defined, wordings)];
  for (const compound of defined) if (/\s/.test(compound.acronym)) out.push(...formsOf(report.text, acronyms, compound), ...ofOtherKind(report.text, acronyms, compound));
  return out.sort((a, b) => a.span.start - b.span.start);
}

const introduced = ({ acronym, definitions: [first] }: Acronym): Phrase => ({ text: acronym, span: first!.span });

const SOLID = memo((words): string => significantWords(words).join(' '));
/** The names that an acronym is known for, in small letters. */
const OFFICIAL = memo((acronym): readonly string[] => {
  const official = officialOf(acronym);
  return official === null ? [] : [official.name, ...official.also].map(name => name.toLowerCase());
});

/** The same words with another acronym behind them. */
function* twoForWords(defined: readonly Acronym[], wordings: WordingSource): Iterable<AcronymVariant> {
  const known = new Map<string, Acronym>();
  for (const each of defined) {
    for (const { span, expansion } of each.definitions) {
      const key = wordings.recall(SOLID, expansion.text);
      const other = known.get(key);
      if (other === undefined) known.set(key, each);
      else if (isAnother(other.acronym, each.acronym)) {
        yield { text: each.acronym, span, before: introduced(other), words: expansion.text };
        break;
      }
    }
  }
}

/** One is no part, plural, other spelling or slip of the other: "AHA" and "AHA Centre". */
function isAnother(one: string, other: string): boolean {
  const [a, b] = [singularOf(one).toUpperCase(), singularOf(other).toUpperCase()];
  return !a.includes(b) && !b.includes(a) && !isOneSlip(a, b) && keyOf(one) !== keyOf(other);
}

/** The acronym that a body is known by, beside another one that the report introduces for its name. */
function* officialBeside(acronyms: readonly Acronym[], defined: readonly Acronym[], wordings: WordingSource): Iterable<AcronymVariant> {
  for (const { acronym, definitions, uses } of acronyms) {
    if (definitions.length > 0) continue;
    const names = wordings.recall(OFFICIAL, acronym);
    if (names.length === 0) continue;
    for (const other of defined) {
      const same = other.definitions.find(({ expansion }) => names.includes(expansion.text.toLowerCase()));
      if (same === undefined || !isAnother(acronym, other.acronym)) continue;
      yield { text: acronym, span: uses[0]!, before: introduced(other), words: same.expansion.text };
      break;
    }
  }
}

/** The letters of an introduced acronym with other capitals, or two of them exchanged: "DOD" for "DoD", "GIHCD" for "GICHD". */
function* otherLetters(acronyms: readonly Acronym[], defined: readonly Acronym[], wordings: WordingSource): Iterable<AcronymVariant> {
  const byLetters = new Map<string, Acronym>();
  for (const each of defined) byLetters.set(lettersOf(each.acronym), each);
  for (const { acronym, definitions, uses } of acronyms) {
    if (definitions.length > 0 || acronym.includes(' ')) continue;
    const letters = lettersOf(acronym);
    const other = byLetters.get(letters);
    // what the text itself uses and never writes out is told as that
    const slip = other !== undefined || acronym.length < LEAST_SLIPPED || isFamiliar(acronym) || wordings.recall(OFFICIAL, acronym).length > 0 ? undefined
      : defined.find(each => each.acronym.length === acronym.length && each.uses.length > uses.length && (isOneSlip(singularOf(acronym), singularOf(each.acronym)) || isShuffled(acronym, each.acronym)));
    const meant = other ?? slip;
    if (meant === undefined || singularOf(meant.acronym) === singularOf(acronym)) continue;
    yield { text: acronym, span: uses[0]!, before: introduced(meant), words: null };
  }
}

/** The same letters in another order behind the first: "CSPAC" for "CSCAP". */
const isShuffled = (a: string, b: string): boolean => a.length > LEAST_SLIPPED && a[0] === b[0] && a !== b && [...a].sort().join('') === [...b].sort().join('');

const lettersOf = (acronym: string): string => singularOf(acronym).toUpperCase();
const LEAST_SLIPPED = 4;

/** The letters of an acronym, however its parts are joined and in whichever order: "ISG on CBM/PD" is "ISG on CBMs and PD". */
const keyOf = (acronym: string): string => [...acronym.matchAll(PARTS)].map(([part]) => singularOf(part).toUpperCase()).sort().join(' ');
const PARTS = /[A-Z0-9][A-Za-z0-9]*/g;

/** "ISM on CBMs and PD" where the report introduces "ISG on CBMs and PD": a meeting of one kind on the subject of a group of the other. */
function* ofOtherKind(text: string, acronyms: readonly Acronym[], { acronym, definitions }: Acronym): Iterable<AcronymVariant> {
  const [, kind, subject] = /^(IS[GM])(\s.+)$/.exec(acronym) ?? [];
  if (kind === undefined) return;
  const other = kind === 'ISG' ? 'ISM' : 'ISG';
  if (acronyms.some(each => each.acronym === other + subject && each.definitions.length > 0)) return;
  const use = (acronyms.find(each => each.acronym === other)?.uses ?? acronyms.find(each => each.acronym === other + subject)?.uses ?? []).find(({ start }) => text.slice(start + other.length, start + other.length + subject!.length).toLowerCase() === subject!.toLowerCase());
  if (use !== undefined) yield { text: other + subject, span: { start: use.start, end: use.start + acronym.length }, before: introduced({ acronym, definitions } as Acronym), words: null };
}

/** "AHA CENTRE" for "AHA Centre" in a line that has capitals alone. */
function isSetInCapitals(text: string, start: number, form: string, acronym: string): boolean {
  if (form !== acronym.toUpperCase()) return false;
  const line = lineAround(text, start);
  return !SMALL.test(text.slice(line.start, Math.min(line.end, start + LONGEST_LINE)));
}
const SMALL = /[a-z]{2}/;
const LONGEST_LINE = 200;

/** What an acronym of several words may go on with. */
const FORM = /^[A-Z][A-Za-z0-9]*(?:(?:\s?[/&,-]\s?|\s)(?:(?:on|and|of|for|in)\s)?[A-Z][A-Z0-9]*s?(?![A-Za-z]))+/;
const LONGEST_MORE = 12;

/** Other forms of an acronym of several words, looked for where its first word stands. */
function* formsOf(text: string, acronyms: readonly Acronym[], compound: Acronym): Iterable<AcronymVariant> {
  const { acronym } = compound;
  const first = acronym.slice(0, acronym.search(/\s/));
  const key = keyOf(acronym);
  const told = new Set<string>();
  for (const { start } of acronyms.find(each => each.acronym === first)?.uses ?? []) {
    if (text.startsWith(acronym, start)) continue;
    const form = FORM.exec(text.slice(start, start + acronym.length + LONGEST_MORE))?.[0];
    if (form === undefined || told.has(form) || form.replace(/\s/g, ' ') === acronym || keyOf(form) !== key || isSetInCapitals(text, start, form, acronym)) continue;
    told.add(form);
    yield { text: form, span: { start, end: start + form.length }, before: introduced(compound), words: null };
  }
}

/** Acronyms that are introduced nowhere, though the words they stand for do stand in the text. */
import type { Acronym, AcronymUse, ProperName, SpeltOut } from '../mentions';
import { Searched } from '../looked-up';
import { memo } from '../memory';
import type { Report } from '../model';
import { officialOf } from '../official-names';
import { telling } from '../wording';
import type { Stretch, WordingSource } from '../wordings';
import { familiarWords, isFamiliar, singularOf } from './acronym-words';
import { textIn } from '../watch';

/** Fewer letters than these may be those of any name. */
const FEWEST = 4;
/** Everybody knows what the short form of a ministry stands for: MFA, MOFA. */
const MINISTRY = /^M/;
/** "ISG on CBMs and PD" is the name of a group. */
const OF_GROUP = /\bIS[GM]s?\b[^.,;]*$/;
const LONGEST_GROUP = 30;

export function speltOutOf(report: Report, acronyms: readonly Acronym[], uses: readonly AcronymUse[], names: () => readonly ProperName[], stretches: readonly Stretch[], wordings: WordingSource): readonly SpeltOut[] {
  const out: SpeltOut[] = [];
  for (const { acronym, introductions, uses: places, inCompound } of uses) {
    const spoken = introductions.length > 0 || inCompound ? [] : familiarWords(acronym);
    const [use, more] = spoken.length === 0 ? [] : places.filter(({ start }) => !OF_GROUP.test(textIn(report, { start: Math.max(0, start - LONGEST_GROUP), end: start })));
    // in passing the oldest of them are readily understood
    if (use === undefined || (more === undefined && acronym.length < 3) || (more === undefined && acronym === 'CBM')) continue;
    for (const words of spoken) {
      const at = firstPlace(words, stretches, report.paragraphs[0]?.span.start ?? 0);
      if (at >= 0 && at < use.start) { out.push({ acronym, span: use, words: { text: words, span: { start: at, end: at + words.length } } }); break; }
    }
  }
  const inBody = new Set(uses.map(({ acronym }) => acronym));
  const elsewhere = acronyms.filter(({ acronym, definitions }) => definitions.length === 0 && acronym.length >= FEWEST - 1 && !MINISTRY.test(acronym) && /^[A-Z]+$/.test(acronym)
    && !inBody.has(singularOf(acronym)) && !isFamiliar(acronym) && officialOf(acronym) === null);
  if (elsewhere.length === 0) return out;
  const initials: { readonly name: ProperName; readonly letters: string }[] = [];
  for (const name of names()) {
    if (name.place !== 'body') continue;
    const letters = wordings.recall(INITIALS, name.text);
    if (letters.length > 1) initials.push({ name, letters });
  }
  for (const { acronym, uses: [use] } of elsewhere) {
    const found = initials.find(({ letters }) => letters === acronym || (acronym.length >= FEWEST && letters.includes(acronym)));
    if (found !== undefined) out.push({ acronym, span: use!, words: found.name });
  }
  return out;
}

const PLACES = telling(({ text }) => new Searched(text, (stretch, words) => {
  const out: number[] = [];
  for (let at = stretch.indexOf(words); at >= 0; at = stretch.indexOf(words, at + 1)) out.push(at);
  return out;
}));

/** Where words of a line stand first at or behind an offset; -1 where they do not. */
function firstPlace(words: string, stretches: readonly Stretch[], from: number): number {
  for (const { wording, start } of stretches) for (const at of wording.ask(PLACES).places(words)) if (start + at >= from) return start + at;
  return -1;
}

/** First letters of the words in capitals of a name. */
const INITIALS = memo((name): string => {
  let out = '';
  let begins = true;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (begins && code >= 65 && code <= 90) out += name[at]!;
    begins = code === 32 || code === 45;
  }
  return out;
});

/** Numbers of clauses that a sentence itself counts out: "drew four conclusions: that ...; that ...; and that ...", "has three aims: (i) ...; (ii) ...". */
import { CARDINAL_UNITS, fromCardinal, fromRoman } from '../../text/numerals';
import type { StatedCount } from '../mentions';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

type Told = Pick<StatedCount, 'kind' | 'value' | 'counted'> & Sentence;

const NONE: readonly Told[] = [];
const NUMBERS = CARDINAL_UNITS.slice(1, 20).map(word => `[${word[0]!.toUpperCase()}${word[0]!}]${word.slice(1)}`).join('|');
const NO_TIME = '(?!(?:days|weeks|months|years|hours|minutes|times|was|is|has|as|its|his|this|us)\\b)';
const COUNTED = new RegExp(`\\b(${NUMBERS}|[2-9]|1\\d) ${NO_TIME}(?:[a-z’'-]+ ){0,2}?${NO_TIME}[a-z’'-]+s\\b`, 'g');
/** What tells that others are counted than those that follow. */
const OTHERS = /\b(?:some|among|such as|one of|two of|first|last|other|remaining|each|including|for example)\b/i;
const MARK = /(?:^|[\s;,])\(?([a-z]|[ivx]{1,4}|\d{1,2})\) (?=\S)/g;
/** Clauses of a list begin alike, or with a word that asks. */
const BEGINNING = /^(?:and |or )?(that|to|who|whom|whose|what|which|how|when|where|why|whether|if)\b/;
const BETWEEN = /;\s+|,\s+(?=(?:and |or )?(?:who|whom|whose|what|which|how|when|where|why|whether|that|to)\b)|\s(?=(?:and|or) (?:who|whom|whose|what|how|when|where|why|whether|that|to)\b)/;

/** "held four sessions, on oil, on lamps and on boats": things each of which is led by the same word. */
const LED_ALIKE = new RegExp(`\\b((?:${NUMBERS}|[2-9]|1\\d) ${NO_TIME}(?:[a-z’'-]+ ){0,2}?${NO_TIME}[a-z’'-]+s)(?:,|:) (on|for|from|about|by|at|in|to) ([^;:().]{10,300})`, 'g');
const ALIKE = telling(({ text, sentences }): readonly Told[] => {
  if (!/s[,:] (?:on|for|from|about|by|at|in|to) /.test(text)) return NONE;
  return sentences.flatMap(({ start, end }): Told[] => [...text.slice(start, end).matchAll(LED_ALIKE)].flatMap(({ 1: counts = '', 2: word = '', 3: rest = '', index }) => {
    if (OTHERS.test(text.slice(start, start + index)) || OTHERS.test(counts)) return [];
    const [first, ...more] = `${word} ${rest}`.split(new RegExp(`, (?:and )?(?=${word} )| and (?=${word} )`));
    if (more.length < 2 || first === undefined || !rest.includes(` and ${word} `) || /^\S+ (?:which|whom|the one|behalf)\b/.test(first)) return [];
    const number = counts.split(' ')[0]!;
    const value = /^\d/.test(number) ? Number(number) : fromCardinal(number.toLowerCase()) ?? 0;
    const counted = more.length + 1;
    return value === counted || value < 2 ? [] : [{ start: start + index, end: start + index + counts.length, kind: 'named', value, counted }];
  }));
});

const CLAUSES = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!text.includes(': ')) return NONE;
  return wording.sentences.flatMap(({ start, end }) => {
    const colon = text.indexOf(': ', start);
    if (colon < 0 || colon >= end) return NONE;
    const lead = text.slice(start, colon);
    const [hit, another] = [...lead.matchAll(COUNTED)];
    if (hit === undefined || another !== undefined || OTHERS.test(lead)) return NONE;
    const value = /^\d/.test(hit[1]!) ? Number(hit[1]) : fromCardinal(hit[1]!.toLowerCase()) ?? 0;
    const counted = clausesIn(text.slice(colon + 2, end).trim());
    return counted === null || counted === value ? NONE : [{ start: start + hit.index, end: start + hit.index + hit[0].length, kind: 'named' as const, value, counted }];
  });
});

/** How many clauses a list has; null where that is not certain. */
function clausesIn(list: string): number | null {
  if (/["“”]/.test(list)) return null;
  const marks = [...list.matchAll(MARK)].map(([, label]) => label!);
  if (marks.length > 0) return /^\(?(?:a|i|1)\) /.test(list) ? countUp(marks) : null;
  const parts = list.split(BETWEEN);
  const words = parts.map(part => BEGINNING.exec(part)?.[1] ?? null);
  if (parts.length < 2 || words.includes(null) || !/^(?:and|or) /.test(parts.at(-1)!)) return null;
  const [first] = words;
  const alike = words.every(word => word === first);
  // "to listen, to measure", "that" and "to" may go on within one clause; after semicolons they do not
  return alike || !words.some(word => word === 'that' || word === 'to') ? parts.length : null;
}

/** Labels that count up from the first. */
function countUp(labels: readonly string[]): number | null {
  const roman = labels[0] === 'i';
  const values = labels.map(label => (/^\d/.test(label) ? Number(label) : roman ? fromRoman(label) : label.charCodeAt(0) - 96));
  return values.length > 1 && values.every((value, index) => value === index + 1) ? values.length : null;
}

export const clauseCountsOf = (units: readonly Unit[]): readonly StatedCount[] => units.flatMap(({ joined }) => [...joined.ask(CLAUSES), ...joined.ask(ALIKE)].map(({ start, end, ...told }) => ({ ...joined.phrase(start, end), ...told })));

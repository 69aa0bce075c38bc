/** The words that lead to a citation of an annex: its phrase, and what is annexed. */
import { hasLetters } from '../../text/letters';
import { isSpace } from '../../text/span';
import { joinWords } from '../heading';
import { LookedUp } from '../looked-up';
import type { Phrase } from '../model';
import { WordPattern } from '../word-pattern';
import { telling } from '../wording';
import { Words } from '../words';

const PHRASE = new WordPattern('((which|that)? ((is|are|was|were|be|been) (also|hereby|herewith|further)?)? (attached|annexed|appended|enclosed|reproduced|included|found|contained|listed|set out|given|provided|placed|compiled|circulated) (hereto|herewith|hereby|to this report)? (as|at|in|to|under)?|(which|that)? (appear|appears) (as|at|in)?|(which|that)? (is|are) (at|in|as)|can be found (at|in|as)|as|at|in|see) (the)? $');
/** More than the longest phrase has characters. */
const PHRASE_LENGTH = 64;
const BRACKET = /[([]\s*(?:(?:see|refer to|attached as|as|in)\s+)?$/i;
const ABBREVIATION = /\b(?:Mr|Mrs|Ms|Dr|Prof|Amb|Gen|Col|Lt|Capt|Md|St|No|vs|etc|i\.e|e\.g|H\.E|Ltd|Co|[A-Z])\.$/;

export interface Lead {
  readonly phrase: string | null;
  readonly subject: Phrase | null;
  readonly led: boolean;
}

/** How far behind a citation what is annexed may stand. */
export const BEHIND = 200;
/** By offset of the keyword; offsets are those of the stretch. */
export const LEADS = telling(({ text }) => new LookedUp(text, leadIn, true));

/** Of the keyword that stands from `at` to `end` with its labels. */
function leadIn(text: string, at: number, end: number): Lead {
  const before = text.slice(0, at).replace(/(?:\*\*|__)$/, '');
  const bracket = BRACKET.exec(before.slice(-24));
  const lead = bracket ? before.slice(0, before.length - bracket[0].length).trimEnd() : before;
  const found = phraseAtEnd(lead);
  const phrase = found ? joinWords(lead.slice(found.words, found.end)) : bracket ? 'bracket' : null;
  return { phrase, subject: subjectOf(text, found ? lead.slice(0, found.start) : lead, phrase, end), led: found !== null };
}

/** The phrase of annexing that some words end with: where its words begin and end, and where the comma before them stands; null for none. */
function phraseAtEnd(lead: string): { start: number; words: number; end: number } | null {
  const base = Math.max(0, lead.length - PHRASE_LENGTH);
  const words = Words.of(lead.slice(base).trimEnd());
  const { line, count } = words;
  if (count === 0 || words.end(count - 1) !== line.length) return null;
  const first = PHRASE.first(words);
  if (first < 0) return null;
  const last = words.lower(count - 1) === 'the' ? count - 2 : count - 1;
  const at = words.start(first);
  let start = at;
  if (words.lower(first) === 'which' || words.lower(first) === 'that') {
    while (start > 0 && isSpace(line.charCodeAt(start - 1))) start--;
    if (line[start - 1] === ',') start--;
  }
  return { start: base + start, words: base + at, end: base + words.end(last) };
}

/** What is annexed: the words of the sentence before the phrase, or after "Attached as Annex D is". */
const HOLDS = /^(?:contains?|has|gives|shows|lists|sets out|reproduces|holds|is|are|being)\s/i;

function subjectOf(text: string, before: string, phrase: string | null, end: number): Phrase | null {
  let start = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const code = before.charCodeAt(at);
    if ((code === 46 || code === 59 || code === 58) && /[\s\u00a0*"”)]/.test(before[at + 1] ?? '') && !(code === 46 && ABBREVIATION.test(before.slice(Math.max(0, at - 8), at + 1)))) { start = at + 1; break; }
    if (before.length - at > 600) return null;
  }
  let words = before.slice(start);
  if (/^[\s,]*$/.test(words)) {
    const after = /^(?:\*\*|__)?\s*(?:,\s*)?(?:is|are)\s+((?:the|a|an)?\s*(?:[^.;]|(?<=\b(?:Mr|Mrs|Ms|Dr|Prof|Amb|Gen|Col|Lt|Capt|St|No))\.){3,160})/i.exec(text.slice(end, end + BEHIND));
    if (!after) return null;
    const at = end + after[0].length - after[1]!.length;
    return { text: joinWords(after[1]!), span: { start: at, end: at + after[1]!.trimEnd().length } };
  }
  if (phrase !== null && /^(?:which|that)\b/i.test(phrase)) {
    // "The Meeting adopted the Agenda, which ...": of the last clause, the first thing named after its subject
    const clause = Math.max(words.lastIndexOf(', '), words.lastIndexOf('; ')) + 1;
    const named = [...words.slice(clause).matchAll(/\s(?=(?:the|a|an|his|her|its|their)\s)/gi)].find(match => hasLetters(words.slice(clause, clause + match.index), 1));
    if (named) { start += clause + named.index; words = before.slice(start); }
  } else {
    const joined = /^[\s,;*]*(?:and|while|as well as|with|,)\s+/i.exec(words);
    if (joined) { start += joined[0].length; words = before.slice(start); }
  }
  const lead = words.length - words.replace(/^[\s,;*()[\]"”]+/, '').length;
  const trimmed = words.slice(lead).replace(/[\s,*]+$/, '');
  // "Annex 1 contains the list, and Annex 2 the programme": what is annexed stands behind the label
  if (trimmed === '' || HOLDS.test(trimmed)) return null;
  return { text: joinWords(trimmed), span: { start: start + lead, end: start + lead + trimmed.length } };
}

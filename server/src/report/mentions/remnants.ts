/** What writing together leaves in a text: comments and tracked changes. */
import { covers, type Span } from '../../text/span';
import type { Phrase, Report } from '../model';
import { telling } from '../wording';
import type { Passage } from '../passages';
import type { Stretch } from '../wordings';
import { DRAFTER_NOTES } from './drafter-notes';
import { textIn } from '../watch';
import { hasAny, insideOf, isLetterAt, isSpaceAt, someMark } from './marks';
import { NUMBERS_TOGETHER, RUN_TOGETHER } from './run-together';
import { SIDE_BY_SIDE } from './side-by-side';

export interface Remnant extends Phrase {
  readonly kind: 'comment' | 'html-comment' | 'change' | 'field' | 'run-together' | 'numbers-together' | 'side-by-side';
}

/** "[Comment AB1: ...]", "[Note to draft: ...]", "Commented [A1]: ..." */
const COMMENTS = /\[\s*(?:comment(?:ed|s)?(?:\s+(?:by|from)\b[^\]:]{0,30})?(?:\s*\[?\s?[A-Z]{0,4}\d{0,3}\s?\]?)?\s*[:–-]|(?:drafting|drafter'?s?|editor'?s?|editorial|secretariat'?s?|translator'?s?|co-?chairs?'?)\s+(?:note|comment)s?\b|note(?:\s+(?:to|for|from|by)\s[^\]:]{1,40})?\s*:|n\.?b\.?\s*:|query\s*:|question\s*:|to\s?do\b|todo\b|check\b[^\]]{2,}|[A-Z]{2,4}\d{1,2}\s*(?::|(?=\]))|@\w+|[A-Za-z][A-Za-z ]{2,30}(?:'s)?\s(?:comments?|propos(?:al|es)|suggests?|suggestion|addition|amendment)\s*:|[A-Z][a-z]+(?:,\s[A-Z][a-z]+)*\s(?:to|please)\s(?:check|confirm|verify|provide|supply|advise|clarify|insert|add|revise|send)\b)[^\]\n]{0,400}\]?/gi;
const BALLOONS = /(?:^|(?<=[.;,)\s]))\[?Comment(?:ed)?\s*\[\s?[A-Za-z]{0,5}\d{1,3}\s?\]\s*:?[^\n\]]{0,200}\]?/gm;
const TODO = /(?<![\p{L}\p{N}/@])(?:TODO|FIXME|NTD|N\.B\. TO (?:EDITOR|DRAFTER)|NOTE TO (?:SELF|DRAFT(?:ER)?|EDITOR|CO-CHAIRS?))\b\s*:?[^\n]{0,80}/gu;
/** "NOTE TO ASEC: please verify" */
const NOTES = /\b(?:NOTE|Note|REMINDER|Reminder) (?:TO|to|FOR|for) (?:the |THE )?(?:self|SELF|[Ee]ditors?|EDITORS?|[Cc]o-[Cc]hairs?|ASEC|(?:ASEAN )?Secretariat|ARF Unit|[Tt]ranslators?|[Rr]apporteurs?)\s?:[^\n.]{0,80}/g;
/** "(Drafting note: ...)", "(Comment by Japan: ...)" */
const ROUND = /\(\s*(?:(?:drafting|drafter'?s?|editor'?s?|editorial|secretariat'?s?|translator'?s?)\s+(?:note|comment)s?\b|note\s(?:to|for|from)\s[^():]{1,40}:|comment(?:ed|s)?(?:\s+(?:by|from)\b[^():]{0,30})?\s*:|query\s*:)[^()\n]{0,300}\)/gi;
/** "[Leanne: was it not Mongolia? please check]", "[or Suva?]" */
const ASKED_IN_SQUARES = /\[[^\]\n]{0,120}(?:\?|\b(?:please|pls) (?:check|confirm|verify|update|revise|clarify|add|insert)\b)[^\]\n]{0,120}\](?!\()/g;
/** "(AUS: delete?)", "(when?)", "(Viet Nam to confirm)", "(?? ask Canada)", "(ask Canada)", "(or Suva?)" */
const ASKING = /\((?:(?:\? |\?{2,3} ?)[A-Za-z]{2}[^()\n?]{1,80}|(?:[Aa]sk|[Qq]uery|Check with) (?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}(?: (?:about|whether|if|for)\b[^()\n]{0,60})?[.!?]*|(?:or )?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2} ?\?+|(?:who|when|where|which|what|why|how many|source|correct|correct name|spelling|check|date|delete|keep|still valid|is this (?:right|correct))(?: [a-z]{1,12}){0,2}\?|[A-Z]{2,5}\d{0,2}\s?:\s[^()\n]{1,80}\?|[A-Z][a-z]+(?:[, ]+[A-Z][a-z]+)*\s(?:please\s[a-z]+|to (?:please )?(?:check|confirm|verify|clarify|insert|revise|advise|(?:provide|supply|send|add) (?:the )?(?:text|names?|wording|details|figures?|dates?|list|input)))\b[^()\n]{0,80})\)/g;
/** A remark that writers add behind a sentence: "// check with Malaysia", ">> waiting for input", "-- Canada comment: ..." */
const ASIDE = /(?:(?<=\S\s)(?:\/\/|>>)\s?(?=[A-Za-z])|(?<=\s)(?:--|–|—)\s(?=[A-Z][\w ]{1,30}\bcomments?\s?:))[^\n]{1,160}/g;
const CRITIC_COMMENT = /\{>>[^\n]{0,400}?<<\}/g;
const HTML_COMMENT = /<!--([\s\S]{0,2000}?)-->/g;
/** Comments that speak to a program. */
const DIRECTIVE = /^\s*(?:rapporteur|markdownlint|prettier|eslint|textlint|vale|lint|cspell|pagebreak|toc|more|omit|#)/i;

/** Labels of the balloons in which changes are printed. */
const BALLOON_LABELS = /(?:(?:^|\n)[ \t>*]*|(?<=[.!?]['"”’)]?[ \u00a0])(?=[A-Z][A-Za-z ]{5,20}:[^\n]{0,60}(?:\n|$)))(?:(?:Deleted|Inserted|Moved (?:down|up|from|to)(?:\s\[\d+\])?|Moved \((?:insertion|deletion)\)(?:\s\[\d+\])?)\s?:[^\n]{0,200}|Formatted(?:\s(?:Table|\.\.\.\s\[\d+\]))?\s?(?::[^\n]{0,200}|(?=\n|$))|Field Code Changed\b[^\n]{0,20}|Style Definition\b[^\n]{0,80})|(?<=[A-Za-z,;)] )(?:Deleted|Inserted):[ \u00a0]\S[^\n.]{0,60}/g;
const INLINE_LABELS = /\[(?:deleted|inserted|moved|added|removed)\s?:[^\]\n]{0,200}\]/gi;
const CRITIC = /\{(?:\+\+[^\n]{0,400}?\+\+|--[^\n]{0,400}?--|~~[^\n]{0,400}?~~|==[^\n]{0,400}?==)\}/g;
const STRUCK = /(?<![~\p{L}\p{N}])~~(?=[^\s~])[^~\n]{0,300}?[^\s~]~~(?!~)/gu;
const TAGS = /<(ins|del|strike|s)\b[^>\n]{0,60}>[^<\n]{0,300}<\/\1>/gi;
const CONFLICT = /^(?:<{7}|={7}|>{7})(?:\s[^\n]{0,80})?$/gm;

/** What Word prints where a cross-reference has lost its target. */
const FIELDS = /\bError!\s(?:Reference source not found|Bookmark not defined|Unknown document property name|No text of specified style|Not a valid [a-z ]{3,30})\.?|\{\s?(?:REF|PAGEREF|MERGEFIELD|HYPERLINK|TOC)\s[^}\n]{1,120}\}/gi;

/** A text with more of them is no report, and nobody reads so many findings. */
const MOST = 400;

const HAS_COMMENT = telling(({ text }) => text.includes('<!--'));
const HAS_CONFLICT = telling(({ text }) => text.includes('<<<<<<<') || text.includes('>>>>>>>'));

export function remnantsOf(report: Report, stretches: readonly Stretch[], passages: readonly Passage[]): readonly Remnant[] {
  const { followUp } = report;
  const out: Remnant[] = [];
  if (stretches.some(({ wording }) => wording.ask(HAS_COMMENT))) for (const hit of report.text.matchAll(HTML_COMMENT)) {
    if (!DIRECTIVE.test(hit[1]!)) out.push({ kind: 'html-comment', text: hit[1]!.trim().replace(/\s+/g, ' '), span: { start: hit.index, end: hit.index + hit[0].length } });
  }
  // a line of equals signs alone may well underline a heading
  if (stretches.some(({ wording }) => wording.ask(HAS_CONFLICT))) for (const hit of report.text.matchAll(CONFLICT)) out.push({ kind: 'change', text: hit[0].trimEnd(), span: { start: hit.index, end: hit.index + hit[0].trimEnd().length } });
  const whole = out.length;
  for (const { wording, start: base } of stretches) {
    for (const remnant of wording.ask(LEFT)) {
      if (out.length >= whole + MOST) break;
      const span = { start: remnant.span.start + base, end: remnant.span.end + base };
      if (!out.slice(0, whole).some(({ span: other }) => other.start < span.end && span.start < other.end)) out.push({ ...remnant, span });
    }
    for (const note of wording.ask(DRAFTER_NOTES)) {
      const span = { start: note.start + base, end: note.end + base };
      // rows say in few words who is to do what
      if (out.length >= whole + MOST || (followUp !== null && covers(followUp.span, span)) || (note.inParagraph && !isInParagraph(report, span))) continue;
      if (!out.some(({ span: other }) => other.start < span.end && span.start < other.end)) out.push({ kind: 'comment', text: wording.slice(note.start, note.end).replace(/\s+/g, ' '), span });
    }
  }
  for (const { joined } of passages) for (const { start, end, old, fresh, sure } of joined.ask(RUN_TOGETHER)) {
    if (sure || new RegExp(`\\b(?:${old}|${fresh})\\b`, 'i').test(report.text)) out.push({ kind: 'run-together', ...joined.phrase(start, end) });
  }
  for (const { joined } of passages) for (const { start, end } of joined.ask(NUMBERS_TOGETHER)) out.push({ kind: 'numbers-together', ...joined.phrase(start, end) });
  for (const { joined, place } of passages) if (place === 'body') for (const { start, end } of joined.ask(SIDE_BY_SIDE)) {
    const phrase = joined.phrase(start, end);
    // dates that stand in lines of their own are a list
    if (!textIn(report, phrase.span).includes('\n')) out.push({ kind: 'side-by-side', ...phrase });
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

/** Words of which one stands in every comment in square brackets, in small letters. */
const IN_SQUARE = ['comment', 'note', 'n.b', 'nb', 'query', 'question', 'to do', 'todo', 'check', '@', 'propos', 'suggest', 'addition', 'amendment', 'confirm', 'verify', 'provide', 'supply', 'advise', 'clarify', 'insert', 'add', 'revise', 'send'];
/** Beginnings of comments in round brackets. */
const ROUND_OPENINGS = new Set(['dra', 'edi', 'sec', 'tra', 'co-', 'coc', 'not', 'com', 'que']);
const CHANGES = ['deleted', 'inserted', 'moved', 'added', 'removed'];
const BALLOON_WORDS = ['Deleted', 'Inserted', 'Moved', 'Formatted', 'Field Code', 'Style Def'];
/** Beginnings of what one writer asks another for in round brackets. */
const ASKERS = new Set(['ask', 'que', 'che']);
const TASKS = ['TODO', 'FIXME', 'NTD', 'NOTE TO', 'N.B. TO'];
const NOTED = ['NOTE ', 'Note ', 'REMINDER ', 'Reminder '];

/** "[Note: ...]", "[Japan to check]", "[AB1: ...]" */
function mayComment(text: string, open: number): boolean {
  const inside = insideOf(text, open, ']', 120);
  return hasAny(inside.toLowerCase(), IN_SQUARE) || /^\s*[A-Z]{2,4}\d/i.test(inside);
}

/** "(Drafting note: ...)", "(comment by Japan: ...)" */
function mayRemark(text: string, open: number): boolean {
  const inside = text.slice(open + 1, open + 50).toLowerCase();
  return (isSpaceAt(inside, 0) || ROUND_OPENINGS.has(inside.slice(0, 3))) && (inside.includes('note') || inside.includes('comment') || inside.includes('query'));
}

/** "(AUS: delete?)" asks; so does "(Viet Nam to confirm)", where a name stands first. */
const mayAsk = (text: string): boolean => text.includes('?)') || someMark(text, '(', open => {
  if (text[open + 1] === '?') return true;
  if (!isLetterAt(text, open + 1) || !isLetterAt(text, open + 2)) return false;
  const inside = insideOf(text, open, ')', 200);
  return inside.includes('to ') || inside.includes('please') || ASKERS.has(inside.slice(0, 3).toLowerCase());
});

/** "// check with Malaysia", ">> waiting for input", "-- Canada comment: ..." */
const mayAside = (text: string): boolean => someMark(text, '//', at => isSpaceAt(text, at - 1)) || someMark(text, '>>', at => isSpaceAt(text, at - 1)) || (text.includes('comment') && /comments?\s?:/.test(text));

/** In the words of a paragraph, outside its lists. */
const isInParagraph = ({ paragraphs }: Report, span: Span): boolean =>
  paragraphs.some(paragraph => covers(paragraph.span, span) && !paragraph.children.some(list => covers(list.span, span)));

/** What is left in a stretch, besides what may go on over several. */
const LEFT = telling(({ text }): readonly Remnant[] => {
  const out: Remnant[] = [];
  const add = (kind: Remnant['kind'], pattern: RegExp): void => {
    for (const hit of text.matchAll(pattern)) {
      const lead = /^[\s>*]*/.exec(hit[0])![0].length;
      const start = hit.index + lead;
      const end = hit.index + hit[0].trimEnd().length;
      if (!out.some(({ span }) => span.start < end && start < span.end)) out.push({ kind, text: text.slice(start, end).replace(/\s+/g, ' '), span: { start, end } });
    }
  };
  if (text.includes('[')) {
    if (text.includes('Comment')) add('comment', BALLOONS);
    if (someMark(text, '[', open => hasAny(text.slice(open, open + 12).toLowerCase(), CHANGES))) add('change', INLINE_LABELS);
    if (someMark(text, '[', open => mayComment(text, open))) add('comment', COMMENTS);
    if (text.includes('?') || /\bpl(?:ea)?se?\b/.test(text)) add('comment', ASKED_IN_SQUARES);
  }
  if (someMark(text, '(', open => mayRemark(text, open))) add('comment', ROUND);
  if (mayAsk(text)) add('comment', ASKING);
  if (mayAside(text) && !text.includes('<<')) add('comment', ASIDE);
  if (hasAny(text, TASKS)) add('comment', TODO);
  if (hasAny(text, NOTED)) add('comment', NOTES);
  if (text.includes('{')) { add('comment', CRITIC_COMMENT); add('change', CRITIC); }
  if (text.includes('<')) add('change', TAGS);
  if (hasAny(text, BALLOON_WORDS)) add('change', BALLOON_LABELS);
  if (text.includes('~~')) add('change', STRUCK);
  if (text.includes('{') || text.includes('Error!')) add('field', FIELDS);
  return out.length === 0 ? NONE : out;
});

const NONE: readonly Remnant[] = [];

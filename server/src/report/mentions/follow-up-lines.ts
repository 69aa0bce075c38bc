/** Follow-ups in lines without marks, "Japan: send the text; by 5 May 2015", and in blocks of lines that each say one thing: "Task: ...", "Lead: ...", "Due: ...". */
import type { Heading, Node, Report } from '../model';
import { isHeading } from '../model';
import type { Span } from '../../text/span';
import { textIn } from '../watch';
import { telling } from '../wording';
import type { Sentence } from '../sentences';
import { said, type PointWords } from './follow-up-points';

/** Of fewer nobody knows that they are a list. */
const FEWEST = 2;
/** Lines of a section beyond which it is no list of follow-ups. */
const MOST = 400;

const NAME = "(?:(?:The|All) )?[A-Z][^.:;\\n–—]{1,80}?";
/** "Australia - look into a new version", "ASEAN Secretariat: collect the names" */
const SAYS_WHO = new RegExp(`^(?:\\*\\*)?(${NAME})(?:\\*\\*)?(?::(?:\\*\\*)?|\\s[-–—])\\s+(?=[a-z])`);
const DATED = /\b(?:19|20)\d\d\b/;
/** "Action 2", "Task 3:" */
const BLOCK = /^\W*(?:action|task|item|point|follow-?up|undertaking|step)(?: (?:item|point|no\.?))? \d{1,2}\W*$/i;
const FIELD = /^[\s*_-]*(task|action|what|matter|issue|lead|leads|who|by whom|responsible|actor|owner|due|by when|when|deadline|timeline|date)\s*(?:\*\*)?\s*:\s*(\S.*)$/i;
const [WHO, WHEN] = [/^(?:leads?|who|by whom|responsible|actor|owner)$/i, /^(?:due|by when|when|deadline|timeline|date)$/i];

export interface LineList { readonly span: Span; readonly items: readonly Span[]; readonly form: 'lines' | 'blocks' }

/** Those below a heading that announces them. */
export function lineListsIn(report: Report, heading: Heading): readonly LineList[] {
  const lines = linesOf(report, heading);
  if (lines.length > MOST) return [];
  const out: LineList[] = [];
  const put = (items: readonly Span[], form: LineList['form']): void => { if (items.length >= FEWEST) out.push({ span: { start: items[0]!.start, end: items.at(-1)!.end }, items, form }); };
  let row: Span[] = [];
  for (const { span, words } of lines) {
    if (SAYS_WHO.test(words) && DATED.test(words)) { row.push(span); continue; }
    put(row, 'lines');
    row = [];
  }
  put(row, 'lines');
  const blocks: Span[] = [];
  lines.forEach(({ words }, index) => {
    if (!BLOCK.test(words)) return;
    let last = index;
    while (last + 1 < lines.length && FIELD.test(lines[last + 1]!.words)) last++;
    if (last > index + 1) blocks.push({ start: lines[index + 1]!.span.start, end: lines[last]!.span.end });
  });
  put(blocks, 'blocks');
  return out;
}

/** Lines of a section that are no paragraph, list or table, those below sub-headings too. */
function linesOf(report: Report, heading: Heading): { readonly span: Span; readonly words: string }[] {
  const out: { span: Span; words: string }[] = [];
  const gather = (node: Node): void => {
    if (isHeading(node)) { add(report, node === heading ? { start: node.titleSpan.end, end: node.titleSpan.end } : { start: node.nameSpan.start, end: node.children[0]?.span.start ?? node.span.end }, out); node.children.forEach(gather); }
    else if (node.kind === 'text') add(report, node.span, out);
  };
  gather(heading);
  return out.sort((a, b) => a.span.start - b.span.start);
}

function add(report: Report, { start, end }: Span, out: { span: Span; words: string }[]): void {
  let at = start;
  for (const words of textIn(report, { start, end }).split('\n')) {
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '') out.push({ span: { start: at + lead, end: at + words.trimEnd().length }, words: words.trim() });
    at += words.length + 1;
  }
}

/** What such a line says. */
export const LINE_POINT = telling((wording): PointWords => {
  const { text } = wording;
  const who = SAYS_WHO.exec(text);
  const at = who === null ? 0 : text.indexOf(who[1]!);
  return said(wording, who === null ? null : { start: at, end: at + who[1]!.length }, { start: who?.[0].length ?? 0, end: text.length }, 'any');
});

/** What the lines of such a block say. */
export const BLOCK_POINT = telling((wording): PointWords => {
  let [actor, what, due]: (Sentence | null)[] = [null, null, null];
  for (const field of fieldsOf(wording.text)) {
    if (WHO.test(field.name)) actor ??= field.words; else if (WHEN.test(field.name)) due ??= field.words; else what ??= field.words;
  }
  const point = said(wording, actor ?? null, what ?? { start: 0, end: wording.text.length }, 'any');
  return due == null ? { ...point, due: null } : { ...point, due: said(wording, null, due, 'any').due };
});

/** Fields of a block whose lines have been joined: each up to the name of the next. */
function fieldsOf(text: string): { readonly name: string; readonly words: Sentence }[] {
  const heads = [...text.matchAll(FIELDS)];
  return heads.map((hit, index) => { const start = hit.index + hit[0].length; return { name: hit[1]!, words: { start, end: start + text.slice(start, heads[index + 1]?.index).trimEnd().length } }; });
}
const FIELDS = /(?<=^|\s)[*_-]*(Task|Action|What|Matter|Issue|Leads?|Who|By whom|Responsible|Actor|Owner|Due|By when|When|Deadline|Timeline|Date)\s*(?:\*\*)?\s*:\s*/g;

/** What the words before a colon announce: how many points follow, and whether anything does. */
import { CARDINAL_UNITS, fromCardinal } from '../../text/numerals';
import type { Announced } from '../mentions';
import { isHeading, type List, type Node, type Paragraph, type Report } from '../model';
import { telling } from '../wording';
import type { WordingSource } from '../wordings';

const NOUNS = 'undertakings|follow-ups|pledges|offers|promises|assignments|responsibilities|resolutions|sessions|proposals|points|recommendations|conclusions|areas|steps|measures|topics|issues|activities|objectives|questions|actions|elements|principles|priorities|options|lessons|tasks|themes|documents|papers|reports|workshops|seminars|projects|initiatives|aims|tests|phases|observations|suggestions|findings|decisions|items|challenges|goals|matters|concerns|factors|reasons|requirements|ideas|categories|features|commitments|conditions|criteria|stages|pillars|examples|modules|scenarios|outcomes|deliverables|benefits|risks|threats|functions|ways|means|mechanisms|modalities|rules|guidelines|considerations|arguments|problems|gaps|needs|strategies|approaches|requests|amendments|changes|corrections';
const NUMBERS = CARDINAL_UNITS.slice(1, 20).join('|');
/** In all that counts what follows; the patterns of what is counted take long to compile, and most lists are not counted. */
const NUMBER = new RegExp(`\\b(?:${NUMBERS}|[2-9]|1\\d)\\b`, 'i');
/** "the following four points", "three proposals made in the Dialogue, namely:"; what "the following" is said of may be anything that does not pass. */
const COUNTED = new RegExp(`\\b(${NUMBERS}|[2-9]|1\\d)\\s(?:[a-z-]+\\s){0,2}?(?:(?:${NOUNS})\\b|(?<=\\bfollowing\\s\\S+\\s(?:[a-z-]+\\s){0,2})(?!(?:days|weeks|months|years|hours|minutes|times)\\b)[a-z]{3,}s\\b)|(?<=\\bfollowing\\s)(${NUMBERS})(?=\\s(?:were|are|had|have|was)\\b)`, 'gi');
/** "listed three causes of delay": whatever is counted, where somebody gives so many and the words end with that. */
const GIVEN = new RegExp(`\\b(?:had|has|saw|sees|identified|listed|named|noted|gave|gives|offered|raised|mentioned|cited|described|outlined|recommended|proposed|suggested|drew|set out|put forward|pointed (?:out|to)|distinguished|made|there (?:are|were)) (${NUMBERS}|[2-9]) (?:(?!the |following )[a-z-]+ ){0,2}?(?!(?:days|weeks|months|years|hours|minutes|times|sides|meetings|visits|thus|as|was|has|is|countries|participants|speakers|experts|delegates|groups|others|series|always)\\b)[a-z]{4,}s(?: (?!(?:as|following|with|who|which|that|after)\\b)[a-z]+){0,4}:$`, 'i');
/** "Three groups of candidates would be given preference:" */
const SUBJECT = new RegExp(`^(?:The )?(${NUMBERS.split('|').map(word => word[0]!.toUpperCase() + word.slice(1)).join('|')}) (?!of\\b)(?:[a-z-]+ ){0,2}?(?!(?:days|weeks|months|years|hours|minutes|times|countries|participants|delegates|delegations|speakers|experts)\\b)[a-z]{4,}s (?:(?:of|for|in|on|to) (?:the )?[a-z-]+ )?(?:would|will|should|were|are|had been|have been|was|followed|remain(?:ed)?)\\b[^:;.]{0,80}:$`);
const OPEN_END = /\b(?:on|with|to|of|about|for|by|in|at|namely|following|follows|would|should|that|and|were|are|from) ?:$/i;

/** Said of others than those that follow: "on the three topics", and not "agreed on the following three". */
const OTHERS = /\b(?:of|among|after|following|from|besides|in addition to|on) the (?:\w+ ){0,2}(?<!\bfollowing )$/i;

interface Told { readonly start: number; readonly end: number; readonly count: number | null; readonly sentence: number }

const BACK = new RegExp(`^(?:The|These|All|All the|Those) (?:above |foregoing )?(?:${NUMBERS}|\\d{1,2})? ?(?:[a-z-]+ )?(${NOUNS}) (?:will|would|are|were|had|have|should|shall|can|could|may|might|must)\\b`);

/** "... the key points as follows:", and right below, without them, "The four key points will be reported": the list is missing. */
function looksBack(lead: string, below: string): boolean {
  const noun = below.startsWith('T') || below.startsWith('A') ? BACK.exec(below)?.[1] : undefined;
  return noun !== undefined && new RegExp(`\\b${noun}\\b`, 'i').test(lead);
}

/** The number in the last sentence where that ends with a colon; null for any other words. */
const TOLD = telling((wording): Told | null => {
  const { text } = wording;
  const end = text.trimEnd().length;
  if (text[end - 1] !== ':') return null;
  const start = wording.sentences.at(-1)?.start ?? 0;
  const words = text.slice(start, end);
  if (!NUMBER.test(words)) return { start: end - 1, end, count: null, sentence: start };
  const [hit, another] = [...words.matchAll(COUNTED)];
  const given = hit !== undefined || OPEN_END.test(words) ? null : GIVEN.exec(words);
  if (given !== null) {
    const at = given.index + given[0].indexOf(` ${given[1]!} `) + 1;
    return { start: start + at, end: end - 1, count: /^\d/.test(given[1]!) ? Number(given[1]) : fromCardinal(given[1]!.toLowerCase()), sentence: start };
  }
  const subject = hit === undefined ? SUBJECT.exec(words) : null;
  if (subject !== null && !OPEN_END.test(words)) return { start: start + subject[0].indexOf(subject[1]!), end: end - 1, count: fromCardinal(subject[1]!.toLowerCase()), sentence: start };
  if (hit === undefined || another !== undefined || OTHERS.test(words.slice(0, hit.index))) return { start: end - 1, end, count: null, sentence: start };
  const number = hit[1] ?? hit[2]!;
  return { start: start + hit.index, end: start + hit.index + hit[0].length, count: /^\d/.test(number) ? Number(number) : fromCardinal(number.toLowerCase()), sentence: start };
});

/** "The following table sums up", "as the table below shows": where a table is announced in a sentence. */
const TABLE = telling(({ text }): { readonly start: number; readonly end: number } | null => {
  const hit = /\btable\b/i.test(text) ? TABLE_FOLLOWS.exec(text) : null;
  return hit === null ? null : { start: hit.index, end: hit.index + hit[0].length };
});
const TABLE_FOLLOWS = /\b(?:the following (?:[a-z-]+ )?table|(?:the|this) (?:[a-z-]+ )?table (?:below|that follows|which follows|hereunder))\b/i;
const CAPTION = /^[\s*#_]*(?:table|figure)\b/im;

/** Whether a table, or a line that may head one, stands behind a paragraph of the body. */
function tableBehind(report: Report, { span }: Paragraph): boolean {
  const end = report.annexes[0]?.span.start ?? report.text.length;
  return (report.followUp !== null && report.followUp.span.end > span.end) || (span.end < end && (CAPTION.test(report.text.slice(span.end, end)) || /[\t|]|<t[rd]\b|\S {3,}\S/.test(report.text.slice(span.end, end))));
}

/** "Day 1 (Tuesday, 5 September)": the first part of a programme that was announced. */
const opensDay = ({ text }: Report, { nameSpan }: Node): boolean => /^\W*(?:(?:first |second |opening )?day\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:morning|afternoon)\b)/i.test(text.slice(nameSpan.start, nameSpan.end));

/** Numbered paragraphs of the body that end with a colon. */
export function announcedOf(report: Report, wordings: WordingSource): readonly Announced[] {
  const out: Announced[] = [];
  const walk = (nodes: readonly Node[], next: Node | undefined): void => {
    nodes.forEach((node, index) => {
      if (isHeading(node)) walk(node.children, nodes[index + 1] ?? next);
      if (node.kind !== 'paragraph' || node.pieces.length !== 1) return;
      const own = { start: Math.max(node.textSpan.start, node.pieces[0]!.start), end: node.children[0]?.span.start ?? node.span.end };
      const { wording, start } = wordings.stretch(report, own);
      const told = wording.ask(TOLD);
      // Behind the end of a section the parts of a programme may stand.
      const below = nodes[index + 1] ?? (next !== undefined && opensDay(report, next) ? next : undefined);
      if (told === null) {
        const table = wording.ask(TABLE);
        if (table !== null && node.label !== null && node.children.length === 0 && (below === undefined || isHeading(below) || (below.kind === 'paragraph' && below.label !== null)) && !tableBehind(report, node)) out.push({ span: { start: table.start + start, end: table.end + start }, count: null, items: null, follows: false, before: false });
        return;
      }
      const missed = below?.kind === 'paragraph' && node.children.length === 0 && looksBack(wording.text.slice(told.sentence, told.end), wordings.stretch(report, below.textSpan).wording.text);
      out.push({ span: { start: told.start + start, end: told.end + start }, count: told.count, items: below?.kind === 'follow-up-table' && node.children.length === 0 ? below.rows.length : itemsOf(report, node, told.count) ?? (told.count === null ? null : labelledBehind(report, nodes, index, wording.text.slice(told.start, told.end))), follows: node.children.length > 0 || (!missed && below !== undefined && !(below.kind === 'paragraph' && below.label !== null && node.label !== null) && !(isHeading(below) && !opensDay(report, below))), before: !missed && below?.kind === 'paragraph' });
    });
  };
  walk(report.children, undefined);
  return [...out, ...overFollowUps(report, wordings)];
}

/** What leads to the table or list of follow-ups: "took note of the following three undertakings:". */
function overFollowUps(report: Report, wordings: WordingSource): readonly Announced[] {
  const { followUp } = report;
  if (followUp === null || followUp.leadIn === null) return [];
  const { wording, start } = wordings.stretch(report, followUp.leadIn.span);
  const told = wording.ask(TOLD);
  return told === null || told.count === null ? [] : [{ span: { start: told.start + start, end: told.end + start }, count: told.count, items: followUp.rows.length, follows: true, before: false }];
}

/** How many points the one list of a paragraph has; null where it has none or several, or its letters do not count up. Where each begins with a number, they may be parts: "nine exchanges: four in Suva; five in Apia". */
function itemsOf({ text }: Report, { children }: Paragraph, announced: number | null): number | null {
  const [list, another] = children;
  if (list === undefined || another !== undefined || !isCounted(list)) return null;
  const parts = list.items.map(({ textSpan }) => PART.exec(text.slice(textSpan.start, Math.min(textSpan.end, textSpan.start + LONGEST_NUMBER)))?.[1]);
  if (announced === list.items.length || parts.includes(undefined)) return list.items.length;
  return parts.reduce((sum, part) => sum + (/^\d/.test(part!) ? Number(part) : fromCardinal(part!.toLowerCase())!), 0);
}
/** "took three decisions:", and paragraphs behind it that begin with "Decision 9/1:"; null where fewer than two do. */
function labelledBehind({ text }: Report, nodes: readonly Node[], index: number, counted: string): number | null {
  const noun = /([a-z]{3,})s$/i.exec(counted)?.[1]?.toLowerCase();
  if (noun === undefined) return null;
  let count = 0;
  for (const { span } of nodes.slice(index + 1)) {
    const words = text.slice(span.start, Math.min(span.end, span.start + LONGEST_LABEL)).replace(/^[*_\s-]+/, '').toLowerCase();
    if (!words.startsWith(`${noun} `) || !/^[\da-z][\d/.-]{0,7}\W/.test(words.slice(noun.length + 1))) break;
    count++;
  }
  return count < 2 ? null : count;
}
const LONGEST_LABEL = 40;
const PART = new RegExp(`^(${CARDINAL_UNITS.slice(0, 20).join('|')}|\\d{1,3}) (?=[a-z])`, 'i');
const LONGEST_NUMBER = 12;

const isCounted = ({ items, style }: List): boolean => style === 'bullet' || items.every(({ ordinal }, index) => ordinal === index + 1);

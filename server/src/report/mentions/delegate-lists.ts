/** Lists of delegates among the annexes, with the delegations of Participants in them. */
import { memo } from '../memory';
import type { DelegateList } from '../mentions';
import type { Annex, Delegation, Report } from '../model';
import type { Span } from '../../text/span';
import { participantOf, type Named } from '../participants';
import { telling } from '../wording';
import type { WordingSource } from '../wordings';

interface Whose { readonly participant: string | null }

/** Whose delegation it is by its name. */
const WHOSE = memo((name): Whose => ({ participant: participantOf(name.replace(/\s*\([^()]*\)\s*$/, '').replace(/[’`]/g, "'")) }));

const LONGEST_HEAD = 160;
/** "Observers", "By video link", "(Heads of delegation only)": a line over a part of the list, or a remark. */
const NAMES_NOBODY = telling(({ text }): boolean => HEAD.test(text) || TOTAL.test(text.trim()));
const HEAD = /^\W*(?:\([^()]{4,150}\)|(?:(?:other|international|regional|non-)? ?(?:observers?|guests?|participants|delegates|delegations|others|organi[sz]ations|speakers?|secretariat|resource persons?|experts|institutions|bodies)|ARF (?:participants|members)|member (?:states|countries)|heads of delegations?|in[- ]person|online|in the room|(?:by|via) [\w -]{3,30}))\W*$/i;

/** "Total: 16 delegates", "(Total number of participants: 16)" */
const TOTAL = /^\(?(?:grand )?total(?: number)?(?: of (?:delegates|participants|persons|people|officials|attendees|experts))?\s?[:=–—-]?\s?(\d{1,3})(?: (?:delegates|participants|persons|people|officials|attendees|experts))?\)?\.?$/i;
/** The last line of what stands in a list, where it is such a sum. */
const SUM = telling(({ text }): { readonly start: number; readonly end: number; readonly value: number } | null => {
  const own = text.trimEnd();
  const line = own.slice(own.lastIndexOf('\n') + 1);
  const hit = line.length > LONGEST_SUM ? null : TOTAL.exec(line.trim());
  return hit === null ? null : { start: own.length - line.trimStart().length, end: own.length, value: Number(hit[1]) };
});
const LONGEST_SUM = 60;

function totalOf(report: Report, { children }: Annex, wordings: WordingSource): DelegateList['total'] {
  const last = children.at(-1);
  if (last === undefined) return null;
  const { wording, start } = wordings.stretch(report, last.span);
  const sum = wording.ask(SUM);
  return sum === null ? null : { text: wording.text.slice(sum.start, sum.end), span: { start: start + sum.start, end: start + sum.end }, value: sum.value };
}

export function delegateListsOf(report: Report, wordings: WordingSource): readonly DelegateList[] {
  const out: DelegateList[] = [];
  for (const annex of report.annexes) {
    if (annex.content !== 'delegates') continue;
    const delegations: { node: Delegation; participant: string }[] = [];
    const others: Delegation[] = [];
    for (const node of annex.children) {
      if (node.kind !== 'delegation') continue;
      const { participant } = wordings.recall(WHOSE, node.name);
      if (participant === null) others.push(node); else delegations.push({ node, participant });
    }
    const names = delegations.length + others.length > 0 ? null : namesAlone(report, annex, wordings);
    if (names !== null) delegations.push(...names.delegations);
    if (delegations.length < 2) continue;
    const nodes = delegations.map(({ node }) => node);
    const heads = headsOnly([...nodes, ...others]);
    const own = peopleOf(nodes, heads);
    out.push({ annex, delegations, others, whole: names?.whole ?? annex.children.every(({ kind, span }) => kind === 'delegation' || (kind === 'text' && span.end - span.start <= LONGEST_HEAD && wordings.stretch(report, span).wording.ask(NAMES_NOBODY))), heads, own, people: own + peopleOf(others, heads), total: totalOf(report, annex, wordings) });
  }
  return out;
}

/** So many names make a list of countries. */
const FEWEST = 6;

/** "Australia, Brunei Darussalam (2) and Cambodia": the names of a list, and whether hardly anything stands beside them. */
const NAMES = telling((wording): readonly Named[] => {
  const { text } = wording;
  const names = wording.participants();
  const run: Named[] = [];
  for (const name of names) {
    const last = run.at(-1);
    if (last !== undefined && !JOINT.test(text.slice(last.end, name.start))) return [];
    run.push(name);
  }
  return run.length >= FEWEST && run[0]!.start <= LONGEST_LEAD && text.length - run.at(-1)!.end <= LONGEST_TAIL ? run : [];
});
/** "Ms. A (Australia); Mr. B (Brunei Darussalam)": the one name that each part between semicolons has in brackets, behind somebody. */
const BEHIND = telling((wording): readonly Named[] => {
  const { text } = wording;
  const parts = text.split(';');
  if (parts.length < FEWEST) return [];
  const names = wording.participants();
  const out: Named[] = [];
  let end = 0;
  for (const part of parts) {
    const start = end;
    end += part.length + 1;
    const [own, another] = names.filter(name => name.start >= start && name.end < end);
    if (own === undefined || another !== undefined || !/[A-Z][\w.’'-]+ \($/.test(text.slice(start, own.start))) return [];
    out.push(own);
  }
  return out;
});
/** "Mr. A, Minister for Foreign Affairs, Japan": the Participant that each line of a list of persons ends with, each once. */
const AT_END = telling((wording): readonly Named[] => {
  const { text } = wording;
  const names = wording.participants();
  if (names.length < FEWEST) return [];
  const out = new Map<string, Named>();
  let lines = 0;
  let ending = 0;
  let next = 0;
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    let last: Named | undefined;
    for (; next < names.length && names[next]!.start < end; next++) last = names[next];
    if (end - start > LEAST_LINE) lines++;
    if (last !== undefined && last.start > start && ENDS.test(text.slice(last.end, end)) && PARTED.test(text.slice(Math.max(start, last.start - LONGEST_POST), last.start))) {
      ending++;
      if (!out.has(last.participant)) out.set(last.participant, last);
    }
    start = end + 1;
  }
  return ending * 5 >= lines * 4 ? [...out.values()] : [];
});
const LEAST_LINE = 3;
const LONGEST_POST = 200;
/** Nothing but a remark stands behind the name, and a comma, dash or bracket before it parts it from a post. */
const ENDS = /^\)?(?:\s\([^()\n]{1,40}\))?[\s.;]*$/;
const PARTED = /[A-Za-z][\w.'’-]* [A-Z][\w.'’-]*(?:,[^\n]*)?(?:, | \(| [–—-] )(?:the )?$/;

const JOINT = /^\s?(?:\d{1,3}|\([^()]{1,60}\))?[\s,;.]*(?:and\s)?(?:the\s)?(?:\d{1,2}[.)]\s)?$/;
const LONGEST_LEAD = 12;
const LONGEST_TAIL = 60;

/** Of a list that has nothing but the names of Participants, on lines with numbers or in one paragraph. */
function namesAlone(report: Report, annex: Annex, wordings: WordingSource): { readonly delegations: { node: Delegation; participant: string }[]; readonly whole: boolean } | null {
  const delegations: { node: Delegation; participant: string }[] = [];
  const named = (name: string, participant: string, nameSpan: Span): void => { delegations.push({ node: { kind: 'delegation', name, people: [], span: nameSpan, nameSpan }, participant }); };
  let beside = 0;
  for (const child of annex.children) {
    if (child.kind === 'person') {
      const { participant } = child.post === null ? wordings.recall(WHOSE, child.name.text) : { participant: null };
      if (participant === null) beside++;
      else named(child.name.text, participant, child.name.span);
    } else if (child.kind === 'text') {
      const { wording, start } = wordings.stretch(report, child.span);
      const alone = wording.ask(NAMES);
      const behind = alone.length > 0 ? alone : wording.ask(BEHIND);
      const names = behind.length > 0 ? behind : wording.ask(AT_END);
      if (names.length === 0) beside++;
      for (const { participant, start: from, end } of names) named(wording.text.slice(from, end), participant, { start: start + from, end: start + end });
    }
  }
  return delegations.length < FEWEST || beside > 2 ? null : { delegations, whole: beside === 0 };
}

/** Whether a list names the heads of delegations alone, with a number behind most of them. */
function headsOnly(nodes: readonly Delegation[]): boolean {
  const told = nodes.filter(({ size }) => size !== undefined);
  return told.length * 2 > nodes.length && told.every(({ people }) => people.length <= 1) && told.filter(({ size, people }) => size! > people.length).length > 1;
}

const peopleOf = (nodes: readonly Delegation[], heads: boolean): number =>
  nodes.reduce((sum, { people, size, more }) => sum + Math.max(people.length, heads ? size ?? 0 : 0) + (more ?? 0), 0);

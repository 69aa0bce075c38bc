/** How Participants attended, where that is said beside the paragraph on attendance: "Canada, which joined by video link"; "B. Online" over a part of the list. */
import type { DelegateList, ModeMention } from '../mentions';
import type { Report } from '../model';
import type { Named } from '../participants';
import type { Unit } from '../units';
import { telling, type Wording } from '../wording';
import type { WordingSource } from '../wordings';

const ONLINE = '(?:online|virtually|remotely|(?:via|by|through|over) (?:a |the )?(?:video|tele|web|zoom)[\\w-]*(?: (?:conference|conferencing|link))?)';
const PHYSICAL = '(?:in[- ]person|physically|on[- ]site)';
/** Behind the name of who attended. */
const BEHIND = new RegExp(`^(?: \\((?:(${PHYSICAL})|${ONLINE})\\)|, (?:also |again |likewise )?(?:(${PHYSICAL})|${ONLINE}),|,? (?:(?:which|who) )?(?:(?:had|was|were) )?(?:also )?(?:join(?:ed|ing)|participat(?:ed|ing)|(?:taking|took) part|attend(?:ed|ing)|connect(?:ed|ing)|speaking|spoke|present) (?:the (?:Meeting|Workshop|Seminar|Session|Dialogue|Roundtable|Conference|Course) )?(?:(${PHYSICAL})|${ONLINE})\\b)`, 'i');
const HINT = /online|virtually|remotely|video|tele|web|zoom|in[- ]person|physically|on[- ]site/i;
const FAR = 100;
/** Speaks of another time than that of the meeting. */
const ELSEWHEN = /\b(?:would|will|could|may|might|should|next|previous|last|earlier)\b/i;
/** "A. In person" over a part of a list. */
const PART = new RegExp(`^\\W*(?:(?:[A-Z]|[IVX]{1,4}|\\d)[.)] *)?(?:(?:participants|delegates|delegations|participation|attendance|attending|participating|joining|present)[: ]+)?(?:(${PHYSICAL}|physical)|${ONLINE}|virtual)(?: (?:participants|delegates|delegations|participation|attendance))?\\W*$`, 'i');

interface Said extends Named { readonly online: boolean }

const SAID = telling<readonly Said[]>(line => (HINT.test(line.text) ? saidIn(line) : NOTHING));
const NOTHING: readonly Said[] = [];

function saidIn(line: Wording): readonly Said[] {
  const out: Said[] = [];
  const { text } = line;
  for (const { start, end } of line.sentences) {
    if (!HINT.test(text.slice(start, end)) || ELSEWHEN.test(text.slice(start, end)) || line.dates(start, end).length > 0) continue;
    for (const name of line.participants(start, end)) {
      const hit = BEHIND.exec(text.slice(name.end, Math.min(end, name.end + FAR)));
      // "Japan and Canada, which joined online": of a list nobody knows who is meant; "experts from Canada" are none that speak for it
      if (hit !== null && !/(?:,|\band|\bor|\b[a-z]+s (?:from|of)(?: the)?) (?:the )?$/.test(text.slice(Math.max(start, name.start - 40), name.start))) out.push({ ...name, online: hit[1] === undefined && hit[2] === undefined && hit[3] === undefined });
    }
  }
  return out;
}

/** Of the body, in document order. */
export function modesOf(units: readonly Unit[]): readonly ModeMention[] {
  const out: ModeMention[] = [];
  for (const { joined } of units) for (const { participant, start, end, online } of joined.ask(SAID)) out.push({ participant, ...joined.phrase(start, end), online });
  return out;
}

/** Whether a line heads those who came in person or those online; null for any other. */
const MODE_OF_PART = telling<{ readonly online: boolean } | null>(({ text }) => {
  const hit = text.length > 80 ? null : PART.exec(text);
  return hit === null ? null : { online: hit[1] === undefined };
});

/** The delegations of each list that stand in a part of their own for those in person or online. */
export function listedModesOf(report: Report, lists: readonly DelegateList[], wordings: WordingSource): readonly ModeMention[] {
  const out: ModeMention[] = [];
  for (const { annex, delegations } of lists) {
    let part: { readonly online: boolean } | null = null;
    const found: ModeMention[] = [];
    const parts = new Set<boolean>();
    for (const node of annex.children) {
      if (node.kind === 'text') {
        const words = wordings.stretch(report, node.span).wording.text;
        const newline = words.indexOf('\n');
        const head = newline < 0 ? node.span.end : node.span.start + newline;
        const told = wordings.stretch(report, { start: node.span.start, end: head }).wording.ask(MODE_OF_PART);
        if (told === null) continue;
        part = told;
        parts.add(told.online);
        // names alone, below the head
        const { wording, start } = wordings.stretch(report, { start: head, end: node.span.end });
        for (const name of wording.participants()) found.push({ participant: name.participant, text: wording.text.slice(name.start, name.end), span: { start: start + name.start, end: start + name.end }, online: told.online });
      } else if (part !== null) {
        const own = delegations.find(each => each.node === node);
        if (own !== undefined) found.push({ participant: own.participant, text: own.node.name, span: own.node.nameSpan, online: part.online });
      }
    }
    // a heading alone says what the whole list is
    if (parts.size === 2) out.push(...found);
  }
  return out;
}

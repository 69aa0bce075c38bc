/** Numbers of parts that the report itself has: sessions, groups, co-chairs, and the activities under an agenda item. */
import { CARDINAL_UNITS, fromOrdinal, numberOf } from '../../text/numerals';
import { itemValue, ITEM } from '../agenda-entry';
import type { CoChair, StatedCount } from '../mentions';
import { isHeading, type Heading, type Report } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { numberedSessions } from './session-numbers';
import { telling } from '../wording';

const NUMBERS = CARDINAL_UNITS.slice(1, 15).join('|');
const NUMBER = `(${NUMBERS}|1[0-9]|[2-9])`;

interface Counted extends Sentence { readonly noun: string; readonly of: 'sections' | 'sessions' | 'items' | 'groups' | 'co-chairs' | 'activities' | 'rows'; readonly value: number; readonly items: readonly string[] }

/** "consisted of four sessions", "was divided into six plenary sessions" */
const SESSIONS = new RegExp(`\\b(?:consisted of|comprised|contained|(?:divided|organi[sz]ed|structured|split|grouped|arranged) (?:in|into|around)|had|held|held in|over|in|covered|through|made up of|composed of|fell into|ran over|spread over|worked in|met in|comprising|consisting of|comprised of|there were) (?:a total of )?${NUMBER} (?:(?:main|plenary|working|thematic|substantive|technical) )?(sessions|panels|modules|plenaries|themes|topics|parts)\\b(?:(?= (?:on|over) the first (?:\\w+ )?days? and an? )|(?! (?:of|in|on|over|at|with|each|for)\\b))`, 'i');
/** "consisted of an opening session, four working sessions and a closing session"; "on the basis of the four working sessions" */
const WORKING = new RegExp(`(?:\\b(?:consisted of|comprised|included|made up of|consisting of|comprising) (?:[a-z-]+ ){0,4}sessions?,(?: [^.;:]{2,60},)?(?: and)?|\\b(?:the|all|its)) ${NUMBER} (?:working|thematic|substantive|numbered) sessions\\b`, 'i');
/** "the four sessions of the Seminar", "drew from the three panels", "hear the two topics": all of them, and not those of a day, a group or another meeting. */
const ALL_SESSIONS = new RegExp(`\\b(?:the|all|all the|its|these) ${NUMBER} (?:working |plenary |thematic )?(sessions|panels|modules|topics|themes|parts)(?= of the (?:meeting|workshop|seminar|conference|symposium|roundtable|dialogue|course|training)\\b|[.,;]| (?:in|into) (?:the (?:order|following)|${NUMBERS}\\b)|(?: are| were)? (?:as follows|compiled|collected|to the|by|and|that|would|will|had|have|are|were)\\b)`, 'i');
/** "This report has seven sections" */
const SECTIONS = new RegExp(`\\b(?:this|the present|the) (?:summary )?report (?:has|is (?:divided|organi[sz]ed|arranged) (?:in|into)|consists of|comprises|contains|is in|falls into) ${NUMBER} (?:numbered )?(?:sections|chapters|parts)\\b`, 'i');
/** "adopted its Agenda of eight items", "the eight items of the agenda" */
const ITEMS = new RegExp(`\\b(?:agenda\\b[^.;]{0,60}\\. It (?:consist(?:s|ed) of|compris(?:es|ed)|contain(?:s|ed)|had|has) ${NUMBER} items\\b|agenda,? (?:of|with|(?:which )?(?:consist(?:s|ed|ing) of|compris(?:es|ed|ing)|contain(?:s|ed|ing)|had|has)) ${NUMBER} (?:agenda )?items\\b|(?:the|all) ${NUMBER} (?:agenda items|items (?:of|on) (?:the|its) agenda)\\b|${NUMBER}-item agenda\\b)`, 'i');
const GROUPS = new RegExp(`\\b(?:divided|split|broke up|broke|separated|formed) (?:in|into|themselves into)?\\s?${NUMBER} (?:(?:small|smaller|parallel|discussion|working|breakout|break-out|study|drafting) )*groups\\b`, 'i');
/** "split into four groups and those online into two": the number is that of some. */
const REST = new RegExp(`^[^.;]{0,60}\\b(?:into|formed|made up) (?:a |one\\b|${NUMBER}\\b)`, 'i');
const CO_CHAIRED = /\bco-?chair(?:ed|ing|manship)\b/i;
const CO_CHAIRS = new RegExp(`\\b(?:the|all|by the|its) (two|three|four|2|3|4) co-?chairs\\b(?! (?:of|for) )`, 'i');
/** "the six activities discussed under Agenda Items 4 and 5" */
const ACTIVITIES = new RegExp(`\\b(?:the|all) ${NUMBER} (?:\\w+ )?(?:activities|proposals|concept papers|projects|initiatives|workshops) (?:\\w+ ){0,3}(?:under|in) agenda items? (\\d{1,2}(?:(?:, | and |, and )\\d{1,2})*)\\b(?!\\.)`, 'i');

/** "the five follow-up actions", "agreed on six action points, which are listed in"; those of another meeting are its own. */
const ROWS = new RegExp(`\\b(?:(?:the|these|all|following) ${NUMBER} (?:follow-up (?:actions?|points|items|issues|matters)|actions? (?:points|items) (?:for|to be) follow(?:ed)?[ -]up|issues (?:to be followed up|for follow-up))|${NUMBER} (?:follow-up actions|actions? (?:points|items)|follow-ups|follow-up (?:points|items))(?: \\([A-Z]{2,4}\\))?,? (?:which (?:are|is) )?(?:listed|set out|contained|summari[sz]ed|given|found|shown) (?:in|below|at))\\b(?! (?:of|from|by|agreed|adopted|made|under|for) )|\\b${NUMBER} (?:undertakings|promises|pledges|commitments|tasks|actions) (?:had|have) been (?:given|made|agreed|assigned|taken on|accepted)(?=,? (?:and (?:they )?|which )(?:are|were) (?:listed|set out|given|summed up|shown)\\b)`, 'i');


const NONE: readonly Counted[] = [];
/** Patterns for what a line may count; most lines have none of the words, and these patterns take long to compile. */
function whatIsCounted(text: string): (readonly [Counted['of'], RegExp])[] {
  const out: (readonly [Counted['of'], RegExp])[] = [];
  if (/ (?:sessions|panels|modules|plenaries|themes|topics|parts)\b/i.test(text)) out.push(['sessions', SESSIONS], ['sessions', ALL_SESSIONS], ['sessions', WORKING]);
  if (/\breport (?:has|is|consists|comprises|contains|falls) /i.test(text)) out.push(['sections', SECTIONS]);
  if (/\bitems?\b/i.test(text) && /agenda/i.test(text)) out.push(['items', ITEMS]);
  if (/ groups\b/i.test(text)) out.push(['groups', GROUPS]);
  if (/(?:two|three|four|[234]) co-?chairs\b/i.test(text)) out.push(['co-chairs', CO_CHAIRS]);
  if (/ agenda items? \d/i.test(text)) out.push(['activities', ACTIVITIES]);
  if (/follow(?:ed)?[ -]up|follow-ups| actions? (?:points|items)\b| (?:undertakings|promises|pledges|commitments|tasks|actions) (?:had|have) been\b/i.test(text)) out.push(['rows', ROWS]);
  return out;
}

const TOLD = telling((wording): readonly Counted[] => {
  const { text } = wording;
  const told = whatIsCounted(text);
  if (told.length === 0) return NONE;
  const out: Counted[] = [];
  for (const [of, pattern] of told) {
    const hit = pattern.exec(text);
    const number = hit === null ? '' : hit.slice(1).find(group => group !== undefined) ?? '';
    const from = hit === null ? 0 : hit.index + hit[0].lastIndexOf(number);
    if (of === 'groups' && hit !== null && REST.test(text.slice(hit.index + hit[0].length))) continue;
    if (hit !== null && !(of === 'sessions' && out.some(other => other.of === of))) out.push({ start: of === 'activities' || of === 'co-chairs' || of === 'items' || of === 'rows' ? hit.index : from, end: hit.index + hit[0].length, of, noun: of === 'sessions' ? hit[2]?.toLowerCase() ?? 'sessions' : '', value: numberOf(number), items: of === 'activities' ? hit[2]?.match(/\d+/g) ?? [] : [] });
  }
  return out;
});

/** "Four bodies had met, and the Meeting took up their reports in turn." */
const IN_TURN = new RegExp(`\\b${NUMBER} (?:[a-z-]+ ){0,3}?[a-z-]{3,}s\\b[^.;]*\\b(?:in turn|one by one|one after (?:the|another)(?: other)?)(?=[.;])`, 'i');
const TURNS = telling(({ text }): (Sentence & { readonly value: number }) | null => {
  const hit = / (?:in turn|one by one|one after )/.test(text) ? IN_TURN.exec(text) : null;
  return hit === null ? null : { start: hit.index, end: hit.index + hit[1]!.length, value: numberOf(hit[1]!) };
});

const GROUP = /\b(?:Working |Breakout |Discussion |Study )?Groups? ([A-H]|[1-9]|I{1,3}|IV|V)\b/g;
const GROUPED = telling(({ text }): readonly string[] => (text.includes('Group') ? [...text.matchAll(GROUP)].map(([, label]) => label!) : []));

/** At the beginning of the report the number is that of the whole; further on a session may have groups of its own. */
export function countedPartsOf(report: Report, units: readonly Unit[], coChairs: () => readonly CoChair[]): readonly StatedCount[] {
  const out: StatedCount[] = [];
  for (const [index, { joined, headings, paragraph }] of units.entries()) {
    const below = headings.at(-1)?.children ?? [];
    const parts = below.filter(isHeading);
    const turns = paragraph !== null && below[0] === paragraph && parts.length > 1 ? joined.ask(TURNS) : null;
    if (turns !== null && turns.value !== parts.length) out.push({ ...joined.phrase(turns.start, turns.end), kind: 'report', value: turns.value, counted: parts.length });
    for (const { start, end, of, noun, value, items } of joined.ask(TOLD)) {
      // those of the activity that the paragraph is about
      if (of === 'co-chairs' && CO_CHAIRED.test(joined.slice(0, start))) continue;
      const counts = of === 'sessions' ? (noun === 'sessions' ? sessionsIn(report) : partsCalled(report, noun)) : of === 'sections' ? sectionsIn(report) : of === 'items' ? itemsIn(report) : of === 'groups' ? groupsIn(groupsNear(units, index)) : of === 'co-chairs' ? [coChairs().length] : of === 'rows' ? rowsOf(report) : activitiesUnder(report, items);
      if (counts.length > 0 && counts.every(count => count > 1 && count !== value)) out.push({ ...joined.phrase(start, end), kind: 'report', value, counted: counts[0]! });
    }
  }
  return out;
}

/** Numbered sessions, and with them those that have names only; none where they are not all there. */
function sessionsIn(report: Report): number[] {
  const sessions = report.headings.filter(({ kind }) => kind === 'session');
  const numbered = numberedSessions(report).map(({ value }) => value);
  const extra = sessions.filter(({ form, path }) => path.length !== 1 || !/session/i.test(form.keyword ?? ''));
  return numbered.length < 2 || numbered.some((value, index) => value !== index + 1) ? [] : [numbered.length, numbered.length + extra.length, numbered.length + extra.filter(({ title }) => !/^(?:opening|closing)/i.test(title)).length];
}

/** Headings at the highest level, those with numbers and all of them. */
function sectionsIn({ headings }: Report): number[] {
  const highest = headings.filter(({ level }) => level === 1);
  return [highest.filter(({ label }) => label !== null).length, highest.length].filter(count => count > 1);
}

/** Headings that begin with such a word and count up: "Panel One", "Theme 2"; none where they do not. */
function partsCalled({ headings }: Report, noun: string): number[] {
  const word = noun.replace(/ies$/, 'y').replace(/s$/, '');
  const values = headings.flatMap(({ form, path, title }) => {
    if (form.keyword?.toLowerCase() === word) return path.length === 1 ? [path[0]!] : [];
    const named = title.toLowerCase().startsWith(`${word} `) ? ITEM.exec(title) : null;
    return named === null ? [] : [itemValue(named[1]!.toLowerCase()) ?? 0];
  });
  return values.length < 2 || values.some((value, index) => value !== index + 1) ? [] : [values.length];
}

/** The agenda items by their headings, and by the agenda annexed; none where they do not count up. */
function itemsIn({ headings, annexes }: Report): number[] {
  const items = headings.filter(({ kind }) => kind === 'agenda-item');
  const listed = annexes.flatMap(({ children }) => children.flatMap(node => (node.kind === 'agenda-table' ? node.entries.flatMap(({ item }) => item ?? []) : [])));
  if (items.length === 0) return listed.length > 2 && listed.every((value, index) => value === index + 1) ? [listed.length] : [];
  if (items.length < 2 || items.some(({ path }, index) => path[0] !== index + 1)) return [];
  return [items.length, ...(listed.length > 1 ? [Math.max(...listed)] : [])];
}

/** Rows of the follow-up table, and their last number where some share one. */
function rowsOf({ followUp }: Report): number[] {
  const rows = followUp === null ? [] : followUp.rows.filter(({ cells }) => cells.some(({ text }) => /[A-Za-z]/.test(text)));
  const last = Number(/\d+$/.exec(rows.at(-1)?.label ?? '')?.[0] ?? rows.length);
  return rows.length < 2 || rows.length !== followUp!.rows.length ? [] : [rows.length, last];
}

const VALUES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

/** Those of the section into which its members were divided; where it names none, those of later sections: what an earlier one was divided into is done with. */
function groupsNear(units: readonly Unit[], index: number): readonly Unit[] {
  const heading = units[index]!.headings[0];
  const named = (unit: Unit): boolean => unit.joined.ask(GROUPED).length > 0;
  const own = heading === undefined ? [] : units.filter(({ headings }) => headings[0] === heading);
  return own.some(named) ? own : units.slice(0, index).some(named) ? [] : units;
}

/** Groups with labels that count up; none where they do not. */
function groupsIn(units: readonly Unit[]): number[] {
  const labels = new Set(units.flatMap(({ joined }) => joined.ask(GROUPED)));
  for (const count of [VALUES, ROMAN, Array.from({ length: 9 }, (_, index) => String(index + 1))]) {
    const known = count.filter(label => labels.has(label));
    if (known.length === labels.size && known.length > 1 && known.every((label, index) => label === count[index])) return [known.length];
  }
  return [];
}

/** Sub-items of the items, where each of those that has any is about activities. */
function activitiesUnder({ headings }: Report, items: readonly string[]): number[] {
  const own = items.map(label => headings.find(heading => heading.kind === 'agenda-item' && heading.label === label));
  if (own.some(heading => heading === undefined)) return [];
  const counts = own.map(heading => (heading as Heading).children.filter(child => child.kind === 'sub-item').length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total < 2 ? [] : [total];
}

const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\\d{1,2}(?:st|nd|rd|th)';
const KINDS = 'meeting|workshop|seminar|conference|roundtable|symposium|course|exercise|dialogue';
/** "to host the fourth workshop in the series", "to host the Seventh Meeting" */
const NEXT = new RegExp(`\\b(?:hosts?|hosted|hosting|hold|convene|organi[sz]e) the (${ORDINALS}) (${KINDS})\\b( in the series)?(?! (?:on|of) |-)`, 'i');
const OWN = new RegExp(`\\b(?:was|is) the (${ORDINALS}) (?:in|of) (?:the|a|its|this) series\\b`, 'i');
/** "The exercise was the third in a series" is said of the meeting itself. */
const ITSELF = new RegExp(`(?:^|[.] )(?:The|This) (${KINDS}) (?:was|is) $`, 'i');

const SERIES = telling((wording): { readonly next: (Sentence & { readonly value: number; readonly kind: string; readonly named: boolean }) | null; readonly own: number | null; readonly itself: (Sentence & { readonly kind: string }) | null } | null => {
  const { text } = wording;
  const next = / the [a-z\d]+ /i.test(text) ? NEXT.exec(text) : null;
  const own = text.includes(' series') ? OWN.exec(text) : null;
  if (next === null && own === null) return null;
  const at = next === null ? 0 : next.index + next[0].indexOf(' the ') + 1;
  const itself = own === null ? null : ITSELF.exec(text.slice(0, own.index) + own[0].slice(0, own[0].indexOf('the ')));
  return { next: next === null ? null : { start: at, end: next.index + next[0].length, value: ordinalOf(next[1]!), kind: next[2]!, named: next[3] === undefined }, own: own === null ? null : ordinalOf(own[1]!), itself: itself === null || own === null ? null : { start: own.index + own[0].indexOf(' ') + 1, end: own.index + own[0].length, kind: itself[1]! } };
});

const ordinalOf = (words: string): number => (/^\d/.test(words) ? Number.parseInt(words, 10) : fromOrdinal(words.toLowerCase()) ?? 0);

/** What is to be hosted next in the series of the meeting, where that is not the next number; of a later one only where the text never mentions the next. */
export function seriesCountsOf({ title, text }: Report, units: readonly Unit[]): readonly StatedCount[] {
  const told = units.flatMap(({ joined }) => { const found = joined.ask(SERIES); return found === null ? [] : [{ joined, ...found }]; });
  const own = told.find(each => each.own !== null)?.own ?? null;
  return told.flatMap(({ joined, next, itself, own: said }): StatedCount[] => {
    const given = title?.ordinal?.value ?? null;
    if (itself !== null && said !== null && said > 0 && given !== null && said !== given && new RegExp(`\\b${itself.kind}\\b`, 'i').test(title?.meeting?.text ?? '')) return [{ ...joined.phrase(itself.start, itself.end), kind: 'title', value: said, counted: given }];
    if (next === null) return [];
    // a capital names the meeting itself: "the Seventh Meeting"
    const number = next.named ? (/^[A-Z]/.test(next.kind) && new RegExp(`\\b${next.kind}\\b`, 'i').test(title?.meeting?.text ?? '') ? title?.ordinal?.value ?? null : null) : own;
    if (number === null || next.value === 0 || next.value === number + 1 || (next.value > number + 1 && mentionsNumber(text, number + 1))) return [];
    return [{ ...joined.phrase(next.start, next.end), kind: 'series', value: next.value, counted: number + 1 }];
  });
}

const mentionsNumber = (text: string, value: number): boolean => new RegExp(`\\b(?:${ORDINALS.split('|')[value - 1] ?? 'x'}|${value}(?:st|nd|rd|th))\\b`, 'i').test(text);

/** Groups by their letters or numbers: those a report has, and those it speaks of. */
import { fromRoman } from '../../text/numerals';
import type { Span } from '../../text/span';
import type { CitedGroup } from '../mentions';
import type { Report } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';

const NOUNS = 'Syndicates?|Groups?|Teams?|Clusters?|Streams?|Squads?|Sub-?[Gg]roups?';
const LABEL = '(?:[A-H]|[1-9]|VI{0,3}|I{1,3}|IV)(?![\\w/-]|[.,]\\d|[\'’](?!s\\b)|\\+)';
/** "Syndicate A", "Working Groups 1, 2 and 3" */
const CITED = new RegExp(`\\b(?:((?:Working|Breakout|Break-out|Discussion|Study|Expert|Drafting|Discussion) )?)(${NOUNS}) (${LABEL}(?:(?:,? (?:and|or|to) |, ?)${LABEL})*)`, 'g');
const HINT = new RegExp(`\\b(?:${NOUNS}) [A-H\\dIV]`);

interface Told { readonly noun: string; readonly label: string; readonly at: Sentence; readonly first: boolean }

const NONE: readonly Told[] = [];

const TOLD = telling((wording): readonly Told[] => {
  const { text } = wording;
  if (!HINT.test(text)) return NONE;
  const out: Told[] = [];
  for (const hit of text.matchAll(CITED)) {
    const { 0: whole, 2: noun = '', 3: labels = '', index } = hit;
    // "Working Group 2 of the Conference"
    if (/^,? of (?:the |an? |[A-Z])/.test(text.slice(index + whole.length, index + whole.length + 8))) continue;
    const from = index + whole.length - labels.length;
    const first = wording.sentences.some(({ start }) => /^(?:The )?$/.test(text.slice(start, index)) && index >= start);
    for (const label of labels.matchAll(/[A-Z]+|\d/g)) out.push({ noun: singular(noun), label: label[0], at: { start: from + label.index, end: from + label.index + label[0].length }, first });
  }
  return out;
});

const singular = (noun: string): string => noun.replace(/s$/, '').replace('-', '').replace(/^Subg/, 'SubG');
const valueOf = (label: string, roman: boolean): number => (/^\d/.test(label) ? Number(label) : roman ? fromRoman(label) ?? 0 : label.charCodeAt(0) - 64);

/** Of each kind that counts up from the first: what is cited and no heading, paragraph or sentence begins with. */
export function citedGroupsOf(report: Report, units: readonly Unit[]): readonly CitedGroup[] {
  const known = new Map<string, Map<string, Span>>();
  const add = (noun: string, label: string, span: Span): void => {
    const labels = known.get(noun) ?? new Map<string, Span>();
    if (!labels.has(label)) known.set(noun, labels.set(label, span));
  };
  const cited: { readonly noun: string; readonly text: string; readonly span: Span }[] = [];
  for (const { joined } of units) {
    for (const { noun, label, at, first } of joined.ask(TOLD)) {
      if (first) add(noun, label, joined.span(at.start, at.end));
      else cited.push({ noun, ...joined.phrase(at.start, at.end) });
    }
  }
  if (cited.length === 0) return [];
  for (const { title, titleSpan } of report.headings) {
    if (!HINT.test(title)) continue;
    CITED.lastIndex = 0;
    const hit = CITED.exec(title);
    if (hit?.index === 0) for (const label of hit[3]!.match(/[A-Z]+|\d/g) ?? []) add(singular(hit[2]!), label, titleSpan);
  }
  return cited.flatMap(({ noun, text, span }): CitedGroup[] => {
    const labels = known.get(noun);
    if (labels === undefined || labels.size < 2 || labels.has(text)) return [];
    const roman = [...labels.keys()].every(label => /^[IVX]+$/.test(label));
    const own = [...labels.keys()].sort((a, b) => valueOf(a, roman) - valueOf(b, roman));
    // of another sort, or of a count with gaps: nothing is known of it
    if (own.some(label => /\d/.test(label) !== /\d/.test(text) || !roman && label.length > 1) || own.some((label, index) => valueOf(label, roman) !== index + 1)) return [];
    // one that is spoken of again and again there must be
    if (cited.filter(other => other.noun === noun && other.text === text).length > 1) return [];
    return [{ noun, text, span, known: own, last: labels.get(own.at(-1)!)! }];
  });
}

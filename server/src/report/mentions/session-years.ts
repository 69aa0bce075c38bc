/** Inter-sessional years as written: "2013-2014", "2013-14", "2013/2014". */
import type { Phrase, Report } from '../model';
import { telling } from '../wording';
import type { Stretch } from '../wordings';

export interface SessionYears extends Phrase {
  readonly from: number;
  readonly to: number;
  /** What parts the two: a dash or a stroke. */
  readonly joint: '-' | '/';
  /** Whether the second year has two figures. */
  readonly short: boolean;
  /** "inter-sessional years 2023-2025": several of them. */
  readonly several: boolean;
  /** Words that say it is an inter-sessional year; else it stands in a heading. */
  readonly labelled: boolean;
}

const YEARS = /(?<![\d/–—-])((?:19|20)\d\d)\s?([-–—/])\s?((?:19|20)?\d\d)(?![\d/]|[-–]\d)/g;
const LABEL = /\binter-?\s?sessional\s+(years?|periods?)\b|\bISY\b|\binter-?\s?sessional\s*$/i;
const NEAR = 48;

const MAY_HOLD = telling(({ text }) => /\b(?:19|20)\d\d\s?[-–—/]\s?\d\d/.test(text));

export function sessionYearsOf(report: Report, stretches: readonly Stretch[]): readonly SessionYears[] {
  const { text } = report;
  if (!stretches.some(({ wording }) => wording.ask(MAY_HOLD))) return [];
  const headings = report.headings.map(({ titleSpan }) => titleSpan);
  const out: SessionYears[] = [];
  for (const hit of text.matchAll(YEARS)) {
    const from = Number(hit[1]);
    const short = hit[3]!.length === 2;
    const to = short ? Number(hit[1]!.slice(0, 2) + hit[3]!) : Number(hit[3]);
    const end = hit.index + hit[0].length;
    const before = text.slice(Math.max(0, hit.index - NEAR), hit.index).replace(/\s+/g, ' ');
    const after = text.slice(end, end + 28).replace(/\s+/g, ' ');
    // the label stands right before the years or right behind them
    const label = LABEL.exec(before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1).replace(/\s(?:\(ISY\)|of|the|from|in)?\s?$/i, ' ').trimEnd()) ?? /^\s?(inter-?\s?sessional)\s+(?:years?|periods?)\b|^\s?ISY\b/i.exec(after);
    const inHeading = headings.some(({ start, end: stop }) => start <= hit.index && end <= stop);
    if (label === null && !(inHeading && to === from + 1)) continue;
    if (label !== null && label[1] === undefined && !/ISY|sessional/i.test(label[0])) continue;
    out.push({ text: hit[0], span: { start: hit.index, end }, from, to, joint: hit[2] === '/' ? '/' : '-', short, several: /years|periods/i.test(label?.[0] ?? ''), labelled: label !== null });
  }
  return out;
}

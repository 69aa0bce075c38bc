/** Inter-sessional years as written: "2013-2014", "2013-14", "2013/2014". */
import type { Phrase, Report } from '../model';
import { telling } from '../wording';
import type { Stretch } from '../wordings';
import { textIn } from '../watch';

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

/** Pairs of years in a stretch; none goes beyond it. */
const PAIRS = telling(({ text }) => [...text.matchAll(YEARS)].map(hit => ({ at: hit.index, text: hit[0], first: hit[1]!, joint: hit[2]!, second: hit[3]! })));

export function sessionYearsOf(report: Report, stretches: readonly Stretch[]): readonly SessionYears[] {
  const { headings } = report;
  const out: SessionYears[] = [];
  for (const { wording, start: base } of stretches) for (const pair of wording.ask(PAIRS)) {
    const from = Number(pair.first);
    const short = pair.second.length === 2;
    const to = short ? Number(pair.first.slice(0, 2) + pair.second) : Number(pair.second);
    const start = base + pair.at;
    const end = start + pair.text.length;
    const before = textIn(report, { start: Math.max(0, start - NEAR), end: start }).replace(/\s+/g, ' ');
    const after = textIn(report, { start: end, end: end + 28 }).replace(/\s+/g, ' ');
    // the label stands right before the years or right behind them
    const label = LABEL.exec(before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1).replace(/\s(?:\(ISY\)|of|the|from|in)?\s?$/i, ' ').trimEnd()) ?? /^\s?(inter-?\s?sessional)\s+(?:years?|periods?)\b|^\s?ISY\b/i.exec(after);
    if (label === null && !(to === from + 1 && headings.some(({ titleSpan }) => titleSpan.start <= start && end <= titleSpan.end))) continue;
    if (label !== null && label[1] === undefined && !/ISY|sessional/i.test(label[0])) continue;
    out.push({ text: pair.text, span: { start, end }, from, to, joint: pair.joint === '/' ? '/' : '-', short, several: /years|periods/i.test(label?.[0] ?? ''), labelled: label !== null });
  }
  return out;
}

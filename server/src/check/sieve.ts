/** Takes out of the findings of one draft what its writers have suppressed or accepted, and tells what suppresses nothing any more. */
import { unusedSuppression } from '../rules/residue-unused-suppression';
import type { Finding } from '../rules/rule';
import type { Report } from '../report/model';
import type { Range } from '../text/lines';
import { say } from '../text/say';
import type { Span } from '../text/span';
import { pair, type Anchor } from './anchor';
import { inOrder, type CheckedFinding, type Sieve } from './check';
import { Regions } from './regions';

/** One entry of the file of suppressions beside a draft. */
export interface Suppression extends Anchor {
  readonly reason: string;
  /** Where it stands in that file. */
  readonly range: Range;
}

export interface Accepted {
  /** Of the file beside the draft; null where there is none. */
  readonly suppressions: readonly Suppression[] | null;
  /** Of the baseline, for this draft; null where there is no baseline. */
  readonly baseline: readonly Anchor[] | null;
  /** Rules that exist. */
  readonly rules: ReadonlySet<string>;
}

export function sieveOf({ suppressions, baseline, rules }: Accepted): Sieve {
  return input => {
    const comments = new Regions(input, rules);
    const suppressed: CheckedFinding[] = [];
    const heard = input.findings.filter(finding => !comments.silences(finding) || (suppressed.push(finding), false));
    const kept = split(suppressions ?? [], heard, input.report.text);
    suppressed.push(...kept.taken);
    const known = split(baseline ?? [], kept.left, input.report.text);
    const idle = [
      ...comments.idle(),
      ...kept.unused.filter(({ rule }) => input.looked(rule) || !rules.has(rule)).map(each => idleEntry(each, input.report, rules)),
    ];
    const severity = input.loudness(unusedSuppression);
    const told = severity === null ? [] : idle.map((finding): CheckedFinding => ({ ...finding, rule: unusedSuppression.id, severity }));
    return {
      findings: told.length === 0 ? known.left : [...known.left, ...told].sort(inOrder),
      suppressed: suppressed.sort(inOrder), accepted: known.taken,
      stale: known.unused.filter(({ rule }) => input.looked(rule)).length,
    };
  };
}

interface Split<A> {
  readonly left: readonly CheckedFinding[];
  readonly taken: CheckedFinding[];
  readonly unused: readonly A[];
}

function split<A extends Anchor>(anchors: readonly A[], findings: readonly CheckedFinding[], text: string): Split<A> {
  if (anchors.length === 0) return { left: findings, taken: [], unused: [] };
  const paired = pair(anchors, findings, text);
  const used = new Set(paired);
  return {
    left: findings.filter((_, index) => paired[index]! < 0),
    taken: findings.filter((_, index) => paired[index]! >= 0),
    unused: anchors.filter((_, index) => !used.has(index)),
  };
}

/** An entry whose place is gone has no place in the draft: it is told of at the title. */
function idleEntry({ rule, text, after, range }: Suppression, report: Report, rules: ReadonlySet<string>): Finding {
  const words = text === '' ? after : text;
  const span = report.title?.span ?? firstLine(report);
  return {
    span,
    message: rules.has(rule)
      ? say`A suppression of ${rule} silences nothing. What it stood for, at “${shortened(words)}”, is no longer found, so take the entry out of the file of suppressions.`
      : say`A suppression of ${rule} silences nothing. There is no rule of that name, so take the entry out of the file of suppressions.`,
    related: [{ span, inSidecar: range, message: say`the entry` }],
  };
}

const shortened = (words: string): string => words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words;

function firstLine({ lines, text }: Report): Span {
  const start = Math.max(0, text.search(/\S/));
  return { start, end: lines.end(lines.lineAt(start)) };
}

/** What the views beside the editor show of a draft: lines of a tree, each with its state in words and the place it leads to. */
import type { CheckedFinding } from '../../check/check';
import type { Binding } from '../../match/binding';
import type { ProfileView } from '../../profile/model';
import type { Mentions } from '../../report/mentions';
import type { Report } from '../../report/model';
import type { Range } from '../../text/lines';
import { say } from '../../text/say';
import type { Span } from '../../text/span';

/** `sound`: as it should be. `missing`: expected and not there. `open`: to be seen to. `plain`: nothing to say. */
export type ViewState = 'sound' | 'missing' | 'open' | 'plain';

export interface ViewNode {
  readonly label: string;
  /** Said beside the label, in a few words; "" for nothing. */
  readonly detail: string;
  readonly state: ViewState;
  /** Place it leads to; null where there is none. */
  readonly range: Range | null;
  readonly children: readonly ViewNode[];
}

export type ViewName = 'structure' | 'annexes' | 'followUps' | 'facts';
export type Views = Readonly<Record<ViewName, readonly ViewNode[]>>;

export interface ViewInput {
  readonly report: Report;
  readonly mentions: Mentions;
  readonly binding: Binding;
  readonly profile: ProfileView;
  readonly findings: readonly CheckedFinding[];
}

/** The loudest of the findings that begin within a span, else null. Information and hints leave a part as sound as it was. */
export function trouble(findings: readonly CheckedFinding[], { start, end }: Span, of: (finding: CheckedFinding) => boolean = () => true): CheckedFinding | null {
  const loud = findings.filter(finding => finding.span.start >= start && finding.span.start < end && (finding.severity === 'error' || finding.severity === 'warning') && of(finding));
  return loud.find(({ severity }) => severity === 'error') ?? loud[0] ?? null;
}

export const findingsIn = (count: number): string => count === 0 ? '' : count === 1 ? say`1 finding` : say`${count} findings`;

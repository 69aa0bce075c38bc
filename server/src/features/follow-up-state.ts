/** Which undertakings of the text have a row in the follow-up table, and which rows which place in the text. */
import type { CheckedFinding } from '../check/check';
import type { FollowUp, Mentions, Undertaking } from '../report/mentions';
import type { Row } from '../report/model';
import { touches, type Span } from '../text/span';

export interface FollowUpInput {
  readonly mentions: Mentions;
  readonly findings: readonly CheckedFinding[];
}

const WITHOUT_ROW = 'follow-up/undertaking-without-row';

export interface UndertakingState {
  readonly undertaking: Undertaking;
  readonly rows: readonly Row[];
  /** A row is due and not there. */
  readonly missing: boolean;
}

/** In document order; of stock phrases nothing is said. */
export function undertakingStates({ mentions, findings }: FollowUpInput): UndertakingState[] {
  const rows = new Map<Undertaking, Row[]>();
  for (const { row, undertakings, touched } of mentions.followUps) {
    for (const undertaking of new Set([...undertakings, ...touched])) rows.set(undertaking, [...rows.get(undertaking) ?? [], row]);
  }
  const due = findings.filter(({ rule }) => rule === WITHOUT_ROW);
  return mentions.undertakings.filter(({ routine }) => !routine).map(undertaking => ({
    undertaking, rows: rows.get(undertaking) ?? [],
    missing: !rows.has(undertaking) && due.some(({ span }) => span.start >= undertaking.sentence.start && span.start < undertaking.sentence.end),
  }));
}

/** The undertaking whose sentence the offset touches, the nearest of several. */
export function undertakingAt(mentions: Mentions, offset: number): Undertaking | null {
  const here = mentions.undertakings.filter(({ sentence }) => touches(sentence, offset));
  return here.find(({ span }) => touches(span, offset)) ?? here[0] ?? null;
}

/** Where in the text a row comes from: each of its undertakings, else the paragraphs on its activities. */
export function originsOf({ undertakings, touched, activities }: FollowUp): Span[] {
  const asked = [...undertakings, ...touched];
  if (asked.length > 0) return asked.map(({ span }) => span);
  return activities.flatMap(({ paragraphs, heading }) => paragraphs[0]?.nameSpan ?? heading?.nameSpan ?? []);
}

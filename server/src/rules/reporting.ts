/** Who reports together on an activity, where the text does not say who leads it: mostly those who do. */
import type { Activity, Intervention, ParticipantMention } from '../report/mentions';
import type { Report } from '../report/model';
import { isWithin } from '../report/watch';
import { covers } from '../text/span';

/** Names of those who speak together stand within so many characters. */
const TOGETHER = 80;

export interface Reporting {
  readonly together: readonly ParticipantMention[];
  /** Given as leading elsewhere, and not among them; and who stands there instead. */
  readonly extra: ParticipantMention;
  readonly missing: ParticipantMention;
}

/** Null unless as many are given elsewhere as report together on the activity first, and one of them is another. */
export function otherThanReporting(report: Report, given: readonly ParticipantMention[], { paragraphs }: Activity, interventions: readonly Intervention[]): Reporting | null {
  const [paragraph] = paragraphs;
  const own = paragraph === undefined ? [] : interventions.filter(({ span, answered }) => !answered && covers(paragraph.textSpan, span));
  const together = own.filter(({ span }) => isWithin(report, own[0]!.span.start, span.start, TOGETHER));
  const extra = without(given, together);
  const missing = without(together, given);
  if (given.length < 2 || together.length !== given.length || extra.length !== 1 || missing.length !== 1) return null;
  return { together, extra: extra[0]!, missing: missing[0]! };
}

export const without = (from: readonly ParticipantMention[], others: readonly ParticipantMention[]): ParticipantMention[] => from.filter(({ participant }) => !others.some(other => other.participant === participant));

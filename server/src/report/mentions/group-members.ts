/** Participants that an annex on groups puts into one: "Group 1: Warnings. Leader: Mr. A. Bangladesh, Cambodia, Thailand." */
import type { ParticipantMention } from '../mentions';
import type { Report } from '../model';
import { chain, type Named } from '../participants';
import { telling } from '../wording';
import type { WordingSource } from '../wordings';

/** So many names in a row are a list of members; a country behind the name of a person is none. */
const FEWEST = 3;
const OF_GROUPS = /\bgroups?\b/i;

const MEMBERS = telling<readonly Named[]>(wording => {
  const names = wording.participants();
  const out: Named[] = [];
  for (let index = 0; index < names.length;) {
    const together = chain(wording.text, names.slice(index));
    index += Math.max(1, together.length);
    if (together.length >= FEWEST) out.push(...together);
  }
  return out;
});

export function groupMembersOf(report: Report, wordings: WordingSource): readonly ParticipantMention[] {
  return report.annexes.filter(({ content, title }) => content === 'other' && OF_GROUPS.test(title)).flatMap(({ span, titleSpan }) => {
    const { wording, start } = wordings.stretch(report, { start: titleSpan?.end ?? span.start, end: span.end });
    return wording.ask(MEMBERS).map(({ participant, start: from, end }) => ({ participant, text: wording.text.slice(from, end), span: { start: start + from, end: start + end } }));
  });
}

/** Bodies that follow up and are no Participants: the Secretariat, the ARF Unit, and what goes by an acronym. */
import type { FollowUp, Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import { textIn } from '../report/watch';
import { say } from '../text/say';
import { each } from './follow-up-told';
import { rowWords } from './follow-up-words';
import type { Finding } from './rule';

/** A body that goes by its acronym and is to act by a point which names paragraphs that do not name it: "(ii) the IAEA to ...". */
export const citedBodies = (report: Report, mentions: Mentions): Generator<Finding> => each(mentions, function* (point) {
  const name = point.parties.length > 0 || point.actor === null ? undefined : BODY.exec(point.actor.text)?.[1];
  if (name === undefined || name === 'ARF' || OURS.has(name) || !point.cites || point.over.some(({ span }) => textIn(report, span).includes(name))) return;
  const known = mentions.acronyms.find(({ acronym }) => acronym === name)?.definitions.map(({ expansion }) => expansion.text.toLowerCase()) ?? [];
  const heard = point.over.map(({ span }) => textIn(report, span).replace(/\s+/g, ' ').toLowerCase());
  if (known.some(words => heard.some(paragraph => paragraph.includes(words)))) return;
  if (!point.over.some(({ span }) => SOMEBODY.test(textIn(report, span)))) return;
  const at = point.actor!.span.start + point.actor!.text.indexOf(name);
  yield {
    span: { start: at, end: at + name.length },
    message: say`${name} is to act by this follow-up, but paragraph ${point.cited.join(', ')} does not name it. Check who is to act.`,
    related: [{ span: point.over[0]!.nameSpan, message: say`The paragraph stands here.` }],
  };
});

const BODY = /^(?:[Tt]he\s)?([A-Z][A-Za-z-]*[A-Z]{2,}(?:\s[A-Z]{2,})?)\b/;
const SOMEBODY = /\b(?:[A-Z]{3,}|Secretariat|ARF Unit)\b/;

const BODIES = /\b(?:ASEAN Secretariat|ARF Unit|Co-?[Cc]hairs|[A-Z]{4,})\b/g;
/** Stand for the meeting, or for all of its members. */
const OURS = new Set(['ASEAN', 'AMS']);
const bodiesIn = (words: string): string[] => (words.match(BODIES) ?? []).filter(name => !OURS.has(name));

/** A row for another body than the one that the one request it stands for is made to. `told`: rows that have a finding. */
export function* rowBodies(report: Report, { followUps }: Mentions, told: Set<FollowUp>): Generator<Finding> {
  for (const followUp of followUps) {
    const { partyCell, parties, undertakings, activities, unknown, whole } = followUp;
    const [request, other] = undertakings.filter(({ routine, kind }) => !routine && (kind === 'request' || kind === 'promise'));
    if (partyCell === null || parties.length > 0 || unknown !== null || !whole || request === undefined || other !== undefined || request.acting.length > 0) continue;
    const asked = bodiesIn(request.actors.map(({ text }) => text).join(' '));
    const named = partyCell === matterOf(followUp) ? bodiesIn(BODY.exec(partyCell.text)?.[1] ?? '') : bodiesIn(partyCell.text);
    if (asked.length === 0 || named.length === 0 || named.some(name => asked.includes(name)) || (activities.length > 0 && request.activities.length === 0)) continue;
    const heard = textIn(report, request.paragraph.span);
    if (named.some(name => heard.includes(name))) continue;
    told.add(followUp);
    yield {
      span: partyCell.span, related: [{ span: request.actors[0]!.span, message: say`The text says so here.` }],
      message: say`${rowWords(followUp)} names ${named.join(', ')}, but the text asks ${asked.join(', ')}. Name those who are to follow up.`,
    };
  }
}

/** A row for another than the one who acts by its day. */
export function* rowActors({ rowActors }: Mentions, told: ReadonlySet<FollowUp>): Generator<Finding> {
  for (const { followUp, wrong, actor } of rowActors) {
    if (told.has(followUp)) continue;
    yield {
      span: wrong.span, related: [{ span: actor.span, message: say`The text says so here.` }],
      message: say`${rowWords(followUp)} names ${wrong.text}, but in the text ${actor.text} is to do this. Name those who are to follow up.`,
    };
  }
}

/** The one cell of a row in a plain list. */
const matterOf = ({ row, partyCell }: FollowUp): FollowUp['partyCell'] => (row.cells.length === 1 ? partyCell : null);

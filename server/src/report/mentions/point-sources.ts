/** What of the text the points of follow-up lists and action lines stand for. */
import type { FollowUpPoint, FollowUpPoints, InlineList, ParticipantMention } from '../mentions';
import type { Report } from '../model';
import type { Joined } from '../joined';
import { adjectiveOf, type Named } from '../participants';
import type { Sentence } from '../sentences';
import { SIGNAL } from '../signals';
import type { Unit } from '../units';
import { agrees } from '../../text/dates';
import { telling } from '../wording';
import type { WordingSource } from '../wordings';
import { pointListsOf, type Point, type PointList } from './follow-up-points';
import { STEMS, WITHOUT_PARTIES } from './row-words';
import { shareOf, stemsOf } from './stems';

type Stems = ReadonlySet<string>;

/** Share of a point's words that the paragraph must have, and its sentence, to be what the point stands for. */
const PARAGRAPH = 0.6;
const SENTENCE = 0.3;
/** Where the paragraph gives the same day as the point. */
const DUE = 0.45;
/** A paragraph that has nearly as many of them makes it uncertain which is meant. */
const APART = 0.15;
/** One that promises or asks for it is meant rather than one that speaks of it. */
const PROMISED = 0.2;

const SENTENCE_STEMS = telling((wording): readonly Stems[] => wording.sentences.map(({ start, end }) => stemsOf(wording.text.slice(start, end))));
const ALL_STEMS = telling((wording): Stems => stemsOf(wording.text));

export function followUpPointsOf(report: Report, units: readonly Unit[], inline: readonly InlineList[], wordings: WordingSource): readonly FollowUpPoints[] {
  const lists = pointListsOf(report, units, inline, wordings);
  if (lists.length === 0) return [];
  const starts = new Set(lists.flatMap(({ points }) => points.map(({ span }) => span.start)));
  const own = new Set(units.filter(({ paragraph, pieces }) => paragraph !== null && !starts.has(pieces[0]?.start ?? -1)));
  return lists.map(list => ({ announced: list.announced, lines: list.lines, span: list.span, points: list.points.map(point => read(point, list, own, wordings)) }));
}

function read(point: Point, list: PointList, own: ReadonlySet<Unit>, wordings: WordingSource): FollowUpPoint {
  const { joined, words, cites } = point;
  const over = point.over.filter(unit => own.has(unit));
  const matter = joined.slice(words.what.start, words.what.end);
  const stems = wordings.recall(STEMS, wordings.recall(WITHOUT_PARTIES, matter));
  const due = words.due?.date ?? null;
  const source = sourceOf(stems, over, cites || list.lines, ({ joined: { wording } }) => due !== null && wording.dates().some(({ to }) => agrees(to, due)));
  const phrase = ({ start, end }: Sentence): ReturnType<Joined['phrase']> => joined.phrase(start, end);
  const echoOf = ({ joined: { wording } }: Unit): number => (stems.size === 0 ? 1 : shareOf(stems, wording.ask(ALL_STEMS)));
  const echo = Math.max(stems.size === 0 ? 1 : 0, ...over.map(echoOf));
  // A line may sum up what was promised further above.
  const heard = list.lines && echo < PARAGRAPH ? [...over, ...[...own].filter(unit => unit.joined.base < point.span.start && echoOf(unit) >= PARAGRAPH)] : over;
  const parties = mentionsOf(joined, words.parties);
  const meant = source === null && !cites && !list.lines ? [] : cites || list.lines ? heard : over.filter(({ paragraph }) => paragraph === source!.unit.paragraph);
  const named = meant.flatMap(unit => mentionsOf(unit.joined, unit.joined.participants()));
  return {
    span: point.span, cites, cited: words.cited,
    actor: words.actor === null ? null : phrase(words.actor),
    what: phrase(words.what),
    parties, named: mentionsOf(joined, words.named),
    deadline: words.due === null ? null : { ...phrase(words.due.at), date: words.due.date },
    over: over.map(({ paragraph }) => paragraph!),
    heard: [...named, ...byAdjective(parties.filter(({ participant }) => !named.some(other => other.participant === participant)), meant)],
    source: source === null ? null : { sentence: source.unit.joined.span(source.sentence.start, source.sentence.end), paragraph: source.unit.paragraph!, share: source.share, named: mentionsOf(source.unit.joined, source.unit.joined.participants(source.sentence.start, source.sentence.end)) },
    echo,
  };
}

const mentionsOf = (joined: Joined, named: readonly Named[]): ParticipantMention[] => named.map(({ participant, start, end }) => ({ ...joined.phrase(start, end), participant }));

/** "The Australian guidelines" name Australia. */
const byAdjective = (parties: readonly ParticipantMention[], units: readonly Unit[]): ParticipantMention[] => parties.flatMap(({ text, participant }) => {
  const adjective = adjectiveOf(participant);
  if (adjective === null) return [];
  return units.flatMap(({ joined }) => {
    const at = joined.text.indexOf(adjective);
    return at < 0 ? [] : [{ span: joined.span(at, at + adjective.length), text, participant }];
  });
});

interface Source { readonly unit: Unit; readonly sentence: Sentence; readonly share: number }

/** The sentence that says most of it in the paragraph that does; null where that is not enough, or not one alone. `near`: in few paragraphs, of which one is meant; `isDue`: whether a paragraph gives the day of the point. */
function sourceOf(stems: Stems, over: readonly Unit[], near: boolean, isDue: (unit: Unit) => boolean): Source | null {
  let best: Source | null = null;
  let most = 0;
  let second = 0;
  for (const unit of over) {
    const { wording } = unit.joined;
    const whole = shareOf(stems, wording.ask(ALL_STEMS));
    if (whole < (near ? SENTENCE : PARAGRAPH) && !(whole >= DUE && isDue(unit))) continue;
    let found: Source | null = null;
    wording.ask(SENTENCE_STEMS).forEach((said, index) => {
      const share = shareOf(stems, said);
      if (share >= SENTENCE && share > (found?.share ?? 0)) found = { unit, sentence: wording.sentences[index]!, share };
    });
    if (found === null) continue;
    // of two paragraphs on the matter the one that says it in one sentence
    const { sentence } = found as Source;
    const rank: number = whole + (found as Source).share / 2 + ((unit.joined.words.signals(sentence.start, sentence.end) & SIGNAL.promises) === 0 ? 0 : PROMISED);
    if (rank > most) { second = most; most = rank; best = found; } else if (rank > second) second = rank;
  }
  return best === null || (!near && most - second < APART) ? null : best;
}

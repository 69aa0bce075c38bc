/** Promises, requests and deadlines in the body of a report. */
import type { Span } from '../../text/span';
import type { Activity, ParticipantMention, Undertaking } from '../mentions';
import type { Phrase, Report } from '../model';
import type { Named } from '../participants';
import type { Sentence } from '../sentences';
import { unitsOf, type Unit } from '../units';
import { telling } from '../wording';
import { ActivityFinder } from './activity-finder';
import { deadlineIn, type Deadline } from './deadlines';
import { mayUndertake, undertakingIn, type Undertaken } from './undertaking-words';

/** Speaks of the Forum, its bodies or its papers; a country that would build something or report elsewhere leaves nothing to follow up. */
const OURS = /\b(?:ARF|AMM|participants?|members|delegat\w+|trainees|speakers|moderators|co-?chairs?|chairs?|co-?leads?|proponents?|(?:co-)?sponsors?|organi[sz]ers?|meetings?|workshops?|seminars?|conference|course|SOM|ISG|ISM|EEPs?|secretariat|concept|proposals?|comments?|inputs?|feedback|views|focal points?|contacts?|compendium|directory|handbook|manual|guidelines|presentations?|programme|agenda|templates?|summary|drafts?|work ?plan|matrix|calendar|list|study|papers?|nominations?|recommendations?|outcomes?|follow-up|glossar\w+|checklists?|inventor(?:y|ies)|catalogues?|rosters?|minutes|terms of reference|toolkits?|brochures?|circulat\w+)\b/i;

/** Undertakings in document order; a sentence gives one at most for each thing it undertakes. */
export function undertakingsOf(report: Report, activities: readonly Activity[], units: readonly Unit[] = unitsOf(report)): readonly Undertaking[] {
  const out: Undertaking[] = [];
  const finder = new ActivityFinder(activities, report.title?.meeting?.text ?? '');
  for (const unit of units) {
    finder.pass(unit);
    if (unit.paragraph === null) continue;
    for (const words of unit.joined.ask(UNDERTAKEN)) out.push(undertaking(unit, words, finder));
  }
  return out;
}

interface UndertakenWords {
  readonly sentence: Sentence;
  readonly found: Undertaken;
  readonly deadline: Deadline | null;
}

const UNDERTAKEN = telling(wording => {
  const out: UndertakenWords[] = [];
  if (mayUndertake(wording)) for (const sentence of wording.sentences) {
    const all = undertakingIn(wording, sentence);
    all.forEach((found, index) => {
      const end = all[index + 1]?.start ?? sentence.end;
      // each of several has its own deadline, or shares the only one
      const own = end < sentence.end || found.start > sentence.start ? deadlineIn(wording, { start: found.start, end }) : null;
      out.push({ sentence, found, deadline: own ?? deadlineIn(wording, sentence) });
    });
  }
  return out;
});

/** What is promised and by whom; of a request only what is asked, since whoever invites "Participants" may invite them to something of its own. */
const ownWords = (line: string, { kind, start, end, object }: Undertaken): string => (kind === 'request' && object !== null ? line.slice(object.start, object.end) : line.slice(start, end));

function undertaking(unit: Unit, { sentence, found, deadline: due }: UndertakenWords, finder: ActivityFinder): Undertaking {
  const { joined } = unit;
  const phrase = (part: Sentence | null): Phrase | null => (part === null || part.end <= part.start ? null : joined.phrase(part.start, part.end));
  const deadline = due === null ? null : { ...joined.phrase(due.start, due.end), date: due.date, event: due.event };
  const activities = finder.of(unit, sentence);
  const named = joined.participants(sentence.start, sentence.end);
  const mention = ({ participant, start, end }: Named): ParticipantMention => ({ ...joined.phrase(start, end), participant });
  const place: Span = joined.span(sentence.start, sentence.end);
  return {
    span: joined.span(found.start, found.end),
    sentence: place,
    paragraph: unit.paragraph!,
    kind: found.kind,
    actors: found.actors.map(actor => phrase(actor)).filter(actor => actor !== null),
    acting: named.filter(name => found.actors.some(actor => actor.start <= name.start && name.end <= actor.end)).map(mention),
    named: named.map(mention),
    object: phrase(found.object),
    activities,
    deadline,
    routine: (found.routine && (deadline === null || deadline.date === null || found.stock)) || (activities.length === 0 && !found.official && (found.kind === 'promise' || found.routine) && !OURS.test(ownWords(joined.text, found))),
  };
}

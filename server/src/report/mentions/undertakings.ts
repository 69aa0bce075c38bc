/** Promises, requests and deadlines in the body of a report. */
import type { Activity, ParticipantMention, Undertaking } from '../mentions';
import type { Phrase, Report } from '../model';
import type { Named } from '../participants';
import type { Sentence } from '../sentences';
import { unitsOf, type Unit } from '../units';
import { telling } from '../wording';
import { SIGNAL } from '../signals';
import type { Words } from '../words';
import { isSmall } from './promises';
import { NameIndex } from '../name-index';
import { ActivityFinder } from './activity-finder';
import { bareName } from './activity-names';
import { deadlineIn, type Deadline } from './deadlines';
import { speaksOfOurs } from './our-words';
import { mayUndertake, undertakingIn, type Undertaken } from './undertaking-words';

/** Undertakings in document order; a sentence gives one at most for each thing it undertakes. `index`: of the names of the activities. */
export function undertakingsOf(report: Report, activities: readonly Activity[], units: readonly Unit[] = unitsOf(report), index = new NameIndex(activities.map(({ name }) => bareName(name.text)), report.title?.meeting?.text ?? '')): readonly Undertaking[] {
  const out: Undertaking[] = [];
  const finder = new ActivityFinder(activities, index);
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
  /** Participants in the sentence, and those of them who act. */
  readonly named: readonly Named[];
  readonly acting: readonly Named[];
  /** Not of the Forum's, unless one of its activities is meant. */
  readonly foreign: boolean;
}

const UNDERTAKEN = telling(wording => {
  const out: UndertakenWords[] = [];
  if (mayUndertake(wording)) for (const sentence of wording.sentences) {
    const all = undertakingIn(wording, sentence);
    all.forEach((found, index) => {
      const end = all[index + 1]?.start ?? sentence.end;
      // each of several has its own deadline, or shares the only one
      const due = end < sentence.end || found.start > sentence.start ? deadlineIn(wording, { start: found.start, end }) : null;
      const own = found.part ?? sentence;
      const named = wording.participants(own.start, own.end);
      const deadline = due ?? deadlineIn(wording, own);
      const firm = deadline?.date != null && found.object !== null && FIRM.test(wording.text.slice(found.start, found.object.start));
      out.push({
        sentence: own, found, deadline, named,
        acting: named.filter(name => found.actors.some(actor => actor.start <= name.start && name.end <= subjectEnd(wording.words, actor))),
        foreign: !found.official && (found.kind === 'promise' || found.routine) && !saysOurs(wording.words, found) && !firm,
      });
    });
  }
  return out;
});

/** "Sri Lanka offered to host it with Australia as its co-chair and would confirm": who acts stands before what it said. */
function subjectEnd(words: Words, { start, end }: Sentence): number {
  const limit = words.from(end);
  for (let index = words.from(start) + 1; index < limit; index++) if ((words.sign(index) & SAYS) !== 0 && isSmall(words, index)) return words.start(index);
  return end;
}

/** Whoever undertakes something by a day owes it to the meeting. */
const FIRM = /\b(?:undertook|volunteered)\s(?:also\s)?to\s$/;

const SAYS = SIGNAL.speaks | SIGNAL.promises;

/** What is promised and by whom; of a request only what is asked, since whoever invites "Participants" may invite them to something of its own. */
const saysOurs = (words: Words, { kind, start, end, object }: Undertaken): boolean => (kind === 'request' && object !== null ? speaksOfOurs(words, object.start, object.end) : speaksOfOurs(words, start, end));

function undertaking(unit: Unit, { sentence, found, deadline: due, named, acting, foreign }: UndertakenWords, finder: ActivityFinder): Undertaking {
  const { joined } = unit;
  const phrase = (part: Sentence): Phrase[] => (part.end <= part.start ? [] : [joined.phrase(part.start, part.end)]);
  const deadline = due === null ? null : { ...joined.phrase(due.start, due.end), date: due.date, event: due.event };
  const activities = finder.of(unit, sentence);
  const mentions = named.map(({ participant, start, end }): ParticipantMention => ({ text: joined.slice(start, end), span: joined.span(start, end), participant }));
  return {
    span: joined.span(found.start, found.end),
    sentence: joined.span(sentence.start, sentence.end),
    paragraph: unit.paragraph!,
    kind: found.kind,
    actors: found.actors.flatMap(phrase),
    acting: acting.map(name => mentions[named.indexOf(name)]!),
    named: mentions,
    object: found.object === null ? null : phrase(found.object)[0] ?? null,
    activities,
    deadline,
    routine: (found.routine && (deadline === null || deadline.date === null || found.stock)) || (foreign && activities.length === 0),
  };
}

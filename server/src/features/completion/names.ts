/** Names as this report writes them: Participants, acronyms with their expansion at first use, the dates of the meeting. */
import { PARTICIPANTS } from '../../report/participants';
import { namesInEnglish } from '../../report/in-english';
import { say } from '../../text/say';
import type { Completion, CompletionInput, Place } from './model';

/** Short names that reports prefer to the long ones. */
const HOUSE: ReadonlyMap<string, string> = new Map([["Democratic People's Republic of Korea", 'DPRK'], ["Lao People's Democratic Republic", 'Lao PDR']]);

export function participantCompletions({ report, mentions }: CompletionInput, place: Place): Completion[] {
  const written = new Map<string, string>();
  const { attendance } = mentions;
  const named = attendance ? [...attendance.present, ...attendance.inPerson, ...attendance.online, ...attendance.absent] : [];
  for (const mention of named) if (!written.has(mention.participant)) written.set(mention.participant, mention.text.replace(/\s+/g, ' '));
  const led = /\bthe $/i.test(report.text.slice(Math.max(0, place.word.start - 4), place.word.start));
  return PARTICIPANTS.map((participant): Completion => {
    const own = written.get(participant) ?? HOUSE.get(participant) ?? participant;
    const [article] = namesInEnglish([{ participant, text: own, span: place.word }]);
    const text = led || place.word.start === report.lines.start(place.line) ? own : article!;
    return { label: own, kind: 'participant', text, span: place.word, detail: written.has(participant) ? say`as written here` : say`Participant`, rank: 5 };
  });
}

export function acronymCompletions({ mentions }: CompletionInput, place: Place): Completion[] {
  return mentions.acronyms.flatMap(({ acronym, definitions, uses }): Completion[] => {
    const [first] = definitions;
    // the letters being typed are no use of their own
    if (uses.length === 1 && uses[0]!.start === place.word.start) return [];
    if (!first) return [{ label: acronym, kind: 'acronym', text: acronym, span: place.word, detail: say`acronym`, rank: 6 }];
    const expansion = first.expansion.text.replace(/\s+/g, ' ');
    const told = definitions.some(({ span }) => span.start < place.offset);
    return [{ label: acronym, kind: 'acronym', text: told ? acronym : `${expansion} (${acronym})`, span: place.word, detail: told ? expansion : say`first use: ${expansion}`, rank: 6 }];
  });
}

export function dateCompletions({ report }: CompletionInput, place: Place): Completion[] {
  return (report.title?.dates ?? []).map(({ text }): Completion => ({ label: text.replace(/\s+/g, ' '), kind: 'date', text: text.replace(/\s+/g, ' '), span: place.word, detail: say`date of the meeting`, rank: 4 }));
}

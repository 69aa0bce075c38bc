import type { SpelledName } from '../report/mentions';
import { say } from '../text/say';
import type { Rule } from './rule';

/** Two spellings of one Participant's name in one report. */
export const nameParticipantForm: Rule = {
  id: 'name/participant-form',
  title: 'A Participant whose name has several spellings has one in a report',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  fix: 'confirm',
  *check({ mentions }) {
    const byParticipant = new Map<string, Map<string, SpelledName[]>>();
    for (const name of mentions.spelledNames) {
      const spellings = byParticipant.get(name.participant) ?? new Map<string, SpelledName[]>();
      byParticipant.set(name.participant, spellings);
      const list = spellings.get(name.spelling);
      if (list === undefined) spellings.set(name.spelling, [name]); else list.push(name);
    }
    for (const spellings of byParticipant.values()) {
      if (spellings.size < 2) continue;
      // The one that is used most; among equals the one that comes first; never one that such reports do not use.
      const ranked = [...spellings.values()].sort((a, b) => Number(a[0]!.everyday) - Number(b[0]!.everyday) || b.length - a.length || a[0]!.span.start - b[0]!.span.start);
      const [usual, ...rare] = ranked;
      for (const names of rare) {
        const [first] = names;
        const { spelling } = usual![0]!;
        yield {
          span: first!.span,
          severity: !first!.everyday && names.some(({ running }) => running) && usual!.some(({ running }) => running) ? 'warning' : 'information',
          message: messageOf(first!.spelling, names.length, spelling, usual!.length),
          related: [{ span: usual![0]!.span, message: say`"${spelling}" stands here.` }],
          // beside another name the words around it change as well
          ...!first!.everyday && { fix: () => ({ title: say`Write "${spelling}" throughout`, safety: 'confirm', edits: names.map(({ span, text }) => ({ span, newText: text === text.toUpperCase() ? spelling.toUpperCase() : spelling })) }) },
        };
      }
    }
  },
};

function messageOf(rare: string, count: number, usual: string, places: number): string {
  if (count === 1) {
    return places === 1
      ? say`"${rare}" stands here, "${usual}" at one place. Use one spelling throughout.`
      : say`"${rare}" stands here, "${usual}" at ${places} places. Use one spelling throughout.`;
  }
  if (count === 2) {
    return places === 1
      ? say`"${rare}" stands here and at one place more, "${usual}" at one place. Use one spelling throughout.`
      : say`"${rare}" stands here and at one place more, "${usual}" at ${places} places. Use one spelling throughout.`;
  }
  return places === 1
    ? say`"${rare}" stands here and at ${count - 1} places more, "${usual}" at one place. Use one spelling throughout.`
    : say`"${rare}" stands here and at ${count - 1} places more, "${usual}" at ${places} places. Use one spelling throughout.`;
}

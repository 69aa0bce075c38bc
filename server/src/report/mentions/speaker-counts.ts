/** Numbers of those who spoke: "Three speakers took the floor" in a session for which the annexed agenda names two, "thanked the eight speakers" beside a list of seven. */
import { CARDINAL_UNITS, numberOf } from '../../text/numerals';
import type { AgendaSession, StatedCount } from '../mentions';
import type { Report } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { telling } from '../wording';
import { listed } from './numbered-points';

const NUMBER = `(${CARDINAL_UNITS.slice(1, 15).join('|')}|[2-9]|1[0-9])`;
const SPEAKERS = '(?:speakers|panell?ists|presenters|lecturers|discussants)';
/** All who spoke in the session, and not those who did besides. */
const SPOKE = new RegExp(`(?:^|[.] )(?:The )?(${NUMBER} ${SPEAKERS}) (?:took the floor|spoke|addressed|presented|made|gave|delivered|shared|were (?:heard|invited)|followed|contributed)\\b`, 'i');
/** "thanked the seven speakers": those of the whole meeting. */
const THANKED = new RegExp(`\\b(?:thank(?:s|ed)?|gratitude to|appreciation to|grateful to)(?: to)? (?:all )?(?:the|its) (${NUMBER} ${SPEAKERS})(?=[,.;]| (?:and|for|who|as well)\\b)`, 'i');

interface Told extends Sentence { readonly of: 'session' | 'meeting'; readonly value: number }

const NONE: readonly Told[] = [];
const TOLD = telling(({ text }): readonly Told[] => {
  if (!/ (?:speaker|panel|presenter|lecturer|discussant)/i.test(text)) return NONE;
  return ([['session', SPOKE], ['meeting', THANKED]] as const).flatMap(([of, pattern]): Told[] => {
    const hit = pattern.exec(text);
    if (hit === null) return [];
    const start = hit.index + hit[0].indexOf(hit[1]!);
    return [{ start, end: start + hit[1]!.length, of, value: numberOf(hit[2]!) }];
  });
});

export function speakerCountsOf(report: Report, units: readonly Unit[], sessions: () => readonly AgendaSession[]): readonly StatedCount[] {
  return units.flatMap(({ joined, headings }) => joined.ask(TOLD).flatMap(({ start, end, of, value }): StatedCount[] => {
    const counted = of === 'session' ? inSession(sessions().filter(({ section }) => section === headings.at(-1))) : inLists(report);
    const elsewhere = of === 'meeting' && sessions().length > 0 && distinct(sessions()) === value;
    return counted < 2 || counted === value || elsewhere ? [] : [{ ...joined.phrase(start, end), kind: 'report', value, counted }];
  }));
}

/** Those whom the agenda names for the one session, where its section names them all and introduces no others; 0 where it does not. */
function inSession([session, another]: readonly AgendaSession[]): number {
  const speaking = session?.told.filter(({ chairs }) => !chairs) ?? [];
  return session === undefined || another !== undefined || speaking.some(({ named }) => !named) || session.presenters.length > speaking.length + session.told.filter(({ chairs }) => chairs).length ? 0 : speaking.length;
}

const distinct = (sessions: readonly AgendaSession[]): number => new Set(sessions.flatMap(({ told }) => told.filter(({ chairs }) => !chairs).map(({ keys }) => keys.join(' ')))).size;

const LIST = /^(?:the )?(?:list of )?(?:speakers|panell?ists|presenters|lecturers)$/i;

/** As many as the one list of speakers that is annexed has. */
function inLists(report: Report): number {
  const [annex, another] = report.annexes.filter(({ title }) => LIST.test(title.trim()));
  return annex === undefined || another !== undefined ? 0 : listed(report, annex)[0]?.last ?? 0;
}

import { citationsOf } from './mentions/citations';
import { acronymsOf } from './mentions/acronyms';
import { activitiesOf } from './mentions/activities';
import { agendasOf } from './mentions/agendas';
import { attendanceOf } from './mentions/attendance';
import { coChairsOf } from './mentions/co-chairs';
import { datesOf } from './mentions/dates-in-text';
import { followUpsOf } from './mentions/follow-ups';
import { referencesOf } from './mentions/references';
import { undertakingsOf } from './mentions/undertakings';
import type { Mentions } from './mentions';
import type { Report } from './model';
import { unitsOf, type Unit } from './units';

/** Mentions of a report; each kind is read from the text when it is first asked for. */
export function extractMentions(report: Report): Mentions {
  const kept: { -readonly [K in keyof Mentions]?: Mentions[K] } = {};
  let read: readonly Unit[] | undefined;
  // Paragraphs are joined and cut into sentences once, whoever asks first.
  const units = (): readonly Unit[] => read ??= unitsOf(report);
  return {
    get citations() { return kept.citations ??= citationsOf(report); },
    get attendance() { return kept.attendance === undefined ? (kept.attendance = attendanceOf(report, units())) : kept.attendance; },
    get coChairs() { return kept.coChairs ??= coChairsOf(report, units()); },
    get acronyms() { return kept.acronyms ??= acronymsOf(report); },
    get dates() { return kept.dates ??= datesOf(report); },
    get activities() { return kept.activities ??= activitiesOf(report, units()); },
    get undertakings() { return kept.undertakings ??= undertakingsOf(report, this.activities, units()); },
    get followUps() { return kept.followUps ??= report.followUp === null ? [] : followUpsOf(report, this.activities, this.undertakings, units()); },
    get references() { return kept.references ??= referencesOf(report, units()); },
    get agendas() { return kept.agendas ??= agendasOf(report, { acronyms: () => this.acronyms, activities: () => this.activities }); },
  };
}

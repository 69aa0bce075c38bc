import { seriesKeyOf } from '../match/event-series';
import type { DatedEvent } from '../report/mentions/events';
import { placeWordsIn } from '../report/mentions/places-in-text';
import { findParticipants, participantOf } from '../report/participants';
import { hostOfCity, placeKey } from '../report/places';
import { relation } from '../text/calendar';
import { say } from '../text/say';
import type { Rule } from './rule';

/** One event in two cities, in the text, the tables and the annexes; on the later one. */
export const dateEventPlacedTwice: Rule = {
  id: 'date/event-placed-twice',
  title: 'An event is placed in the same city wherever it is told of',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    const byKey = new Map<string, DatedEvent[]>();
    for (const event of mentions.events) {
      const key = event.where === '' ? null : seriesKeyOf(event, report);
      if (key === null) continue;
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [event]); else list.push(event);
    }
    for (const events of byKey.values()) {
      if (events.length < 2) continue;
      const placed = events.flatMap(event => { const cities = citiesIn(event.where); return cities.length === 1 ? [{ event, city: cities[0]! }] : []; });
      const [first] = placed;
      const other = placed.find(({ event, city }) => placeKey(city) !== placeKey(first!.city) && relation(event.date, first!.event.date) !== 'apart' && !events.some(({ where }) => where.includes(city) && where.includes(first!.city)));
      if (first === undefined || other === undefined) continue;
      yield {
        span: other.event.name.span, related: [{ span: first.event.name.span, message: say`"${first.city}" here.` }],
        message: say`"${other.event.name.text}" is placed in "${other.city}" here, and in "${first.city}" elsewhere in the report. Give the right place in both places.`,
      };
    }
  },
};

/** Cities that are known as such, behind "in" or at the head of a cell or of what stands between commas; a state that is one too, only where nothing else is named. */
function citiesIn(where: string): string[] {
  const found = new Map<string, string>();
  const prose = placeWordsIn(where, 0, where.length).flatMap(({ parts }) => parts);
  const parts = prose.length > 0 ? prose : where.split(/[|,;:()]|\.\s/).map(part => part.trim());
  for (const part of parts) {
    const city = part.replace(/\s\d.*$/, '');
    if (hostOfCity(city) !== null && (participantOf(city) === null || findParticipants(where).length === 1)) found.set(placeKey(city), city);
  }
  return [...found.values()];
}

/** Thanks to a host that are addressed to the precedent's. */
import { findParticipants } from '../report/participants';
import type { CarriedOver, Pair } from './carried-over';
import { ANOTHER_MEETING, placeIn } from './carried-statements';
import { wordsOf } from './statements';

export const THANKS = /\b(?:thank(?:ed|s|ing)?|appreciation|gratitude|grateful|appreciated)\b/i;
/** What only the host of this meeting is thanked for. */
export const HOSTING = /\b(?:hospitality|for (?:the|its|their|all|making the) arrangements|for (?:its|the|their) (?:warm |kind |generous )?(?:welcome|reception|generosity)|well[- ](?:organi[sz]ed|run|prepared|planned)|for (?:the |these |its |their )?(?:\w+ ){0,2}(?:organi[sz]ation of|days\b)|(?:excellent|efficient|warm|thoughtful|logistic(?:al)?|necessary) (?:\w+ )?arrangements|for (?:having )?(?:receiv|host)(?:ing|ed) (?:it|them|us|(?:the|this) (?:meeting|workshop|seminar|conference|symposium|dialogue|course|ism|isg|delegates|delegations|participants))\b(?! (?:on|for|in)\b)|for having arranged (?:the|this) (?:meeting|workshop|seminar|videoconference|video conference)\b|for (?:its|their|the) (?:\w+ )?preparations\b|host(?:ing|ed) (?:of )?(?:the|this) (?:meeting|workshop|seminar|conference|course|ism|isg|event)(?=[ ,.;]*(?:$|[,.;]|and|as well)))/i;

export function carriedHosts(pair: Pair): CarriedOver[] {
  const { draft, past } = pair;
  const mine = draft.facts.title.cities;
  const theirs = past.facts.title.cities;
  const [own, old] = [mine[0], theirs[0]];
  if (own === undefined || old === undefined || mine.length > 1 || theirs.length > 1 || own.value.host === null || old.value.host === null || own.value.host === old.value.host) return [];
  const cochairs = new Set(draft.mentions.coChairs.map(({ participant }) => participant));
  const found: CarriedOver[] = [];
  for (const statement of draft.facts.statements) {
    const words = wordsOf(statement);
    if (!THANKS.test(words) || !HOSTING.test(words)) continue;
    const copied = pair.copies.originOf(statement) !== null;
    if (!copied && (ANOTHER_MEETING.test(words) || cochairs.has(old.value.host))) continue;
    const named = findParticipants(statement.joined.text, statement.start, statement.end);
    // Where the host is thanked as well, the other one is thanked for something else.
    if (named.some(({ participant }) => participant === own.value.host)) continue;
    const host = named.find(({ participant }) => participant === old.value.host);
    if (host !== undefined) {
      const span = statement.joined.span(host.start, host.end);
      found.push({ kind: 'host', span, text: statement.joined.text.slice(host.start, host.end), own: { text: own.value.host, span: own.span }, past: old.span });
    }
    const city = placeIn(statement, old);
    if (city !== null) found.push({ kind: 'venue', span: city, text: old.text, own, past: old.span });
  }
  return found;
}

/** Who co-chaired the meeting, as the opening paragraphs tell. */
import { isSpace } from '../../text/span';
import { isCapital } from '../../text/letters';
import { unitsOf, type Unit } from '../units';
import { tellingPlaces, type Joined } from '../joined';
import { chain, findParticipants, participantOfAdjective } from '../participants';
import type { Sentence } from '../sentences';
import { SIGNAL } from '../signals';
import { WordPattern } from '../word-pattern';
import { moved, movedSpan } from '../../text/moved';
import { afterSpaces } from './roles';
import { behindRetired } from './titles';
import type { CoChair } from '../mentions';
import type { Report } from '../model';

/** Points of a summary may stand before it. */
const OPENING = 8;
/** The meeting itself is the subject. */
const PASSIVE = new WordPattern('((was|were) (jointly|also)? ((co)? chaired|cochaired) (jointly|together)? by|(co (chair|chairs)|cochair|cochairs) (of the _)? were|there were (two|three|four) (co (chairs|chairmen|chairpersons)|cochairs)|(was|were) (held|convened) under the (co)? (chairship|chairmanship|cochairship|cochairmanship) of)');
const LOOSE = new WordPattern('((co chaired|cochaired) (jointly)? by|jointly chaired by|(co chairmanship|cochairmanship) of|(co hosted|cohosted) by)');
/** "Mr. A of Japan and Ms. B of Fiji co-chaired the Meeting." */
const ACTIVE = /\s(?:jointly |also )?(?:co-?chaired|chaired jointly) (?:the|this) (?:\w+ )?(?:meetings?|workshop|seminar|conference|course|training|event|symposium|round\s?table|exercise|dialogue)\b/i;
/** "Mr. A of Japan and Ms. B of Fiji served as Co-Chairs." */
const SERVED = /,?\s(?:(?:jointly |both )?(?:served|acted|presided)(?: jointly)? as|were|had been (?:named|appointed|elected)) (?:the |its )?(?:two |three )?co-?chair(?:s|men|persons)?\b(?=[.;,]|\s(?:of|for) (?:the|this) (?:meeting|workshop|seminar|conference|course|event)|$)/i;
/** "was held in Suva with Mr. A of Japan and Ms. B of Fiji as Co-Chairs" */
const WITH = /\b(?:held|convened|met|hosted|took place|organi[sz]ed)\b[^.;]{0,160}?\swith\s(.{10,400}?),?\sas (?:the |its )?co-?chair(?:s|men|persons)\b/i;
const HONORIFIC = /(?<![A-Za-z.])(?:H\.\s?E\.?|HE|Mr|Mrs|Ms|Mdm|Madam|Dr|(?:Assoc\.? |Associate |Assistant )?(?:Professor|Prof)|Ir|Ambassador|Amb|(?:Senior |Lieutenant |Lt\.? ?|Group |Wing )?(?:Colonel|Col|Captain|Capt|Commander|Cdr)|(?:Major|Maj|Lieutenant|Lt|Brigadier|Brig)?[. -]*(?:General|Gen)(?! (?:of|Managers?|Counsels?|Secretary)\b)|Brigadier|Major|Commodore|Commandant|Superintendent|(?:Rear |Vice )?Admiral|Air (?:Vice[- ])?(?:Marshal|Commodore)|Sir|Dame|Datuk|Dato'?|Tan Sri|Pengiran|Dayang|Awang|U|Daw|Pol)\.?(?=\s)/y;
const PERSON_STARTS = /(?:^|,?\s+and\s+(?:also\s+)?(?:by\s+|with\s+)?|,?\s+(?:together|jointly|along)\s+with\s+|,?\s+as\s+well\s+as\s+(?:by\s+)?|,\s+(?:and\s+)?(?:by\s+|with\s+)?|;\s+(?:and\s+)?(?:by\s+)?)(?=\S)/g;

/** Persons, or Participants where no persons are named, in order; empty when the opening does not tell. */
export function coChairsOf(report: Report, units: readonly Unit[] = unitsOf(report)): readonly CoChair[] {
  for (const told of TOLD) {
    for (let index = 0; index < OPENING && index < units.length; index++) {
      const { joined } = units[index]!;
      const found = joined.ask(told);
      if (found.length > 0) return joined.base === 0 ? found : found.map(each => movedChair(each, joined.base));
    }
  }
  return [];
}

const movedChair = ({ span, name, post, ...rest }: CoChair, by: number): CoChair => ({ ...rest, span: movedSpan(span, by), name: moved(name, by), post: post && moved(post, by) });

/** Behind one of the words for it. */
const behind = (pattern: WordPattern) => tellingPlaces((joined): readonly CoChair[] => {
  const { words } = joined;
  if ((words.all & SIGNAL.role) === 0) return [];
  for (const sentence of joined.sentences) {
    const limit = words.from(sentence.end);
    const hit = (words.signals(sentence.start, sentence.end) & SIGNAL.role) === 0 ? -1 : pattern.first(words, words.from(sentence.start), limit);
    const start = hit < 0 ? -1 : afterSpaces(joined.text, behindColon(joined.text, words.end(pattern.after(words, hit, limit) - 1)));
    if (start < 0) continue;
    const found = peopleIn(joined, { start, end: sentence.end });
    if (found.length > 0 && !isOfAnother(joined, hit, found) && !OF_PARTS.test(joined.text.slice(sentence.start, words.start(hit)))) return found;
  }
  return [];
});

/** "co-chaired by three officers:", "co-chaired by:" */
const LEAD_IN = /(?: [a-z][a-z -]{0,48})?:/y;
function behindColon(text: string, at: number): number {
  LEAD_IN.lastIndex = at;
  return LEAD_IN.test(text) ? LEAD_IN.lastIndex : at;
}

/** "three groups, which were chaired by": those who chaired a part of the meeting. */
const OF_PARTS = /\b(?:groups|panels|syndicates)\b[^.;:]{0,30}$|\bsessions?,? (?:which|that) $/i;

/** "the 27th ARF, which was chaired by Viet Nam": a country that chaired what the sentence speaks of besides; "which had been co-chaired by": what came before this meeting. */
const isOfAnother = ({ words }: Joined, hit: number, found: readonly CoChair[]): boolean => words.lower(hit - 1) === 'been' && words.lower(hit - 2) === 'had' ||
  found.length === 1 && found[0]!.post === null && found[0]!.honorific === null && /^(?:which|that)$/.test(words.lower(hit - 1)) && words.lower(hit + 1) === 'chaired';

/** As the subject of a sentence. */
const ACTIVELY = tellingPlaces((joined): readonly CoChair[] => {
  if ((joined.words.all & SIGNAL.role) === 0) return [];
  for (const sentence of joined.sentences) {
    const words = joined.text.slice(sentence.start, sentence.end);
    const hit = ACTIVE.exec(words) ?? SERVED.exec(words);
    const along = hit === null ? WITH.exec(words) : null;
    const from = along === null ? 0 : along[0].lastIndexOf(along[1]!) + along.index;
    const found = hit !== null ? peopleIn(joined, { start: sentence.start, end: sentence.start + hit.index })
      : along === null ? [] : peopleIn(joined, { start: sentence.start + from, end: sentence.start + from + along[1]!.length });
    if (found.length > 1) return found;
  }
  return [];
});

/** The surest first. */
const TOLD = [behind(PASSIVE), behind(LOOSE), ACTIVELY];

function peopleIn(joined: Joined, region: Sentence): CoChair[] {
  const line = joined.text;
  const countries = chain(line, joined.participants(region.start, region.end));
  if (countries.length > 0 && /^(?:the |both )?$/.test(line.slice(region.start, countries[0]!.start))) {
    return countries.map(({ participant, start, end }) => ({ span: joined.span(start, end), honorific: null, name: joined.phrase(start, end), post: null, participant }));
  }
  const starts = personStarts(line, region);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    return person(joined, start, next === undefined ? region.end : trimmed(line, start, next));
  });
}

/** Offsets at which a person begins: at an honorific, or, where nobody has one, at a name in capitals that a comma and a post follow. */
function personStarts(line: string, { start, end }: Sentence): number[] {
  const candidates: number[] = [start];
  const region = line.slice(0, end);
  PERSON_STARTS.lastIndex = start;
  for (let hit = PERSON_STARTS.exec(region); hit !== null; hit = PERSON_STARTS.exec(region)) {
    candidates.push(hit.index + hit[0].length);
    if (hit[0].length === 0) PERSON_STARTS.lastIndex++;
  }
  const titled = candidates.filter(at => honorificAt(line, at) > at);
  if (titled.length > 0) return [...new Set(/^(?!The\b)[A-Z][\w'-]+\.? [A-Z]/.test(line.slice(start, start + 60)) ? [start, ...titled] : titled)];
  const named = candidates.filter((at, index) => (index === 0 || /\band\s+$/.test(line.slice(Math.max(start, at - 6), at))) && /^[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){1,4},\s/.test(line.slice(at, Math.min(end, at + 120))) && findParticipants(line, at, at + 40)[0]?.start !== at);
  return named[0] === start ? [...new Set(named)] : [];
}

/** Whether a capital or a bracket stands behind the spaces at an offset, of which there is one at least. */
function opensName(line: string, offset: number): boolean {
  let at = offset;
  while (at < offset + 4 && isSpace(line.charCodeAt(at))) at++;
  return at > offset && (isCapital(line, at) || line[at] === '(');
}

/** Offset after the honorifics that stand at an offset; the offset itself when there are none. */
function honorificAt(line: string, at: number): number {
  let end = at;
  for (let again = true; again;) {
    HONORIFIC.lastIndex = end;
    const hit = HONORIFIC.exec(line);
    again = hit !== null && opensName(line, HONORIFIC.lastIndex);
    if (!again) break;
    end = HONORIFIC.lastIndex;
    while (line[end] === ' ') end++;
    end = behindRetired(line, end);
  }
  return end;
}

/** End of a person's words without what joins the next one. */
function trimmed(line: string, start: number, end: number): number {
  const words = line.slice(start, end);
  return start + words.replace(/(?:,|;|\s|\band\b|\bby\b|\balso\b|\b(?:together|jointly|along)? ?with\b|\bas well as\b)+$/, '').length;
}

function person(joined: Joined, start: number, until: number): CoChair {
  const line = joined.text;
  const end = /[.;,\s]/.test(line[until - 1] ?? '') ? trimmed(line, start, until - (line[until - 1] === '.' ? 1 : 0)) : until;
  const nameStart = honorificAt(line, start);
  const parts = /^[^,(]*?(?=,| \(|\s(?:from|of|as)\s|$)/.exec(line.slice(nameStart, end));
  const nameEnd = nameStart + (parts?.[0].trimEnd().length ?? 0);
  const rest = /^[\s,]*(?:from |as )?/.exec(line.slice(nameEnd, end));
  const postStart = nameEnd + (rest?.[0].length ?? 0);
  const post = postStart < end ? joined.phrase(postStart, end) : null;
  return {
    span: joined.span(start, end),
    honorific: nameStart > start ? line.slice(start, nameStart).trim() : null,
    name: joined.phrase(nameStart, Math.max(nameEnd, nameStart + 1)),
    post,
    participant: post === null ? null : participantIn(post.text),
  };
}

/** The Participant a post names most often, the first of those; else the one it has the adjective of. */
function participantIn(post: string): string | null {
  const counts = new Map<string, number>();
  for (const { participant } of findParticipants(post)) counts.set(participant, (counts.get(participant) ?? 0) + 1);
  let best: string | null = null;
  for (const [participant, count] of counts) if (best === null || count > counts.get(best)!) best = participant;
  return best ?? participantOfAdjective(post);
}

/** Where a report names its own meeting, or the next one, with a number or a place that cannot be theirs. */
import { Joined } from '../report/joined';
import type { Mentions } from '../report/mentions';
import type { MeetingTalk } from '../report/mentions/meeting-talk';
import type { Annex, Phrase, Report } from '../report/model';
import { participantOf } from '../report/participants';
import { hostOfCity, placeKey } from '../report/places';
import { fromOrdinal, ordinalsIn as findOrdinals } from '../text/numerals';
import { covers, type Span } from '../text/span';
import { textIn } from '../report/watch';
import { ANOTHER_MEETING } from './carried-statements';
import { OwnPlaces } from './own-places';
import { ordinalsIn, ownNameOf, type Fact } from './own-facts';

export interface OwnSlip extends Phrase {
  /** `title`: the title of an annex; `heading`: a heading or the follow-up table; `place`: guests are welcomed elsewhere; `town`: to a town that may lie beside its own; `next`: the next meeting has the number of this one or an earlier one; `previous`: the one before has that of this one or a later one; `noun`: the meeting is called something else. */
  readonly kind: 'title' | 'heading' | 'place' | 'town' | 'next' | 'previous' | 'noun';
  readonly annex: Annex | null;
  /** What the title says. */
  readonly own: Phrase;
}

export function ownSlips(report: Report, mentions: Mentions): OwnSlip[] {
  const ordinal = report.title?.ordinal ?? null;
  return [...ordinal === null ? [] : new Numbers(report, mentions, ordinal).slips(), ...placeSlips(report, mentions), ...nounSlips(report, mentions)];
}

/** The words by which a meeting may go. */
const GATHERING = /\b(?:meeting|workshop|seminar|conference|symposium|roundtable|dialogue|course)s?\b/i;
/** More of them are meant so. */
const FEW = 2;

/** "The Workshop asked" in the report of a seminar that speaks of no workshop anywhere else. */
function nounSlips(report: Report, { actingNouns, opening }: Mentions): OwnSlip[] {
  const meeting = report.title?.meeting ?? null;
  if (actingNouns.length === 0 || meeting === null || !GATHERING.test(meeting.text)) return [];
  const named = `${textIn(report, report.title!.span)} ${opening === null ? '' : textIn(report, opening.sentence)}`.toLowerCase();
  const strange = actingNouns.filter(({ text }) => !named.includes(text.toLowerCase().split(' ').at(-1)!));
  return strange.length === 0 || strange.length > FEW ? [] : strange.filter(({ text }) => report.text.match(new RegExp(`\\b${text}`, 'gi'))!.length === strange.filter(other => other.text === text).length).map(({ text, span }) => ({ kind: 'noun', annex: null, text, span, own: meeting }));
}

/** What opens or closes a meeting is its own; a heading on the outcomes of another one is not. */
const OWN_HEADING = /\b(?:closing|closure|close|opening|adjournment|adoption|conclusion|welcome)\b/i;
/** Papers that another meeting leaves behind. */
const OF_ANOTHER = /\b(?:reports?|summary|statement|minutes|record|outcomes?|decisions?|review|status|implementation)\b/i;
const EVENT = /^\s(?:(?:ARF|ASEAN|Regional|Forum|Annual)\s)*(Meeting|Workshop|Seminar|Conference|Symposium|Round\s?table|Dialogue|Training Course|Course|Exercise|ISM|ISG)s?\b(?!\s(?:of|on)\b)/i;
/** "16th ARF Inter-Sessional Meeting", not "third ARF Participant". */
const NAMES_EVENT = /^\S+\s(?:[A-Z][\w()-]*\s|\S*of\s|on\s|the\s|and\s){0,8}\(?(?:Meeting|Workshop|Seminar|Conference|Symposium|Round\s?table|Dialogue|Training|Course|Exercise|ISM|ISG|Experts|EEP|Session)/i;
/** Behind that word: its name goes on, so that it may be another one. */
const GOES_ON = /^\s[A-Z]/;

class Numbers {
  private words: readonly string[] | undefined;
  private readonly values: readonly number[];

  constructor(private readonly report: Report, private readonly mentions: Mentions, private readonly own: Phrase & { readonly value: number }) {
    this.values = [own.value, ...mentions.opening?.ordinal == null ? [] : [mentions.opening.ordinal.value]];
  }

  private get name(): readonly string[] { return this.words ??= ownNameOf(this.report); }

  slips(): OwnSlip[] {
    const { report, own } = this;
    const out: OwnSlip[] = [];
    const put = (kind: OwnSlip['kind'], at: Span, annex: Annex | null = null): void => {
      const wrong = this.namedIn(Joined.of(report.text, [at])).find(({ value }) => !this.values.includes(value));
      if (wrong !== undefined && !(annex !== null && this.isCitedAs(annex, wrong.value))) out.push({ kind, annex, text: wrong.text, span: wrong.span, own });
    };
    for (const annex of report.annexes) {
      // the lines over agendas, programmes and lists are looked at by themselves
      if (annex.titleSpan !== null && annex.content === 'other' && hasOrdinal(annex.title) && !OF_ANOTHER.test(annex.title) && !ANOTHER_MEETING.test(annex.title)) put('title', annex.titleSpan, annex);
    }
    for (const { title, titleSpan } of report.headings) if (OWN_HEADING.test(title) && hasOrdinal(title) && !OF_ANOTHER.test(title) && !ANOTHER_MEETING.test(title)) put('heading', titleSpan);
    const { followUp } = report;
    for (const at of followUp === null ? [] : [followUp.headingSpan, followUp.leadIn?.span ?? null]) {
      const words = at === null ? '' : report.text.slice(at.start, at.end);
      if (at !== null && hasOrdinal(words) && !ANOTHER_MEETING.test(words)) put('heading', at);
    }
    // the meetings of a support group begin to count anew each year
    if (report.family !== 'isg') for (const talk of this.mentions.meetingTalk) if (talk.place === null) out.push(...this.next(talk), ...this.beside(talk), ...this.welcomed(talk), ...this.closed(talk));
    return out;
  }

  /** Numbers before the meeting's name, or before what it is, alone: "the Sixteenth Meeting". */
  private namedIn(joined: Joined, start = 0, end = joined.text.length): Fact<number>[] {
    const named = ordinalsIn({ joined, start, end }, this.name).filter(({ text }) => { const words = joined.text.slice(joined.text.indexOf(text, start), end); return NAMES_EVENT.test(words) || this.isOwnAcronym(/^\S+ ([A-Z]{3,})\b/.exec(words)?.[1]); });
    for (const at of findOrdinals(joined.text, start, end)) {
      const span = joined.span(at.start, at.end);
      const behind = joined.text.slice(at.end, Math.min(end, at.end + 60));
      const hit = EVENT.exec(behind);
      const noun = hit === null || (GOES_ON.test(behind.slice(hit[0].length)) && /[a-z]/.test(hit[1]!)) ? undefined : hit[1];
      const value = fromOrdinal(joined.text.slice(at.start, at.end));
      if (noun !== undefined && value !== null && this.isOwn(noun) && !named.some(other => other.span.start === span.start)) named.push({ value, text: joined.text.slice(at.start, at.end), span });
    }
    return named.sort((a, b) => a.span.start - b.span.start);
  }

  /** Whether the meeting is called so: "Workshop" of a workshop. */
  private isOwn(noun: string): boolean {
    const { title } = this.report;
    return new RegExp(`\\b${noun.replace(/\s/g, '\\s?')}\\b`, 'i').test(`${title?.meeting?.text ?? ''} ${title?.acronym?.text ?? ''}`);
  }

  /** "ASPC" where the title has it in brackets. */
  private isOwnAcronym(word: string | undefined): boolean {
    return word !== undefined && this.report.title?.acronym?.text.split(/\W+/).includes(word) === true;
  }

  /** Whether a paragraph that cites the annex speaks of the other meeting. */
  private isCitedAs({ id }: Annex, value: number): boolean {
    return this.mentions.citations.some(citation => {
      if (citation.id !== id || citation.paragraph === null) return false;
      const { text } = this.report;
      const words = text.slice(citation.paragraph.span.start, citation.paragraph.span.end);
      return ANOTHER_MEETING.test(words) || findOrdinals(words).some(({ start, end }) => fromOrdinal(words.slice(start, end)) === value);
    });
  }

  /** Those who open a meeting welcome its members to it, and to no other. */
  private welcomed({ joined, sentence: { start, end }, opening }: MeetingTalk): OwnSlip[] {
    const words = joined.text.slice(start, end);
    if (!opening || !WELCOMED.test(words)) return [];
    const found = this.namedIn(joined, start, end).filter(({ value, text }) => !this.values.includes(value) && WELCOMED_TO.test(words.slice(0, words.indexOf(text))) && !(value === 1 && FIRST_OF_A_SORT.test(words.slice(words.indexOf(text)))));
    return found.slice(0, 1).map(({ span, text }) => ({ kind: 'heading', annex: null, text, span, own: this.own }));
  }

  /** Whoever closes a meeting at the end of its report closes this one. */
  private closed({ joined, sentence: { start, end }, opening }: MeetingTalk): OwnSlip[] {
    const words = joined.text.slice(start, end);
    if (opening || !CLOSES.test(words) || ANOTHER_MEETING.test(words)) return [];
    const found = this.namedIn(joined, start, end).filter(({ text }) => {
      const at = words.indexOf(text);
      return CLOSED.test(words.slice(0, at)) || IS_CLOSED.test(words.slice(at));
    });
    return found.slice(0, 1).filter(({ value }) => !this.values.includes(value)).map(({ span, text }) => ({ kind: 'heading', annex: null, text, span, own: this.own }));
  }

  /** "the previous meeting, the 15th ISM", "the next Workshop (the Sixth Workshop)". */
  private beside({ joined, sentence: { start, end } }: MeetingTalk): OwnSlip[] {
    const hit = BESIDE.exec(joined.text.slice(start, end));
    if (hit === null) return [];
    const at = start + hit.index + hit[0].length;
    const named = this.namedIn(joined, start, end).find(({ text }) => joined.text.startsWith(text, at));
    const next = hit[1]!.toLowerCase() === 'next';
    if (named === undefined || this.values.some(own => (next ? named.value > own : named.value < own))) return [];
    return [{ kind: next ? 'next' : 'previous', annex: null, text: named.text, span: named.span, own: this.own }];
  }

  /** Whether a sentence gives a year after that of this meeting, and no plan that was changed. */
  private isLater(words: string): boolean {
    const own = this.report.title?.dates.at(-1)?.to.year ?? this.mentions.opening?.dates.at(-1)?.to.year ?? null;
    return own !== null && !PUT_OFF.test(words) && (words.match(YEARS) ?? []).some(year => Number(year) > own);
  }

  /** Whoever offers to hold "a second Roundtable" at the second one means the third. */
  private next({ joined, sentence: { start, end } }: MeetingTalk): OwnSlip[] {
    const words = joined.text.slice(start, end);
    const over = OVER.test(words);
    const due = this.isLater(words);
    if (!AHEAD.test(words) && !due) return [];
    return this.namedIn(joined, start, end).filter(({ span, value, text }) => {
      if (this.values.some(own => value > own) || covers(this.mentions.opening?.sentence ?? NOWHERE, span)) return false;
      const at = words.indexOf(text, Math.max(0, joined.text.indexOf(text, start) - start));
      const before = words.slice(Math.max(0, at - 60), at);
      if (BROUGHT.test(before)) return value <= Math.min(...this.values);
      if (over) return false;
      const after = words.slice(at + text.length);
      if (due && DUE.test(after)) return true;
      return value === Math.min(...this.values) || value > 1
        ? HOLDING.test(before) || /\b(?:a|an|another)\s$/i.test(before) || /^[^.;,]{0,100}\s(?:would|will)\sbe\s(?:held|hosted|convened|organi[sz]ed)\b/.test(after)
        : false;
    }).slice(0, 1).map(({ span, text }) => ({ kind: 'next', annex: null, text, span, own: this.own }));
  }
}

/** "The 19th ISM on Harbours was expected to take place", "is to be held": nothing but its name stands before. */
const DUE = /^(?:\s(?:\(?[A-Z][\w()-]*|on|of|and|the|for))+,?\s(?:(?:would|will)|(?:was|is)(?:\snow|\sthen|\s\w+ly)?(?:\s(?:expected|scheduled|due|planned|set|likely))?\sto)\s(?:next\s|then\s)?(?:be\s(?:held|hosted|convened|organi[sz]ed|co-chaired)|take\splace|convene|meet)\b/;
const BESIDE = /\b(next|previous|preceding)\s(?:meeting|workshop|seminar|conference|symposium|roundtable|dialogue|course|IS[MG])(?:,\s(?:which\s(?:was|is|will\sbe|would\sbe)\s)?|\s\()the\s(?:ARF\s)?/i;
const YEARS = /\b(?:19|20)\d\d\b/g;
/** Plans for this meeting itself that came to nothing. */
const PUT_OFF = /\b(?:postpon\w*|cancel\w*|moved|original\w*|instead|rather than|put off|brought forward|delay\w*|but|although|though|however|not|never)\b/i;
const NOWHERE: Span = { start: 0, end: -1 };
const AHEAD = /\b(?:would|will|propos\w+|offer\w*|interest|readiness|ready|willing\w*|plan(?:s|ned)?|intend\w*|intention|suggest\w*|invit\w+|agreed)\b/i;
const OVER = /\b(?:had|was held|were held|previous|first(?!\s(?:half|quarter|week|part|semester|months?)\b)|outcomes?|results?|recommendations?|report|summary|findings)\b/i;
const HOLDING = /\b(?:host|hold|convene|organi[sz]e|co-chair|hosting|holding|convening|organi[sz]ing|co-chairing)\s(?:of\s)?(?:the\s|a\s|an\s|its\s)?(?:ARF\s|ASEAN\sRegional\sForum\s)?$/i;
/** "will be presented to the 15th ISM": what is still to be done there. */
const BROUGHT = /\b(?:would|will)\s(?:then\s|also\s)?be\s(?:presented|submitted|reported|laid|brought|put|considered|discussed|reviewed|examined|tabled|taken\sup|placed)\s(?:to|at|before|by)\s(?:the\s)?(?:ARF\s)?$/i;
const CLOSES = /\b(?:closed|adjourned)\b/;
/** "declared the Fourth Meeting closed" */
const CLOSED = /(?<!\bhad\s(?:\w+ly\s)?)\b(?:declared|closed|adjourned)\sthe\s(?:ARF\s)?$/;
/** "The 11th HDUCIM was closed at noon", and no round or phase of something that was closed long ago. */
const IS_CLOSED = /^\S+\s(?:[A-Z][\w()-]*\s|(?:on|of|and|the)\s){1,14}(?:was\s(?:then\s)?(?:declared\s)?)?(?:closed|adjourned)\b(?:\sat\s|\son\s[A-Z]|\sshortly\s|\.?$)/;
const WELCOMED = /\bwelcom/i;
const WELCOMED_TO = /\bwelcom(?:ed|ing)\s[^.;,]{0,60}\bto\s(?:the|this)\s$/i;
/** "the first ISM to be held with physical attendance since" */
const FIRST_OF_A_SORT = /^\S+\s[^.;]{0,120}\b(?:to be|to take place|to have|since|ever|in (?:which|person)|with physical)\b/i;
const hasOrdinal = (words: string): boolean => findOrdinals(words).length > 0;

/** Guests welcomed to a city or country in which the meeting was not held. */
function placeSlips(report: Report, mentions: Mentions): OwnSlip[] {
  const venues = report.title?.venues ?? [];
  const own = venues.find(({ city, mode }) => city !== null && mode !== 'online');
  if (own === undefined) return [];
  const slipAt = (at: Phrase): OwnSlip => ({ kind: 'place', annex: null, ...at, own: { text: own.text, span: own.span } });
  const places = new OwnPlaces(report, mentions);
  const keys = [...venues.flatMap(({ text }) => text.split(/\s*,\s*/)), ...(mentions.opening?.places ?? []).flatMap(({ parts }) => parts)].map(placeKey);
  const hosts = new Set(venues.flatMap(({ city, country }) => [country === null ? null : participantOf(country), city === null ? null : hostOfCity(city) ?? participantOf(city)]).filter(host => host !== null));
  return mentions.meetingTalk.flatMap(({ joined, sentence, place, opening }) => {
    if (place === null || !opening || ANOTHER_MEETING.test(joined.text.slice(sentence.start, place.start))) return [];
    const words = joined.text.slice(place.start, place.end);
    const key = placeKey(words);
    const host = participantOf(words) ?? hostOfCity(words);
    if ((host === null || hosts.has(host)) && places.isAnother(words)) return [{ ...slipAt(joined.phrase(place.start, place.end)), kind: 'town' }];
    if (host === null || hosts.has(host) || (hosts.size === 0 && venues.every(({ country }) => country === null)) || keys.some(other => other.includes(key) || key.includes(other))) return [];
    return [slipAt(joined.phrase(place.start, place.end))];
  });
}

/** Persons whom an annexed agenda names for an item, against those whom the section that the item stands for names. */
import { firstFrom } from '../../text/order';
import type { Span } from '../../text/span';
import { byRange } from '../../text/letters';
import type { AgendaItem, AgendaPerson, AgendaSession, AnnexedAgenda, LeadRole, NamedPerson, ParticipantMention, SectionPerson, SubLeads } from '../mentions';
import type { Heading, Report } from '../model';
import { chainBefore, type Named } from '../participants';
import type { Unit } from '../units';
import { telling } from '../wording';
import type { WordingSource } from '../wordings';
import { goesOn } from './agendas';
import { namedIn } from './people';
import { CHAIRING } from './presentations';

/** A person in the words of an entry or of a line below a heading; offsets are those of the words. */
interface Led {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
  readonly chairs: boolean;
}

const HONORIFIC = /\b(?:H\.\s?E|Mr|Mrs|Ms|Miss|Mdm|Madam|Dr|Prof|Professor|Amb|Ambassador|Col|Colonel|Capt|Captain|Lt|Lieutenant|Maj|Major|Brig|Brigadier|Gen|General|Cdr|Commander|Admiral|Commodore|Datuk|Dato|Tan Sri|Dame|Sir)\b/;
/** What parts the persons of one entry: cells, lines, list items, marks up. */
const PIECE = /[^\n\r\t|;<>]+/g;
const HOSTS = /\b(?:hosted|dinner|lunch|reception|breakfast)\b/i;
const CHAIR = /\b(?:moderat(?:ors?|ed by)|(?:co-)?chair(?:s|persons?|man|ed by)?|facilitat(?:ors?|ed by))\b/gi;
const SPEAKER = /\b(?:speakers?|presenters?|panell?ists?|discussants?|lecturers?|instructors?|trainers?|experts?|presentations?|presented by|leads?|remarks|respondents?|rapporteurs?)\b/gi;
/** "Mr. A (Moderator)", "Ms. B, Chair". */
const CHAIRS_BEHIND = byRange(/^(?:\s*\([^()]{2,40}\))?(?:,\s[^,;()]{2,60})?(?:\s\(|,\s|\s[–-]\s)(?:session\s)?(?:co-)?(?:moderator|chair|facilitator)\b/iu);

/** Persons whom the words of an entry name, each as one who chairs or another. */
const LED = telling<readonly Led[]>(({ text }) => {
  const out: Led[] = [];
  if (!HONORIFIC.test(text)) return out;
  let chairs = false;
  for (const piece of text.matchAll(PIECE)) {
    const words = piece[0].replace(/[\u00a0\u2018\u2019`]/g, odd => (odd === '\u00a0' ? ' ' : "'"));
    if (HOSTS.test(words)) continue;
    let from = 0;
    for (const person of namedIn(words)) {
      chairs = roleIn(words.slice(from, person.span.start)) ?? chairs;
      from = person.span.end;
      const { keys } = person;
      if (keys.length > 0) out.push({ start: piece.index + person.span.start, end: piece.index + person.span.end, keys, chairs: chairs || CHAIRS_BEHIND.test(words.slice(person.span.end)) });
    }
    chairs = roleIn(words.slice(from)) ?? chairs;
  }
  return out;
});

/** Whether the last word on a role is one on who chairs; null without any. */
function roleIn(words: string): boolean | null {
  const last = (pattern: RegExp): number => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
  const [chair, speaker] = [last(CHAIR), last(SPEAKER)];
  return chair < 0 && speaker < 0 ? null : chair > speaker;
}

export function agendaSessionsOf(report: Report, agendas: readonly AnnexedAgenda[], persons: () => readonly NamedPerson[], units: readonly Unit[], wordings: WordingSource): readonly AgendaSession[] {
  const out: AgendaSession[] = [];
  let known: Known | undefined;
  for (const agenda of agendas) {
    if (!agenda.followed) continue;
    for (const { item, heading, parts } of sessionsOf(agenda)) {
      const told = parts.flatMap(({ entry }) => {
        const { wording, start } = wordings.stretch(report, entry.span);
        const chairing = entry.leadHead !== undefined && roleIn(entry.leadHead) === true;
        return wording.ask(LED).map(led => ({ ...led, start: led.start + start, end: led.end + start, chairs: led.chairs || chairing }));
      });
      if (told.length === 0 && item.leads.length === 0 && !item.subItems.some(({ leads, heading: own }) => leads.length > 0 && own !== null)) continue;
      known ??= new Known(report, persons(), units, wordings);
      out.push(known.session(agenda, item, heading, told));
    }
  }
  return out;
}

/** Items that stand for a section, each with the entries that go on with it. */
function sessionsOf({ items }: AnnexedAgenda): { readonly item: AgendaItem; readonly heading: Heading; readonly parts: AgendaItem[] }[] {
  const out: { item: AgendaItem; heading: Heading; parts: AgendaItem[] }[] = [];
  for (const item of items) {
    const { entry, heading, kind } = item;
    if (heading !== null && kind !== 'pause') out.push({ item, heading, parts: [item] });
    else if (kind === 'pause' && goesOn(entry.title.text)) (out.findLast(each => each.item.entry.item === entry.item) ?? out.at(-1))?.parts.push(item);
  }
  return out;
}

/** Where a person of the text stands. */
interface Place { readonly start: number; readonly end: number; readonly text: string; readonly person: NamedPerson; readonly introduced: boolean }

/** "Session II was moderated by", "the panel, chaired by". */
const LED_BY = /\b(?:session|panel|discussions?|item|module|part|segment)s?\b[^.;]{0,40}?\b(?:moderated|chaired|facilitated) by\s/gi;
/** "The moderator, Ms. A, summed up" */
const IN_CHAIR = /\bthe (?:session )?(?:moderator|facilitator|chair of the session)(?: of (?:the|this) session)?, (?=[A-Z])/gi;
const LEADS = /\s(?:moderated|chaired|facilitated)\s(?:the|this|Session|Panel|Module)\b\s?(?:(?:first|second|third|fourth|fifth|last|final|next|opening|closing)\s)?(?:session|panel|discussion|item|module|[IVX\d]{1,4}\b)/gi;

/** What a line says of who chairs: where the words on it begin and end. */
const LEADING = telling<readonly { readonly start: number; readonly end: number; readonly by: boolean }[]>(({ text }) => (
  /\b(?:moderat(?:ed|or)|chaired|chair of the|facilitat(?:ed|or))\b/i.test(text)
    ? [...[...text.matchAll(LED_BY), ...text.matchAll(IN_CHAIR)].map(hit => ({ start: hit.index, end: hit.index + hit[0].length, by: true })), ...[...text.matchAll(LEADS)].map(hit => ({ start: hit.index, end: hit.index + hit[0].length, by: false }))]
    : []));

const AS_ROLE = /\b(?:as|being) (?:the |a |one of the )?(?:(?:lead|first|second|main|invited|co-?lead)[ -]?)?(discussants?|speakers?|presenters?|panell?ists?|leads?|countr(?:y|ies)|proponents?)\b/g;

interface InRole { readonly names: readonly Named[]; readonly role: LeadRole; readonly stem: string }

/** "Japan, as lead discussant, recalled": who stands before the role. */
const IN_ROLE = telling<readonly InRole[]>(wording => {
  const { text } = wording;
  return [...text.matchAll(AS_ROLE)].flatMap(hit => {
    const names = chainBefore(text, hit.index, wording.participants());
    return names.length === 0 ? [] : [{ names, role: /^(?:lead|countr|prop)/.test(hit[1]!) ? 'lead' as const : 'brief' as const, stem: hit[1]!.slice(0, STEM) }];
  });
});

/** "Moderator: Ms. A, Singapore", on a line or in a paragraph of its own. */
const CHAIR_LINE = /^[*_]{0,3}(?:co-)?(?:moderat(?:ors?|ed by)|chair(?:s|persons?|man|ed by)?|facilitat(?:ors?|ed by))\s*:/i;
const LONGEST_LINE = 200;
const CHAIRS = telling<readonly Named[]>(wording => (wording.text.length <= LONGEST_LINE && CHAIR_LINE.test(wording.text) ? wording.participants() : []));

/** Letters that tell the roles apart, be there one or several. */
const STEM = 6;

/** Who has the role that an item gives; discussants and speakers are told apart. */
function leadsIn({ headings, joined }: Unit, section: Heading, { role, entry }: AgendaItem): ParticipantMention[] {
  if (headings.at(-1) !== section) return [];
  const words = `${entry.title.text} ${entry.lead?.text ?? ''}`.toLowerCase();
  return joined.ask(IN_ROLE).filter(each => each.role === role && (role === 'lead' || words.includes(each.stem))).flatMap(({ names }) => names.map(({ participant, start, end }) => ({ participant, ...joined.phrase(start, end) })));
}

class Known {
  private readonly places: readonly Place[];
  private readonly byKey = new Map<string, NamedPerson[]>();
  private readonly under = new Map<Heading, Unit[]>();

  constructor(private readonly report: Report, persons: readonly NamedPerson[], units: readonly Unit[], private readonly wordings: WordingSource) {
    for (const unit of units) for (const heading of unit.headings) {
      const own = this.under.get(heading);
      if (own === undefined) this.under.set(heading, [unit]); else own.push(unit);
    }
    const places: Place[] = [];
    for (const person of persons) {
      for (const { span, post, body, late } of person.mentions) if (!late) places.push({ ...span, text: report.text.slice(span.start, span.end).replace(/\s+/g, ' '), person, introduced: post !== null || body !== null });
      for (const { span, text } of person.bare) places.push({ ...span, text, person, introduced: false });
      const keys = new Set(person.mentions.flatMap(({ keys: own, late, listed }) => (late && !listed ? [] : own)));
      for (const key of keys) {
        const bearers = this.byKey.get(key);
        if (bearers === undefined) this.byKey.set(key, [person]); else bearers.push(person);
      }
    }
    this.places = places.sort((a, b) => a.start - b.start);
  }

  session(agenda: AnnexedAgenda, item: AgendaItem, section: Heading, led: readonly Led[]): AgendaSession {
    const { text } = this.report;
    const own = this.under.get(section) ?? [];
    const lines = [...section.children.flatMap(({ kind, span }) => (kind === 'text' ? [span] : [])), ...own.flatMap(({ paragraph, joined }) => (paragraph !== null && CHAIR_LINE.test(joined.text) && joined.text.length <= LONGEST_LINE ? [paragraph.textSpan] : []))];
    const below = lines.flatMap(line => {
      const { wording, start } = this.wordings.stretch(this.report, line);
      return wording.ask(LED).map(each => ({ ...each, start: each.start + start, end: each.end + start }));
    });
    const here = this.within(section.span.start, section.span.end);
    const named = new Set(this.within(section.span.start, endOf(agenda, section)).map(({ person }) => person));
    const told = led.map(({ start, end, keys, chairs }): AgendaPerson => {
      const bearers = this.bearersOf(keys);
      return { text: text.slice(start, end), span: { start, end }, keys, chairs, bearers, named: bearers.some(person => named.has(person)) || below.some(each => isOne(each.keys, keys)) };
    });
    const chairs: SectionPerson[] = below.filter(each => each.chairs).map(({ start, end, keys }) => ({ text: text.slice(start, end), span: { start, end }, keys }));
    for (const { joined } of own) for (const hit of joined.ask(LEADING)) {
      const sentence = joined.sentences.find(({ start, end }) => start <= hit.start && end >= hit.end);
      if (sentence === undefined) continue;
      const [from, to] = hit.by ? [joined.offset(hit.end) - 1, joined.offset(sentence.end - 1)] : [joined.offset(sentence.start), joined.offset(hit.start)];
      const near = here.filter(({ start }) => start >= from && start <= to);
      chairs.push(...(hit.by ? near.slice(0, 2) : near.slice(-1)).map(sectionPerson));
    }
    const presenting = own.filter(({ joined }) => PRESENTS.test(joined.text)).flatMap(unit => this.presentersIn(unit, here));
    const silent = this.silentUnder(section, item.leads);
    const subLeads = item.subItems.flatMap(({ heading, leads, name }): SubLeads[] => (heading === null || leads.length === 0 ? [] : [{ section: heading, name, leads, silent: this.silentUnder(heading, leads) }]));
    return { agenda, item, section, told, silent, subLeads, leads: item.leads.length === 0 ? [] : item.role === 'chair' ? this.chairsOn(lines) : own.flatMap(unit => leadsIn(unit, section, item)), chairs, presenters: presenting.length > 0 ? presenting : own.flatMap(unit => this.presentersIn(unit, here)) };
  }

  /** Those whom nothing under a heading names. */
  private silentUnder(section: Heading, leads: readonly ParticipantMention[]): readonly ParticipantMention[] {
    if (leads.length === 0) return leads;
    const said = new Set((this.under.get(section) ?? []).flatMap(({ joined }) => joined.participants().map(({ participant }) => participant)));
    return leads.filter(({ participant }) => !said.has(participant));
  }

  /** Participants of those who chair by lines of their own. */
  private chairsOn(lines: readonly Span[]): ParticipantMention[] {
    return lines.flatMap(line => {
      const joined = this.wordings.join(this.report, [line]);
      return joined.ask(CHAIRS).map(({ participant, start, end }) => ({ participant, ...joined.phrase(start, end) }));
    });
  }

  /** Who is introduced with post or body where a sentence begins, and does more than open or lead. */
  private presentersIn({ paragraph, joined }: Unit, here: readonly Place[]): SectionPerson[] {
    if (paragraph === null) return [];
    const { text, sentences } = joined;
    return here.filter(({ introduced, start }) => introduced && start >= paragraph.textSpan.start && start < paragraph.textSpan.end).filter(({ start }) => {
      const sentence = sentences.find(each => joined.offset(each.start) === start);
      if (sentence === undefined) return false;
      const words = text.slice(sentence.start, sentence.end);
      return !CHAIRING.test(words) && !REPORTS.test(words);
    }).map(sectionPerson);
  }

  private within(from: number, to: number): Place[] {
    const first = firstFrom(this.places.length, at => this.places[at]!.start, from);
    const last = firstFrom(this.places.length, at => this.places[at]!.start, to);
    return this.places.slice(first, last);
  }

  /** Persons of the text whose names have all these words, or all of whose words these are. */
  private bearersOf(keys: readonly string[]): readonly NamedPerson[] {
    const near = new Set(keys.flatMap(key => this.byKey.get(key) ?? []));
    return [...near].filter(({ mentions }) => mentions.some(({ keys: own }) => isOne(own, keys)));
  }
}

/** Headings behind a section that the agenda does not list belong to it: "Group 1: Warnings" below the session on breakout groups. */
function endOf({ unlisted }: AnnexedAgenda, section: Heading): number {
  let { end } = section.span;
  for (const { span } of unlisted) if (span.start >= end && span.start - end <= GAP) end = span.end;
  return end;
}

/** Blank lines between two sections. */
const GAP = 8;

/** Where some are said to present papers, the others speak to these. */
const PRESENTS = /\b(?:presented|introduced|delivered|gave|made) (?:his|her|an?|the) (?:\w+ )?(?:papers?|presentation|lecture|keynote)\b|\b(?:His|Her) (?:paper|presentation|slides|lecture)\b/;

/** Speaks for others, or of what a group found. */
const REPORTS = /\b(?:on behalf of|reported (?:for|on|back)|rapporteurs?|summari[sz]ed|groups?)\b/i;

const sectionPerson = ({ start, end, text, person }: Place): SectionPerson => ({ text, span: { start, end }, keys: longest(person) });

const longest = ({ mentions }: NamedPerson): readonly string[] => mentions.reduce<readonly string[]>((best, { keys }) => (keys.length > best.length ? keys : best), []);

/** Whether one of two names has all the words of the other. */
export const isOne = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && (short.every(key => long.includes(key)) || short.join('') === long.join(''));
};

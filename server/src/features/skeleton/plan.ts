/** Which sections a new report begins with: those that are usual, or those of the one past report it is modelled on. */
import type { SectionValue } from '../../profile/conventions-sections';
import { sectionKinds } from '../../profile/kinds';
import type { Convention, ProfileView } from '../../profile/model';
import { NOTHING } from '../../profile/points';
import type { Heading } from '../../report/model';
import { toLetters, toRoman } from '../../text/numerals';

export interface Section {
  /** A usual kind ("opening"), or `subject` for what the meeting was about. */
  readonly id: string;
  /** As the heading is to stand, label and capitals included. */
  readonly heading: string;
}

export const SUBJECT = 'subject';
/** A bracket alone, or with nothing but a label before it, would not be read as a heading. */
const BARE_SUBJECT = 'Subject [to be named]';

/** Sections a report always has, for families of which the profile knows too little. */
const GENERAL = [{ id: 'introduction', title: 'Introduction' }, { id: 'opening', title: 'Opening Remarks' }, { id: 'closing', title: 'Closing Remarks' }];
/** Of a chairman's statement: nobody opens or closes it. */
const OF_STATEMENT = [{ id: 'introduction', title: 'Introduction' }];
/** Sections that mostly stand outside the numbered items. */
const UNNUMBERED = new Set(['introduction', 'closing', 'follow-up']);

/** In more than half of the past reports that could tell. */
export const isUsual = ({ evidence }: Convention): boolean => evidence.agree * 2 > evidence.of;

export function valueOf(profile: ProfileView, id: string): string | undefined {
  const value = profile.get(id)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Usual sections in their usual order, with room for the subjects of the meeting before what ends it. */
export function usualPlan(profile: ProfileView): Section[] {
  const known = profile.conventions
    .filter(convention => convention.id.startsWith('section:') && isUsual(convention))
    .map(convention => convention.value as SectionValue)
    .sort((a, b) => a.place - b.place)
    .map(({ section, title }) => ({ id: section, title: withoutYears(title) }));
  const sections = known.length > 0 ? known : profile.family === 'statement' ? [...OF_STATEMENT] : [...GENERAL];
  const table = profile.get('follow-up');
  if (table?.value === 'present' && isUsual(table) && !sections.some(({ id }) => id === 'follow-up')) {
    sections.push({ id: 'follow-up', title: valueOf(profile, 'follow-up-heading') || 'Issues to be Followed Up' });
  }
  const end = sections.findIndex(({ id }) => id === 'other-matters' || id === 'closing' || id === 'follow-up');
  const later = sections.findIndex(({ id }) => isLater(profile, id));
  const places = [end, later].filter(place => place >= 0);
  sections.splice(places.length === 0 ? sections.length : Math.min(...places), 0, { id: SUBJECT, title: '[Subject]' });
  const labels = profile.get('heading-labels');
  const plain = labels?.value === 'unnumbered' && isUsual(labels);
  const kind = plain ? null : profile.get('heading-keyword:agenda-item') ? 'agenda-item' : profile.get('heading-keyword:session') ? 'session' : null;
  let number = 0;
  return sections.map(({ id, title }) => {
    const labelled = kind === 'agenda-item' ? !UNNUMBERED.has(id) || isItem(profile, id) : valueOf(profile, 'heading-labels') === 'numbered' && sectionKinds(title).length === 0;
    const numbered = id === SUBJECT || labelled ? kind : null;
    if (numbered === null) return { id, heading: inCapitals(profile, 'section', id === SUBJECT ? BARE_SUBJECT : title) };
    number++;
    const label = numbered === 'session' ? toRoman(number).toUpperCase() : String(number);
    return { id, heading: inCapitals(profile, numbered, joined(numbered === 'agenda-item' ? 'Agenda Item' : 'Session', label, signOf(profile, numbered), title)) };
  });
}

/** What stands behind the number of a heading. */
function signOf(profile: ProfileView, kind: 'agenda-item' | 'session'): string {
  const sign = valueOf(profile, `heading-separator:${kind}`) ?? ':';
  return sign === NOTHING ? '' : sign;
}

/** Whether the newest past reports have a section as a numbered item, where their passages are kept. */
const isItem = (profile: ProfileView, section: string): boolean =>
  profile.get(`section:${section}`)?.evidence.passages.some(({ text }) => text !== undefined && /^\W*(?:agenda\s+)?item\s+\w+\s?[:.–—-]/i.test(text)) ?? false;

/** Whether a usual section stands behind the subjects that past meetings had, each its own. */
function isLater(profile: ProfileView, section: string): boolean {
  const place = (profile.get(`section:${section}`)?.value as SectionValue | undefined)?.place;
  const subjects = profile.conventions.filter(convention => convention.id.startsWith('section:') && !isUsual(convention) && sectionKinds((convention.value as SectionValue).title).length === 0);
  const reports = subjects.reduce((sum, { evidence }) => sum + evidence.agree, 0);
  const middle = subjects.reduce((sum, { value, evidence }) => sum + (value as SectionValue).place * evidence.agree, 0) / reports;
  return place !== undefined && reports > 0 && place > middle;
}

const inCapitals = (profile: ProfileView, kind: string, words: string): string =>
  (valueOf(profile, `heading-capitals:${kind}`) === 'upper' ? words.toUpperCase() : words);

/**
 * The sections of one past report as they stand. Subjects of a meeting of another series are not this one's: their headings are left
 * open. `years`: how many years later this meeting is; null leaves years in headings open.
 */
export function planLike(headings: readonly Heading[], followUp: string | null, sameSubjects: boolean, years: number | null): Section[] {
  const counters = new Map<string, number>();
  const sections = headings.filter(heading => heading.level === 1).map((heading): Section => {
    const { form, label, labelStyle, kind } = heading;
    const id = sectionKinds(heading.title)[0] ?? SUBJECT;
    const title = id === SUBJECT && !sameSubjects ? upperAs(heading, label !== null && form.keyword === null ? BARE_SUBJECT : '[Subject]') : withYears(heading.title, years);
    let words = title;
    if (label !== null) {
      const number = (counters.get(kind) ?? 0) + 1;
      counters.set(kind, number);
      words = joined(form.keyword ?? '', labelStyle === 'roman' ? toRoman(number).toUpperCase() : labelStyle === 'letter' ? toLetters(number).toUpperCase() : String(number), form.separator, title);
    }
    return { id, heading: `${form.hashes > 0 ? `${'#'.repeat(form.hashes)} ` : ''}${form.bold ? `**${words}**` : words}` };
  }).filter(({ id }) => id !== 'follow-up');
  return followUp === null ? sections : [...sections, { id: 'follow-up', heading: followUp }];
}

const upperAs = ({ form }: Heading, words: string): string => (form.capitals === 'upper' ? words.toUpperCase() : words);

function joined(keyword: string, label: string, separator: string, title: string): string {
  const mark = separator.trim();
  const apart = /^[-–—]/.test(mark) ? ' ' : '';
  return `${keyword} ${label}${apart}${mark} ${title}`.trim();
}

const YEARS = /\b((?:19|20)\d\d)(\s?[-–—/]\s?)((?:19|20)\d\d|\d\d)\b/g;

/** Years of past meetings stand open in what is usual. */
const withoutYears = (title: string): string => title.replace(YEARS, '[Year]$2[Year]').replace(/\b(?:19|20)\d\d\b/g, '[Year]');

/** "2023–2024" of the past meeting as "2024–2025". */
function withYears(title: string, later: number | null): string {
  return title.replace(YEARS, (words: string, first: string, dash: string, last: string) => {
    if (Number(last) % 100 !== (Number(first) + 1) % 100) return words;
    if (later === null) return `[Year]${dash}[Year]`;
    const next = String(Number(first) + later + 1);
    return `${Number(first) + later}${dash}${next.slice(4 - last.length)}`;
  });
}

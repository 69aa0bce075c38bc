/** The skeleton of a report: sections, numbering, annexes and follow-up table that are usual. What the writer fills in stands in square brackets. */
import type { MemberValue } from '../../profile/conventions-members';
import type { ProfileView } from '../../profile/model';
import { columnDuty } from '../../profile/points-follow-up';
import { sameName } from '../../profile/precedent';
import { columnRole } from '../../report/columns';
import type { ColumnRole, Family } from '../../report/model';
import type { CountingStyle } from '../../text/labels';
import { toLetters, toOrdinal, toRoman } from '../../text/numerals';
import { significantWords } from '../../text/similarity';
import type { MeetingForm } from './form';
import { isUsual, planLike, SUBJECT, usualPlan, valueOf, type Section } from './plan';

const DECIMAL = /\d+(?:\.\d+)+/;
/** "AGENDA ITEM 3: Ports", "3. Ports" */
const HEADING_NUMBER = /^(?:[A-Za-z]+ ){0,2}(\d{1,2})(?=[.:)]|\s[-–])/;

const COLUMN_WORDS: Readonly<Record<ColumnRole, string>> = { number: 'No.', reference: 'Paragraph', issue: 'Issue', action: 'Action', deadline: 'Deadline', party: 'Follow-up by', status: 'Status', other: '' };

/** The one request of the skeleton, and the row that follows it up. */
const REQUEST = 'The Meeting requested ARF Participants to submit comments on [Subject] by [Day Month Year].';
const ROW: Readonly<Record<ColumnRole, string>> = { number: '1', reference: '[4]', issue: 'Comments on [Subject]', action: 'Submit comments on [Subject]', deadline: '[Day Month Year]', party: 'ARF Participants', status: '[Status]', other: '[...]' };

/** Annexes that are cited by the sections which speak of them in every report. */
const ELSEWHERE: ReadonlySet<string> = new Set(['participants', 'agenda', 'programme', 'remarks', 'presentations']);

/** What a chairman's statement tells in each paragraph. */
const MINISTERS = 'The Ministers [what was discussed].';

const SUBJECT_BLANK = '[Subject]';

const MEETINGS: Readonly<Record<Family, string>> = {
  ism: 'Inter-Sessional Meeting on [Subject]',
  isg: 'Inter-Sessional Support Group on Confidence Building Measures and Preventive Diplomacy',
  workshop: 'Workshop on [Subject]',
  training: 'Training Course on [Subject]',
  experts: 'Experts and Eminent Persons Meeting',
  statement: '',
  other: '[Name of the Meeting]',
};

/** Ends with a line break; lines end in `\n`. A view with a precedent gives a skeleton like that one report. */
export function skeletonText(profile: ProfileView, form: MeetingForm): string {
  return new Skeleton(profile, form).text();
}

/** Sections whose words are much the same in every report. */
const FORMAL = ['introduction', 'opening', 'adoption-of-agenda', 'closing'] as const;
export const isFormal = (id: string): id is (typeof FORMAL)[number] => FORMAL.some(each => each === id);

/** Annexes that a report cites already, and how it labels them; null where it shows no style. */
interface Cited {
  readonly count: number;
  readonly style: CountingStyle | null;
}

/** What a section of a report that is being written begins with, without number. */
export const sectionWords = (profile: ProfileView, form: MeetingForm, id: (typeof FORMAL)[number], cited: Cited): string =>
  new Skeleton(profile, form, cited).bodyOf({ id, heading: '' }, false);

class Skeleton {
  private thanked = false;
  private readonly lines: string[] = [];
  private readonly annexes: { readonly label: string; readonly title: string }[] = [];
  private readonly meeting: string;
  private readonly event: string;
  private paragraph = 0;
  /** Number of the section that is written, and paragraphs in it. */
  private section = 0;
  private within = 0;
  private asked = false;
  /** Whether a section of its own has the agenda adopted, which cites it there. */
  private adopts = false;

  constructor(private readonly profile: ProfileView, private readonly form: MeetingForm, private readonly before: Cited = { count: 0, style: null }) {
    const past = profile.precedent?.report.title?.meeting?.text;
    this.meeting = withoutForum(form.meeting === null ? (past === undefined ? MEETINGS[profile.family] : inTitleCase(past)) : ofKind(form.meeting, profile.family));
    this.event = /\b(?:workshop|seminar|conference)\b/i.test(this.meeting) ? 'Workshop' : /\btraining\b|\bcourse\b/i.test(this.meeting) ? 'Training Course' : 'Meeting';
  }

  text(): string {
    this.title();
    const sections = this.sections();
    this.adopts = sections.some(({ id }) => id === 'adoption-of-agenda');
    const table = sections.some(({ id }) => id === 'follow-up');
    // Where no section is for what introduces the meeting, that stands before the first.
    if (this.profile.family !== 'other' && !sections.some(({ id }) => id === 'introduction')) this.numbered(this.introduction());
    for (const section of sections) {
      if (section.id === 'follow-up') this.followUp(section.heading);
      else this.headed(section.heading, this.bodyOf(section, table));
    }
    this.annexBodies();
    return `${this.lines.join('\n').trimEnd()}\n`;
  }

  private sections(): Section[] {
    const { precedent } = this.profile;
    if (!precedent) return usualPlan(this.profile);
    const { report } = precedent;
    const before = report.title?.dates[0]?.from.year ?? null;
    const table = report.followUp === null ? null : report.followUp.headingSpan === null ? 'Issues to be Followed Up' : report.followUp.title;
    const same = this.form.meeting === null || sameName(report.title?.meeting?.text ?? '', this.form.meeting);
    return planLike(report.headings, table, same, this.form.year === null || before === null ? null : this.form.year - before);
  }

  private title(): void {
    const { family, precedent } = this.profile;
    const past = precedent?.report.title?.kind?.text;
    const kind = past === undefined ? (family === 'statement' ? "CHAIRMAN'S STATEMENT" : "CO-CHAIRS' SUMMARY REPORT") : ofSeveral(past);
    const ordinal = this.form.ordinal === null ? '[ORDINAL]' : toOrdinal(this.form.ordinal);
    const meeting = `${ordinal} ${this.forum('ASEAN Regional Forum')}${this.meeting}`.trimEnd().toUpperCase();
    const words: Readonly<Record<string, string>> = { kind, meeting, venue: this.form.venue ?? '[City, Country]', date: this.form.dates ?? '[Day Month Year]' };
    const usual = (valueOf(this.profile, 'title-order') ?? '').split(' ').filter(part => part in words);
    const order = [...usual, ...['kind', 'meeting', 'venue', 'date'].filter(part => !usual.includes(part))];
    const lines: string[] = [];
    order.forEach((part, index) => {
      const beside = (part === 'venue' || part === 'date') && ['venue', 'date'].includes(order[index - 1] ?? '');
      if (beside) lines[lines.length - 1] += `, ${words[part]!}`; else lines.push(words[part]!);
    });
    this.block(...lines);
  }

  bodyOf({ id, heading }: Section, table: boolean): string {
    switch (id) {
      case 'introduction': return this.introduction();
      case 'opening': return this.opening();
      case 'adoption-of-agenda': return `The ${this.event} adopted the Agenda. ${this.cited('Agenda')}`;
      case 'closing':
        // of several closing sections one thanks
        if (this.thanked) return '[What was said.]';
        this.thanked = true;
        return this.closing();
      case SUBJECT: return this.subject(table);
      default: return [this.profile.family === 'statement' ? MINISTERS : '[What was said.]', ...this.annexesOf(heading)].join(' ');
    }
  }

  private closing(): string {
    const host = this.form.host === null ? '[the host]' : withArticle(this.form.host);
    const thanks = `The Co-Chairs thanked all participants for their active participation and ${host} for ${this.says('thanks-to-host') ? 'the warm hospitality and ' : ''}the arrangements.`;
    return this.says('next-meeting') ? `${thanks} The next ${this.event} will be held in [City, Country] in [Month Year].` : thanks;
  }

  private says(what: string): boolean {
    const convention = this.profile.get(`closing:${what}`);
    return convention !== undefined && isUsual(convention);
  }

  /** Citations of the usual annexes that a section is about. */
  private annexesOf(heading: string): string[] {
    const words = new Set(significantWords(heading));
    return this.profile.conventions.filter(convention => convention.topic === 'usual-annex' && isUsual(convention)).flatMap(({ value }) => {
      const { name, wordings: [title] } = value as MemberValue;
      return title !== undefined && !ELSEWHERE.has(name) && name.split('-').every(word => words.has(word)) ? [this.cited(title.replace(/^the\s+/i, ''))] : [];
    });
  }

  private introduction(): string {
    const { family } = this.profile;
    const { form } = this;
    const ordinal = form.ordinal === null ? '[ordinal]' : toOrdinal(form.ordinal);
    const place = `was held in ${form.venue ?? '[City, Country]'} on ${form.dates ?? '[Day Month Year]'}.`;
    const chairs = form.coChairs.length === 0 ? null : listed(form.coChairs);
    if (family === 'statement') return `The ${ordinal} ASEAN Regional Forum ${place} The Meeting was chaired by ${chairs ?? '[name, post and country of the Chair]'}.`;
    const name = form.meeting === null && !this.profile.precedent ? `[name of the ${this.event}]` : this.meeting;
    const annexed = this.cited(this.event !== 'Meeting' ? 'List of Participants' : 'List of Delegates');
    const programme = this.usual('programme') ? ` ${this.cited('Programme')}` : this.usual('agenda') && !this.adopts ? ` ${this.cited('Agenda')}` : '';
    return `The ${ordinal} ${this.forum('ARF')}${name} ${place} The ${this.event} was co-chaired by ${chairs ?? '[name, post and country of each Co-Chair]'}. [All ARF Participants attended except A, B and C.] ${annexed}${programme}`;
  }

  /** Whose meeting it is, unless its name says so. */
  private forum(words: string): string {
    return this.profile.family === 'other' || /\b(?:ASEAN Regional Forum|ARF)\b/i.test(this.meeting) ? '' : `${words} `;
  }

  private opening(): string {
    const names = this.form.coChairs.length === 0 ? ['[name]'] : this.form.coChairs.map(words => words.split(',')[0]!);
    const said = names.map(name => `In [his/her] opening remarks, ${name} [what was said].`).join(' ');
    return this.usual('remarks') ? `${said} ${this.cited('Opening Remarks', true)}` : said;
  }

  private subject(table: boolean): string {
    const words = [this.profile.family === 'statement' ? MINISTERS : '[What was presented and discussed.]'];
    if (this.usual('presentations') && !this.asked) words.push(this.cited('Presentation'));
    if (table && !this.asked) words.push(REQUEST);
    this.asked = true;
    return words.join(' ');
  }

  private usual(kind: string): boolean {
    const convention = this.profile.get(`usual-annex:${kind}`);
    return convention !== undefined && isUsual(convention);
  }

  private cited(what: string, several = false): string {
    const style = this.before.style ?? valueOf(this.profile, 'annex-label-style');
    const number = this.before.count + this.annexes.length + 1;
    const id = style === 'roman' ? toRoman(number).toUpperCase() : style === 'letter' ? toLetters(number).toUpperCase() : String(number);
    const word = valueOf(this.profile, 'annex-label-keyword') ?? 'Annex';
    const label = `${valueOf(this.profile, 'annex-label-capitals') === 'Annex' ? word : word.toUpperCase()} ${id}`;
    this.annexes.push({ label, title: what });
    const attached = (this.profile.get('citation-phrase')?.value as MemberValue | undefined)?.name.includes('attached') ?? false;
    const verb = attached ? (several ? 'are attached as' : 'is attached as') : several ? 'appear as' : 'appears as';
    return `The ${what} ${verb} ${valueOf(this.profile, 'annex-citation-emphasis') === 'bold' ? `**${label}**` : label}.`;
  }

  /** Headings of the annexes that are cited, where past reports carry them. */
  private annexBodies(): void {
    const bodies = this.profile.get('annex-bodies');
    if (bodies === undefined || bodies.value !== 'carried' || !isUsual(bodies)) return;
    for (const { label, title } of this.annexes) this.block(`${label}: ${title.toUpperCase()}`, '', '[To be attached.]');
  }

  private followUp(heading: string): void {
    this.block(valueOf(this.profile, 'heading-capitals:section') === 'upper' ? heading.toUpperCase() : heading);
    const roles = this.columns();
    const heads: string[] = [];
    for (const role of roles) heads.push(this.columnWords(role, roles, heads));
    this.block(...[heads, heads.map(() => '---'), roles.map(role => ROW[role])].map(cells => `| ${cells.join(' | ')} |`));
  }

  /** The columns most tables have together, and those besides that most have at all. */
  private columns(): ColumnRole[] {
    const roles = (valueOf(this.profile, 'follow-up-columns') ?? 'number issue deadline party').split(' ') as ColumnRole[];
    const lacks = (role: ColumnRole): boolean => {
      const convention = this.profile.get(`follow-up-column:${columnDuty(role)!}`);
      return convention !== undefined && isUsual(convention) && !roles.some(each => columnDuty(each) === columnDuty(role));
    };
    return [...(lacks('number') ? ['number' as const] : []), ...roles, ...(['action', 'deadline', 'party'] as const).filter(lacks)];
  }

  /** The usual words for a column; of two with one duty, as numbers and paragraphs both say which, each has its own. */
  private columnWords(role: ColumnRole, roles: readonly ColumnRole[], others: readonly string[]): string {
    const duty = columnDuty(role);
    const convention = this.profile.get(`follow-up-column:${role}`) ?? (duty === null ? undefined : this.profile.get(`follow-up-column:${duty}`));
    const wordings = ((convention?.value as MemberValue | undefined)?.wordings ?? []).filter(words => !others.includes(words));
    const own = wordings.find(words => columnRole(words) === role);
    const alone = roles.filter(each => columnDuty(each) === duty).length === 1;
    return own ?? (others.length === 0 || alone ? wordings[0] : undefined) ?? COLUMN_WORDS[role];
  }

  private headed(heading: string, words: string): void {
    const number = HEADING_NUMBER.exec(heading)?.[1];
    this.section = number === undefined ? this.section + 1 : Number(number);
    this.within = 0;
    this.block(heading);
    this.numbered(words);
  }

  private numbered(words: string): void {
    const form = valueOf(this.profile, 'numbering-form') ?? '1.';
    // "4.2" is the second of the fourth section
    const label = DECIMAL.test(form) ? form.replace(DECIMAL, `${Math.max(1, this.section)}.${++this.within}`) : form.replace('1', String(++this.paragraph));
    this.block(`${label} ${words}`);
  }

  private block(...lines: string[]): void {
    this.lines.push(...lines, '');
  }
}

/** There are several co-chairs: "Co-Chair's" is a slip of the past report. */
const ofSeveral = (kind: string): string => kind.replace(/(co\s?[-‐–]?\s?chair)['’`´]s/i, (_, chair: string) => `${chair}${/[A-Z]$/.test(chair) ? 'S' : 's'}'`);

const KIND_OF_MEETING = /\b(?:meeting|workshop|seminar|conference|round\s?table|symposium|course|training|group|exercise|dialogue|session|forum)\b/i;

/** A name that gives the subject alone as that of a meeting of the family: "Disaster Relief". */
const ofKind = (name: string, family: Family): string => (KIND_OF_MEETING.test(name) || !MEETINGS[family].includes(SUBJECT_BLANK) ? name : MEETINGS[family].replace(SUBJECT_BLANK, name));

const withoutForum = (meeting: string): string => meeting.replace(/^(?:the\s+)?(?:ASEAN Regional Forum|ARF)\s+/i, '');

const ACRONYMS: ReadonlyMap<string, string> = new Map(['ASEAN', 'ARF', 'ICT', 'ICTs', 'UN', 'EU', 'ISM', 'ISG', 'CBM', 'CBMs', 'PD'].map(word => [word.toLowerCase(), word]));
const SMALL = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'under', 'with']);

/** A name in capitals as it stands in a sentence; any other as it is. */
export function inTitleCase(name: string): string {
  if (/\p{Ll}{2}/u.test(name)) return name;
  return name.toLowerCase().replace(/\p{L}+/gu, (word, at: number) => ACRONYMS.get(word) ?? (at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
}

const withArticle = (country: string): string => (/^(?:Philippines|Republic|Russian|United|European|Democratic|Lao People|People|Kingdom|Union)/.test(country) ? `the ${country}` : country);

const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`);

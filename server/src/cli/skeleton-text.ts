/** The skeleton of a report, built from what past reports of its family have in common. What the writer fills in stands in square brackets. */
import type { SectionValue } from '../profile/conventions-sections';
import type { MemberValue } from '../profile/conventions-members';
import type { Convention, ProfileView } from '../profile/model';
import { columnDuty } from '../profile/points-follow-up';
import type { ColumnRole, Family } from '../report/model';
import { toLetters, toRoman } from '../text/numerals';

/** Sections a report always has, for families of which the profile knows too little. */
const GENERAL: readonly Section[] = [{ id: 'introduction', title: 'Introduction' }, { id: 'opening', title: 'Opening Remarks' }, { id: 'closing', title: 'Closing Remarks' }];
/** Sections that stand outside the numbered items. */
const UNNUMBERED = new Set(['introduction', 'closing', 'follow-up']);
const COLUMN_WORDS: Readonly<Record<ColumnRole, string>> = { number: 'No.', reference: 'Paragraph', issue: 'Issue', action: 'Action', deadline: 'Deadline', party: 'Follow-up by', status: 'Status', other: '' };

/** The one request of the skeleton, and the row that follows it up. */
const REQUEST = 'The Meeting requested ARF Participants to submit comments on [Subject] by [Day Month Year].';
const ROW: Readonly<Record<ColumnRole, string>> = { number: '1', reference: '[4]', issue: 'Comments on [Subject]', action: 'Submit comments on [Subject]', deadline: '[Day Month Year]', party: 'ARF Participants', status: '[Status]', other: '[...]' };

interface Section {
  readonly id: string;
  readonly title: string;
}

/** Ends with a line break; lines end in `\n`. */
export function skeletonText(profile: ProfileView): string {
  return new Skeleton(profile).text();
}

class Skeleton {
  private readonly lines: string[] = [];
  private paragraph = 0;
  private heading = 0;
  private annex = 0;

  constructor(private readonly profile: ProfileView) {}

  text(): string {
    this.title();
    const sections = this.sections();
    for (const section of sections) {
      if (section.id === TOPIC.id) this.headed(this.numberedHeading(section.title), `[What was presented and discussed.]${sections.some(({ id }) => id === 'follow-up') ? ` ${REQUEST}` : ''}`);
      else if (section.id === 'follow-up') this.followUp(section.title);
      else this.headed(this.isNumbered(section) ? this.numberedHeading(section.title) : this.capitals('section', section.title), this.bodyOf(section));
    }
    return `${this.lines.join('\n').trimEnd()}\n`;
  }

  private title(): void {
    const { family } = this.profile;
    const kind = family === 'statement' ? "CHAIRMAN'S STATEMENT" : "CO-CHAIRS' SUMMARY REPORT";
    const meeting = `[ORDINAL] ASEAN REGIONAL FORUM ${MEETINGS[family]}`.trimEnd();
    const place = '[City, Country]';
    const date = '[Day Month Year]';
    const order = this.value('title-order')?.split(' ') ?? [];
    const before = (one: string, other: string): boolean => order.includes(one) && order.includes(other) && order.indexOf(one) < order.indexOf(other);
    this.block(...(before('meeting', 'kind') ? [meeting, kind] : [kind, meeting]), before('dates', 'venue') || before('date', 'venue') ? `${date}, ${place}` : `${place}, ${date}`);
  }

  /** Expected sections in their usual order, with room for the subjects of the meeting before what ends it. */
  private sections(): Section[] {
    const known = this.profile.conventions
      .filter(convention => convention.topic === 'section' && convention.id.startsWith('section:') && isUsual(convention))
      .map(convention => convention.value as SectionValue)
      .sort((a, b) => a.place - b.place)
      .map(({ section, title }) => ({ id: section, title }));
    const sections = known.length === 0 ? [...GENERAL] : known;
    const table = this.profile.get('follow-up');
    if (table?.value === 'present' && isUsual(table) && !sections.some(({ id }) => id === 'follow-up')) {
      sections.push({ id: 'follow-up', title: this.value('follow-up-heading') || 'Issues to be Followed Up' });
    }
    const end = sections.findIndex(({ id }) => id === 'other-matters' || id === 'closing' || id === 'follow-up');
    sections.splice(end < 0 ? sections.length : end, 0, TOPIC);
    return sections;
  }

  private bodyOf({ id }: Section): string {
    const { family } = this.profile;
    if (family === 'statement' && id === 'introduction') return 'The [ordinal] ASEAN Regional Forum was held in [City, Country] on [Day Month Year]. The Meeting was chaired by [name, post and country of the Chair].';
    const event = family === 'workshop' ? 'Workshop' : family === 'training' ? 'Training Course' : 'Meeting';
    switch (id) {
      case 'introduction': return `The [ordinal] ARF [name of the ${event}] was held in [City, Country] on [Day Month Year]. The ${event} was co-chaired by [name, post and country of each Co-Chair]. [All ARF Participants attended except A, B and C.] ${this.cited(family === 'workshop' || family === 'training' ? 'List of Participants' : 'List of Delegates')}`;
      case 'opening': return 'In [his/her] opening remarks, [name] [what was said].';
      case 'adoption-of-agenda': return `The ${event} adopted the Agenda. ${this.cited('Agenda')}`;
      case 'closing': return `The Co-Chairs thanked all participants for their active participation and [the host] for the arrangements.`;
      default: return '[What was said.]';
    }
  }

  private cited(what: string): string {
    this.annex++;
    const style = this.value('annex-label-style');
    const id = style === 'roman' ? toRoman(this.annex).toUpperCase() : style === 'letter' ? toLetters(this.annex).toUpperCase() : String(this.annex);
    const label = `${this.value('annex-label-capitals') === 'Annex' ? 'Annex' : 'ANNEX'} ${id}`;
    return `The ${what} appears as ${this.value('annex-citation-emphasis') === 'bold' ? `**${label}**` : label}.`;
  }

  private followUp(title: string): void {
    this.block(this.capitals('section', title));
    const roles = (this.value('follow-up-columns') ?? 'number issue deadline party').split(' ') as ColumnRole[];
    const heads = roles.map(role => this.columnWords(role));
    this.block(...[heads, heads.map(() => '---'), roles.map(role => ROW[role])].map(cells => `| ${cells.join(' | ')} |`));
  }

  private columnWords(role: ColumnRole): string {
    const duty = columnDuty(role);
    const convention = this.profile.get(`follow-up-column:${role}`) ?? (duty === null ? undefined : this.profile.get(`follow-up-column:${duty}`));
    return (convention?.value as MemberValue | undefined)?.wordings[0] ?? COLUMN_WORDS[role];
  }

  private headed(heading: string, words: string): void {
    this.paragraph++;
    const label = (this.value('numbering-form') ?? '1.').replace('1', String(this.paragraph));
    this.block(heading);
    this.block(`${label} ${words}`);
  }

  private isNumbered({ id }: Section): boolean {
    return this.numberedKind() === 'agenda-item' && !UNNUMBERED.has(id);
  }

  private numberedKind(): 'agenda-item' | 'session' | null {
    if (this.profile.get('heading-keyword:agenda-item')) return 'agenda-item';
    return this.profile.get('heading-keyword:session') ? 'session' : null;
  }

  private numberedHeading(title: string): string {
    const kind = this.numberedKind();
    if (kind === null) return this.capitals('section', title);
    this.heading++;
    const keyword = kind === 'agenda-item' ? 'Agenda Item' : 'Session';
    const label = kind === 'session' ? toRoman(this.heading).toUpperCase() : String(this.heading);
    const separator = this.value(`heading-separator:${kind}`) ?? ':';
    return this.capitals(kind, `${keyword} ${label}${/^\w|^[–-]/.test(separator) ? ' ' : ''}${separator} ${title}`);
  }

  private capitals(kind: string, words: string): string {
    return this.value(`heading-capitals:${kind}`) === 'upper' ? words.toUpperCase() : words;
  }

  private value(id: string): string | undefined {
    const value = this.profile.get(id)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  private block(...lines: string[]): void {
    this.lines.push(...lines, '');
  }
}

const TOPIC: Section = { id: '', title: '[Subject]' };

const MEETINGS: Readonly<Record<Family, string>> = {
  ism: 'INTER-SESSIONAL MEETING ON [SUBJECT]',
  isg: 'INTER-SESSIONAL SUPPORT GROUP ON CONFIDENCE BUILDING MEASURES AND PREVENTIVE DIPLOMACY',
  workshop: 'WORKSHOP ON [SUBJECT]',
  training: 'TRAINING COURSE ON [SUBJECT]',
  experts: 'EXPERTS AND EMINENT PERSONS MEETING',
  statement: '',
  other: '[NAME OF THE MEETING]',
};

/** In more than half of the past reports that could tell. */
const isUsual = ({ evidence }: Convention): boolean => evidence.agree * 2 > evidence.of;

/**
 * Archives of invented reports whose conventions are known: each report is a plan of plain data, and the text is written from the plan.
 * Institutions differ in headings, numbering, annexes and sections; reports differ by chance, within what the archive is told.
 */

export interface Plan {
  /** 1 for the first meeting; gives its ordinal. */
  readonly number: number;
  readonly year: number;
  readonly sections: readonly string[];
  /** Index of the wording of each section. */
  readonly wording: Readonly<Record<string, number>>;
  readonly capitals: 'upper' | 'mixed';
  readonly separator: string;
  readonly paragraph: '1.' | '(1)';
  readonly labels: 'arabic' | 'letter' | 'roman';
  readonly keyword: 'ANNEX' | 'Annex';
  readonly phrase: string;
  readonly annexes: readonly string[];
  readonly bodies: boolean;
  readonly attendance: 'list' | 'count';
  /** Columns; null without a table. */
  readonly table: readonly string[] | null;
  readonly tableTitle: string;
  readonly dayFirst: boolean;
  readonly title: 'kind first' | 'kind last';
  readonly thanks: boolean;
}

export interface Institution {
  readonly name: string;
  readonly kind: string;
  /** With {ordinal}. */
  readonly meeting: string;
  /** Words before the number of a heading; null for headings without number. */
  readonly heading: string | null;
  readonly numerals: 'arabic' | 'roman';
  /** Sections by id with their wordings, in their usual order. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
  readonly annexes: readonly string[];
  readonly columns: readonly string[];
  readonly tableTitle: string;
  readonly phrase: string;
}

export const INSTITUTIONS: readonly Institution[] = [
  {
    name: 'ism', kind: "CO-CHAIRS' SUMMARY REPORT", meeting: '{ordinal} ASEAN REGIONAL FORUM INTER-SESSIONAL MEETING ON COASTAL SURVEY', heading: 'AGENDA ITEM', numerals: 'arabic',
    sections: {
      opening: ['OPENING REMARKS', 'OPENING SESSION', 'WELCOME AND OPENING REMARKS'], agenda: ['ADOPTION OF THE AGENDA', 'CONSIDERATION AND ADOPTION OF THE AGENDA'],
      briefing: ['BRIEFING ON RECENT SURVEYS', 'BRIEFINGS ON RECENT SURVEYS'], progress: ['PROGRESS OF AGREED ACTIVITIES', 'PROGRESS OF THE AGREED ACTIVITIES'],
      proposals: ['NEW PROPOSALS'], lessons: ['LESSONS FROM EXERCISES'], other: ['OTHER MATTERS', 'ANY OTHER MATTERS'], closing: ['CLOSING REMARKS', 'CLOSING SESSION'],
    },
    annexes: ['List of Participants', 'Agenda', 'Opening Remarks', 'Work Plan'], columns: ['No.', 'Issues', 'Follow-up by', 'Timeline'], tableTitle: 'ISSUES TO BE FOLLOWED UP', phrase: 'appears as',
  },
  {
    name: 'workshop', kind: "Co-Chairs' Summary Report", meeting: '{ordinal} ASEAN Regional Forum Workshop on Reef Mapping', heading: 'Session', numerals: 'roman',
    sections: {
      opening: ['Opening Remarks', 'Welcome Remarks'], overview: ['Overview of Reef Surveys'], national: ['National Experiences', 'National Experience'],
      tools: ['Tools and Methods'], cooperation: ['Regional Cooperation in Mapping'], exercise: ['Table-top Exercise'], closing: ['Closing Session', 'Concluding Remarks'],
    },
    annexes: ['List of Participants', 'Programme', 'Opening Remarks'], columns: ['No.', 'Action', 'Lead', 'Deadline'], tableTitle: 'Follow-up Actions', phrase: 'is attached as',
  },
  {
    name: 'committee', kind: 'SUMMARY RECORD', meeting: '{ordinal} MEETING OF THE RIVER BASIN COMMITTEE', heading: null, numerals: 'roman',
    sections: {
      opening: ['OPENING OF THE MEETING'], agenda: ['ADOPTION OF THE AGENDA', 'APPROVAL OF THE AGENDA'], minutes: ['RECORD OF THE PREVIOUS MEETING'], secretary: ['REPORT OF THE SECRETARY', 'THE SECRETARY\'S REPORT'],
      gauges: ['STATE OF THE GAUGES'], budget: ['BUDGET AND STAFF', 'STAFF AND BUDGET'], visits: ['FIELD VISITS'], other: ['ANY OTHER BUSINESS'], closing: ['CLOSURE OF THE MEETING', 'CLOSING OF THE MEETING'],
    },
    annexes: ['List of Participants', 'Agenda'], columns: ['Decision', 'Responsible', 'Deadline'], tableTitle: 'ACTION ITEMS', phrase: 'is attached as',
  },
];

/** A sequence of numbers from 0 to 1 that is the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = state + 0x6d2b79f5 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
}

export interface ArchiveSettings {
  readonly institution: Institution;
  readonly size: number;
  readonly seed: number;
  /** Share of reports that do otherwise in a point that is otherwise settled. */
  readonly noise: number;
  /** From this report on (counted from 0) annexes bear figures; before, letters. */
  readonly drift?: number;
  /** Reports a year. */
  readonly pace?: number;
}

/** How usual the sections in the middle are, one after the other. */
const SHARES = [1, 0.45, 1, 0.3, 0.95, 0.7];

/** The plan nearly all reports of the archive follow. */
export function usualPlan({ institution, size, drift, pace = 1 }: Omit<ArchiveSettings, 'seed' | 'noise'>, number: number): Plan {
  return {
    number, year: 2025 - Math.floor((size - number) / pace) - 1,
    sections: Object.keys(institution.sections).filter((id, index) => isFrame(id) || SHARES[(index - 1) % SHARES.length]! > 0.5),
    wording: {}, capitals: institution.heading === 'Session' ? 'mixed' : 'upper', separator: institution.heading === 'Session' ? ' – ' : institution.heading === null ? '. ' : ': ',
    paragraph: institution.name === 'committee' ? '(1)' : '1.',
    labels: drift !== undefined && number <= drift ? 'letter' : institution.name === 'workshop' ? 'roman' : 'arabic',
    keyword: institution.name === 'committee' ? 'Annex' : 'ANNEX', phrase: institution.phrase, annexes: institution.annexes, bodies: true,
    attendance: institution.name === 'committee' ? 'list' : 'count', table: institution.columns, tableTitle: institution.tableTitle, dayFirst: true, title: 'kind first', thanks: true,
  };
}

const isFrame = (id: string): boolean => ['opening', 'agenda', 'other', 'closing'].includes(id);

export function makePlans(settings: ArchiveSettings): Plan[] {
  const random = chance(settings.seed);
  const { institution, noise } = settings;
  const odd = (share = noise): boolean => random() < share;
  return Array.from({ length: settings.size }, (_, index) => {
    const plan = usualPlan(settings, index + 1);
    const sections = Object.keys(institution.sections).filter((id, place) => {
      const share = isFrame(id) ? 1 - noise / 2 : SHARES[(place - 1) % SHARES.length]! * (1 - noise / 2);
      return random() < share;
    });
    if (odd(noise / 2) && sections.length > 4) sections.splice(2, 2, sections[3]!, sections[2]!);
    const wording = Object.fromEntries(Object.entries(institution.sections).map(([id, words]) => [id, random() < 0.75 ? 0 : Math.floor(random() * words.length)]));
    return {
      ...plan, sections, wording,
      capitals: odd() ? (plan.capitals === 'upper' ? 'mixed' : 'upper') : plan.capitals,
      separator: odd() ? otherSeparator(plan.separator) : plan.separator,
      paragraph: odd() ? (plan.paragraph === '1.' ? '(1)' : '1.') : plan.paragraph,
      labels: odd() ? (plan.labels === 'letter' ? 'arabic' : 'letter') : plan.labels,
      keyword: odd() ? (plan.keyword === 'ANNEX' ? 'Annex' : 'ANNEX') : plan.keyword,
      annexes: plan.annexes.filter((_each, place) => place === 0 || !odd(place === 3 ? 0.6 : noise)),
      bodies: !odd(), attendance: odd() ? (plan.attendance === 'list' ? 'count' : 'list') : plan.attendance,
      table: odd() ? null : plan.table!.filter((_each, place) => place === 1 || !odd(noise / 2)),
      dayFirst: !odd(), title: odd() ? 'kind last' : 'kind first', thanks: !odd(),
    };
  });
}

/** Dashes of any length are one sign. */
export const otherSeparator = (separator: string): string => (separator === ' – ' ? ': ' : ' - ');

const CITIES = ['Davao, Philippines', 'Penang, Malaysia', 'Hobart, Australia', 'Niigata, Japan', 'Da Nang, Viet Nam', 'Surabaya, Indonesia', 'Busan, Republic of Korea', 'Phuket, Thailand', 'Auckland, New Zealand', 'Colombo, Sri Lanka'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'September', 'October', 'November'];
const SENTENCES = [
  'The participants exchanged views on the subject and took note of the information that was given.', 'The Meeting welcomed the work done since its last session and encouraged members to go on with it.',
  'Several participants shared their experience and underlined the value of exchange between experts.', 'The Meeting noted that the surveys had been finished in time and thanked those who had taken part.',
];
/** What the row of the table is about. */
const AGREED = 'The Meeting agreed on an exchange of survey data among all members.';

export function render(plan: Plan, institution: Institution): { file: string; text: string } {
  const city = CITIES[plan.number % CITIES.length]!;
  const month = MONTHS[plan.number % MONTHS.length]!;
  const day = 3 + plan.number * 7 % 20;
  const meeting = institution.meeting.replace('{ordinal}', `${plan.number}${suffix(plan.number)}`);
  const place = `${city}, ${day} ${month} ${plan.year}`;
  const out: string[] = plan.title === 'kind first' ? [institution.kind, '', meeting, '', place, ''] : [meeting, '', place, '', institution.kind, ''];
  let count = 0;
  let annex = 0;
  const say = (words: string): void => { out.push(`${plan.paragraph.replace('1', String(++count))} ${words}`, ''); };
  const cite = (): string => `${plan.phrase} ${plan.keyword} ${numeral(++annex, plan.labels)}`;
  const attended = plan.attendance === 'count' ? 'Delegates from 18 countries attended the Meeting.' : 'Representatives from Australia, Canada, China, Indonesia, Japan, Malaysia, New Zealand, the Philippines, Singapore and Thailand attended the Meeting.';
  out.push(plan.capitals === 'upper' ? 'INTRODUCTION' : 'Introduction', '');
  say(`The ${plan.number}${suffix(plan.number).toLowerCase()} meeting was held in ${city} on ${day} ${month} ${plan.year}. ${SENTENCES[plan.number % 4]!}`);
  say(`${attended}${plan.annexes.map(title => ` The ${title} ${cite()}.`).join('')}`);
  plan.sections.forEach((id, index) => {
    const words = institution.sections[id]!;
    const title = words[(plan.wording[id] ?? 0) % words.length]!;
    out.push(headingLine(institution, plan, index + 1, plan.capitals === 'upper' ? title.toUpperCase() : titleCase(title)), '');
    if (id === 'closing') say(plan.thanks ? 'The Chair expressed appreciation to all participants for their work.' : 'The Meeting was closed at noon.');
    else if (index === 2 && institution.name !== 'committee') say(AGREED);
    else for (let line = 0; line <= (plan.number + index) % 3; line++) say(SENTENCES[(plan.number + index + line) % 4]!);
  });
  if (plan.table !== null) {
    const deadline = plan.dayFirst ? `31 May ${plan.year}` : `May 31, ${plan.year}`;
    const cells = plan.table.map(head => (/No/.test(head) ? '1' : /Timeline|Deadline/.test(head) ? deadline : /Issue|Action|Decision/.test(head) ? 'Exchange of survey data' : 'All members'));
    out.push(plan.capitals === 'upper' ? plan.tableTitle.toUpperCase() : plan.tableTitle, '', plan.table.join('\t'), cells.join('\t'), '');
  }
  if (plan.bodies) plan.annexes.forEach((title, index) => out.push(`${plan.keyword} ${numeral(index + 1, plan.labels)}: ${plan.keyword === 'ANNEX' ? title.toUpperCase() : title}`, '', 'As circulated at the meeting.', ''));
  return { file: `${institution.name}/${plan.year}-${String(plan.number).padStart(4, '0')}.txt`, text: `${out.join('\n')}\n` };
}

function headingLine({ heading, numerals }: Institution, { separator, capitals }: Plan, number: number, title: string): string {
  const label = numerals === 'roman' ? roman(number) : String(number);
  if (heading === null) return `${label}${separator}${title}`;
  return `${capitals === 'upper' ? heading.toUpperCase() : titleCase(heading)} ${label}${separator}${title}`;
}

const numeral = (value: number, style: Plan['labels']): string => (style === 'arabic' ? String(value) : style === 'letter' ? String.fromCharCode(64 + value) : roman(value));

const roman = (value: number): string => ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][value - 1] ?? String(value);

const titleCase = (words: string): string => words.toLowerCase().replace(/(^|[\s-])(?!(?:of|the|and|on|in|to|from)\b)([a-z])/g, (_all, before: string, letter: string) => before + letter.toUpperCase());

const suffix = (value: number): string => (value % 100 > 10 && value % 100 < 14 ? 'TH' : ['TH', 'ST', 'ND', 'RD'][value % 10] ?? 'TH');

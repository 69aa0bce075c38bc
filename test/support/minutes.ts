/**
 * Archives of quite another make: minutes of boards, senates, working groups and committees, each with headings, numbers, annexes and
 * tables of its own. As in institutions.ts a report is a plan of plain data, and the text is written from the plan.
 */
import { chance } from './institutions';

export interface MinutesPlan {
  readonly number: number;
  readonly year: number;
  readonly sections: readonly string[];
  readonly wording: Readonly<Record<string, number>>;
  /** Each of these is "usual" or what the make does otherwise. */
  readonly heading: 'usual' | 'other';
  readonly capitals: 'usual' | 'other';
  readonly paragraph: 'usual' | 'other';
  readonly labels: 'usual' | 'other';
  readonly keyword: 'usual' | 'other';
  readonly phrase: 'usual' | 'other';
  readonly annexes: readonly string[];
  readonly bodies: boolean;
  readonly table: readonly string[] | null;
  readonly dayFirst: boolean;
  readonly title: 'usual' | 'other';
  readonly thanks: boolean;
}

export interface Make {
  readonly name: string;
  /** Sections with their wordings and how many reports in a hundred have them. */
  readonly sections: Readonly<Record<string, readonly [share: number, ...wordings: string[]]>>;
  /** Sections whose subject is another each time stand after this one. */
  readonly subjectsAfter: string;
  readonly annexes: readonly string[];
  readonly keyword: string;
  readonly columns: readonly string[];
  readonly tableTitle: string;
  readonly phrases: readonly [string, string];
  readonly lasts: string;
  readonly title: (plan: MinutesPlan, day: string) => string[];
  readonly heading: (plan: MinutesPlan, number: number, title: string) => string;
  readonly label: (plan: MinutesPlan, section: number, inSection: number, inAll: number) => string;
  readonly opening: (plan: MinutesPlan, day: string) => string[];
  readonly annexLabel: (plan: MinutesPlan, ordinal: number) => string;
  readonly row: (cells: readonly string[], head: boolean) => string;
}

const roman = (value: number): string => ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'][value - 1] ?? String(value);
const letter = (value: number): string => String.fromCharCode(64 + value);
const ordinal = (value: number): string => `${value}${value % 100 > 10 && value % 100 < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`;
const caps = (plan: MinutesPlan, usual: 'upper' | 'mixed', title: string): string => ((plan.capitals === 'usual') === (usual === 'upper') ? title.toUpperCase() : title);

export const MAKES: readonly Make[] = [
  {
    name: 'board',
    sections: {
      apologies: [100, 'Apologies for absence', 'Apologies'], interests: [95, 'Declarations of interest', 'Declaration of interests'], minutes: [100, 'Minutes of the previous meeting', 'Approval of the minutes of the previous meeting'],
      arising: [90, 'Matters arising'], chief: [100, "Chief Executive's report"], finance: [100, 'Financial report', 'Finance report'], safety: [60, 'Health and safety'], risk: [40, 'Risk register'], people: [30, 'People and remuneration'],
      business: [95, 'Any other business'], next: [90, 'Date of next meeting', 'Next meeting'], close: [100, 'Close of meeting', 'Closure'],
    },
    subjectsAfter: 'finance', annexes: ['List of Attendees', 'Agenda', 'Management Accounts'], keyword: 'Annex', columns: ['Ref', 'Action', 'Owner', 'Due date'], tableTitle: 'Action points', phrases: ['is attached as', 'can be found at'], lasts: 'close',
    title: (plan, day) => (plan.title === 'usual' ? [`Minutes of the ${ordinal(plan.number)} Meeting of the Board of Directors of Northshore Water plc`, `Bristol, United Kingdom, ${day}`] : [`Bristol, United Kingdom, ${day}`, `Minutes of the ${ordinal(plan.number)} Meeting of the Board of Directors of Northshore Water plc`]),
    heading: (plan, number, title) => `${number}${plan.heading === 'usual' ? '. ' : ') '}${caps(plan, 'mixed', title)}`,
    label: (plan, section, inSection) => (plan.paragraph === 'usual' ? `${section}.${inSection} ` : `(${section}.${inSection}) `),
    opening: plan => ['The Chair welcomed everyone. Ms Alder, Mr Birch, Dr Cedar and Mrs Holly were present.', `The List of Attendees ${phraseOf(plan, 'board')} {cite}.`],
    annexLabel: (plan, value) => `${plan.keyword === 'usual' ? 'Annex' : 'ANNEX'} ${plan.labels === 'usual' ? letter(value) : value}`,
    row: cells => cells.join('\t'),
  },
  {
    name: 'senate',
    sections: {
      welcome: [100, 'Welcome and Apologies', 'Welcome'], minutes: [100, 'Minutes of the Last Meeting'], chair: [90, "Vice-Chancellor's Report", 'Report of the Vice-Chancellor'], education: [100, 'Education Committee', 'Report of the Education Committee'], research: [95, 'Research Committee', 'Report of the Research Committee'],
      regulations: [60, 'Amendments to Regulations'], students: [55, "Students' Union Report"], degrees: [45, 'Conferment of Degrees'], reserved: [30, 'Reserved Business'], other: [95, 'Any Other Business', 'Other Business'], dates: [100, 'Dates of Future Meetings', 'Date of Next Meeting'],
    },
    subjectsAfter: 'research', annexes: ['Membership and Attendance', 'Agenda', 'Statistics on Admissions'], keyword: 'Annex', columns: ['Minute', 'Action', 'Responsible', 'Deadline', 'Status'], tableTitle: 'SUMMARY OF ACTIONS', phrases: ['is reproduced in', 'is attached as'], lasts: 'dates',
    title: (plan, day) => (plan.title === 'usual' ? ['SENATE OF THE UNIVERSITY OF WESSEX', `${ordinal(plan.number).toUpperCase()} SESSION`, 'SUMMARY RECORD', day] : ['SUMMARY RECORD', 'SENATE OF THE UNIVERSITY OF WESSEX', `${ordinal(plan.number).toUpperCase()} SESSION`, day]),
    heading: (plan, number, title) => `Item ${number}${plan.heading === 'usual' ? ' - ' : ': '}${caps(plan, 'mixed', title)}`,
    label: (plan, _section, _inSection, inAll) => (plan.paragraph === 'usual' ? `${inAll}. ` : `${inAll}) `),
    opening: plan => ['Representatives of all faculties attended the Meeting.', `The record of attendance ${phraseOf(plan, 'senate')} {cite}.`],
    annexLabel: (plan, value) => `${plan.keyword === 'usual' ? 'Annex' : 'ANNEX'} ${plan.labels === 'usual' ? roman(value) : value}`,
    row: cells => `| ${cells.join(' | ')} |`,
  },
  {
    name: 'working group',
    sections: {
      opening: [100, 'OPENING OF THE SESSION', 'OPENING'], agenda: [100, 'ADOPTION OF THE AGENDA'], officers: [45, 'ELECTION OF OFFICERS'], report: [95, 'REPORT OF THE SECRETARIAT', 'REPORT BY THE SECRETARIAT'], standards: [100, 'REVIEW OF STANDARDS'], pilots: [90, 'PILOT PROJECTS', 'PROGRESS OF PILOT PROJECTS'],
      capacity: [50, 'CAPACITY BUILDING'], programme: [95, 'PROGRAMME OF WORK'], other: [90, 'OTHER MATTERS', 'ANY OTHER BUSINESS'], adoption: [100, 'ADOPTION OF THE REPORT'], closure: [95, 'CLOSURE OF THE SESSION', 'CLOSURE'],
    },
    subjectsAfter: 'pilots', annexes: ['List of Participants', 'Agenda', 'Programme of Work', 'List of Documents'], keyword: 'ANNEX', columns: ['Decision', 'Lead', 'Deadline'], tableTitle: 'FOLLOW-UP ACTIONS', phrases: ['is contained in', 'appears at'], lasts: 'closure',
    title: (plan, day) => (plan.title === 'usual' ? ['REPORT OF THE', `${ordinal(plan.number).toUpperCase()} SESSION OF THE WORKING GROUP ON GRAIN STATISTICS`, `Rome, Italy, ${day}`] : [`${ordinal(plan.number).toUpperCase()} SESSION OF THE WORKING GROUP ON GRAIN STATISTICS`, `Rome, Italy, ${day}`, 'SUMMARY REPORT']),
    heading: (plan, number, title) => `${roman(number)}${plan.heading === 'usual' ? '. ' : ' – '}${caps(plan, 'upper', sentence(title))}`,
    label: (plan, _section, _inSection, inAll) => (plan.paragraph === 'usual' ? `${inAll}. ` : `(${inAll}) `),
    opening: (plan, day) => [`The ${ordinal(plan.number)} session of the Working Group was held in Rome, Italy, on ${day}. Delegates from 34 member countries attended the session.`, `The List of Participants ${phraseOf(plan, 'working group')} {cite}.`],
    annexLabel: (plan, value) => `${plan.keyword === 'usual' ? 'ANNEX' : 'Annex'} ${plan.labels === 'usual' ? roman(value) : letter(value)}`,
    row: cells => cells.join('\t'),
  },
  {
    name: 'steering committee',
    sections: {
      welcome: [100, 'Welcome and introductions', 'Welcome'], actions: [95, 'Review of actions', 'Review of open actions'], status: [100, 'Project status'], budget: [100, 'Budget', 'Budget update'], risks: [90, 'Risks and issues'], vendors: [50, 'Suppliers'], data: [35, 'Data protection'], decisions: [95, 'Decisions'], wrap: [95, 'Wrap-up', 'Closing'],
    },
    subjectsAfter: 'status', annexes: ['Attendance', 'Presentation Slides'], keyword: 'Annex', columns: ['No', 'Task', 'Assigned to', 'Target date'], tableTitle: 'Action items', phrases: ['see', 'is attached as'], lasts: 'wrap',
    title: (plan, day) => (plan.title === 'usual' ? [`# Meeting Report: ${ordinal(plan.number)} Steering Committee Meeting of the Harbour Data Project`, `Gothenburg, Sweden, ${day}`] : [`# Gothenburg, Sweden, ${day}`, `Meeting Report: ${ordinal(plan.number)} Steering Committee Meeting of the Harbour Data Project`]),
    heading: (plan, number, title) => (plan.heading === 'usual' ? `## ${number}. ${caps(plan, 'mixed', title)}` : `## ${number} – ${caps(plan, 'mixed', title)}`),
    label: (plan, _section, inSection) => (plan.paragraph === 'usual' ? `${inSection}. ` : `${letter(inSection).toLowerCase()}) `),
    opening: plan => ['The committee met in person with twelve members present.', `The record of attendance ${phraseOf(plan, 'steering committee')} {cite}.`],
    annexLabel: (plan, value) => `${plan.keyword === 'usual' ? 'Annex' : 'ANNEX'} ${plan.labels === 'usual' ? value : letter(value)}`,
    row: (cells, head) => `| ${cells.join(' | ')} |${head ? `\n|${cells.map(() => ' --- ').join('|')}|` : ''}`,
  },
  {
    name: 'council',
    sections: {
      call: [100, 'CALL TO ORDER', 'OPENING OF THE MEETING'], quorum: [90, 'QUORUM'], petitions: [55, 'PETITIONS'], reports: [100, 'REPORTS OF COMMITTEES', 'COMMITTEE REPORTS'], works: [95, 'PUBLIC WORKS'], bylaws: [95, 'BY-LAWS'], licences: [40, 'LICENCES'], questions: [90, 'QUESTIONS FROM THE PUBLIC', 'PUBLIC QUESTIONS'], closing: [100, 'ADJOURNMENT', 'CLOSING'],
    },
    subjectsAfter: 'works', annexes: ['List of Attendees', 'Agenda', 'Maps'], keyword: 'Annex', columns: ['Item', 'Decision', 'Responsible officer', 'By when'], tableTitle: 'MATTERS FOR FOLLOW-UP', phrases: ['is appended as', 'is attached as'], lasts: 'closing',
    title: (plan, day) => (plan.title === 'usual' ? ['SUMMARY REPORT', `${ordinal(plan.number).toUpperCase()} ORDINARY MEETING OF THE MUNICIPAL COUNCIL`, `Ballarat, Australia, ${day}`] : [`${ordinal(plan.number).toUpperCase()} ORDINARY MEETING OF THE MUNICIPAL COUNCIL`, `Ballarat, Australia, ${day}`, 'SUMMARY REPORT']),
    heading: (plan, number, title) => `${plan.heading === 'usual' ? `SECTION ${letter(number)}: ` : `SECTION ${letter(number)} – `}${caps(plan, 'upper', sentence(title))}`,
    label: (plan, _section, _inSection, inAll) => (plan.paragraph === 'usual' ? `[${inAll}] ` : `${inAll}. `),
    opening: (plan, day) => [`The ${ordinal(plan.number)} ordinary meeting was convened in Ballarat on ${day}. All nine councillors attended the meeting.`, `The List of Attendees ${phraseOf(plan, 'council')} {cite}.`],
    annexLabel: (plan, value) => `${plan.keyword === 'usual' ? 'Annex' : 'ANNEX'} ${plan.labels === 'usual' ? value : letter(value)}`,
    row: cells => cells.join('   '),
  },
];

const sentence = (title: string): string => title.charAt(0) + title.slice(1).toLowerCase();
const phraseOf = (plan: MinutesPlan, make: string): string => MAKES.find(({ name }) => name === make)!.phrases[plan.phrase === 'usual' ? 0 : 1];

export interface MinutesSettings {
  readonly make: Make;
  readonly size: number;
  readonly seed: number;
  readonly noise: number;
  /** From this report on annexes are labelled as usual; before, otherwise. */
  readonly drift?: number;
  readonly pace?: number;
}

export function usualMinutes({ make, size, drift, pace = 1 }: MinutesSettings, number: number): MinutesPlan {
  return {
    number, year: 2024 - Math.floor((size - number) / pace), sections: Object.entries(make.sections).filter(([, [share]]) => share >= 70).map(([id]) => id),
    wording: {}, heading: 'usual', capitals: 'usual', paragraph: 'usual', labels: drift !== undefined && number <= drift ? 'other' : 'usual', keyword: 'usual', phrase: 'usual',
    annexes: make.annexes, bodies: true, table: make.columns, dayFirst: true, title: 'usual', thanks: true,
  };
}

export function minutesPlans(settings: MinutesSettings): MinutesPlan[] {
  const random = chance(settings.seed);
  const { make, noise } = settings;
  const swap = (value: 'usual' | 'other', share = noise): 'usual' | 'other' => (random() < share ? (value === 'usual' ? 'other' : 'usual') : value);
  return Array.from({ length: settings.size }, (_, index) => {
    const plan = usualMinutes(settings, index + 1);
    const sections = Object.entries(make.sections).filter(([, [share]]) => random() * 100 < share - noise * 20).map(([id]) => id);
    if (random() < noise / 2 && sections.length > 5) sections.splice(3, 2, sections[4]!, sections[3]!);
    return {
      ...plan, sections, wording: Object.fromEntries(Object.entries(make.sections).map(([id, [, ...words]]) => [id, random() < 0.75 ? 0 : Math.floor(random() * words.length)])),
      heading: swap(plan.heading), capitals: swap(plan.capitals), paragraph: swap(plan.paragraph), labels: swap(plan.labels), keyword: swap(plan.keyword), phrase: swap(plan.phrase),
      annexes: plan.annexes.filter((_each, place) => place === 0 || random() > (place > 2 ? 0.55 : noise)), bodies: random() >= noise,
      table: random() < noise ? null : plan.table!.filter((_each, place) => place === 1 || random() >= noise / 2), dayFirst: random() >= noise, title: swap(plan.title), thanks: random() >= noise,
    };
  });
}

const SUBJECTS = ['Dredging of the inner basin', 'Lease of the east wharf', 'Replacement of the pumps', 'Gift from the Hartley estate', 'Merger of two departments', 'Naming of the new library', 'Rainfall records of the uplands', 'Lighting of the coast road', 'Tender for cleaning', 'Repair of the clock tower', 'Noise from the quarry', 'Shelter for cyclists', 'Parking at the station', 'Purchase of two vans', 'Pension of former staff', 'Visit of the auditors', 'Loan of paintings'];
const PROSE = ['The report was received and its contents were noted.', 'It was agreed that the matter would be considered again when the figures were complete.', 'Members thanked the staff for their work in a difficult season.', 'There were several questions on cost, to which answers were given.', 'It was resolved that the proposal be approved as amended.', 'A lively discussion followed, and the conclusions of the paper were accepted.'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'September', 'October', 'November'];

export function renderMinutes(plan: MinutesPlan, make: Make): { file: string; text: string } {
  const random = chance(plan.number * 7919 + plan.year);
  const day = `${3 + plan.number % 24} ${MONTHS[plan.number % MONTHS.length]!} ${plan.year}`;
  const out = [...make.title(plan, day).flatMap(line => [line, '']), ''];
  let all = 0;
  let annex = 0;
  const cite = (): string => make.annexLabel(plan, ++annex);
  const subjects = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, at) => SUBJECTS[(plan.number * 3 + at * 5) % SUBJECTS.length]!);
  const at = plan.sections.indexOf(make.subjectsAfter);
  const bodies = [...plan.sections.slice(0, at + 1).map(id => ({ id, title: titleOf(make, plan, id) })), ...(at < 0 ? [] : subjects.map(title => ({ id: '', title }))), ...plan.sections.slice(at + 1).map(id => ({ id, title: titleOf(make, plan, id) }))];
  bodies.forEach(({ id, title }, index) => {
    out.push(make.heading(plan, index + 1, title), '');
    let own = 0;
    const say = (words: string): void => { out.push(`${make.label(plan, index + 1, ++own, ++all)}${words}`, ''); };
    if (index === 0) {
      for (const words of make.opening(plan, day)) if (!words.includes('{cite}') || plan.annexes.includes(make.annexes[0]!)) say(words.replace('{cite}', cite));
      for (const title of plan.annexes.filter(each => each !== make.annexes[0])) say(`The ${title} ${make.phrases[plan.phrase === 'usual' ? 0 : 1]} ${cite()}.`);
    } else if (id === make.lasts) {
      say(plan.thanks ? 'The Chair expressed appreciation to all members for their contributions.' : 'The meeting ended at noon.');
    } else if (index === 2) {
      for (const words of ['The revised figures were circulated after the last session.', 'The repairs were reported to be nearly finished.', 'A paper on fees had been prepared.']) say(words);
    } else for (let line = 0; line < 2 + Math.floor(random() * 2); line++) say(PROSE[Math.floor(random() * PROSE.length)]!);
  });
  if (plan.table !== null) {
    const deadline = (month: number): string => (plan.dayFirst ? `${10 + month} ${MONTHS[month]!} ${plan.year + 1}` : `${MONTHS[month]!} ${10 + month}, ${plan.year + 1}`);
    const cell = (head: string, row: number): string => (/^(?:Ref|No|Minute|Item)$/.test(head) ? String(row) : /date|when|Deadline/i.test(head) ? deadline(row) : /Action|Task|Decision/.test(head) ? ['Circulate the revised figures', 'Report on the repairs', 'Prepare a paper on fees'][row - 1]! : /Status/.test(head) ? 'Open' : ['Ms Alder', 'Mr Birch', 'Dr Cedar'][row - 1]!);
    out.push(plan.capitals === 'usual' || make.tableTitle === make.tableTitle.toUpperCase() ? make.tableTitle : make.tableTitle.toUpperCase(), '', make.row(plan.table, true), ...[1, 2, 3].map(row => make.row(plan.table!.map(head => cell(head, row)), false)), '');
  }
  if (plan.bodies) plan.annexes.forEach((title, index) => out.push(`${make.annexLabel(plan, index + 1)}: ${title}`, '', 'As circulated with the papers.', ''));
  return { file: `${make.name.replace(' ', '-')}/${plan.year}-${String(plan.number).padStart(3, '0')}.txt`, text: `${out.join('\n')}\n` };
}

const titleOf = (make: Make, plan: MinutesPlan, id: string): string => {
  const [, ...words] = make.sections[id]!;
  return words[(plan.wording[id] ?? 0) % words.length]!;
};

/** Makes archives of small invented reports of one family, each sound, with parts that can be left out or varied. */

export interface ReportOptions {
  /** 1 for the first report of the series; also gives its year. */
  readonly number: number;
  /** Headings left out with their paragraphs, by the words below: "OTHER MATTERS". */
  readonly without?: readonly string[];
  /** Other words for a heading. */
  readonly wording?: Readonly<Record<string, string>>;
  /** Headings in this order instead of the usual one. */
  readonly order?: readonly string[];
  readonly annexLabel?: (ordinal: number) => string;
  readonly citation?: string;
  readonly table?: readonly string[] | null;
  /** "1." or another form of paragraph numbers. */
  readonly paragraph?: (number: number) => string;
  /** One more section, before OTHER MATTERS. */
  readonly extra?: string;
}

export const FIRST_YEAR = 2015;
const CITIES = ['Davao, Philippines', 'Penang, Malaysia', 'Hobart, Australia', 'Niigata, Japan', 'Da Nang, Viet Nam', 'Surabaya, Indonesia', 'Busan, Republic of Korea', 'Phuket, Thailand', 'Auckland, New Zealand', 'Colombo, Sri Lanka'];
const COLUMNS = ['No.', 'Issues', 'Follow-up by', 'Timeline'];

const SECTIONS: Readonly<Record<string, string>> = {
  'OPENING REMARKS': 'The Co-Chairs welcomed the participants and wished them a fruitful exchange of views.',
  'ADOPTION OF THE AGENDA': 'The Meeting adopted the Agenda, which {cite} {annex2}.',
  'REVIEW OF ACTIVITIES': 'The Meeting took note of the progress made since its last session.',
  'EXCHANGE OF VIEWS ON {subject}': 'The participants exchanged views on {subject}.',
  'OTHER MATTERS': 'No other matters were raised.',
};
const SUBJECTS = ['HARBOUR PILOTAGE', 'CORAL BLEACHING', 'TSUNAMI WARNING', 'RIVER DREDGING', 'AVALANCHE RESCUE', 'VOLCANIC ASH', 'DROUGHT RELIEF', 'LIGHTHOUSE CARE', 'FOREST FIRES', 'ICE NAVIGATION'];

export function makeReport(options: ReportOptions): { file: string; text: string } {
  const { number, without = [], wording = {}, annexLabel = ordinal => `ANNEX ${ordinal}`, citation = 'appears as' } = options;
  const { table = COLUMNS, paragraph = value => `${value}.` } = options;
  const city = CITIES[number % CITIES.length]!;
  const date = `${10 + number} March ${FIRST_YEAR + number}`;
  const subject = SUBJECTS[number % SUBJECTS.length]!;
  const names = options.order ?? withExtra([...Object.keys(SECTIONS)], options.extra);
  const lines = [
    "CO-CHAIRS' SUMMARY REPORT", '',
    `${number}${suffix(number)} ASEAN REGIONAL FORUM INTER-SESSIONAL MEETING ON HARBOUR SAFETY`, '',
    `${city}, ${date}`, '',
  ];
  let count = 0;
  let item = 0;
  const say = (words: string): void => { lines.push(`${paragraph(++count)} ${words}`, ''); };
  if (!without.includes('INTRODUCTION')) lines.push(wording['INTRODUCTION'] ?? 'INTRODUCTION', '');
  say(`The ${number}${suffix(number)} ASEAN Regional Forum (ARF) Inter-Sessional Meeting on Harbour Safety was held in ${city} on ${date}. The List of Delegates ${citation} ${annexLabel(1)}.`);
  for (const name of names) {
    if (without.includes(name)) continue;
    const title = (wording[name] ?? name).replace('{subject}', subject);
    const words = SECTIONS[name] ?? 'The Meeting considered the matter and took note of the views expressed.';
    lines.push(name === 'CLOSING REMARKS' ? title : `AGENDA ITEM ${++item}: ${title}`, '');
    say(words.replace('{cite}', citation).replace('{annex2}', annexLabel(2)).replace('{subject}', subject.toLowerCase()));
  }
  if (!names.includes('CLOSING REMARKS') && !without.includes('CLOSING REMARKS')) {
    lines.push(wording['CLOSING REMARKS'] ?? 'CLOSING REMARKS', '');
    say('The Co-Chairs expressed their appreciation to the participants for their active participation.');
  }
  if (table !== null) {
    lines.push('ISSUES TO BE FOLLOWED UP', '', table.join('\t'), table.map(head => cell(head, FIRST_YEAR + number)).join('\t'), '');
  }
  return { file: `archive/${FIRST_YEAR + number}-harbour.txt`, text: `${lines.join('\n')}\n` };
}

/** Reports number 1 to `size`, all with the same variations. */
export function makeArchive(size: number, options: Omit<ReportOptions, 'number'> = {}): { file: string; text: string }[] {
  return Array.from({ length: size }, (_, index) => makeReport({ ...options, number: index + 1 }));
}

function withExtra(names: readonly string[], extra: string | undefined): string[] {
  return extra === undefined ? [...names] : [...names.slice(0, -1), extra, names.at(-1)!];
}

function cell(head: string, year: number): string {
  switch (head) {
    case 'No.': return '1';
    case 'Issues': return 'Review of the activities';
    case 'Timeline': return `31 May ${year}`;
    default: return 'ARF Unit';
  }
}

const suffix = (value: number): string => (value === 1 ? 'ST' : value === 2 ? 'ND' : value === 3 ? 'RD' : 'TH');

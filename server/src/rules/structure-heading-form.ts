import { capitalsClass, separatorClass } from '../profile/points';
import { isKnownSection } from '../report/heading-words';
import { isHeading, type Heading, type Report } from '../report/model';
import { say } from '../text/say';
import { significantWords } from '../text/similarity';
import type { Finding, Rule } from './rule';

/** So many headings must agree before the odd one out is told. */
const FEWEST_ALIKE = 3;
/** And so many times as many as differ. */
const TIMES = 3;

interface Feature {
  /** The heading's value, or null when it cannot tell. */
  readonly of: (heading: Heading) => string | null;
  /** Whether the odd heading is comparable with the usual ones; always when left out. */
  readonly applies?: (heading: Heading, usual: readonly Heading[]) => boolean;
  readonly describe: (heading: Heading, usual: Heading, agree: number) => string;
}

const FEATURES: readonly Feature[] = [
  {
    of: capitalsOf,
    describe: (heading, _usual, agree) => (capitalsClass(heading) === 'upper'
      ? say`This heading is in capitals throughout; the other ${agree} of its kind are not. Write it as the others.`
      : say`This heading is not in capitals throughout as the other ${agree} of its kind are. Write it in capitals.`),
  },
  {
    of: heading => heading.form.keyword?.replace(/\s+/g, ' ') ?? null,
    applies: fillsGap,
    describe: (heading, usual, agree) => say`This heading begins with "${heading.form.keyword!}"; the other ${agree} of its kind begin with "${usual.form.keyword!}". Use the same word.`,
  },
  {
    of: heading => (heading.label === null || heading.title === '' ? null : separatorClass(heading.form.separator)),
    describe: (heading, usual, agree) => say`After its number this heading has ${quoted(heading.form.separator)}; the other ${agree} of its kind have ${quoted(usual.form.separator)}. Use the same sign.`,
  },
  {
    of: ({ form }) => (form.hashes > 0 ? null : form.bold ? 'bold' : 'plain'),
    // bold type is easily lost on one heading and seldom put on one alone
    applies: (_heading, usual) => usual[0]!.form.bold,
    describe: (_heading, _usual, agree) => say`This heading is not in bold type; the other ${agree} of its kind are. Set it in bold too.`,
  },
];

/** Numbered headings in Markdown that count together stand at one level. */
const HASHES: Feature = {
  of: heading => String(heading.form.hashes),
  applies: fillsGap,
  describe: (heading, usual, agree) => say`This heading stands at level ${heading.form.hashes} ("${'#'.repeat(heading.form.hashes)}"); the other ${agree} with which it counts stand at level ${usual.form.hashes}. Put it at the same level.`,
};

/** The same of sub-items in Markdown, which count anew under each item. */
const DEEPER: Feature = { of: HASHES.of, describe: HASHES.describe };

/** Of sections without numbers a single one bears one; that an introduction alone has none is usual. */
const LABEL: Feature = {
  of: ({ label }) => (label === null ? 'none' : 'numbered'),
  applies: heading => heading.label !== null,
  describe: (heading, _usual, agree) => say`This heading bears the number ${heading.label!}; the other ${agree} of its kind bear none. Take it out, or number them all.`,
};

/** Capitals, keyword and separator of a heading, against the draft's own other headings of its kind. */
export const headingForm: Rule = {
  id: 'structure/heading-form',
  title: 'A heading is written in another form than the others of its kind',
  severity: 'information',
  basis: 'draft',
  *check({ report }) {
    yield* oddHeadings(report).values();
  },
};

/** At most one finding a heading: the first feature in which it stands alone. */
function oddHeadings(report: Report): Map<Heading, Finding> {
  const found = new Map<Heading, Finding>();
  for (const kind of ['agenda-item', 'session', 'section'] as const) {
    const headings = report.headings.filter(heading => heading.kind === kind && heading.level === 1);
    // "OPENING SESSION" stands beside "SESSION 1 – Taking Stock" in many a report
    for (const own of kind === 'session' ? [headings.filter(({ label }) => label !== null), headings.filter(({ label }) => label === null)] : [headings]) {
      for (const feature of FEATURES) addOdd(found, own, feature);
    }
  }
  const subItems = report.headings.filter(heading => heading.kind === 'sub-item' && heading.level === 2 && heading.label !== null);
  for (const feature of FEATURES) addOdd(found, subItems, feature);
  addOdd(found, report.headings.filter(heading => heading.form.hashes > 0 && heading.path.length === 2 && heading.form.keyword === null), DEEPER);
  const sections = report.headings.filter(heading => heading.kind === 'section' && heading.level === 1 && heading.form.keyword === null);
  if (sections.filter(({ label }) => label !== null).length === 1) addOdd(found, sections, LABEL);
  addOdd(found, report.headings.filter(heading => heading.form.hashes > 0 && heading.path.length === 1 && heading.form.keyword === null), HASHES);
  addLoneHeading(found, report);
  addThird(found, report);
  addSunk(found, report);
  return found;
}

function addOdd(found: Map<Heading, Finding>, headings: readonly Heading[], feature: Feature): void {
  const groups = new Map<string, Heading[]>();
  let total = 0;
  for (const heading of headings) {
    const value = feature.of(heading);
    if (value === null) continue;
    total++;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [heading]); else group.push(heading);
  }
  const usual = [...groups.values()].reduce<Heading[]>((most, group) => (group.length > most.length ? group : most), []);
  if (usual.length < FEWEST_ALIKE || usual.length < TIMES * (total - usual.length)) return;
  for (const group of groups.values()) {
    if (group === usual) continue;
    for (const heading of group) {
      if (found.has(heading) || feature.applies?.(heading, usual) === false) continue;
      found.set(heading, finding(heading, usual[0]!, feature, usual.length));
    }
  }
}

/** Of some kinds a report has few: a heading is odd, too, when every other one, of whatever kind, is in capitals. */
function addLoneHeading(found: Map<Heading, Finding>, report: Report): void {
  const headings = report.headings.filter(heading => heading.level === 1 && capitalsOf(heading) !== null);
  const mixed = headings.filter(heading => capitalsClass(heading) === 'mixed');
  const lone = mixed[0];
  if (mixed.length !== 1 || lone === undefined || found.has(lone)) return;
  const sameKind = headings.some(heading => heading !== lone && heading.kind === lone.kind);
  if (sameKind && headings.length - 1 > FEWEST_ALIKE) found.set(lone, finding(lone, headings.find(heading => heading !== lone)!, FEATURES[0]!, headings.length - 1));
}

/** Of three that count together one is odd only when it differs from the two others, which are alike, in more than one way. */
function addThird(found: Map<Heading, Finding>, report: Report): void {
  const groups = new Map<string, Heading[]>();
  for (const heading of report.headings) {
    if (heading.level !== 1 || heading.label === null || heading.form.keyword === null) continue;
    const key = `${heading.kind} ${heading.form.keyword.toLowerCase()}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [heading]); else group.push(heading);
  }
  for (const group of groups.values()) {
    if (group.length !== FEWEST_ALIKE || group.some(heading => found.has(heading))) continue;
    for (const heading of group) {
      const [usual, other] = group.filter(each => each !== heading) as [Heading, Heading];
      const differing = FEATURES.filter(({ of }) => of(usual) !== null && of(usual) === of(other) && of(heading) !== null && of(heading) !== of(usual));
      const alike = FEATURES.every(({ of }) => of(usual) === of(other));
      if (alike && differing.length > 1) found.set(heading, finding(heading, usual, differing[0]!, 2));
    }
  }
}

/** Alone under a main heading in capitals stands what is a part of its own: a subject of the meeting by its name, or a usual section. */
function addSunk(found: Map<Heading, Finding>, report: Report): void {
  const main = report.headings.filter(heading => heading.level === 1);
  if (main.length <= FEWEST_ALIKE || main.some(heading => capitalsOf(heading) === 'mixed')) return;
  const subjects = new Set(significantWords(report.title?.meeting?.text ?? ''));
  for (const above of main) {
    const own = above.children.filter(isHeading);
    const [heading] = own;
    if (own.length !== 1 || heading === undefined || found.has(heading) || heading.label !== null || heading.form.hashes > 0 || capitalsOf(heading) !== 'mixed' || above.children[0] === heading || capitalsOf(above) !== 'upper') continue;
    const words = significantWords(heading.title);
    if (isKnownSection(heading.title) || (words.length > 1 && words.every(word => subjects.has(word)))) found.set(heading, finding(heading, above, FEATURES[0]!, main.length));
  }
}

function finding(heading: Heading, usual: Heading, feature: Feature, agree: number): Finding {
  return { span: heading.nameSpan, message: feature.describe(heading, usual, agree), related: [{ span: usual.nameSpan, message: say`The usual form in this report.` }] };
}

/** "Document FCC/14/REP" below the title. */
const SYMBOL = /\w\/\w[\w-]*\/\w/;

/** Only words that show it count: acronyms are in capitals whatever the form, and "ICTs" is no word in small letters. */
function capitalsOf(heading: Heading): string | null {
  if (SYMBOL.test(heading.title)) return null;
  if (capitalsClass(heading) === 'mixed') return /[a-z]{3}/.test(heading.title) ? 'mixed' : null;
  return (heading.title.match(/[A-Z]{4,}/g) ?? []).join('').length > 7 ? 'upper' : null;
}

/** "Day 2" among sessions counts something else; "Item 5" between "Agenda Item 4" and "Agenda Item 6" is one of them. */
function fillsGap(heading: Heading, usual: readonly Heading[]): boolean {
  const number = heading.path[0];
  const numbers = usual.map(other => other.path[0]);
  return number !== undefined && !numbers.includes(number) && (numbers.includes(number - 1) || numbers.includes(number + 1));
}

/** A separator as a message names it. */
export const quoted = (separator: string): string => (separator.trim() === '' ? say`no sign` : say`"${separator.trim()}"`);

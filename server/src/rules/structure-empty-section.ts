import { isFollowUpTitle, isKnownSection } from '../report/heading-words';
import { sectionKinds } from '../profile/kinds';
import { bodyHeadings } from './numbering-findings';
import type { Mentions } from '../report/mentions';
import type { Heading, Report } from '../report/model';
import { toldIn } from '../report/watch';
import { telling } from '../report/wording';
import { say } from '../text/say';
import type { Rule } from './rule';

/** A heading with nothing under it before the next of its kind. */
export const emptySection: Rule = {
  id: 'structure/empty-section',
  title: 'A heading stands over nothing',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    if (report.paragraphs.length === 0) return;
    const headings = bodyHeadings(report);
    const empty = headings.filter((heading, index) => (index === headings.length - 1 ? isEmptyLast(report, heading) : isEmpty(report, heading, headings[index + 1], mentions) && !isToldElsewhere(report, heading)));
    // a list of headings alone is an outline that is yet to be filled in
    if (empty.length * 3 > headings.length) return;
    for (const heading of empty) {
      yield {
        span: heading.nameSpan,
        severity: heading.label === null ? 'information' : 'warning',
        message: say`Nothing stands under "${heading.title}" before the next heading. Say what was done there, or take the heading out.`,
      };
    }
  },
};

/** The next heading must be one of the same kind and form: anything else may be its second line, or what stands under it. */
function isEmpty(report: Report, heading: Heading, next: Heading | undefined, mentions: Mentions): boolean {
  if (next === undefined || heading.title === '') return false;
  if (heading.children.length > 0) return heading.children[0] === next && (heading.label === null ? opensOver(heading, next) && isApart(report, heading, next) : sectionKinds(next.title).includes('follow-up') && isBeforeKnown(report, heading, next));
  if (heading.label === null && isApart(report, heading, next) && (isBefore(report, heading, next) || bothListed(mentions, heading, next))) return true;
  if (next.level < heading.level) return heading.label !== null && heading.kind === 'sub-item' && hasFullSibling(report, heading);
  if (next.level !== heading.level) return false;
  if (heading.label !== null && next.kind !== heading.kind) return isBeforeKnown(report, heading, next);
  if ((heading.label === null) !== (next.label === null) || heading.form.capitals !== next.form.capitals || heading.form.bold !== next.form.bold || keyword(heading) !== keyword(next)) return false;
  if (heading.label === null && !endsWhatStandsBefore(heading, next)) return false;
  // the same heading twice is told as that
  if (heading.title.toLowerCase() === next.title.toLowerCase()) return false;
  return isApart(report, heading, next);
}

/** "Items 3.2 and 3.3 were taken together", "Item 4 was deferred". */
const TAKEN = /\b(?:(?:was|were|been|being|be) (?:also |then |thus |therefore )?(?:taken|considered|discussed|merged|combined|dealt|treated|covered|presented|introduced|reported|heard|deferred|postponed|withdrawn|dropped|left|not|moved|put off|passed over|addressed|reviewed)|took|considered|discussed|merged|combined|deferred|dealt with|postponed|dropped|reviewed)\b/i;
const TOGETHER = /\b(?:together|jointly|as one|in one|at the same time|in a single|(?:both|the two|these two|two) (?:preceding |previous )?(?:items|sub-?items|sessions|topics|sections|headings|subjects|points))\b/i;
/** Numbers of items, as a text names them. */
const NUMBERS = /\b(?:items?|sub-?items?|sections?|sessions?|points?|topics?|headings?)\s((?:\d+(?:\.\d+)*|[IVX]+|[A-Z])\b(?:(?:,|,? and| to|\s?[-–])\s?(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])\b)*)/gi;

/** The words of a paragraph that tells what became of items; "" of any other. */
const OF_ITEMS = telling(({ text }) => (TAKEN.test(text) ? text.replace(/\s+/g, ' ') : ''));

/** Whether the text says that this section was taken with another one, or not at all: the first paragraph below it without its number, any other by its number. */
function isToldElsewhere(report: Report, { label, span }: Heading): boolean {
  const next = report.paragraphs.findIndex(paragraph => paragraph.span.start > span.start);
  return report.paragraphs.some(({ textSpan }, index) => {
    if (index !== next && label === null) return false;
    const words = toldIn(report, textSpan, OF_ITEMS);
    if (words === '') return false;
    return (index === next && TOGETHER.test(words.slice(0, OPENING))) || (label !== null && words.split(/(?<=\.)\s(?=[A-Z])/).some(sentence => TAKEN.test(sentence) && [...sentence.matchAll(NUMBERS)].some(([, numbers]) => isAmong(label, numbers!))));
  });
}
/** What is told of two sections at once says so first. */
const OPENING = 240;

/** "3.2" in "3.2 and 3.3" or "3.1 to 3.4". */
function isAmong(label: string, numbers: string): boolean {
  const named = numbers.split(/,? and |, ?/);
  return named.some(part => {
    const [from, to] = part.split(/\s?(?: to|[-–])\s?/);
    if (from === label || to === label) return true;
    const [first, own, last] = [from, label, to].map(each => Number(each?.split('.').at(-1)));
    return to !== undefined && first! < own! && own! < last! && from!.split('.').slice(0, -1).join('.') === label.split('.').slice(0, -1).join('.');
  });
}

/** An empty line stands between: the second is not the end of the first. */
const isApart = ({ lines }: Report, heading: Heading, next: Heading): boolean => lines.lineAt(next.span.start) > lines.lineAt(heading.nameSpan.end) + 1;

/** An item of the agenda above a section that any report has, and that it cannot be itself: "Item 7: Closing", and then "Follow-up to the Meeting". */
function isBeforeKnown(report: Report, heading: Heading, next: Heading): boolean {
  const own = sectionKinds(heading.title);
  return heading.kind === 'agenda-item' && next.label === null && (isKnownSection(next.title) || isFollowUpTitle(next.title)) && !sectionKinds(next.title).some(kind => own.includes(kind)) && isApart(report, heading, next) && hasFullSibling(report, heading);
}

const OPENS = /^(?:opening(?: session| ceremony| remarks)?|keynote (?:address|speech|remarks)|welcom(?:e|ing) (?:remarks|address|speech)|introduction)$/i;

/** What comes before the first session or item is no heading over it. */
const opensOver = (heading: Heading, next: Heading): boolean => next.label !== null && (next.kind === 'session' || next.kind === 'agenda-item') && next.path[0] === 1 && OPENS.test(heading.title.trim());

/** The same on one level; and one of its kind, all of which stand over something, ends where a heading above it begins. */
function isBefore({ headings }: Report, heading: Heading, next: Heading): boolean {
  if (next.level === heading.level) return opensOver(heading, next);
  if (next.level > heading.level || next.form.capitals === heading.form.capitals && next.form.bold === heading.form.bold) return false;
  const own = headings.filter(({ level, label, form, kind }) => level === heading.level && kind === heading.kind && label === null && form.capitals === heading.form.capitals && form.bold === heading.form.bold);
  return own.length > ENOUGH && own.every(each => each === heading || each.children.some(({ kind }) => kind === 'paragraph'));
}
/** So many others of a kind tell what stands under it. */
const ENOUGH = 2;

/** The programme has each of them as an entry of its own. */
const bothListed = ({ agendas }: Mentions, heading: Heading, next: Heading): boolean => heading.level === next.level && agendas.some(({ items }) => [heading, next].every(each => items.some(item => item.heading === each)));

/** Whether a heading that counts with it stands over something: then it is no item of a list. */
const hasFullSibling = ({ headings }: Report, { kind, level, labelStyle }: Heading): boolean => headings.some(other => other.kind === kind && other.level === level && other.labelStyle === labelStyle && other.children.length > 0);

/** A heading over the end of the text, where others of its kind stand over something; without a number only one that any report closes with. */
function isEmptyLast({ followUp, headings, annexes }: Report, { label, level, kind, span, children, title }: Heading): boolean {
  if (children.length > 0 || (label === null && (annexes.length === 0 || !sectionKinds(title).includes('closing')))) return false;
  const followed = followUp !== null && followUp.span.end > span.start && !annexes.some(annex => annex.span.start > span.start && annex.span.start < followUp.span.start);
  return !followed && headings.some(other => (label === null || other.kind === kind) && other.level === level && other.children.length > 0);
}

/** Without numbers only a section that closes a report is surely no part of the one above it. */
function endsWhatStandsBefore(heading: Heading, next: Heading): boolean {
  const closes = (title: string): boolean => sectionKinds(title).some(kind => kind === 'closing' || kind === 'other-matters');
  if (closes(next.title) && !closes(heading.title)) return true;
  // "Other Matters" right above "Next Meeting": both are sections that any report has
  const [own] = sectionKinds(heading.title);
  return own !== undefined && own !== 'introduction' && !sectionKinds(next.title).includes(own) && isKnownSection(next.title);
}

const keyword = ({ form }: Heading): string => form.keyword?.toLowerCase() ?? '';

import { commonStyle, nameOfStyle, valueIn, valueOfLabel, writeIn, type CountingStyle } from '../text/labels';
import { capitalised } from '../text/letters';
import { say } from '../text/say';
import { disturbances } from '../text/sequence';
import type { Heading, Report } from '../report/model';
import { countedHeadings, coversTwoMeetings, isContinued, isLaterPart, sequenceFindings, type Counted } from './numbering-findings';
import { beyondLastDay, heldOnDays, withoutRepeats } from './numbering-days';
import { nounOf } from './numbering-words';
import type { Finding, Rule } from './rule';
import { titledGroups } from './titled-sessions';

/** Sessions, days, modules and the like count on, each kind for itself, and all in one style. */
export const sessions: Rule = {
  id: 'numbering/sessions',
  title: 'Sessions are numbered one after the other and in one style',
  severity: 'error',
  lesser: ['warning', 'information'],
  basis: 'draft',
  fix: 'safe',
  *check({ report, mentions }) {
    for (const { keyword, items } of titledGroups(report)) {
      const written = new Map(items.map(({ value, text }) => [value, text]));
      yield* sequenceFindings(items, disturbances(items.map(({ value }) => value), 1), {
        noun: nounOf(capitalised(keyword)), show: value => written.get(value) ?? (/^[IVX]+$/.test(items[0]!.text) ? writeIn('roman', value) : String(value)), advice: () => say`Check the numbers of these headings.`,
      });
    }
    for (const all of sessionGroups(report)) {
      const held = heldOnDays(report, mentions, all);
      const group = withoutRepeats(all, held);
      const common = commonStyle(group.map(countingLabel));
      const style = common?.style ?? null;
      const items: Counted[] = group.flatMap(heading => valuesOf(heading, style).map(value => ({ span: heading.labelSpan!, value })));
      const keyword = keywordOf(group[0]!);
      yield* sequenceFindings(items, disturbances(items.map(item => item.value), all.length > 1 ? 1 : null), {
        noun: nounOf(keyword), show: value => (style && value > 0 ? writeIn(style, value) : String(value)), advice: () => say`Check the numbers of these headings.`,
      });
      if (common && common.fitting * 2 > group.length) yield* oddStyles(group, common.style, keyword);
      if (held !== null) yield* beyondLastDay(all, held);
      if (all.length === 1) yield* firstDayAlone(report, all[0]!);
    }
  },
};

/** "Day 1" without "Day 2" in the report of a meeting of several days. */
function* firstDayAlone({ title }: Report, heading: Heading): Iterable<Finding> {
  const [dates] = title?.dates ?? [];
  const several = dates !== undefined && dates.from.day !== null && dates.to.day !== null && (dates.from.day !== dates.to.day || dates.from.month !== dates.to.month);
  if (!several || !/^day$/i.test(heading.form.keyword!) || heading.path[0] !== 1) return;
  yield { span: heading.nameSpan, severity: 'information', related: [{ span: dates.span, message: say`The days of the meeting.` }], message: say`There is a heading for day 1 and none for the day after it, though the meeting took more than one day. Add the heading where that day begins.` };
}

interface Group { readonly headings: Heading[]; mayRestart: boolean }

/** Headings with a keyword and a label, by keyword; a day, part or the like lets what stands under it begin anew. */
export function sessionGroups(report: Report): Heading[][] {
  if (coversTwoMeetings(report)) return [];
  const out: Heading[][] = [];
  const open = new Map<string, Group>();
  for (const heading of countedHeadings(report)) {
    if (heading.form.keyword === null || heading.kind === 'sub-item') continue;
    const key = heading.form.keyword.toLowerCase().replace(/\s+/g, ' ');
    if (!key.endsWith('session')) for (const [other, group] of open) if (other !== key) group.mayRestart = true;
    if (heading.kind !== 'session' || heading.label === null || heading.labelSpan === null || heading.path.length !== 1 || isContinued(heading) || isLaterPart(heading)) continue;
    const group = open.get(key);
    if (group && !(group.mayRestart && valueOf(heading, null) === 1)) {
      group.headings.push(heading);
      group.mayRestart = false;
    } else {
      const headings = [heading];
      open.set(key, { headings, mayRestart: false });
      out.push(headings);
    }
  }
  return out;
}

/** The label without the letter of a part: 2 for 2A. */
const countingLabel = (heading: Heading): string => heading.label!.replace(/^(\d+)[a-z]$/i, '$1');

const valueOf = (heading: Heading, style: CountingStyle | null): number => valueOfLabel(countingLabel(heading), style) ?? heading.path[0]!;

/** "Sessions 2 and 3" counts for both. */
function valuesOf(heading: Heading, style: CountingStyle | null): number[] {
  const first = valueOf(heading, style);
  return Array.from({ length: heading.last === undefined ? 1 : heading.last - heading.path[0]! + 1 }, (_, index) => first + index);
}

/** As a sentence begins: "Session", "Working session". */
const keywordOf = (heading: Heading): string => capitalised(heading.form.keyword!.toLowerCase());

function* oddStyles(group: readonly Heading[], style: CountingStyle, keyword: string): Iterable<Finding> {
  for (const heading of group) {
    const label = heading.label!;
    if (valueIn(style, countingLabel(heading)) !== null) continue;
    const value = valueOf(heading, style);
    const span = heading.labelSpan!;
    const wanted = writeIn(style, value);
    const right = `${keyword} ${wanted}`;
    yield {
      span,
      severity: 'information',
      message: say`"${keyword} ${label}" stands among headings of its kind that are numbered in ${nameOfStyle(style)}. Write "${right}".`,
      fix: () => (/^[\dA-Z]+$/.test(label) && span.end - span.start === label.length ? { title: say`Write ${right}`, safety: 'safe', edits: [{ span, newText: wanted }] } : null),
    };
  }
}

import { isCarried } from '../match/carried-over';
import type { DateMention } from '../report/model';
import { contains, periodOf, relation, spanning } from '../text/calendar';
import { say } from '../text/say';
import type { Rule } from './rule';

/** The dates of the meeting in the title against those in the first paragraph; on the later ones. */
export const titleDates: Rule = {
  id: 'title/dates',
  title: 'The title and the first paragraph give the meeting the same dates',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions, profile }) {
    const title = report.title?.dates ?? [];
    const opening = mentions.opening?.dates ?? [];
    // The others are those of what is told beside: "as decided in Singapore on 4 August 2018".
    if (tellTheSame(title, opening) || (title.length === 1 && opening.some(date => relationToAll(title, date) === 'same'))) return;
    for (const date of opening) {
      const related = nearest(title, date);
      if (related === null) return;
      const kind = relationToAll(title, date);
      if (kind === 'same' || isCarried(report, mentions, profile.precedent, related.span, date.span)) continue;
      yield {
        span: date.span, related: [{ span: related.span, message: say`The date in the title.` }],
        ...kind === 'within' && { severity: 'information' as const },
        message: kind === 'within'
          ? say`The title says "${related.text}", this sentence "${date.text}". Check which days the meeting took.`
          : say`The title dates the meeting "${related.text}", this sentence "${date.text}". Give the right date in both places.`,
      };
    }
  },
};

/** Whether days named one by one are together the days of the title: "Tuesday, 4 March, and Wednesday, 5 March" for "4-5 March". */
function tellTheSame(title: readonly DateMention[], opening: readonly DateMention[]): boolean {
  if (title.length !== 1 || opening.length < 2) return false;
  const all = periodOf(title[0]!);
  const periods = opening.map(each => periodOf(each));
  const own = spanning(periods.flatMap(each => each ?? []));
  return all !== null && own !== null && !periods.includes(null) && own.first === all.first && own.last === all.last;
}

/** `same` where a date only says less exactly what the other says. */
function relationToAll(title: readonly DateMention[], date: DateMention): 'same' | 'within' | 'apart' {
  let best: 'within' | 'apart' = 'apart';
  for (const each of title) {
    const kind = relation(each, date);
    if (kind === 'same' || (kind === 'within' && (each.from.day === null || date.from.day === null))) return 'same';
    if (kind === 'within') best = 'within';
  }
  const [all, own] = [spanning(title.flatMap(each => periodOf(each) ?? [])), periodOf(date)];
  // "11 to 14 March" for the two days and the two days of the title
  if (title.length > 1 && all !== null && own !== null && own.first === all.first && own.last === all.last && contains(own, all)) return 'same';
  return best;
}

/** The date of the title that comes nearest to another one. */
function nearest(title: readonly DateMention[], date: DateMention): DateMention | null {
  const close = ({ from, to }: DateMention): number => (from.year === date.from.year ? 1 : 0) + (from.month === date.from.month ? 2 : 0) + (from.day === date.from.day ? 1 : 0) + (to.day === date.to.day ? 1 : 0);
  return title.length === 0 ? null : title.reduce((best, each) => (close(each) > close(best) ? each : best));
}

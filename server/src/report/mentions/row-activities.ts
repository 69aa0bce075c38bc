/** Which activities of the text a row of the follow-up table is about. */
import type { Activity } from '../mentions';
import type { ColumnRole, Heading, Report, Row } from '../model';
import { NAME_WORDS, type NameIndex } from '../name-index';
import type { WordingSource } from '../wordings';
import { MEANS_SEVERAL, NAMES } from './row-words';

/** Fewest words that make the title of a heading a name of its own. */
const FEWEST = 2;

export class RowActivities {
  constructor(private readonly report: Report, private readonly activities: readonly Activity[], private readonly index: NameIndex, private readonly roles: readonly ColumnRole[], private readonly wordings: WordingSource) {}

  of(row: Row, matter: string): { readonly found: readonly Activity[]; readonly named: boolean } {
    const matched = this.index.match(matter).map(({ index }) => this.activities[index]!);
    const named = matched.length === 0 ? matched : this.withoutTopics(matched, this.cells(row, 'issue') || matter);
    if (named.length > 0) return { found: named, named: true };
    if (this.wordings.recall(MEANS_SEVERAL, matter)) {
      const proposed = this.activities.filter(activity => activity.proposed);
      if (proposed.length > 0) return { found: proposed, named: false };
    }
    const labels = new Set(this.cells(row, 'reference').match(/\d+(?:\.\d+)*|[IVX]+(?:\.\d+)*\b/g) ?? []);
    return { found: labels.size === 0 || this.wordings.recall(NAMES, matter).length > 0 ? [] : this.activities.filter(({ heading }) => heading?.label != null && heading.label.includes('.') && labels.has(heading.label)), named: false };
  }

  private cells(row: Row, role: ColumnRole): string {
    return row.cells.filter(({ column }) => (this.roles[column] ?? 'other') === role).map(({ text }) => text).join(' ');
  }

  /** Without those that share no more than a topic with a heading that the row names in full: "Work Plan on Fisheries" is no "Fisheries Exercise". */
  private withoutTopics(matched: readonly Activity[], issue: string): readonly Activity[] {
    const words = new Set(this.wordings.recall(NAME_WORDS, issue).different);
    const shared = (name: string): number => this.wordings.recall(NAME_WORDS, name).different.filter(word => words.has(word)).length;
    const lacks = (name: string): boolean => this.wordings.recall(NAME_WORDS, name).different.some(word => !words.has(word));
    return matched.filter(activity => !lacks(activity.name.text) || !this.report.headings.some(heading => heading !== activity.heading && !this.isAbove(heading, activity)
      && shared(heading.title) > Math.max(FEWEST, shared(activity.name.text)) && !lacks(heading.title)));
  }

  private isAbove(heading: Heading, { heading: own, paragraphs }: Activity): boolean {
    return [own, ...paragraphs].some(part => part !== null && heading.span.start <= part.span.start && part.span.end <= heading.span.end);
  }
}

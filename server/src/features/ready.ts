/** Whether a draft can go out to delegations: one answer, with what is open. */
import type { CheckedFinding } from '../check/check';
import type { Stage } from '../check/stages';

/** What a document carries besides its words. */
export interface DocumentFacts {
  readonly comments: number;
  /** Tracked insertions, deletions, moves and changes of formatting. */
  readonly changes: number;
  /** Stretches of hidden words. */
  readonly hidden: number;
  readonly author: string | null;
  readonly lastModifiedBy: string | null;
  /** Words of headers, footers, watermarks and of the document's title that call it a draft or a version. */
  readonly marks: readonly string[];
}

/** Something that should not go out. */
export interface OpenItem {
  /** A group of rules, or what of the document it is about. */
  readonly group: string;
  /** In a word or two for people: "2 findings", "3 comments". */
  readonly words: string;
  /** None for what has no place in the text. */
  readonly findings: readonly CheckedFinding[];
}

export interface Readiness {
  readonly ready: boolean;
  readonly open: readonly OpenItem[];
  /** What keeps nothing from going out, and should have been looked at. */
  readonly notes: readonly string[];
}

/** What is asked of a draft before it goes out; of one that is called final, that. */
export const readyStage = (stage: Stage | undefined): Stage => stage === 'final' ? 'final' : 'circulation';

/** `findings`: at that stage, what is suppressed or accepted left out; `facts`: null for a text. */
export function readiness(findings: readonly CheckedFinding[], facts: DocumentFacts | null): Readiness {
  const open: OpenItem[] = [];
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  for (const group of new Set(loud.map(groupOf))) {
    const these = loud.filter(finding => groupOf(finding) === group);
    open.push({ group, words: counted(these.length, 'finding'), findings: these });
  }
  const add = (group: string, count: number, one: string): void => { if (count > 0) open.push({ group, words: counted(count, one), findings: [] }); };
  if (facts !== null) {
    add('comments', facts.comments, 'comment');
    add('tracked changes', facts.changes, 'tracked change');
    add('hidden text', facts.hidden, 'stretch of hidden words');
    for (const mark of facts.marks) open.push({ group: 'version mark', words: `“${mark}” in a header, a footer or the document's properties`, findings: [] });
  }
  const quiet = findings.length - loud.length;
  return {
    ready: open.length === 0, open,
    notes: [
      ...quiet > 0 ? [`${counted(quiet, 'smaller finding')}, which need not keep it from going out.`] : [],
      ...facts?.author || facts?.lastModifiedBy ? [`The document names ${[facts.author && `${facts.author} as its author`, facts.lastModifiedBy && `${facts.lastModifiedBy} as who changed it last`].filter(Boolean).join(' and ')}.`] : [],
    ],
  };
}

const groupOf = ({ rule }: CheckedFinding): string => rule.slice(0, rule.indexOf('/'));

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : one.startsWith('stretch') ? one.replace('stretch', 'stretches') : `${one}s`}`;

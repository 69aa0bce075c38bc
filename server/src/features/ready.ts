/** Whether a draft can go out to delegations: one answer, with what is open. */
import type { CheckedFinding } from '../check/check';
import type { Stage } from '../check/stages';
import { say } from '../text/say';

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
    open.push({ group, words: findingsWords(these.length), findings: these });
  }
  const add = (group: string, count: number, words: string): void => { if (count > 0) open.push({ group, words, findings: [] }); };
  if (facts !== null) {
    const { comments, changes, hidden } = facts;
    add(say`comments`, comments, comments === 1 ? say`1 comment` : say`${comments} comments`);
    add(say`tracked changes`, changes, changes === 1 ? say`1 tracked change` : say`${changes} tracked changes`);
    add(say`hidden text`, hidden, hidden === 1 ? say`1 stretch of hidden words` : say`${hidden} stretches of hidden words`);
    for (const mark of facts.marks) open.push({ group: say`version mark`, words: say`“${mark}” in a header, a footer or the document's properties`, findings: [] });
  }
  const quiet = findings.length - loud.length;
  return {
    ready: open.length === 0, open,
    notes: [
      ...quiet === 0 ? [] : [quiet === 1 ? say`1 smaller finding, which need not keep it from going out.` : say`${quiet} smaller findings, which need not keep it from going out.`],
      ...facts === null ? [] : namesWords(facts),
    ],
  };
}

const groupOf = ({ rule }: CheckedFinding): string => rule.slice(0, rule.indexOf('/'));

const findingsWords = (count: number): string => count === 1 ? say`1 finding` : say`${count} findings`;

/** Whom the document's properties name. */
function namesWords({ author, lastModifiedBy }: DocumentFacts): string[] {
  if (author && lastModifiedBy) return [say`The document names ${author} as its author and ${lastModifiedBy} as who changed it last.`];
  if (author) return [say`The document names ${author} as its author.`];
  return lastModifiedBy ? [say`The document names ${lastModifiedBy} as who changed it last.`] : [];
}

/** What a rule is. A rule knows of no editor, file or terminal, and never scans text: it reads the tree and the mentions. */
import type { Range } from '../text/lines';
import type { Span } from '../text/span';
import type { Report } from '../report/model';
import type { Mentions } from '../report/mentions';
import type { Binding } from '../match/binding';
import type { ProfileView } from '../profile/model';
import type { RuleOptions, ValuesOf } from './options';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type RuleGroup = 'title' | 'numbering' | 'structure' | 'annex' | 'follow-up' | 'agenda' | 'attendance' | 'name' | 'date' | 'acronym' | 'reference' | 'residue';

/** A passage of a past report; lines and characters are 0-based UTF-16. */
export interface Passage {
  readonly file: string;
  readonly range: Range;
  /** Absent in profiles learned without passages. */
  readonly text?: string;
}

/** How many past reports agree, of how many that could tell. */
export interface Evidence {
  readonly agree: number;
  readonly of: number;
  readonly passages: readonly Passage[];
}

export interface Related {
  readonly span: Span;
  readonly message: string;
  /** The place is in the file of suppressions that goes with the draft, and not at the span. */
  readonly inSidecar?: Range;
}

export interface TextEdit { readonly span: Span; readonly newText: string }

/** `safe` changes numbers, labels and layout only; `confirm` touches words or adds rows. */
export interface Fix {
  readonly title: string;
  readonly safety: 'safe' | 'confirm';
  readonly edits: readonly TextEdit[];
}

export interface Finding {
  readonly span: Span;
  /** What is wrong, why, and what to do, in one or two short sentences. */
  readonly message: string;
  /** Left out: the rule's own severity. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly evidence?: Evidence;
  /** Computed only when asked for. */
  readonly fix?: () => Fix | null;
}

export interface RuleContext {
  readonly report: Report;
  readonly mentions: Mentions;
  readonly binding: Binding;
  /** What past reports of this family have in common, without this report itself. */
  readonly profile: ProfileView;
  /** Names of the files beside the draft, itself left out; undefined where the host does not know them. */
  readonly companions?: readonly string[] | undefined;
}

/** `longest` of rules that compare every name or passage with every other: about 150 pages, more than any report has. */
export const MOST_COMPARED = 400_000;

/** `O`: the options it declares, whose values its check is given: `Rule<typeof OPTIONS>`. */
export interface Rule<O extends RuleOptions = RuleOptions> {
  /** `group/name` */
  readonly id: `${RuleGroup}/${string}`;
  /** One line: what it finds. */
  readonly title: string;
  readonly severity: Severity;
  /** Severities below this one that it gives where it is less sure or the matter is smaller, the highest first. */
  readonly lesser?: readonly Severity[];
  /** Whether the finding rests on the draft alone or on past reports. */
  readonly basis: 'draft' | 'past';
  /** UTF-16 units of text beyond which it is not asked: comparing everything with everything would keep the writer waiting. */
  readonly longest?: number;
  /** The fix it can offer, if any. */
  readonly fix?: 'safe' | 'confirm';
  /** What a writer may set, by name; made with the helpers of options.ts. */
  readonly options?: O;
  check(context: RuleContext, options: ValuesOf<O>): Iterable<Finding>;
}

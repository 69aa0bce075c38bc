/** Findings of a rule, given again where nothing that it asked has changed since the version before. */
import type { Answers } from '../report/answers';
import type { Edit } from '../report/edit';
import type { Finding, Rule, RuleContext } from '../rules/rule';
import type { Span } from '../text/span';

/** What rules are asked about, and by whom it is noted what they ask. */
export interface WatchedContext {
  readonly context: RuleContext;
  readonly answers: Answers;
}

interface Kept {
  readonly findings: readonly Finding[];
  readonly options: object;
}

/** `options`: the same object for as long as none of them is changed; `check` asks the rule about the version that was read last. */
export function keptFindings(rule: Rule, options: object, answers: Answers, check: () => Iterable<Finding>): readonly Finding[] {
  const move = (before: Kept, edit: Edit): Kept | null => {
    if (before.options !== options) return null;
    const findings: Finding[] = [];
    let again: readonly Finding[] | undefined;
    for (const [index, finding] of before.findings.entries()) {
      // What a correction puts in is read from the text as it is now.
      const there = movedFinding(finding, edit, () => (again ??= answers.unnoticed(() => [...check()]))[index]?.fix?.() ?? null);
      if (there === null) return null;
      findings.push(there);
    }
    return { findings, options };
  };
  return answers.keep(rule, () => ({ findings: [...check()], options }), move).findings;
}

/** Null where it cannot be told how far what was typed belongs to it. */
function movedFinding(finding: Finding, edit: Edit, fix: NonNullable<Finding['fix']>): Finding | null {
  const { span, related } = finding;
  if (touched(span, edit) || related?.some(each => touched(each.span, edit))) return null;
  return {
    ...finding, span: edit.of(span),
    ...related === undefined ? {} : { related: related.map(each => ({ ...each, span: edit.of(each.span) })) },
    ...finding.fix === undefined ? {} : { fix },
  };
}

const touched = ({ start, end }: Span, edit: Edit): boolean => edit.touches(start) || edit.touches(end);

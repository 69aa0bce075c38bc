/** Activities that a table among the annexes, or that of follow-ups, names in another way than the text. */
import type { Activity, FollowUp, NameVariant } from '../mentions';
import { memo } from '../memory';
import type { Annex, Phrase, Report, Row } from '../model';
import { JOINING, plainWords } from '../name-words';
import type { Span } from '../../text/span';
import type { WordingSource } from '../wordings';
import { Words } from '../words';
import { activityNamesIn, bareName } from './activity-names';
import { compareNames, coreOf, keyOf, type NameCore, type NameDifference } from './name-core';
import { linesIn, rowsOf, tablesIn } from './event-rows';
import { locate } from './row-cells';

interface Tabled { readonly phrase: Phrase; readonly core: NameCore }

const CORE = memo((name): NameCore => coreOf(plainWords(bareName(name).split(/[\s:]+/))));
/** The activity that a cell or line names, where it names one. */
const NAMED = memo((text): string | null => {
  const names = activityNamesIn(Words.of(text));
  return names.length === 1 ? text.slice(names[0]!.start, names[0]!.end) : null;
});

/** Rows without a counterpart beyond which the table lists other things than the text. */
const MOST_OTHERS = 2;
const FEWEST_SHARED = 2;
/** Letters with which words of one stem begin: "terror", "terrorism". */
const STEM = 5;

/** A row whose activity the text does not have, where the text has one that differs in a word or in its kind, and that no row has. */
export function tabledVariantsOf(report: Report, activities: readonly Activity[], followUps: readonly FollowUp[], wordings: WordingSource): readonly NameVariant[] {
  const tables = [...tablesIn(report).map(table => rowsOf(table).flatMap(row => nameIn(report, row, wordings))), ...report.annexes.map(annex => namesIn(report, annex, wordings)), followedUp(report, followUps, wordings)].filter(names => names.length > 0);
  if (tables.length === 0 || activities.length === 0) return [];
  const known = activities.map(({ name }) => ({ phrase: name, core: wordings.recall(CORE, name.text) }));
  const said = new Set(known.map(({ core }) => keyOf(core)));
  return tables.flatMap(names => {
    const listed = new Set(names.map(({ core }) => keyOf(core)));
    const others = names.filter(({ core }) => !said.has(keyOf(core)));
    if (others.length > MOST_OTHERS || others.length === names.length && names.length > 1) return [];
    return others.flatMap(here => {
      const near = known.flatMap(before => {
        const difference = listed.has(keyOf(before.core)) ? null : slipOf(before.core, here.core);
        return difference === null ? [] : [{ before: before.phrase, difference }];
      });
      const [only, another] = near;
      return only === undefined || another !== undefined ? [] : [{ ...here.phrase, before: only.before, kind: only.difference.kind, sure: only.difference.kind !== 'words' && only.difference.kind !== 'joining' }];
    });
  });
}

function slipOf(a: NameCore, b: NameCore): NameDifference | null {
  const difference = compareNames(a, b);
  if (difference === null || a.topic.length !== b.topic.length) return null;
  const { kind, matched, changed } = difference;
  if (kind === 'kind') return matched >= FEWEST_SHARED ? difference : null;
  if (a.kind !== b.kind) return null;
  if (kind !== 'words') return difference;
  const at = a.topic.findIndex((word, index) => word !== b.topic[index]);
  return changed === 1 && (matched >= FEWEST_SHARED || a.topic[at]!.slice(0, STEM) === b.topic[at]!.slice(0, STEM)) && !JOINING.has(a.topic[at]!) ? difference : null;
}

/** The names of a table, a row each, or of lines each of which names one. */
function namesIn(report: Report, { content, children }: Annex, wordings: WordingSource): Tabled[] {
  return content !== 'other' ? [] : children.flatMap(node => (node.kind === 'table' ? rowsOf(node).flatMap(row => nameIn(report, row, wordings)) : node.kind === 'text' ? linesIn(report, node.span).flatMap(line => nameOf(report, line, wordings)) : []));
}

/** Those of the rows of the follow-up table, but what the text is known not to speak of. */
const followedUp = (report: Report, followUps: readonly FollowUp[], wordings: WordingSource): Tabled[] =>
  followUps.flatMap(({ row, unknown, activities }) => (unknown !== null || activities.length > 1 ? [] : nameIn(report, row, wordings)));

/** "(1) ARF Workshop on Ferries. Manila, May 2024": that of a line which begins with it, or with its date. */
function nameOf({ text }: Report, { start, end }: Span, wordings: WordingSource): Tabled[] {
  const line = text.slice(start, end);
  const name = wordings.recall(NAMED, line);
  const at = name === null ? -1 : line.indexOf(name);
  return name === null || !HEAD_OF_LINE.test(line.slice(0, at)) ? [] : [{ phrase: { text: name, span: { start: start + at, end: start + at + name.length } }, core: wordings.recall(CORE, name) }];
}
const HEAD_OF_LINE = /^\W*(?:\w{1,3}[.)]\s+)?(?:[\d\s–-]+(?:\p{Lu}\p{Ll}+\s)?\d{0,4}\s?[:,–—-]\s*)?(?:the\s)?$/iu;

function nameIn(report: Report, { cells }: Row, wordings: WordingSource): Tabled[] {
  for (const cell of cells) {
    const name = wordings.recall(NAMED, cell.text);
    if (name !== null) return [{ phrase: locate(report.text, cell, name), core: wordings.recall(CORE, name) }];
  }
  return [];
}

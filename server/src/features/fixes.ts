/** Fixes of findings: which are offered where, and all safe ones as one change. */
import type { CheckedFinding } from '../check/check';
import type { Fix, TextEdit } from '../rules/rule';
import type { Span } from '../text/span';

export interface OfferedFix {
  readonly finding: CheckedFinding;
  readonly fix: Fix;
}

/** Fixes of the findings that touch the span, in document order; each is computed only now. */
export function fixesAt(findings: readonly CheckedFinding[], span: Span): OfferedFix[] {
  const offered: OfferedFix[] = [];
  for (const finding of findings) {
    if (!finding.fix || finding.span.start > span.end || finding.span.end < span.start) continue;
    const fix = finding.fix();
    if (fix && fix.edits.length > 0) offered.push({ finding, fix });
  }
  return offered;
}

/**
 * Edits of all safe fixes that do not get in each other's way, in document order. A fix is taken whole or not at all; what was
 * left out is found again when the changed text is checked.
 */
export function safeEdits(findings: readonly CheckedFinding[]): TextEdit[] {
  let taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fix?.() ?? null;
    if (fix?.safety !== 'safe') continue;
    const merged = merge(taken, fix.edits);
    if (merged) taken = merged;
  }
  return taken;
}

/** Both sets of edits in document order, equal ones once; null when they overlap. `taken` is in order and free of overlaps. */
function merge(taken: TextEdit[], edits: readonly TextEdit[]): TextEdit[] | null {
  const added: TextEdit[] = [];
  for (const edit of edits) {
    const at = firstEndingAt(taken, edit.span.start);
    const near = taken.slice(at, at + 3);
    if (near.some(other => same(other, edit))) continue;
    if (near.some(other => overlap(other.span, edit.span))) return null;
    added.push(edit);
  }
  return added.length === 0 ? taken : [...taken, ...added].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Index of the first edit that ends at or after the offset. */
function firstEndingAt(edits: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.span.end < offset) low = middle + 1; else high = middle;
  }
  return low;
}

const same = (a: TextEdit, b: TextEdit): boolean => a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;

/** Two insertions at one place overlap: their order would be anybody's guess. */
const overlap = (a: Span, b: Span): boolean => (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);

/** The text with the edits made; they are in document order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * Edits that turn one text into another of as many lines: one edit for each changed line, over what differs in it. A single edit
 * over all that differs when the number of lines is not the same.
 */
export function editsBetween(before: string, after: string): TextEdit[] {
  const from = linesOf(before);
  const to = linesOf(after);
  if (from.length !== to.length) return difference(before, after, 0);
  const edits: TextEdit[] = [];
  let offset = 0;
  for (let at = 0; at < from.length; at++) {
    edits.push(...difference(from[at]!, to[at]!, offset));
    offset += from[at]!.length;
  }
  return edits;
}

/** Lines with their line breaks. */
const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];

function difference(before: string, after: string, offset: number): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return [{ span: { start: offset + head, end: offset + before.length - tail }, newText: after.slice(head, after.length - tail) }];
}

/** Reads what a client sends; whatever is not as the protocol says is answered with an error in words. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Position, Range } from '../text/lines';

export const invalid = (message: string): ResponseError<void> => new ResponseError(ErrorCodes.InvalidParams, message);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The value of a key, or undefined where there is nothing that could have one. */
export function field(value: unknown, ...keys: readonly string[]): unknown {
  let at = value;
  for (const key of keys) at = isRecord(at) ? at[key] : undefined;
  return at;
}

/** @throws ResponseError when there is no `textDocument.uri`. */
export function uriOf(params: unknown): string {
  const uri = field(params, 'textDocument', 'uri');
  if (typeof uri !== 'string') throw invalid('textDocument.uri is missing.');
  return uri;
}

/** Whole numbers of any size and sign, which the text then clamps; null for anything else. */
export function asPosition(value: unknown): Position | null {
  const line = field(value, 'line');
  const character = field(value, 'character');
  return Number.isInteger(line) && Number.isInteger(character) ? { line: line as number, character: character as number } : null;
}

export function asRange(value: unknown): Range | null {
  const start = asPosition(field(value, 'start'));
  const end = asPosition(field(value, 'end'));
  return start && end ? { start, end } : null;
}

/** @throws ResponseError when there is no usable `position`. */
export function positionOf(params: unknown): Position {
  const position = asPosition(field(params, 'position'));
  if (!position) throw invalid('position is missing or not made of whole numbers.');
  return position;
}

/** @throws ResponseError when there is no usable `range`. */
export function rangeOf(params: unknown): Range {
  const range = asRange(field(params, 'range'));
  if (!range) throw invalid('range is missing or not made of whole numbers.');
  return range;
}

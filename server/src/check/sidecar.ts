/** The files in which writers keep what they have accepted: suppressions beside a draft, and the baseline of a folder. Loaded only where one stands. */
import * as z from 'zod/mini';
import { jsonFault } from '../text/json';
import { LineTable } from '../text/lines';
import { say } from '../text/say';
import type { Anchor } from './anchor';
import { ConfigError } from './config';
import type { Suppression } from './sieve';

const ANCHOR = { rule: z.string().check(z.minLength(1)), text: z.string(), before: z.string(), after: z.string() };
const SUPPRESSIONS = z.strictObject({
  version: z.literal(1),
  suppressions: z.array(z.strictObject({ ...ANCHOR, reason: z.string().check(z.trim(), z.minLength(1)) })),
});
const BASELINE = z.strictObject({ version: z.literal(1), files: z.record(z.string(), z.array(z.strictObject(ANCHOR))) });

/** By path of the draft, as seen from the baseline's folder, with forward slashes. */
export type Baseline = Readonly<Record<string, readonly Anchor[]>>;

/** Throws a ConfigError whose message follows the file's name. */
export function parseSuppressions(text: string): Suppression[] {
  const plain = withoutMark(text);
  const { suppressions } = validated(SUPPRESSIONS, plain);
  const spans = entrySpans(plain);
  const lines = LineTable.of(text);
  const mark = text.length - plain.length;
  return suppressions.map((each, index) => ({ ...each, range: lines.rangeOf({ start: (spans[index]?.start ?? 0) + mark, end: (spans[index]?.end ?? 0) + mark }) }));
}

/** Throws a ConfigError whose message follows the file's name. */
export const parseBaseline = (text: string): Baseline => validated(BASELINE, withoutMark(text)).files;

export const suppressionsText = (suppressions: readonly (Anchor & { readonly reason: string })[]): string =>
  written({ version: 1, suppressions: suppressions.map(({ rule, reason, text, before, after }) => ({ rule, reason, text, before, after })) });

/** Files in the order of their names, so that the same findings give the same bytes. */
export const baselineText = (baseline: Baseline): string =>
  written({ version: 1, files: Object.fromEntries(Object.entries(baseline).filter(([, anchors]) => anchors.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))) });

const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

function validated<S extends z.ZodMiniType>(schema: S, text: string): z.infer<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ConfigError(say`is not JSON from line ${text.slice(0, jsonFault(text.trimEnd())).split('\n').length} on. Correct it there`);
  }
  const result = z.safeParse(schema, value);
  if (result.success) return result.data as z.infer<S>;
  const { path, code } = result.error.issues[0]!;
  const last = path.at(-1);
  if (last === 'reason') throw new ConfigError(say`gives no reason in entry ${Number(path[1]) + 1}. Write why the finding is to be kept silent`);
  if (path[0] === 'version') throw new ConfigError(say`is of a version that this Rapporteur does not know. Take a newer Rapporteur, or write the file anew`);
  const place = path.join('.');
  if (code === 'unrecognized_keys') throw new ConfigError(place === '' ? say`has a key that does not belong there. Write the file anew` : say`has a key that does not belong there, at ${place}. Write the file anew`);
  throw new ConfigError(place === '' ? say`has something missing or of the wrong kind. Write the file anew` : say`has something missing or of the wrong kind at ${place}. Write the file anew`);
}

/** Where the entries of the list of suppressions stand in a text that is known to be sound: the objects at depth two. */
function entrySpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') for (at++; at < text.length && text[at] !== '"'; at++) { if (text[at] === '\\') at++; }
    else if (sign === '{' || sign === '[') { if (++depth === 3) start = at; }
    else if (sign === '}' || sign === ']') { if (depth-- === 3) spans.push({ start, end: at + 1 }); }
  }
  return spans;
}

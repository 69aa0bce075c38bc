/**
 * What writers read is said in their language. The English sentence is itself the key, `{0}` where a value stands, as in VS Code's
 * own bundles; without a catalogue it is what is said, and nothing is looked up.
 */

/** Sentences of another language by their English key; one that is empty is still to be translated. */
export type Catalogue = Readonly<Record<string, string>>;

/** The command line is several bundles, each with this module in it: what was chosen is kept where all of them see it. */
const CHOSEN = Symbol.for('rapporteur.catalogue');
const keeper = globalThis as { [CHOSEN]?: Catalogue | null };

/** Called by a host, once, before anything is said. Null: English. */
export function speak(catalogue: Catalogue | null): void {
  keeper[CHOSEN] = catalogue;
}

/** Whether a host has chosen, be it English. */
export const hasSpoken = (): boolean => keeper[CHOSEN] !== undefined;

/** say`Paragraph ${7} stands twice.`: a whole sentence or label; a value is a word of the report, a number, or said itself. */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return spoken(parts, values, '');
}

/** label`paragraph ${7}`: the same words where they stand alone, as in a list or a column; other languages then leave out the article. */
export function label(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return spoken(parts, values, '/label');
}

/** phrase`what is to be done`: words kept in a table, still in English; `said` says them. */
export function phrase(parts: TemplateStringsArray): string {
  return parts[0]!;
}

/** The words of a phrase, or of a rule's title. */
export function said(words: string): string {
  return keeper[CHOSEN]?.[words] || words;
}

/** Code of the language; a catalogue has its own under `en`. */
export const language = (): string => say`en`;

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : say`${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

function spoken(parts: TemplateStringsArray, values: readonly (string | number)[], use: string): string {
  const catalogue = keeper[CHOSEN];
  if (catalogue) {
    const words = catalogue[keyOf(parts) + use];
    if (words) return words.replace(/\{(\d+)\}/g, (whole, place) => String(values[Number(place)] ?? whole));
  }
  let out = parts[0]!;
  for (let at = 0; at < values.length; at++) out += values[at] + parts[at + 1]!;
  return out;
}

function keyOf(parts: TemplateStringsArray): string {
  let key = parts[0]!;
  for (let at = 1; at < parts.length; at++) key += `{${at - 1}}${parts[at]!}`;
  return key;
}

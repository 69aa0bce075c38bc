/** The kind of report as a title words it, in one form for all that differs by capitals, apostrophes, bold marks and status words alone. */

/** Status words, and the letter that an apostrophe parts from its word. */
const LEFT_OUT: ReadonlySet<string> = new Set(['final', 'draft', 's']);
const SMALL: ReadonlySet<string> = new Set(['of', 'the', 'on', 'and']);
/** One chair or several is for the report itself to get right: "Co-Chair's" and "Co-Chairs'" are one form. */
const CHAIRS: Readonly<Record<string, string>> = {
  chair: "Chairs'", chairs: "Chairs'", chairman: "Chairmen's", chairmen: "Chairmen's", chairwoman: "Chairwomen's", chairperson: "Chairpersons'", chairpersons: "Chairpersons'",
};

/** "CO-CHAIR'S SUMMARY REPORT" as "Co-Chairs' Summary Report"; "" for words without a letter. */
export function kindForm(text: string): string {
  const words = text.toLowerCase().replace(/\bco(?=chair)/, 'co ').match(/[a-z]+/g) ?? [];
  const form: string[] = [];
  for (const word of words) {
    if (LEFT_OUT.has(word)) continue;
    const shown = CHAIRS[word] ?? (SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1));
    if (form.at(-1) === 'Co') form[form.length - 1] = `Co-${shown}`; else form.push(shown);
  }
  return form.join(' ');
}

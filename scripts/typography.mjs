/** What a language wants of its writing, beyond the words. */
const TYPOGRAPHY = {
  /** No line may break before a high mark or inside the quotation marks. */
  fr: text => text
    .replace(/(\p{L})'(?=[\p{L}«{])/gu, '$1’')
    .replace(/«[ \u00a0]*/g, '«\u00a0').replace(/[ \u00a0]*»/g, '\u00a0»')
    .replace(/(?<=[\p{L}\p{N}»)}…]) (?=[:;?!](?: |$))/gu, '\u00a0'),
};

/** A translation as its language is printed; twice changes nothing more. */
export const typeset = (text, language) => (TYPOGRAPHY[language] ?? (plain => plain))(text);

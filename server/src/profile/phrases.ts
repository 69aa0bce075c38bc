/** Singular and plural of a citing phrase, and its relative form, are one: "which appear as" is "appears as". */
export function phraseKey(phrase: string): string {
  return phrase.toLowerCase().replace(/\s+/g, ' ').trim().replace(/^(?:,\s*)?which /, '').replace(/\bappear\b/, 'appears').replace(/\bare\b/, 'is').replace(/\bwere\b/, 'was');
}

/** Left where the rest of a phrase stands before an earlier annex: "the Agenda appears as ANNEX 1 and the Programme as ANNEX 2". */
export const isElliptic = (key: string): boolean => key === 'as';

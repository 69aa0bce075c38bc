/** Whether a report has apostrophes at all: some ways out of a PDF lose them. */
import type { Report } from '../model';

/** Looks below the title, whose own may be the one that is missing. */
export const hasApostrophes = ({ text, title }: Report): boolean => /[A-Za-z]['\u2019]/.test(text.slice(title?.span.end ?? 0));

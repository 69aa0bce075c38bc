/** The only list of output formats. */
import { json } from './json';
import type { Reporter } from './model';
import type * as More from './more';
import { text } from './text';

const REPORTERS: Readonly<Record<string, Reporter>> = { text, json };

export const FORMATS: readonly string[] = ['text', 'json', 'sarif', 'junit', 'github', 'codequality', 'html'];

/** `more` loads the formats that most runs do not need. */
export const reporterOf = (format: string, more: () => typeof More): Reporter => REPORTERS[format] ?? more().MORE[format]!;

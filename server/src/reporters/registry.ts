/** The only list of output formats. */
import { json } from './json';
import type { Reporter } from './model';
import { text } from './text';

export const REPORTERS: Readonly<Record<string, Reporter>> = { text, json };

export const FORMATS: readonly string[] = Object.keys(REPORTERS);

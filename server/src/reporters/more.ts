/** The output formats for other programs and for browsers; loaded when one of them is asked for. */
import { codequality } from './codequality';
import { github } from './github';
import { html } from './html';
import { junit } from './junit';
import type { Reporter } from './model';
import { sarif } from './sarif';

export const MORE: Readonly<Record<string, Reporter>> = { sarif, junit, github, codequality, html };

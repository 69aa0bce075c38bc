import type { Rule } from '../rules/rule';

/** "error", "error or warning", "error to information". */
export const severityWords = ({ severity, lesser = [] }: Rule): string =>
  lesser.length === 0 ? severity : `${severity} ${lesser.length === 1 ? 'or' : 'to'} ${lesser.at(-1)!}`;

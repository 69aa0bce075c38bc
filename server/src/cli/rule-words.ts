import { severityName } from '../reporters/counts';
import { RULES } from '../rules/registry';
import type { Rule } from '../rules/rule';
import { say } from '../text/say';
import { suggestion } from './arguments';

/** "error", "error or warning", "error to information". */
export const severityWords = ({ severity, lesser = [] }: Rule): string =>
  lesser.length === 0 ? severityName(severity)
    : lesser.length === 1 ? say`${severityName(severity)} or ${severityName(lesser[0]!)}`
    : say`${severityName(severity)} to ${severityName(lesser.at(-1)!)}`;

/** ` (did you mean ...?)` for a name that is near, or that lacks its group; else nothing. */
export function nearRule(id: string): string {
  const ids = RULES.map(each => each.id);
  const named = ids.find(each => each.endsWith(`/${id}`));
  return named === undefined ? suggestion(id, ids) : ` (did you mean ${named}?)`;
}

import { say } from '../text/say';
import type { Rule } from './rule';

/** "recommendation 7" of six, "point (f) above" of a list that ends with (d), or that speaks of what another point says. */
export const referencePoint: Rule = {
  id: 'reference/point',
  title: 'A point of a list that the report refers to exists and is the one that is meant',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions }) {
    for (const { numberSpan, text, last, lastSpan } of mentions.countedPoints) {
      yield {
        span: numberSpan, message: say`The list that "${text}" refers to ends with ${last}. Give the number of the one that is meant.`,
        related: [{ span: lastSpan, message: say`The list ends here.` }],
      };
    }
    for (const { span, whole, label, list, item, meant } of mentions.points) {
      if (item === null) {
        const last = list.items.at(-1)!;
        yield {
          span, message: say`The list that is meant has no (${label}): it ends with (${last.label ?? ''}). Give the letter of the point that is meant.`,
          related: [{ span: last.nameSpan, message: say`The list ends here.` }],
        };
      } else if (meant !== null) {
        yield {
          span, severity: 'information', message: say`"${whole.text}" says nothing of "${meant.words}"; (${meant.item.label!}) does. Check the letter.`,
          related: [{ span: meant.item.nameSpan, message: say`This speaks of it.` }],
        };
      }
    }
  },
};

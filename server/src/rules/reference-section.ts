import { headingsFor, keyOf, lastOf, namedInstead } from './reference-targets';
import type { Rule } from './rule';

const NOUN = { 'section': 'section', 'sub-item': 'item', 'session': 'session' } as const;

/** "section 4.2", "item 3.1" or "Session II" that does not exist, or that is named as another one. */
export const referenceSection: Rule = {
  id: 'reference/section',
  title: 'A section, sub-item or session that the report refers to exists and bears the name it is given',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    for (const { kind, span, whole, label, path, another, name } of mentions.references) {
      if (another || (kind !== 'section' && kind !== 'sub-item' && kind !== 'session')) continue;
      const keyword = /^(?:session|topic|module|panel)/i.exec(whole.text)?.[0].toLowerCase();
      const known = headingsFor(report, kind, path.length, keyword);
      if (known === null) continue;
      const noun = kind === 'session' && keyword !== undefined ? keyword : NOUN[kind];
      const target = known.get(keyOf(path));
      if (target === undefined) {
        yield { span, message: `There is no ${noun} ${label} in this report; the last one is ${lastOf(known.keys())}. Give the number of the one that is meant.` };
        continue;
      }
      const other = namedInstead(name?.text, target, known);
      if (other !== null) {
        yield {
          span, message: `The heading of ${noun} ${label} is "${target.title}", not "${name!.text}", which stands elsewhere. Check the number and the name.`,
          related: [{ span: target.span, message: `${label} stands here.` }, { span: other[1].span, message: 'What is named stands here.' }],
        };
      }
    }
  },
};

import { say } from '../text/say';
import { headingsFor, keyOf, lastOf, namedInstead, paragraphsByNumber } from './reference-targets';
import type { Rule } from './rule';

const WORDS = {
  'section': {
    none: (label: string, last: string) => say`There is no section ${label} in this report; the last one is ${last}. Give the number of the one that is meant.`,
    other: (label: string, title: string, name: string) => say`The heading of section ${label} is "${title}", not "${name}", which stands elsewhere. Check the number and the name.`,
  },
  'sub-item': {
    none: (label: string, last: string) => say`There is no item ${label} in this report; the last one is ${last}. Give the number of the one that is meant.`,
    other: (label: string, title: string, name: string) => say`The heading of item ${label} is "${title}", not "${name}", which stands elsewhere. Check the number and the name.`,
  },
  'session': {
    none: (label: string, last: string) => say`There is no session ${label} in this report; the last one is ${last}. Give the number of the one that is meant.`,
    other: (label: string, title: string, name: string) => say`The heading of session ${label} is "${title}", not "${name}", which stands elsewhere. Check the number and the name.`,
  },
} as const;

/** What the report itself calls "topic", "module" or "panel". */
const wordsOf = (keyword: string) => ({
  none: (label: string, last: string) => say`There is no ${keyword} ${label} in this report; the last one is ${last}. Give the number of the one that is meant.`,
  other: (label: string, title: string, name: string) => say`The heading of ${keyword} ${label} is "${title}", not "${name}", which stands elsewhere. Check the number and the name.`,
});

/** "section 4.2", "item 3.1" or "Session II" that does not exist, or that is named as another one. */
export const referenceSection: Rule = {
  id: 'reference/section',
  title: 'A section, sub-item or session that the report refers to exists and bears the name it is given',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    for (const { text, span, session, other } of mentions.sessionSlips) {
      yield {
        span, related: [{ span: other.heading.nameSpan, message: say`${other.heading.title} stands here.` }],
        message: say`"${text}" stands right under the heading of session ${session.value}. Check the number.`,
      };
    }
    for (const { kind, span, whole, label, path, another, name } of mentions.references) {
      if (another || (kind !== 'section' && kind !== 'sub-item' && kind !== 'session')) continue;
      const keyword = /^(?:session|topic|module|panel)/i.exec(whole.text)?.[0].toLowerCase();
      const known = headingsFor(report, kind, path.length, keyword);
      if (known === null) continue;
      const words = kind === 'session' && keyword !== undefined && keyword !== 'session' ? wordsOf(keyword) : WORDS[kind];
      const target = known.get(keyOf(path));
      // sections of decimal numbers may be paragraphs
      if (target === undefined && kind !== 'session' && path.length > 1 && paragraphsByNumber(report)?.has(keyOf(path))) continue;
      if (target === undefined) {
        yield { span, message: words.none(label, lastOf(known.keys())) };
        continue;
      }
      const other = namedInstead(name?.text, target, known);
      if (other !== null) {
        yield {
          span, message: words.other(label, target.title, name!.text),
          related: [{ span: target.span, message: say`${label} stands here.` }, { span: other[1].span, message: say`What is named stands here.` }],
        };
      }
    }
  },
};

import type { AgendaItem, AgendaSubItemMention, AnnexedAgenda } from '../report/mentions';
import { isFormal, isTurned, likenessOf, nameWordsOf } from '../report/mentions/agenda-names';
import type { NamedItems } from '../report/mentions/named-items';
import { say } from '../text/say';
import { annexWords, headingWords, quoted } from './agenda-words';
import type { Finding, Rule } from './rule';

/** Two names that share at least this much are one name worded in two ways; below it they may be two things. */
const CLOSE = 0.5;

/** An item worded in one way in the annexed agenda and in another in its heading. Shortened wording is no finding. */
export const agendaWording: Rule = {
  id: 'agenda/wording',
  title: 'An item is worded alike in the annexed agenda and in the report',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  fix: 'confirm',
  *check({ report, mentions }) {
    if (mentions.namedItems !== null) yield* namedOtherwise(mentions.namedItems);
    for (const agenda of mentions.agendas) {
      if (!agenda.followed) continue;
      for (const item of agenda.items) {
        if (item.kind !== 'formal' || ((item.likeness?.score ?? 0) >= CLOSE && item.heading !== null && isFormal(item.heading.title))) yield* wordingOf(report.text, agenda, item);
        for (const subItem of item.subItems) yield* wordingOf(report.text, agenda, subItem);
      }
    }
  },
};

/** So many names of the opening that are those of the headings show that all should be. */
const HABIT = 3;

/** The one of the items named in the opening that has another name than its heading. */
function* namedOtherwise({ items }: NamedItems): Generator<Finding> {
  const named = items.flatMap(({ text, span, heading }) => (heading === null ? [] : [{ text, span, heading, ...likenessOf(nameWordsOf(text), nameWordsOf(heading.title), () => null) }]));
  const [only, another] = named.filter(({ relation }) => relation === 'differs');
  if (only === undefined || another !== undefined || named.filter(({ relation }) => relation === 'same').length < Math.max(HABIT, named.length - 1)) return;
  yield {
    span: only.span, severity: 'information', related: [{ span: only.heading.titleSpan, message: say`The heading in the report.` }],
    message: say`This is named ${quoted(only.text)} here, and its heading is ${quoted(only.heading.title)}; the other names are those of the headings. Use one wording.`,
  };
}

function* wordingOf(text: string, agenda: AnnexedAgenda, { name, heading, likeness }: AgendaItem | AgendaSubItemMention): Generator<Finding> {
  if (heading === null || likeness === null) return;
  if (likeness.relation === 'same' || likeness.relation === 'longer') {
    if (isTurned(name.text, heading.title)) yield { span: name.span, severity: 'information', related: [{ span: heading.titleSpan, message: say`The heading in the report.` }], message: say`${annexWords(agenda)} has ${quoted(name.text)}, the heading ${quoted(heading.title)}: the same words in another order. Use one of them.` };
    return;
  }
  const number = likeness.relation === 'number';
  const plain = text.slice(name.span.start, name.span.end) === name.text;
  yield {
    span: name.span,
    severity: number || likeness.score < CLOSE ? 'information' : 'warning',
    message: number
      ? say`${annexWords(agenda)} has ${quoted(name.text)}, the heading ${quoted(heading.title)}: one in the singular, one in the plural. Use one of them.`
      : heading.label === null
        ? say`${annexWords(agenda)} has ${quoted(name.text)} where ${headingWords(heading)} of the report is meant. Use one wording.`
        : say`${annexWords(agenda)} has ${quoted(name.text)} where ${headingWords(heading)} of the report is ${quoted(heading.title)}. Use one wording.`,
    related: [{ span: heading.titleSpan, message: say`The heading in the report.` }],
    fix: () => (plain && !isShouted(heading.title) ? { title: say`Use the wording of the heading`, safety: 'confirm', edits: [{ span: name.span, newText: heading.title }] } : null),
  };
}

/** All in capitals: how a heading is printed, not how the agenda would write it. */
const isShouted = (words: string): boolean => words === words.toUpperCase();

import type { AgendaItem, AgendaSubItemMention, AnnexedAgenda } from '../report/mentions';
import { isFormal } from '../report/mentions/agenda-names';
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
    for (const agenda of mentions.agendas) {
      if (!agenda.followed) continue;
      for (const item of agenda.items) {
        if (item.kind !== 'formal' || ((item.likeness?.score ?? 0) >= CLOSE && item.heading !== null && isFormal(item.heading.title))) yield* wordingOf(report.text, agenda, item);
        for (const subItem of item.subItems) yield* wordingOf(report.text, agenda, subItem);
      }
    }
  },
};

function* wordingOf(text: string, agenda: AnnexedAgenda, { name, heading, likeness }: AgendaItem | AgendaSubItemMention): Generator<Finding> {
  if (heading === null || likeness === null || likeness.relation === 'same' || likeness.relation === 'longer') return;
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

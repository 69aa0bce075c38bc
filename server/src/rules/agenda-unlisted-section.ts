import { isFormal } from '../report/mentions/agenda-names';
import { secondsOf } from '../report/mentions/repeats';
import type { AnnexedAgenda } from '../report/mentions';
import type { Heading } from '../report/model';
import { say } from '../text/say';
import { annexWords, headingWords, itemWords, quoted } from './agenda-words';
import type { Rule, Severity } from './rule';

/** Sections and sub-items of the report that the annexed agenda does not list. */
export const agendaUnlistedSection: Rule = {
  id: 'agenda/unlisted-section',
  title: 'The annexed agenda lists every item the report has a section on',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ mentions }) {
    const doubled = secondsOf(mentions.repeats);
    for (const agenda of mentions.agendas) {
      if (!agenda.followed) continue;
      for (const heading of agenda.unlisted) {
        if (doubled.has(heading)) continue;
        const severity = weight(agenda, heading);
        if (severity === null) continue;
        const before = agenda.items.findLast(item => item.heading !== null && item.heading.span.start < heading.span.start);
        yield {
          span: heading.nameSpan, severity,
          message: heading.label === null
            ? say`${annexWords(agenda)} does not list ${quoted(heading.title)}. Add it to the annex, or check the heading.`
            : say`${annexWords(agenda)} does not list ${quoted(heading.title)} (${headingWords(heading)}). Add it to the annex, or check the heading.`,
          related: before === undefined ? [] : [{ span: before.name.span, message: say`The agenda goes on from here.` }],
        };
      }
      for (const item of agenda.items) {
        if (!item.subItems.some(({ heading }) => heading !== null)) continue;
        for (const heading of item.unlisted) {
          yield {
            span: heading.nameSpan,
            message: say`${annexWords(agenda)} does not list ${quoted(heading.title)} under ${itemWords(item)}, where it lists the others. Add it to the annex, or check the heading.`,
            related: [{ span: item.subItems.findLast(each => each.heading !== null && each.heading.span.start < heading.span.start)?.name.span ?? item.name.span, message: say`The agenda goes on from here.` }],
          };
        }
      }
    }
  },
};

/** Numbered items and sessions surely stand in an agenda; a topic heading does where its neighbours do; openings and closings need not. */
function weight(agenda: AnnexedAgenda, { kind, label, title, form }: Heading): Severity | null {
  if (isFormal(title)) return null;
  const same = agenda.items.filter(({ heading }) => heading?.kind === kind && (heading.label === null) === (label === null)).length;
  if (label !== null && (kind !== 'section' || form.keyword !== null)) return same >= 2 ? 'warning' : null;
  return same >= 3 && agenda.annex.content === 'agenda' && agenda.items.filter(({ kind: each }) => each === 'item').every(({ heading }) => heading !== null) ? 'information' : null;
}

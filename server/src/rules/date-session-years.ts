import type { SessionYears } from '../report/mentions/session-years';
import { say } from '../text/say';
import type { Finding, Rule } from './rule';

/** Inter-sessional years: those that do not follow each other, and those written otherwise than most of the report's; on the years. */
export const dateSessionYears: Rule = {
  id: 'date/session-years',
  title: 'Inter-sessional years follow each other and are written in one way',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  fix: 'confirm',
  *check({ mentions }) {
    const years = mentions.sessionYears;
    for (const { labelled, several, from, to, text, span } of years) {
      if (labelled && (to <= from || (!several && to > from + 1))) yield { span, message: say`"${text}" is no inter-sessional year, which runs from one summer to the next. Check both years.` };
    }
    yield* styleFindings(years);
  },
};

function* styleFindings(all: readonly SessionYears[]): Iterable<Finding> {
  const counts = new Map<string, number>();
  // "1999-00" is hardly written by those who write "1998-99"
  const years = all.filter(({ to }) => to % 100 !== 0);
  for (const each of years) counts.set(styleOf(each), (counts.get(styleOf(each)) ?? 0) + 1);
  if (counts.size < 2) return;
  const most = Math.max(...counts.values());
  // Of two styles used as often, the first one counts.
  const usual = years.find(each => counts.get(styleOf(each)) === most)!;
  for (const each of years) {
    if (styleOf(each) === styleOf(usual)) continue;
    const right = inStyle(each, usual);
    yield {
      span: each.span, severity: 'information', related: [{ span: usual.span, message: say`"${usual.text}" here.` }],
      message: say`Inter-sessional years are written "${usual.text}" elsewhere in the report, and "${each.text}" here. Write "${right}".`,
      fix: () => ({ title: say`Write "${right}"`, safety: 'confirm', edits: [{ span: each.span, newText: right }] }),
    };
  }
}

/** Dashes of any length and spaces around them are layout. */
const styleOf = ({ joint, short }: SessionYears): string => `${joint}${short}`;

function inStyle({ from, to, text, joint }: SessionYears, usual: SessionYears): string {
  const last = usual.short ? String(to).slice(2) : String(to);
  const sign = joint === usual.joint ? /\s?[-–—/]\s?/.exec(text)![0] : /\s?[-–—/]\s?/.exec(usual.text)![0];
  return `${from}${sign}${last}`;
}

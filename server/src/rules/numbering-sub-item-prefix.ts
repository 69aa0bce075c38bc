import type { Heading, Report } from '../report/model';
import { say } from '../text/say';
import { fromRoman, toRoman } from '../text/numerals';
import { sliceOf } from '../text/span';
import { countedItems, itemDisturbances } from './numbering-agenda-items';
import { countedHeadings } from './numbering-findings';
import { NOUNS } from './numbering-words';
import type { Rule } from './rule';
import { titledItem } from './titled-items';

/** A sub-item bears the number of the item it stands under: 4.1 under item 3 does not. */
export const subItemPrefix: Rule = {
  id: 'numbering/sub-item-prefix',
  title: 'Sub-items bear the number of the item they stand under',
  severity: 'error',
  basis: 'draft',
  fix: 'safe',
  *check({ report }) {
    if (report.numbering === 'decimal') return;
    const excused = excusedPrefixes(report);
    let item: Heading | null = null;
    for (const heading of countedHeadings(report)) {
      if (heading.kind !== 'sub-item') { item = heading.path.length === 1 && !isAmbiguous(heading) ? heading : null; continue; }
      if (item === null || heading.path.length < 2 || heading.labelSpan === null || heading.label === null) continue;
      const due = titledItem(item)?.value ?? item.path[0]!;
      const written = heading.path[0]!;
      if (written === due || excused.get(item)?.has(written)) continue;
      const stop = heading.label.indexOf('.');
      const prefix = heading.label.slice(0, Math.max(0, stop));
      const roman = fromRoman(prefix) === written;
      if (stop <= 0 || Number(prefix) !== written && !roman) continue;
      const number = roman ? toRoman(due).toUpperCase() : String(due);
      const wanted = `${number}${heading.label.slice(stop)}`;
      const at = heading.labelSpan.start + sliceOf(report.text, heading.labelSpan).indexOf(heading.label);
      yield {
        span: heading.labelSpan,
        message: say`Sub-item ${heading.label} stands under ${nameOf(item)}. Number it ${wanted}, or move it to its item.`,
        related: [{ span: item.nameSpan, message: say`It stands under this heading.` }],
        fix: () => ({ title: say`Number this sub-item ${wanted}`, safety: 'safe', edits: [{ span: { start: at, end: at + stop }, newText: number }] }),
      };
    }
  },
};

function nameOf({ kind, form, label }: Heading): string {
  if (kind === 'agenda-item') return NOUNS.agendaItem.within(label!);
  return form.keyword === null ? NOUNS.section.within(label!) : `${form.keyword} ${label!}`;
}

/** A lone C, D, L or M may be a letter or a roman number. */
const isAmbiguous = (heading: Heading): boolean => /^[CDLM]$/i.test(heading.label ?? '');

/** Prefixes that are right although the item's heading says otherwise: the item itself is misnumbered, or the heading of the next one is missing. */
function excusedPrefixes(report: Report): Map<Heading, Set<number>> {
  const items = countedItems(report);
  const out = new Map<Heading, Set<number>>();
  const excuse = (heading: Heading | undefined, from: number, to: number): void => {
    if (!heading) return;
    const set = out.get(heading) ?? new Set<number>();
    for (let value = from; value <= to && value < from + 20; value++) set.add(value);
    out.set(heading, set);
  };
  for (const item of items) excuse(item.heading, item.value, item.value);
  for (const { kind, index, expected } of itemDisturbances(report, items)) {
    excuse(items[index]!.heading, expected, expected);
    if (kind === 'gap') excuse(items[index - 1]?.heading, expected, items[index]!.value - 1);
  }
  return out;
}

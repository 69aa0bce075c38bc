/** The part of the command line that compares two drafts; loaded by `rapporteur compare` alone. */
import * as path from 'node:path';
import { compareReports, type Comparison } from '../features/compare/compare';
import { gatherComments, readComments, type GatheredComment } from '../features/compare/comments';
import { comparisonPage, concordance } from '../features/compare/concordance';
import { Reader } from '../report/reader';
import { grouped } from '../reporters/counts';
import { hung, mayColour, printable, styleOf, type Style } from '../reporters/style';
import { say } from '../text/say';
import { isUnread } from './draft';
import type { ExitStatus, Host } from './host';
import { readNamed } from './inputs';
import { whyUnwritten } from './reasons';

export interface ComparePart {
  readonly compare: typeof compare;
}

export interface CompareSettings {
  readonly old: string;
  readonly new: string;
  /** Files with comments on the old draft, one for each delegation, which is named as the file is. */
  readonly comments: readonly string[];
  readonly format: 'text' | 'json' | 'markdown';
  readonly out?: string;
}

/** 2 when a file could not be read or the result not be written; a file of comments that cannot be read does not hold up the rest. */
export function compare(host: Host, { old, new: now, comments, format, out }: CompareSettings): ExitStatus {
  const before = readNamed(host, old);
  const after = readNamed(host, now);
  if (isUnread(before) || isUnread(after)) return 2;
  let status: ExitStatus = before.complaint === null && after.complaint === null ? 0 : 2;
  const comparison = compareReports(new Reader().read(before.text), new Reader().read(after.text));
  const read = comments.flatMap(file => {
    const draft = readNamed(host, file);
    if (!isUnread(draft)) return readComments(path.basename(file, path.extname(file)), draft.text);
    status = 2;
    return [];
  });
  const gathered = gatherComments(comparison, read);
  const width = out === undefined ? host.terminal('out') : null;
  const text = format === 'json' ? `${JSON.stringify({ schemaVersion: 1, tool: { name: 'rapporteur', version: host.version }, old, new: now, entries: comparison.entries, ...(comments.length > 0 && { comments: gathered }) })}\n`
    : format === 'markdown' ? comparisonPage(comparison, { old, new: now }, gathered)
      : comparisonText(comparison, gathered, styleOf(mayColour(host.env, width !== null)), width);
  if (out === undefined) {
    host.out(text);
    return status;
  }
  try {
    host.files.write(path.resolve(host.cwd, out), text);
  } catch (error) {
    host.err(`rapporteur: ${out} was not written: ${whyUnwritten(error)}.\n`);
    return 2;
  }
  return status;
}

/** Lines are broken at `width` columns; null leaves them whole. */
function comparisonText(comparison: Comparison, comments: readonly GatheredComment[], style: Style, width: number | null): string {
  const tables = concordance(comparison).flatMap(({ title, lines }) => {
    const olds = Math.max(3, ...lines.map(line => line.old.length));
    const news = Math.max(3, ...lines.map(line => line.new.length));
    const row = (old: string, now: string): string => `  ${old.padEnd(olds)}  ${now.padEnd(news)}  `;
    return [
      style.bold(title), style.dim(row(say`old`, say`new`).trimEnd()),
      ...lines.flatMap(line => hung(row(line.old, line.new), line.name === '' ? line.became : say`${line.became}: ${printable(line.name)}`, width)), '',
    ];
  });
  const gathered = comments.length === 0 ? [] : [
    style.bold(say`Comments`),
    ...comments.flatMap(({ from, old, new: now, became, words }) => [
      ...hung('  ', [placeWords(old, now), became === say`unchanged` ? null : became].filter(Boolean).join(' \u00b7 '), width),
      ...hung('    ', say`${printable(from)}: ${printable(words)}`, width),
    ]), '',
  ];
  return [...gathered, ...tables, summary(comparison), ''].join('\n');
}

const placeWords = (old: string, now: string | null): string => now === null ? say`${old}, which has no place now` : now === old ? now : say`${now} (was ${old})`;

function summary({ entries }: Comparison): string {
  const changed = entries.filter(entry => entry.change !== 'same' || entry.moved || entry.old?.label !== entry.new?.label);
  if (changed.length === 0) return say`Both drafts have the same parts, word for word.`;
  const of = (test: (entry: (typeof entries)[number]) => boolean): number => changed.filter(test).length;
  const [added, removed, moved] = [of(entry => entry.change === 'added'), of(entry => entry.change === 'removed'), of(entry => entry.moved)];
  const reworded = of(entry => !['same', 'added', 'removed'].includes(entry.change));
  const renumbered = of(entry => entry.change === 'same' && !entry.moved);
  const parts = [
    added === 0 ? '' : say`${added} added`, removed === 0 ? '' : say`${removed} removed`, moved === 0 ? '' : say`${moved} moved`,
    reworded === 0 ? '' : say`${reworded} changed in words`, renumbered === 0 ? '' : say`${renumbered} with another number alone`,
  ].filter(Boolean).join(', ');
  return changed.length === 1 ? say`1 part: ${parts}.` : say`${grouped(changed.length)} parts: ${parts}.`;
}

/** Places that lead out of the report: documents of the United Nations, and files of annexes that lie beside it. */
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import type { Range } from '../text/lines';
import { say } from '../text/say';
import { Ranges } from './ranges';

export interface Link {
  readonly range: Range;
  /** Address, or the name of a file in the folder of the report. */
  readonly target: { readonly address: string } | { readonly file: string };
  readonly tooltip: string;
}

/** `files`: names of what lies in the folder of the report. */
export function linksOf(report: Report, mentions: Mentions, files: readonly string[]): Link[] {
  const ranges = new Ranges(report.lines, report.text.length);
  const links = mentions.documentSymbols.map(({ span, symbol }): Link => ({ range: ranges.of(span), target: { address: `https://undocs.org/${symbol}` }, tooltip: say`Open ${symbol} of the United Nations` }));
  const byId = annexFiles(files);
  if (byId.size === 0) return links;
  const labels = [...report.annexes.map(({ labelSpan, id }) => ({ span: labelSpan, id })), ...mentions.citations.filter(({ form }) => form !== 'range')];
  for (const { span, id } of labels) {
    const file = byId.get(id.toUpperCase());
    if (file !== undefined) links.push({ range: ranges.of(span), target: { file }, tooltip: say`Open ${file}` });
  }
  return links;
}

const ANNEX_FILE = /^(?:.*[\s_(-])?annex(?:ure)?[\s_.-]*([0-9]{1,3}|[IVXLC]{1,7}|[A-Z])(?![A-Za-z0-9]).*\.(?:docx?|pdf|txt|md|rtf|odt|pptx?|xlsx?)$/i;

/** Names of files that say which annex they hold, by its label; a label that two files claim leads nowhere. */
function annexFiles(files: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const file of files) {
    const id = ANNEX_FILE.exec(file)?.[1]?.toUpperCase();
    if (id === undefined) continue;
    if (found.has(id)) twice.add(id);
    found.set(id, file);
  }
  for (const id of twice) found.delete(id);
  return found;
}

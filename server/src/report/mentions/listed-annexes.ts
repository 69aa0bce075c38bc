/** Lists of annexes whose lines give the label alone: rows of a table, items under a heading that announces them. */
import type { AnnexListing } from '../mentions';
import { isHeading, type ListItem, type Node, type Report, type Row, type Table } from '../model';

const ANNEX = 'annex(?:es|ures?)?|appendi(?:x|ces)|attachments?|enclosures?';
const ANNOUNCES = new RegExp(`^(?:list|index|table|schedule) of (?:the )?(?:${ANNEX})$|^(?:${ANNEX})$`, 'i');
/** Head of the column with the labels, alone and below a heading that says what they are. */
const LABELS = new RegExp(`^(?:${ANNEX})(?: (?:no\\.?|number))?$`, 'i');
const COUNTS = /^(?:no\.?|#|label|letter|number)$/i;
const TITLES = /^(?:title|document|content|subject|description|name|paper)s?\b/i;
const LABEL = new RegExp(`^(?:(?:${ANNEX})\\s+)?(\\d{1,2}|[IVXLC]{1,5}|[A-Z])[.)]?$`, 'i');

export function listedAnnexesOf(report: Report): readonly AnnexListing[] {
  const out: AnnexListing[] = [];
  const walk = (nodes: readonly Node[], announced: boolean): void => {
    for (const node of nodes) {
      if (node.kind === 'table') out.push(...rowsOf(node, announced));
      else if (node.kind === 'list' && announced) out.push(...node.items.flatMap(item => itemOf(report, item)));
      else if (isHeading(node)) walk(node.children, ANNOUNCES.test(node.title));
      else if (node.kind === 'paragraph' && announced) walk(node.children, true);
    }
  };
  walk(report.children, false);
  return out;
}

function rowsOf({ head, rows }: Table, announced: boolean): AnnexListing[] {
  const [first, second] = head?.cells ?? [];
  if (first === undefined || second === undefined || !(LABELS.test(first.text) || (announced && COUNTS.test(first.text))) || !TITLES.test(second.text)) return [];
  return rows.flatMap(rowOf);
}

function rowOf({ cells: [label, title] }: Row): AnnexListing[] {
  const hit = label === undefined || title === undefined ? null : LABEL.exec(label.text);
  return hit === null ? [] : [{ span: { start: label!.span.end - hit[0].length + hit[0].lastIndexOf(hit[1]!), end: label!.span.end - hit[0].length + hit[0].lastIndexOf(hit[1]!) + hit[1]!.length }, id: hit[1]!.toUpperCase(), title: { text: title!.text, span: title!.span } }];
}

function itemOf({ text }: Report, { label, labelSpan, textSpan }: ListItem): AnnexListing[] {
  if (label === null || labelSpan === null) return [];
  const start = labelSpan.start + text.slice(labelSpan.start, labelSpan.end).indexOf(label);
  return [{ span: { start, end: start + label.length }, id: label.toUpperCase(), title: { text: text.slice(textSpan.start, textSpan.end).trim(), span: textSpan } }];
}

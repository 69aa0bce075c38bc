/** What the editor may colour by meaning: numbers of paragraphs and items, annex labels, acronyms, deadlines. */
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import type { Span } from '../text/span';

/** Names that themes know. */
export const TOKEN_TYPES = ['number', 'keyword', 'class', 'macro', 'string'] as const;
export const TOKEN_MODIFIERS = ['declaration'] as const;

interface Token { readonly span: Span; readonly type: (typeof TOKEN_TYPES)[number]; readonly declaration?: boolean }

/** Five numbers for each token, as the protocol counts them; those of a stretch of the text alone where one is given. */
export function tokensOf(report: Report, mentions: Mentions, within: Span = { start: 0, end: report.text.length }): number[] {
  const tokens: Token[] = [];
  const add = (span: Span | null, type: Token['type'], declaration = false): void => {
    if (span && span.start >= within.start && span.end <= within.end && span.end > span.start) tokens.push({ span, type, declaration });
  };
  for (const { labelSpan } of report.paragraphs) add(labelSpan, 'number');
  for (const { labelSpan, form, nameSpan } of report.headings) if (labelSpan) add({ start: form.keyword === null ? labelSpan.start : nameSpan.start, end: labelSpan.end }, 'keyword');
  for (const annex of report.annexes) add(annex.labelSpan, 'class', true);
  for (const { span } of mentions.citations) add(span, 'class');
  for (const { whole } of mentions.references) add(whole.span, 'number');
  for (const { definitions } of mentions.acronyms) for (const { span } of definitions) add(span, 'macro', true);
  for (const { deadline, routine } of mentions.undertakings) if (deadline && !routine) add(deadline.span, 'string');
  return encoded(report, tokens);
}

/** In document order, each on one line and none inside another. */
function encoded(report: Report, tokens: Token[]): number[] {
  tokens.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const data: number[] = [];
  let until = 0;
  let line = 0;
  let character = 0;
  for (const { span, type, declaration } of tokens) {
    if (span.start < until) continue;
    const at = report.lines.positionAt(span.start);
    const end = Math.min(span.end, report.lines.end(at.line));
    if (end <= span.start) continue;
    data.push(at.line - line, at.line === line ? at.character - character : at.character, end - span.start, TOKEN_TYPES.indexOf(type), declaration ? 1 : 0);
    ({ line, character } = at);
    until = span.end;
  }
  return data;
}

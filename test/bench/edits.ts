/** Edits that change nothing a reader would call a fault: what extraction, another editor or another hand leaves behind. */

export interface Edit {
  readonly name: string;
  readonly apply: (text: string) => string;
}

const paragraphs = (text: string): string[] => text.split('\n');

/** Every n-th long line cut in two at the space nearest to its middle, joined again by `by`. */
function cut(text: string, every: number, by: string): string {
  let seen = 0;
  return paragraphs(text).map(line => {
    if (line.length < 250 || line.includes('\t') && !/^\d+\.\t/.test(line) || line.includes('|') || /^ANNEX/i.test(line)) return line;
    if (seen++ % every !== 0) return line;
    const at = line.indexOf(' ', Math.floor(line.length / 2));
    return at < 0 || /[.:;]$/.test(line.slice(0, at)) ? line : line.slice(0, at) + by + line.slice(at + 1);
  }).join('\n');
}

/** Whether most of a report's headings are in bold already. */
const hasBold = (text: string): boolean => text.includes('**');

const NUMBERED = /^(\(?\d+[.)]) (?=\S)/gm;

export const EDITS: readonly Edit[] = [
  { name: 'a page break in a paragraph', apply: text => cut(text, 3, '\n\n') },
  { name: 'page breaks with a page number', apply: text => cut(text, 4, '\n\nPage 3\n\n') },
  { name: 'form feeds in paragraphs', apply: text => cut(text, 3, '\n\f') },
  { name: 'lines wrapped once', apply: text => cut(text, 1, '\n') },
  { name: 'curly quotes', apply: text => text.replaceAll('\'', '’').replace(/"([^"\n]*)"/g, '“$1”') },
  { name: 'straight quotes', apply: text => text.replace(/[‘’]/g, '\'').replace(/[“”]/g, '"') },
  { name: 'backquotes as apostrophes', apply: text => text.replace(/['’]/g, '`') },
  { name: 'CRLF', apply: text => text.replaceAll('\n', '\r\n') },
  { name: 'a byte order mark', apply: text => `\ufeff${text}` },
  { name: 'extra blank lines', apply: text => text.replace(/\n\n/g, '\n\n\n\n') },
  { name: 'blank lines at both ends', apply: text => `\n\n${text}\n\n\n` },
  { name: 'spaces at line ends', apply: text => text.replace(/(?<=\S)$/gm, '  ') },
  { name: 'tabs after numbers', apply: text => text.replace(NUMBERED, '$1\t') },
  { name: 'no-break spaces after numbers', apply: text => text.replace(NUMBERED, '$1\u00a0') },
  { name: 'no-break spaces in dates', apply: text => text.replace(/(\d) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})/g, '$1\u00a0$2\u00a0$3') },
  { name: 'en dashes in spans', apply: text => text.replace(/(?<=\b\d{1,2})-(?=\d{1,2} [A-Z])/g, '–') },
  { name: 'spaced dashes in spans', apply: text => text.replace(/(?<=\b\d{1,2})-(?=\d{1,2} [A-Z])/g, ' – ') },
  { name: 'annex labels in bold', apply: text => (hasBold(text) ? text : text.replace(/(?<=\S[ \n]|\(|^(?=ANNEX 7\.))(?:ANNEX|Annex)(?:ES|es)? (?:\d+|[A-Z]{1,5})\b(?!-)/gm, '**$&**')) },
  { name: 'bold taken away', apply: text => text.replaceAll('**', '') },
  { name: 'two spaces after full stops', apply: text => text.replace(/(?<=[a-z]{3}\.) (?=[A-Z])/g, '  ') },
  { name: 'page headers', apply: text => paragraphs(text).map((line, index) => (index > 20 && index % 25 === 0 && line === '' ? '\nSummary Report – Page 4\n' : line)).join('\n') },
];

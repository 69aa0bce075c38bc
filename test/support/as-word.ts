/** Turns the text of a report into a Word document with automatic numbers, real tables and bold words. */
import { cell, docx, numberedBy, paragraph, run, table } from './docx';

/** One list of Word, begun anew wherever the count does not go on. */
interface Counter { readonly abstractId: number; numId: number; last: readonly number[] }

const level = (index: number, format: string, text: string): string => `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** Forms of numbers: how a line shows them, and the levels of the list that prints them so. */
const FORMS: readonly { readonly pattern: RegExp; readonly levels: readonly string[]; readonly letters?: true; readonly items?: true }[] = [
  { pattern: /^AGENDA ITEM (\d{1,2}): (?=\S)/, levels: [level(0, 'decimal', 'AGENDA ITEM %1:'), level(1, 'decimal', '%1.%2.')], items: true },
  { pattern: /^(\d{1,2})\.(\d{1,2})\. (?=\S)/, levels: [], items: true },
  { pattern: /^(\d{1,3})\. (?=\S)/, levels: [level(0, 'decimal', '%1.')] },
  { pattern: /^\(([a-z])\) (?=\S)/, levels: [level(0, 'lowerLetter', '(%1)')], letters: true },
  { pattern: /^([a-z])\. (?=\S)/, levels: [level(0, 'lowerLetter', '%1.')], letters: true },
];

export function asWord(text: string): Uint8Array {
  const counters = FORMS.map((_, index): Counter => ({ abstractId: index, numId: 0, last: [] }));
  const nums: string[] = [];
  const begin = (counter: Counter, starts: readonly number[]): void => {
    counter.numId = nums.length + 1;
    nums.push(`<w:num w:numId="${counter.numId}"><w:abstractNumId w:val="${counter.abstractId}"/>${starts.map((value, at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`).join('')}</w:num>`);
  };
  const line = (words: string): string => {
    for (const [index, { pattern, letters, items }] of FORMS.entries()) {
      const match = pattern.exec(words);
      if (!match) continue;
      const counter = counters[items ? 0 : index]!;
      const path = match.slice(1).map(label => (letters ? label.charCodeAt(0) - 96 : Number(label)));
      const { last } = counter;
      const goesOn = counter.numId > 0 && (path.length === 1
        ? path[0] === (last[0] ?? 0) + 1
        : path[0] === last[0] && path[1] === (last[1] ?? 0) + 1);
      // A level below that does not go on, or stands under another item, stays a number typed by hand.
      if (!goesOn && path.length > 1) break;
      if (!goesOn) begin(counter, path);
      counter.last = path;
      return paragraph(bold(words.slice(match[0].length)), numberedBy(counter.numId, path.length - 1));
    }
    return paragraph(bold(words));
  };
  const body: string[] = [];
  let rows: string[] = [];
  const lines = text.split(/\r?\n/);
  lines.forEach((words, index) => {
    const isRow = words.includes('\t') && !/^\S{1,6}\t[^\t]*$/.test(words);
    if (isRow) rows.push(words.split('\t').map(content => cell(cellParagraphs(content))).join(''));
    if (rows.length > 0 && (!isRow || index === lines.length - 1)) { body.push(table(...rows)); rows = []; }
    if (!isRow && words.trim() !== '') body.push(line(words.trim()));
  });
  const abstracts = FORMS.map(({ levels }, index) => `<w:abstractNum w:abstractNumId="${index}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`);
  return docx({ body: body.join(''), numbering: abstracts.join('') + nums.join(''), styles: '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' });
}

/** `**words**` in bold type. */
const bold = (words: string): string => words.split(/(\*\*[^*]+\*\*)/).map(part => part.startsWith('**') && part.length > 4 ? run(part.slice(2, -2), '<w:b/>') : part === '' ? '' : run(part)).join('');

/** Paragraphs that extraction left as HTML become paragraphs again. */
const cellParagraphs = (content: string): string =>
  content.split(/<\/?p>|<br\s*\/?>/).map(part => part.replace(/<[^<>]+>/g, '').replaceAll('**', '').trim()).filter((part, _, all) => part !== '' || all.length === 1).map(part => paragraph(part === '' ? '' : run(part))).join('') || paragraph('');

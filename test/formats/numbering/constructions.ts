/** Ways in which Word documents number their paragraphs. Every paragraph says "word" and nothing else. */
import { cell, docx, numberedBy, paragraph, run, table } from '../../support/docx';

export interface Construction {
  readonly name: string;
  readonly numbering: string;
  readonly styles?: string;
  readonly body: string;
}

/** A construction that LibreOffice prints otherwise than the standard (ISO/IEC 29500-1, 17.9) has it. */
export interface OfTheStandard extends Construction {
  readonly printed: readonly string[];
  /** What LibreOffice does. */
  readonly why: string;
}

/** What follows the number of every paragraph. */
export const WORD = 'word';

export const bytesOf = ({ numbering, styles, body }: Construction): Uint8Array =>
  docx({ body, numbering, styles: `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles ?? ''}` });

/** `more` stands between the format and the text of the level, as the order of the format wants it. */
const level = (index: number, format: string, text: string, { start = 1, more = '', style = '' } = {}): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more.includes('lvlRestart') ? more : ''}${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${more.includes('lvlRestart') ? '' : more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
const list = (id: number, ...levels: readonly string[]): string => `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${String(id + 1).padStart(8, '0')}"/><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const startAt = (index: number, value: number): string => `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

const p = (properties = ''): string => paragraph(run(WORD), properties);
const at = (numId: number, ...levels: readonly number[]): string => levels.map(each => p(numberedBy(numId, each))).join('');
const styled = (...ids: readonly string[]): string => ids.map(id => p(`<w:pStyle w:val="${id}"/>`)).join('');
const style = (id: string, properties: string, basedOn = 'Normal'): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${basedOn}"/><w:pPr>${properties}</w:pPr></w:style>`;

const simple = (format: string, text = '%1.', start = 1): string => list(0, level(0, format, text, { start })) + num(1, 0);
const outline = list(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'), level(2, 'decimal', '%1.%2.%3.')) + num(1, 0);
const times = (count: number): number[] => new Array<number>(count).fill(0);

/** Printed alike by LibreOffice and by Word. */
export const CONSTRUCTIONS: readonly Construction[] = [
  { name: 'figures', numbering: simple('decimal'), body: at(1, ...times(12)) },
  { name: 'small letters in brackets', numbering: simple('lowerLetter', '(%1)'), body: at(1, 0, 0, 0) },
  { name: 'capital letters', numbering: simple('upperLetter'), body: at(1, 0, 0, 0) },
  { name: 'letters beyond z', numbering: simple('lowerLetter', '%1)', 25), body: at(1, 0, 0, 0, 0) },
  { name: 'small roman numerals', numbering: simple('lowerRoman', '(%1)'), body: at(1, ...times(9)) },
  { name: 'capital roman numerals', numbering: simple('upperRoman', 'ANNEX %1', 12), body: at(1, 0, 0, 0) },
  { name: 'figures with a leading zero', numbering: simple('decimalZero', '%1', 8), body: at(1, 0, 0, 0) },
  { name: 'ordinals', numbering: simple('ordinal', '%1', 10), body: at(1, ...times(14)) },
  { name: 'words before the number', numbering: simple('decimal', 'AGENDA ITEM %1:'), body: at(1, 0, 0) },
  { name: 'words alone', numbering: simple('none', 'Note:'), body: at(1, 0, 0) },
  { name: 'a start other than 1', numbering: simple('decimal', '%1.', 7), body: at(1, 0, 0) },
  { name: 'a start at nought', numbering: simple('decimal', '%1.', 0), body: at(1, 0, 0) },
  { name: 'an outline', numbering: outline, body: at(1, 0, 1, 1, 2, 2, 1, 2, 0, 1, 2) },
  { name: 'figures, letters and roman numerals by level', numbering: list(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'lowerRoman', '(%3)')) + num(1, 0), body: at(1, 0, 1, 2, 2, 1, 2, 0, 1) },
  { name: 'a level left out', numbering: outline, body: at(1, 0, 2, 2, 1, 2) },
  { name: 'unnumbered paragraphs between', numbering: simple('decimal'), body: at(1, 0) + p() + at(1, 0) + p() + p() + at(1, 0) },
  { name: 'two lists of one definition go on', numbering: `${simple('decimal')}${num(2, 0)}`, body: at(1, 0, 0) + at(2, 0, 0) + at(1, 0) },
  { name: 'a second list starts anew', numbering: `${simple('decimal')}${num(2, 0, startAt(0, 1))}`, body: at(1, 0, 0) + at(2, 0, 0) },
  { name: 'a second list starts at a number of its own', numbering: `${simple('decimal')}${num(2, 0, startAt(0, 5))}`, body: at(1, 0, 0) + at(2, 0, 0, 0) },
  { name: 'two definitions count apart', numbering: list(0, level(0, 'decimal', '%1.')) + list(1, level(0, 'lowerLetter', '%1)')) + num(1, 0) + num(2, 1), body: at(1, 0) + at(2, 0, 0) + at(1, 0) + at(2, 0) },
  { name: 'an override of the whole level', numbering: `${simple('decimal')}${num(2, 0, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>${level(0, 'lowerLetter', '%1)')}</w:lvlOverride>`)}`, body: at(1, 0, 0) + at(2, 0, 0) },
  { name: 'roman numerals of the level above', numbering: list(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2')) + num(1, 0), body: at(1, 0, 1, 0, 1) },
  { name: 'only the own number of a lower level', numbering: list(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2)')) + num(1, 0), body: at(1, 0, 1, 1, 0, 1) },
  { name: 'a space after the number', numbering: list(0, level(0, 'decimal', '%1.', { more: '<w:suff w:val="space"/>' })) + num(1, 0), body: at(1, 0, 0) },
  { name: 'nothing after the number', numbering: list(0, level(0, 'decimal', '(%1) ', { more: '<w:suff w:val="nothing"/>' })) + num(1, 0), body: at(1, 0, 0) },
  { name: 'bullets', numbering: simple('bullet', '\u2022'), body: at(1, 0, 0) },
  { name: 'numbers taken away', numbering: simple('decimal'), body: at(1, 0) + p(numberedBy(0)) + at(1, 0) },
  { name: 'a style with a number', numbering: list(0, level(0, 'decimal', '%1.', { style: 'Para' })) + num(1, 0), styles: style('Para', '<w:numPr><w:numId w:val="1"/></w:numPr>'), body: styled('Para', 'Para') + p() + styled('Para') },
  { name: 'styles of headings by level', numbering: list(0, level(0, 'decimal', '%1.', { style: 'Item' }), level(1, 'decimal', '%1.%2.', { style: 'Sub' })) + num(1, 0), styles: style('Item', '<w:numPr><w:numId w:val="1"/></w:numPr>') + style('Sub', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'), body: styled('Item', 'Sub', 'Sub', 'Item', 'Sub') },
  { name: 'a style based on a numbered one', numbering: list(0, level(0, 'decimal', '%1.', { style: 'Para' })) + num(1, 0), styles: style('Para', '<w:numPr><w:numId w:val="1"/></w:numPr>') + style('Closing', '', 'Para'), body: styled('Para', 'Closing', 'Para') },
  { name: 'a style that takes the number away', numbering: list(0, level(0, 'decimal', '%1.', { style: 'Para' })) + num(1, 0), styles: style('Para', '<w:numPr><w:numId w:val="1"/></w:numPr>') + style('Plain', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'Para'), body: styled('Para', 'Plain', 'Para') },
  { name: 'a paragraph that leaves the number of its style', numbering: list(0, level(0, 'decimal', '%1.', { style: 'Para' })) + num(1, 0), styles: style('Para', '<w:numPr><w:numId w:val="1"/></w:numPr>'), body: styled('Para') + p('<w:pStyle w:val="Para"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>') + styled('Para') },
  { name: 'a paragraph with a list other than that of its style', numbering: list(0, level(0, 'decimal', '%1.', { style: 'Para' })) + list(1, level(0, 'lowerLetter', '(%1)')) + num(1, 0) + num(2, 1), styles: style('Para', '<w:numPr><w:numId w:val="1"/></w:numPr>'), body: styled('Para') + p(`<w:pStyle w:val="Para"/>${numberedBy(2)}`) + p(`<w:pStyle w:val="Para"/>${numberedBy(2)}`) + styled('Para') },
  { name: 'a definition linked to a style of lists', numbering: `<w:abstractNum w:abstractNumId="0"><w:nsid w:val="00000011"/><w:multiLevelType w:val="multilevel"/><w:styleLink w:val="Report"/>${level(0, 'decimal', '%1)')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:nsid w:val="00000012"/><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="Report"/></w:abstractNum>${num(1, 0)}${num(2, 1)}`, styles: '<w:style w:type="numbering" w:styleId="Report"><w:name w:val="Report"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>', body: at(2, 0, 1, 1, 0) },
  { name: 'cells of a table', numbering: simple('decimal'), body: at(1, 0) + table(cell(at(1, 0)) + cell(p()), cell(at(1, 0)) + cell(p())) + at(1, 0) },
  { name: 'an inserted paragraph', numbering: simple('decimal'), body: at(1, 0) + `<w:p><w:pPr>${numberedBy(1)}<w:rPr><w:ins w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"/></w:rPr></w:pPr><w:ins w:id="2" w:author="A" w:date="2020-01-01T00:00:00Z">${run(WORD)}</w:ins></w:p>` + at(1, 0) },
  { name: 'numbers in words', numbering: simple('ordinalText', '%1 session:', 19), body: at(1, 0, 0, 0) },
  { name: 'two lists of one definition in turn', numbering: `${simple('decimal')}${num(2, 0, startAt(0, 1))}`, body: at(1, 0, 0) + at(2, 0, 0) + at(1, 0) },
  { name: 'a lower level before the first upper one', numbering: outline, body: at(1, 1, 1, 0, 1) },
];

export const OF_THE_STANDARD: readonly OfTheStandard[] = [
  { name: 'a start of its own for a lower level', numbering: `${outline}${num(2, 0, startAt(0, 4) + startAt(1, 3))}`, body: at(1, 0, 1) + at(2, 0, 1, 1, 0, 1), printed: ['1.', '1.1.', '4.', '4.3.', '4.4.', '5.', '5.3.'], why: 'the start of a lower level is dropped' },
  { name: 'legal numbering under roman numerals', numbering: list(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2', { more: '<w:isLgl/>' })) + num(1, 0), body: at(1, 0, 1, 0, 1, 1), printed: ['I.', '1.1', 'II.', '2.1', '2.2'], why: 'legal numbering is not supported' },
  { name: 'dashes under figures', numbering: list(0, level(0, 'decimal', '%1.'), level(1, 'bullet', '\u2013')) + num(1, 0), body: at(1, 0, 1, 1, 0), printed: ['1.', '–', '–', '2.'], why: 'bullets are printed as those of LibreOffice in plain text' },
  { name: 'a deleted paragraph', numbering: simple('decimal'), body: at(1, 0) + `<w:p><w:pPr>${numberedBy(1)}<w:rPr><w:del w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"/></w:rPr></w:pPr><w:del w:id="2" w:author="A" w:date="2020-01-01T00:00:00Z"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>` + at(1, 0, 0), printed: ['1.', '2.', '3.'], why: 'tracked changes are printed with the paragraphs they delete' },
  { name: 'a level that is never set back', numbering: list(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%2.', { more: '<w:lvlRestart w:val="0"/>' })) + num(1, 0), body: at(1, 0, 1, 1, 0, 1, 1, 0, 1), printed: ['I.', '1.', '2.', 'II.', '3.', '4.', 'III.', '5.'], why: 'levels are always set back' },
  { name: 'a level set back by the highest alone', numbering: list(0, level(0, 'upperRoman', '%1.'), level(1, 'upperLetter', '%2.'), level(2, 'decimal', '%3.', { more: '<w:lvlRestart w:val="1"/>' })) + num(1, 0), body: at(1, 0, 1, 2, 2, 1, 2, 0, 1, 2), printed: ['I.', 'A.', '1.', '2.', 'B.', '3.', 'II.', 'A.', '1.'], why: 'levels are always set back' },
];

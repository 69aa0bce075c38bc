/** Writes small Word documents: the parts given, packed as Word packs them. */
import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxParts {
  /** Paragraphs and tables. */
  readonly body: string;
  /** What stands in `w:numbering`. */
  readonly numbering?: string;
  /** What stands in `w:styles`. */
  readonly styles?: string;
  /** What stands in `w:comments`. */
  readonly comments?: string;
}

export const documentXml = (body: string): string => `${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`;

/** Bytes of the document; `more` adds or replaces entries of the archive. */
export function docx({ body, numbering, styles, comments }: DocxParts, more: Zippable = {}): Uint8Array {
  const parts = Object.entries({ styles, numbering, comments }).filter((part): part is [string, string] => part[1] !== undefined);
  const files: Zippable = {
    '[Content_Types].xml': strToU8(`${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>${parts.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${name}+xml"/>`).join('')}</Types>`),
    '_rels/.rels': strToU8(`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/_rels/document.xml.rels': strToU8(`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map(([name], index) => `<Relationship Id="r${index + 1}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`),
    'word/document.xml': strToU8(documentXml(body)),
  };
  for (const [name, content] of parts) files[`word/${name}.xml`] = strToU8(`${HEAD}<w:${name} ${NAMESPACES}>${content}</w:${name}>`);
  return zipSync({ ...files, ...more }, { mtime: new Date('2020-01-01T00:00:00Z') });
}

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${text.split(/(\t|\n)/).map(part => part === '\t' ? '<w:tab/>' : part === '\n' ? '<w:br/>' : part === '' ? '' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`).join('')}</w:r>`;

/** `inner` is runs; see `run`. */
export const paragraph = (inner: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

export const numberedBy = (numId: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

export const cell = (content: string, properties = ''): string => `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;

export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map(row => (row.startsWith('<w:tr') ? row : `<w:tr>${row}</w:tr>`)).join('')}</w:tbl>`;

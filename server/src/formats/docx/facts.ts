/** What a Word document carries besides the words it prints: comments, tracked changes, hidden words, names, version marks. */
import type { DocumentFacts } from '../../features/ready';
import { Archive } from './archive';
import { partsOf } from './parts';
import { childOf, elementsOf, isElement, readXml, switchOf, type XmlElement } from './xml';

const CHANGES = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom', 'w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sectPrChange', 'w:numberingChange', 'w:cellIns', 'w:cellDel', 'w:cellMerge']);
/** A mark is a word or two: a sentence with "draft" in it is none. */
const MARK = /\b(?:draft|version|confidential|not for circulation|for internal use|v\d+(?:\.\d+)*)\b/i;
const LONGEST_MARK = 60;
/** Headers and footers Word numbers through; nobody has more sections. */
const MOST_PARTS = 30;

/** Throws Unreadable as reading the document does. */
export function documentFacts(bytes: Uint8Array): DocumentFacts {
  const archive = new Archive(bytes);
  const parts = partsOf(archive);
  const tally = { changes: 0, hidden: 0 };
  readXml(parts.document, { parent: 'w:body', take: block => count(block, tally) });
  const core = rootOf(archive, 'docProps/core.xml');
  const marks = [core && wordsOf(named(core, 'title')), ...furniture(archive)].filter((words): words is string => words !== null && words.length <= LONGEST_MARK && MARK.test(words));
  return {
    ...tally, comments: [...elementsOf(parts.comments, 'w:comment')].length,
    author: core && nonEmpty(wordsOf(named(core, 'creator'))), lastModifiedBy: core && nonEmpty(wordsOf(named(core, 'lastModifiedBy'))),
    marks: [...new Set(marks)],
  };
}

function count(element: XmlElement, tally: { changes: number; hidden: number }): void {
  if (CHANGES.has(element.name)) tally.changes++;
  if (element.name === 'w:r' && switchOf(childOf(element, 'w:rPr'), 'w:vanish') === true && wordsOf(element) !== '') tally.hidden++;
  for (const child of elementsOf(element)) count(child, tally);
}

/** Paragraphs of headers and footers, and what is laid over or under the page there. */
function* furniture(archive: Archive): Iterable<string> {
  for (const kind of ['header', 'footer']) {
    for (let number = 1; number <= MOST_PARTS; number++) {
      const root = rootOf(archive, `word/${kind}${number}.xml`);
      if (root !== null) yield* linesIn(root);
    }
  }
}

function* linesIn(element: XmlElement): Iterable<string> {
  const { string } = element.attributes;
  if (string !== undefined && localName(element) === 'textpath') yield folded(string);
  if (element.name === 'w:p') yield wordsOf(element);
  for (const child of elementsOf(element)) yield* linesIn(child);
}

function rootOf(archive: Archive, name: string): XmlElement | null {
  const bytes = archive.read(name);
  return bytes === null ? null : readXml(bytes);
}

const named = (root: XmlElement, name: string): XmlElement | null => [...elementsOf(root)].find(child => localName(child) === name) ?? null;

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

const wordsOf = (element: XmlElement | null): string => element === null ? '' : folded(raw(element));

const raw = (element: XmlElement): string => element.children.map(child => (isElement(child) ? raw(child) : child)).join('');

const folded = (words: string): string => words.replace(/\s+/g, ' ').trim();

const nonEmpty = (words: string): string | null => words === '' ? null : words;

/** Finds the parts of a Word document by the relations it declares. */
import { Unreadable } from '../document';
import { say } from '../../text/say';
import type { Archive } from './archive';
import { elementsOf, readXml, type XmlElement } from './xml';

export interface Parts {
  readonly document: Uint8Array;
  /** Roots; null where the document has no such part. */
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly comments: XmlElement | null;
  readonly footnotes: XmlElement | null;
  readonly endnotes: XmlElement | null;
}

/** Throws Unreadable for an archive that is no Word document, and says what it is where that is known. */
export function partsOf(archive: Archive): Parts {
  const place = relations(archive, '_rels/.rels', '').get('officeDocument') ?? 'word/document.xml';
  if (!/(?:^|\/)word\//i.test(place) && !archive.has(place)) throw foreign(archive);
  if (/^(?:xl|ppt|visio)\//i.test(place)) throw foreign(archive);
  const document = archive.read(place);
  if (document === null) throw foreign(archive);
  const folder = place.slice(0, place.lastIndexOf('/') + 1);
  const related = relations(archive, `${folder}_rels/${place.slice(folder.length)}.rels`, folder);
  const root = (type: string): XmlElement | null => {
    const bytes = archive.read(related.get(type) ?? `${folder}${type}.xml`);
    return bytes === null ? null : readXml(bytes);
  };
  return { document, styles: root('styles'), numbering: root('numbering'), comments: root('comments'), footnotes: root('footnotes'), endnotes: root('endnotes') };
}

/** Target by the last word of the relation's type; the first of each type. */
function relations(archive: Archive, name: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>();
  const bytes = archive.read(name);
  if (bytes === null) return targets;
  for (const { attributes } of elementsOf(readXml(bytes), 'rel:Relationship')) {
    const type = attributes['Type']?.slice(attributes['Type'].lastIndexOf('/') + 1);
    const target = attributes['Target'];
    if (type === undefined || target === undefined || attributes['TargetMode'] === 'External' || targets.has(type)) continue;
    targets.set(type, target.startsWith('/') ? target.slice(1) : target.startsWith('../') ? target.slice(3) : folder + target);
  }
  return targets;
}

function foreign(archive: Archive): Unreadable {
  if (archive.has('xl/workbook.xml') || archive.has('xl/workbook.bin')) return new Unreadable(say`is an Excel workbook, not a report. Give the report as a Word document or as plain text`);
  if (archive.has('ppt/presentation.xml')) return new Unreadable(say`is a PowerPoint presentation, not a report. Give the report as a Word document or as plain text`);
  if (archive.has('mimetype') && archive.has('content.xml')) return new Unreadable(say`is an OpenDocument file. Save it as a Word document (.docx) and give that`);
  return new Unreadable(say`is a zip file that holds no Word document. Give the report itself, as a Word document or as plain text`);
}

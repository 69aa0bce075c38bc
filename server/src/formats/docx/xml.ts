/** Reads the XML of a Word document, with bounds on depth and number, and without document types and entities of its own. */
import { SaxesParser } from 'saxes';
import { Unreadable } from '../document';
import { say } from '../../text/say';
import { damaged } from './archive';

/** Names bear a fixed prefix for their namespace, whatever prefix the file uses; attributes bear their local name alone. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Tables in tables in text boxes reach a depth of some dozens. */
const DEEPEST = 400;
const MOST_ELEMENTS = 4_000_000;
/** Characters handed to the parser at a time. */
const CHUNK = 1 << 16;

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

/** Elements directly below `parent` are handed over one by one, and not kept. */
export interface Taking {
  readonly parent: string;
  take(element: XmlElement): void;
}

/** The root element. Throws Unreadable for what is no well-formed XML or goes beyond the bounds. */
export function readXml(bytes: Uint8Array, taking?: Taking): XmlElement {
  const text = decodeXml(bytes);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  const words = (chunk: string): void => { open.at(-1)?.children.push(chunk); };
  parser.on('doctype', () => { throw new Unreadable(say`declares a document type, which Word never writes and which is not read for safety. Open it in Word and save it anew`); });
  parser.on('opentag', tag => {
    if (open.length >= DEEPEST) throw new Unreadable(say`nests its contents deeper than any report does. Open it in Word and save it anew`);
    if (++count > MOST_ELEMENTS) throw new Unreadable(say`holds more than any report does. Split it`);
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const key in tag.attributes) {
      const attribute = tag.attributes[key]!;
      if (attribute.prefix !== 'xmlns') attributes[attribute.local] = attribute.value;
    }
    const element: XmlElement = { name: `${PREFIXES[tag.uri] ?? '?'}:${tag.local}`, attributes, children: [] };
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else if (parent.name !== taking?.parent) parent.children.push(element);
    open.push(element);
  });
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('closetag', () => {
    const element = open.pop()!;
    if (taking !== undefined && open.at(-1)?.name === taking.parent) taking.take(element);
  });
  try {
    for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
    parser.close();
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged();
  }
  if (root === null) throw damaged();
  return root;
}

function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}

export const isElement = (child: XmlElement | string | undefined): child is XmlElement => typeof child === 'object';

export function* elementsOf(element: XmlElement | null, name?: string): Iterable<XmlElement> {
  for (const child of element?.children ?? []) if (isElement(child) && (name === undefined || child.name === name)) yield child;
}

/** First child of the name. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  for (const child of elementsOf(element, name)) return child;
  return null;
}

/** The `val` of a child; null without the child or its value. */
export const valueOf = (element: XmlElement | null, name: string): string | null => childOf(element, name)?.attributes['val'] ?? null;

/** A whole number of at most nine figures; null for anything else. */
export function numberOf(value: string | null | undefined): number | null {
  return value !== null && value !== undefined && /^[+-]?\d{1,9}$/.test(value.trim()) ? Number(value) : null;
}

/** A switch such as bold: on, off, or null when it is not set here. */
export function switchOf(element: XmlElement | null, name: string): boolean | null {
  const child = childOf(element, name);
  return child === null ? null : !/^(?:0|false|off|none)$/.test(child.attributes['val'] ?? '');
}

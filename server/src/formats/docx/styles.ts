/** Styles of a Word document, as far as they decide what is printed: numbers, capitals, bold and hidden words. */
import { childOf, elementsOf, numberOf, switchOf, valueOf, type XmlElement } from './xml';

/** Null where nothing is said. */
export interface NumberProperties {
  readonly numId: number | null;
  readonly level: number | null;
}

export interface RunProperties {
  readonly bold: boolean | null;
  readonly capitals: boolean | null;
  readonly hidden: boolean | null;
}

export interface Style extends NumberProperties, RunProperties {
  /** Lower case, as in "heading 1", "toc 2". */
  readonly name: string;
  /** The style of the chain that names the list; null without one. */
  readonly numberedBy: string | null;
}

type Written = Omit<Style, 'numberedBy'> & { readonly type: string; readonly basedOn: string | null; readonly isDefault: boolean };

const PLAIN: Style = { name: '', numId: null, level: null, numberedBy: null, bold: null, capitals: null, hidden: null };
/** Word itself allows fewer. */
const LONGEST_CHAIN = 64;

export class Styles {
  private readonly written = new Map<string, Written>();
  private readonly resolved = new Map<string, Style>();
  /** The style of paragraphs that name none; null without one. */
  readonly standardId: string | null;
  private readonly base: RunProperties;

  /** `root` is the root of styles.xml; null where the document has none. */
  constructor(root: XmlElement | null) {
    for (const style of elementsOf(root, 'w:style')) {
      const id = style.attributes['styleId'];
      if (id !== undefined && !this.written.has(id)) this.written.set(id, writtenOf(style));
    }
    this.standardId = [...this.written].find(([, style]) => style.isDefault && style.type === 'paragraph')?.[0] ?? null;
    this.base = runProperties(childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  }

  /** A paragraph style with what it takes from those it is based on; the document's standard one when `id` is null or unknown. */
  paragraph(id: string | null): Style {
    const known = id !== null && this.written.has(id) ? id : this.standardId;
    const style = known === null ? PLAIN : this.resolve(known);
    return { ...style, bold: style.bold ?? this.base.bold, capitals: style.capitals ?? this.base.capitals, hidden: style.hidden ?? this.base.hidden };
  }

  character(id: string | null): RunProperties { return id === null ? PLAIN : this.resolve(id); }

  /** The list a numbering style stands for; null without one. */
  listOf(id: string): number | null { return this.resolve(id).numId; }

  private resolve(id: string): Style {
    const known = this.resolved.get(id);
    if (known) return known;
    const chain: [string, Written][] = [];
    for (let at: string | null = id; at !== null && chain.length < LONGEST_CHAIN; at = this.written.get(at)?.basedOn ?? null) {
      const style = this.written.get(at);
      if (style === undefined || chain.some(([each]) => each === at)) break;
      chain.push([at, style]);
    }
    const first = <T>(pick: (style: Written) => T | null): T | null => {
      for (const [, style] of chain) {
        const value = pick(style);
        if (value !== null) return value;
      }
      return null;
    };
    const style: Style = {
      name: chain[0]?.[1].name ?? '',
      numId: first(each => each.numId), level: first(each => each.level),
      numberedBy: chain.find(([, each]) => each.numId !== null)?.[0] ?? null,
      bold: first(each => each.bold), capitals: first(each => each.capitals), hidden: first(each => each.hidden),
    };
    this.resolved.set(id, style);
    return style;
  }
}

function writtenOf(style: XmlElement): Written {
  const { type, default: isDefault } = style.attributes;
  return {
    type: type ?? 'paragraph',
    isDefault: isDefault === '1' || isDefault === 'true' || isDefault === 'on',
    name: (valueOf(style, 'w:name') ?? '').toLowerCase(),
    basedOn: valueOf(style, 'w:basedOn'),
    ...numberProperties(childOf(style, 'w:pPr')),
    ...runProperties(childOf(style, 'w:rPr')),
  };
}

export function numberProperties(paragraph: XmlElement | null): NumberProperties {
  const properties = childOf(paragraph, 'w:numPr');
  return { numId: numberOf(valueOf(properties, 'w:numId')), level: numberOf(valueOf(properties, 'w:ilvl')) };
}

export const runProperties = (run: XmlElement | null): RunProperties =>
  ({ bold: switchOf(run, 'w:b'), capitals: switchOf(run, 'w:caps'), hidden: switchOf(run, 'w:vanish') });

/** Word's automatic numbers, counted through the document exactly as they are printed. */
import { formatNumber } from './number-format';
import type { NumberProperties, Style, Styles } from './styles';
import { childOf, elementsOf, numberOf, switchOf, valueOf, type XmlElement } from './xml';

export interface PrintedNumber {
  /** Without the tab or space that follows it. */
  readonly text: string;
  readonly bullet: boolean;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1` to `%9` stand for the counts of the levels. */
  readonly text: string;
  /** All counts in figures. */
  readonly legal: boolean;
  /** Levels up to this one (counted from 1) set the count back; 0 for none, null for all above. */
  readonly restart: number | null;
  /** Paragraph style tied to the level. */
  readonly style: string | null;
  readonly hidden: boolean;
}

interface AbstractList {
  readonly levels: readonly (Level | null)[];
  /** Numbering style that defines the levels in its place. */
  readonly link: string | null;
}

interface List {
  readonly abstractId: number;
  /** By level. */
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Counts of lists that share their definition go on from one to the other. */
interface Counts {
  readonly values: (number | null)[];
}

const LEVELS = 9;
const MOST_LINKS = 8;

export class Numbering {
  private readonly abstracts = new Map<number, AbstractList>();
  private readonly lists = new Map<number, List>();
  private readonly counts = new Map<number, Counts>();
  /** "list level" of starts that were used. */
  private readonly begun = new Set<string>();

  /** `root` is the root of numbering.xml; null where the document has none. */
  constructor(root: XmlElement | null, private readonly styles: Styles) {
    for (const element of elementsOf(root, 'w:abstractNum')) {
      const id = numberOf(element.attributes['abstractNumId']);
      if (id !== null) this.abstracts.set(id, { levels: levelsOf(element), link: valueOf(element, 'w:numStyleLink') });
    }
    for (const element of elementsOf(root, 'w:num')) {
      const id = numberOf(element.attributes['numId']);
      const abstractId = numberOf(valueOf(element, 'w:abstractNumId'));
      if (id !== null && abstractId !== null) this.lists.set(id, { abstractId, ...overridesOf(element) });
    }
  }

  /** Counts one paragraph; null when it has no number. `direct` is what the paragraph itself says, `styleId` names its style. */
  next(direct: NumberProperties, style: Style, styleId: string | null): PrintedNumber | null {
    const numId = direct.numId ?? style.numId;
    if (numId === null || numId <= 0) return null;
    const list = this.lists.get(numId);
    if (list === undefined) return null;
    const levels = this.levelsFor(list);
    const index = direct.level ?? (direct.numId === null ? this.styledLevel(levels, style, styleId) : 0);
    if (index < 0 || index >= LEVELS) return null;
    const level = levels[index];
    if (!level) return null;
    const values = this.countsOf(list.abstractId).values;
    this.count(numId, list, levels, values, index);
    if (level.hidden) return null;
    const text = level.text.replace(/%([1-9])/g, (_, figure: string) => {
      const at = Number(figure) - 1;
      const referred = levels[at];
      if (!referred || at > index) return '';
      const format = level.legal && referred.format !== 'none' && referred.format !== 'decimalZero' ? 'decimal' : referred.format;
      return formatNumber(values[at] ?? startOf(list, levels, at), at === index && level.format === 'bullet' ? 'bullet' : format);
    }).trim();
    return text === '' ? null : { text, bullet: level.format === 'bullet' };
  }

  private count(numId: number, list: List, levels: readonly (Level | null)[], values: (number | null)[], index: number): void {
    const key = `${numId} ${index}`;
    const fresh = list.starts.has(index) && !this.begun.has(key);
    this.begun.add(key);
    const before = values[index];
    values[index] = fresh || before === null || before === undefined ? startOf(list, levels, index) : before + 1;
    for (let above = 0; above < index; above++) values[above] ??= startOf(list, levels, above);
    for (let below = index + 1; below < LEVELS; below++) {
      const restart = levels[below]?.restart ?? null;
      if (restart === null || index < restart) values[below] = null;
    }
  }

  private countsOf(abstractId: number): Counts {
    let counts = this.counts.get(abstractId);
    if (!counts) this.counts.set(abstractId, counts = { values: new Array<number | null>(LEVELS).fill(null) });
    return counts;
  }

  /** The level tied to the paragraph's style or to the one that names the list; else the one the style gives. */
  private styledLevel(levels: readonly (Level | null)[], style: Style, styleId: string | null): number {
    for (const id of [styleId, style.numberedBy]) {
      const tied = id === null ? -1 : levels.findIndex(level => level?.style === id);
      if (tied >= 0) return tied;
    }
    return style.level ?? 0;
  }

  private levelsFor(list: List): readonly (Level | null)[] {
    let abstract = this.abstracts.get(list.abstractId);
    for (let links = 0; abstract?.link && links < MOST_LINKS; links++) {
      const linked = this.lists.get(this.styles.listOf(abstract.link) ?? -1);
      const target = linked && this.abstracts.get(linked.abstractId);
      if (!target || target === abstract) break;
      abstract = target;
    }
    const levels = abstract?.levels ?? [];
    return list.levels.size === 0 ? levels : Array.from({ length: LEVELS }, (_, index) => list.levels.get(index) ?? levels[index] ?? null);
  }
}

const startOf = (list: List, levels: readonly (Level | null)[], index: number): number => list.starts.get(index) ?? levels[index]?.start ?? 1;

function levelsOf(parent: XmlElement): (Level | null)[] {
  const levels = new Array<Level | null>(LEVELS).fill(null);
  for (const element of elementsOf(parent, 'w:lvl')) {
    const index = numberOf(element.attributes['ilvl']);
    if (index !== null && index >= 0 && index < LEVELS) levels[index] = levelOf(element);
  }
  return levels;
}

function levelOf(element: XmlElement): Level {
  return {
    start: numberOf(valueOf(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: valueOf(element, 'w:lvlText') ?? (childOf(element, 'w:lvlPicBulletId') === null ? '' : '\u2022'),
    legal: switchOf(element, 'w:isLgl') ?? false,
    restart: numberOf(valueOf(element, 'w:lvlRestart')),
    style: valueOf(element, 'w:pStyle'),
    hidden: switchOf(childOf(element, 'w:rPr'), 'w:vanish') ?? false,
  };
}

/** Newer formats are written as a choice, with an older one to fall back on. */
function formatOf(element: XmlElement): string {
  const plain = valueOf(element, 'w:numFmt');
  if (plain !== null) return plain;
  const choice = childOf(element, 'mc:AlternateContent');
  const custom = childOf(childOf(choice, 'mc:Choice'), 'w:numFmt');
  if (custom?.attributes['val'] === 'custom' && custom.attributes['format']?.startsWith('01')) return 'decimalZero';
  return valueOf(childOf(choice, 'mc:Fallback'), 'w:numFmt') ?? 'decimal';
}

function overridesOf(num: XmlElement): Pick<List, 'starts' | 'levels'> {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const override of elementsOf(num, 'w:lvlOverride')) {
    const index = numberOf(override.attributes['ilvl']);
    if (index === null || index < 0 || index >= LEVELS) continue;
    const start = numberOf(valueOf(override, 'w:startOverride'));
    if (start !== null) starts.set(index, start);
    const level = childOf(override, 'w:lvl');
    if (level !== null) levels.set(index, levelOf(level));
  }
  return { starts, levels };
}

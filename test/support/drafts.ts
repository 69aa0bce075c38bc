/** Drafts as trees of things that know each other by identity, and the text they make: what an edit must give is what the changed tree gives. */
import fc from 'fast-check';
import { toLetters, toRoman } from '../../server/src/text/numerals';

export interface Para { id: number; refs: Ref[]; points: number[]; cites: Cite[] }
export type Ref = { to: 'paragraph' | 'item' | 'sub-item' | 'row' | 'session'; id: number };
/** One annex, several in a row of words, or a range of those that follow one another. */
export type Cite = { form: 'single' | 'pair' | 'range'; ids: number[] };
export interface Sub { id: number; paras: Para[] }
export interface Item { id: number; paras: Para[]; subs: Sub[] }
export interface Draft {
  style: Style;
  intro: Para[];
  items: Item[];
  rows: number[];
  /** Their ids in order. */
  annexes: number[];
}
export interface Style {
  eol: '\n' | '\r\n';
  apart: boolean;
  hashes: boolean;
  number: '1.' | '1' | '(1)';
  tab: boolean;
  top: 'item' | 'session';
  table: 'tabs' | 'pipes' | 'list' | 'none';
  annex: 'arabic' | 'roman' | 'letter';
  bodies: boolean;
  bold: boolean;
}

const HEADS = ['Harbour Safety', 'Coastal Lights', 'Rescue at Sea', 'Port Services', 'Pilot Boarding', 'Salvage', 'Weather Reports', 'Radio Discipline', 'Mooring', 'Fishing Grounds', 'Ballast Water', 'Lifeboats', 'Tide Tables', 'Charts and Maps', 'Beacons', 'Sea Lanes'];
const THINGS = ['charts', 'lamps', 'ropes', 'anchors', 'buoys', 'sails', 'nets', 'radios', 'rafts', 'masts', 'pumps', 'bells', 'flags', 'oars', 'hulls', 'winches'];
const PAPERS = ['List of Delegates', 'Harbour Paper', 'Lamp Study', 'Rope Study', 'Anchor Study', 'Buoy Study', 'Sail Study', 'Net Study', 'Radio Study', 'Raft Study', 'Mast Study', 'Pump Study', 'Bell Study', 'Flag Study'];
const pick = (words: readonly string[], id: number): string => `${words[id % words.length]!}${id >= words.length ? ` ${toLetters(Math.floor(id / words.length)).toUpperCase()}Q` : ''}`;

/** Numbers as they are written; a test may write others than are due. */
export interface Labels {
  para(index: number): number;
  top(index: number): number;
  sub(index: number): number;
  row(index: number): number;
  annex(index: number): number;
  point(index: number): number;
}
export const SOUND: Labels = { para: index => index + 1, top: index => index + 1, sub: index => index + 1, row: index => index + 1, annex: index => index + 1, point: index => index + 1 };

/** `gone`: labels of things that stood in the draft and are no longer there, by kind and id. */
export function render(draft: Draft, labels: Labels = SOUND, gone: ReadonlyMap<string, string> = new Map()): string {
  const { style } = draft;
  const nl = style.eol;
  const gap = style.apart ? nl + nl : nl;
  const paraNumbers = new Map<number, number>();
  for (const [index, para] of parasOf(draft).entries()) paraNumbers.set(para.id, labels.para(index));
  const topNumbers = new Map(draft.items.map(({ id }, index) => [id, labels.top(index)]));
  const subLabels = new Map(draft.items.flatMap((item, at) => item.subs.map(({ id }, index) => [id, `${labels.top(at)}.${labels.sub(index)}`] as const)));
  const rowNumbers = new Map(draft.rows.map((id, index) => [id, labels.row(index)]));
  const annexLabel = (id: number): string => {
    const index = draft.annexes.indexOf(id);
    return index < 0 ? gone.get(`annex ${id}`)! : inStyle(style.annex, labels.annex(index));
  };
  const number = (value: number): string => style.number === '1.' ? `${value}.` : style.number === '1' ? `${value}` : `(${value})`;
  const refWords = ({ to, id }: Ref): string => {
    switch (to) {
      case 'paragraph': return `paragraph ${paraNumbers.get(id) ?? gone.get(`paragraph ${id}`)!}`;
      case 'item': return `agenda item ${topNumbers.get(id) ?? gone.get(`item ${id}`)!}`;
      case 'session': return `Session ${topNumbers.get(id) ?? gone.get(`item ${id}`)!}`;
      case 'sub-item': return `section ${subLabels.get(id) ?? gone.get(`sub-item ${id}`)!}`;
      case 'row': return `row ${rowNumbers.get(id) ?? gone.get(`row ${id}`)!} of the table`;
    }
  };
  const citeWords = ({ form, ids }: Cite): string => {
    const mark = style.bold ? '**' : '';
    const words = ids.map(annexLabel);
    if (form === 'single') return `The ${pick(PAPERS, ids[0]!)} appears as ${mark}ANNEX ${words[0]}${mark}.`;
    if (form === 'pair') return `The ${pick(PAPERS, ids[0]!)} and the ${pick(PAPERS, ids[1]!)} appear as ${mark}ANNEXES ${words[0]} and ${words[1]}${mark}, respectively.`;
    const indexes = ids.map(id => draft.annexes.indexOf(id)).filter(index => index >= 0).sort((a, b) => a - b);
    return `The papers appear as ${mark}ANNEXES ${indexes.length === 0 ? `${words[0]}-${words.at(-1)}` : inRuns(indexes, index => inStyle(style.annex, labels.annex(index)))}${mark}.`;
  };
  const paraWords = (para: Para): string => {
    const parts = [`${number(paraNumbers.get(para.id)!)}${style.tab ? '\t' : ' '}The Meeting noted the ${pick(THINGS, para.id)} that the delegates of the coast had brought with them.`,
      ...para.refs.map(ref => `This was told in ${refWords(ref)}.`), ...para.cites.map(citeWords)];
    if (para.points.length > 0) parts.push('The Meeting agreed that:');
    return [parts.join(' '), ...para.points.map((id, index) => `  ${toLetters(labels.point(index))}. ${pick(THINGS, id)} are to be kept dry and clean at all times;`)].join(nl);
  };
  const paras = (list: readonly Para[]): string[] => list.map(paraWords);
  const head = (level: number, words: string): string => (style.hashes ? `${'#'.repeat(level + 1)} ${words}` : words);
  const blocks: string[] = [];
  const title = ['CO-CHAIRS\' SUMMARY REPORT', 'ARF WORKSHOP ON SMALL PORTS', 'Suva, Fiji, 3-4 May 2016'].map(line => (style.hashes ? `# ${line}` : line)).join(nl);
  blocks.push(head(1, 'INTRODUCTION') + nl + nl + paras(draft.intro).join(gap));
  draft.items.forEach((item, at) => {
    const words = pick(HEADS, item.id).toUpperCase();
    const lead = style.top === 'item' ? `AGENDA ITEM ${labels.top(at)}: ${words}` : `SESSION ${labels.top(at)} – ${words}`;
    const inner = [...paras(item.paras)];
    const subs = item.subs.map((sub, index) => head(2, `${labels.top(at)}.${labels.sub(index)}. ARF Workshop on ${pick(HEADS, sub.id)}`) + nl + nl + paras(sub.paras).join(gap));
    blocks.push([head(1, lead), ...(inner.length > 0 ? [inner.join(gap)] : []), ...subs].join(nl + nl));
  });
  if (style.table !== 'none') blocks.push(table(draft, labels, head(1, 'ISSUES TO BE FOLLOWED UP')));
  if (style.bodies) draft.annexes.forEach((id, index) => blocks.push(`${head(1, `ANNEX ${inStyle(style.annex, labels.annex(index))}: ${pick(PAPERS, id).toUpperCase()}`)}${nl}${nl}What the ${pick(PAPERS, id)} says of the sea.`));
  return `${title}${nl}${nl}${blocks.join(nl + nl)}${nl}`;
}

/** Indexes that follow one another as a range, the others one by one: "1-3", "1, 3 and 5-8". */
function inRuns(indexes: readonly number[], write: (index: number) => string): string {
  const runs: number[][] = [];
  for (const index of indexes) if (runs.at(-1)?.at(-1) === index - 1) runs.at(-1)!.push(index); else runs.push([index]);
  const parts = runs.flatMap(run => run.length > 2 || (runs.length === 1 && run.length === 2) ? [`${write(run[0]!)}-${write(run.at(-1)!)}`] : run.map(write));
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const inStyle = (style: Style['annex'], value: number): string => style === 'arabic' ? String(value) : (style === 'roman' ? toRoman(value) : toLetters(value)).toUpperCase();

function table({ rows, style: { table, eol } }: Draft, labels: Labels, heading: string): string {
  const cells = (id: number): string[] => [`Comments on the paper on ${pick(THINGS, id)}`, '31 May 2016', 'Fiji and Japan'];
  const lines = table === 'list' ? rows.map((id, index) => `${labels.row(index)}) ${cells(id)[0]}`)
    : table === 'tabs' ? ['No.\tIssues\tTimeline\tFollow-up by', ...rows.map((id, index) => [String(labels.row(index)), ...cells(id)].join('\t'))]
    : ['| No. | Issues | Timeline | Follow-up by |', '|---|---|---|---|', ...rows.map((id, index) => `| ${labels.row(index)} | ${cells(id).join(' | ')} |`)];
  return [heading, '', ...lines].join(eol);
}

/** Paragraphs in document order. */
export const parasOf = (draft: Draft): Para[] => [...draft.intro, ...draft.items.flatMap(item => [...item.paras, ...item.subs.flatMap(({ paras }) => paras)])];
export const subsOf = (draft: Draft): Sub[] => draft.items.flatMap(({ subs }) => subs);

/** The first words of a paragraph, by which it is found in the text. */
export const wordsOf = (id: number): string => `The Meeting noted the ${pick(THINGS, id)} that`;
export const rowWordsOf = (id: number): string => `Comments on the paper on ${pick(THINGS, id)}`;
export const headOf = (id: number): string => pick(HEADS, id);
export const paperOf = (id: number): string => pick(PAPERS, id);
export const pointWordsOf = (id: number): string => `${pick(THINGS, id)} are to be kept`;

const style: fc.Arbitrary<Style> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'), apart: fc.boolean(), hashes: fc.boolean(), number: fc.constantFrom('1.', '1.', '1.', '(1)'), tab: fc.boolean(),
  top: fc.constantFrom('item', 'item', 'session'), table: fc.constantFrom('tabs', 'pipes', 'list', 'none'),
  annex: fc.constantFrom('arabic', 'roman', 'letter'), bodies: fc.boolean(), bold: fc.boolean(),
});

/** Plans are small numbers from which a draft is grown, so that failing cases shrink. */
export const drafts: fc.Arbitrary<Draft> = fc.record({
  style,
  intro: fc.integer({ min: 1, max: 3 }),
  items: fc.array(fc.record({ paras: fc.integer({ min: 1, max: 2 }), subs: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 3 }) }), { minLength: 2, maxLength: 4 }),
  rows: fc.integer({ min: 2, max: 4 }),
  annexes: fc.integer({ min: 3, max: 6 }),
  refs: fc.array(fc.tuple(fc.nat(20), fc.constantFrom<Ref['to']>('paragraph', 'item', 'sub-item', 'row'), fc.nat(20)), { maxLength: 5 }),
  points: fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 2, max: 4 })), { maxLength: 2 }),
  cites: fc.array(fc.tuple(fc.nat(20), fc.constantFrom<Cite['form']>('single', 'pair', 'range'), fc.nat(5), fc.integer({ min: 1, max: 3 })), { maxLength: 3 }),
}).map(plan => {
  let id = 0;
  const para = (): Para => ({ id: id++, refs: [], points: [], cites: [] });
  const many = (count: number): Para[] => Array.from({ length: count }, para);
  let head = 0;
  const draft: Draft = {
    style: plan.style,
    intro: many(plan.intro),
    items: plan.items.map(item => ({ id: head++, paras: many(item.subs.length > 0 && plan.style.top === 'item' ? 0 : item.paras), subs: plan.style.top === 'item' ? item.subs.map(count => ({ id: head++, paras: many(count) })) : [] })),
    rows: Array.from({ length: plan.rows }, (_, index) => index),
    annexes: Array.from({ length: plan.annexes }, (_, index) => index),
  };
  const all = parasOf(draft);
  const subs = subsOf(draft);
  for (const [from, to, at] of plan.refs) {
    const home = all[from % all.length]!;
    if (to === 'paragraph') home.refs.push({ to, id: all[at % all.length]!.id });
    else if (to === 'item') home.refs.push({ to: draft.style.top === 'item' ? 'item' : 'session', id: draft.items[at % draft.items.length]!.id });
    else if (to === 'sub-item' && subs.length > 0) home.refs.push({ to, id: subs[at % subs.length]!.id });
    else if (to === 'row' && draft.style.table !== 'none') home.refs.push({ to, id: draft.rows[at % draft.rows.length]! });
  }
  // every annex is cited once, in order, so that labels can be told from the citations alone
  all[0]!.cites.push(...draft.annexes.map((each): Cite => ({ form: 'single', ids: [each] })));
  for (const [from, form, at, length] of plan.cites) {
    const first = at % draft.annexes.length;
    const ids = form === 'single' ? [first] : form === 'pair' ? [first, (first + length) % draft.annexes.length] : draft.annexes.slice(first, first + length + 1);
    if (form === 'pair' && ids[0] === ids[1]) continue;
    all[from % all.length]!.cites.push({ form: ids.length === 1 ? 'single' : form, ids });
  }
  for (const [from, count] of plan.points) {
    const home = all[from % all.length]!;
    if (home.points.length === 0) home.points.push(...Array.from({ length: count }, () => id++));
  }
  return draft;
});

export const copyOf = (draft: Draft): Draft => structuredClone(draft);

/** Participants whose name has several spellings in use, wherever a report names them. */
import type { SpelledName } from '../mentions';
import type { Report } from '../model';
import { textIn } from '../watch';
import { telling, type Telling } from '../wording';
import type { Stretch } from '../wordings';

/** Spelling as compared, by the words it is written with; the official one first for each Participant. */
const SPELLINGS: ReadonlyMap<string, { readonly participant: string; readonly spelling: string }> = new Map([
  ['viet nam', { participant: 'Viet Nam', spelling: 'Viet Nam' }],
  ['viet-nam', { participant: 'Viet Nam', spelling: 'Viet-Nam' }],
  ['vietnam', { participant: 'Viet Nam', spelling: 'Vietnam' }],
  ['lao pdr', { participant: "Lao People's Democratic Republic", spelling: 'Lao PDR' }],
  ['lao p.d.r.', { participant: "Lao People's Democratic Republic", spelling: 'Lao P.D.R.' }],
  ['laos', { participant: "Lao People's Democratic Republic", spelling: 'Laos' }],
  ['timor-leste', { participant: 'Timor-Leste', spelling: 'Timor-Leste' }],
  ['timor leste', { participant: 'Timor-Leste', spelling: 'Timor Leste' }],
  ['east timor', { participant: 'Timor-Leste', spelling: 'East Timor' }],
]);

/** Names in an official name of another body, a title or an address, which keep their own spelling. */
const OF_ANOTHER = /^(?:\s+(?!(?:and|as|in|on|at|to|for|of|with|by|or|Delegation)\b)(?:News|Airlines|National|University|Maritime|Women|Coast|People|Institute|Academy|Television|Post|Computer|Cybersecurity|Times|Register|War)\b|\.\w|@)/;

/** Names in everyday use, and what these reports write: told only where one of the former stands. */
const EVERYDAY: readonly (readonly [everyday: string, participant: string, proper: RegExp])[] = [
  ['South Korea', 'Republic of Korea', /(?<!People's )(?<!People’s )\bRepublic of Korea\b/g],
  ['North Korea', "Democratic People's Republic of Korea", /\bDemocratic People['’]s Republic of Korea\b/g],
  ['Burma', 'Myanmar', /\bMyanmar\b/g],
];

/** More characters than the longest of these has. */
const BEHIND = 24;

/** A name where it stands in a stretch; offsets are those of the stretch. */
interface Standing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** At the end of its stretch: what follows is not known there. */
  readonly open: boolean;
}

const NONE: readonly Standing[] = [];

/** Whether a name goes on into another one; `text` is all there is of the stretch. */
const goesOn = (text: string, end: number): boolean => OF_ANOTHER.test(text.slice(end, end + BEHIND));

function standing(text: string, hits: Iterable<readonly [name: string, start: number]>): readonly Standing[] {
  let out: Standing[] | null = null;
  for (const [name, start] of hits) {
    const end = start + name.length;
    const open = end + BEHIND > text.length;
    if (!open && goesOn(text, end)) continue;
    (out ??= []).push({ text: name, start, end, open });
  }
  return out ?? NONE;
}

function* placesOf(text: string, name: string): Iterable<readonly [string, number]> {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) if (isWhole(text, at, at + name.length)) yield [name, at];
}

const isWhole = (text: string, start: number, end: number): boolean => !/[\w“"‘-]/.test(text.charAt(start - 1)) && !/^\w/.test(text.slice(end, end + 1));

const EVERYDAY_NAMES = EVERYDAY.map(([everyday]) => telling(({ text }) => standing(text, placesOf(text, everyday))));
const PROPER_NAMES = EVERYDAY.map(([, , proper]) => telling(({ text }) => standing(text, [...text.matchAll(proper)].flatMap(hit => (isWhole(text, hit.index, hit.index + hit[0].length) ? [[hit[0], hit.index] as const] : [])))));

const MAY_VARY = /viet|lao|timor/i;
const VARYING = /(?<![\w.@/“"‘-])(?:V(?:iet|IET)[\s-]?[Nn](?:am|AM)|L(?:aos|AOS)|L(?:ao|AO)\s(?:PDR|P\.D\.R\.)|T(?:imor|IMOR)[\s-]L(?:este|ESTE)|E(?:ast|AST)\sT(?:imor|IMOR))(?![\w-])/g;
const VARYING_NAMES = telling(({ text }) => (MAY_VARY.test(text) ? standing(text, [...text.matchAll(VARYING)].map(hit => [hit[0], hit.index] as const)) : NONE));

export function spelledNamesOf(report: Report, stretches: readonly Stretch[]): readonly SpelledName[] {
  const out: SpelledName[] = [];
  const find = (told: Telling<readonly Standing[]>, nameOf: (text: string) => Pick<SpelledName, 'participant' | 'spelling' | 'everyday'> | null): Omit<SpelledName, 'running'>[] => {
    const found: Omit<SpelledName, 'running'>[] = [];
    for (const { wording, start: base } of stretches) for (const { text, start, end, open } of wording.ask(told)) {
      const name = nameOf(text);
      const at = { start: start + base, end: end + base };
      if (name !== null && !(open && goesOn(textIn(report, { start: at.end, end: at.end + BEHIND }), 0))) found.push({ ...name, text, span: at });
    }
    return found;
  };
  EVERYDAY.forEach(([everyday, participant], index) => {
    const found = find(EVERYDAY_NAMES[index]!, spelling => ({ participant, spelling, everyday: true }));
    if (found.length === 0) return;
    found.push(...find(PROPER_NAMES[index]!, () => ({ participant, spelling: participant, everyday: everyday === participant })));
    out.push(...inParagraphs(found.sort((x, y) => x.span.start - y.span.start), report));
  });
  out.push(...inParagraphs(find(VARYING_NAMES, text => {
    const known = SPELLINGS.get(text.toLowerCase().replace(/\s+/g, ' '));
    return known === undefined ? null : { ...known, everyday: false };
  }), report));
  return out;
}

/** In order; with whether each stands in a paragraph. */
function inParagraphs(names: readonly Omit<SpelledName, 'running'>[], { paragraphs }: Report): readonly SpelledName[] {
  let at = 0;
  return names.map(name => {
    while (at < paragraphs.length && paragraphs[at]!.span.end <= name.span.start) at++;
    return { ...name, running: at < paragraphs.length && paragraphs[at]!.span.start <= name.span.start };
  });
}

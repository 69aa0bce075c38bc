/** Participants whose name has several spellings in use, wherever a report names them. */
import type { SpelledName } from '../mentions';
import type { Report } from '../model';

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

export function spelledNamesOf(report: Report): readonly SpelledName[] {
  return [...everydayNamesOf(report), ...spellingsOf(report)];
}

function everydayNamesOf({ text, paragraphs }: Report): SpelledName[] {
  return EVERYDAY.flatMap(([everyday, participant, proper]) => {
    const out: Omit<SpelledName, 'running'>[] = [];
    const add = (spelling: string, start: number, end: number): void => {
      if (/[\w“"‘-]/.test(text.charAt(start - 1)) || /^\w/.test(text.slice(end, end + 1)) || OF_ANOTHER.test(text.slice(end, end + 24))) return;
      out.push({ participant, spelling, everyday: spelling === everyday, text: text.slice(start, end), span: { start, end } });
    };
    for (let at = text.indexOf(everyday); at >= 0; at = text.indexOf(everyday, at + 1)) add(everyday, at, at + everyday.length);
    if (out.length === 0) return [];
    for (const hit of text.matchAll(proper)) add(participant, hit.index, hit.index + hit[0].length);
    let at = 0;
    return out.sort((x, y) => x.span.start - y.span.start).map(name => {
      while (at < paragraphs.length && paragraphs[at]!.span.end <= name.span.start) at++;
      return { ...name, running: at < paragraphs.length && paragraphs[at]!.span.start <= name.span.start };
    });
  });
}

function spellingsOf(report: Report): readonly SpelledName[] {
  const { text } = report;
  if (!/viet|lao|timor/i.test(text)) return [];
  const pattern = /(?<![\w.@/“"‘-])(?:V(?:iet|IET)[\s-]?[Nn](?:am|AM)|L(?:aos|AOS)|L(?:ao|AO)\s(?:PDR|P\.D\.R\.)|T(?:imor|IMOR)[\s-]L(?:este|ESTE)|E(?:ast|AST)\sT(?:imor|IMOR))(?![\w-])/g;
  const out: SpelledName[] = [];
  let at = 0;
  const { paragraphs } = report;
  for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
    const known = SPELLINGS.get(hit[0].toLowerCase().replace(/\s+/g, ' '));
    const end = hit.index + hit[0].length;
    if (known === undefined || OF_ANOTHER.test(text.slice(end, end + 24))) continue;
    while (at < paragraphs.length && paragraphs[at]!.span.end <= hit.index) at++;
    out.push({ ...known, everyday: false, text: hit[0], span: { start: hit.index, end }, running: at < paragraphs.length && paragraphs[at]!.span.start <= hit.index });
  }
  return out;
}

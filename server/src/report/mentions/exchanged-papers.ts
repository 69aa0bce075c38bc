/** Annexes that are headed with each other's bodies or Participants: the paragraph that cites one speaks of whom the title of the other has, and the other way round. */
import { wordsOf } from '../../text/similarity';
import { Joined } from '../joined';
import type { AcronymUse, Citation, ExchangedPapers } from '../mentions';
import type { Annex, Paragraph, Report } from '../model';
import { findParticipants, participantOf } from '../participants';
import { namesPerson } from './annex-owners';

const PAPER = /^(?:the\s)?(?:[\w-]+\s){0,3}?(?:slides?|presentations?|papers?|remarks|statements?|address|speech|notes?|briefings?|interventions?|comments|outline|contribution|submission)\b.{0,80}?\s(?:of|by|from)\s(?:the\s)?/i;
/** What no body is called by. */
const ANYBODY = /^(?:(?:co-?)?chair\w*|moderators?|speakers?|participants|meeting|workshop|seminar|secretariat|group|syndicates?|experts?)\b/i;
const END_OF_NAME = /\s*(?:[,(:;]|\s[–—-]\s).*$/;
const FEWEST_LETTERS = 3;
/** So many annexes are held against each other. */
const MOST = 60;

interface Titled { readonly annex: Annex; readonly name: string; readonly participant: string | null; readonly forms: readonly string[] }

export function exchangedPapersOf(report: Report, annexes: readonly Annex[], citations: readonly Citation[], acronyms: () => readonly AcronymUse[]): readonly ExchangedPapers[] {
  const titled = annexes.slice(0, MOST).flatMap(annex => titledIn(annex) ?? []);
  if (titled.length < 2) return [];
  const owners = titled.map(owner => ({ ...owner, forms: [...owner.forms, ...shortOf(owner, acronyms())] }));
  const citing = owners.map(({ annex }) => citations.filter(({ id, paragraph }) => paragraph !== null && id.toUpperCase() === annex.id.toUpperCase()));
  const read = new Map<Paragraph, Said>();
  const names = (paragraph: Paragraph, owner: Titled): boolean => {
    let said = read.get(paragraph);
    if (said === undefined) read.set(paragraph, said = saidIn(report, paragraph));
    return owner.participant === null ? owner.forms.some(form => said.words.includes(form)) : said.participants.has(owner.participant);
  };
  const isOf = (index: number, owner: Titled): boolean => citing[index]!.length > 0 && citing[index]!.every(({ paragraph }) => names(paragraph!, owner) && !names(paragraph!, owners[index]!));
  const out: ExchangedPapers[] = [];
  owners.forEach((owner, index) => {
    const at = owners.findIndex((other, place) => place > index && other.name !== owner.name && isOf(index, other) && isOf(place, owner));
    if (at >= 0) out.push({ annex: owner.annex, name: owner.name, other: owners[at]!.annex, otherName: owners[at]!.name, citation: citing[index]![0]!, otherCitation: citing[at]![0]! });
  });
  return out;
}

/** Whose paper an annex is by its title, where that is no single person's. */
function titledIn(annex: Annex): Titled | null {
  const { title, titleSpan, content, id } = annex;
  if (titleSpan === null || id === '' || content !== 'other' || title.length > 200 || namesPerson(title)) return null;
  const head = PAPER.exec(title)?.[0];
  if (head === undefined) return null;
  const name = title.slice(head.length).replace(END_OF_NAME, '').trim();
  const form = formOf(name);
  if (form.length <= FEWEST_LETTERS || ANYBODY.test(name)) return null;
  return { annex, name, participant: participantOf(name), forms: [form] };
}

const formOf = (name: string): string => ` ${wordsOf(name).join(' ')} `;

/** The acronym that the report introduces for a name, or the name for an acronym. */
function shortOf({ forms: [form] }: Titled, acronyms: readonly AcronymUse[]): string[] {
  return acronyms.flatMap(({ acronym, introductions }) => introductions.flatMap(({ expansion }) => {
    if (expansion === null) return [];
    const [short, long] = [formOf(acronym), formOf(expansion.text.replace(/^the\s/i, ''))];
    return form === long ? [short] : form === short ? [long] : [];
  }));
}

interface Said { readonly words: string; readonly participants: ReadonlySet<string> }

function saidIn(report: Report, paragraph: Paragraph): Said {
  const { text } = Joined.of(report.text, paragraph.pieces);
  return { words: formOf(text), participants: new Set(findParticipants(text).map(({ participant }) => participant)) };
}

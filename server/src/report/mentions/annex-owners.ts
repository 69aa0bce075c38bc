/** Whose paper an annex is by its title ("PRESENTATION OF MS. KEIKO ARAI"), and which of the paragraphs that cite annexes name the same. */
import { wordsOf } from '../../text/similarity';
import { Joined } from '../joined';
import type { AnnexOwner, Citation } from '../mentions';
import type { Annex, Paragraph, Report } from '../model';
import { findParticipants } from '../participants';

const HONORIFIC = /\b(?:Mr|Mrs|Ms|Dr|Prof(?:essor)?|Amb(?:assador)?|Datuk|Dato|Datin|H\.E)\b['’.]?\s*/i;
/** Ranks make a person of the two names behind them: "Report of the Major Incident" has none. */
const RANK = /\b(?:by|of|from|with) ((?:(?:rear|vice|lieutenant|brigadier|major|wing|air|squadron|group|flight|second|first|chief|senior|deputy)[ -])*(?:admiral|brigadier|captain|colonel|commandant|commander|commodore|general|inspector|lieutenant|major|marshal|superintendent|leader|officer) )(?=\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)/iu;
/** Words that end a name in a title. */
const AFTER_NAME = /^(?:and|of|on|from|for|at|the|to|in|with|by|co|director|head|minister|chair\w*|deputy|representative)$/i;
const LONGEST_NAME = 6;
/** Shorter words of a name stand for too many people. */
const SHORTEST = 3;

interface Owner { readonly text: string; readonly words: readonly string[]; readonly participant: string | null }

export function annexOwnersOf(report: Report, annexes: readonly Annex[], citations: readonly Citation[]): readonly AnnexOwner[] {
  const out: AnnexOwner[] = [];
  let read: readonly Citing[] | undefined;
  for (const annex of annexes) {
    const owner = ownerOf(annex);
    if (owner === null) continue;
    read ??= citingParagraphs(report, citations);
    const named = read.filter(({ words }) => owner.words.some(word => words.has(word))).map(({ paragraph }) => paragraph);
    out.push({ annex, name: owner.text, words: owner.words, participant: owner.participant, named, spoken: owner.participant === null && named.length === 0 ? spokenIn(report, owner) : null, as: owner.participant === null ? namedAs(owner, read, annex, citations) : null });
  }
  return out;
}

/** The first paragraph that names the person of an annex whom none of those that cite annexes names. */
const spokenIn = (report: Report, { words }: Owner): Paragraph | null =>
  report.paragraphs.find(paragraph => { const said = new Set(wordsOf(Joined.of(report.text, paragraph.pieces).text)); return words.every(word => said.has(word)); }) ?? null;

/** How the paragraph that cites the annex names its person, where one word of several is another one there and nobody of the citing paragraphs bears that of the title. */
function namedAs({ words }: Owner, read: readonly Citing[], { id, title }: Annex, citations: readonly Citation[]): string | null {
  if (words.length > 3) return null;
  const citing = read.find(({ paragraph }) => citations.some(each => each.paragraph === paragraph && each.id.toUpperCase() === id.toUpperCase()));
  if (citing === undefined) return null;
  const missing = words.filter(word => !citing.words.has(word));
  if (missing.length !== 1 || read.some(each => each.words.has(missing[0]!))) return null;
  if (words.length === 1) return surnameIn(citing.text, title);
  const at = words.indexOf(missing[0]!);
  const pattern = words.map((word, index) => (index === at ? "(\\p{L}{3,})" : word)).join("[\\s-]+");
  const other = new RegExp(`(?<=\\b(?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Ambassador|Amb|H\\.E|Datuk|Dato)\\b[.']?\\s)${pattern}(?![\\p{L}-])`, 'iu').exec(citing.text);
  return other === null || !/^\p{Lu}/u.test(other[1]!) || words.includes(other[1]!.toLowerCase()) ? null : other[0];
}

/** The one person whom a paragraph names with the title of courtesy that a title has: "Paper by Professor Adeyemi". */
function surnameIn(text: string, title: string): string | null {
  const [address] = HONORIFIC.exec(title) ?? [];
  if (address === undefined) return null;
  const people = [...text.matchAll(NAMED_PERSON)];
  const [person] = people;
  return person !== undefined && people.length === 1 && person[0].toLowerCase().startsWith(address.trim().toLowerCase()) ? person[0] : null;
}

const NAMED_PERSON = /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Amb(?:assador)?)\b\.?(?:\s\p{Lu}[\p{L}'’-]+){1,4}/gu;

interface Citing { readonly paragraph: Paragraph; readonly text: string; readonly words: ReadonlySet<string> }

function citingParagraphs(report: Report, citations: readonly Citation[]): Citing[] {
  const paragraphs = new Set(citations.flatMap(({ paragraph }) => (paragraph === null ? [] : [paragraph])));
  return [...paragraphs].map(paragraph => { const { text } = Joined.of(report.text, paragraph.pieces); return { paragraph, text, words: new Set(wordsOf(text)) }; });
}

/** Whether a title names somebody with a title of courtesy or a rank. */
export const namesPerson = (title: string): boolean => HONORIFIC.test(title) || RANK.test(title);

/** "(distributed separately)": says nothing of whose paper it is. */
const REMARK = /\s*\([^()]*\)\s*$/;

/** One person with a title of courtesy, or one Participant; null where the title names none or several. */
function ownerOf({ title: written, titleSpan, content }: Annex): Owner | null {
  if (titleSpan === null || content !== 'other' || written.length > 200) return null;
  const title = written.replace(REMARK, '');
  const hit = HONORIFIC.exec(title) ?? RANK.exec(title);
  if (hit !== null) {
    const words: string[] = [];
    const after = title.slice(hit.index + hit[0].length);
    // another person behind the first one
    if (HONORIFIC.test(after)) return null;
    for (const word of after.split(/\s+/)) {
      if (AFTER_NAME.test(word) || words.length === LONGEST_NAME) break;
      words.push(word.replace(/[,;:.]+$/, ''));
      if (/[,;:]$/.test(word)) break;
    }
    const telling = wordsOf(words.join(' ')).filter(word => word.length >= SHORTEST);
    return telling.length === 0 ? null : { text: words.join(' '), words: telling, participant: null };
  }
  if (!/\b(?:by|of|from)\b/i.test(title)) return null;
  const line = title.replace(/[\u2018\u2019]/g, '\'');
  const names = findParticipants(/\p{Ll}/u.test(line) ? line : titleCase(line));
  return names.length === 1 ? { text: title.slice(names[0]!.start, names[0]!.end), words: [], participant: names[0]!.participant } : null;
}

/** "PRESENTATION OF VIET NAM" as names are written in text. */
const titleCase = (line: string): string => line.replace(/\p{L}+/gu, word => word[0]! + word.slice(1).toLowerCase());

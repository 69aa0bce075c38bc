/** Paragraphs and list items that end in the middle of a sentence, with a word that another must follow. */
import { isKnownSection } from '../heading-words';
import type { Annex, Heading, Phrase, Report } from '../model';
import type { Sentence } from '../sentences';
import type { Unit } from '../units';
import { textIn } from '../watch';
import { telling } from '../wording';

const ENDLESS = /(?:^|[^;,:.\s])\s((?:the|an?|of|for|with|from|and|or|but|as|that|which|who|whose|into|between|among|be|been|being|was|were|is|are|has|have|had|would|will|should|could|may|might|its|their|his|her|this|these|than|under|during|including|to|in|by|at|on|towards|through|upon|concerning|regarding))$/;
/** Words that a clause may well end with where only its full stop is missing. */
const MAY_END = /\b(?:refer(?:red)?|agreed|according|adhered?|taken|followed|carried|looked|called|commented|reported|touched|focus(?:s?ed)?|acted|relied|based|depend(?:s|ed)?|come|came|stepped|arrived|aimed|logged|joined|took|broken|broke|brought|sent|built|handed|put|passed|moved|given|filled|dialled|drawn|held) (?:to|in|by|at|on|for|with|from|through)$|\b(?:made|spoken|thought|heard|composed|consist(?:s|ed)?|aware|dispos(?:e|ed)|taken care) of$/;

const END = telling(({ text }): Sentence | null => {
  const end = text.trimEnd().length;
  // nearly all end with a stop
  if (!/[a-z]/.test(text[end - 1] ?? '.')) return null;
  const words = text.slice(Math.max(0, end - 60), end);
  const last = MAY_END.test(words) ? null : ENDLESS.exec(words)?.[1];
  return last == null ? null : { start: end - last.length, end };
});

/** Characters behind a paragraph among which the next begins. */
const NEXT = 200;

/** In a report with numbers what begins anew has its number or is a heading: a line that was cut may go on with a name ("Ministry of / Transport"). */
function beginsAnew({ numbering, headings, annexes }: Report, behind: string, from: number): boolean {
  const gap = /^[\s*_]*/.exec(behind)![0].length;
  const next = behind[gap];
  if (next === undefined || /[(#\d]/.test(next)) return true;
  if (!/[A-Z]/.test(next)) return false;
  if (numbering === 'none' || numbering === 'lost') return true;
  const at = from + gap;
  const isAt = ({ nameSpan }: Annex | Heading): boolean => nameSpan.start <= at && at <= nameSpan.end;
  return annexes.some(isAt) || headings.some(heading => isAt(heading) && isMarked(heading));
}

/** Whether more than its place tells a heading. */
const isMarked = ({ label, title, form: { keyword, bold, hashes, capitals } }: Heading): boolean => label !== null || keyword !== null || bold || hashes > 0 || capitals === 'upper' || isKnownSection(title);

export function brokenOffOf(report: Report, units: readonly Unit[]): readonly Phrase[] {
  return units.flatMap(({ joined, paragraph, pieces }, index): Phrase[] => {
    const told = joined.ask(END);
    if (told === null) return [];
    const own = pieces.at(-1)!.end;
    // a list, a table or a quotation goes on with the sentence, and so does what a page break has cut off
    if (paragraph !== null && paragraph.children.some(({ span }) => span.start >= own && textIn(report, { start: own, end: span.start }).trim() === '')) {
      const next = units[index + 1];
      if (next?.paragraph !== paragraph || index === 0 || units[index - 1]!.paragraph !== paragraph) return [];
    }
    const behind = textIn(report, { start: own, end: Math.min(report.text.length, own + NEXT) });
    return beginsAnew(report, behind, own) && /^[*_ \t]*(?:\r?\n|$)/.test(behind) && !/^\s*(?:Table|Figure|Annex|Note)\b/i.test(behind) ? [joined.phrase(told.start, told.end)] : [];
  });
}

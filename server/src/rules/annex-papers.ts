/** Papers that have the same noun, told apart: by the year or number in their names, or because the text and the titles give two of them each other's place. */
import type { Annex } from '../report/model';
import type { Citation } from '../report/mentions';
import { fromOrdinal } from '../text/numerals';
import { containment, significantWords } from '../text/similarity';
import type { AnnexLabels } from './annex-labels';

/** "2019-2020", "2019/20": the year of a forum runs over two. */
const YEARS = /\b((?:19|20)\d\d)\s?[-–—/]\s?((?:19|20)?\d\d)\b(?!\s?[-–—/]\s?\d)/g;
const ORDINAL = /\b(\d{1,3}\s?(?:st|nd|rd|th)|(?:twenty|thirty|forty)-[a-z]+|[a-z]+(?:st|nd|rd|th))\s+(?:(?:ARF|ASEAN|Regional|Forum|annual|plenary)\s+)*([A-Za-z][\w-]+)/gi;

/** Whether both name one span of years or one meeting by its number, and they are not the same: "the list for 2019-2020", "LIST FOR 2018-2019". */
export function isOfOtherNumber(subject: string, title: string): boolean {
  const [said, found] = [yearsIn(subject), yearsIn(title)];
  if (said.length === 1 && found.length === 1) return said[0] !== found[0];
  const [numbers, others] = [numbersIn(subject), numbersIn(title)];
  return numbers.length === 1 && others.length === 1 && numbers[0]!.of === others[0]!.of && numbers[0]!.value !== others[0]!.value;
}

const yearsIn = (words: string): string[] => [...new Set([...words.matchAll(YEARS)].filter(([, from, to]) => Number(to) % 100 === (Number(from) + 1) % 100).map(([, from]) => from!))];

const numbersIn = (words: string): { readonly value: number; readonly of: string }[] => [...words.matchAll(ORDINAL)].flatMap(([, ordinal, noun]) => {
  const value = fromOrdinal(ordinal!);
  return value === null ? [] : [{ value, of: significantWords(noun!)[0] ?? '' }];
});

/** Citations of which each names the paper that the title of the other's annex names, and not that of its own: "The Programme is ANNEX A, the Agenda ANNEX B" over annexes headed the other way round. */
export function exchangedTitles(citations: readonly Citation[], bodies: ReadonlyMap<string, Annex>, labels: AnnexLabels): readonly (readonly [Citation, Citation])[] {
  const told = citations.flatMap(citation => {
    const body = bodies.get(labels.keyOf(citation.id) ?? '');
    const [said, title] = [subjectOf(citation, citations), body?.title];
    return said === null || title === undefined || title === '' || body!.titleSpan === null ? [] : [{ citation, said: significantWords(said), title: significantWords(title) }];
  });
  const out: [Citation, Citation][] = [];
  told.forEach((one, index) => {
    for (const other of told.slice(index + 1, index + 1 + NEAR)) {
      // labels that changed places are told as an order of citation
      if ((labels.valueOf(one.citation.id) ?? 0) >= (labels.valueOf(other.citation.id) ?? 0)) continue;
      if (!names(one.said, one.title) && !names(other.said, other.title) && names(one.said, other.title) && names(other.said, one.title)) out.push([one.citation, other.citation]);
    }
  });
  return out;
}

/** Papers that are taken for each other are named near each other. */
const NEAR = 8;

/** Whether words that cite a paper have all those of a title. */
const names = (said: readonly string[], title: readonly string[]): boolean => title.length > 0 && containment(title, said) === 1;

/** What is annexed: of "the Agenda and the Programme appear as ANNEXES A and B" the part of the one label. */
function subjectOf({ subject, form, paragraph, id }: Citation, citations: readonly Citation[]): string | null {
  if (subject === null || form === 'single') return subject?.text ?? null;
  if (form !== 'pair') return null;
  const group = citations.filter(each => each.form === 'pair' && each.paragraph === paragraph && each.subject?.span.start === subject.span.start);
  const parts = subject.text.split(/,\s*(?:and\s+)?|\s+and\s+/);
  return parts.length === group.length ? parts[group.findIndex(each => each.id === id)] ?? null : null;
}

import { say } from '../text/say';
import { containment, significantWords } from '../text/similarity';
import type { Citation } from '../report/mentions';
import { annexLabels, firstBodies, firstCitations, labelled } from './annex-labels';
import { exchangedTitles, isOfOtherNumber } from './annex-papers';
import { headNoun, sortOf, sortOfNoun, type PaperSort } from './annex-subjects';
import type { Rule } from './rule';

/** Papers that every report names alike; a heading or sentence that names another one of them is a slip. */
const PLAIN: ReadonlySet<PaperSort> = new Set(['participants', 'agenda', 'contacts']);

/** So many presentations that are headed as such show that they all are. */
const USUAL = 2;

/** The text cites one paper under a label, and the annex with that label is another. */
export const titleAgainstCitation: Rule = {
  id: 'annex/title-against-citation',
  title: 'An annex is what the text says it is',
  severity: 'information',
  basis: 'draft',
  *check({ report, mentions }) {
    if (mentions.annexEntries.length === 0) return;
    const labels = annexLabels(report, mentions);
    const bodies = firstBodies(mentions.annexEntries, labels);
    const seen = new Set<string>();
    const told = new Set<Citation>();
    const firsts = [...firstCitations(mentions, labels).values()];
    /** Two labels that changed places in the text are told as an order of citation. */
    const isExchanged = (citation: Citation, said: PaperSort | null, found: PaperSort | null): boolean => said !== null && found !== null && firsts.some(other => {
      const body = bodies.get(labels.keyOf(other.id)!);
      return other !== citation && other.subject !== null && body !== undefined && sortNamed(other.subject.text) === found && sortNamed(body.title) === said
        && (labels.valueOf(citation.id)! - labels.valueOf(other.id)!) * (citation.span.start - other.span.start) < 0;
    });
    /** Whether all other papers that the text calls presentations are headed so. */
    const isUsual = (citation: Citation, said: PaperSort | null): boolean => {
      if (said !== 'presentation') return false;
      const headed = firsts.filter(other => other !== citation && other.form === 'single' && other.subject !== null && sortNamed(other.subject.text) === said).map(other => bodies.get(labels.keyOf(other.id)!));
      return headed.length >= USUAL && headed.every(other => other !== undefined && sortNamed(other.title) === said);
    };
    for (const citation of mentions.citations) {
      const key = labels.keyOf(citation.id);
      if (key === null || citation.form !== 'single' || citation.subject === null || seen.has(key)) continue;
      const body = bodies.get(key);
      if (!body || body.titleSpan === null) continue;
      seen.add(key);
      const said = sortNamed(citation.subject.text);
      const found = sortNamed(body.title);
      if (!(isOtherPaper(citation.subject.text, body.title) || isOfOtherEvent(citation.subject.text, body.title) || isOfOtherNumber(citation.subject.text, body.title) || (said !== found && isUsual(citation, said) && containment(significantWords(citation.subject.text), significantWords(body.title)) === 0)) || isExchanged(citation, said, found)) continue;
      told.add(citation);
      yield {
        span: body.titleSpan,
        message: say`The text gives "${citation.subject.text}" as ${labelled(citation.keyword, citation.id)}, but ${body.label} is headed "${body.title}". Check which is right.`,
        related: [{ span: citation.span, message: say`It is cited here.` }],
      };
    }
    for (const [citation, other] of exchangedTitles(firsts, bodies, labels)) {
      const [body, another] = [citation, other].map(({ id }) => bodies.get(labels.keyOf(id)!)!);
      if (told.has(citation) || told.has(other)) continue;
      yield {
        span: body!.titleSpan!,
        message: say`${body!.label} is headed "${body!.title}" and ${another!.label} "${another!.title}", but the text names them the other way round. Check which is right.`,
        related: [{ span: citation.span, message: say`${labelled(citation.keyword, citation.id)} is cited here.` }, { span: other.span, message: say`${labelled(other.keyword, other.id)} is cited here.` }],
      };
    }
  },
};

/** Whether the words of a citation and the title of an annex name papers that are never the same. */
export function isOtherPaper(subject: string, title: string): boolean {
  const said = sortNamed(subject);
  const found = sortNamed(title);
  if (said === null || found === null) return isOther(subject, said, title, found) || areTwoDocuments(subject, title);
  return said !== found && (PLAIN.has(said) || PLAIN.has(found) || areRemarksAndSlides(subject, said, title, found));
}

/** The sort that the words name, if only by their head noun: "Remarks by Japan". */
export const sortNamed = (words: string): PaperSort | null => sortOf(words) ?? sortOfNoun(headNoun(words) ?? '');

/** Words of welcome or farewell on one side, a presentation on the other; a keynote may be either. */
function areRemarksAndSlides(subject: string, said: PaperSort, title: string, found: PaperSort): boolean {
  const remarks = said === 'remarks' ? subject : found === 'remarks' ? title : '';
  return (said === 'presentation' || found === 'presentation') && /\b(?:opening|welcom\w+|closing)\b/i.test(remarks) && !/keynote/i.test(subject + title);
}

/** Papers that are none of the sorts and bear their own name in their title. */
const NAMED: ReadonlySet<string> = new Set(['plan', 'declaration', 'guideline', 'term', 'questionnaire']);

/** What is no list of people, contacts or items, whatever it is called. */
const FINDINGS = /^(?:the |a |an |his |her |its |their )?(?:[\w-]+ ){0,3}?(?:lessons?|recommendations?|results?|findings|checklist|questionnaire|maps?|photographs?)\b/i;

/** Papers of one make each, which are never called by the name of another. */
const DOCUMENTS: ReadonlyMap<string, string> = new Map([
  ['checklist', 'checklist'], ['questionnaire', 'questionnaire'], ['survey', 'questionnaire'], ['plan', 'plan'], ['roadmap', 'plan'], ['programme', 'plan'], ['calendar', 'calendar'], ['directory', 'directory'], ['glossary', 'glossary'],
  ['guideline', 'guide'], ['guide', 'guide'], ['manual', 'guide'], ['handbook', 'guide'], ['map', 'map'], ['scenario', 'scenario'], ['declaration', 'declaration'], ['budget', 'budget'], ['photograph', 'photograph'], ['letter', 'letter'],
]);

/** Whether they name documents of two makes, neither of which the other names as well. */
function areTwoDocuments(subject: string, title: string): boolean {
  const [said, found] = [headNoun(subject), headNoun(title)].map(noun => (noun === null ? null : { noun, make: DOCUMENTS.get(noun) ?? null }));
  if (said?.make == null || found?.make == null || said.make === found.make) return false;
  const has = (words: string, make: string): boolean => words.toLowerCase().split(/[^a-z]+/).some(word => DOCUMENTS.get(word.replace(/s$/, '')) === make);
  return !has(title, said.make) && !has(subject, found.make);
}

/** Whether one names a sort of paper and the other, without a word in common, a paper that is never of that sort. */
function isOther(subject: string, said: PaperSort | null, title: string, found: PaperSort | null): boolean {
  if ((said === null) === (found === null)) return false;
  const noun = headNoun(said === null ? subject : title);
  const named = noun !== null && (NAMED.has(noun) || noun === 'paper' && /\bconcept (?:papers?|notes?)\b/i.test(said === null ? subject : title));
  if (noun === 'report' && said !== 'activities' && found !== 'activities') return PLAIN.has(said ?? found!) && containment(significantWords(subject), significantWords(title)) === 0;
  if ((PLAIN.has(said ?? found!) || (said ?? found) === 'remarks') && FINDINGS.test(said === null ? subject : title)) return containment(significantWords(subject), significantWords(title)) === 0;
  return named && sortOfNoun(noun) === null && (said ?? found) !== 'activities' && containment(significantWords(subject), significantWords(title)) === 0;
}

const EVENT = /\b(?:workshop|webinar|seminar|conference|symposium|round\s?table|dialogue|meeting|course|exercise)s?\b/gi;
/** "of the Helsinki Seminar": one that has a name. */
const NAMED_EVENT = /\bof the (?:\p{Lu}[\p{L}'’-]*\s){1,4}(?:Workshop|Webinar|Seminar|Conference|Symposium|Round\s?table|Dialogue|Meeting|Course|Exercise)\b/u;
/** What any paper on an event may be, and what any event may be. */
const OF_ANY = new Set('report summary record minutes outcome document paper first second third fourth fifth sixth annual arf asean regional forum'.split(' '));

/** Whether the papers are on two events, called by other nouns and without a word in common: "the summary of the Helsinki Seminar", "Record of the Meeting of Heads of Universities". */
function isOfOtherEvent(subject: string, title: string): boolean {
  if (!NAMED_EVENT.test(subject)) return false;
  const nouns = (words: string): string[] => (words.match(EVENT) ?? []).map(noun => noun.toLowerCase().replace(/s$/, ''));
  const [said, found] = [nouns(subject), nouns(title)];
  if (found.length === 0 || said.some(noun => found.includes(noun))) return false;
  const telling = (words: string): string[] => significantWords(words).filter(word => !OF_ANY.has(word));
  return telling(title).length > 1 && containment(telling(subject), telling(title)) === 0;
}

/** What a section of follow-ups in plain sentences says again, beside what the text said first. */
import { sectionKinds } from '../profile/kinds';
import { isFollowUpTitle } from '../report/heading-words';
import type { Mentions, Undertaking } from '../report/mentions';
import type { Report } from '../report/model';
import { covers } from '../text/span';
import { containment, significantWords } from '../text/similarity';

export interface Retold {
  readonly later: Undertaking;
  readonly first: Undertaking;
}

/** What else such a section is called. */
const NEXT = /^(?:follow[- ]?ups? and|next steps|way forward|action points)\b/i;

/** Share of the later one's words that the first must have, parties and days left aside. */
const SAME = 0.8;
/** Fewer words may be said of anything. */
const FEWEST = 3;

/** Pairs of undertakings; none where the follow-ups are a table or a list, whose rows are held against the text. */
export function retoldIn(report: Report, mentions: Mentions): readonly Retold[] {
  if (report.followUp !== null) return [];
  const section = report.headings.findLast(({ title, children }) => children.length > 0 && (isFollowUpTitle(title) || sectionKinds(title).includes('follow-up') || NEXT.test(title)));
  if (section === undefined) return [];
  const open = mentions.undertakings.filter(({ kind }) => kind === 'request' || kind === 'promise');
  const earlier = open.filter(({ sentence }) => sentence.start < section.span.start).map(first => ({ first, words: wordsOf(first, report.text) }));
  return open.filter(({ sentence }) => covers(section.span, sentence)).flatMap(later => {
    const words = wordsOf(later, report.text);
    const same = words.length < FEWEST ? [] : earlier.filter(other => isAboutTheSame(later, other.first) && containment(words, other.words) >= SAME);
    return same.length === 1 ? [{ later, first: same[0]!.first }] : [];
  });
}

const isAboutTheSame = (a: Undertaking, b: Undertaking): boolean => a.activities.length === b.activities.length && a.activities.every(activity => b.activities.includes(activity));

const ASKING: ReadonlySet<string> = new Set(['would', 'will', 'should', 'shall', 'asked', 'requested', 'invited', 'encouraged', 'agreed', 'meeting', 'participant', 'participants', 'arf', 'co', 'chair', 'chairs', 'by']);

function wordsOf({ sentence, named, deadline }: Undertaking, text: string): string[] {
  let words = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
  for (const part of [deadline?.text, ...named.map(name => name.text)]) if (part !== undefined) words = words.replace(part.replace(/\s+/g, ' '), ' ');
  return significantWords(words).filter(word => !ASKING.has(word));
}

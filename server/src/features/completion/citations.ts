/** Annex labels, those there are and the next one, and the phrases with which this report cites. */
import { annexLabels } from '../../rules/annex-labels';
import { writeIn } from '../../text/labels';
import { annexSlots } from '../edits/annex-labels';
import { say } from '../../text/say';
import type { Completion, CompletionInput, Place } from './model';

/** How reports cite where this one shows no habit yet. */
const USUAL = ['appears as', 'is attached as'];
const MOST_PHRASES = 4;
/** Phrases read to learn the habit. */
const ENOUGH = 200;

export function citationCompletions({ report, mentions, profile }: CompletionInput, place: Place): Completion[] {
  const typed = /(?:^|[\s*_("“])(?:annex(?:es)?)[ \u00a0]+(?:[A-Za-z0-9]{1,3}(?:,| and)[ \u00a0]+)*([A-Za-z0-9]{0,4})$/i.exec(place.before);
  const labels = annexLabels(report, mentions);
  const style = labels.style ?? styleOf(profile.get('annex-label-style')?.value);
  const slots = annexSlots(report, mentions);
  const last = slots.at(-1)?.value ?? 0;
  if (typed) {
    const span = { start: place.offset - typed[1]!.length, end: place.offset };
    const known = slots.map(({ value, bodies, key }): Completion => {
      const first = mentions.citations.find(({ id }) => labels.keyOf(id) === key);
      return { label: writeIn(style, value), kind: 'annex', text: writeIn(style, value), span, detail: bodies[0]?.title || first?.subject?.text || say`cited already`, rank: 2 };
    });
    return [{ label: writeIn(style, last + 1), kind: 'annex', text: writeIn(style, last + 1), span, detail: say`the next annex`, rank: 1 }, ...known];
  }
  const counts = new Map<string, number>();
  let emphasised = 0;
  let keyword = 'ANNEX';
  const read = mentions.citations.filter(({ form }) => form === 'single').slice(0, ENOUGH);
  for (const citation of read) {
    if (citation.emphasised) emphasised++;
    if (citation.keyword) keyword = citation.keyword;
    const phrase = citation.phrase;
    if (phrase !== null && /\b(?:as|at|in)$/.test(phrase)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  const phrases = [...counts].sort((a, b) => b[1] - a[1]).map(([phrase]) => phrase).slice(0, MOST_PHRASES);
  const mark = emphasised * 2 > read.length ? '**' : '';
  const label = `${mark}${keyword} ${writeIn(style, last + 1)}${mark}`;
  return [
    ...(phrases.length > 0 ? phrases : USUAL).map((phrase, index): Completion => ({ label: `${phrase} ${label}`, kind: 'phrase', text: `${phrase} ${label}`, span: place.word, detail: phrases.length > 0 ? say`used ${counts.get(phrase)!} times here` : say`usual`, rank: 3 + index })),
    { label, kind: 'annex', text: label, span: place.word, detail: say`the next annex`, rank: 3 },
  ];
}

const styleOf = (value: unknown): 'arabic' | 'roman' | 'letter' => (value === 'roman' || value === 'letter' ? value : 'arabic');

/** Which lines without a number or keyword are headings, by their words and by what stands below them. */
import { hasCapitals, hasLetters, isCapital } from '../text/letters';
import { isSpace } from '../text/span';
import type { Block } from './blocks';
import { isPersonal, labelledHeading } from './heading';
import { capitalsOf, isFollowUpTitle, isKnownSection, isLead, isTitleLike, wordCount } from './heading-words';
import type { NumberingPlan } from './numbering';
import type { Source } from './source';

export class HeadingLines {
  /** Whether lines that begin with a numeral or a letter and a dash are headings: there is more than one. */
  private readonly labelled: boolean;

  constructor(private readonly source: Source, private readonly blocks: readonly Block[], private readonly plan: NumberingPlan) {
    this.labelled = blocks.filter(block => !block.marker && !block.keyword && block.end - block.start < 200 && labelledHeading(source.text.slice(block.start, block.end))).length >= 2;
  }

  /** "AGENDA ITEM 1" with its title on a line below: both as one block; null where there is none. */
  withTitleBelow(block: Block, index: number): Block | null {
    const { keyword } = block;
    if (!keyword || keyword.label === null || keyword.title < block.end - block.start) return null;
    const below = this.blocks[index + 1];
    if (!below || below.marker || below.bullet || below.keyword || below.columns || below.hashes > 0 || below.end - below.start > 200) return null;
    // what stands apart from "Day 1" is a heading under it
    if (!below.adjacent && (block.hashes > 0 || keyword.kind === 'section' || /^day$/i.test(keyword.keyword ?? ''))) return null;
    const words = this.source.text.slice(below.start, below.end);
    if (this.source.info(below.last).stops !== 'none' || !isTitleLike(words) || wordCount(words) > 24 || isFollowUpTitle(words) || isPersonal(words) || isLead(words)) return null;
    return { ...block, last: below.last, end: below.end, keyword: { ...keyword, title: below.start - block.start } };
  }

  /** Words that head whatever stands below them: a section every report knows, capitals, a label, bold type. */
  isStrong(block: Block, words: string, stops: string, count: number): boolean {
    if (!hasLetters(words, 2)) return false;
    if (isKnownSection(words) || isFollowUpTitle(words)) return true;
    if (stops === 'sentence' || stops === 'list' || stops === 'comma' || isValue(words)) return false;
    if (/^[[(]/.test(words) && /[\])]$/.test(words)) return false;
    if (this.labelled && labelledHeading(words)) return true;
    if (capitalsOf(words) === 'upper' && count <= 40 && (stops === 'none' || count <= 8)) return hasCapitals(words, 3);
    return block.bold && count <= 30 && stops === 'none';
  }

  /** A short line of its own over paragraphs: "Exchange of views on regional and international issues". */
  isPlain(index: number, words: string, stops: string, count: number): boolean {
    if (stops !== 'none' || count > 22 || !isCapital(words, /^["“'‘]/.test(words) ? 1 : 0) || !hasLetters(words, 3)) return false;
    if (hasStop(words) && /[.;!?]\s+\p{Lu}\p{Ll}/u.test(words.replace(/\b(?:Mr|Mrs|Ms|Dr|Prof|H\.E|Amb|St|No|Gen|Col|Lt|Capt)\./g, ''))) return false;
    if (isLead(words) || isValue(words)) return false;
    const below = this.blocks[index + 1];
    if (!below) return false;
    const title = isTitleLike(words) && count <= 22;
    const paragraphBelow = below.marker !== null && (below.marker.form === this.plan.main || below.marker.form === '5.2');
    if (paragraphBelow) return title || count <= 14;
    if (below.keyword || below.hashes > 0) return title;
    const length = below.end - below.start;
    const proseBelow = below.marker === null && !below.bullet && (length > 80 || (length >= 40 && !below.adjacent && /^(?:sentence|colon)$/.test(this.source.info(below.last).stops)));
    const headingBelow = below.marker === null && length <= 120 && this.source.info(below.last).stops === 'none';
    if (proseBelow) return title || (this.plan.main === null && count <= 9);
    if (this.plan.main === null && !below.adjacent && /^(?:sentence|colon)$/.test(this.source.info(below.last).stops)) return title;
    return title && (headingBelow || below.bullet || below.marker !== null) && count <= 14;
  }
}

/** "Members of the public: 3": what is counted and how many, which heads nothing; a year behind a colon belongs to a title. */
const VALUE = /^\p{L}[^:]*:\s*(?:(?:about|approx(?:imately|\.)?|some)\s)?(?!(?:19|20)\d\d$)[£$€]?\d[\d,.]*%?(?:\s\p{Ll}+){0,2}$/u;
const isValue = (words: string): boolean => words.includes(':') && words.length < 80 && VALUE.test(words);

/** Whether a mark that ends a sentence stands before a space. */
function hasStop(words: string): boolean {
  for (let at = 0; at + 1 < words.length; at++) {
    const code = words.charCodeAt(at);
    if ((code === 46 || code === 59 || code === 33 || code === 63) && isSpace(words.charCodeAt(at + 1))) return true;
  }
  return false;
}

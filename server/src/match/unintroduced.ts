/** Those who act in a report by their surname alone, and whom it introduces nowhere. */
import type { Mentions, NamedPerson, PersonMention } from '../report/mentions';
import type { Report } from '../report/model';
import { isWithin, textIn } from '../report/watch';

export interface Unintroduced {
  readonly place: PersonMention;
  /** Whether the report calls this person its co-chair. */
  readonly chairs: boolean;
}

/** So many must be introduced before the report is one that introduces people. */
const FEWEST = 4;
/** Where more of them are not, surnames are all that it gives. */
const SHARE = 0.2;
const MOST = 2;

/** What somebody does behind the name; "Major Disasters" and "General Guidelines" do nothing. */
const ACTS = /^(?:,? the)?(?:,? (?:the )?co-?chair(?:man|person|woman)?,?)?(?: (?:and|also|then|further|in turn|briefly|again|in reply|himself|herself),?)? (?:(?!need\b|seed\b|speed\b|indeed\b)[a-z]{2,}ed|said|spoke|held|drew|gave|told|took|put|led|saw|felt|thought|made|set|was|had|would)\b/i;
/** " and Professor Hashim thanked": together with somebody. */
const ACTS_TOGETHER = /^ and (?:[A-Z][\w.'’-]* ){2,4}(?:also |then |both |jointly )?(?:thanked|closed|opened|welcomed|expressed|noted|said|agreed|undertook|introduced|presented|chaired|co-chaired|summed|summarised|invited|proposed)\b/;
/** "moderated by Ms. Sato", "Mr. Reid's remarks": what somebody did. A body that is called by its rank, "by General Assembly", does nothing. */
const DONE_BY = /\b(?:\w+ed|led|given|made|put|run|held|taught|told|drawn) (?:jointly |then |again |first )?by (?:the )?$/;
const OWN_WORDS = /^['’]s? (?:(?:opening|closing|welcome|keynote|introductory|own) )?(?:presentation|remarks|statement|address|paper|intervention|speech|talk|lecture|briefing|slides|question|proposal)\b/;
const OF_PERSONS = /^(?:Mr|Ms|Mrs|Miss|Madam|Dr|Professor|Ambassador|Captain|Colonel|Commander|Lieutenant|Admiral|Commodore|Brigadier)$/;
/** What parts the names of those who act together. */
const BETWEEN = /^(?:,? and|,) $/;
const LONGEST_BETWEEN = 8;
const BEHIND = 80;

export function unintroducedOf(report: Report, { persons }: Mentions): readonly Unintroduced[] {
  const strangers = persons.filter(isStranger);
  if (strangers.length === 0 || strangers.length > MOST || persons.length < FEWEST + strangers.length || strangers.length > SHARE * persons.length) return [];
  return strangers.flatMap(({ mentions }) => {
    const place = mentions.find(mention => acts(report, mention) || isBesideOthers(report, mention, persons));
    if (place === undefined || isNamedElsewhere(report, mentions)) return [];
    return [{ place, chairs: place.post !== null && CO_CHAIR.test(place.post.text) }];
  });
}

function acts(report: Report, { span, titles }: PersonMention): boolean {
  const behind = textIn(report, { start: span.end, end: span.end + BEHIND }).replace(/\s+/g, ' ');
  if (ACTS.test(behind) || ACTS_TOGETHER.test(behind)) return true;
  return titles.some(title => OF_PERSONS.test(title)) && (OWN_WORDS.test(behind) || DONE_BY.test(textIn(report, { start: Math.max(0, span.start - BEHIND), end: span.start }).replace(/\s+/g, ' ')));
}

/** "Captain Tamani, Captain Rewaru and Commander Farrow": among others whom the report introduces. */
function isBesideOthers(report: Report, { span, titles }: PersonMention, persons: readonly NamedPerson[]): boolean {
  if (!titles.some(title => OF_PERSONS.test(title))) return false;
  const parted = (start: number, end: number): boolean => start < end && isWithin(report, start, end, LONGEST_BETWEEN) && BETWEEN.test(textIn(report, { start, end }));
  return persons.some(person => !isStranger(person) && person.mentions.some(other => parted(span.end, other.span.start) || parted(other.span.end, span.start)));
}

const CO_CHAIR = /^(?:the )?co-?chair(?:man|person|woman)?$/i;

/** Addressed and called by one word, and nothing said of where the person is from or what it does. */
const isStranger = ({ mentions, nearly }: NamedPerson): boolean =>
  nearly.length === 0 && mentions.every(({ keys, titles, late, listed, post, body, country, given }) => keys.length === 1 && titles.length > 0 && !late && !listed && (post === null || CO_CHAIR.test(post.text)) && body === null && country === null && given === null);

/** Whether the surname stands somewhere else, where the person may well be introduced in another way. */
function isNamedElsewhere({ text }: Report, mentions: readonly PersonMention[]): boolean {
  const [written, whole] = [mentions[0]!.name.text.toLowerCase(), text.toLowerCase()];
  let count = 0;
  for (let at = whole.indexOf(written); at >= 0; at = whole.indexOf(written, at + 1)) count++;
  return count > mentions.length;
}

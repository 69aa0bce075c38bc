import { LEAST_LISTED } from '../report/mentions/annex-entries';
import { stemsOf } from '../report/mentions/stems';
import type { AnnexListing, Citation } from '../report/mentions';
import { say } from '../text/say';
import { wordsOf } from '../text/similarity';
import { annexLabels, firstBodies, firstCitations, labelled } from './annex-labels';
import { isOtherPaper } from './annex-title-against-citation';
import type { Finding, Rule } from './rule';

/** Of so many listed labels one may be missing or in excess: a list that leaves out more lists what it likes. */
const ONE_IN = 3;

/** The list of annexes in the text, against the citations and the annexes themselves. */
export const listOfAnnexes: Rule = {
  id: 'annex/list-of-annexes',
  title: 'The list of annexes has every annex that the text cites, and no other',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    const listings = mentions.annexListings;
    if (listings.length < LEAST_LISTED) return;
    const labels = annexLabels(report, mentions);
    const listed = new Map<string, AnnexListing>();
    for (const listing of listings) {
      const key = labels.keyOf(listing.id);
      if (key !== null && !listed.has(key)) listed.set(key, listing);
    }
    if (listed.size < LEAST_LISTED) return;
    const cited = firstCitations(mentions, labels);
    const left = [...cited].filter(([key]) => !listed.has(key));
    // one between others that are cited is told as a gap in their order
    const furthest = [...cited.values()].reduce((most, { id }) => Math.max(most, labels.valueOf(id) ?? 0), 0);
    const uncited = [...listed].filter(([key, { id }]) => !cited.has(key) && (labels.valueOf(id) ?? Infinity) > furthest);
    const few = Math.max(1, Math.floor(listed.size / ONE_IN));
    const last = listings.at(-1)!;
    if (left.length <= few) for (const [, citation] of left) yield leftOut(citation, before(citation, listed, labels.valueOf) ?? last);
    if (uncited.length <= few && mentions.citations.every(({ id }) => id !== '')) {
      for (const [, { span, id }] of uncited) yield { span, severity: 'information', message: say`The list of annexes has Annex ${id}, which the text never cites. Say in the text where it belongs, or take it out of the list.` };
    }
    const bodies = firstBodies(report.annexes, labels);
    const titled = [...listed].flatMap(([key, listing]) => {
      const body = bodies.get(key);
      return body?.titleSpan == null || listing.title.text === '' ? [] : [{ ...listing, body: { title: body.title, titleSpan: body.titleSpan }, same: wordsOf(listing.title.text).join(' ') === wordsOf(body.title).join(' ') }];
    });
    const same = titled.filter(each => each.same).length;
    // Where all others are the same to the letter, one with other words is no short form.
    const exact = same >= LEAST_SAME && same >= titled.length - 1;
    for (const { id, title, body, same: alike } of titled) {
      if (alike || !(isOtherPaper(title.text, body.title) || (exact && hasOwnWords(title.text, body.title) && hasOwnWords(body.title, title.text)))) continue;
      yield { span: title.span, severity: 'information', message: say`The list of annexes gives Annex ${id} as "${title.text}", and the annex itself is headed "${body.title}". Check which is right.`, related: [{ span: body.titleSpan, message: say`The annex in question.` }] };
    }
  },
};

/** So many titles are the same in the list and over the annexes before that is taken for the rule. */
const LEAST_SAME = 2;

/** Whether a title has a word that tells something and the other has not, if only in another form. */
function hasOwnWords(title: string, other: string): boolean {
  const has = stemsOf(other);
  return [...stemsOf(title)].some(stem => !has.has(stem) && !/\d/.test(stem));
}

/** The listed annex behind which another one belongs. */
function before({ id }: Citation, listed: ReadonlyMap<string, AnnexListing>, valueOf: (id: string) => number | null): AnnexListing | null {
  const value = valueOf(id);
  if (value === null) return null;
  let best: AnnexListing | null = null;
  for (const listing of listed.values()) if ((valueOf(listing.id) ?? Infinity) < value) best = listing;
  return best;
}

const leftOut = (citation: Citation, listing: AnnexListing): Finding => ({
  span: citation.span,
  message: say`${labelled(citation.keyword, citation.id)} is cited here, but the list of annexes leaves it out. Add it to the list, or correct the label.`,
  related: [{ span: listing.span, message: say`The list of annexes.` }],
});

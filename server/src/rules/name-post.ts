import type { Mentions, PersonMention } from '../report/mentions';
import { JOINING, plainWords } from '../report/name-words';
import { differenceOf, type PostDifference } from './name-posts';
import { MOST_COMPARED, type Rule } from './rule';

/** A person whose post is worded in two ways. */
export const namePost: Rule = {
  id: 'name/post',
  title: 'The post of a person is worded in one way',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ mentions }) {
    let expansions: ReadonlyMap<string, string> | undefined;
    for (const { mentions: places } of mentions.persons) {
      const withPost = places.filter((place): place is PersonMention & { readonly post: NonNullable<PersonMention['post']> } => place.post !== null);
      const [first, ...others] = withPost;
      if (first === undefined || others.length === 0) continue;
      expansions ??= expansionsOf(mentions);
      for (const other of others) {
        const difference = differenceOf(first.post.text, other.post.text, expansions);
        if (difference === null || (difference === 'other' && first.listed === other.listed)) continue;
        yield {
          span: other.post.span,
          ...(isLoud(difference) ? {} : { severity: 'information' as const }),
          message: `${WORDS[difference]}: ${first.name.text} is "${first.post.text}" before. Check which is right.`,
          related: [{ span: first.post.span, message: 'The post is given here first.' }],
        };
        break;
      }
    }
  },
};

const isLoud = (difference: PostDifference): boolean => difference === 'words' || difference === 'rank';

const WORDS: Readonly<Record<PostDifference, string>> = {
  words: 'This post is worded in another way than before',
  rank: 'This post is of another rank than before',
  joining: 'The small words of this post are not those used before',
  other: 'This is another post than before',
};

/** Words, without those that join, for the acronyms the report introduces. */
function expansionsOf({ acronymUses }: Mentions): ReadonlyMap<string, string> {
  return new Map(acronymUses.flatMap(({ acronym, introductions }) => introductions.slice(0, 1).flatMap(({ expansion }) =>
    (expansion === null || acronym.includes(' ') ? [] : [[acronym.toLowerCase(), plainWords(expansion.text.split(' ')).filter(word => !JOINING.has(word)).join(' ')] as const]))));
}

import type { Mentions, PersonMention } from '../report/mentions';
import { JOINING, plainWords } from '../report/name-words';
import { say } from '../text/say';
import { isOfTwo } from './namesakes';
import { differenceOf, differsFromPost, type Expansions, type PostDifference } from './name-posts';
import { MOST_COMPARED, type Finding, type Rule } from './rule';

/** A person whose post is worded in two ways. */
export const namePost: Rule = {
  id: 'name/post',
  title: 'The post of a person is worded in one way',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  longest: MOST_COMPARED,
  *check({ report, mentions }) {
    let expansions: Expansions | undefined;
    for (const { mentions: places } of mentions.persons) {
      const [first, ...others] = places.filter(({ post, body }) => post !== null || body !== null);
      if (first === undefined || others.length === 0) continue;
      expansions ??= new Introduced(mentions);
      const found = differing(places, expansions) ?? ofAnother([first, ...others], expansions);
      if (found !== null && !isOfTwo(report, first.name.text)) yield found;
    }
  },
};

/** The first post that is worded otherwise than the one given first. */
function differing(places: readonly PersonMention[], expansions: Expansions): Finding | null {
  const [first, ...others] = places.filter(({ post }) => post !== null);
  for (const other of others) {
    const difference = differenceOf(first!.post!.text, other.post!.text, expansions);
    if (difference === null || (difference === 'other' && first!.listed === other.listed)) continue;
    return {
      span: other.post!.span,
      ...(isLoud(difference) ? {} : { severity: 'information' as const }),
      message: messageOf(difference, first!.name.text, first!.post!.text),
      related: [{ span: first!.post!.span, message: say`The post is given here first.` }],
    };
  }
  return null;
}

/** Somebody who is of one body in the text and of another in the list. */
function ofAnother([first, ...others]: readonly PersonMention[], expansions: Expansions): Finding | null {
  for (const other of others) {
    const [before, here] = [first!.body ?? first!.post, other.body ?? other.post];
    if (before === null || here === null || (first!.body === null && other.body === null)) continue;
    const differs = first!.body === null ? differsFromPost(here.text, before.text, expansions) : differsFromPost(before.text, here.text, expansions);
    if (differs) return { span: here.span, severity: 'information', message: say`${first!.name.text} is of another body before: "${before.text}". Check which is right.`, related: [{ span: before.span, message: say`The body is given here first.` }] };
  }
  return null;
}

const isLoud = (difference: PostDifference): boolean => difference === 'words' || difference === 'rank';

function messageOf(difference: PostDifference, name: string, before: string): string {
  switch (difference) {
    case 'words': return say`This post is worded in another way than before: ${name} is "${before}" before. Check which is right.`;
    case 'rank': return say`This post is of another rank than before: ${name} is "${before}" before. Check which is right.`;
    case 'joining': return say`The small words of this post are not those used before: ${name} is "${before}" before. Check which is right.`;
    case 'other': return say`This is another post than before: ${name} is "${before}" before. Check which is right.`;
  }
}

/** Words, without those that join, for the acronyms the report introduces; worked out for those that posts have. */
class Introduced implements Expansions {
  private readonly written = new Map<string, string>();
  private readonly plain = new Map<string, string>();

  constructor({ acronymUses }: Mentions) {
    for (const { acronym, introductions } of acronymUses) {
      const expansion = introductions[0]?.expansion;
      if (expansion != null && !acronym.includes(' ')) this.written.set(acronym.toLowerCase(), expansion.text);
    }
  }

  get(acronym: string): string | undefined {
    const text = this.written.get(acronym);
    if (text === undefined) return undefined;
    let plain = this.plain.get(acronym);
    if (plain === undefined) this.plain.set(acronym, plain = plainWords(text.split(' ')).filter(word => !JOINING.has(word)).join(' '));
    return plain;
  }
}

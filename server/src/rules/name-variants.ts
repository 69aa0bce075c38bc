/** How findings on names in two wordings are told. */
import type { NameVariant } from '../report/mentions';
import { phrase, said, say } from '../text/say';
import type { Finding } from './rule';

const WORDS: Readonly<Record<NameVariant['kind'], string>> = {
  kind: phrase`It is another kind of activity there.`,
  words: phrase`The words differ.`,
  order: phrase`The words stand in another order.`,
  number: phrase`One has a plural where the other has none.`,
  spelling: phrase`One word is spelt in two ways.`,
  joining: phrase`The small words differ.`,
};

export function variantFinding({ span, text, before, kind, sure }: NameVariant): Finding {
  return {
    span, ...(sure ? {} : { severity: 'information' as const }),
    message: say`This is named "${text}" here and "${before.text}" before. ${said(WORDS[kind])} Use one name, unless two things are meant.`,
    related: [{ span: before.span, message: say`It is named so here.` }],
  };
}

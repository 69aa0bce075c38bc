/** How findings on names in two wordings are told. */
import type { NameVariant } from '../report/mentions';
import type { Finding } from './rule';

const WORDS: Readonly<Record<NameVariant['kind'], string>> = {
  kind: 'It is another kind of activity there.',
  words: 'The words differ.',
  order: 'The words stand in another order.',
  number: 'One has a plural where the other has none.',
  spelling: 'One word is spelt in two ways.',
  joining: 'The small words differ.',
};

export function variantFinding({ span, text, before, kind, sure }: NameVariant): Finding {
  return {
    span, ...(sure ? {} : { severity: 'information' as const }),
    message: `This is named "${text}" here and "${before.text}" before. ${WORDS[kind]} Use one name, unless two things are meant.`,
    related: [{ span: before.span, message: 'It is named so here.' }],
  };
}

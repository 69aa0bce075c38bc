import type { OfficialNameSlip } from '../report/mentions';
import { MOST_COMPARED, type Rule } from './rule';

/** A body, treaty or mechanism whose official name is slightly wrong. */
export const nameOfficialName: Rule = {
  id: 'name/official-name',
  title: 'Bodies and treaties are named by their official names',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  longest: MOST_COMPARED,
  fix: 'confirm',
  *check({ mentions }) {
    const told = new Set<string>();
    for (const slip of mentions.officialNameSlips) {
      const key = `${slip.official}\n${slip.text}`;
      if (told.has(key)) continue;
      told.add(key);
      const official = `"${slip.official}"${slip.acronym === null ? '' : ` (${slip.acronym})`}`;
      yield {
        span: slip.span, ...(isLoud(slip) ? {} : { severity: 'information' as const }),
        message: `${WRONG[slip.kind]} The official name is ${official}. Correct it, unless another one is meant.`,
        ...(/[a-z]/.test(slip.text) && { fix: () => ({ title: `Change to ${slip.official}`, safety: 'confirm' as const, edits: [{ span: slip.span, newText: slip.official }] }) }),
      };
    }
  },
};

const WRONG: Readonly<Record<OfficialNameSlip['kind'], string>> = {
  apostrophe: 'The apostrophe is missing.',
  joining: 'The small words of this name are not those of its official form.',
  spelling: 'A word of this name is not as in its official form.',
  form: 'This name keeps its own spelling, whatever that of the report.',
  head: 'One word is not that of the official name which has all the others.',
  order: 'The words of this name stand in another order than in its official form.',
  words: 'These words are not what the acronym officially stands for.',
};

const isLoud = ({ kind }: OfficialNameSlip): boolean => kind === 'joining' || kind === 'spelling' || kind === 'order';

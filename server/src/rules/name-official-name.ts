import type { OfficialNameSlip } from '../report/mentions';
import { phrase, said, say } from '../text/say';
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
      const right = slip.acronym === null
        ? say`The official name is "${slip.official}". Correct it, unless another one is meant.`
        : say`The official name is "${slip.official}" (${slip.acronym}). Correct it, unless another one is meant.`;
      yield {
        span: slip.span, ...(isLoud(slip) ? {} : { severity: 'information' as const }),
        message: `${said(WRONG[slip.kind])} ${right}`,
        ...(/[a-z]/.test(slip.text) && { fix: () => ({ title: say`Change to ${slip.official}`, safety: 'confirm' as const, edits: [{ span: slip.span, newText: slip.official }] }) }),
      };
    }
  },
};

const WRONG: Readonly<Record<OfficialNameSlip['kind'], string>> = {
  apostrophe: phrase`The apostrophe is missing.`,
  joining: phrase`The small words of this name are not those of its official form.`,
  spelling: phrase`A word of this name is not as in its official form.`,
  form: phrase`This name keeps its own spelling, whatever that of the report.`,
  head: phrase`One word is not that of the official name which has all the others.`,
  order: phrase`The words of this name stand in another order than in its official form.`,
  words: phrase`These words are not what the acronym officially stands for.`,
};

const isLoud = ({ kind }: OfficialNameSlip): boolean => kind === 'joining' || kind === 'spelling' || kind === 'order';

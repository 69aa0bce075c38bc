import type { Family } from '../report/model';
import { phrase, said } from '../text/say';

const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  ism: phrase`inter-sessional meeting`,
  isg: phrase`inter-sessional support group`,
  workshop: phrase`workshop or seminar`,
  training: phrase`training course`,
  experts: phrase`experts' and eminent persons' meeting`,
  statement: phrase`chairman's statement`,
  other: phrase`report of no known family`,
};

/** A family in words, for people. */
export const familyName = (family: Family): string => said(FAMILY_NAMES[family]);

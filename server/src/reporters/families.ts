import type { Family } from '../report/model';

/** Families in words, for people. */
export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  ism: 'inter-sessional meeting',
  isg: 'inter-sessional support group',
  workshop: 'workshop or seminar',
  training: 'training course',
  experts: "experts' and eminent persons' meeting",
  statement: "chairman's statement",
  other: 'report of no known family',
};

/** People of one name of whom the text itself says that they are two. */
import type { Report } from '../report/model';
import { toldIn } from '../report/watch';
import { telling } from '../report/wording';

const NAMESAKES = /\b(?:same (?:sur|family )?names?|namesakes?|(?:not|un)(?: |-)?related|no relation|confused with|two (?:persons|people|delegates|officers|members)(?: \w+){0,4} (?:named|of (?:this|that|the) name)|share (?:a|the|their) (?:sur|family )?name)\b/i;

/** The words of a paragraph that says so; "" of any other. */
const OF_TWO = telling(({ text }) => (NAMESAKES.test(text) ? text : ''));

/** Whether a paragraph that names somebody says that another has that name. */
export function isOfTwo(report: Report, name: string): boolean {
  const surname = name.split(' ').at(-1)!;
  return report.paragraphs.some(({ textSpan }) => toldIn(report, textSpan, OF_TWO).includes(surname));
}

import type { Undertaking } from '../report/mentions';
import type { Paragraph, Report } from '../report/model';
import { findParticipants } from '../report/participants';
import { say } from '../text/say';
import { containment, significantWords } from '../text/similarity';
import { covers, type Span } from '../text/span';
import { sectionOf } from './follow-up-retold';
import { listWords, namesOf } from './follow-up-words';
import type { Rule } from './rule';

/** Behind a follow-up: the paragraph in which it was agreed. */
const CITED = /\((?:see\s)?para(?:graph|\.)?\s(\d{1,3})\)[.;]?\s*$/i;
/** Who acts stands before what is to be done. */
const TO_DO = /\sto\s(?=[a-z])/;
/** Share of the words of what is asked there that the follow-up has. */
const SAME = 0.4;

/** "Thailand to circulate the draft by May (paragraph 18)", and paragraph 18 asks somebody else. */
export const followUpCitedParagraph: Rule = {
  id: 'follow-up/cited-paragraph',
  title: 'A follow-up that names a paragraph names those whom the paragraph asks to act',
  severity: 'warning',
  basis: 'draft',
  *check({ report, mentions }) {
    const section = sectionOf(report);
    if (section === undefined) return;
    let labelled: ReadonlyMap<string, readonly Paragraph[]> | undefined;
    for (const { items } of report.lists) {
      for (const { textSpan } of items) {
        const words = covers(section.span, textSpan) ? report.text.slice(textSpan.start, textSpan.end) : '';
        const label = CITED.exec(words)?.[1];
        const toDo = TO_DO.exec(words);
        if (label === undefined || toDo === null) continue;
        const [paragraph, another] = (labelled ??= byLabel(report, section.span)).get(label) ?? [];
        const parties = findParticipants(words, 0, toDo.index);
        if (paragraph === undefined || another !== undefined || parties.length === 0) continue;
        const heard = new Set(findParticipants(report.text.slice(paragraph.span.start, paragraph.span.end).replace(/\s/g, ' ')).map(({ participant }) => participant));
        const wrong = parties.find(({ participant }) => !heard.has(participant));
        if (wrong !== undefined) {
          const span = { start: textSpan.start + wrong.start, end: textSpan.start + wrong.end };
          yield {
            span, message: say`${words.slice(wrong.start, wrong.end)} is to act by this follow-up, but paragraph ${label} does not name it. Check who is to act.`,
            related: [{ span: paragraph.nameSpan, message: say`The paragraph stands here.` }],
          };
          continue;
        }
        const all = mentions.undertakings.filter(each => each.paragraph === paragraph && each.acting.length > 0);
        const asked = all.length < 2 ? all : all.filter(each => isSame(each, words.slice(toDo.index), report.text));
        const left = asked.length !== 1 || parties.some(party => asked[0]!.acting.every(({ participant }) => participant !== party.participant)) ? [] : asked[0]!.acting.filter(({ participant }) => !parties.some(party => party.participant === participant));
        if (left.length > 0) {
          yield {
            span: { start: textSpan.start + parties[0]!.start, end: textSpan.start + parties.at(-1)!.end },
            message: say`This follow-up leaves out ${listWords(namesOf(left))}, whom paragraph ${label} asks to act. Add what is missing.`,
            related: [{ span: left[0]!.span, message: say`The text names ${namesOf(left)[0]!} here.` }],
          };
        }
      }
    }
  },
};

/** The paragraphs outside a section by their labels. */
function byLabel({ paragraphs }: Report, outside: Span): Map<string, Paragraph[]> {
  const out = new Map<string, Paragraph[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.label === null || covers(outside, paragraph.span)) continue;
    const known = out.get(paragraph.label);
    if (known === undefined) out.set(paragraph.label, [paragraph]); else known.push(paragraph);
  }
  return out;
}

const isSame = ({ object, sentence }: Undertaking, words: string, text: string): boolean =>
  containment(significantWords((object?.text ?? text.slice(sentence.start, sentence.end)).replace(/\d+/g, ' ')), significantWords(words)) >= SAME;

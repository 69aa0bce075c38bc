import type { SpellingUse } from '../report/mentions';
import { say } from '../text/say';
import { choice } from './options';
import { MOST_COMPARED, type Finding, type Rule } from './rule';

const OPTIONS = { spelling: choice('Which spelling to hold to: that of most words of the report, or one throughout', ['majority', 'british', 'american'], 'majority') };

/** Related places beyond these tell nothing more. */
const MOST = 8;

/** Words that are spelt in one way here and in another there. */
export const nameSpelling: Rule<typeof OPTIONS> = {
  id: 'name/spelling',
  title: 'Words that can be spelt in two ways are spelt in one',
  severity: 'information',
  basis: 'draft',
  longest: MOST_COMPARED,
  fix: 'confirm',
  options: OPTIONS,
  *check({ mentions }, { spelling }) {
    const groups = new Map<string, SpellingUse[]>();
    for (const use of mentions.spellings) {
      const list = groups.get(use.group);
      if (list === undefined) groups.set(use.group, [use]); else list.push(use);
    }
    for (const uses of groups.values()) {
      const kept = spelling !== 'majority' && uses.some(({ form }) => form === 'british' || form === 'american') ? spelling : majority(uses);
      const wrong = uses.filter(({ form }) => form !== kept);
      if (wrong.length > 0) yield findingFor(wrong, uses.filter(({ form }) => form === kept));
    }
    for (const { text, span, other, otherSpan, times } of mentions.letterSlips) {
      yield {
        span, related: [{ span: otherSpan, message: say`"${other}" stands here.` }],
        message: times === 1 ? say`"${text}" here and "${other}" elsewhere are one word but for a letter. Correct the one that is wrong.` : say`"${text}" here is "${other}" but for a letter, which stands ${times} times. Correct it.`,
      };
    }
  },
};

/** The form most have; of two that as many have the one that comes first. */
function majority(uses: readonly SpellingUse[]): string {
  const first = uses[0]!.form;
  return uses.filter(({ form }) => form === first).length * 2 >= uses.length ? first : uses.find(({ form }) => form !== first)!.form;
}

function findingFor(wrong: readonly SpellingUse[], right: readonly SpellingUse[]): Finding {
  const [first, ...more] = wrong;
  const sample = right[0];
  return {
    span: first!.span,
    message: messageOf(first!, sample ?? null, right.length) + (more.length === 0 ? '' : ` ${more.length === 1 ? say`So is one more word.` : say`So are ${more.length} more words.`}`),
    related: [...(sample === undefined ? [] : [{ span: sample.span, message: say`"${sample.text}" stands here.` }]), ...more.slice(0, MOST).map(({ span, text }) => ({ span, message: say`"${text}" stands here.` }))],
    fix: () => ({ title: wrong.length === 1 ? say`Change to ${first!.other}` : say`Change all ${wrong.length} words, beginning with ${first!.other}`, safety: 'confirm', edits: wrong.map(({ span, other }) => ({ span, newText: other })) }),
  };
}

/** `sample`: a word in the form that is kept, which so many have. */
function messageOf({ text, other }: SpellingUse, sample: SpellingUse | null, count: number): string {
  if (sample === null) return say`"${text}" is not the spelling chosen for this report; "${other}" is.`;
  return count === 1
    ? say`"${text}" is spelt in another way than "${sample.text}" and the like, which stand once. Write "${other}".`
    : say`"${text}" is spelt in another way than "${sample.text}" and the like, which stand ${count} times. Write "${other}".`;
}

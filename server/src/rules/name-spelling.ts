import type { SpellingUse } from '../report/mentions';
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
  const others = more.length === 0 ? '' : ` So ${more.length === 1 ? 'is one more word' : `are ${more.length} more words`}.`;
  return {
    span: first!.span,
    message: sample === undefined
      ? `"${first!.text}" is not the spelling chosen for this report; "${first!.other}" is.${others}`
      : `"${first!.text}" is spelt in another way than "${sample.text}" and the like, which stand ${right.length === 1 ? 'once' : `${right.length} times`}. Write "${first!.other}".${others}`,
    related: [...(sample === undefined ? [] : [{ span: sample.span, message: `"${sample.text}" stands here.` }]), ...more.slice(0, MOST).map(({ span, text }) => ({ span, message: `"${text}" stands here.` }))],
    fix: () => ({ title: wrong.length === 1 ? `Change to ${first!.other}` : `Change all ${wrong.length} words, beginning with ${first!.other}`, safety: 'confirm', edits: wrong.map(({ span, other }) => ({ span, newText: other })) }),
  };
}

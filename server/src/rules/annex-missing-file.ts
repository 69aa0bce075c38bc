import { say } from '../text/say';
import { filedAnnexes } from './annex-files';
import { labelled } from './annex-labels';
import type { Rule } from './rule';

/** An annex is cited, the others are kept as files beside the draft, and this one is not; or a file is an annex that nobody cites. */
export const missingFile: Rule = {
  id: 'annex/missing-file',
  title: 'Annexes kept as files beside the draft are those that it cites',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check(context) {
    const filed = filedAnnexes(context);
    if (filed === null) return;
    const { cited, files } = filed;
    for (const [key, { span, keyword, id }] of cited) {
      if (files.has(key)) continue;
      yield { span, message: say`${labelled(keyword, id)} is cited here, but no file beside the draft bears that label, though others do. Add the file, or correct its name.` };
    }
    const last = [...cited.values()].at(-1)!;
    for (const [key, [file]] of files) {
      if (cited.has(key) || context.report.annexes.length > 0) continue;
      yield { span: last.span, severity: 'information', message: say`The file "${file!.name}" beside the draft bears a label that the text never cites. Cite it, or correct its name.` };
    }
  },
};

import { containment, significantWords } from '../text/similarity';
import type { Citation } from '../report/mentions';
import type { AnnexFile } from '../report/companions';
import { say } from '../text/say';
import { filedAnnexes } from './annex-files';
import { labelled } from './annex-labels';
import { isOtherPaper, sortNamed } from './annex-title-against-citation';
import type { Finding, Rule } from './rule';

/** The file that bears a cited label is another paper by its name, or there are two of it. */
export const fileAgainstCitation: Rule = {
  id: 'annex/file-against-citation',
  title: 'A file beside the draft is what the text says its annex is',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check(context) {
    const filed = filedAnnexes(context);
    if (filed === null) return;
    for (const [key, citation] of filed.cited) {
      const files = filed.files.get(key);
      if (files === undefined) continue;
      const finding = otherPaper(citation, files, filed.cited) ?? severalVersions(citation, files);
      if (finding !== null) yield finding;
    }
  },
};

function otherPaper(citation: Citation, files: readonly AnnexFile[], cited: ReadonlyMap<string, Citation>): Finding | null {
  if (citation.subject === null || citation.form !== 'single') return null;
  const { text } = citation.subject;
  // one that fits is enough: the other may be another language
  if (!files.every(({ title }) => title !== '' && (isOtherPaper(text, title) || fitsAnother(title, text, citation, cited)))) return null;
  return {
    span: citation.span,
    message: say`${labelled(citation.keyword, citation.id)} is "${text}" here, but the file with that label is "${files[0]!.name}". Check which is right, and name the file by it.`,
  };
}

/** Whether the file is of the sort another citation tells, and not of this one's. */
function fitsAnother(title: string, subject: string, own: Citation, cited: ReadonlyMap<string, Citation>): boolean {
  const sort = sortNamed(title);
  if (sort === null || sortNamed(subject) === null || sort === sortNamed(subject) || containment(significantWords(subject), significantWords(title)) > 0) return false;
  return [...cited.values()].some(other => other !== own && other.subject !== null && sortNamed(other.subject.text) === sort);
}

/** The newest by its name must be the one that is meant. */
function severalVersions(citation: Citation, files: readonly AnnexFile[]): Finding | null {
  const versions = files.filter(({ version }) => version !== null);
  if (files.length < 2 || versions.length === 0 || new Set(files.map(({ name }) => name.replace(/\.[^.]*$/, '').toLowerCase())).size < 2) return null;
  const newest = versions.reduce((best, file) => (file.version! > best.version! ? file : best));
  return {
    span: citation.span,
    severity: 'information',
    message: say`${files.length} files beside the draft bear the label ${labelled(citation.keyword, citation.id)}: ${files.map(({ name }) => say`"${name}"`).join(', ')}. Keep the one that is cited, which may be "${newest.name}".`,
  };
}

/** The part of the command line that reads Word documents; loaded for the first of them. */
import { documentFacts } from '../formats/docx/facts';
import { readDocx } from '../formats/docx/read';

export { documentFacts, readDocx };

export interface WordPart {
  readonly documentFacts: typeof documentFacts;
  readonly readDocx: typeof readDocx;
}

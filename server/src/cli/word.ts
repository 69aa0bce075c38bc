/** The part of the command line that reads Word documents; loaded for the first of them. */
import { readDocx } from '../formats/docx/read';

export { readDocx };

export interface WordPart {
  readonly readDocx: typeof readDocx;
}

/** Colour on a terminal, and lines broken between words. */

export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  green(text: string): string;
}

export function styleOf(colour: boolean): Style {
  const paint = (open: number, close: number) => (text: string): string => colour && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return { bold: paint(1, 22), dim: paint(2, 22), red: paint(31, 39), yellow: paint(33, 39), blue: paint(34, 39), green: paint(32, 39) };
}

/** NO_COLOR forbids, FORCE_COLOR demands (unless 0 or false), a terminal that is not "dumb" allows. */
export function mayColour(env: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return terminal && env.TERM !== 'dumb';
}

/** Breaks words into lines of at most `width` characters (a longer word stands alone), never at a no-break space; null for one line. */
export function wrap(words: string, width: number | null): string[] {
  const line = words.replace(/[^\S\u00a0]+/g, ' ').trim();
  if (width === null || line.length <= width) return [line];
  const out: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      out.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  out.push(current);
  return out;
}

/** Words behind a mark, all lines but the first indented by its width; beside a mark that leaves too little room lines run over. */
export function hung(mark: string, words: string, width: number | null): string[] {
  return wrap(words, width === null ? null : Math.max(NARROWEST, width - mark.length)).map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);
}

const NARROWEST = 30;

/** "1 finding", "2 findings", "1,000 files". Not by toLocaleString: loading its data costs more than checking a report. */
export const count = (number: number, one: string, many = `${one}s`): string => `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${number === 1 ? one : many}`;

/** Control characters of a draft must not reach the terminal. */
export const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ' ');

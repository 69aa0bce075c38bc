/** A page of the documentation on a terminal: marks of Markdown made plain, lines broken. */
import { hung, type Style } from '../reporters/style';

/** `width` in columns; null leaves paragraphs on one line each. Code blocks and tables stay as they are. */
export function pageText(page: string, style: Style, width: number | null): string {
  const out: string[] = [];
  let code = false;
  let words: string[] = [];
  let mark = '';
  const flush = (): void => {
    if (words.length > 0) out.push(...hung(mark, words.join(' '), width));
    words = [];
    mark = '';
  };
  for (const line of page.trim().split(/\r?\n/)) {
    const fence = line.startsWith('```');
    if (fence || code || line.startsWith('|')) {
      flush();
      if (!fence) out.push(code ? `    ${line}` : line);
      code = fence ? !code : code;
      continue;
    }
    const heading = /^#+ (.*)$/.exec(line);
    const item = /^(\s*(?:[-*]|\d+\.) )(.*)$/.exec(line);
    if (heading !== null || item !== null || line.trim() === '') flush();
    if (heading !== null) out.push(style.bold(plain(heading[1]!)));
    else if (item !== null) {
      mark = item[1]!;
      words = [plain(item[2]!)];
    } else if (line.trim() === '') out.push('');
    else words.push(plain(line.trim()));
  }
  flush();
  return `${out.join('\n')}\n`;
}

const plain = (words: string): string => words.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*([^*]*)\*\*/g, '$1').replace(/`([^`]*)`/g, '$1');

/** Lettered lists in the bodies of annexes, whose lines are read as plain text. */
import { fromLetters, fromRoman } from '../../text/numerals';
import type { InlineList } from '../mentions';
import type { Report } from '../model';

/** Fewer show no counting. */
const LEAST = 3;
const MARK = /^\s*(?:[*_]{0,2})(\(?)([a-z]{1,5})([).])\s+(?=\S)/;

interface Item { readonly span: { readonly start: number; readonly end: number }; readonly label: string; readonly value: number }
interface Run { readonly roman: boolean; readonly items: Item[] }

export function annexListsOf(report: Report): readonly InlineList[] {
  const out: InlineList[] = [];
  for (const { span, content } of report.annexes) {
    // agendas count their sub-items anew below each item, and rules of their own look at them
    if (content !== 'other') continue;
    const { text, lines } = report;
    const reader = new RunReader();
    const last = lines.lineAt(Math.max(span.start, span.end - 1));
    for (let line = lines.lineAt(span.start) + 1; line <= last; line++) {
      const start = lines.start(line);
      const hit = isLetter(text, start) ? MARK.exec(text.slice(start, Math.min(lines.end(line), start + 24))) : null;
      if (hit !== null) reader.put(hit[1]! + hit[3]!, hit[2]!, start + hit[0].indexOf(hit[2]!, hit[0].indexOf(hit[1]!)));
    }
    out.push(...reader.lists());
  }
  return out;
}

/** Cheap look at how a line begins. */
function isLetter(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 42) at++;
  const code = text.charCodeAt(at);
  return code === 40 || (code >= 97 && code <= 122 && /[).a-z]/.test(text[at + 1] ?? ''));
}

/** Sorts the marks of one annex into lists, inner ones in roman numbers within lettered ones. */
class RunReader {
  private readonly done: Run[] = [];
  private readonly open = new Map<string, Run[]>();

  put(form: string, label: string, at: number): void {
    const runs = this.open.get(form) ?? [];
    this.open.set(form, runs);
    const [letter, roman] = [label.length === 1 ? fromLetters(label) : null, fromRoman(label)];
    const [top] = runs.slice(-1);
    const after = top?.items.at(-1)?.value ?? 0;
    const item = (value: number): Item => ({ span: { start: at, end: at + label.length }, label, value });
    if (label === 'a' || (label === 'i' && !(top !== undefined && !top.roman && after === 8))) {
      // an inner list leaves the outer one open
      if (label === 'a' || top?.roman === true) runs.length = label === 'a' ? 0 : runs.length - 1;
      const run = { roman: label === 'i', items: [item(1)] };
      runs.push(run);
      this.done.push(run);
    } else if (top !== undefined) {
      const outer = runs.at(-2);
      if (top.roman && roman !== null && (roman === after + 1 || letter === null)) top.items.push(item(roman));
      else if (top.roman && outer !== undefined && letter !== null) {
        runs.pop();
        outer.items.push(item(letter));
      } else if (top.roman ? roman !== null : letter !== null) top.items.push(item(top.roman ? roman! : letter!));
    }
  }

  lists(): readonly InlineList[] { return this.done.filter(({ items }) => items.length >= LEAST).map(({ items }) => items); }
}

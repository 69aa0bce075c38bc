/** What the comments of a text silence: a line each, or all from one comment to another. */
import type { Finding } from '../rules/rule';
import { say } from '../text/say';
import type { Span } from '../text/span';
import type { CheckedFinding, SieveInput } from './check';
import { readComments, type SuppressionComment } from './comments';

/** What a comment does for one rule: it silences findings that begin in the region. */
interface Region {
  readonly comment: SuppressionComment;
  readonly rule: string;
  readonly region: Span;
  used: boolean;
}

export class Regions {
  private readonly all: Region[] = [];
  /** By rule and line. */
  private readonly lines = new Map<string, Region>();
  /** By rule, the last in the text first; of two that hold a place, the later one reaches as far or farther. */
  private readonly passages = new Map<string, Region[]>();
  private readonly refused: Finding[] = [];
  /** From a line on, the first line with words in it. */
  private readonly worded = new Map<number, number>();

  constructor(private readonly input: SieveInput, private readonly rules: ReadonlySet<string>) {
    const ends = new Map<string, number>();
    // From the end, so that each comment meets what stands after it.
    for (const comment of readComments(input.source).reverse()) {
      if (comment.word !== 'enable') this.take(comment, ends);
      else for (const rule of comment.rules.length === 0 ? rules : comment.rules) ends.set(rule, comment.span.start);
    }
  }

  silences({ rule, span: { start } }: CheckedFinding): boolean {
    const { lines } = this.input.report;
    const line = this.lines.size > 0 ? this.lines.get(`${rule} ${lines.lineAt(start)}`) : undefined;
    const passage = this.lastBefore(rule, start);
    const silent = line ?? (passage && start <= passage.region.end ? passage : undefined);
    if (silent) silent.used = true;
    return silent !== undefined;
  }

  /** Comments that cannot be followed, and those that silenced nothing once all findings were asked about. */
  idle(): Finding[] {
    const unused = this.all.filter(({ rule, used }) => !used && this.input.looked(rule));
    return [...this.refused, ...unused.map(({ comment: { span, rules }, rule }): Finding => rules.length > 1
      ? { span, message: say`This comment silences nothing of ${rule}, which finds nothing here. Take that rule out of it.` }
      : { span, message: say`This comment silences nothing: ${rule} finds nothing here. Take it out.`, fix: () => ({ title: say`Take the comment out`, safety: 'confirm', edits: [{ span, newText: '' }] }) })];
  }

  private take(comment: SuppressionComment, ends: ReadonlyMap<string, number>): void {
    const { word, rules, reason, span } = comment;
    const refuse = (message: string): void => void this.refused.push({ span, message });
    if (word !== 'disable' && word !== 'disable-next-line') refuse(say`This comment says nothing that is known. Write rapporteur-disable-next-line RULE: REASON, or rapporteur-disable and rapporteur-enable around a passage.`);
    else if (rules.length === 0) refuse(say`This comment names no rule, so it silences nothing. Write rapporteur-${word} RULE: REASON.`);
    else if (reason === '') refuse(say`This comment says no reason, so it silences nothing. Write the reason after a colon: rapporteur-${word} ${rules[0]!}: REASON.`);
    else for (const rule of new Set(rules)) {
      if (!this.rules.has(rule)) refuse(say`This comment names a rule that does not exist: ${rule}.`);
      else if (word === 'disable') this.passage({ comment, rule, region: { start: span.end, end: ends.get(rule) ?? this.input.source.length }, used: false });
      else this.line(comment, rule);
    }
  }

  /** The last passage that begins at or before the offset. */
  private lastBefore(rule: string, start: number): Region | undefined {
    const passages = this.passages.get(rule) ?? [];
    let low = 0;
    let high = passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (passages[middle]!.region.start <= start) high = middle; else low = middle + 1;
    }
    return passages[low];
  }

  private passage(region: Region): void {
    this.all.push(region);
    const known = this.passages.get(region.rule);
    if (known) known.push(region); else this.passages.set(region.rule, [region]);
  }

  /** Of two comments on one line's rule the later one silences it. */
  private line(comment: SuppressionComment, rule: string): void {
    const { lines } = this.input.report;
    const line = this.wordedAfter(lines.lineAt(comment.span.end) + 1);
    const region = { comment, rule, region: line < lines.count ? lines.span(line) : comment.span, used: false };
    this.all.push(region);
    const key = `${rule} ${line}`;
    if (!this.lines.has(key)) this.lines.set(key, region);
  }

  /** Comments are white space in the text that was read. */
  private wordedAfter(from: number): number {
    const { lines, text } = this.input.report;
    let line = from;
    for (; line < lines.count; line++) {
      const known = this.worded.get(line);
      if (known !== undefined) { line = known; break; }
      if (/\S/.test(text.slice(lines.start(line), lines.end(line)))) break;
    }
    this.worded.set(from, line);
    return line;
  }
}

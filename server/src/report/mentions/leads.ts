/** Who runs or proposes what a sentence speaks of. */
import { chain, chainBefore, findParticipants, type Named } from '../participants';
import type { Sentence } from '../sentences';
import { SIGNAL } from '../signals';
import { WordPattern } from '../word-pattern';
import type { Wording } from '../wording';
import type { Words } from '../words';
import { saysItLeads } from './lead-verbs';
import { afterSpaces, isHyphened, roleAfter, roleBefore } from './roles';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "co-chaired by", "proposed to be co-hosted by", "organised and led by". */
const RUN = wordSet('chaired led hosted organised organized sponsored proposed initiated tabled coordinated convened run conducted delivered implemented cochaired coled cohosted coorganised coorganized cosponsored coproposed coconvened');
/** Said of a paper or proposal anywhere in the sentence. */
const BROUGHT = wordSet('submitted presented introduced prepared drafted circulated developed made');
const PAPER = new WordPattern('(concept (paper*|note*)|proposal*|proposed*|initiative*)');
/** Said of a paper or proposal only. */
const PAPER_BY = new WordPattern('(proposal|proposals|concept (paper|papers|note|notes)|initiative|initiatives|proposed (activity|activities)) (was|were|as|had been)? (from|of|by|(made|submitted|prepared|developed|presented|introduced|circulated|drafted) by)');
/** "As a co-sponsor, Russia"; "The proponents, Japan and Fiji,"; "Co-lead Countries: Cambodia". */
const BEHIND_ROLE = /(?:,? namely,?|,| \(|:| were| are| is| was| would be)\s*/y;
/** What may stand before the names of those on whose behalf somebody speaks: "the co-chairs, namely". */
const OF_BEHALF = /(?:,? namely,?|,)?/y;
/** Leads to those who run it with the ones already named. */
const JOINTLY = wordSet('together jointly');
const IN_COMPANY = wordSet('cooperation operation collaboration partnership');
const IT = wordSet('it the this');
const FELLOW = wordSet('the its all fellow');
/** Words that may stand between "by" and the first name: articles, and countries that are no Participants. */
const ONLY_ARTICLE = /^(?:[Bb]oth |[Tt]he )*(?:(?:[Gg]overnments?|[Dd]elegations?|[Rr]epresentatives?) (?:of|from) )?(?:the )?(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, (?:and )?| and )(?:the )?){0,3}$/;

const HINTS = SIGNAL.by | SIGNAL.role | SIGNAL.brings | SIGNAL.behalf;

/** Participants that a sentence says run or propose something, in the order of the words. */
export function leadsIn(wording: Wording, sentence: Sentence): Named[] {
  const signals = wording.words.signals(sentence.start, sentence.end);
  if ((signals & HINTS) === 0) return [];
  const names = wording.participants(sentence.start, sentence.end);
  return names.length === 0 ? [] : new SentenceReader(wording, sentence, names, signals).read();
}

class SentenceReader {
  private readonly line: string;
  private readonly words: Words;
  private readonly first: number;
  private readonly limit: number;
  private readonly found = new Map<number, Named>();

  constructor({ text, words }: Wording, private readonly sentence: Sentence, private readonly names: readonly Named[], private readonly signals: number) {
    this.line = text;
    this.words = words;
    this.first = this.words.from(sentence.start);
    this.limit = this.words.from(sentence.end);
  }

  read(): Named[] {
    const { words, signals } = this;
    if (signals & SIGNAL.by) this.readBy();
    if (signals & SIGNAL.many) this.each(SIGNAL.many, index => {
      const after = PAPER_BY.after(words, index, this.limit);
      if (after >= 0) this.takeAfter(words.end(after - 1));
    });
    if (signals & SIGNAL.role) this.readRoles();
    for (const name of this.names) if (saysItLeads(words, name.end, Math.min(this.sentence.end, name.end + 200))) this.takeBefore(name.end, /^$/);
    this.readWhich();
    if (signals & SIGNAL.with) this.readWith();
    if (signals & SIGNAL.behalf) this.readBehalf();
    return [...this.found.values()].sort((a, b) => a.start - b.start);
  }

  private each(signal: number, use: (index: number) => void): void {
    for (let index = this.first; index < this.limit; index++) if (this.words.sign(index) & signal) use(index);
  }

  /** "the ARF Workshop on X, which Canada and the Philippines had co-chaired". */
  private readWhich(): void {
    const { words, line } = this;
    for (const name of this.names) {
      if (!/\b(?:which|that)\s(?:the\s|both\s(?:the\s)?)?$/.test(line.slice(Math.max(this.sentence.start, name.start - 18), name.start))) continue;
      const last = chain(line, this.names.filter(({ start }) => start >= name.start)).at(-1)!;
      let index = words.from(last.end);
      while (index < this.limit && /^(?:had|have|has|jointly|co|both)$/.test(words.lower(index))) index++;
      if (index < this.limit && RUN.has(words.lower(index)) && !/[.,;:]/.test(line.slice(last.end, words.start(index))) && words.lower(index + 1) !== 'by') this.takeBefore(last.end, /^$/);
    }
  }

  private readBy(): void {
    const { words } = this;
    let paper: boolean | null = null;
    this.each(SIGNAL.by, index => {
      if (index === this.first || !words.joined(index)) return;
      const verb = words.lower(index - 1);
      const runs = RUN.has(verb) || (verb === 'forward' && words.lower(index - 2) === 'put');
      const brought = !runs && BROUGHT.has(verb === 'jointly' ? words.lower(index - 2) : verb);
      if (runs || (brought && (paper ??= PAPER.within(words, this.first, this.limit)))) this.takeAfter(words.end(index));
    });
  }

  private readRoles(): void {
    const { words, line } = this;
    this.each(SIGNAL.role, index => {
      const own = isHyphened(words, index) && words.lower(index - 1) === 'co' && index > this.first ? index - 1 : index;
      const after = roleAfter(words, own, this.limit);
      if (after < 0) return;
      BEHIND_ROLE.lastIndex = words.end(after - 1);
      if (BEHIND_ROLE.test(line)) this.take(BEHIND_ROLE.lastIndex);
      const start = roleBefore(words, own, this.sentence.start);
      if (start >= 0) this.takeBefore(start);
    });
  }

  private readWith(): void {
    const { words } = this;
    const { size } = this.found;
    this.each(SIGNAL.with, index => {
      const before = words.lower(index - 1);
      const company = IN_COMPANY.has(before) ? index - (before === 'operation' ? 2 : 1) : -1;
      const inCompany = company > 0 && words.lower(words.lower(company - 1) === 'close' ? company - 2 : company - 1) === 'in';
      if (size > 0 && (JOINTLY.has(before) || inCompany)) this.takeAfter(words.end(index));
      else if (this.isRunBefore(index)) this.takeAfter(words.end(index));
    });
    if (this.found.size === 0) return;
    // "it" is whom the sentence begins with
    if (WHICH_IT_RUNS.within(words, this.first, this.limit) || (size === 0 && this.reportsOnOwn())) for (const name of chain(this.line, this.names)) this.found.set(name.start, name);
  }

  /** "The Philippines reported on the workshop held in Cebu and co-chaired with Canada". */
  private reportsOnOwn(): boolean {
    const { line, sentence } = this;
    const run = chain(line, this.names);
    const [first] = run;
    return first !== undefined && OPENS.test(line.slice(sentence.start, first.start)) && REPORTS.test(line.slice(run.at(-1)!.end, sentence.end)) && RUN_WITH.test(line.slice(run.at(-1)!.end, sentence.end));
  }

  /** "co-chaired with", "co-hosts the seminar with". */
  private isRunBefore(index: number): boolean {
    const { words } = this;
    const runs = (at: number): boolean => at > 0 && CO_RUN.test(words.lower(at)) && words.lower(at - 1) === 'co' && isHyphened(words, at);
    if (runs(index - 1) || (IT.has(words.lower(index - 1)) && runs(index - 2))) return true;
    let object = index - 1;
    while (object > this.first && isHyphened(words, object)) object--;
    return IT.has(words.lower(object - 1)) && runs(object - 2);
  }

  /** "India, on behalf of the co-proponents Thailand and the EU". */
  private readBehalf(): void {
    const { words, line } = this;
    let led = false;
    this.each(SIGNAL.behalf, index => {
      if (words.lower(index - 1) !== 'on' || words.lower(index + 1) !== 'of') return;
      let role = index + 2;
      while (FELLOW.has(words.lower(role))) role++;
      const after = roleAfter(words, role, this.limit);
      if (after < 0) { this.readSpokesman(index); return; }
      const end = words.end(after - 1);
      OF_BEHALF.lastIndex = end;
      OF_BEHALF.test(line);
      const at = afterSpaces(line, OF_BEHALF.lastIndex);
      if (at < 0) return;
      this.take(at);
      if (led) return;
      led = true;
      let begun = index - 1;
      if (words.lower(begun - 1) === 'also') begun--;
      if (words.lower(begun - 1) === 'speaking') begun--;
      this.takeBefore(words.start(begun));
    });
  }

  /** "Lao PDR, speaking also on behalf of Japan, reported on the course": both ran it. */
  private readSpokesman(behalf: number): void {
    const { words, line } = this;
    const run = chain(line, this.names.filter(({ start }) => start >= words.end(behalf)));
    const first = run[0];
    if (first === undefined || !/^ of (?:the )?$/.test(line.slice(words.end(behalf), first.start)) || !REPORTS.test(line.slice(run.at(-1)!.end, this.sentence.end))) return;
    const begun = SPEAKING.exec(line.slice(this.sentence.start, words.start(behalf)));
    const before = begun === null ? [] : chainBefore(line, this.sentence.start + begun.index, this.names);
    if (before.length > 0) for (const name of [...before, ...run]) this.found.set(name.start, name);
  }

  /** Takes the names that stand as one list behind the spaces at an offset. */
  private takeAfter(offset: number): void {
    const at = afterSpaces(this.line, offset);
    if (at >= 0) this.take(at);
  }

  private take(at: number): void {
    const run = chain(this.line, this.names.filter(name => name.start >= at));
    if (run.length === 0) return;
    const between = this.line.slice(at, run[0]!.start);
    if (between === '' || between === 'the ' || ONLY_ARTICLE.test(between)) for (const name of run) this.found.set(name.start, name);
  }

  private takeBefore(at: number, between?: RegExp): void {
    for (const name of chainBefore(this.line, at, this.names, between)) this.found.set(name.start, name);
  }
}

/** What whoever speaks for others as well does with an activity. */
const REPORTS = /^,?\s(?:also\s|then\s)?(?:reported|briefed|presented|introduced|updated|outlined)\s/;
/** Between the speaker and "behalf". */
const SPEAKING = /,?\s(?:also\s)?(?:speaking\s|reporting\s)?(?:also\s)?on\s$/;
/** Nothing, or a number and an article. */
const OPENS = /^(?:[\d.()[\]]+\s+)?(?:[Tt]he\s)?$/;
const RUN_WITH = /(?:,|\band|\bheld [^,;.]{2,60})\s(?:jointly\s)?co-(?:chaired|led|hosted|organi[sz]ed|sponsored)\swith\s/;
const CO_RUN = /^(?:chair|lead|led|host|organi[sz]|sponsor)/;
/** "which it had co-chaired with Australia". */
const WHICH_IT_RUNS = new WordPattern('which (it|they) (had|has|have|also|jointly)* co _ with');

/** Participants in the brackets that close a heading: "(Russia to brief)", "[Co-leads: Japan and Thailand]". */
export function leadsInBrackets(title: string): Named[] {
  const open = Math.max(title.lastIndexOf('('), title.lastIndexOf('['));
  return open < 0 || !/[)\]]\s*$/.test(title) ? [] : findParticipants(title, open);
}

const BEHIND = /\s*\(([^()\d]{5,120})\)/y;

/** Participants in the brackets behind a name, "(Japan and Fiji)": two at least, since one alone may be the place. */
export function leadsBehind(wording: Wording, at: number): readonly Named[] {
  BEHIND.lastIndex = at;
  if (!BEHIND.test(wording.text)) return [];
  const names = wording.participants(at, BEHIND.lastIndex);
  return names.length > 1 ? names : [];
}

/** Binds the sections a profile expects to the headings of a draft: by usual kind, else by likeness of wording. */
import type { Heading, Report } from '../report/model';
import { ALIKE } from '../profile/cluster';
import type { SectionValue } from '../profile/conventions-sections';
import { sectionKinds, standsLast, subjectWords } from '../profile/kinds';
import type { Convention, ProfileView } from '../profile/model';
import { dice } from '../text/similarity';
import type { Binding } from './binding';

/** Headings deeper than this never stand for an expected section. */
const DEEPEST = 2;
/** Titles remembered per view; a long archive must not fill the memory. */
const MOST_TITLES = 5_000;

/** Looks up which expected sections a title stands for; remembers titles, since most are the same at every version of a draft. */
class SectionIndex {
  readonly conventions: readonly Convention[];
  private readonly bySection = new Map<string, Convention>();
  private readonly byWord = new Map<string, { readonly words: readonly string[]; readonly convention: Convention }[]>();
  private readonly known = new Map<string, readonly Convention[]>();

  constructor(view: ProfileView) {
    this.conventions = view.conventions.filter(convention => convention.id.startsWith('section:'));
    for (const convention of this.conventions) {
      const value = convention.value as SectionValue;
      this.bySection.set(value.section, convention);
      for (const wording of value.wordings) this.addWording(subjectWords(wording), convention);
    }
  }

  private addWording(words: readonly string[], convention: Convention): void {
    const entry = { words, convention };
    for (const word of new Set(words)) {
      const list = this.byWord.get(word);
      if (list === undefined) this.byWord.set(word, [entry]); else list.push(entry);
    }
  }

  of(title: string): readonly Convention[] {
    const known = this.known.get(title);
    if (known !== undefined) return known;
    const found = this.search(title);
    if (this.known.size >= MOST_TITLES) this.known.clear();
    this.known.set(title, found);
    return found;
  }

  private search(title: string): readonly Convention[] {
    const kinds = sectionKinds(title);
    if (kinds.length > 0) return kinds.flatMap(kind => this.bySection.get(kind) ?? []);
    const words = subjectWords(title);
    let best: Convention | null = null;
    let bestScore: number = ALIKE;
    for (const word of new Set(words)) {
      for (const entry of this.byWord.get(word) ?? []) {
        const score = dice(words, entry.words);
        if (score < bestScore || (score === bestScore && best !== null)) continue;
        best = entry.convention;
        bestScore = score;
      }
    }
    return best === null ? [] : [best];
  }
}

const INDEXES = new WeakMap<ProfileView, SectionIndex>();

/** An expected section is bound to the first heading that stands for it (the closing to the last), a heading of the first level before any deeper one. */
export function bind(report: Report, view: ProfileView): Binding {
  let index = INDEXES.get(view);
  if (index === undefined) {
    index = new SectionIndex(view);
    INDEXES.set(view, index);
  }
  const byHeading = new Map<Heading, Convention>();
  const bound = new Map<Convention, Heading>();
  if (index.conventions.length > 0) {
    for (const heading of report.headings) {
      if (heading.level > DEEPEST) continue;
      for (const convention of index.of(heading.title)) {
        if (heading.level === 1 && !byHeading.has(heading)) byHeading.set(heading, convention);
        const other = bound.get(convention);
        const last = standsLast((convention.value as SectionValue).section);
        if (other === undefined || heading.level < other.level || (last && heading.level === other.level)) bound.set(convention, heading);
      }
    }
  }
  return { sections: index.conventions.map(convention => ({ convention, heading: bound.get(convention) ?? null })), byHeading };
}

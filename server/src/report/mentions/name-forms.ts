/** What is known of names by their words, and which of them come near to each other; kept from version to version, for few names change at a keystroke. */
import type { ProperName } from '../mentions';
import { plainWords, PlainForms } from '../name-words';
import { coreOf, type NameCore, type NameDifference } from './name-core';
import { Distinctions, partsOf, type NamePart } from './name-parts';
import { SpelledWords, twinOf, type Spelled, type Twin } from './spelled-parts';

/** A name in one wording. */
export class NameForm {
  /** As it stands in the text now and in versions before; null where it stood in none of late. */
  standing: Standing | null = null;
  private different: readonly string[] | undefined;
  private letters: Spelled | null | undefined;

  constructor(readonly text: string, readonly words: readonly string[], readonly plain: readonly string[], readonly bare: NameCore) {}

  /** Words of the topic, each once. */
  get topic(): readonly string[] { return this.different ??= [...new Set(this.bare.topic)]; }
  /** Whether it has too few words to be held against others. */
  get isShort(): boolean { return this.bare.topic.length < (this.bare.kind === null ? 3 : 2); }

  spelledBy(words: SpelledWords): Spelled | null {
    return this.letters === undefined ? this.letters = words.spelled(this.words) : this.letters;
  }
}

/** Two names with so many words in common that one may be a slip of the other. */
export class Pair {
  /** How they differ, where the one or the other comes first and it may be a slip; undefined where nobody asked. */
  oneFirst: NameDifference | null | undefined;
  otherFirst: NameDifference | null | undefined;
  private sameWords: boolean | undefined;

  constructor(readonly one: Standing, readonly other: Standing) {}

  /** Whether they have the same words in another order. */
  get reordered(): boolean { return this.sameWords ??= isReordered(this.one.form.bare, this.other.form.bare); }
}

/** A name from the version it first stood in to the last. */
export class Standing {
  version = 0;
  /** Where it stands first in this version: before how many others, and in which run. */
  order = 0;
  name!: ProperName;
  part!: NamePart;
  /** Whether later names are held against its words, and against its spelling. */
  kept = false;
  spelt = false;
  pairs: Pair[] = [];
  twins: Twin[] = [];
  /** Words shared with the name that is being held against others. */
  shared = 0;

  constructor(readonly form: NameForm) {}
}

const MOST_WORDS = 24;
/** Versions that a name is remembered for after it last stood in one. */
const REMEMBERED = 64;
/** After so many versions, what is no longer remembered is let go. */
const CLEARED = 64;
/** A word that so many names have says nothing; where there is one, names are held against each other anew in each version. */
const CROWD = 400;
/** Where a word stands in more names before, it says too little. */
export const MOST_NAMES = 60;

export class NameForms {
  readonly distinctions = new Distinctions();
  private readonly plainForms = new PlainForms();
  private readonly spelledWords = new SpelledWords(this.plainForms);
  private readonly runs = new Map<string, readonly NamePart[]>();
  private readonly forms = new Map<string, NameForm>();
  private readonly byWord = new Map<string, Standing[]>();
  private readonly byLetters = new Map<string, Standing[]>();
  private version = 0;
  private crowded = false;

  get size(): number { return this.forms.size; }

  partsOf(name: ProperName): readonly NamePart[] {
    let parts = this.runs.get(name.text);
    if (parts === undefined) this.runs.set(name.text, parts = partsOf(name, this.formOf));
    return parts;
  }

  readonly formOf = (text: string, words: readonly string[], known: readonly string[] | null = null): NameForm => {
    let form = this.forms.get(text);
    if (form === undefined) {
      const plain = known ?? plainWords(words, this.plainForms.of);
      this.forms.set(text, form = new NameForm(text, words, plain, coreOf(plain)));
    }
    return form;
  };

  /** Each name of a version where it stands first, in the order of the text. */
  stand(names: readonly ProperName[]): readonly Standing[] {
    if (this.crowded) this.forget();
    const version = ++this.version;
    const present: Standing[] = [];
    const fresh: Standing[] = [];
    for (const name of names) {
      if (name.words.length > MOST_WORDS) continue;
      for (const part of this.partsOf(name)) {
        const { form } = part;
        let { standing } = form;
        if (standing?.version === version) continue;
        if (standing === null || standing.version < version - REMEMBERED) fresh.push(form.standing = standing = new Standing(form));
        standing.version = version;
        standing.order = present.length;
        standing.name = name;
        standing.part = part;
        standing.kept = standing.spelt = false;
        present.push(standing);
      }
    }
    for (const standing of fresh) this.relate(standing);
    if (version % CLEARED === 0) for (const standing of present) this.clear(standing);
    return present;
  }

  /** Lets go of names that have not stood in the text of late. */
  private clear(standing: Standing): void {
    const oldest = this.version - REMEMBERED;
    const stand = ({ one, other }: { readonly one: Standing; readonly other: Standing }): boolean => one.version >= oldest && other.version >= oldest;
    standing.pairs = standing.pairs.filter(stand);
    standing.twins = standing.twins.filter(stand);
  }

  private forget(): void {
    this.byWord.clear();
    this.byLetters.clear();
    this.version += REMEMBERED + 1;
  }

  /** Finds the names that come near to a new one. */
  private relate(standing: Standing): void {
    const spelled = standing.form.spelledBy(this.spelledWords);
    if (spelled !== null) {
      const alike = this.rememberedOf(this.byLetters, spelled.start);
      for (const other of alike) {
        const twin = twinOf(other, standing, this.spelledWords);
        if (twin === null) continue;
        standing.twins.push(twin);
        other.twins.push(twin);
      }
      alike.push(standing);
    }
    if (standing.form.isShort) return;
    const near: Standing[] = [];
    for (const word of standing.form.topic) {
      const list = this.rememberedOf(this.byWord, word);
      if (list.length > CROWD) this.crowded = true;
      for (let at = list.length > CROWD ? list.length - MOST_NAMES : 0; at < list.length; at++) if (list[at]!.shared++ === 0) near.push(list[at]!);
      list.push(standing);
    }
    for (const other of near) {
      if (mayBeSlip(other.form.bare, standing.form.bare, other.shared)) {
        const pair = new Pair(other, standing);
        standing.pairs.push(pair);
        other.pairs.push(pair);
      }
      other.shared = 0;
    }
  }

  /** The names of a list, without those that have not stood in the text of late. */
  private rememberedOf(map: Map<string, Standing[]>, key: string): Standing[] {
    const oldest = this.version - REMEMBERED;
    let list = map.get(key);
    if (list === undefined) map.set(key, list = []);
    else if (list.some(({ version }) => version < oldest)) map.set(key, list = list.filter(({ version }) => version >= oldest));
    return list;
  }
}

/** Whether so many of their words are the same that one may be a slip of the other: one word may differ, and two kinds of event must be on the same topic. */
export function mayBeSlip(a: NameCore, b: NameCore, shared: number): boolean {
  const more = Math.abs(a.topic.length - b.topic.length);
  const alike = a.kind === b.kind;
  return shared >= 2 && shared >= Math.min(a.topic.length, b.topic.length) - (more < 2 && alike ? 1 : 0) && (alike || more === 0);
}

/** The same words in another order. */
function isReordered({ topic: a, kind }: NameCore, { topic: b, kind: other }: NameCore): boolean {
  return a.length >= 3 && a.length === b.length && kind === other && a.some((word, index) => word !== b[index]) && [...a].sort().join(' ') === [...b].sort().join(' ');
}

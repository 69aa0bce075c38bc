/** Whether two answers are the same, but for places that have moved by what was typed between them. */
import type { Moves } from './edit';

/** Values of one version and of the next. */
export class Likeness {
  /**
   * `strict`: a place that touches what was typed has not merely moved. `same`: whether two objects of a kind that is looked into by nobody
   * stand for each other; undefined where they are to be compared part by part.
   */
  constructor(private readonly moves: Moves, private readonly strict: boolean, private readonly same: (a: object, b: object) => boolean | undefined = () => undefined) {}

  of(a: unknown, b: unknown): boolean {
    if (a === b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
    if (Array.isArray(a)) return Array.isArray(b) && this.lists(a, b);
    const prototype: unknown = Object.getPrototypeOf(a);
    if (prototype !== Object.getPrototypeOf(b)) return false;
    const known = this.same(a, b);
    if (known !== undefined) return known;
    if (a instanceof Map) return this.maps(a, b as Map<unknown, unknown>);
    if (a instanceof Set) return this.lists([...a], [...b as Set<unknown>]);
    return this.parts(a as Record<string, unknown>, b as Record<string, unknown>);
  }

  /** A map that was written to since it was told is what somebody looked up: nobody knows what else it would be asked. */
  private maps(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
    return this.strict ? a.size === 0 && b.size === 0 : a.size === b.size && this.lists([...a], [...b]);
  }

  private lists(a: readonly unknown[], b: readonly unknown[]): boolean {
    if (a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) if (!this.of(a[index], b[index])) return false;
    return true;
  }

  private parts(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
    const names = Object.keys(a);
    if (names.length !== Object.keys(b).length) return false;
    for (const name of names) {
      if (!(name in b)) return false;
      const one = a[name];
      const other = b[name];
      if (typeof one !== 'number') {
        if (!this.of(one, other)) return false;
      } else if (name === 'start' || name === 'at' || name === 'base') {
        if (!this.places(one, other, this.moves.begin(one))) return false;
      } else if (name === 'end') {
        if (!this.places(one, other, this.moves.end(one))) return false;
      } else if (one !== other) return false;
    }
    return true;
  }

  private places(one: number, other: unknown, moved: number): boolean { return moved === other && !(this.strict && this.moves.touches(one)); }
}

/** Remembers what was worked out of words, for work that is asked for again at each keystroke. */

/** `work` must depend on the words alone. Of more than `most` words at once, those asked for longest ago are forgotten. */
export function remembered<T>(most: number, work: (words: string) => T): (words: string) => T {
  let recent = new Map<string, T>();
  let before = new Map<string, T>();
  return words => {
    const known = recent.get(words);
    if (known !== undefined) return known;
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    const value = before.get(words) ?? work(words);
    recent.set(words, value);
    return value;
  };
}

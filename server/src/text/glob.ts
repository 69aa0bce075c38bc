/** Paths against patterns: `*` and `?` within a name, `**` over folders; a pattern without a slash is of names in any folder. */

export function matchesGlob(path: string, pattern: string): boolean {
  const names = path.split('/');
  const parts = pattern.replace(/^\.\//, '').split('/');
  return !pattern.includes('/') ? nameMatches(names.at(-1)!, parts[0]!) : pathMatches(names, parts);
}

/** As names are matched, with folders in the place of letters. */
const pathMatches = (names: readonly string[], parts: readonly string[]): boolean => matches(names, parts, part => part === '**', nameMatches);

const nameMatches = (name: string, pattern: string): boolean => matches([...name], [...pattern], sign => sign === '*', (letter, sign) => sign === '?' || letter === sign);

/** Goes back to the last wildcard only, which is enough and never takes more than the product of both lengths. */
function matches(items: readonly string[], pattern: readonly string[], isWild: (part: string) => boolean, fits: (item: string, part: string) => boolean): boolean {
  let at = 0;
  let part = 0;
  let wild = -1;
  let from = 0;
  while (at < items.length) {
    if (part < pattern.length && isWild(pattern[part]!)) {
      wild = part++;
      from = at;
    } else if (part < pattern.length && fits(items[at]!, pattern[part]!)) {
      at++;
      part++;
    } else if (wild >= 0) {
      part = wild + 1;
      at = ++from;
    } else return false;
  }
  while (part < pattern.length && isWild(pattern[part]!)) part++;
  return part === pattern.length;
}

import assert from 'node:assert/strict';
import { matchesGlob } from '../../server/src/text/glob';

describe('patterns of paths', () => {
  const cases: readonly [string, readonly string[], readonly string[]][] = [
    ['*.txt', ['a.txt', 'x/y/a.txt'], ['a.md', 'a.txt.md']],
    ['drafts/*.txt', ['drafts/a.txt'], ['drafts/x/a.txt', 'a.txt']],
    ['drafts/**', ['drafts/a.txt', 'drafts/x/a.txt'], ['draft/a.txt']],
    ['**/final/*', ['final/a', 'x/y/final/a'], ['x/final/y/a']],
    ['./a?.txt', ['ab.txt'], ['a.txt', 'x/a.txt']],
    ['./a.txt', ['a.txt'], ['x/a.txt']],
    ['a.txt', ['a.txt', 'x/a.txt'], ['ba.txt']],
    ['a[1](2)+.txt', ['a[1](2)+.txt'], ['a1.txt']],
  ];
  for (const [pattern, fitting, others] of cases) {
    it(pattern, () => {
      for (const path of fitting) assert.ok(matchesGlob(path, pattern), path);
      for (const path of others) assert.ok(!matchesGlob(path, pattern), path);
    });
  }

  it('of many wildcards do not take long', () => {
    const start = performance.now();
    assert.ok(!matchesGlob('a'.repeat(5000), `${'*a'.repeat(500)}b`));
    assert.ok(performance.now() - start < 1000);
  });
});

import assert from 'node:assert/strict';
import { Progress } from '../../server/src/cli/progress';
import { fakeHost } from '../support/cli';

/** What a run of so many files shows that takes `each` milliseconds per file. */
function shown(files: number, each: number, columns: number | null): string {
  let now = 0;
  const host = fakeHost({}, { now: () => now, terminal: () => columns });
  const progress = new Progress(host, files);
  for (let number = 1; number <= files; number++) {
    progress.at(number);
    now += each;
  }
  progress.clear();
  return host.output.err;
}

describe('progress', () => {
  it('is shown on a terminal when a run takes more than a second, and taken away at the end', () => {
    const line = shown(100, 50, 80);
    assert.match(line, /^\r\u001b\[Kchecking 21 of 100 …/);
    assert.match(line, /\r\u001b\[K$/);
  });

  it('is not shown for a short run, a single file, or where nobody looks', () => {
    assert.equal(shown(100, 9, 80), '');
    assert.equal(shown(1, 5000, 80), '');
    assert.equal(shown(100, 50, null), '');
  });
});

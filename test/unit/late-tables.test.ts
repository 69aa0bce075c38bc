import { strict as assert } from 'assert';
import path from 'path';
import { pathToFileURL } from 'url';

describe('tables that bundles make late', () => {
  let madeLate: (source: string) => string;
  before(async () => {
    const file = pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/late-tables.mjs')).href;
    ({ madeLate } = await import(file) as { madeLate: (source: string) => string });
  });

  const WORDS = `new Set('${'word '.repeat(30)}'.split(' '))`;

  it('makes patterns and long lists where they are first used', () => {
    assert.equal(madeLate('const A = /a/;\nconst is = (t: string) => A.test(t);'), 'let A, A$make = () => /a/;\nconst is = (t: string) => (A ??= A$make()).test(t);');
    assert.equal(madeLate(`const W = ${WORDS};\nW.has('x'); x.W; ({ W: 1 });`), `let W, W$make = () => ${WORDS};\n(W ??= W$make()).has('x'); x.W; ({ W: 1 });`);
    assert.equal(madeLate('const A: RegExp = byRange(/\\p{L}/u);\nconst B = /b/; f(A, B);'), 'let A, A$make = () => byRange(/\\p{L}/u);\nlet B, B$make = () => /b/; f((A ??= A$make()), (B ??= B$make()));');
  });

  it('leaves alone what others read, what is short, and names that mean two things or stand where no expression can', () => {
    for (const source of [
      'export const A = /a/;\nA.test(t);', 'let A = /a/;\nA.test(t);', 'const A = /a/;\nexport { A };', "const A = new Set(['a']);\nA.has(t);", 'const A = /a/;\nf({ A });',
      'const A = /a/;\nconst f = (A: string) => A;', 'const A = /a/;\ntype B = typeof A;', `const W = telling(() => ${WORDS});\nf(W);`, 'const A = /a/;',
    ]) assert.equal(madeLate(source), source);
  });
});

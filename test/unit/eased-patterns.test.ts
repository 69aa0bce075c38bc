import { strict as assert } from 'assert';
import fs from 'fs';
import path from 'path';
import ts from 'typescript';
import { pathToFileURL } from 'url';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('patterns that bundles ease', () => {
  let eased: (source: string) => string;
  let withEasedPatterns: (source: string) => string;
  before(async () => {
    ({ eased, withEasedPatterns } = await import(pathToFileURL(path.join(ROOT, 'scripts/eased-patterns.mjs')).href) as { eased: typeof eased; withEasedPatterns: typeof withEasedPatterns });
  });

  it('lets all ways meet behind a choice and behind what may be left out', () => {
    assert.equal(eased('^(?:The|This)\\s(Workshop|Seminar)s?\\b'), '^(?:The|This)(?=)\\s(Workshop|Seminar)(?=)s?\\b');
    assert.equal(eased('(?:the )?[A-Z](?: of){1,2}\\.'), '(?:the )?(?=)[A-Z](?: of){1,2}(?=)\\.');
    assert.equal(eased('(?<year>19|20)\\d\\d'), '(?<year>19|20)(?=)\\d\\d');
  });

  it('leaves alone what is last, what is no choice, what only looks, and brackets that are characters', () => {
    for (const source of ['(?:a|b)', '(?:(?:a|b)|c)', '(ab)c', '(?:ab)+c', '(?=a|b)c', '(?<!a|b)c', '(?<=(?:a|b)c)d', '[(?:a|b)]c', '\\(?:a|b\\)c', '\\u0028|a\\)c']) assert.equal(eased(source), source);
  });

  it('makes literals of patterns put together from words of the module, and of no others', () => {
    assert.equal(withEasedPatterns("const A = '(?:a|b)';\nconst B = `${A}c`;\nconst C = new RegExp(`^${B}/d`, 'gi');"), "const A = '(?:a|b)';\nconst B = `${A}c`;\nconst C = /^(?:a|b)(?=)c\\/d/gi;");
    assert.equal(withEasedPatterns("const A = '(?:a|b)';\nconst C = new RegExp([A, 'x'].map(one => `${one}c`).join('|'));"), "const A = '(?:a|b)';\nconst C = /(?:a|b)(?=)c|xc/;");
    for (const source of ["import { A } from './a';\nconst C = new RegExp(`(${A}|b)c`);", 'const f = (word: string) => new RegExp(`(${word}|b)c`);', 'let A = 1;\nconst C = new RegExp(`(${A}|b)c`);']) assert.equal(withEasedPatterns(source), source);
  });

  it('finds what the patterns of the product find, in the past reports', () => {
    const lines = fs.readdirSync(path.join(ROOT, 'seeds')).filter(name => name.endsWith('.txt')).flatMap(name => fs.readFileSync(path.join(ROOT, 'seeds', name), 'utf8').split('\n').filter((_, index) => index % 3 === 0));
    let choices = 0;
    for (const pattern of patternsBelow(path.join(ROOT, 'server/src/report'))) {
      const easy = new RegExp(eased(pattern.source), pattern.flags);
      if (easy.source === pattern.source) continue;
      choices++;
      for (const line of lines) {
        pattern.lastIndex = easy.lastIndex = 0;
        assert.deepEqual(easy.exec(line), pattern.exec(line), `${pattern} in ${line}`);
      }
    }
    assert.ok(choices > 200, String(choices));
  });
});

function patternsBelow(folder: string): RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const at = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, at), node.text.slice(at + 1)));
    }
    ts.forEachChild(node, visit);
  };
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.ts')) visit(ts.createSourceFile(name, fs.readFileSync(path.join(folder, name), 'utf8'), ts.ScriptTarget.Latest));
  }
  return found;
}

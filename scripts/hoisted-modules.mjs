/**
 * The libraries of the language server protocol are CommonJS as TypeScript writes it. In a bundle each of their files would be a function
 * of its own, which V8 reads with the bundle and once more when it is called, and nothing in it could be left out. A plugin of esbuild
 * makes them the modules again that they were written as: they come to stand side by side, without what nobody asks for.
 */
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import ts from 'typescript';

const LIBRARIES = /[\\/]node_modules[\\/]vscode-(?:languageclient|languageserver|languageserver-protocol|jsonrpc)[\\/]lib[\\/].*\.js$/;
const CLIENT = /[\\/]client[\\/]src[\\/].*\.ts$/;
/** What the host gives is taken as it is: an import of all of it is a copy of all its names, made for each file. */
const GIVEN = new Set(['vscode', ...builtinModules]);
const IMPORT_EDITOR = "import * as vscode from 'vscode';";

export const hoistedModules = {
  name: 'hoisted-modules',
  setup(build) {
    build.onLoad({ filter: LIBRARIES }, ({ path }) => ({ contents: asModule(fs.readFileSync(path, 'utf8'), path), loader: 'js' }));
    build.onLoad({ filter: CLIENT }, ({ path }) => ({ contents: fs.readFileSync(path, 'utf8').replace(IMPORT_EDITOR, "const vscode = require('vscode');"), loader: 'ts' }));
  },
};

/** What TypeScript writes for CommonJS alone. */
const SETUP = /^(?:"use strict";|var __\w+ = \(this && |Object\.defineProperty\(exports, "__esModule"|(?:exports\.\w+ = )+void 0;$)/;
const REQUIRE = /^(?:const|var) (\w+) = ((?:__importStar|__importDefault)\()?require\("([^"]+)"\)\)?;$/;
const EXPORT_ALL = /^__exportStar\(require\("([^"]+)"\), exports\);$/;
const EXPORT_OF = /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/;
const EXPORT_NAME = /^exports\.(\w+) = (?!\d|true;|false;|null;)(\w+);$/;
const EXPORT_VALUE = /^exports\.(\w+) = /;
/** Behind the function that fills a namespace or an enumeration. */
const EXPORT_FILLED = /(\w+) \|\| \(exports\.(\w+) = \1 = \{\}\)\);$/;

/** The source of a module for that of a file TypeScript wrote. Throws on what it does not write. */
export function asModule(source, name = 'module.js') {
  const exported = new Map();
  const imported = new Map();
  const code = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true).statements.map(statement => {
    const text = statement.getText();
    let found;
    if (SETUP.test(text)) return '';
    if ((found = REQUIRE.exec(text))) {
      const [, local, whole, from] = found;
      imported.set(local, from);
      // A name that TypeScript did not make up, taken as it is, stands for a function and no module.
      return GIVEN.has(from) || !(whole || local.endsWith('_1')) ? `const ${local} = require("${from}");` : `import * as ${local} from "${from}";`;
    }
    if ((found = EXPORT_ALL.exec(text))) return `export * from "${found[1]}";`;
    if ((found = EXPORT_OF.exec(text))) return `export { ${found[3]} as ${found[1]} } from "${imported.get(found[2])}";`;
    if ((found = EXPORT_NAME.exec(text))) {
      exported.set(found[1], found[2]);
      return '';
    }
    if (EXPORT_VALUE.test(text)) return text.replace(EXPORT_VALUE, 'export const $1 = ');
    return text.replace(EXPORT_FILLED, (_all, local, outer) => {
      exported.set(outer, local);
      return `${local} || (${local} = {}));`;
    });
  });
  const module = code.filter(text => text !== '').join('\n').replace(/\bexports\.(\w+)\b(?! = )/g, '$1');
  if (/\b(?:exports|__\w+\(require)\b/.test(module)) throw new Error(`${name} is written in a way that is not known here.`);
  return [module, ...[...exported].map(([outer, local]) => `export { ${local} as ${outer} };`)].join('\n');
}

import { strict as assert } from 'assert';
import path from 'path';
import { pathToFileURL } from 'url';
import ts from 'typescript';

describe('libraries that bundles take as modules', () => {
  let asModule: (source: string) => string;
  before(async () => {
    const file = pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/hoisted-modules.mjs')).href;
    ({ asModule } = await import(file) as { asModule: (source: string) => string });
  });

  const commonJs = (source: string): string => ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true } }).outputText;
  const address = (module: string): string => `data:text/javascript,${encodeURIComponent(module)}`;
  /** What a module tells of itself when it is run. */
  const run = async (module: string): Promise<unknown> => (await import(address(module)) as { told: unknown }).told;

  const SOURCE = `
export class Shape { static sides = 4; }
export enum Kind { One = 1, Two }
export namespace Kind { export const is = (value: unknown): boolean => value === Kind.One; }
export interface Reader { read(): void }
export namespace Reader { export const name = 'reader'; }
export const LIMIT = 7;
export const twice = (): number => LIMIT * 2;
export function half(): number { return LIMIT / 2; }
const inner = 'kept';
export { inner as outer };
export default class Whole {}
`;

  it('gives what the library exports, under the same names', async () => {
    const module = asModule(commonJs(SOURCE));
    assert.deepEqual(await run(`${module}\nexport const told = [Shape.sides, Kind.Two, Kind.is(1), Kind.is(2), Reader.name, twice(), half(), inner, Whole.name];`), [4, 2, true, false, 'reader', 14, 3.5, 'kept', 'Whole']);
    assert.deepEqual(Object.keys(await import(address(module)) as object).sort(), ['Kind', 'LIMIT', 'Reader', 'Shape', 'default', 'half', 'outer', 'twice']);
  });

  it('imports what is a module, and asks for what the host gives and what is a function', () => {
    const module = asModule(commonJs([
      "import { a } from './near';", "import only from './only';", "import * as Is from './is';", "import * as fs from 'fs';", "import { Uri } from 'vscode';", "import parse = require('semver/functions/parse');",
      "export * from './all';", "export { one as other } from './near';", 'export const uses = [a, only, Is.x, fs.y, Uri, parse];',
    ].join('\n')));
    for (const line of [
      'import * as near_1 from "./near";', 'import * as only_1 from "./only";', 'import * as Is from "./is";', 'const fs = require("fs");', 'const vscode_1 = require("vscode");', 'const parse = require("semver/functions/parse");',
      'export * from "./all";', 'export const uses = [near_1.a, only_1.default, Is.x, fs.y, vscode_1.Uri, parse];',
    ]) assert.ok(module.split('\n').includes(line), `${line} is not in:\n${module}`);
    assert.match(module, /^export \{ one as other \} from "\.\/near";$/m);
  });

  it('refuses what it does not know', () => {
    assert.throws(() => asModule('module.exports = 1;'), /not known/);
    assert.throws(() => asModule('if (a) exports.b = 1;'), /not known/);
    assert.throws(() => asModule('__exportStar(require(a), exports);'), /not known/);
  });
});

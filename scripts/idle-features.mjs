/**
 * Leaves out of the extension what the client library can do and this language server never offers. The library reaches for all of it
 * when it is loaded, and the editor waits while that is compiled.
 */
import fs from 'node:fs';

const IDLE = ['callHierarchy', 'colorProvider', 'declaration', 'fileOperations', 'implementation', 'inlineCompletion', 'inlineValue', 'linkedEditingRange', 'signatureHelp', 'textDocumentContent', 'typeDefinition', 'typeHierarchy'];
/** How paths are held against patterns, of which no selector of this extension has one. */
const PATTERNS = 'utils[\\\\/]globPattern';
const FILES = new RegExp(`[\\\\/]vscode-languageclient[\\\\/]lib[\\\\/]common[\\\\/](?:${[...IDLE, PATTERNS].join('|')})\\.js$`);

/** How the library sees to it that the editor is new enough, which the manifest has seen to already. */
const VERSIONS = /[\\/]semver[\\/]functions[\\/](?:parse|satisfies)\.js$/;

/** A feature that the client tells nobody of and that does nothing. */
const NOTHING = 'class { fillClientCapabilities() {} initialize() {} getState() { return { kind: "static" }; } clear() {} }';

export const idleFeatures = {
  name: 'idle-features',
  setup(build) {
    build.onLoad({ filter: VERSIONS }, () => ({ contents: 'module.exports = () => true;', loader: 'js' }));
    build.onLoad({ filter: FILES }, ({ path }) => {
      const names = [...fs.readFileSync(path, 'utf8').matchAll(/^exports\.(\w+) = \w+;$/gm)].map(([, name]) => name);
      if (names.length === 0) throw new Error(`${path} exports nothing that could be left out.`);
      return { contents: names.map(name => `export const ${name} = ${NOTHING};`).join('\n'), loader: 'js' };
    });
  },
};

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar, type IGrammar } from 'vscode-textmate';

const FILE = 'syntaxes/summary-report.tmLanguage.json';

async function loadGrammar(): Promise<IGrammar> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(await readFile(FILE, 'utf8'), FILE),
  });
  const grammar = await registry.loadGrammar('text.summary-report');
  assert.ok(grammar);
  return grammar;
}

describe('the grammar', () => {
  let grammar: IGrammar;

  before(async () => { grammar = await loadGrammar(); });

  /** `words of scope` for every stretch of a text that has a scope of its own. */
  function coloured(text: string): string[] {
    let state = INITIAL;
    const found: string[] = [];
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const own = scopes.slice(1).at(-1)?.replace('.summary-report', '');
        if (own !== undefined) found.push(`${line.slice(startIndex, endIndex).trim()} = ${own}`);
      }
    }
    return found;
  }

  it('tells kind, meeting, acronym, ordinal and date of the title', () => {
    const found = coloured("CO-CHAIRS' SUMMARY REPORT\nOF THE 6TH ARF INTER-SESSIONAL MEETING\n(ISM ON ICTs SECURITY)\nMOSCOW, RUSSIA, 24 APRIL 2024\n\n1. Words of 2023.");
    assert.deepEqual(found.filter(each => each !== ' = '), [
      "CO-CHAIRS' SUMMARY REPORT = entity.name.type.kind",
      'OF THE = markup.heading.title',
      '6TH = constant.numeric.ordinal',
      'ARF INTER-SESSIONAL MEETING = markup.heading.title',
      '(ISM ON ICTs SECURITY) = entity.name.tag.acronym',
      'MOSCOW, RUSSIA, = markup.heading.title',
      '24 APRIL 2024 = constant.other.date',
      '1. = constant.numeric.paragraph',
    ]);
  });

  for (const [words, wanted] of [
    ['INTRODUCTION', ['INTRODUCTION = entity.name.section']],
    ['Closing Session', ['Closing Session = entity.name.section']],
    ['AGENDA ITEM 3: DISCUSSION', ['AGENDA ITEM 3 = keyword.other.item', ': = punctuation.separator', 'DISCUSSION = entity.name.section']],
    ['Session IV – Norms', ['Session IV = keyword.other.item', '– = punctuation.separator', 'Norms = entity.name.section']],
    ['**SESSION 2: NORMS**', ['SESSION 2 = keyword.other.item', ': = punctuation.separator', 'NORMS** = entity.name.section']],
    ['## Way forward', ['## = punctuation.definition.heading', 'Way forward = entity.name.section']],
    ['3.1. ARF Workshop', ['3.1. = constant.numeric.sub-item', 'ARF Workshop = entity.name.section']],
    ['12.\tThe Meeting met on 5-6 May 2024.', ['12. = constant.numeric.paragraph', '5-6 May 2024 = constant.other.date']],
    ['(7) The list appears as ANNEX B.', ['(7) = constant.numeric.paragraph', 'ANNEX B = variable.other.citation']],
    ['a. See Annexes 2 and 3.', ['a. = punctuation.definition.list', 'Annexes 2 and 3 = variable.other.citation']],
    ['ANNEX IV: LIST OF DELEGATES', ['ANNEX IV = keyword.other.annex', ': = punctuation.separator', 'LIST OF DELEGATES = entity.name.section']],
    ['Delegation of Lao PDR', ['Delegation of = keyword.other.delegation', 'Lao PDR = entity.name.class.delegation']],
    ['| No | Issue | Follow-up by |', ['| No | Issue | Follow-up by | = storage.type.table-head']],
    ['The sessions were held in Part II of the building.', []],
    ['Parties agreed to meet again.', []],
  ] as const) {
    it(`reads “${words}”`, () => {
      assert.deepEqual(coloured(`SUMMARY REPORT\n\n1. First.\n\n${words}`).slice(2).filter(each => !each.startsWith(' =')), wanted);
    });
  }

  it('reads a very long line to its end', () => {
    const found = coloured(`SUMMARY REPORT\n\n1. ${'The Meeting noted ANNEX 1 of 24 April, and '.repeat(5_000)}`);
    assert.equal(found.filter(each => each.startsWith('ANNEX 1')).length, 5_000);
  });
});

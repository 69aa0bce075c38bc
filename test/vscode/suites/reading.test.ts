import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { DRAFT } from '../support/draft';
import { closeAll, open, pastReport, rangeOf, write } from '../support/editor';

const words = (hovers: readonly vscode.Hover[]): string =>
  hovers.flatMap(each => each.contents).map(each => (typeof each === 'string' ? each : each.value)).join('\n');

describe('a citation of an annex', () => {
  let document: vscode.TextDocument;
  let citation: vscode.Position;

  before(async () => {
    document = await open(pastReport());
    citation = rangeOf(document, 'ANNEX 2').start.translate(0, 3);
  });
  after(closeAll);

  it('says on hovering which annex it is', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, citation);
    ok(/agenda/i.test(words(hovers)), `The hover says: ${words(hovers)}`);
  });

  it('leads to the body of the annex, and the body back to it', async () => {
    const targets = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, citation);
    const body = rangeOf(document, 'ANNEX 2: AGENDA').start;
    const starts = targets.map(each => ('targetRange' in each ? each.targetSelectionRange ?? each.targetRange : each.range).start);
    ok(starts.some(each => each.line === body.line), `The definition is at lines ${starts.map(each => each.line + 1).join(', ')}.`);
    const citations = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, body.translate(0, 2));
    ok(citations.some(each => each.range.start.line === citation.line), 'The body does not lead back to its citation.');
  });
});

describe('reading a draft', () => {
  let document: vscode.TextDocument;
  before(async () => { document = await open(await write('read.report', DRAFT)); });
  after(closeAll);

  const inside = (found: string): vscode.Position => rangeOf(document, found).start.translate(0, 1);
  const over = async (place: vscode.Position): Promise<string> => words(await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, place)).replace(/\\/g, '');
  const textOf = (range: vscode.Range): string => document.getText(range);

  for (const [what, found, told] of [
    ['the number of a paragraph', '3. The Co-Chairs', 'Number 3 of 5 numbered paragraphs, under “AGENDA ITEM 1: ROPES”'],
    ['a reference', 'paragraph 2 and', '2. The Co-Chairs requested ARF Participants'],
    ['an acronym', 'PSG met', 'Stands for “Port Safety Group” (line 13).'],
    ['a Participant', 'Viet Nam', 'Attended (line 7).'],
    ['a row', '1\tComments', 'Asked for in paragraph 2'],
    ['a heading', 'INTRODUCTION', 'past reports of this kind'],
    ['an annex', 'ANNEX B: PROGRAMME', 'Cited in paragraph 1'],
  ] as const) {
    it(`tells of ${what} on hovering`, async () => {
      const said = await over(inside(found));
      ok(said.includes(told), `The hover says: ${said}`);
    });
  }

  it('leads from a reference to what it refers to, and from a row to what asks for it', async () => {
    const starts = async (found: string): Promise<number[]> => (await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', document.uri, inside(found))).map(each => ('targetUri' in each ? each.targetRange : each.range).start.line);
    equal(await starts('paragraph 2 and'), [inside('2. The Co-Chairs').line], 'line of the paragraph');
    equal(await starts('1\tComments'), [inside('2. The Co-Chairs').line], 'line of the request');
    const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, rangeOf(document, '2. The Co-Chairs').start);
    ok(references.some(({ range }) => range.start.line === inside('3. The Co-Chairs').line), 'The paragraph does not lead to what refers to it.');
  });

  it('lights all uses of what the cursor is on', async () => {
    const lit = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, inside('PSG met'));
    equal(lit.map(({ range, kind }) => [textOf(range), kind]), [['PSG', vscode.DocumentHighlightKind.Read], ['PSG', vscode.DocumentHighlightKind.Write]], 'uses');
  });

  it('finds headings by some of their letters', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'item lamp');
    ok(symbols.some(({ name, location }) => name === 'AGENDA ITEM 3: LAMPS' && location.uri.toString() === document.uri.toString()), `Found: ${symbols.map(({ name }) => name).join(', ')}`);
  });

  it('lets a selection grow by word, sentence, paragraph and section', async () => {
    const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [inside('focal points')]);
    const grown: string[] = [];
    for (let each: vscode.SelectionRange | undefined = innermost; each; each = each.parent) grown.push(textOf(each.range));
    for (const opening of ['focal', 'The Co-Chairs requested Japan', '3. The Co-Chairs requested Japan', 'AGENDA ITEM 1: ROPES', "CO-CHAIRS' SUMMARY REPORT"]) ok(grown.some(text => text.startsWith(opening)), `${opening} is not among ${grown.map(text => text.slice(0, 30)).join(' | ')}`);
  });

  it('colours labels, references, acronyms and deadlines by what they are', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    const found = new Set<string>();
    for (let at = 0, line = 0, character = 0; at < data.length; at += 5) {
      line += data[at]!;
      character = data[at] === 0 ? character + data[at + 1]! : data[at + 1]!;
      found.add(`${legend.tokenTypes[data[at + 3]!]} ${textOf(new vscode.Range(line, character, line, character + data[at + 2]!))}`);
    }
    for (const expected of ['number 3.', 'keyword AGENDA ITEM 1', 'class ANNEX A', 'number paragraph 2', 'macro PSG']) ok(found.has(expected), `${expected} is not among ${[...found].join(' | ')}`);
  });
});

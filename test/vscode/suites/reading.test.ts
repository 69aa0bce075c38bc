import * as vscode from 'vscode';
import { ok } from '../support/assert';
import { closeAll, open, pastReport, rangeOf } from '../support/editor';

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

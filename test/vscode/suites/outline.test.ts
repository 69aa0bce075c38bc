import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, flat, open, outline, pastReport } from '../support/editor';

describe('the outline of a past report', () => {
  let symbols: vscode.DocumentSymbol[];

  before(async () => {
    symbols = await outline((await open(pastReport())).uri);
  });
  after(closeAll);

  it('shows sections, agenda items and annexes in their order', () => {
    const names = symbols.map(each => each.name.toUpperCase());
    const wanted = ['INTRODUCTION', 'AGENDA ITEM 1', 'AGENDA ITEM 2', 'AGENDA ITEM 3', 'AGENDA ITEM 4', 'AGENDA ITEM 5', 'AGENDA ITEM 6', 'CLOSING REMARKS', 'ISSUES TO BE FOLLOWED UP', 'ANNEX 1', 'ANNEX 2'];
    let at = -1;
    for (const name of wanted) {
      const next = names.findIndex((each, index) => index > at && each.startsWith(name));
      ok(next > at, `${name} is missing or out of place in ${JSON.stringify(names)}.`);
      at = next;
    }
  });

  it('shows paragraphs 1 to 18, each once and under its heading', () => {
    const numbers = flat(symbols).map(each => /^(\d+)\. /.exec(each.name)?.[1]).filter(each => each !== undefined).map(Number);
    equal(numbers.slice(0, 18), Array.from({ length: 18 }, (_, index) => index + 1), 'paragraph numbers');
    const item = symbols.find(each => each.name.startsWith('AGENDA ITEM 6'));
    ok(item && flat(item.children).some(each => each.name.startsWith('17.')), 'Paragraph 17 does not stand under agenda item 6.');
  });

  it('folds what it shows', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', pastReport());
    const item = symbols.find(each => each.name.startsWith('AGENDA ITEM 3'));
    ok(item && folds.some(each => each.start === item.range.start.line), 'Agenda item 3 cannot be folded.');
  });
});

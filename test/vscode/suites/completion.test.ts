import * as vscode from 'vscode';
import { ok } from '../support/assert';
import { DRAFT } from '../support/draft';
import { after, closeAll, open, write } from '../support/editor';

const { Constant, Module, Reference, Snippet, Struct, Value } = vscode.CompletionItemKind;

/** Behind which words, what is typed there, and what is then offered. */
const PLACES: readonly (readonly [what: string, behind: string, typed: string, kind: vscode.CompletionItemKind, offered: string])[] = [
  ['the next agenda item', 'told of lamps.', '\n\n', Struct, 'AGENDA ITEM 4:'],
  ['the next sub-item', 'be held in 2017.', '\n\n', Struct, '2.2.'],
  ['the sentence that a section begins with', 'told of lamps.', '\n\nCLOSING REMARKS\n\n', Snippet, '6. The Co-Chairs thanked all participants for their active…'],
  ['a phrase that cites', 'told of lamps', ', which ', Snippet, 'appears as ANNEX C'],
  ['the label of the next annex', 'told of lamps', ' (ANNEX ', Reference, 'C'],
  ['a Participant as it is named here', 'told of lamps', ' by Vi', Module, 'Viet Nam'],
  ['an acronym', 'told of lamps', ' by the P', Constant, 'PSG'],
  ['the dates of the meeting', 'told of lamps', ' on ', Value, '3-4 May 2016'],
  ['a row for a request that has none', 'ARF Participants and Fiji', '\n', Snippet, '2 Circulate the list of focal points to ARF Participants 30 June 2016 Japan'],
];

describe('completion', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => { document = await open(await write('completed.report', DRAFT)); });
  afterEach(closeAll);

  for (const [what, behind, typed, kind, offered] of PLACES) {
    it(`offers ${what}`, async () => {
      const at = after(document, behind);
      await vscode.window.activeTextEditor!.edit(edit => edit.insert(at, typed));
      const place = document.positionAt(document.offsetAt(at) + typed.length);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, place);
      const labels = items.filter(each => each.kind === kind).map(({ label }) => (typeof label === 'string' ? label : label.label));
      ok(labels.includes(offered), `${offered} is not among: ${labels.join(' / ')}.`);
    });
  }
});

/** Commands that change the draft in front: the server works the edit out, and the editor asks about it where words are touched. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { type Position, type Range, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { draftEditor } from './draft';

/** As the server takes it; positions are put in here. */
interface Intent { readonly do: string; readonly kind?: string; readonly by?: number; readonly style?: string }

export interface EditAnswer {
  readonly title: string;
  readonly changes: number;
  readonly edit: WorkspaceEdit;
  /** Where the writer goes on. */
  readonly focus: Position | null;
}

/** Commands by name. Each gives the number of changes made; null where nothing could be done. */
export function editCommands(client: BaseLanguageClient): Record<string, (...given: unknown[]) => Promise<number | null>> {
  // From the menu of a view the part is given; from the keyboard it is the one at the cursor.
  const run = (intent: Intent, otherwise: string) => (part: unknown) => change(client, intent, otherwise, startOf(part));
  return {
    renumber: run({ do: 'renumber' }, vscode.l10n.t('All numbers are as they should be.')),
    moveItemUp: run({ do: 'move', kind: 'item', by: -1 }, vscode.l10n.t('There is no agenda item above to change places with.')),
    moveItemDown: run({ do: 'move', kind: 'item', by: 1 }, vscode.l10n.t('There is no agenda item below to change places with.')),
    promoteItem: run({ do: 'promote' }, vscode.l10n.t('There is no numbered sub-item here.')),
    demoteItem: run({ do: 'demote' }, vscode.l10n.t('There is no agenda item here that could stand under the one above.')),
    convertAnnexes: style => convertAnnexes(client, style),
    addFollowUp: (uri, position) => addFollowUp(client, uri, position),
    goTo: (uri, position, targets) => goTo(client, uri, position, targets),
  };
}

/** From a lens: for the request that stands there. As a command: for the one at the cursor. */
async function addFollowUp(client: BaseLanguageClient, uri: unknown, position: unknown): Promise<number | null> {
  const lens = typeof uri === 'string' ? position as Position : null;
  if (lens !== null) await show(client, uri as string, lens);
  // The cursor may be told of later than the editor is shown.
  return change(client, { do: 'add-row' }, vscode.l10n.t('No request or promise stands here that lacks a row.'), lens ?? startOf(uri));
}

/** Where a part of a view stands in the draft that it shows. */
function startOf(part: unknown): Position | null {
  const range = typeof part === 'object' && part !== null && 'range' in part ? part.range as Range | null : null;
  return range === null ? null : { line: range.start.line, character: range.start.character };
}

/** Shows the only place, or a choice of several. */
async function goTo(client: BaseLanguageClient, uri: unknown, position: unknown, targets: unknown): Promise<number | null> {
  if (typeof uri !== 'string' || !Array.isArray(targets)) return null;
  const { protocol2CodeConverter: convert } = client;
  const document = convert.asUri(uri);
  const places = (targets as Range[]).map(range => new vscode.Location(document, convert.asRange(range)));
  if (places.length === 1) await show(client, uri, (targets[0] as Range).start);
  else await vscode.commands.executeCommand('editor.action.goToLocations', document, convert.asPosition(position as Position), places, 'peek', vscode.l10n.t('There is no such place.'));
  return places.length;
}

async function show(client: BaseLanguageClient, uri: string, position: Position): Promise<void> {
  const at = client.protocol2CodeConverter.asPosition(position);
  await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(uri), { selection: new vscode.Range(at, at) });
}

async function convertAnnexes(client: BaseLanguageClient, given: unknown): Promise<number | null> {
  const style = typeof given === 'string' ? given : (await vscode.window.showQuickPick([
    { label: vscode.l10n.t('Figures'), description: 'Annex 4', style: 'arabic' },
    { label: vscode.l10n.t('Roman Numerals'), description: 'Annex IV', style: 'roman' },
    { label: vscode.l10n.t('Letters'), description: 'Annex D', style: 'letter' },
  ], { title: vscode.l10n.t('How are annexes to be labelled?') }))?.style;
  return style === undefined ? null : change(client, { do: 'convert-annexes', style }, vscode.l10n.t('No annex label is to be changed.'));
}

async function change(client: BaseLanguageClient, intent: Intent, otherwise: string, given: Position | null = null): Promise<number | null> {
  const editor = draftEditor();
  if (editor === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
    return null;
  }
  const { document, selection } = editor;
  const answer = await client.sendRequest<EditAnswer | null>('rapporteur/edit', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, intent: { ...intent, at: given ?? client.code2ProtocolConverter.asPosition(selection.active) },
  });
  if (answer === null || answer.changes === 0) {
    void vscode.window.showInformationMessage(otherwise);
    return null;
  }
  if (!await applyAnswer(client, document.uri, answer)) return null;
  // What changed may stand far from what is to be seen.
  void vscode.window.setStatusBarMessage(answer.changes === 1 ? vscode.l10n.t('{0}: 1 place changed.', answer.title) : vscode.l10n.t('{0}: {1} places changed.', answer.title, answer.changes), 8000);
  return answer.changes;
}

/** Makes the edit, which asks where words are touched, and shows where what was moved then stands. Whether it was made. */
export async function applyAnswer(client: BaseLanguageClient, uri: vscode.Uri, { changes, edit, focus }: EditAnswer): Promise<boolean> {
  if (changes === 0 || !await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit), { isRefactoring: true })) return false;
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (focus === null || editor === undefined) return true;
  const at = client.protocol2CodeConverter.asPosition(focus);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

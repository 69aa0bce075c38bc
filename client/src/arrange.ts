/** Parts of the draft dragged to another place in the Structure view: the server works the edit out, or says why it cannot be made. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { applyAnswer, type EditAnswer } from './edits';
import { type ViewNode } from './views';

const DRAGGED = 'application/vnd.code.tree.rapporteur.structure';

export class Arranger implements vscode.TreeDragAndDropController<ViewNode> {
  readonly dragMimeTypes = [DRAGGED];
  readonly dropMimeTypes = [DRAGGED];

  /** `draft`: the one whose parts are shown. */
  constructor(private readonly client: BaseLanguageClient, private readonly draft: () => vscode.Uri | undefined) {}

  handleDrag([node]: readonly ViewNode[], data: vscode.DataTransfer): void {
    if (node !== undefined) data.set(DRAGGED, new vscode.DataTransferItem(node));
  }

  async handleDrop(target: ViewNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const node = data.get(DRAGGED)?.value as ViewNode | undefined;
    if (node !== undefined) await this.drop(node, target ?? null);
  }

  /** Puts a part where another stands, with null below its like. Null once that is done or given up by the writer; else why it cannot be, which is also shown. */
  async drop(node: ViewNode, target: ViewNode | null): Promise<string | null> {
    const uri = this.draft();
    if (uri === undefined || node === target) return null;
    // What is expected and not there leads to a place that is none of its own.
    const absent = [node, target].find(each => each !== null && (each.state === 'missing' || each.range === null));
    if (absent) return refused(vscode.l10n.t('"{0}" is not in the draft, so nothing can change places with it.', absent.label));
    const answer = await this.client.sendRequest<EditAnswer | { readonly why: string } | null>('rapporteur/drag', {
      textDocument: { uri: this.client.code2ProtocolConverter.asUri(uri) }, from: node.range!.start, to: target?.range?.start ?? null,
    });
    if (answer !== null && 'why' in answer) return refused(answer.why);
    if (answer !== null) await applyAnswer(this.client, uri, answer);
    return null;
  }
}

function refused(why: string): string {
  void vscode.window.showInformationMessage(why);
  return why;
}

/** What is pasted from a word processor comes in as text of the report: numbers, headings, lists and tables as they were printed. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';

const HTML = 'text/html';

/** `selector`: the documents that the server knows; which of them are reports it decides itself. */
export function registerPaste(client: BaseLanguageClient, selector: vscode.DocumentSelector): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('rapporteur', 'report');
  return vscode.languages.registerDocumentPasteEditProvider(selector, {
    async provideDocumentPasteEdits(document, ranges, data, _context, token) {
      const html = await data.get(HTML)?.asString();
      const [range] = ranges;
      if (!html || range === undefined || token.isCancellationRequested || !client.isRunning()) return undefined;
      const text = await client.sendRequest<string | null>('rapporteur/paste', {
        textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, range: client.code2ProtocolConverter.asRange(range), html,
      }, token).catch(() => null); // The plain text is pasted then.
      if (text === null) return undefined;
      // As text to insert, the editor would take the tab before the first cell for an indentation and write spaces.
      const edit = new vscode.DocumentPasteEdit('', vscode.l10n.t('Paste as Report Text'), kind);
      edit.additionalEdit = new vscode.WorkspaceEdit();
      for (const each of ranges) edit.additionalEdit.replace(document.uri, each, text);
      return [edit];
    },
  }, { pasteMimeTypes: [HTML], providedPasteEditKinds: [kind] });
}

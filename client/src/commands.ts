/** The commands under “Rapporteur:”. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticRequest } from 'vscode-languageclient';
import { ComparisonPages, type CompareChoice } from './compare';
import { draftEditor } from './draft';
import { editCommands } from './edits';
import { setFamily, type FamilyChoice } from './family';
import { nextFinding, showCorrections } from './findings';
import { keepFinding, type KeepRequest } from './keep';
import { forgetProfile, learnFromFolder } from './learn';
import { newReport, type NewReport } from './newReport';
import { importWord, Paper } from './paper';
import { type Precedent } from './precedent';
import { askReady } from './ready';
import { askRule, ruleAtCursor, showRule } from './ruleDocs';
import { openSample } from './sample';
import { openPassage, showStructure } from './structure';

export function registerCommands(context: vscode.ExtensionContext, client: BaseLanguageClient, output: vscode.LogOutputChannel, precedent: Precedent): void {
  const register = (name: string, run: (...given: unknown[]) => unknown) => context.subscriptions.push(vscode.commands.registerCommand(`rapporteur.${name}`, run));
  register('check', () => checkNow(client));
  register('nextFinding', () => nextFinding(context));
  register('showCorrections', () => showCorrections(context));
  register('firstSteps', () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#firstMinute`, false));
  register('learn', folder => learnFromFolder(context, client, output, folder instanceof vscode.Uri ? folder : undefined));
  register('forgetProfile', () => forgetProfile(context, client));
  register('checkAgainst', uri => precedent.choose(uri instanceof vscode.Uri ? uri : undefined));
  register('forgetPrecedent', () => precedent.forget(true));
  register('setFamily', given => setFamily(client, given as FamilyChoice | undefined));
  register('showStructure', () => showStructure(client));
  register('openPassage', passage => openPassage(passage as Parameters<typeof openPassage>[0]));
  register('newReport', given => newReport(client, given as NewReport | undefined));
  const paper = new Paper(context, client);
  register('preview', uri => paper.preview(uri instanceof vscode.Uri ? uri : undefined));
  register('exportWord', given => paper.exportWord(given instanceof vscode.Uri ? { draft: given } : given as Parameters<typeof paper.exportWord>[0]));
  register('exportPage', given => paper.exportPage(given instanceof vscode.Uri ? { draft: given } : given as Parameters<typeof paper.exportPage>[0]));
  register('importWord', uri => importWord(uri instanceof vscode.Uri ? uri : undefined));
  const pages = new ComparisonPages(context, client);
  register('compare', given => pages.compare(given as CompareChoice | undefined));
  register('gatherComments', given => pages.gather(given as CompareChoice | undefined));
  for (const [name, run] of Object.entries(editCommands(client))) register(name, run);
  register('ready', () => askReady(client));
  register('suppress', request => keepFinding(client, request as KeepRequest));
  register('openSample', () => openSample(context));
  register('showOutput', () => output.show());
  register('explainRule', async id => {
    const rule = typeof id === 'string' ? id : ruleAtCursor() ?? await askRule(context);
    if (rule !== undefined) await showRule(context, rule);
  });
}

/** Checks the active draft again and shows its findings. Returns how many there are; null when there is no draft to check. */
async function checkNow(client: BaseLanguageClient): Promise<number | null> {
  const document = draftEditor()?.document;
  if (document === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first, then check it.'));
    return null;
  }
  const provider = client.getFeature(DocumentDiagnosticRequest.method)?.getProvider(document);
  if (provider === undefined) return askForLanguage(document);
  const report = await provider.diagnostics.provideDiagnostics(document, undefined, new vscode.CancellationTokenSource().token);
  provider.onDidChangeDiagnosticsEmitter.fire();
  const count = report?.kind === 'full' ? report.items.length : 0;
  if (count === 0 && document.languageId !== 'summary-report' && !(await hasOutline(document))) return askForLanguage(document);
  if (count === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was found in this draft.'));
  else await vscode.commands.executeCommand('workbench.actions.view.problems');
  return count;
}

/** A recognised report has at least one heading or paragraph in its outline. */
async function hasOutline(document: vscode.TextDocument): Promise<boolean> {
  const symbols = await vscode.commands.executeCommand<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
  return (symbols ?? []).length > 0;
}

async function askForLanguage(document: vscode.TextDocument): Promise<null> {
  const anyway = vscode.l10n.t('Check It Anyway');
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t('This text does not open like a summary report, so it is not checked.'), anyway);
  if (choice === anyway) await vscode.languages.setTextDocumentLanguage(document, 'summary-report');
  return null;
}

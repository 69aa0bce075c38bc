/** The views of the Rapporteur activity, and the status bar: what the server says of the draft in the active editor. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { Arranger } from './arrange';
import { DOCUMENTS, draftEditor } from './draft';

export type ViewName = 'structure' | 'annexes' | 'followUps' | 'facts';
const NAMES: readonly ViewName[] = ['structure', 'annexes', 'followUps', 'facts'];

export interface ViewNode {
  readonly label: string;
  readonly detail: string;
  readonly state: 'sound' | 'missing' | 'open' | 'plain';
  readonly range: { readonly start: vscode.Position; readonly end: vscode.Position } | null;
  readonly children: readonly ViewNode[];
}

interface DraftViews {
  readonly views: Readonly<Record<ViewName, readonly ViewNode[]>>;
  readonly family: string;
  readonly series: string | null;
  readonly findings: number;
  readonly loud: number;
}

/** Time without a change after which the views are made anew, in milliseconds. */
const QUIET = 400;

export class DraftViewer {
  private shown: { readonly uri: vscode.Uri; readonly draft: DraftViews } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private readonly status = vscode.window.createStatusBarItem('rapporteur.status', vscode.StatusBarAlignment.Left);
  private readonly kind = vscode.window.createStatusBarItem('rapporteur.family', vscode.StatusBarAlignment.Left);
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when the views show another state of a draft. */
  readonly onDidChange = this.changed.event;
  /** Moves parts that are dragged in the Structure view. */
  readonly arranger: Pick<Arranger, 'drop'>;

  /** `checked`: fires when a draft was checked again, whatever was found: settings and past reports that are others make other views. */
  constructor(context: vscode.ExtensionContext, private readonly client: BaseLanguageClient, checked: vscode.Event<vscode.Uri>) {
    this.status.name = vscode.l10n.t('Rapporteur: Findings');
    this.status.command = 'workbench.actions.view.problems';
    this.kind.name = vscode.l10n.t('Rapporteur: Kind of Meeting');
    this.kind.command = 'rapporteur.setFamily';
    const dragAndDropController = new Arranger(client, () => this.uri);
    this.arranger = dragAndDropController;
    context.subscriptions.push(
      this.status, this.kind, this.changed, { dispose: () => clearTimeout(this.timer) },
      ...NAMES.map(name => vscode.window.createTreeView(`rapporteur.${name}`, {
        treeDataProvider: new Tree(this, name), showCollapseAll: name === 'structure' || name === 'annexes', ...name === 'structure' ? { dragAndDropController } : {},
      })),
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (document === draftEditor()?.document) this.refresh(QUIET); }),
      checked(uri => { if (uri.toString() === draftEditor()?.document.uri.toString()) this.refresh(QUIET); }),
    );
  }

  nodes(name: ViewName): readonly ViewNode[] { return this.shown?.draft.views[name] ?? []; }
  get uri(): vscode.Uri | undefined { return this.shown?.uri; }

  refresh(delay = 0): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), delay);
  }

  private async ask(): Promise<void> {
    // A panel or a page in front of the draft is no reason to empty the views.
    const editor = draftEditor();
    const asked = ++this.asked;
    const draft = editor === undefined || !this.client.isRunning() ? null : await this.draftOf(editor.document);
    if (asked !== this.asked) return;
    const { uri } = this;
    const before = this.shown?.draft.views;
    this.shown = draft === null ? null : { uri: editor!.document.uri, draft };
    void vscode.commands.executeCommand('setContext', 'rapporteur.draft', draft !== null);
    this.showStatus(draft);
    // A tree that is drawn anew lets go of what is being dragged, and of what a screen reader reads.
    if (uri?.toString() !== this.uri?.toString() || JSON.stringify(before) !== JSON.stringify(draft?.views)) this.changed.fire();
  }

  private async draftOf(document: vscode.TextDocument): Promise<DraftViews | null> {
    if (vscode.languages.match(DOCUMENTS, document) === 0) return null;
    try {
      return await this.client.sendRequest<DraftViews | null>('rapporteur/views', { textDocument: { uri: document.uri.toString() } });
    } catch {
      // The document is one the server was never told of: a page of documentation, a comparison.
      return null;
    }
  }

  private showStatus(draft: DraftViews | null): void {
    if (draft === null) {
      this.status.hide();
      this.kind.hide();
      return;
    }
    const { findings, loud, family, series } = draft;
    this.status.text = `$(${loud > 0 ? 'warning' : 'check'}) ${countWords(findings)}`;
    this.status.tooltip = vscode.l10n.t('Click to see the findings.');
    this.status.accessibilityInformation = { label: loud === 0 ? vscode.l10n.t('Rapporteur: {0}', countWords(findings)) : vscode.l10n.t('Rapporteur: {0}; errors or warnings among them: {1}', countWords(findings), loud) };
    this.status.show();
    this.kind.text = family;
    this.kind.tooltip = series === null
      ? vscode.l10n.t('Checked as: {0}. Click if it is of another kind.', family)
      : vscode.l10n.t('Checked as: {0}, on: {1}. Click if it is of another kind.', family, series);
    this.kind.accessibilityInformation = { label: vscode.l10n.t('Rapporteur: checked as {0}; set another kind of meeting', family) };
    this.kind.show();
  }
}

const countWords = (findings: number): string => findings === 0 ? vscode.l10n.t('No findings') : findings === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', findings);

class Tree implements vscode.TreeDataProvider<ViewNode> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly viewer: DraftViewer, private readonly name: ViewName) {
    viewer.onDidChange(() => this.changed.fire(undefined));
  }

  getChildren(node?: ViewNode): readonly ViewNode[] & ViewNode[] { return [...(node?.children ?? this.viewer.nodes(this.name))]; }

  getTreeItem({ label, detail, state, range, children }: ViewNode): vscode.TreeItem {
    const item = new vscode.TreeItem(label, children.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
    item.description = detail;
    item.tooltip = detail === '' ? label : `${label}\n${detail}`;
    const icon = ICONS[state];
    item.iconPath = new vscode.ThemeIcon(icon.name, icon.colour === null ? undefined : new vscode.ThemeColor(icon.colour));
    item.accessibilityInformation = { label: [icon.said(), label, detail].filter(Boolean).join(', ') };
    // The menu offers what can be done with a part that is there, or is not yet.
    item.contextValue = `${this.name}.${state === 'missing' ? 'missing' : 'there'}`;
    const { uri } = this.viewer;
    if (range !== null && uri !== undefined) {
      // A cursor and no selection: what is typed next must not take the place of a heading.
      const selection = new vscode.Range(range.start.line, range.start.character, range.start.line, range.start.character);
      item.command = { command: 'vscode.open', title: vscode.l10n.t('Show'), arguments: [uri, { selection, preserveFocus: false } satisfies vscode.TextDocumentShowOptions] };
    }
    return item;
  }
}

const ICONS: Readonly<Record<ViewNode['state'], { readonly name: string; readonly colour: string | null; /** For screen readers. */ readonly said: () => string }>> = {
  sound: { name: 'pass', colour: 'testing.iconPassed', said: () => '' },
  missing: { name: 'circle-slash', colour: 'list.warningForeground', said: () => vscode.l10n.t('missing') },
  open: { name: 'warning', colour: 'list.warningForeground', said: () => vscode.l10n.t('to be seen to') },
  // As narrow as the others, so that labels stand in one line.
  plain: { name: 'circle-small', colour: null, said: () => '' },
};

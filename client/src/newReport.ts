/** Begins a report as past reports are built, filled from a short form. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { columnForNew } from './draft';
import { whyUnread } from './files';
import { pickReport, textOf } from './precedent';

const families = (): readonly (readonly [family: string, label: string])[] => [
  ['ism', vscode.l10n.t('Inter-Sessional Meeting')], ['isg', vscode.l10n.t('Inter-Sessional Support Group')], ['workshop', vscode.l10n.t('Workshop, Seminar, Conference or Roundtable')],
  ['training', vscode.l10n.t('Training Course')], ['experts', vscode.l10n.t("Experts' and Eminent Persons' Meeting")], ['statement', vscode.l10n.t("Chairman's Statement")], ['other', vscode.l10n.t('Another Kind of Report')],
];

/** The examples are as reports have it, in English. */
const fields = () => [
  { name: 'meeting', label: vscode.l10n.t('name'), prompt: vscode.l10n.t('Name of the meeting, without its number. Leave it empty to fill it in later.'), example: 'Inter-Sessional Meeting on Disaster Relief' },
  { name: 'ordinal', label: vscode.l10n.t('number'), prompt: vscode.l10n.t('Number of the meeting. Leave it empty to fill it in later.'), example: '6th' },
  { name: 'dates', label: vscode.l10n.t('dates'), prompt: vscode.l10n.t('When it was held. Leave it empty to fill it in later.'), example: '11-12 March 2025' },
  { name: 'venue', label: vscode.l10n.t('venue'), prompt: vscode.l10n.t('Where it was held. Leave it empty to fill it in later.'), example: 'Busan, Republic of Korea' },
  { name: 'coChairs', label: vscode.l10n.t('co-chairs'), prompt: vscode.l10n.t('Who co-chaired it, with posts; semicolons between them. Leave it empty to fill it in later.'), example: 'Mr. A, Director of ...; Ms. B, Head of ...' },
] as const;

type Form = { [K in ReturnType<typeof fields>[number]['name']]?: string };

/** What a caller may give in the place of the questions; a form that is given is not asked for. */
export interface NewReport {
  readonly family?: string;
  /** Past report to model it on. */
  readonly like?: vscode.Uri;
  readonly form?: Form;
}

interface Answer {
  readonly text: string | null;
  readonly field?: string;
  readonly why?: string;
}

/** Opens the new report as an unsaved draft and gives its address; null when the writer breaks off or something cannot be understood. */
export async function newReport(client: BaseLanguageClient, given: NewReport = {}): Promise<vscode.Uri | null> {
  const model = given.family !== undefined || given.like !== undefined ? given : await askModel();
  if (model === null) return null;
  let like: { file: string; text: string } | undefined;
  if (model.like !== undefined) {
    try {
      like = { file: model.like.toString(), text: await textOf(model.like) };
    } catch (error) {
      void vscode.window.showWarningMessage(vscode.l10n.t('No report can be begun like {0}: {1}.', model.like.path, whyUnread(error)));
      return null;
    }
  }
  const ask = (form: Form): Promise<Answer> => client.sendRequest<Answer>('rapporteur/skeleton', { family: model.family, like, form });
  const form = given.form ?? await askForm(ask);
  if (form === null) return null;
  const { text, field, why } = await ask(form);
  if (text === null) {
    const asked = fields().find(({ name }) => name === field)?.label;
    void vscode.window.showWarningMessage(asked === undefined ? vscode.l10n.t('No report was begun: {0}.', why ?? '') : vscode.l10n.t('No report was begun, for its {0}: {1}.', asked, why ?? ''));
    return null;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'summary-report', content: text });
  await vscode.window.showTextDocument(document, { viewColumn: columnForNew() });
  return document.uri;
}

/** The list of kinds stays open until the first question takes its place: a page behind it takes the focus as soon as it may. */
async function askModel(): Promise<NewReport | null> {
  type Kind = vscode.QuickPickItem & { readonly family: string | null };
  const list = vscode.window.createQuickPick<Kind>();
  list.title = vscode.l10n.t('New Report from Past Structure');
  list.placeholder = vscode.l10n.t('What kind of meeting is it?');
  list.items = [{ label: `$(references) ${vscode.l10n.t('As One Past Report…')}`, family: null }, ...families().map(([family, label]) => ({ label, family }))];
  const family = await new Promise<string | null | undefined>(resolve => {
    list.onDidAccept(() => resolve(list.activeItems[0]?.family));
    list.onDidHide(() => {
      list.dispose();
      resolve(undefined);
    });
    list.show();
  });
  if (family != null) return { family };
  list.hide();
  if (family === undefined) return null;
  const like = await pickReport(vscode.l10n.t('Choose the past report to model it on'));
  return like === undefined ? null : { like };
}

/** One question after the other in one box, with a way back; an empty answer leaves a place to fill in. Null when the writer breaks off. */
function askForm(ask: (form: Form) => Promise<Answer>): Promise<Form | null> {
  const all = fields();
  const form: Form = {};
  const box = vscode.window.createInputBox();
  // The box stays open from question to question: a page behind it takes the focus as soon as it may.
  box.ignoreFocusOut = true;
  let index = 0;
  let asked = 0;
  const put = (): void => {
    const { name, prompt, example } = all[index]!;
    Object.assign(box, { title: vscode.l10n.t('New Report ({0} of {1})', index + 1, all.length), prompt, placeholder: example, value: form[name] ?? '', validationMessage: undefined, buttons: index === 0 ? [] : [vscode.QuickInputButtons.Back] });
  };
  const isUnderstood = async (): Promise<boolean> => {
    const { name } = all[index]!;
    const turn = ++asked;
    const { field, why } = await ask({ [name]: box.value });
    if (turn !== asked) return false;
    box.validationMessage = field === name ? why : undefined;
    return field !== name;
  };
  return new Promise(resolve => {
    box.onDidChangeValue(() => { void isUnderstood(); });
    box.onDidTriggerButton(() => {
      form[all[index]!.name] = box.value;
      index--;
      put();
    });
    box.onDidAccept(async () => {
      if (!await isUnderstood()) return;
      form[all[index]!.name] = box.value;
      if (++index < all.length) return put();
      resolve(form);
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      resolve(null);
    });
    put();
    box.show();
  });
}

/** Begins a report as past reports are built, filled from a short form. */
import * as vscode from 'vscode';
import { type BaseLanguageClient } from 'vscode-languageclient';
import { whyUnread } from './files';
import { pickReport, textOf } from './precedent';

const FAMILIES: readonly (readonly [family: string, label: string])[] = [
  ['ism', 'Inter-Sessional Meeting'], ['isg', 'Inter-Sessional Support Group'], ['workshop', 'Workshop, Seminar, Conference or Roundtable'],
  ['training', 'Training Course'], ['experts', "Experts' and Eminent Persons' Meeting"], ['statement', "Chairman's Statement"], ['other', 'Another Kind of Report'],
];

const FIELDS = [
  { name: 'meeting', prompt: 'Name of the meeting, without its number', example: 'Inter-Sessional Meeting on Disaster Relief' },
  { name: 'ordinal', prompt: 'Number of the meeting', example: '6th' },
  { name: 'dates', prompt: 'When it was held', example: '11-12 March 2025' },
  { name: 'venue', prompt: 'Where it was held', example: 'Busan, Republic of Korea' },
  { name: 'coChairs', prompt: 'Who co-chaired it, with posts; semicolons between them', example: 'Mr. A, Director of ...; Ms. B, Head of ...' },
] as const;

type Form = { [K in (typeof FIELDS)[number]['name']]?: string };

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
      void vscode.window.showWarningMessage(`No report can be begun like ${model.like.path}: ${whyUnread(error)}.`);
      return null;
    }
  }
  const ask = (form: Form): Promise<Answer> => client.sendRequest<Answer>('rapporteur/skeleton', { family: model.family, like, form });
  const form = given.form ?? await askForm(ask);
  if (form === null) return null;
  const { text, field, why } = await ask(form);
  if (text === null) {
    void vscode.window.showWarningMessage(`No report was begun: ${field === 'like' ? '' : `${field}: `}${why ?? ''}.`);
    return null;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'summary-report', content: text });
  await vscode.window.showTextDocument(document);
  return document.uri;
}

async function askModel(): Promise<NewReport | null> {
  const asOne = { label: '$(references) As One Past Report…', family: undefined };
  const choice = await vscode.window.showQuickPick([asOne, ...FAMILIES.map(([family, label]) => ({ label, family }))], { title: 'New Report from Past Structure', placeHolder: 'What kind of meeting is it?' });
  if (choice === undefined) return null;
  if (choice.family !== undefined) return { family: choice.family };
  const like = await pickReport('Choose the past report to model it on');
  return like === undefined ? null : { like };
}

/** One question after the other; an empty answer leaves a place to fill in. Null when the writer breaks off. */
async function askForm(ask: (form: Form) => Promise<Answer>): Promise<Form | null> {
  const form: Form = {};
  for (const [index, { name, prompt, example }] of FIELDS.entries()) {
    const words = await vscode.window.showInputBox({
      title: `New Report (${index + 1} of ${FIELDS.length})`, prompt: `${prompt}. Leave it empty to fill it in later.`, placeHolder: example, ignoreFocusOut: true,
      validateInput: async value => {
        const { field, why } = await ask({ [name]: value });
        return field === name ? why : undefined;
      },
    });
    if (words === undefined) return null;
    form[name] = words;
  }
  return form;
}

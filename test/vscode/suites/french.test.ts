import * as vscode from 'vscode';
import { equal, ok } from '../support/assert';
import { closeAll, extension, findings, open, ruleOf, textOf, until, write } from '../support/editor';

const DRAFT = "CO-CHAIRS' SUMMARY REPORT\nTHE 4TH ARF INTER-SESSIONAL MEETING ON MARITIME SECURITY\nSan Francisco, 13-14 June 2012\n\n1. The Meeting was held under the PQRS Programme.\n2. PQRS was discussed. The Agenda appears as ANNEX 2.\n\nANNEX 1: AGENDA\n\nTalks\n";

interface Node { readonly label: string; readonly detail: string }
interface Viewer { nodes(name: string): readonly Node[]; readonly onDidChange: vscode.Event<void> }

describe('an editor that speaks French', () => {
  afterEach(closeAll);

  it('has commands, settings and views in French', () => {
    const { commands, configuration, views } = extension().packageJSON.contributes;
    const { title } = commands.find(({ command }: { command: string }) => command === 'rapporteur.check');
    // the palette finds commands by their English names as well
    equal(title, { value: 'Vérifier maintenant', original: 'Check Now' }, 'a command');
    ok(/^Type de réunion/.test(configuration.properties['rapporteur.family'].description), 'The setting is not told in French.');
    equal(views.rapporteur.map(({ name }: { name: string }) => name), ['Structure', 'Annexes', 'Suites à donner', 'La réunion'], 'views');
    ok(JSON.stringify(extension().packageJSON.contributes).includes('"%') === false, 'A string of the manifest was not found.');
  });

  it('tells of configurations and of the first steps in French', async () => {
    const { contributes: { jsonValidation: [{ url }], walkthroughs: [{ steps }] } } = extension().packageJSON;
    const schema = JSON.parse(await textOf(vscode.Uri.joinPath(extension().extensionUri, ...url.split('/'))));
    equal(schema.properties.family.description, 'Type de réunion, si Rapporteur se trompe.', 'a key of the configuration');
    for (const { media: { markdown } } of steps) {
      const page = markdown.replace(/\.md$/, '.nls.fr.md').split('/');
      ok(/[éèà]/.test(await textOf(vscode.Uri.joinPath(extension().extensionUri, ...page))), `${markdown} is not there in French.`);
    }
  });

  it('tells findings and their fixes in French, and leaves the draft in English', async () => {
    const { uri } = await open(await write('brouillon.report', DRAFT));
    const found = (await findings(uri, all => all.some(each => ruleOf(each) === 'acronym/unexpanded'))).find(each => ruleOf(each) === 'acronym/unexpanded')!;
    ok(/^Le sigle «\u00a0PQRS\u00a0» n’est jamais développé/.test(found.message), `The finding says: ${found.message}`);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, found.range);
    ok(actions.some(({ title }) => title.startsWith('Laisser tel quel…')), `The actions are: ${actions.map(({ title }) => title).join(', ')}`);
  });

  it('shows the views in French', async () => {
    const { viewer } = (await extension().activate()) as { viewer: Viewer };
    await open(await write('faits.report', DRAFT));
    const facts = await until(viewer.onDidChange, () => viewer.nodes('facts').length > 0 ? viewer.nodes('facts') : null, () => 'The facts of the meeting are not shown.');
    ok(facts.some(({ label, detail }) => label === 'Lieu' && detail === 'San Francisco'), `The facts are: ${facts.map(({ label, detail }) => `${label} ${detail}`).join(', ')}`);
    ok(viewer.nodes('annexes').some(({ detail }) => detail === 'citée une fois ; annexe absente du rapport'.replace(' ;', '\u00a0;')), `The annexes are: ${JSON.stringify(viewer.nodes('annexes'))}`);
  });
});

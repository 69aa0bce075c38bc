/**
 * npm run test:vscode [-- node|web ...] [-- --vscode 1.139] [-- --locale fr] [-- --grep words]
 * Packs the extension, installs it in a real VS Code server and runs the suites inside its extension hosts, then those of an editor in French.
 * Ends with status 0 when every suite of every host passed, 1 when one failed, 2 when they could not be run.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packExtension } from '../package.mjs';
import { HostError } from './cache.mjs';
import { launchChromium } from './chromium.mjs';
import { installHost } from './install.mjs';
import { remoteUri, startServer, workbenchAddress } from './server.mjs';
import { bundleSuites, workFolder } from './suites.mjs';

const LONGEST_MS = 300_000;

/** The workbench writes its own lines through the same hook as the suites; those of the suites carry this mark. */
const MARK = '[suite] ';
/** What a suite asks of the page, as JSON behind this mark: an extension has neither the clipboard nor the mouse of a person. */
const ASK = '[page] ';

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { vscode: { type: 'string', default: '1.100' }, locale: { type: 'string', multiple: true, default: ['en', 'fr'] }, grep: { type: 'string', default: '' }, verbose: { type: 'boolean', default: false } } });
  const kinds = positionals.length > 0 ? positionals : ['node', 'web'];
  const unknown = kinds.find(kind => kind !== 'node' && kind !== 'web');
  if (unknown !== undefined) throw new HostError(`There is no host named ${unknown}. Use node or web.`);
  const host = await installHost(values.vscode);
  const browser = await launchChromium();
  try {
    const vsix = await packExtension();
    let failed = false;
    for (const kind of kinds) {
      for (const locale of values.locale) {
        console.log(`\nVS Code ${host.version}, extension host: ${kind === 'node' ? 'node' : 'web worker'}, language: ${locale}`);
        failed = !(await runSuites({ host, browser, vsix, kind, locale, grep: values.grep, verbose: values.verbose })) || failed;
      }
    }
    return failed ? 1 : 0;
  } finally {
    await browser.close();
  }
}

/** Runs the suites in one kind of host. Returns whether all passed. Throws a HostError when they did not come to their end. */
async function runSuites({ host, browser, vsix, kind, locale, grep, verbose }) {
  const { carrier, tests } = await bundleSuites(kind, grep);
  const folder = workFolder();
  const server = await startServer(host, { vsix: [vsix], locale: locale === 'en' ? null : locale });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  let timer;
  let counted = false;
  const complaints = [];
  /** One after the other, as a person does things. */
  let acts = Promise.resolve();
  try {
    if (kind === 'web') stageForWeb(server, carrier);
    const ended = new Promise(resolve => {
      timer = setTimeout(() => resolve(`The suites did not end within ${LONGEST_MS / 1000} seconds.\n${server.log().slice(-2000)}`), LONGEST_MS);
      page.on('crash', () => resolve('The page of the workbench crashed.'));
      void Promise.all([
        page.exposeFunction('codeAutomationLog', (level, [first, ...rest]) => {
          if (typeof first === 'string' && first.startsWith(MARK)) {
            counted ||= / passing$/.test(first);
            console.log(first.slice(MARK.length), ...rest);
          } else if (typeof first === 'string' && first.startsWith(ASK)) {
            acts = acts.then(() => act(page, JSON.parse(first.slice(ASK.length)))).catch(error => resolve(`The page could not do what a suite asked for: ${error.message}`));
          } else if (verbose) {
            console.log(`(${level})`, first, ...rest);
          } else if (level === 'error') {
            complaints.push(first);
          }
        }),
        page.exposeFunction('codeAutomationExit', code => resolve(code)),
      ]).then(() => page.goto(workbenchAddress(server, folder, [
        ['extensionDevelopmentPath', remoteUri(server, carrier)],
        ['extensionTestsPath', remoteUri(server, tests)],
        ['enableProposedApi', ''],
      ]))).catch(error => resolve(`The workbench could not be opened: ${error.message}`));
    });
    const end = await ended;
    if (typeof end === 'string') throw new HostError(end);
    if (!counted) throw new HostError(`The suites did not run.\n${complaints.slice(-10).join('\n')}`);
    return end === 0;
  } finally {
    clearTimeout(timer);
    await page.close();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** `{paste}`: forms of the clipboard by their type, pasted into what has the focus. `{drag: [one, other]}`: words of two rows of a tree, of which one is dragged onto the other. `{click}`: words of a button, of the status bar or of a link in an empty view. `{agree}`: to all changes that are shown before they are made. `{rename}`: what is typed into the box that asks for a new name. `{preview, do}`: words of the preview that are scrolled to, clicked twice to open their place, or clicked twice when they have come into sight. `{answer: [[question, words], ...]}`: what is typed into boxes, by words of their titles. */
async function act(page, { paste, drag, click, agree, rename, preview, do: what, answer }) {
  if (drag !== undefined) {
    const [from, to] = drag.map(words => page.locator('.monaco-list-row', { hasText: words }).first());
    await from.dragTo(to);
    return;
  }
  if (click !== undefined) {
    // What goes away when it is clicked makes a click by the mouse wait for it to come back.
    await page.locator(':is(.monaco-button, .statusbar-item a, .welcome-view-content a):visible', { hasText: click }).first().evaluate(element => element.click());
    return;
  }
  if (agree !== undefined) {
    // A box is an input in VS Code 1.100, and an element that says it is one in later versions.
    const box = '.bulk-edit-panel :is(input[type=checkbox], .edit-checkbox)';
    await page.locator(box).first().waitFor();
    const open = page.locator(`${box}:not(:checked, [aria-checked=true])`);
    // Boxes are drawn one after the other: none is open when that is so twice.
    for (let clean = 0; clean < 2;) {
      clean = await open.count() > 0 ? 0 : clean + 1;
      if (clean === 0) await open.first().evaluate(box => box.click());
      await page.evaluate(() => new Promise(resolve => { globalThis.requestAnimationFrame(resolve); }));
    }
    const button = page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' });
    await button.evaluate(element => element.click());
    await button.waitFor({ state: 'hidden' });
    return;
  }
  if (rename !== undefined) {
    await page.locator('.rename-box input:focus').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(rename);
    await page.keyboard.press('Enter');
    return;
  }
  if (preview !== undefined) {
    const block = page.frameLocator('iframe.webview').frameLocator('iframe').locator('main > *', { hasText: preview });
    if (what === 'open' || (what === 'meet' && await block.evaluate(comesIntoSight))) await block.dblclick();
    if (what !== 'scroll') return;
    await block.evaluate(scrollOn);
    return;
  }
  if (answer !== undefined) {
    for (const [question, words] of answer) {
      const box = page.locator('.quick-input-widget', { has: page.locator('.quick-input-title', { hasText: question }) });
      // Typed without a click: a box that has lost the keyboard is a fault.
      await box.locator('input[type=text]:focus').first().waitFor();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    }
    return;
  }
  // The window may take the focus later than the extension host is told of the editor.
  await page.locator('.monaco-editor.focused').first().waitFor({ state: 'attached' });
  await page.evaluate(forms => {
    const { DataTransfer, ClipboardEvent, document } = globalThis;
    const clipboardData = new DataTransfer();
    for (const [type, data] of Object.entries(forms)) clipboardData.setData(type, data);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
  }, paste);
}

/** As a wheel that is turned for a while: a page that was just scrolled by the editor does not scroll it back at once. */
function scrollOn(element, frames = 90) {
  element.scrollIntoView();
  globalThis.dispatchEvent(new globalThis.Event('scroll'));
  if (frames > 0) globalThis.requestAnimationFrame(() => scrollOn(element, frames - 1));
}

/** Whether that happens within the time a suite waits for what follows from it. */
function comesIntoSight(element, patience = 15_000) {
  const end = Date.now() + patience;
  return new Promise(resolve => {
    const look = () => {
      const { top, bottom } = element.getBoundingClientRect();
      if (top >= 0 && bottom <= globalThis.innerHeight) resolve(true);
      else if (Date.now() > end) resolve(false);
      else globalThis.requestAnimationFrame(look);
    };
    look();
  });
}

/** An extension with an entry for both hosts goes to the node host; the installed package with its browser entry alone goes to the worker. */
function stageForWeb(server, carrier) {
  const [installed] = fs.readdirSync(server.extensions).filter(name => name.startsWith('rapporteur.'));
  if (installed === undefined) throw new HostError('The packed extension was not installed.');
  fs.cpSync(path.join(server.extensions, installed), carrier, { recursive: true });
  const file = path.join(carrier, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  delete manifest.main;
  fs.writeFileSync(file, JSON.stringify(manifest));
}

main().then(status => process.exit(status), error => {
  console.error(error instanceof HostError ? error.message : error);
  process.exit(2);
});

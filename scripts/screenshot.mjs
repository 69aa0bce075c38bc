/**
 * npm run screenshot [-- --views]
 * Takes media/screenshot.png: the packed extension in the real workbench, on a draft with a few faults put into a past report.
 * With --views it takes pictures of each view in each kind of theme in its place, to look at (views.mjs).
 */
import fs from 'node:fs';
import path from 'node:path';
import { packExtension } from './package.mjs';
import { ROOT } from './vscode-host/cache.mjs';
import { launchChromium } from './vscode-host/chromium.mjs';
import { installHost } from './vscode-host/install.mjs';
import { remoteUri, startServer, workbenchAddress } from './vscode-host/server.mjs';
import { PATIENCE_MS, run } from './vscode-host/workbench.mjs';
import { takeViews } from './views.mjs';

const SIZE = { width: 1280, height: 800 };
const DRAFT = 'draft-summary-report.report';
const PAST = 'seeds/2024-04-24-ism-icts-security-moscow.txt';
/** What a tired writer does: a number typed twice, a sub-item under the wrong item, an annex that is not there. */
const FAULTS = [
  ['12. China briefed', '11. China briefed'],
  ['4.3. ARF Seminar', '3.3. ARF Seminar'],
  ['ANNEX 2: AGENDA', 'ANNEX 3: AGENDA'],
];
/** The line the picture shows in the middle. */
const SHOWN = '11. China briefed';

const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.iconTheme': 'vs-seti',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'editor.lineHeight': 20,
  'editor.stickyScroll.enabled': true,
  'outline.collapseItems': 'alwaysExpand',
  'problems.showCurrentInStatus': true,
  'breadcrumbs.enabled': true,
};

function draft() {
  let text = fs.readFileSync(path.join(ROOT, PAST), 'utf8');
  for (const [sound, faulty] of FAULTS) {
    if (!text.includes(sound)) throw new Error(`The past report has no “${sound}” to put a fault into.`);
    text = text.replace(sound, faulty);
  }
  return text;
}

const folder = path.join(ROOT, 'out', 'screenshot', 'ICTs Security 2024');
fs.rmSync(path.dirname(folder), { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
const text = draft();
fs.writeFileSync(path.join(folder, DRAFT), text);

const host = await installHost();
const browser = await launchChromium();
try {
  const vsix = [await packExtension()];
  if (process.argv.includes('--views')) await takeViews({ host, browser, vsix, settings: SETTINGS, folder, draft: DRAFT });
  else await takePicture(vsix);
} finally {
  await browser.close();
  fs.rmSync(path.dirname(folder), { recursive: true, force: true });
}

async function takePicture(vsix) {
  const server = await startServer(host, { vsix, settings: SETTINGS });
  try {
    const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
    await page.goto(workbenchAddress(server, folder, [['openFile', remoteUri(server, path.join(folder, DRAFT))]]));
    const seen = selector => page.locator(selector).first().waitFor({ timeout: PATIENCE_MS });
    await seen('.monaco-workbench .editor-instance .view-line');
    await page.keyboard.press('Control+Shift+M');
    await seen('.markers-panel .monaco-list-row');
    await run(page, 'Outline: Focus on Outline View');
    await seen('.outline-pane .monaco-list-row');
    // Room for the outline: the folder holds one file.
    await fold(page.locator('.explorer-viewlet .pane-header', { hasText: path.basename(folder) }));
    await goTo(page, text.slice(0, text.indexOf(SHOWN)).split('\n').length);
    await page.locator('.view-line', { hasText: SHOWN }).first().waitFor({ timeout: PATIENCE_MS });
    await seen('.squiggly-error');
    const place = path.join(ROOT, 'media', 'screenshot.png');
    await page.screenshot({ path: `${place}.new.png` });
    fs.renameSync(`${place}.new.png`, place);
    console.log(`Wrote ${path.relative(ROOT, place)}. Its problems panel reads:\n${(await page.locator('.markers-panel .monaco-list-row').allInnerTexts()).join('\n')}`);
  } finally {
    await server.stop();
  }
}

/** Folds a pane, and sees that it is folded: the workbench opens panes again while it is still starting. */
async function fold(header) {
  const until = Date.now() + PATIENCE_MS;
  for (let still = 0; still < 3;) {
    if (Date.now() > until) throw new Error('The list of files does not stay folded.');
    const open = await header.getAttribute('aria-expanded') === 'true';
    if (open) await header.click();
    still = open ? 0 : still + 1;
    await header.page().waitForTimeout(300);
  }
}

async function goTo(page, line) {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * npm run screenshot -- --views
 * Takes pictures of each view, of the empty views and of the preview in each kind of theme, into out/views: for people to look at, and not kept.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './vscode-host/cache.mjs';
import { remoteUri, startServer, workbenchAddress } from './vscode-host/server.mjs';
import { PATIENCE_MS, run } from './vscode-host/workbench.mjs';

const THEMES = { 'light': 'Default Light Modern', 'dark': 'Default Dark Modern', 'high-contrast': 'Default High Contrast', 'high-contrast-light': 'Default High Contrast Light' };
const VIEWS = ['Structure', 'Annexes', 'Follow-ups', 'Meeting Facts'];
const SIZE = { width: 1100, height: 720 };
const OUT = path.join(ROOT, 'out', 'views');

/** `settings` are those of the picture in the README; the folder holds the draft. */
export async function takeViews({ host, browser, vsix, settings, folder, draft }) {
  fs.rmSync(OUT, { recursive: true, force: true });
  fs.mkdirSync(OUT, { recursive: true });
  for (const [name, theme] of Object.entries(THEMES)) {
    const server = await startServer(host, { vsix, settings: { ...settings, 'workbench.colorTheme': theme, 'editor.minimap.enabled': false } });
    const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
    try {
      await page.goto(workbenchAddress(server, folder, [['openFile', remoteUri(server, path.join(folder, draft))]]));
      await takeTheme(page, picture => path.join(OUT, `${picture}.${name}.png`));
    } finally {
      await page.close();
      await server.stop();
    }
  }
  console.log(`Wrote ${fs.readdirSync(OUT).length} pictures into ${path.relative(ROOT, OUT)}.`);
}

async function takeTheme(page, place) {
  const panes = page.locator('.sidebar .pane');
  const pane = view => panes.filter({ has: page.locator(`.pane-header[aria-label^="${view}"]`) });
  const header = view => pane(view).locator('.pane-header');
  const open = async (view, wanted) => {
    if ((await header(view).getAttribute('aria-expanded') === 'true') !== wanted) await header(view).click();
    await page.waitForFunction(([label, state]) => globalThis.document.querySelector(`.sidebar .pane-header[aria-label^="${label}"]`)?.getAttribute('aria-expanded') === state, [view, String(wanted)]);
  };
  await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: PATIENCE_MS, state: 'attached' });
  await run(page, 'Rapporteur: Focus on Structure View');
  await pane('Structure').locator('.monaco-list-row').first().waitFor({ timeout: PATIENCE_MS });
  for (const view of VIEWS) {
    for (const other of VIEWS) if (other !== view) await open(other, false);
    await open(view, true);
    await pane(view).locator('.monaco-list-row').first().waitFor();
    // The whole tree, with one row chosen.
    await pane(view).locator('.monaco-list').focus();
    await page.keyboard.press('Home');
    for (let row = 0; row < 4; row++) {
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(childrenStand, null, { timeout: PATIENCE_MS });
      await page.keyboard.press('ArrowDown');
    }
    await page.screenshot({ path: place(view.toLowerCase().replace(/ /g, '-')) });
  }
  for (const view of VIEWS) await open(view, true);
  await run(page, 'Rapporteur: Show Preview');
  const paper = page.frameLocator('iframe.webview').frameLocator('iframe').locator('main');
  await paper.waitFor({ timeout: PATIENCE_MS });
  await page.screenshot({ path: place('preview') });
  await run(page, 'View: Close All Editors');
  await page.locator('.sidebar .welcome-view-content').nth(3).waitFor();
  await page.screenshot({ path: place('empty') });
}

/** In the page: whether what is below each open row has come. */
function childrenStand() {
  const rows = [...globalThis.document.querySelectorAll('.sidebar .pane .monaco-list-row')].filter(row => row.offsetParent !== null);
  const place = row => Number(row.getAttribute('data-index'));
  const level = row => Number(row.getAttribute('aria-level'));
  return rows.filter(row => row.getAttribute('aria-expanded') === 'true').every(row => rows.some(other => other.parentElement === row.parentElement && place(other) === place(row) + 1 && level(other) > level(row)));
}

/** Draws media/icon.png (128 x 128) from media/icon.svg. */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './vscode-host/cache.mjs';
import { launchChromium } from './vscode-host/chromium.mjs';

const SIZE = 128;
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  const svg = fs.readFileSync(path.join(ROOT, 'media', 'icon.svg'), 'utf8');
  await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${SIZE}px;height:${SIZE}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  const place = path.join(ROOT, 'media', 'icon.png');
  fs.writeFileSync(`${place}.new`, png);
  fs.renameSync(`${place}.new`, place);
} finally {
  await browser.close();
}

/**
 * Has LibreOffice print every construction and keeps what it printed beside this file. Run: npm run numbering:print
 * Needs `soffice` (Debian: libreoffice-writer-nogui). The test compares what the reader makes of the same documents.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bytesOf, CONSTRUCTIONS, WORD } from './constructions';

const PRINTS = path.join(__dirname, 'prints.json');

function main(): void {
  const version = soffice('--version').trim().split(' ').slice(0, 2).join(' ');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rapporteur-numbering-'));
  try {
    const files = CONSTRUCTIONS.map((construction, index) => {
      const file = path.join(folder, `${index}.docx`);
      fs.writeFileSync(file, bytesOf(construction));
      return file;
    });
    soffice(`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...files);
    const prints = Object.fromEntries(CONSTRUCTIONS.map(({ name }, index) => [name, numbersIn(fs.readFileSync(path.join(folder, `${index}.txt`), 'utf8'))]));
    const aside = `${PRINTS}.${process.pid}`;
    fs.writeFileSync(aside, `${JSON.stringify({ printedBy: version, prints }, null, 1).replace(/\[\n\s+([^\]]*?)\n\s+\]/g, (_, inner: string) => `[${inner.replace(/\n\s+/g, ' ')}]`)}\n`);
    fs.renameSync(aside, PRINTS);
    console.log(`${CONSTRUCTIONS.length} constructions printed by ${version}`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The number before the word of each paragraph; empty where there is none. */
const numbersIn = (printed: string): string[] =>
  printed.replace(/^\ufeff/, '').split(/\r?\n/).filter(line => line.trimEnd().endsWith(WORD)).map(line => line.trimEnd().slice(0, -WORD.length).trim());

function soffice(...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('soffice', args, { encoding: 'utf8' });
  if (error) throw new Error('LibreOffice was not found. Install libreoffice-writer-nogui, or put soffice on the path.', { cause: error });
  if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
  return stdout;
}

main();

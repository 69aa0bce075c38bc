/** The least a checker can do, as the measure of everything else: read each file, match one pattern per line, compare numbers. */
import fs from 'node:fs';
import path from 'node:path';

const files = process.argv.slice(2).flatMap(name => (fs.statSync(name).isDirectory() ? fs.readdirSync(name).map(entry => path.join(name, entry)) : [name]));
const LINE = /^(?:(\d+)\. )?(.*)$/gm;
let lines = 0;
let breaks = 0;
let annexes = 0;
for (const file of files) {
  let last = 0;
  for (const [, number, words] of fs.readFileSync(file, 'utf8').matchAll(LINE)) {
    lines++;
    if (words.includes('ANNEX')) annexes++;
    if (number === undefined) continue;
    if (Number(number) !== last + 1) breaks++;
    last = Number(number);
  }
}
console.log(`${files.length} files, ${lines} lines, ${breaks} breaks in numbering, ${annexes} lines with annexes`);

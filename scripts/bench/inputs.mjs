/** Large inputs made from the past reports, as sound as these: numbers run on, so that nothing new is found in them. */
import fs from 'node:fs';
import path from 'node:path';

/**
 * Writes report-31K/1M/10M.txt (the workshop's report over and over, its paragraphs, sessions and annexes numbered through) and
 * corpus/ (1,000 reports, each with a year and a last line of its own) below `out`; gives their paths.
 */
export function makeInputs(seeds, out) {
  const [workshop, meeting] = fs.readdirSync(seeds).filter(name => name.endsWith('.txt')).sort().map(name => fs.readFileSync(path.join(seeds, name), 'utf8'));
  const corpus = path.join(out, 'corpus');
  fs.mkdirSync(corpus, { recursive: true });
  const reports = {};
  for (const [name, size] of [['31K', 0], ['1M', 1e6], ['10M', 1e7]]) {
    reports[name] = path.join(out, `report-${name}.txt`);
    fs.writeFileSync(reports[name], repeated(workshop, size));
  }
  for (let number = 1; number <= 1000; number++) {
    const year = String(2000 + number % 25);
    const text = (number % 2 === 0 ? workshop : meeting).replace(/\b20\d\d\b/g, year);
    fs.writeFileSync(path.join(corpus, `${String(number).padStart(4, '0')}.txt`), `${text.trimEnd()}\n\nCopy ${number}.\n`);
  }
  return { reports, corpus };
}

/** The report once, and its body again until it has `size` bytes. */
function repeated(report, size) {
  const lines = report.trimEnd().split('\n');
  const start = lines.indexOf('Introduction');
  const parts = [lines.slice(0, start).join('\n')];
  let bytes = parts[0].length;
  const counts = { paragraph: 0, session: 0, annex: 0 };
  for (let round = 1; round === 1 || bytes < size; round++) {
    const body = lines.slice(start).map(line => numbered(line, round, counts)).join('\n');
    bytes += Buffer.byteLength(body);
    parts.push(body);
  }
  return `${parts.join('\n\n')}\n`;
}

function numbered(line, round, counts) {
  const text = line
    .replace(/^\d+\. /, () => `${++counts.paragraph}. `)
    .replace(/ANNEX [IVXL]+/g, () => `ANNEX ${++counts.annex}`);
  if (!/^(?:Introduction|Opening Session|Session [IVX]+ |Closing Session)/.test(text)) return text;
  const title = text.trimEnd().replace(/^Session [IVX]+/, () => `Session ${++counts.session}`);
  return round === 1 ? title : `${title} (part ${round})`;
}

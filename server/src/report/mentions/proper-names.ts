/** Names of several words in capitals: bodies, papers, treaties, activities. */
import type { ProperName } from '../mentions';
import type { Passage } from '../passages';

const TOKEN = /[A-Za-z\d\u00c0-\u024f][A-Za-z\d\u00c0-\u024f'&/-]*/g;
const JOINS = new Set(['of', 'on', 'in', 'the', 'and', 'for', 'to', 'with', 'against', 'at', 'as', 'by', 'from', 'through', 'towards', 'under', 'field', 'use', 'context']);
/** Words with which a sentence begins before a name does. */
const OPENERS = new Set(['The', 'In', 'At', 'On', 'This', 'These', 'That', 'Those', 'A', 'An', 'As', 'For', 'By', 'To', 'With', 'From', 'Under', 'During', 'After', 'Before', 'Since', 'Its', 'Their', 'His', 'Her', 'Both', 'All', 'Some', 'Several', 'Many', 'Other', 'And', 'While', 'Following', 'Through', 'Of', 'It', 'They', 'He', 'She', 'Mr', 'Ms', 'Mrs', 'Dr']);

interface Token { readonly start: number; readonly end: number; readonly text: string }

/** Runs of at least two words in capitals, with the small words between them, in the order of the passages. */
export function properNamesOf(passages: readonly Passage[]): readonly ProperName[] {
  const out: ProperName[] = [];
  for (const passage of passages) {
    for (const run of runsIn(passage.joined.text)) {
      out.push({ ...passage.joined.phrase(run[0]!.start, run.at(-1)!.end), words: run.map(({ text }) => text), place: passage.place, paragraph: passage.paragraph, headings: passage.headings });
    }
  }
  return out;
}

function* runsIn(line: string): Generator<readonly Token[]> {
  let run: Token[] = [];
  let end = -1;
  TOKEN.lastIndex = 0;
  for (let hit = TOKEN.exec(line); hit !== null; hit = TOKEN.exec(line)) {
    const start = hit.index;
    const text = hit[0].replace(/[/&-]+$/, '').replace(/'s$/, '');
    const apart = run.length === 0 || start !== end + 1 || line[end] !== ' ';
    const capital = isCapital(text.charCodeAt(0));
    if (apart && run.length > 0) { yield* named(run); run = []; }
    if (capital ? run.length > 0 || !OPENERS.has(text) : run.length > 0 && JOINS.has(text)) run.push({ start, end: start + text.length, text });
    else { if (run.length > 0) yield* named(run); run = []; }
    end = start + hit[0].length;
    // a possessive ends the name it belongs to
    if (hit[0].endsWith("'s") && run.length > 0) { yield* named(run); run = []; }
  }
  if (run.length > 0) yield* named(run);
}

/** Figures go with names as words in capitals do. */
const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 0xc0 && code <= 0xde);

function* named(run: readonly Token[]): Generator<readonly Token[]> {
  let end = run.length;
  while (end > 0 && JOINS.has(run[end - 1]!.text)) end--;
  const kept = run.slice(0, end);
  if (kept.filter(({ text }) => !JOINS.has(text)).length >= 2) yield kept;
}

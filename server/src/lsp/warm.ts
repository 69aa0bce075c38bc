/**
 * Runs what a keystroke runs a number of times after the first draft is opened, so that the engine has compiled it by
 * the time the writer types: cold, an answer takes two to three times as long. Nothing of it is kept.
 */
import { outlineNodes } from '../features/outline';
import { Reader } from '../report/reader';
import { checkReport, readReport } from '../service';
import type { OpenDocument } from './documents';
import type { Basis } from './reading';
import { documentSymbols } from './shapes';
import { pause, turn } from './turn';

/** Enough for the engine to settle; half a second of work in all, a few milliseconds at a time. */
const PASSES = 150;
/** UTF-16 units of the draft that are enough to meet every kind of line, and so few that no answer waits noticeably. */
const SAMPLE = 32_000;
/** Milliseconds without a message after which nobody seems to wait for an answer. */
const QUIET = 40;

/** Goes on only while nobody asks for anything, so that nobody waits for more than one pass; `quietFor` gives milliseconds. It ends by itself, or when `ended` says so. */
export async function warmUp({ text }: OpenDocument, { profile }: Basis, quietFor: () => number, ended: () => boolean): Promise<void> {
  const sample = text.slice(0, SAMPLE);
  const reader = new Reader();
  for (let left = PASSES; left > 0; left--) {
    await turn();
    while (quietFor() < QUIET && !ended()) await pause(QUIET);
    if (ended()) return;
    // As if a character were typed here and there, and taken back.
    const at = Math.floor(sample.length * (left % 7) / 7);
    try {
      const read = readReport(left % 2 === 0 ? sample : `${sample.slice(0, at)}x${sample.slice(at)}`, profile, {}, reader);
      checkReport(read);
      JSON.stringify(documentSymbols(outlineNodes(read.report, 'labelled')));
    } catch {
      // What fails here fails again, and is told of, when it is asked for.
      return;
    }
  }
}

/**
 * Runs what a keystroke runs a number of times in the pauses after the first draft is opened, so that the engine has compiled it by
 * the time the writer types: cold, an answer takes two to three times as long. Nothing of it is kept.
 */
import { outlineNodes } from '../features/outline';
import { Reader } from '../report/reader';
import { checkReport, readReport } from '../service';
import type { OpenDocument } from './documents';
import type { Basis } from './reading';
import { documentSymbols } from './shapes';

/** Enough for the engine to settle; a tenth of a second of work in all. */
const PASSES = 60;
/** Milliseconds between two passes, in which whatever has arrived is answered. */
const PAUSE = 2;
/** UTF-16 units of the draft that are enough to meet every kind of line, and so few that no answer waits noticeably. */
const SAMPLE = 32_000;

/** Answers a function that ends it: once the writer types, the real thing does as well. */
export function warmUp({ text }: OpenDocument, { profile }: Basis): () => void {
  const sample = text.slice(0, SAMPLE);
  const reader = new Reader();
  let timer: ReturnType<typeof setTimeout>;
  const pass = (left: number): void => {
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
    if (left > 1) timer = setTimeout(pass, PAUSE, left - 1);
  };
  timer = setTimeout(pass, PAUSE, PASSES);
  return () => clearTimeout(timer);
}

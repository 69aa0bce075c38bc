/** Lines that are drawn to be signed: "Signed ........ Chair   Date ........". They stay as they are in what is written. */
import { lineAround } from '../stretches';

/** Words of such a line, and those of them that alone do not tell it. */
const SIGNED = new Set('signed signature signatures signatory sign signs by for and on behalf of the a as chair chairman chairwoman chairperson co-chair vice-chair vice president presiding officer secretary secretary-general treasurer clerk town rapporteur mayor director minutes minute taker recorder witness witnessed member approved confirmed certified correct record meeting mr mrs ms dr date dated name names place title'.split(' '));
const BESIDE = new Set('for and on of the a as by name names date dated place title meeting member mr mrs ms dr minutes minute record'.split(' '));
/** How far below a signature its date may stand. */
const BELOW = 200;

/** Whether dots or a line are drawn at an offset. */
export const isDrawn = (text: string, at: number): boolean => '._…'.includes(text[at] ?? ' ');

/** Whether the line around an offset is there to be signed, or to be dated below a signature. */
export function isToBeSigned(text: string, at: number): boolean {
  const { start, end } = lineAround(text, at);
  const words = text.slice(start, end);
  const said = words.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
  if (/\bsign(?:ed|ature|atory)\b/i.test(words) && /\b(?:signed|signature|signature of.*)\s*:?\s*[._…]/i.test(words)) return true;
  if (said.length === 0 || !said.every(word => SIGNED.has(word))) return false;
  return said.some(word => !BESIDE.has(word)) || /\bsign(?:ed|ature)\b[^\n]*[._…]{3}|[._…]{3}[^\n]*\bsign(?:ed|ature)\b/i.test(text.slice(Math.max(0, start - BELOW), start));
}

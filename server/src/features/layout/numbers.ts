import type { PrintedNumber } from './model';
import { toLetters, toRoman } from '../../text/numerals';

/** As the page prints it: "12.", "(b)", "iv." */
export function printed({ value, count, before, after }: PrintedNumber): string {
  return `${before}${counted(value, count)}${after}`;
}

function counted(value: number, count: PrintedNumber['count']): string {
  switch (count) {
    case 'arabic': return String(value);
    case 'lower-letter': return toLetters(value).toLowerCase();
    case 'upper-letter': return toLetters(value).toUpperCase();
    case 'lower-roman': return toRoman(value).toLowerCase();
    case 'upper-roman': return toRoman(value).toUpperCase();
  }
}

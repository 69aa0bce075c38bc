/** Labels that count in figures, roman numerals or letters, where I, C or D alone may be either of the latter two. */
import { fromLetters, fromRoman, toLetters, toRoman } from './numerals';
import { say } from './say';

export type CountingStyle = 'arabic' | 'roman' | 'letter';

const STYLES: readonly CountingStyle[] = ['arabic', 'roman', 'letter'];

/** Value of the label read in that style, or null when it cannot be read so. Letters count A to Z only. */
export function valueIn(style: CountingStyle, label: string): number | null {
  if (style === 'arabic') return /^\d{1,3}$/.test(label) ? Number(label) : null;
  if (style === 'roman') return fromRoman(label);
  return label.length === 1 ? fromLetters(label) : null;
}

/** Whether the label can be read in any style. */
export const counts = (label: string): boolean => STYLES.some(style => valueIn(style, label) !== null);

/** The value written in that style: figures, capital roman numerals or a capital letter. */
export function writeIn(style: CountingStyle, value: number): string {
  return style === 'arabic' ? String(value) : (style === 'roman' ? toRoman(value) : toLetters(value)).toUpperCase();
}

/** What a style is called in a message. */
export const nameOfStyle = (style: CountingStyle): string => (style === 'arabic' ? say`figures` : style === 'roman' ? say`Roman numerals` : say`letters`);

/** The style in which most of the labels can be read; of two that fit as many, the one that counts less far (I is 1, C is 3). Null without readable labels. */
export function commonStyle(labels: readonly string[]): { style: CountingStyle; fitting: number } | null {
  let best: { style: CountingStyle; fitting: number; reach: number } | null = null;
  for (const style of STYLES) {
    let fitting = 0;
    let reach = 0;
    for (const label of labels) {
      const value = valueIn(style, label);
      if (value === null) continue;
      fitting++;
      reach = Math.max(reach, value);
    }
    if (fitting > 0 && (!best || fitting > best.fitting || (fitting === best.fitting && reach < best.reach))) best = { style, fitting, reach };
  }
  return best && { style: best.style, fitting: best.fitting };
}

/** Value of a label: in the given style where it can be read so, else in the style in which it counts least far. */
export function valueOfLabel(label: string, style: CountingStyle | null): number | null {
  const common = style === null ? null : valueIn(style, label);
  if (common !== null) return common;
  const own = commonStyle([label]);
  return own && valueIn(own.style, label);
}

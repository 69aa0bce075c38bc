/** Writes HTML and SVG as text. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words of a report are never markup. */
export const escaped = (words: string): string => words.replace(/[&<>"]/g, sign => ENTITIES[sign]!).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ');

export type Attributes = Readonly<Record<string, string | number | null>>;

/** `content` is markup already; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escaped(typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)}"`])).join('');
  return `<${name}${written}>${content.join('')}</${name}>`;
}

/** Shortened to fit a number of pixels at 13 pixels a line; fonts differ, so capitals and other letters are counted generously. */
export function fitted(words: string, pixels: number): string {
  let width = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    width += (code >= 65 && code <= 90) || code > 0x2e80 ? 8.6 : 7.2;
    if (width > pixels) return shortened(words, at);
  }
  return words;
}

export const shortened = (words: string, most: number): string => (words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`);

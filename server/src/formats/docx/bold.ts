/** Bold words inside a paragraph, marked as in light Markdown: annex labels are often set so, and reports are held to it. */
import type { Stretch } from './words';

/** The words of a paragraph; nothing is marked where all of them are bold, as in a heading. */
export function marked(stretches: readonly Stretch[]): string {
  const all = stretches.every(({ text, bold }) => bold || !/[\p{L}\p{N}]/u.test(text));
  if (all || !stretches.some(({ bold }) => bold)) return stretches.map(({ text }) => text).join('');
  let out = '';
  stretches.forEach(({ text, bold }, index) => {
    const next = stretches[index + 1]?.text ?? '';
    // A number typed in bold stays readable as a number; half a word in bold is a slip of the mouse.
    const plain = !bold || !/\p{L}/u.test(text) || /[\p{L}\p{N}]$/u.test(out) && /^[\p{L}\p{N}]/u.test(text) || /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next);
    out += plain ? text : text.split(/([\n\f\t]+)/).map(markLine).join('');
  });
  return out;
}

function markLine(text: string): string {
  const words = text.trim();
  if (!/\p{L}/u.test(words)) return text;
  const start = text.indexOf(words);
  return `${text.slice(0, start)}**${words}**${text.slice(start + words.length)}`;
}

/** The passages a page leads to: each is given a number when a mark first points at it. */
import { say } from '../../text/say';
import { element, escaped } from './html';
import type { Place } from './model';

export class Passages {
  private readonly numbers = new Map<string, number>();
  private readonly places: Place[] = [];

  /** Address within the page. */
  hrefOf(place: Place): string {
    const key = `${place.file}\n${place.line}\n${place.character}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.places.push(place);
      this.numbers.set(key, number);
    }
    return `#p${number}`;
  }

  /** A card for each, shown while its address is the page's. Hosts that can open files read the place from its data. */
  cards(): string {
    return this.places.map(({ file, line, character, text }, index) => element('article', { 'id': `p${index + 1}`, 'class': 'card', 'tabindex': '-1', 'data-file': file, 'data-line': line, 'data-character': character },
      element('a', { 'href': '#closed', 'class': 'close', 'aria-label': say`Close the passage` }, '×'),
      text === undefined ? element('p', { class: 'faint' }, say`The profile keeps no words of this report.`) : element('blockquote', {}, escaped(text)),
      element('p', { class: 'faint' }, say`${escaped(file)}, line ${line + 1}`))).join('\n');
  }
}

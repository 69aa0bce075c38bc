import type { Host } from './host';

/** Milliseconds of quiet before anything is shown, and between two changes of it. */
const QUIET = 1000;
const PAUSE = 100;

/** Says on a terminal how far a long run is; silent elsewhere, and for short runs. */
export class Progress {
  private readonly start: number;
  private next: number;
  private shown = false;

  constructor(private readonly host: Host, private readonly total: number, private readonly verb = 'checking') {
    this.start = host.now();
    this.next = this.start + QUIET;
  }

  /** The file of this number, from 1, is begun. */
  at(number: number): void {
    if (this.total < 2) return;
    const now = this.host.now();
    if (now < this.next) return;
    this.next = now + PAUSE;
    if (this.host.terminal('err') === null) {
      this.next = Infinity;
      return;
    }
    this.shown = true;
    this.host.err(`\r\u001b[K${this.verb} ${number} of ${this.total} …`);
  }

  /** Takes the line away before anything else is written. */
  clear(): void {
    if (this.shown) this.host.err('\r\u001b[K');
    this.shown = false;
  }
}

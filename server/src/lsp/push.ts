/** Sends diagnostics to clients that do not ask for them, once the writer pauses. */

/** Milliseconds without an edit after which findings are sent. */
const QUIET = 150;

export class QuietPeriod {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** `send` is called with the URI of a document that has been quiet for a while. */
  constructor(private readonly send: (uri: string) => void) {}

  touched(uri: string): void {
    this.closed(uri);
    this.timers.set(uri, setTimeout(() => {
      this.timers.delete(uri);
      this.send(uri);
    }, QUIET));
  }

  closed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
  }
}

/** Work that many ask for and one does: who asks while it is under way is served by one more round, together with all others who ask. */
export class Rounds {
  private last: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  /** `work` never rejects. */
  constructor(private readonly work: () => Promise<void>) {}

  /** Fulfilled after a round that began after this call. */
  ask(): Promise<void> {
    return this.next ??= this.last = this.last.then(() => {
      this.next = null;
      return this.work();
    });
  }
}

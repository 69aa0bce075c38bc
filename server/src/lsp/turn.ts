/** Ends after some milliseconds. */
export const pause = (milliseconds: number): Promise<void> => new Promise(resolve => { setTimeout(resolve, milliseconds); });

/** Ends after the messages that have already arrived were taken in: edits and cancellations go before a long answer. */
export function turn(): Promise<void> {
  return new Promise(resolve => {
    if (typeof setImmediate === 'function') setImmediate(resolve); else setTimeout(resolve, 0);
  });
}

/** A fault in words that hold nothing of a draft: an error's message may quote it, its name and stack frames do not. */
export function faultWords(error: unknown): string {
  if (!(error instanceof Error)) return 'a fault without a name';
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)).slice(0, 4).map(line => line.trim());
  return [error.name, ...frames].join(' ');
}

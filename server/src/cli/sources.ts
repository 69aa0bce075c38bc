/** What learning reads, and by what it is known again. */
import { STANDARD_INPUT } from './draft';
import type { Host } from './host';
import type { Input } from './inputs';

/** An input under the name that evidence gives it. */
export interface Source extends Input {
  readonly name: string;
}

export function stampOf(host: Host, { path: file }: Source): string | null {
  try {
    return file === STANDARD_INPUT ? null : host.files.stat(file)?.stamp ?? null;
  } catch {
    // Reading it will say why.
    return null;
  }
}

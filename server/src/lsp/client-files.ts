/** Files that the server cannot read itself and asks its client for. */
import type { Connection } from 'vscode-languageserver';
import { Unreadable } from '../formats/document';

/** Text of a past report; null when it cannot be read. Rejects with `Unreadable` where the client says why. */
export async function reportOfClient(connection: Connection, uri: string): Promise<string | null> {
  const answer = await connection.sendRequest<string | { readonly why: string } | null>('rapporteur/readReport', { uri }).catch(() => null);
  if (typeof answer === 'object' && answer !== null) throw new Unreadable(answer.why);
  return answer;
}

export const isUnreadable = (error: unknown): error is Unreadable => error instanceof Error && error.name === Unreadable.NAME;

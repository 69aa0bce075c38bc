/** The open documents, kept in step with the editor whatever it sends. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from '../text/lines';
import { say } from '../text/say';
import { asRange, field, uriOf } from './params';

export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  /** As the editor counts; null when it does not. */
  readonly version: number | null;
  /** Goes up by one at each change, whatever the editor counts. */
  readonly revision: number;
  readonly text: string;
}

interface Held {
  buffer: TextDocument;
  languageId: string;
  version: number | null;
  revision: number;
  /** Set when an edit could not be understood: what is held is no longer what the writer sees. */
  lost: boolean;
}

export class Documents {
  private readonly held = new Map<string, Held>();
  private revisions = 0;

  /** Null when the document is not open, or no longer known for sure. */
  get(uri: string): OpenDocument | null {
    const held = this.held.get(uri);
    return !held || held.lost ? null : { uri, languageId: held.languageId, version: held.version, revision: held.revision, text: held.buffer.getText() };
  }

  uris(): string[] { return [...this.held.keys()]; }

  /** @throws ResponseError when there is no uri or no text. */
  open(params: unknown): string {
    const uri = uriOf(params);
    const text = field(params, 'textDocument', 'text');
    const languageId = field(params, 'textDocument', 'languageId');
    const language = typeof languageId === 'string' ? languageId : '';
    const buffer = TextDocument.create(uri, language, 0, typeof text === 'string' ? text : '');
    this.held.set(uri, { buffer, languageId: language, version: versionOf(params), revision: ++this.revisions, lost: typeof text !== 'string' });
    return uri;
  }

  /**
   * Makes the changes in the order given. A place outside the text is moved to its nearest edge, as editors expect.
   * Answers null, or in words what could not be done; the document then stays unknown until the editor sends its whole text.
   */
  change(params: unknown): string | null {
    const uri = uriOf(params);
    const held = this.held.get(uri);
    if (!held) return say`An edit of ${uri} came before the document was opened.`;
    const changes = field(params, 'contentChanges');
    held.version = versionOf(params) ?? held.version;
    held.revision = ++this.revisions;
    if (!Array.isArray(changes)) {
      held.lost = true;
    } else {
      for (const change of changes) applyChange(held, change);
    }
    return held.lost ? say`An edit of ${uri} could not be understood. It is left unchecked until it is opened again or changed as a whole.` : null;
  }

  close(params: unknown): string {
    const uri = uriOf(params);
    this.held.delete(uri);
    return uri;
  }
}

function applyChange(held: Held, change: unknown): void {
  const text = field(change, 'text');
  if (typeof text !== 'string') {
    held.lost = true;
    return;
  }
  const sent = field(change, 'range');
  if (sent === undefined || sent === null) {
    held.buffer = TextDocument.create(held.buffer.uri, held.languageId, 0, text);
    held.lost = false;
    return;
  }
  const range = asRange(sent);
  if (!range || held.lost) {
    held.lost = true;
    return;
  }
  held.buffer = TextDocument.update(held.buffer, [{ range: inText(held.buffer, range), text }], 0);
}

function inText(buffer: TextDocument, range: Range): Range {
  const place = (position: Position): Position => buffer.positionAt(buffer.offsetAt(position));
  return { start: place(range.start), end: place(range.end) };
}

function versionOf(params: unknown): number | null {
  const version = field(params, 'textDocument', 'version');
  return Number.isInteger(version) ? version as number : null;
}

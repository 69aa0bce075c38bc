/** Words for what the system says when a file cannot be used: why, and what to do. */

export function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT': return 'does not exist. Check the spelling of its path';
    case 'EACCES':
    case 'EPERM': return 'may not be opened. Ask for permission to it, or copy it to a folder of yours';
    case 'EISDIR': return 'is a folder. Name a file';
    case 'ENOTDIR': return 'stands under something that is not a folder. Check the spelling of its path';
    case 'EROFS': return 'cannot be written: the disk is read-only';
    case 'ENOSPC': return 'cannot be written: the disk is full';
    case 'EMFILE':
    case 'ENFILE': return 'cannot be opened: too many files are open. Try again with fewer files';
    case 'ELOOP': return 'is a link that leads back to itself. Name the file it should lead to';
    case 'EBUSY': return 'is in use by another program. Close it there and try again';
    default: return `cannot be used: ${error instanceof Error ? oneLine(error.message) : String(error)}`;
  }
}

/** Why a file was not written, as words that follow "was not written: ". */
export const whyUnwritten = (error: unknown): string =>
  codeOf(error) === 'ENOENT' ? 'the folder it is to stand in does not exist. Make that folder, or name another' : `it ${reasonOf(error)}`;

const codeOf = (error: unknown): unknown => typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** A message without line breaks, so that it stays one line of the output. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

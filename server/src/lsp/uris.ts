/** Addresses of files, taken apart and put together as text: clients have schemes of their own, and a worker has no file system. */

const PARTS = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i;

/** Address of the folder a file stands in, without final slash; null for what stands in none, such as a draft that was never saved. */
export function folderOf(uri: string): string | null {
  const [, base, path] = PARTS.exec(uri) ?? [];
  return base === undefined || path === undefined ? null : base + path.slice(0, path.lastIndexOf('/'));
}

/** The folder above; null for the topmost. */
export const folderAbove = (folder: string): string | null => PARTS.test(folder) ? folderOf(folder) : null;

/** Path of a file below a folder, with forward slashes and as people write it. */
export const pathBelow = (folder: string, uri: string): string => decoded(uri.slice(folder.length + 1));

/** Without escapes, of which clients write more or fewer. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The address a path stands for that is written in a file of the folder; an address stays as it is. */
export function addressFrom(folder: string, path: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return path;
  const [, base, start] = PARTS.exec(`${folder}/`) ?? ['', '', '/'];
  const written = path.replaceAll('\\', '/');
  const absolute = written.startsWith('/') || /^[a-z]:\//i.test(written);
  const names: string[] = absolute ? [] : start!.split('/').filter(name => name !== '');
  for (const name of written.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(encodeURIComponent(name));
  }
  return `${base}/${names.join('/')}`;
}

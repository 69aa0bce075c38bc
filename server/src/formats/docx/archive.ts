/** The zip file a Word document is, opened with bounds on everything an archive can blow up. */
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { Unreadable } from '../document';
import { say } from '../../text/say';

/** Word documents have some dozens of entries; those with many pictures, some hundreds. */
const MOST_ENTRIES = 10_000;
/** Bytes of one part; a report of a thousand pages has about 30 MB of XML, which pack into 2 MB. */
const LARGEST_PART = 64 * 1024 * 1024;
const LARGEST_PACKED = 8 * 1024 * 1024;
/** XML packs at 10 to 40 to one; small parts of repeated words may do better. */
const MOST_RATIO = 200;
const RATIO_MATTERS = 1024 * 1024;

export class Archive {
  private readonly entries = new Map<string, UnzipFileInfo>();

  /** Reads the directory alone. Throws Unreadable for a damaged archive or one with too many entries. */
  constructor(private readonly bytes: Uint8Array) {
    let count = 0;
    this.unzip(info => {
      if (++count > MOST_ENTRIES) throw new Unreadable(say`is an archive with too many files in it to be a Word document. Save it anew from Word`);
      // The first of two entries of one name is the one Word reads.
      if (!this.entries.has(nameOf(info))) this.entries.set(nameOf(info), info);
      return false;
    });
  }

  has(name: string): boolean { return this.entries.has(name.toLowerCase()); }

  /** The bytes of a part; null when there is none of that name. Throws Unreadable when it is damaged or would grow beyond all measure. */
  read(name: string): Uint8Array | null {
    const info = this.entries.get(name.toLowerCase());
    if (info === undefined) return null;
    const { size, originalSize } = info;
    if (originalSize > LARGEST_PART || size > LARGEST_PACKED || (originalSize > RATIO_MATTERS && originalSize > size * MOST_RATIO)) {
      throw new Unreadable(say`grows to ${Math.ceil(originalSize / 1024 / 1024)} MB when it is unpacked, which no report does. Open it in Word and save it anew`);
    }
    // No packing makes a part longer than it was: the directory does not tell the truth about its size.
    if (size > originalSize + originalSize / 8 + 1024) throw damaged();
    let taken = false;
    const part = this.unzip(each => {
      if (taken || nameOf(each) !== name.toLowerCase()) return false;
      taken = true;
      return true;
    })[info.name];
    if (part === undefined) throw damaged();
    return part;
  }

  private unzip(filter: (info: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.bytes, { filter });
    } catch (error) {
      throw error instanceof Unreadable ? error : damaged();
    }
  }
}

export const damaged = (): Unreadable => new Unreadable(say`is a damaged or incomplete Word document. Fetch it again, or open it in Word and save it anew`);

/** Names of parts are compared without regard to case, as the format has it. */
const nameOf = ({ name }: UnzipFileInfo): string => name.replaceAll('\\', '/').toLowerCase();

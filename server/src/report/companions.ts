/** Files that go with a draft, by their names alone: "Annex 3 - Concept Paper v2.docx". */
/** A file that is an annex by its name. */
export interface AnnexFile {
  readonly name: string;
  /** "3", "IV", "B" */
  readonly id: string;
  /** What the name says besides the label, the version and the ending. */
  readonly title: string;
  /** Of "v2", "rev 3", "version 2"; null without one. */
  readonly version: number | null;
}

/** Endings of files that people annex. */
const ENDING = /\.(?:docx?|odt|rtf|pdf|pptx?|odp|xlsx?|ods|txt|md|jpe?g|png|zip)$/i;
const LABEL = /^(?:[^\p{L}\p{N}]*)(?:.{0,60}?[\s_.()-])?annex(?:e|ure)?(?:[\s_.#-]*(?:no[\s_.-]*)?(\d{1,3})|[\s_.-]+([ivxlc]{1,6}|[a-z]))(?=[\s_.,:;()[\]–—-]|$)(.*)$/iu;
const VERSION = /(?:^|[\s_.(-])(?:v|ver|version|rev|revision)[\s_.-]*(\d{1,3})(?:\.\d+)*\b/i;
/** Words of a name that say how far the file is, not what it holds. */
const STATE = /\b(?:final|draft|clean|track(?:ed)?|signed|copy|scan|as of|updated|latest|new)\b/gi;
/** More names than this are an archive, not the annexes of one report. */
const MOST = 400;

/** Those of the names that are annexes, in the order of their names. */
export function annexFiles(names: readonly string[]): readonly AnnexFile[] {
  if (names.length > MOST) return [];
  const out: AnnexFile[] = [];
  for (const name of [...names].sort()) {
    if (!/annex/i.test(name) || !ENDING.test(name) || name.length > 200) continue;
    const hit = LABEL.exec(name.replace(ENDING, ''));
    if (hit === null) continue;
    const rest = hit[3]!.replace(/_/g, ' ');
    const version = VERSION.exec(rest);
    out.push({ name, id: (hit[1] ?? hit[2]!).toUpperCase(), title: rest.replace(VERSION, ' ').replace(STATE, ' ').replace(/[^\p{L}\p{N}'’ ]+/gu, ' ').replace(/\s+/g, ' ').trim(), version: version === null ? null : Number(version[1]) });
  }
  return out;
}

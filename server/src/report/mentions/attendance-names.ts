/** Lists of names in the sentences on attendance: where they begin and end, how many came from where, and clauses that each have their own. */
import { byRange } from '../../text/letters';
import type { Joined } from '../joined';
import type { AttendanceSize } from '../mentions';
import type { Named } from '../participants';
import type { Sentence } from '../sentences';

const CLAUSE = /;\s|,?\s(?:while|whereas)\s/g;
const LONGEST_NAME = 80;
/** Nothing but words in capitals, with small ones that belong to names, up to a semicolon or the end. */
const NAME_ALONE = byRange(/^\s+(?:and\s+)?(?:the\s+)?[\p{Lu}][\p{L}'’-]*(?:\s+(?:of|the|and|[\p{Lu}(][\p{L}'’)-]*))*\s*(?:;|\.?$)/u);
const isName = (words: string): boolean => NAME_ALONE.test(words);

/** Parts of a sentence that each tell of their own way of attending. */
export function clausesOf(line: string, { start, end }: Sentence): Sentence[] {
  const out: Sentence[] = [];
  let from = start;
  const region = line.slice(0, end);
  CLAUSE.lastIndex = start;
  for (let hit = CLAUSE.exec(region); hit !== null; hit = CLAUSE.exec(region)) {
    // "Canada; Chile; the United States; and Viet Nam": what stands up to the next semicolon is one more name
    if (hit[0][0] === ';' && isName(region.slice(hit.index + 1, Math.min(region.length, hit.index + LONGEST_NAME)))) continue;
    out.push({ start: from, end: hit.index });
    from = hit.index + hit[0].length;
  }
  out.push({ start: from, end });
  return out;
}

/** "Bangladesh (3), India (4)": how many came from where. */
const SIZED = byRange(/(?<![\p{L}\d])(\p{Lu}[\p{L}'’.-]*(?:\s(?:of|the|and|People['’]s)(?=\s\p{Lu})|\s\p{Lu}[\p{L}'’.-]*)*)\s\((\d{1,3})\)/gu);
const FEWEST_SIZED = 3;

export function sizesIn(joined: Joined, { start, end }: Sentence): readonly AttendanceSize[] {
  const words = joined.text.slice(start, end);
  if (!/\(\d{1,3}\)/.test(words)) return [];
  const out = [...words.matchAll(SIZED)].map(hit => ({ ...joined.phrase(start + hit.index, start + hit.index + hit[0].length), name: hit[1]!, value: Number(hit[2]) }));
  return out.length < FEWEST_SIZED ? [] : out;
}

/** Between two members of a list: joints and, it may be, countries that are no Participants ("Canada, Chile, China"). */
const LOOSE_JOINT = /^(?:\s\(\d{1,3}\))?[\s,;]*(?:(?:and|the|of|from|as well as|[A-Z][\w'-]+|\([^()]{0,30}\))[\s,;]+)*$/;

const goesOn = (line: string, last: Named, name: Named): boolean => {
  const between = line.slice(last.end, name.start);
  return between.length <= 90 && /[,;]|\band\b|\bas well as\b/.test(between) && LOOSE_JOINT.test(between);
};

/** The names from the first on that stand as one list. */
export function firstRun(line: string, names: readonly Named[]): Named[] {
  const out: Named[] = [];
  for (const name of names) {
    if (out.length > 0 && !goesOn(line, out.at(-1)!, name)) break;
    out.push(name);
  }
  return out;
}

/** The longest list of names; a country in somebody's post is no attendance. */
export function listed(line: string, names: readonly Named[]): Named[] {
  let best: Named[] = [];
  let run: Named[] = [];
  for (const name of names) {
    const last = run.at(-1);
    if (last !== undefined && !goesOn(line, last, name)) run = [];
    run.push(name);
    if (run.length > best.length) best = run;
  }
  return best;
}

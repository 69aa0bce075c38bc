import { isOneSlip } from '../report/mentions/acronym-uses';
import { isSpokenOf, singularOf } from '../report/mentions/acronym-words';
import { officialOf } from '../report/official-names';
import type { AcronymUse } from '../report/mentions';
import type { Report } from '../report/model';
import type { Span } from '../text/span';
import { say } from '../text/say';
import { words } from './options';
import type { Rule } from './rule';

const OPTIONS = { known: words('Acronyms that need no expansion') };

/** So many past reports that leave an acronym as it is show that their readers know it. */
const HABIT = 2;

/** Under which name past reports are counted that never write an acronym out. */
export const unexpandedSlip = (acronym: string): string => `acronym/unexpanded:${singularOf(acronym)}`;

/** An acronym that the report never writes out. */
export const acronymUnexpanded: Rule<typeof OPTIONS> = {
  id: 'acronym/unexpanded',
  title: 'An acronym is written out once',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  options: OPTIONS,
  *check({ report, mentions, profile }, { known }) {
    const { acronymUses } = mentions;
    const isHabit = (acronym: string): boolean => known.includes(acronym) || (profile.get(`slip:${unexpandedSlip(acronym)}`)?.evidence.agree ?? 0) >= HABIT;
    for (const { acronym, span, words } of mentions.speltOut) {
      if (isHabit(acronym)) continue;
      yield {
        span, severity: 'information',
        message: say`"${acronym}" is introduced nowhere, while its words stand in the text. Put "(${acronym})" behind "${words.text}" where these stand first.`,
        related: [{ span: words.span, message: say`The words stand here.` }],
      };
    }
    const introduced = acronymUses.filter(({ introductions }) => introductions.length > 0);
    const meant = new Set(introduced.flatMap(({ introductions }) => introductions.flatMap(introduction => introduction.meant ?? [])));
    const spelt = new Set(mentions.speltOut.map(({ acronym }) => acronym));
    // written in other capitals than it is introduced in: told as that
    const otherwise = new Set(mentions.acronymVariants.filter(({ text, before }) => text !== before.text && singularOf(text).toUpperCase() === singularOf(before.text).toUpperCase()).map(({ text }) => singularOf(text)));
    for (const { acronym, introductions, uses, inCompound, familiar } of acronymUses) {
      const [use] = uses;
      if (otherwise.has(acronym) || (familiar && (isOwn(report, acronym) || !isSpokenOf(acronym, uses.length, introduced.length))) || spelt.has(acronym) || inCompound || introductions.length > 0 || use === undefined || meant.has(acronym) || isHabit(acronym)) continue;
      if (isExplained(report, use) || uses.every(each => isEdition(report, each))) continue;
      const slip = slipOf(acronym, uses.length, introduced);
      if (slip !== null) {
        yield {
          span: use,
          message: say`"${acronym}" is not written out anywhere, but "${slip.acronym}" is. If that is meant, correct the letters.`,
          related: [{ span: slip.introductions[0]!.span, message: say`"${slip.acronym}" is introduced here.` }],
        };
        continue;
      }
      const official = officialOf(acronym);
      yield {
        span: use, severity: 'information',
        message: official === null
          ? say`"${acronym}" is never written out. Write out what it stands for here.`
          : say`"${acronym}" is never written out. Write it out here: "${official.name} (${acronym})".`,
      };
    }
  },
};

/** The report on the Senior Officials' Meeting says in its title what SOM is. */
const isOwn = ({ title }: Report, acronym: string): boolean => acronym === 'SOM' && title !== null && /senior officials/i.test(title.meeting?.text ?? '');

/** "The Network of ..., known as ASEANTOM", "the body that was called UNISDR": words that stand beside it say what it is; */
const CALLED = /\b(?:known|called|named|abbreviated|shortened|referred to|initials|letters|acronym|short)(?: \(?(?:as|to|by|for|of))*(?: (?:the|its|their))?(?: (?:acronym|initials|name|abbreviation|short name))?(?: as)?(?: [A-Z]{2,})? ["“']?$/i;
/** "the exercise MEDEX", "the vessel", "the database": it is the name of one; */
const SORT = /\b(?:exercises?|operations?|missions?|campaigns?|projects?|vessels?|ships?|ferry|satellites?|systems?|databases?|platforms?|tools?|models?|software|portals?|newsletters?|journals?) ["“']?$/;
/** so do those behind: "CRIMARIO, the project which ...". */
const APPOSITION = /^["”']?, (?:the|an?|its|their) [a-z]/;
/** Part of a name of several words: "MDA Situational Indication Linkages". */
const IN_NAME = /^(?: [A-Z][a-z]{2,}){3}/;

function isExplained({ text }: Report, { start, end }: Span): boolean {
  const behind = text.slice(end, end + 60).replace(/\s/g, ' ');
  const before = text.slice(Math.max(0, start - 60), start).replace(/\s/g, ' ');
  return CALLED.test(before) || SORT.test(before) || /^ (?:Trust|Foundation|Company|Corporation|Fund|Ltd|Inc|Award|Prize)\b/.test(behind) || APPOSITION.test(behind) || IN_NAME.test(behind);
}

/** "MEDEX 2019": the name of what is held again. */
const isEdition = ({ text }: Report, { end }: Span): boolean => /^\s(?:19|20)\d\d\b/.test(text.slice(end, end + 6));

/** The acronym that is introduced, used more often, and differs by one slip of the pen. */
function slipOf(acronym: string, count: number, introduced: readonly AcronymUse[]): AcronymUse | null {
  if (acronym.length < 3 || officialOf(acronym) !== null) return null;
  return introduced.find(other => other.uses.length + other.others + 1 > count && isOneSlip(acronym, other.acronym)) ?? null;
}

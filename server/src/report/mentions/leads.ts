/** Who runs or proposes what a sentence speaks of. */
import { chainBefore, chainFrom, findParticipants, type Named } from '../participants';
import type { Sentence } from '../sentences';

const VERB = '(?:chaired|led|hosted|organi[sz]ed|sponsored|proposed|initiated|tabled|put forward|coordinated|convened|run|conducted|delivered|implemented)';
/** "co-chaired by", "proposed to be co-hosted by", "organised and led by". */
const BY = new RegExp(`\\b(?:co-?|jointly )?${VERB}(?: (?:and|&) (?:co-?)?${VERB})? by\\s+`, 'gi');
/** Said of a paper or proposal only. */
const PAPER_BY = /\b(?:proposals?|concept (?:papers?|notes?)|initiatives?|proposed activit(?:y|ies))(?: (?:was|were|as|had been))? (?:from|of|by|(?:made|submitted|prepared|developed|presented|introduced|circulated|drafted) by)\s+/gi;
/** Said of a paper or proposal anywhere in the sentence. */
const BROUGHT_BY = /\b(?:submitted|presented|introduced|prepared|drafted|circulated|developed|made)(?: jointly)? by\s+/gi;
const PAPER = /\b(?:concept (?:paper|note)|proposal|proposed|initiative)/i;
const ROLE = '(?:co-?sponsors?|co-?chairs?|(?:co-?)?proponents?|co-?leads?|(?:co-?)?lead(?:ing)? countr(?:y|ies)|(?:co-?)?organi[sz]ers?|(?:co-?)?hosts?|sponsors?)';
/** "Australia and Malaysia as the co-sponsors". */
const AS_ROLE = new RegExp(`,?\\s+(?:as|acting as|being|are|is|were|was) (?:the |a |one of the )?${ROLE}\\b`, 'gi');
/** "As a co-sponsor, Russia"; "The proponents, Japan and Fiji,"; "Co-lead Countries: Cambodia". */
const ROLE_FIRST = new RegExp(`\\b(?:as |the )?(?:the |a |one of the )?${ROLE}(?: of (?:the|this) (?:\\w+ ){1,2}?)?(?:,| \\(|:| were| are| is| was| would be| namely)\\s*`, 'gi');
/** What the subject of a sentence does with its own proposal. */
const OWN = /^(?:\s*\([^()]*\))?,?\s*(?:also |further |then |jointly |had |has |have )*(?:briefed (?:the|this) [\w-]+(?: [\w-]+)? on|presented|introduced|proposed|submitted|tabled|outlined|informed (?:the|this) [\w-]+ (?:of|on|about)|announced)\s+((?:[^\s]+(?:\s+|$)){0,8})/;
const PROPOSAL = /\b(?:(?:its|their|a|an|the|this) (?:new |draft |revised |own |joint )?(?:proposal|concept (?:paper|note)|proposed|plans? to (?:co-?)?(?:host|chair|organi[sz]e|convene))|concept (?:paper|note)|proposal (?:for|on|to)|to (?:co-?)?(?:host|chair|organi[sz]e|convene|hold))/i;
/** "proposed an ARF Workshop", "proposed to hold a seminar": what they propose is an activity itself. */
const PROPOSED_ACTIVITY = /^(?:\s*\([^()]*\))?,?\s*(?:also |further |then |jointly |had |has |have )*(?:proposed|tabled|initiated|put forward)\s+(?:to (?:co-?)?(?:hold|host|organi[sz]e|convene|conduct|develop)\s+)?(?:an?|the|two|its|their)\s+(?:(?!(?:of|to|for|in|on|at|from)\s)[\w'’.()-]+\s+){0,8}?(?:workshops?|seminars?|conferences?|round\s?tables?|symposium|courses?|exercises?|training|directory|compendium|manual|handbook|study|project|series)\b/i;
const WOULD = /^(?:\s*\([^()]*\))?,?\s+(?:would|will|were to|are to|agreed to|is to) (?:jointly |also )?(?:co-?)?(?:chair|host|lead|organi[sz]e|sponsor|convene)\b/;
/** "Japan and Fiji co-lead the ARF Workshop", "offered to host the seminar"; what is only a follow-up to it is another thing. */
const RUNS = /^(?:\s*\([^()]*\))?,?\s+(?:(?:had |has |have |also |jointly )*(?:offered|volunteered|plan(?:s|ned)?|intend(?:s|ed)?) to (?:jointly )?(?:co-?)?(?:chair|host|lead|organi[sz]e|sponsor|convene)|(?:jointly )?(?:co-?)?(?:leads?|chairs?|hosts?|organi[sz]es?)) (?:the|an?|this) (?:first |proposed |\d{1,2}(?:st|nd|rd|th) )?(?:ARF (?!ISM|ISG|SOM|Inter)|workshop|seminar|conference|training|course|roundtable|symposium|series|directory|(?:[\w-]+ )?exercise)/i;
/** "Malaysia informed that, together with Fiji, it would organise". */
const TELLS = /^(?:\s*\([^()]*\))?,?\s+(?:also )?(?:informed|announced|noted|indicated|advised|said|stated)(?: (?:the|this) [\w-]+)? that,?\s(?:[^.;]{0,80}?,\s)?(?:it|they) (?:would|will|plan(?:s|ned)? to|intend(?:s|ed)? to) (?:jointly )?(?:co-?)?(?:chair|host|lead|organi[sz]e|convene) (?:the|an?|this) (?:ARF (?!ISM|ISG|SOM|Inter)|workshop|seminar|conference|training|course|roundtable|series|exercise)/i;
/** Leads to those who run it with the ones already named. */
const WITH = /\b(?:together|jointly|in (?:close )?(?:cooperation|co-operation|collaboration|partnership)) with\s+/gi;
/** "which it co-chaired with Australia". */
const RUN_WITH = /\bco-(?:chair|lead|led|host|organi[sz]|sponsor)\w*(?: (?:it|the|this) ?[\w-]*)? with\s+/gi;
/** "India, on behalf of the co-proponents Thailand and the EU". */
const FOR_OTHERS = new RegExp(`,? (?:speaking )?(?:also )?on behalf of (?:the |its |all |fellow )*${ROLE},?\\s+`, 'gi');
const OF_ITS_OWN = /^'s? (?:proposal|proposed|concept (?:paper|note)|initiative)\b/;
/** Without one of these no sentence says who leads. */
const HINT = / by |put forward|chair|sponsor|proponent|lead|organi[sz]|host|briefed|present|introduc|propos|submit|tabled|outlined|informed|announced|concept|initiative/;
const ROLE_HINT = /sponsor|chair|proponent|lead|organi|host/;
/** Words that may stand between "by" and the first name: articles, and countries that are no Participants. */
const ONLY_ARTICLE = /^(?:[Bb]oth |[Tt]he )*(?:(?:[Gg]overnments?|[Dd]elegations?|[Rr]epresentatives?) (?:of|from) )?(?:the )?(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, (?:and )?| and )(?:the )?){0,3}$/;

const FIRST_WORD = /^(?:\s*\([^()]*\))?,?\s*([A-Za-z]+(?:-[A-Za-z]+)?)/;
const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Small words that may stand before any of the verbs. */
const BEFORE_VERB = wordSet('also further then jointly had has have');
const FIRST_OF_WOULD = wordSet('would will were are agreed is');
const FIRST_OF_TELLS = wordSet('also informed announced noted indicated advised said stated');
const FIRST_OF_PROPOSED = wordSet('proposed tabled initiated put');
const FIRST_OF_OWN = wordSet('briefed presented introduced proposed submitted tabled outlined informed announced');
const RUNS_HINT = /^(?:offered|volunteered|plan|intend|(?:co-?)?(?:lead|chair|host|organi))/;

/** Whether what follows a name says that it runs or proposes something. The first word tells which of the long patterns could fit at all. */
function saysItLeads(rest: string): boolean {
  if (OF_ITS_OWN.test(rest)) return true;
  const first = FIRST_WORD.exec(rest)?.[1]!.toLowerCase();
  if (first === undefined) return false;
  const any = BEFORE_VERB.has(first);
  if (FIRST_OF_WOULD.has(first) && WOULD.test(rest)) return true;
  if ((any || RUNS_HINT.test(first)) && RUNS.test(rest)) return true;
  if (FIRST_OF_TELLS.has(first) && TELLS.test(rest)) return true;
  if ((any || FIRST_OF_PROPOSED.has(first)) && PROPOSED_ACTIVITY.test(rest)) return true;
  const own = any || FIRST_OF_OWN.has(first) ? OWN.exec(rest) : null;
  return own !== null && PROPOSAL.test(own[1]!);
}

/** Participants that a sentence says run or propose something, in the order of the words. */
export function leadsIn(line: string, { start, end }: Sentence): Named[] {
  const region = line.slice(0, end);
  const words = region.slice(start).toLowerCase();
  if (!HINT.test(words)) return [];
  const names = findParticipants(line, start, end);
  if (names.length === 0) return [];
  const found = new Set<Named>();
  const after = (pattern: RegExp): void => {
    pattern.lastIndex = start;
    for (let hit = pattern.exec(region); hit !== null; hit = pattern.exec(region)) {
      const at = hit.index + hit[0].length;
      const run = chainFrom(line, at, end);
      if (run.length > 0 && ONLY_ARTICLE.test(line.slice(at, run[0]!.start))) for (const name of run) found.add(name);
    }
  };
  const by = words.includes(' by');
  if (by) after(BY);
  after(PAPER_BY);
  if (by && PAPER.test(words)) after(BROUGHT_BY);
  if (ROLE_HINT.test(words)) {
    after(ROLE_FIRST);
    AS_ROLE.lastIndex = start;
    for (let hit = AS_ROLE.exec(region); hit !== null; hit = AS_ROLE.exec(region)) {
      for (const name of chainBefore(line, hit.index)) if (name.start >= start) found.add(name);
    }
  }
  for (const name of names) {
    const rest = line.slice(name.end, Math.min(end, name.end + 200));
    if (saysItLeads(rest)) {
      for (const member of chainBefore(line, name.end, /^$/)) if (member.start >= start) found.add(member);
    }
  }
  if (found.size > 0) after(WITH);
  if (words.includes(' with ')) after(RUN_WITH);
  if (words.includes('on behalf of')) {
    after(FOR_OTHERS);
    FOR_OTHERS.lastIndex = start;
    const hit = FOR_OTHERS.exec(region);
    if (hit !== null) for (const name of chainBefore(line, hit.index)) if (name.start >= start) found.add(name);
  }
  // "it" is whom the sentence begins with
  if (/\bwhich it co-\w+ with\b/.test(words) && found.size > 0) for (const name of chainFrom(line, start, end)) found.add(name);
  const byPlace = new Map([...found].map(name => [name.start, name] as const));
  return [...byPlace.values()].sort((a, b) => a.start - b.start);
}

/** Participants in the brackets that close a heading: "(Russia to brief)", "[Co-leads: Japan and Thailand]". */
export function leadsInBrackets(title: string): Named[] {
  const open = Math.max(title.lastIndexOf('('), title.lastIndexOf('['));
  return open < 0 || !/[)\]]\s*$/.test(title) ? [] : findParticipants(title, open);
}

const BEHIND = /\s*\(([^()\d]{5,120})\)/y;

/** Participants in the brackets behind a name, "(Japan and Fiji)": two at least, since one alone may be the place. */
export function leadsBehind(line: string, at: number): Named[] {
  BEHIND.lastIndex = at;
  if (!BEHIND.test(line)) return [];
  const names = findParticipants(line, at, BEHIND.lastIndex);
  return names.length > 1 ? names : [];
}

/** Organisations that are said to have attended, against the list of delegates. */
import type { Mentions } from '../report/mentions';
import type { Phrase, Report } from '../report/model';
import { textIn } from '../report/watch';
import { say } from '../text/say';
import { annexSpan } from './attendance-sets';
import type { Finding } from './rule';

/** A body with its acronym: "the International Maritime Organization (IMO)". */
const SHORTENED = /^(.*?)\s*\(([^()]{2,30})\)$/;

const BEHIND = /^[^(),;.]{0,60}\(([^()]{2,20})\)/;
const REACH = 90;
/** A list of heads of delegation has only bodies that send one. */
const HEADS = /\bheads? of (?:the )?delegations?\b/i;
/** All of them are no body. */
const MEMBERS = /\b(?:Member States|Participants|Members|Countries|Economies)\b/i;

/** What a list may call a body by. */
function namesOf({ text }: Phrase): string[] {
  const plain = text.replace(/\s+/g, ' ');
  const [, long, short] = SHORTENED.exec(plain) ?? [];
  const names = long === undefined ? [plain] : [long, short!];
  // "the ARF Unit of the ASEAN Secretariat"
  return names.flatMap(name => [name, ...(/ASEAN Secretariat|ARF Unit/.test(name) ? ['ASEAN Secretariat', 'ARF Unit', 'ASEAN SECRETARIAT', 'ASEC'] : [])]);
}

/** The one or few of them that the list does not have, where it has others. A list that names nobody counts the delegations of Participants. */
export function* bodiesNotListed(report: Report, { attendance, acronyms, listsInPerson, delegateLists }: Mentions): Generator<Finding> {
  const lists = report.annexes.filter(({ content }) => content === 'delegates');
  const [annex, another] = lists;
  if (attendance === null || annex === undefined || another !== undefined || listsInPerson || HEADS.test(annex.title) || attendance.form === 'hybrid' || attendance.others.length < 2) return;
  if (delegateLists.some(list => list.annex === annex && list.delegations.length > 0 && list.delegations.every(({ node }) => node.people.length === 0))) return;
  const listed = plain(report, annex.span.start, annex.span.end);
  // "the ASEAN Coordinating Centre for ... on disaster management (AHA Centre)": a name may go on behind what was read of it
  const behind = ({ span }: Phrase): string[] => { const short = BEHIND.exec(textIn(report, { start: span.end, end: Math.min(report.text.length, span.end + REACH) }))?.[1]; return short === undefined ? [] : [short]; };
  const isListed = (body: Phrase): boolean => [...namesOf(body), ...behind(body)].some(name => listed.includes(name.toLowerCase()))
    || acronyms.some(({ acronym, definitions }) => namesOf(body).includes(acronym) && definitions.some(({ expansion }) => listed.includes(expansion.text.replace(/\s+/g, ' ').toLowerCase())));
  const bodies = attendance.others.filter(({ text }) => !MEMBERS.test(text));
  const missing = bodies.filter(body => !isListed(body));
  if (missing.length === 0 || missing.length * 2 > bodies.length) return;
  for (const body of missing) {
    yield {
      span: body.span, severity: 'information', related: [{ span: annexSpan(annex), message: say`The list of delegates.` }],
      message: say`"${body.text.replace(/\s+/g, ' ')}" is said to have been there, and ${annex.label} does not have it. Add it to the list, or correct the text.`,
    };
  }
}

const plain = (report: Report, start: number, end: number): string => textIn(report, { start, end }).replace(/\s+/g, ' ').toLowerCase();

/** Paragraphs behind that on attendance in which others may still be welcomed. */
const NEXT = 2;

/** A body that reports to the meeting, where others are named as attending and it is not. */
export function* bodiesAbsent(report: Report, { attendance, bodiesSpeaking }: Mentions): Generator<Finding> {
  if (attendance === null || attendance.others.length === 0 || bodiesSpeaking.length === 0) return;
  const at = report.paragraphs.findIndex(({ span }) => span.end >= attendance.span.end);
  const last = report.paragraphs[Math.min(report.paragraphs.length - 1, at + NEXT)];
  const lists = report.annexes.filter(({ content }) => content === 'delegates');
  const end = at < 0 || last === undefined ? attendance.span.end : last.span.end;
  const listed = lists.map(({ span }) => plain(report, span.start, span.end));
  for (const { text, span } of bodiesSpeaking) {
    const told = [plain(report, 0, Math.min(end, span.start)), ...listed];
    const isSecretariat = /^A(?:SEAN S|RF U)/.test(text);
    if ((!isSecretariat && attendance.others.length < 2) || (isSecretariat ? ['asean secretariat', 'arf unit', 'secretary-general'] : [text.toLowerCase()]).some(name => told.some(words => words.includes(name)))) continue;
    yield {
      span, severity: 'information', related: [{ span: attendance.span, message: say`Those who attended are named here.` }],
      message: say`"${text}" speaks here, but is not named among those who attended, as other bodies are. Add it, or check who spoke.`,
    };
  }
}

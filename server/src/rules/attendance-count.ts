import type { Attendance, AttendanceCount, Mentions, ParticipantMention } from '../report/mentions';
import type { Delegation, Report } from '../report/model';
import { participantOf } from '../report/participants';
import { say } from '../text/say';
import { toldAgain } from './attendance-again';
import { allIn, annexSpan, isOfForum, yearOf } from './attendance-sets';
import { differing } from './attendance-list-of-delegates';
import type { Finding, Rule } from './rule';

/** A list shorter than this share of the number is one of some only. */
const PART = 0.6;

/** Numbers of Participants and delegates against the names beside them, the number there can be, and the list of delegates. */
export const attendanceCount: Rule = {
  id: 'attendance/count',
  title: 'Numbers of Participants and delegates are those of the names',
  severity: 'warning',
  lesser: ['information'],
  basis: 'draft',
  *check({ report, mentions }) {
    const { attendance } = mentions;
    yield* sizes(report, mentions);
    yield* totals(report, mentions);
    if (attendance !== null) yield* sizesTold(report, mentions, attendance);
    if (attendance === null || report.family === 'other' && !isOfForum(report)) return;
    const year = yearOf(report, mentions);
    const told = new Set<AttendanceCount>();
    for (const count of attendance.counts) {
      if (count.of !== 'participants') continue;
      const finding = againstNames(count, attendance) ?? againstYear(count, year, attendance) ?? besideAbsent(report, count, year, attendance);
      if (finding === null) continue;
      told.add(count);
      yield finding;
    }
    for (const count of attendance.gone) {
      yield* againstAbsent(count, attendance);
      yield* againstRest(report, count, attendance, year);
    }
    // A list beside people who came online may name those in person only.
    const hybrid = attendance.form === 'hybrid' || attendance.all?.online === true;
    yield* toldAgain(report, mentions);
    if (mentions.listedAttendance.length > 0) return;
    yield* againstGroups(report, mentions, attendance, hybrid);
    yield* againstTotal(mentions);
    yield* againstHeadcount(mentions, attendance, hybrid, told);
    for (const list of mentions.delegateLists) {
      // A delegation too many or too few is told by its name.
      if (differing(report, mentions).has(list)) continue;
      // names alone tell how many Participants there are, and not how many persons
      const bare = list.delegations.every(({ node }) => node.people.length === 0);
      if ((!list.whole && !list.heads) || (!bare && list.delegations.some(({ node }) => node.people.length === 0))) continue;
      const { own } = list;
      const bodies = new Set(list.delegations.map(({ participant }) => participant)).size;
      for (const count of attendance.counts) {
        if (told.has(count) || count.all || (bare && count.of === 'people') || (hybrid && count.mode !== 'in-person') || /\bother\b/i.test(count.text)) continue;
        // "31 experts from 18 Participants", and others are named apart
        const apart = attendance.others.length > 0 && FROM_SOME.test(report.text.slice(count.span.end, count.span.end + LONGEST_FROM));
        const has = count.of === 'people' ? (apart ? [own] : [own, list.people]) : [bodies, bodies + list.others.length];
        // whoever is told beside heads of delegation is from no Participant
        if (!list.whole && !(count.of === 'people' && FROM.test(report.text.slice(count.span.end, count.span.end + LONGEST_SIZE)))) continue;
        // A list of far fewer names some of them only, and a number far lower is that of some.
        if (attendance.counts.some(other => other.of === count.of && (has.includes(other.value) || has.includes(other.together))) || has[0]! < PART * count.value || count.value < PART * has[0]!) continue;
        yield {
          span: annexSpan(list.annex),
          message: count.of === 'people'
            ? own === list.people
              ? say`The text tells of ${count.text}, but ${list.annex.label} names ${list.people}. Correct the number or the list.`
              : say`The text tells of ${count.text}, but ${list.annex.label} names ${list.people}, ${own} of them from Participants. Correct the number or the list.`
            : say`The text tells of ${count.text}, but ${list.annex.label} has ${bodies} delegations of Participants. Correct the number or the list.`,
          related: [{ span: count.span, message: say`The number stands here.` }],
        };
      }
    }
  },
};

const FROM = /^ (?:from|of) /;
const LONGEST_FROM = 60;
const FROM_SOME = /^ (?:from|of) (?:the )?(?:\d{1,2}|[a-z]+(?:-[a-z]+)?) (?:of the \S+ )?(?:ARF |ASEAN Regional Forum )?(?:participants|participating countries|members|member states|countries)\b/i;

/** "Mr. A, and two officials", "Ms. B and staff": some are counted only, or not even that. */
const UNNAMED = /(?:[;,]\s*(?:and\s+)?|\sand\s+|\s(?:with|plus|accompanied by|assisted by)\s+)(?:(?:(?:his|her|their|the)\s)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s[a-z][^;:,]{2,60}|(?:(?:other|more|further|(?:his|her|their|support(?:ing)?)\s)\s?)?(?:others|staff|members|officials|officers|delegates|colleagues|aides|advis[eo]rs|experts)[^;:,]{0,50})$/i;

/** "India (4)" over three names, or before one name and two officials. */
function* sizes({ text }: Report, { delegateLists }: Mentions): Generator<Finding> {
  for (const { delegations, others, heads } of delegateLists) {
    if (heads) continue;
    for (const node of [...delegations.map(each => each.node), ...others]) {
      const hit = SIZE.exec(text.slice(node.nameSpan.end - LONGEST_SIZE, node.nameSpan.end + LONGEST_SIZE));
      const stated = hit === null ? null : Number(hit[1]);
      const named = node.people.length;
      const found = named + (node.more ?? 0);
      if (stated === null || stated === found || named === 0 || (node.more === undefined && named < stated && UNNAMED.test(text.slice(node.nameSpan.end, node.span.end + LONGEST_REST).split('\n')[0]!.trimEnd()))) continue;
      yield { span: node.nameSpan, message: node.more === undefined ? say`${node.name} is said to have ${stated} delegates, and ${named} are named. Correct the number or the names.` : say`${node.name} is said to have ${stated} delegates, and ${found} are named or counted here. Correct the number or the names.` };
    }
  }
}

const TWO_IN_ONE = /\s(?:and|&)\s(?:Mr|Ms|Mrs|Mdm|Madam|Dr|Prof|Amb|H\.E|Col|Capt|Gen|Lt|Maj|Cdr)\b/;

/** "Total: 16 delegates" below the names of all of them. */
function* totals({ text }: Report, { delegateLists }: Mentions): Generator<Finding> {
  const all = delegateLists.reduce((sum, { people }) => sum + people, 0);
  for (const { annex, delegations, others, whole, heads, own, people, total } of delegateLists) {
    if (total === null || !whole || heads || [own, people, all].includes(total.value) || people < PART * total.value || total.value < PART * people) continue;
    const nodes = [...delegations.map(({ node }) => node), ...others];
    const isPlain = (node: Delegation): boolean => {
      const words = text.slice(node.nameSpan.end, Math.min(node.span.end, node.nameSpan.end + LONGEST_LIST));
      return node.people.length > 0 && node.more === undefined && !TWO_IN_ONE.test(words) && words.split('\n').every(line => !UNNAMED.test(line.trimEnd()));
    };
    if (nodes.every(isPlain)) yield { span: total.span, severity: 'information', message: say`"${total.text}", but ${annex.label} names ${people}. Correct the number or the list.` };
  }
}
const LONGEST_LIST = 2000;

/** "India (3)" in the text: over four names in the list, or beside numbers that do not make up that of all. */
function* sizesTold({ annexes, text }: Report, { delegateLists }: Mentions, { counts, sizes: told }: Attendance): Generator<Finding> {
  if (told.length === 0) return;
  const [count, another] = counts.filter(({ of }) => of === 'people');
  const sum = told.reduce((all, { value }) => all + value, 0);
  const whole = count === undefined || another !== undefined || [count.value, count.together].includes(sum);
  let differing = false;
  const [list, other] = delegateLists;
  const nodes = list === undefined || other !== undefined ? [] : annexes.flatMap(({ children }) => children.flatMap(node => (node.kind === 'delegation' ? [node] : [])));
  for (const { name, value, span } of told) {
    const [node, twice] = nodes.filter(each => isSameName(each.name, name));
    if (node === undefined || twice !== undefined || node.people.length === value || !isEachALine(node, text)) continue;
    differing = true;
    yield {
      span, severity: whole ? 'information' : 'warning',
      message: say`The number behind ${name} is ${value}, and the list names ${node.people.length}. Correct the number or the names.`,
      related: [{ span: node.nameSpan, message: say`The delegation in the list.` }],
    };
  }
  // a few of all may be told apart
  if (!whole && !differing && sum > PART * count.value) yield { span: count.span, message: say`"${count.text}", but the numbers behind the names add up to ${sum}. Correct the number or those behind the names.`, related: [{ span: told[0]!.span, message: say`The first of those numbers.` }] };
}

/** Whether nothing but persons, one to a line, stands below the name of a delegation: else some may be counted and not named, or not be read. */
const isEachALine = ({ people, nameSpan, span }: Delegation, text: string): boolean => people.length > 0 && text.slice(nameSpan.end, span.end).split('\n').slice(1).filter(line => line.trim() !== '').length === people.length;

const isSameName = (a: string, b: string): boolean => plainName(a) === plainName(b);
const plainName = (name: string): string => (participantOf(name) ?? name.replace(/\s*\([^()]*\)$/, '').replace(/^the\s/i, '')).toLowerCase();

const LONGEST_SIZE = 7;
const LONGEST_REST = 60;
const SIZE = /\s\((\d{1,2})\)/;

const distinct = (names: readonly ParticipantMention[]): number => new Set(names.map(({ participant }) => participant)).size;

/** Groups of one list beyond which nobody knows which of them a number speaks of; and persons who make a list. */
const MOST_GROUPS = 5;
const LEAST_PEOPLE = 5;

/** "Eighteen EEPs": a list that is not by delegations, but of persons, in a few groups of which some may be meant. */
function* againstGroups(report: Report, mentions: Mentions, { counts }: Attendance, hybrid: boolean): Generator<Finding> {
  const lists = report.annexes.filter(({ content }) => content === 'delegates');
  const [annex] = lists;
  const [count, other] = counts.filter(({ of }) => of === 'people');
  if (annex === undefined || lists.length > 1 || count === undefined || other !== undefined || count.all || (hybrid && count.mode !== 'in-person') || mentions.delegateLists.length > 0 || mentions.headcounts.length > 0) return;
  const alone = annex.children.filter(({ kind }) => kind === 'person').length;
  const groups = [...(alone > 0 ? [alone] : []), ...annex.children.flatMap(node => (node.kind === 'delegation' ? [node.people.length] : []))];
  const total = groups.reduce((sum, size) => sum + size, 0);
  if (groups.length > MOST_GROUPS || groups.includes(0) || total < LEAST_PEOPLE || total < PART * count.value) return;
  const sums = groups.reduce<number[]>((known, size) => [...known, ...known.map(sum => sum + size)], [0]);
  // The Co-Chairs may be counted or not.
  if (sums.some(sum => sum === count.value || sum === count.together || sum === count.value + mentions.coChairs.length)) return;
  yield {
    span: annexSpan(annex),
    message: say`The text tells of ${count.text}, but ${annex.label} names ${total}. Correct the number or the list.`,
    related: [{ span: count.span, message: say`The number stands here.` }],
  };
}

/** "Attended by 52 persons", and an annex that gives how many came from each Participant. */
function* againstHeadcount({ headcounts }: Mentions, { counts }: Attendance, hybrid: boolean, told: ReadonlySet<AttendanceCount>): Generator<Finding> {
  const [headcount, another] = headcounts;
  if (headcount === undefined || another !== undefined || hybrid) return;
  for (const count of counts) {
    if (told.has(count) || count.all || count.mode !== null || /\bother\b/i.test(count.text) || counts.some(each => each !== count && each.of === count.of)) continue;
    const { annex, span, people, all, bodies, others } = headcount;
    const has = count.of === 'people' ? [people, all] : [bodies, bodies + others];
    if (has.includes(count.value) || has.includes(count.together) || has[0]! < PART * count.value) continue;
    yield {
      span: count.span,
      message: count.of === 'people'
        ? say`The text tells of ${count.text}, but the numbers in ${annex.label} add up to ${people}. Correct the number or the list.`
        : say`The text tells of ${count.text}, but ${annex.label} gives numbers for ${bodies}. Correct the number or the list.`,
      related: [{ span, message: say`The numbers by Participant.` }],
    };
  }
}

/** "Australia (3), Japan (4) ... Total: 52". */
function* againstTotal({ headcounts }: Mentions): Generator<Finding> {
  for (const { annex, span, people, all, total } of headcounts) {
    if (total !== null && total !== people && total !== all) yield { span, message: say`The numbers in ${annex.label} add up to ${people}, and ${total} is given as their sum. Correct one of them.` };
  }
}

/** "20 Participants, namely ...": as many names as it says. */
function againstNames(count: AttendanceCount, attendance: Attendance): Finding | null {
  // "all 22 participants, that is to say": a few names behind that are some of them
  if (count.all && count.there.length < MOST_GROUPS) return null;
  const single = attendance.counts.filter(({ of }) => of === 'participants').length === 1;
  const apart = attendance.form === 'hybrid' && attendance.all === null && attendance.present.length === 0;
  const named = apart ? [...attendance.inPerson, ...attendance.online] : attendance.inPerson.length === 0 ? attendance.present : [];
  const names = count.there.length > 1 ? count.there : single && count.mode === null && !attendance.partial && named.length > 2 ? named : [];
  const extra = attendance.strangers.filter(({ among }) => among === 'present').length;
  const found = distinct(names) + (names.length > 0 ? extra : 0);
  // far fewer are some of them only
  if (names.length === 0 || found === count.value || distinct(names) === count.value || found < PART * count.value) return null;
  return {
    span: count.span,
    message: found === 1 ? say`"${count.text}", but 1 is named. Correct the number or the names.` : say`"${count.text}", but ${found} are named. Correct the number or the names.`,
    related: [{ span: names[0]!.span, message: say`The first of those named.` }],
  };
}

/** "Five participants, namely ..., did not take part": as many names as it says. */
function* againstAbsent({ of, value, all, text, span, excepted }: AttendanceCount, { strangers }: Attendance): Generator<Finding> {
  const named = distinct(excepted);
  if (of !== 'participants' || all || named < 2 || [named, named + strangers.filter(({ among }) => among === 'absent').length].includes(value)) return;
  yield { span, message: say`"${text}", but ${named} are named. Correct the number or the names.`, related: [{ span: excepted[0]!.span, message: say`The first of those named.` }] };
}

/** "The remaining nine ARF participants did not attend": with those named they are as many as there are. */
function* againstRest({ text: all }: Report, { of, value, text, span, excepted }: AttendanceCount, attendance: Attendance, year: number | null): Generator<Finding> {
  const { present, inPerson, online, absent, counts, strangers, partial } = attendance;
  if (year === null || of !== 'participants' || excepted.length > 0 || absent.length > 0 || partial || attendance.all !== null || strangers.length > 0 || !REST.test(all.slice(Math.max(0, span.start - 20), span.start) + text)) return;
  const named = distinct([...present, ...inPerson, ...online]);
  // numbers without names may stand for more of them
  if (named < MOST_GROUPS || counts.some(count => count.of === 'participants' && count.value !== named)) return;
  const left = [allIn(year).length - named, allIn(year - 1).length - named];
  if (!left.includes(value)) yield { span, message: say`"${text}", but ${named} are named as attending, which leaves ${left[0]!} of ${named + left[0]!}. Correct the number or the names.` };
}

/** A slip of so many at most. */
const NEAR = 2;

/** "22 ARF participants were present. Five were not represented:" together they are as many as there are. */
function besideAbsent({ text }: Report, count: AttendanceCount, year: number | null, { form, all, counts, gone, absent, present, inPerson, online, strangers }: Attendance): Finding | null {
  if (year === null || form !== 'all-but' || all !== null || count.all || present.length + inPerson.length + online.length + gone.length + strangers.length > 0 || counts.filter(({ of }) => of === 'participants').length > 1 || /\b(?:other|remaining|ASEAN)\b/i.test(count.text) || /\bof (?:the|all) $/i.test(text.slice(Math.max(0, count.span.start - 12), count.span.start))) return null;
  const totals = [allIn(year).length, allIn(year - 1).length];
  const left = totals.map(total => total - distinct(absent));
  // far fewer came than that: only those who sent word are named
  if (count.value < Math.min(...left) - NEAR || count.value > Math.max(...left) + NEAR || left.includes(count.value)) return null;
  return {
    span: count.span, severity: count.value < Math.min(...left) ? 'information' : 'warning',
    message: say`"${count.text}", but of the ${totals[0]!} Participants ${distinct(absent)} are named as absent, which leaves ${left[0]!}. Correct the number or the names.`,
    related: [{ span: absent[0]!.span, message: say`Those who were not there are named here.` }],
  };
}

const REST = /\b(?:remaining|other|rest)\b/i;

/** "All other ARF Participants joined online, except five. In all, 22 were represented": whoever is not excepted was there. */
const isWhole = (all: Attendance['all'], inPerson: readonly ParticipantMention[], online: readonly ParticipantMention[], present: readonly ParticipantMention[]): boolean =>
  all !== null && (inPerson.length + online.length + present.length === 0 || all.other);

/** "All 27 ARF Participants"; and "21 ARF Participants, except six": how many there are in that year. */
function againstYear(count: AttendanceCount, year: number | null, { absent, all, inPerson, online, present }: Attendance): Finding | null {
  if (year === null || /\b(?:other|remaining|ASEAN)\b/i.test(count.text)) return null;
  // "24 of the 27 ARF participants were represented; three sent their apologies"
  const ofAll = /\bof (?:the|all)\b/i.test(count.text) || count.there.length === 0 && count.mode === null && isWhole(all, inPerson, online, present);
  const excepted = count.excepted.length > 0 || !ofAll ? count.excepted : absent;
  // A Participant admitted at a ministerial meeting was none yet at the meetings before it.
  const totals = [allIn(year).length, allIn(year - 1).length];
  if (count.all ? totals.includes(count.value) : count.value <= totals[0]!) {
    if (count.all || excepted.length === 0) return null;
    const left = totals.map(total => total - distinct(excepted));
    if (left.includes(count.value) || totals.includes(count.value)) return null;
    const many = distinct(excepted);
    return {
      span: count.span,
      message: many === 1
        ? say`"${count.text}", but 1 of ${totals[0]!} is excepted, which leaves ${left[0]!}. Correct the number or the names.`
        : say`"${count.text}", but ${many} of ${totals[0]!} are excepted, which leaves ${left[0]!}. Correct the number or the names.`,
      related: [{ span: excepted[0]!.span, message: say`The first of those excepted.` }],
    };
  }
  if (!count.all && !/participant|\bARF (?:member|countr|state|delegation)/i.test(count.text)) return null;
  return { span: count.span, message: say`"${count.text}", but the ARF had ${totals[0]!} Participants in ${year}. Correct the number.`, related: [] };
}

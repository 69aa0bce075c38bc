/** Whether a report has what a rule looks at at all: a rule that finds nothing in reports without tables has not been measured. */
import type { Convention, ProfileView } from '../profile/model';
import type { Mentions } from '../report/mentions';
import type { Report } from '../report/model';
import { filedAnnexes } from '../rules/annex-files';
import { numberedSections } from '../rules/numbering-agenda-items';
import type { Rule } from '../rules/rule';

interface Read {
  readonly report: Report;
  readonly mentions: Mentions;
  readonly profile: ProfileView;
  readonly companions?: readonly string[] | undefined;
}

type Test = (read: Read) => boolean;

const always: Test = () => true;
const hasHeadings: Test = ({ report }) => report.headings.length > 1;
const hasCitations: Test = ({ mentions }) => mentions.citations.length > 0;
const hasBodies: Test = ({ report }) => report.annexes.length > 0;
const hasTable: Test = ({ report }) => report.followUp !== null;
const hasOpening: Test = ({ report, mentions }) => report.title !== null && mentions.opening !== null;
const ofKind = (kind: Report['headings'][number]['kind']): Test => ({ report }) => report.headings.some(heading => heading.kind === kind);

/** By the beginning of a rule's id, the most particular first. */
const TESTS: readonly (readonly [prefix: string, test: Test])[] = [
  // what a report lacks, or has in another form than the past ones, is asked of every report
  ['numbering/form-against-past', always],
  ['annex/missing-usual-annex', always],
  ['annex/style-against-past', read => hasBodies(read) || hasCitations(read)],
  ['follow-up/absent-table', always],
  ['numbering/agenda-items', read => ofKind('agenda-item')(read) || numberedSections(read.report).length > 0],
  ['numbering/sessions', ofKind('session')],
  ['numbering/sub-item', ofKind('sub-item')],
  ['numbering/list-letters', ({ report }) => report.lists.length > 0],
  ['numbering/delegates', ({ report }) => report.annexes.some(annex => annex.content === 'delegates')],
  ['numbering/', ({ report }) => report.numbering === 'sequence'],
  ['annex/unresolved-citation', read => hasBodies(read) && hasCitations(read)],
  ['annex/body-order', hasBodies],
  ['annex/uncited-body', hasBodies],
  ['annex/duplicate-label', hasBodies],
  ['annex/title-against-citation', read => hasBodies(read) && hasCitations(read)],
  ['annex/missing-file', read => filedAnnexes(read) !== null],
  ['annex/file-against-citation', read => filedAnnexes(read) !== null],
  ['annex/list-of-annexes', ({ mentions }) => mentions.annexListings.length > 0],
  ['annex/another-speaker', ({ mentions }) => mentions.annexOwners.length > 0],
  ['annex/papers-and-labels', ({ mentions }) => mentions.citations.some(({ shared }) => shared !== null)],
  ['annex/presentation-without-annex', ({ mentions }) => mentions.presentations.length > 0],
  ['annex/', hasCitations],
  ['follow-up/cited-paragraph', ({ report }) => report.followUp === null && report.lists.length > 0],
  ['follow-up/', hasTable],
  ['structure/announced', ({ mentions }) => mentions.announced.length > 0],
  ['structure/', hasHeadings],
  ['agenda/', ({ mentions }) => mentions.agendas.length > 0],
  ['name/participant-form', ({ mentions }) => mentions.spelledNames.length > 0],
  ['attendance/', ({ mentions }) => mentions.attendance !== null],
  ['title/co-chairs', ({ report, mentions }) => report.title !== null && mentions.coChairs.length > 0],
  ['title/ordinal', hasOpening],
  ['title/meeting', hasOpening],
  ['title/venue', hasOpening],
  ['title/dates', hasOpening],
  ['title/', ({ report }) => report.title !== null],
  ['acronym/', ({ mentions }) => mentions.acronyms.length > 0],
  ['reference/', ({ mentions }) => mentions.references.length > 0],
  ['residue/another-meeting', ({ mentions }) => mentions.annexHeads.length > 0],
  ['residue/closing-thanks', ({ mentions }) => mentions.thanks.length > 0],
  ['date/mandate-after-meeting', ({ mentions }) => (mentions.opening?.mandate.length ?? 0) > 0],
  ['date/event', ({ mentions }) => mentions.events.length > 0],
  ['date/ministerial-meeting', ({ mentions }) => mentions.events.some(({ ministerial }) => ministerial !== null)],
  ['date/annex-dates', ({ mentions }) => mentions.annexDays.length > 0],
  ['date/session-years', ({ mentions }) => mentions.sessionYears.length > 0],
  ['date/', ({ mentions }) => mentions.dates.length > 0],
];

/** Conventions a rule holds a draft against, by the beginning of their ids. */
const CONVENTIONS: Readonly<Record<string, readonly string[]>> = {
  'structure/missing-section': ['section:'],
  'structure/section-order': ['order:'],
  'structure/unexpected-section': ['sections-closed'],
  'structure/heading-form-against-past': ['heading-', 'sub-item-form'],
  'structure/heading-wording': ['section-wording:'],
  'structure/missing-lead-word': ['lead-word:'],
  'numbering/form-against-past': ['numbering-', 'list-form'],
  'annex/style-against-past': ['annex-label-'],
  'annex/phrase-against-past': ['citation-phrase'],
  'annex/missing-usual-annex': ['usual-annex:'],
  'annex/bodies-against-past': ['annex-bodies'],
  'attendance/form-against-past': ['attendance-'],
  'structure/closing-against-past': ['closing:'],
  'title/order-against-past': ['title-order'],
  'title/kind-against-past': ['title-kind'],
  'follow-up/absent-table': ['follow-up'],
  'follow-up/missing-column': ['follow-up-column:'],
  'follow-up/form-against-past': ['follow-up-heading', 'follow-up-deadline-form', 'follow-up-lead-in', 'follow-up-row-form', 'follow-up-columns'],
};

/** Conventions of the view that bear on the rule; none for a rule that rests on the draft alone. */
export function conventionsOf(rule: Rule, profile: ProfileView): Convention[] {
  if (rule.basis !== 'past') return [];
  const ids = CONVENTIONS[rule.id] ?? [];
  return profile.conventions.filter(({ id }) => ids.some(each => (each === 'follow-up' ? id === each : id.startsWith(each))));
}

/** Whether the report could have shown what the rule finds. */
export function reaches(rule: Rule, read: Read): boolean {
  const test = TESTS.find(([prefix]) => rule.id.startsWith(prefix))?.[1] ?? always;
  if (!test(read)) return false;
  return rule.basis === 'draft' || CONVENTIONS[rule.id] === undefined || conventionsOf(rule, read.profile).some(({ strength }) => strength !== null);
}

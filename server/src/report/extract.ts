import { annexListingsOf, citationsOf } from './mentions/citations';
import { annexEntriesOf } from './mentions/annex-entries';
import { annexDaysOf, annexHeadsOf, ownAnnexesOf, type OwnAnnex } from './mentions/annex-days';
import type { Answers } from './answers';
import { acronymsOf } from './mentions/acronyms';
import { announcedOf } from './mentions/announced';
import { annexListsOf } from './mentions/annex-lists';
import { annexOwnersOf } from './mentions/annex-owners';
import { presentationsOf } from './mentions/presentations';
import { acronymUsesOf } from './mentions/acronym-uses';
import { acronymVariantsOf } from './mentions/acronym-variants';
import { speltOutOf } from './mentions/spelt-out';
import { activitiesOf } from './mentions/activities';
import { agendaSessionsOf } from './mentions/agenda-sessions';
import { agendasOf } from './mentions/agendas';
import { attendanceOf, listedAttendanceOf, listsInPersonOf } from './mentions/attendance';
import { delegateListsOf } from './mentions/delegate-lists';
import { copiesOf } from './mentions/copies';
import { coChairsOf } from './mentions/co-chairs';
import { allDatesOf, datesOf } from './mentions/dates-in-text';
import { dateSlipsOf } from './mentions/date-slips';
import { dayPartsOf } from './mentions/day-parts';
import { doubledLinesOf } from './mentions/doubled-lines';
import { dayCountsOf } from './mentions/day-counts';
import { documentSymbolsOf } from './mentions/document-symbols';
import { instrumentSlipsOf } from './mentions/instruments';
import { unlistedDocumentsOf } from './mentions/document-list';
import { pointReferencesOf } from './mentions/list-points';
import { countedPointsOf, lostPointsOf } from './mentions/numbered-points';
import { besideDaysOf } from './mentions/beside-days';
import { bodiesInTwoListsOf } from './mentions/bodies-in-two-lists';
import { bodiesSpeakingOf } from './mentions/bodies-speaking';
import { brokenOffOf } from './mentions/broken-off';
import { citedGroupsOf } from './mentions/cited-groups';
import { countsAgainOf } from './mentions/counts-again';
import { countedPartsOf, seriesCountsOf } from './mentions/counted-parts';
import { partSumsOf } from './mentions/part-sums';
import { listedAnnexesOf } from './mentions/listed-annexes';
import { listCountsOf } from './mentions/list-counts';
import { restatedAttendanceOf } from './mentions/restated-attendance';
import { restatedCountsOf } from './mentions/restated-counts';
import { clauseCountsOf } from './mentions/clause-counts';
import { statedCountsOf } from './mentions/stated-counts';
import { dueLinesOf, rowActorsOf } from './mentions/row-actors';
import { programmeRowsOf } from './mentions/programme-rows';
import { listedDaysOf } from './mentions/listed-days';
import { rowPlacesOf } from './mentions/row-places';
import { calendarOf, type Calendar } from './mentions/events';
import { followUpPointsOf } from './mentions/point-sources';
import { footnotesOf } from './mentions/footnotes';
import { inlineListsOf } from './mentions/inline-lists';
import { listedModesOf, modesOf } from './mentions/modes';
import { followUpsOf } from './mentions/follow-ups';
import { lostHeadingsOf } from './mentions/lost-headings';
import { actingNounsOf, meetingTalkOf } from './mentions/meeting-talk';
import { openingOf } from './mentions/opening';
import { referencesOf } from './mentions/references';
import { placeholdersOf } from './mentions/placeholders';
import { remnantsOf } from './mentions/remnants';
import { repeatsOf } from './mentions/repeats';
import { sessionLeadsOf } from './mentions/session-leads';
import { sectionCountsOf } from './mentions/section-counts';
import { sectionDaysOf } from './mentions/section-days';
import { sessionSlipsOf } from './mentions/session-numbers';
import { sessionYearsOf } from './mentions/session-years';
import { hasApostrophes } from './mentions/apostrophes';
import { groupMattersOf, groupsOf } from './mentions/group-matters';
import { groupMembersOf } from './mentions/group-members';
import { exchangedPapersOf } from './mentions/exchanged-papers';
import { sharedHeadsOf } from './mentions/shared-heads';
import { headcountsOf } from './mentions/headcounts';
import { tableFiguresOf } from './mentions/text-against-tables';
import { tableNumbersOf } from './mentions/table-numbers';
import { talliesOf } from './mentions/tallies';
import { thanksOf } from './mentions/thanks';
import { titleBracketsOf } from './mentions/title-brackets';
import { interventionsOf } from './mentions/interventions';
import { spelledNamesOf } from './mentions/spelled-names';
import { namedItemsOf } from './mentions/named-items';
import { ownDaysOf } from './mentions/own-days';
import { ownHoursOf } from './mentions/own-hours';
import { orderToldIn } from './mentions/told-order';
import { forumMeetingsOf } from './mentions/forum-meetings';
import { seriesMeetingsOf } from './mentions/series-meetings';
import { toldDaysOf } from './mentions/told-days';
import { yearCountsOf } from './mentions/year-counts';
import { unusedAcronymsOf } from './mentions/unused-acronyms';
import { undertakingsOf } from './mentions/undertakings';
import { misreferencesOf } from './mentions/misreferences';
import { officialNameSlipsOf } from './mentions/official-name-finder';
import { properNamesOf } from './mentions/proper-names';
import { passagesOf, type Passage } from './passages';
import { nameVariantsOf } from './mentions/name-variants';
import { letterSlipsOf } from './mentions/letter-slips';
import { spellingsOf } from './mentions/spelling';
import { peopleOf } from './mentions/listed-people';
import { personsOf } from './mentions/persons';
import { bareName } from './mentions/activity-names';
import type { Activity, Mentions } from './mentions';
import type { Report } from './model';
import { NameIndex } from './name-index';
import { stretchesOf } from './stretches';
import { unitsOf, type Unit } from './units';
import { AFRESH, type Stretch, type WordingSource } from './wordings';

/** Mentions of a report; each kind is read from the text when it is first asked for. `answers`: where those of the version before are kept. */
export function extractMentions(report: Report, wordings: WordingSource = AFRESH, answers: Answers | null = null): Mentions {
  const grounds: Grounds = {
    // Paragraphs are joined and cut into sentences once, whoever asks first.
    units: once(answers, 'units', () => unitsOf(report, wordings)),
    passages: once(answers, 'passages', () => passagesOf(report, grounds.units(), wordings)),
    stretches: once(answers, 'stretches', () => stretchesOf(report, wordings)),
    ownAnnexes: once(answers, 'ownAnnexes', () => ownAnnexesOf(report, wordings)),
    calendar: once(answers, 'calendar', () => calendarOf(report, grounds.units(), wordings)),
  };
  const mentions = kinds(report, wordings, grounds);
  return answers === null ? mentions : watched(mentions, answers);
}

/** What several kinds are read from. */
interface Grounds {
  readonly units: () => readonly Unit[];
  readonly passages: () => readonly Passage[];
  readonly stretches: () => readonly Stretch[];
  readonly ownAnnexes: () => readonly OwnAnnex[];
  readonly calendar: () => Calendar;
}

/** Works something out when it is first asked for. */
function once<T>(answers: Answers | null, question: string, make: () => T): () => T {
  if (answers !== null) {
    answers.offer(question, make);
    return () => answers.ask(question) as T;
  }
  let held: { readonly value: T } | undefined;
  return () => (held ??= { value: make() }).value;
}

/** The same mentions, each kind asked for through the answers. */
function watched(mentions: Mentions, answers: Answers): Mentions {
  const shared: Mentions['once'] = <T>(what: object | symbol, make: () => T) => answers.ask(what, make) as T;
  const out = new Proxy({} as Mentions, { get: (_, kind) => (kind === 'once' ? shared : answers.ask(kind)) });
  for (const kind of Object.keys(mentions)) answers.offer(kind, () => Reflect.get(mentions, kind, out) as unknown);
  return out;
}

function kinds(report: Report, wordings: WordingSource, { units, passages, stretches, ownAnnexes, calendar }: Grounds): Mentions {
  const kept: { -readonly [K in Exclude<keyof Mentions, 'once'>]?: Mentions[K] } = {};
  const shared = new Map<object | symbol, unknown>();
  let named: NameIndex | undefined;
  const activityIndex = (activities: readonly Activity[]): NameIndex => named ??= new NameIndex(activities.map(({ name }) => bareName(name.text)), report.title?.meeting?.text ?? '', wordings);
  const all: Omit<Mentions, 'once'> & ThisType<Mentions> = {
    get citations() { return kept.citations ??= citationsOf(report, wordings); },
    get attendance() { return kept.attendance === undefined ? (kept.attendance = attendanceOf(report, units())) : kept.attendance; },
    get delegateLists() { return kept.delegateLists ??= delegateListsOf(report, wordings); },
    get listsInPerson() { return kept.listsInPerson ??= listsInPersonOf(report, wordings); },
    get listedAttendance() { return kept.listedAttendance ??= listedAttendanceOf(report, wordings); },
    get modes() { return kept.modes ??= modesOf(units()); },
    get listedModes() { return kept.listedModes ??= listedModesOf(report, this.delegateLists, wordings); },
    get interventions() { return kept.interventions ??= interventionsOf(units()); },
    get coChairs() { return kept.coChairs ??= coChairsOf(report, units()); },
    get spelledNames() { return kept.spelledNames ??= spelledNamesOf(report, stretches()); },
    get acronyms() { return kept.acronyms ??= acronymsOf(report, stretches(), wordings); },
    get allDates() { return kept.allDates ??= allDatesOf(stretches()); },
    get dates() { return kept.dates ??= datesOf(report, this.allDates); },
    get dateSlips() { return kept.dateSlips ??= dateSlipsOf(report, this.allDates, stretches()); },
    get annexHeads() { return kept.annexHeads ??= annexHeadsOf(report, ownAnnexes(), wordings); },
    get annexDays() { return kept.annexDays ??= annexDaysOf(report, ownAnnexes(), this.allDates); },
    get events() { return calendar().events; },
    get listedDays() { return kept.listedDays ??= listedDaysOf(report, units(), wordings); },
    get programmeRows() { return kept.programmeRows ??= programmeRowsOf(report, wordings); },
    get sectionDays() { return kept.sectionDays ??= sectionDaysOf(units()); },
    get dayParts() { return kept.dayParts ??= dayPartsOf(units()); },
    get ownHours() { return kept.ownHours ??= ownHoursOf(units()); },
    get dayCounts() { return kept.dayCounts ??= dayCountsOf(units()); },
    get yearCounts() { return kept.yearCounts ??= yearCountsOf(units()); },
    get besideDays() { return kept.besideDays ??= besideDaysOf(units()); },
    get toldDays() { return kept.toldDays ??= toldDaysOf(units()); },
    get forumMeetings() { return kept.forumMeetings ??= forumMeetingsOf(units()); },
    get seriesMeetings() { return kept.seriesMeetings ??= seriesMeetingsOf(units()); },
    get ownDays() { return kept.ownDays ??= ownDaysOf(units()); },
    get dueDates() { return calendar().due; },
    get sessionYears() { return kept.sessionYears ??= sessionYearsOf(report, stretches()); },
    get acronymUses() { return kept.acronymUses ??= acronymUsesOf(report, this.acronyms, units(), wordings); },
    get speltOut() { return kept.speltOut ??= speltOutOf(report, this.acronyms, this.acronymUses, () => this.properNames, stretches(), wordings); },
    get acronymVariants() { return kept.acronymVariants ??= acronymVariantsOf(report, this.acronyms, wordings); },
    get unusedAcronyms() { return kept.unusedAcronyms ??= unusedAcronymsOf(report, this.acronymUses, stretches()); },
    get properNames() { return kept.properNames ??= properNamesOf(passages(), wordings); },
    get officialNameSlips() { return kept.officialNameSlips ??= officialNameSlipsOf(passages(), this.acronymUses); },
    get nameVariants() { return kept.nameVariants ??= nameVariantsOf(report, this, wordings, units()); },
    get spellings() { return kept.spellings ??= spellingsOf(passages()); },
    get letterSlips() { return kept.letterSlips ??= letterSlipsOf(report, stretches(), this); },
    get persons() { return kept.persons ??= personsOf(peopleOf(report, passages(), this.coChairs, this.annexListings, wordings), passages()); },
    get activities() { return kept.activities ??= activitiesOf(report, units(), wordings); },
    get undertakings() { return kept.undertakings ??= undertakingsOf(report, this.activities, units(), activityIndex(this.activities)); },
    get followUps() { return kept.followUps ??= report.followUp === null ? [] : followUpsOf(report, this.activities, this.undertakings, units(), activityIndex(this.activities), wordings); },
    get followUpPoints() { return kept.followUpPoints ??= followUpPointsOf(report, units(), this.inlineLists, wordings); },
    get rowPlaces() { return kept.rowPlaces ??= rowPlacesOf(report, this.followUps, units(), wordings); },
    get dueLines() { return kept.dueLines ??= dueLinesOf(units()); },
    get rowActors() { return kept.rowActors ??= rowActorsOf(report, this.followUps, units(), wordings); },
    get opening() { return kept.opening === undefined ? (kept.opening = openingOf(report, units())) : kept.opening; },
    get meetingTalk() { return kept.meetingTalk ??= meetingTalkOf(units()); },
    get orderTold() { return kept.orderTold ??= orderToldIn(units()); },
    get apostrophes() { return kept.apostrophes ??= hasApostrophes(report); },
    get placeholders() { return kept.placeholders ??= placeholdersOf(report, this.citations, stretches()); },
    get remnants() { return kept.remnants ??= remnantsOf(report, stretches(), passages()); },
    get lostHeadings() { return kept.lostHeadings ??= lostHeadingsOf(report, units(), () => this.activities); },
    get copies() { return kept.copies ??= copiesOf(report, units()); },
    get repeats() { return kept.repeats ??= [...repeatsOf(units(), passages(), this.copies), ...doubledLinesOf(report, stretches())]; },
    get thanks() { return kept.thanks ??= thanksOf(report, units()); },
    get titleBrackets() { return kept.titleBrackets ??= titleBracketsOf(report); },
    get annexEntries() { return kept.annexEntries ??= annexEntriesOf(report, this.annexListings); },
    get annexOwners() { return kept.annexOwners ??= this.annexEntries.length === 0 ? [] : annexOwnersOf(report, this.annexEntries, this.citations); },
    get exchangedPapers() { return kept.exchangedPapers ??= exchangedPapersOf(report, this.annexEntries, this.citations, () => this.acronymUses); },
    get presentations() { return kept.presentations ??= presentationsOf(units()); },
    get references() { return kept.references ??= referencesOf(report, units(), wordings); },
    get misreferences() { return kept.misreferences ??= [...misreferencesOf(report, () => this.acronyms, units(), wordings), ...groupMattersOf(units())]; },
    get announced() { return kept.announced ??= announcedOf(report, wordings); },
    get statedCounts() { return kept.statedCounts ??= [...statedCountsOf(units()), ...restatedCountsOf(units()), ...countsAgainOf(units()), ...sectionCountsOf(units(), () => this.citations), ...listCountsOf(units()), ...partSumsOf(units()), ...clauseCountsOf(units()), ...countedPartsOf(report, units(), () => this.coChairs), ...seriesCountsOf(report, units())]; },
    get sessionSlips() { return kept.sessionSlips ??= sessionSlipsOf(report, units()); },
    get tableFigures() { return kept.tableFigures ??= tableFiguresOf(report, units()); },
    get actingNouns() { return kept.actingNouns ??= actingNounsOf(units()); },
    get brokenOff() { return kept.brokenOff ??= brokenOffOf(report, units()); },
    get citedGroups() { return kept.citedGroups ??= citedGroupsOf(report, units()); },
    get points() { return kept.points ??= [...pointReferencesOf(report, units()), ...lostPointsOf(report, units())]; },
    get countedPoints() { return kept.countedPoints ??= countedPointsOf(report, units()); },
    get footnotes() { return kept.footnotes ??= footnotesOf(stretches()); },
    get tableNumbers() { return kept.tableNumbers ??= tableNumbersOf(stretches()); },
    get instrumentSlips() { return kept.instrumentSlips ??= instrumentSlipsOf(stretches()); },
    get unlistedDocuments() { return kept.unlistedDocuments ??= unlistedDocumentsOf(report); },
    get agendas() { return kept.agendas ??= agendasOf(report, { acronyms: () => this.acronyms, activities: () => this.activities }, wordings); },
    get namedItems() { return kept.namedItems === undefined ? (kept.namedItems = namedItemsOf(report, units())) : kept.namedItems; },
    get agendaSessions() { return kept.agendaSessions ??= agendaSessionsOf(report, this.agendas, () => this.persons, units(), wordings); },
    get sessionLeads() { return kept.sessionLeads ??= sessionLeadsOf(report); },
    get annexListings() { return kept.annexListings ??= [...annexListingsOf(report), ...listedAnnexesOf(report)]; },
    get sharedHeads() { return kept.sharedHeads ??= report.annexes.length === 0 ? [] : sharedHeadsOf(report, stretches()); },
    get tallies() { return kept.tallies ??= talliesOf(report, stretches()); },
    get headcounts() { return kept.headcounts ??= report.annexes.length === 0 ? [] : headcountsOf(report, stretches()); },
    get groupMembers() { return kept.groupMembers ??= report.annexes.length === 0 ? [] : groupMembersOf(report, wordings); },
    get bodiesInTwoLists() { return kept.bodiesInTwoLists ??= bodiesInTwoListsOf(units()); },
    get bodiesSpeaking() { return kept.bodiesSpeaking ??= bodiesSpeakingOf(units()); },
    get restatedAttendance() { return kept.restatedAttendance ??= restatedAttendanceOf(units()); },
    get groups() { return kept.groups ??= groupsOf(units()); },
    get documentSymbols() { return kept.documentSymbols ??= documentSymbolsOf(report); },
    get inlineLists() { return kept.inlineLists ??= [...inlineListsOf(report, units()), ...annexListsOf(report)]; },
  };
  return Object.defineProperty(all, 'once', { value: <T>(what: object | symbol, make: () => T): T => {
    if (!shared.has(what)) shared.set(what, make());
    return shared.get(what) as T;
  } }) as Mentions;
}

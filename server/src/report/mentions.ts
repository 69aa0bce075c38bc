/** What the text of a report speaks of; extracted once per report, each kind only when it is asked for. */
import type { Span } from '../text/span';
import type { Annex, DateMention, Phrase } from './model';
import type { LetterSlip } from './mentions/letter-slips';
import type { AnnexDay, AnnexHead } from './mentions/annex-days';
import type { BothWays } from './mentions/bodies-in-two-lists';
import type { BesideDay } from './mentions/beside-days';
import type { DayPart } from './mentions/day-parts';
import type { OwnHour } from './mentions/own-hours';
import type { DayCount } from './mentions/day-counts';
import type { DateSlip } from './mentions/date-slips';
import type { DatedEvent } from './mentions/events';
import type { ForumMeeting } from './mentions/forum-meetings';
import type { InstrumentSlip } from './mentions/instruments';
import type { LostHeading } from './mentions/lost-headings';
import type { MeetingTalk } from './mentions/meeting-talk';
import type { NamedItems } from './mentions/named-items';
import type { OwnDay } from './mentions/own-days';
import type { SectionDay } from './mentions/section-days';
import type { SeriesMeeting } from './mentions/series-meetings';
import type { ToldDay } from './mentions/told-days';
import type { YearCount } from './mentions/year-counts';
import type { Opening } from './mentions/opening';
import type { Placeholder } from './mentions/placeholders';
import type { Remnant } from './mentions/remnants';
import type { Copy } from './mentions/copies';
import type { ToldOrder } from './mentions/told-order';
import type { Repeat } from './mentions/repeats';
import type { RestatedAttendance } from './mentions/restated-attendance';
import type { Thanks } from './mentions/thanks';
import type { ProgrammeRow } from './mentions/programme-rows';
import type { ListedDay } from './mentions/listed-days';
import type { SessionSlip } from './mentions/session-numbers';
import type { SessionYears } from './mentions/session-years';
import type { Announced, Citation, AnnexListing, AnnexOwner, ExchangedPapers, Presentation, Reference, Misreference, PointReference, StatedCount, TableFigure, Footnote, TableNumber, UnlistedDocument, DocumentSymbolMention, Headcount, Tally, CitedGroup, CountedPoint } from './mentioned/annexes';
import type { Attendance, DelegateList, Intervention, SpelledName, CoChair, NamedPerson, ModeMention, ParticipantMention } from './mentioned/people';
import type { Acronym, AcronymUse, AcronymVariant, UnusedAcronym, SpeltOut, ProperName, OfficialNameSlip, NameVariant, SpellingUse } from './mentioned/names';
import type { Activity, DueLine, Undertaking, FollowUp, FollowUpPoints, RowActor, RowPlace } from './mentioned/follow-up';
import type { AgendaSession, AnnexedAgenda, SessionLead } from './mentioned/agenda';

export type * from './mentioned/annexes';
export type * from './mentioned/people';
export type * from './mentioned/names';
export type * from './mentioned/follow-up';
export type * from './mentioned/agenda';

export interface Mentions {
  /** What is worked out of them; once for all who ask. */
  once<T>(what: object | symbol, make: () => T): T;
  /** Annex citations of the body in document order; one per label, so a pair gives two and a range one per member. */
  readonly citations: readonly Citation[];
  readonly attendance: Attendance | null;
  /** Those of two delegations of Participants at least. */
  readonly delegateLists: readonly DelegateList[];
  /** Attendance as a remark beside the list of delegates tells it: "Other Participants except ... joined online". */
  readonly listedAttendance: readonly Attendance[];
  /** Whether a remark beside the list of delegates says that it names those in person only. */
  readonly listsInPerson: boolean;
  /** How Participants attended, as sentences beside the paragraph on attendance say, and as parts of the list of delegates do. */
  readonly modes: readonly ModeMention[];
  readonly listedModes: readonly ModeMention[];
  /** Participants that speak in the body, in document order. */
  readonly interventions: readonly Intervention[];
  readonly coChairs: readonly CoChair[];
  /** Names of those Participants whose name has more than one spelling in use, wherever they stand. */
  readonly spelledNames: readonly SpelledName[];
  readonly acronyms: readonly Acronym[];
  /** Dates in the whole text, in document order. */
  readonly allDates: readonly DateMention[];
  /** Programmes in the text, row by row. */
  readonly programmeRows: readonly (readonly ProgrammeRow[])[];
  /** Days of tables and lists that the text gives otherwise. */
  readonly listedDays: readonly ListedDay[];
  /** How the body introduces and uses them. */
  readonly acronymUses: readonly AcronymUse[];
  /** Acronyms that are introduced nowhere, where their words stand in the text. */
  readonly speltOut: readonly SpeltOut[];
  /** Where a thing goes by two acronyms, or by two forms of one. */
  readonly acronymVariants: readonly AcronymVariant[];
  readonly unusedAcronyms: readonly UnusedAcronym[];
  /** Names of several words in capitals: in the body, then in headings, the follow-up table and titles of annexes. */
  readonly properNames: readonly ProperName[];
  /** Bodies and treaties whose official names are nearly, but not quite right. */
  readonly officialNameSlips: readonly OfficialNameSlip[];
  /** Names that are worded in two ways. */
  readonly nameVariants: { readonly activities: readonly NameVariant[]; readonly others: readonly NameVariant[] };
  /** Words that can be spelt in two ways. */
  readonly spellings: readonly SpellingUse[];
  /** Words with a capital that stand elsewhere with two letters exchanged or one doubled. */
  readonly letterSlips: readonly LetterSlip[];
  /** Persons of the text and of the list of delegates, each with all places that name it. */
  readonly persons: readonly NamedPerson[];
  /** Dates in the body, in document order. */
  readonly dates: readonly DateMention[];
  /** Dates that cannot be, in the whole text. */
  readonly dateSlips: readonly DateSlip[];
  /** Events of the body to which a date is given. */
  readonly events: readonly DatedEvent[];
  /** Days the text gives to the meeting itself, outside the sentence that says when it was held. */
  readonly ownDays: readonly OwnDay[];
  /** Days before or after others of which the text speaks, whichever meeting they are of. */
  readonly besideDays: readonly BesideDay[];
  readonly toldDays: readonly ToldDay[];
  /** Meetings named by their number, with their year and place. */
  readonly seriesMeetings: readonly SeriesMeeting[];
  /** Meetings of the forum itself, which ministers attend. */
  readonly forumMeetings: readonly ForumMeeting[];
  /** Parts of the day that a section gives to what its heading names. */
  readonly dayParts: readonly DayPart[];
  /** Days that a section gives to what it tells of. */
  readonly sectionDays: readonly SectionDay[];
  /** Times of day at which the text has the meeting begin and end. */
  readonly ownHours: readonly OwnHour[];
  /** Numbers of days that the text gives the meeting. */
  readonly dayCounts: readonly DayCount[];
  readonly yearCounts: readonly YearCount[];
  /** Days by which the body asks or promises that something be done. */
  readonly dueDates: readonly DateMention[];
  /** Lines over this meeting's annexed agendas, programmes and lists. */
  readonly annexHeads: readonly AnnexHead[];
  /** Dates at the head of annexed agendas, programmes and lists, and of their days. */
  readonly annexDays: readonly AnnexDay[];
  readonly sessionYears: readonly SessionYears[];
  readonly activities: readonly Activity[];
  /** What the first paragraphs say of the meeting itself; null where they do not say that it was held. */
  readonly opening: Opening | null;
  /** Sentences that may speak of the meeting itself by its place or its number. */
  readonly meetingTalk: readonly MeetingTalk[];
  /** What stands for words still to be written, in the whole text. */
  readonly placeholders: readonly Placeholder[];
  /** Comments and tracked changes left in the text. */
  readonly remnants: readonly Remnant[];
  /** Headings and paragraphs that stand twice. */
  readonly copies: readonly Copy[];
  /** Sentences and words that stand twice. */
  readonly repeats: readonly Repeat[];
  /** Paragraphs without the sub-heading that the others of their series have. */
  readonly lostHeadings: readonly LostHeading[];
  /** Sentences at the end that thank somebody. */
  readonly thanks: readonly Thanks[];
  /** What the report says of items that were taken in another order, made one or dropped. */
  readonly orderTold: readonly ToldOrder[];
  /** Whether there are apostrophes below the title. */
  readonly apostrophes: boolean;
  /** Brackets of the title without their partner. */
  readonly titleBrackets: readonly Phrase[];
  readonly undertakings: readonly Undertaking[];
  /** One for each row of the follow-up table. */
  readonly followUps: readonly FollowUp[];
  /** Follow-ups that stand in no table: lists of them, and the action lines. */
  readonly followUpPoints: readonly FollowUpPoints[];
  /** One for each row, in the same order. */
  readonly rowPlaces: readonly RowPlace[];
  readonly dueLines: readonly DueLine[];
  readonly rowActors: readonly RowActor[];
  /** The annexes of the report, and those that only a list of annexes names. */
  readonly annexEntries: readonly Annex[];
  /** Those of them whose title names one person or Participant. */
  readonly annexOwners: readonly AnnexOwner[];
  /** Pairs of annexes headed with each other's bodies or Participants. */
  readonly exchangedPapers: readonly ExchangedPapers[];
  /** Paragraphs on what one speaker presented. */
  readonly presentations: readonly Presentation[];
  /** Where the report refers to its own numbered parts, in the text and in the follow-up table. */
  readonly references: readonly Reference[];
  /** Those of them that lead to parts which speak of other matters. */
  readonly misreferences: readonly Misreference[];
  /** What paragraphs announce that end with a colon. */
  readonly announced: readonly Announced[];
  /** Numbers that are not those which their own sentences count out. */
  readonly statedCounts: readonly StatedCount[];
  /** Where the text right below the heading of a session says who chairs another. */
  readonly sessionSlips: readonly SessionSlip[];
  /** Figures of the text that are those of other rows of the table beside it. */
  readonly tableFigures: readonly TableFigure[];
  /** Where the text refers to points of its lists. */
  readonly points: readonly PointReference[];
  /** Marks of footnotes and the notes themselves, in order of the text. */
  readonly footnotes: readonly Footnote[];
  /** Captions of tables and figures, and where the text speaks of them, in order. */
  readonly tableNumbers: readonly TableNumber[];
  /** Resolutions and treaties under a number that they have in one place alone. */
  readonly instrumentSlips: readonly InstrumentSlip[];
  /** Documents that the text names and the list of documents annexed does not. */
  readonly unlistedDocuments: readonly UnlistedDocument[];
  /** Agendas and programmes among the annexes. */
  readonly agendas: readonly AnnexedAgenda[];
  /** What the opening says the report is made up of; null where it does not name it. */
  readonly namedItems: NamedItems | null;
  /** Their items that name persons, or who leads or briefs, where a section stands for them. */
  readonly agendaSessions: readonly AgendaSession[];
  /** Who moderates the numbered sessions. */
  readonly sessionLeads: readonly SessionLead[];
  /** Lines of the body that list annexes without citing them: "Annex 3: Programme of Work". */
  readonly annexListings: readonly AnnexListing[];
  /** Labels of annexes that have one heading together: "ANNEXES D TO I: PRESENTATIONS". */
  readonly sharedHeads: readonly { readonly id: string; readonly span: Span }[];
  /** What the gathering is called where it acts: "The Workshop asked". */
  readonly actingNouns: readonly Phrase[];
  /** Last words of paragraphs and items whose last sentence has no end. */
  readonly brokenOff: readonly Phrase[];
  /** Groups that are cited by a letter or number that none of them has. */
  readonly citedGroups: readonly CitedGroup[];
  /** Numbers of recommendations and the like beyond the last of the one list that counts them. */
  readonly countedPoints: readonly CountedPoint[];
  /** Totals in the last rows and columns of tables. */
  readonly tallies: readonly Tally[];
  /** Annexed lists that give how many came from each Participant. */
  readonly headcounts: readonly Headcount[];
  /** Participants in the lists of members of annexed groups. */
  readonly groupMembers: readonly ParticipantMention[];
  /** Members of other bodies that are told to have come and to have stayed away. */
  readonly bodiesInTwoLists: readonly BothWays[];
  /** Where the text speaks again of how many came. */
  readonly restatedAttendance: readonly RestatedAttendance[];
  /** Bodies that report to the meeting, each where it first does. */
  readonly bodiesSpeaking: readonly Phrase[];
  /** Members of each group that the body names with them. */
  readonly groups: readonly (readonly ParticipantMention[])[];
  readonly documentSymbols: readonly DocumentSymbolMention[];
  /** Lists within a sentence or in the body of an annex, each with its letters. */
  readonly inlineLists: readonly InlineList[];
}

/** The letters or small roman numbers of one, in order, with what they count. */
export type InlineList = readonly { readonly span: Span; readonly label: string; readonly value: number }[];

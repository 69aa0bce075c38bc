/** The only list of rules. */
import type { Rule } from './rule';
import { paragraphSequence } from './numbering-paragraph-sequence';
import { agendaItems } from './numbering-agenda-items';
import { subItemPrefix } from './numbering-sub-item-prefix';
import { subItemSequence } from './numbering-sub-item-sequence';
import { sessions } from './numbering-sessions';
import { listLetters } from './numbering-list-letters';
import { delegates } from './numbering-delegates';
import { labelForm } from './numbering-label-form';
import { unresolvedCitation } from './annex-unresolved-citation';
import { uncitedBody } from './annex-uncited-body';
import { citationOrder } from './annex-citation-order';
import { bodyOrder } from './annex-body-order';
import { duplicateLabel } from './annex-duplicate-label';
import { oneLabelTwoThings } from './annex-one-label-two-things';
import { titleAgainstCitation } from './annex-title-against-citation';
import { mixedLabelStyle } from './annex-mixed-label-style';
import { annexLabelForm } from './annex-label-form';
import { fileAgainstCitation } from './annex-file-against-citation';
import { missingFile } from './annex-missing-file';
import { listOfAnnexes } from './annex-list-of-annexes';
import { annexTotal } from './annex-total';
import { anotherSpeaker } from './annex-another-speaker';
import { papersAndLabels } from './annex-papers-and-labels';
import { presentationWithoutAnnex } from './annex-presentation-without-annex';
import { annexPhraseAgainstPast } from './annex-phrase-against-past';
import { annexStyleAgainstPast } from './annex-style-against-past';
import { annexMissingUsualAnnex } from './annex-missing-usual-annex';
import { annexBodiesAgainstPast } from './annex-bodies-against-past';
import { agendaMissingSection } from './agenda-missing-section';
import { agendaUnlistedSection } from './agenda-unlisted-section';
import { agendaOrder } from './agenda-order';
import { agendaNumber } from './agenda-number';
import { agendaWording } from './agenda-wording';
import { agendaLeads } from './agenda-leads';
import { agendaSpeakers } from './agenda-speakers';
import { agendaTimes } from './agenda-times';
import { attendanceInTwoLists } from './attendance-in-two-lists';
import { attendanceMode } from './attendance-mode';
import { attendanceNamedTwice } from './attendance-named-twice';
import { attendanceListOfDelegates } from './attendance-list-of-delegates';
import { attendanceAbsentSpeaks } from './attendance-absent-speaks';
import { attendanceCount } from './attendance-count';
import { attendanceListOrder } from './attendance-list-order';
import { attendanceNoParticipant } from './attendance-no-participant';
import { nameParticipantForm } from './name-participant-form';
import { attendanceFormAgainstPast } from './attendance-form-against-past';
import { followUpAbsentTable } from './follow-up-absent-table';
import { followUpFormAgainstPast } from './follow-up-form-against-past';
import { followUpMissingColumn } from './follow-up-missing-column';
import { followUpDuplicateRow } from './follow-up-duplicate-row';
import { followUpColumnHead } from './follow-up-column-head';
import { followUpMisplacedCell } from './follow-up-misplaced-cell';
import { followUpEmptyCell } from './follow-up-empty-cell';
import { followUpMilestone } from './follow-up-milestone';
import { followUpRowOrder } from './follow-up-row-order';
import { followUpRowReference } from './follow-up-row-reference';
import { followUpRowNumber } from './follow-up-row-number';
import { followUpUnmatchedRow } from './follow-up-unmatched-row';
import { followUpUndertakingWithoutRow } from './follow-up-undertaking-without-row';
import { followUpCitedParagraph } from './follow-up-cited-paragraph';
import { followUpDeadlineDiffers } from './follow-up-deadline-differs';
import { followUpDeadlineYear } from './follow-up-deadline-year';
import { followUpPartyNotProponent } from './follow-up-party-not-proponent';
import { followUpMissingProponent } from './follow-up-missing-proponent';
import { emptySection } from './structure-empty-section';
import { missingSubHeading } from './structure-missing-sub-heading';
import { headingForm } from './structure-heading-form';
import { headingFormAgainstPast } from './structure-heading-form-against-past';
import { headingWording } from './structure-heading-wording';
import { closingAgainstPast } from './structure-closing-against-past';
import { missingLeadWord } from './structure-missing-lead-word';
import { missingSection } from './structure-missing-section';
import { numberingFormAgainstPast } from './numbering-form-against-past';
import { residuePlaceholder } from './residue-placeholder';
import { residueComment } from './residue-comment';
import { residueTrackedChange } from './residue-tracked-change';
import { residueDoubledHeading } from './residue-doubled-heading';
import { residueDoubledText } from './residue-doubled-text';
import { residueAnotherMeeting } from './residue-another-meeting';
import { residueClosingThanks } from './residue-closing-thanks';
import { residueCarriedOver } from './residue-carried-over';
import { unusedSuppression } from './residue-unused-suppression';
import { sectionOrder } from './structure-section-order';
import { unexpectedSection } from './structure-unexpected-section';
import { dateImpossible } from './date-impossible';
import { dateBackwards } from './date-backwards';
import { dateWeekday } from './date-weekday';
import { dateLength } from './date-length';
import { dateMandateAfterMeeting } from './date-mandate-after-meeting';
import { dateEventAgainstMeeting } from './date-event-against-meeting';
import { dateDeadlineBeforeMeeting } from './date-deadline-before-meeting';
import { dateEventPlacedTwice } from './date-event-placed-twice';
import { dateProgrammeRows } from './date-programme-rows';
import { dateListAgainstText } from './date-list-against-text';
import { dateEventDatedTwice } from './date-event-dated-twice';
import { dateProgrammeDay } from './date-programme-day';
import { dateOutsideSessionYear } from './date-outside-session-year';
import { dateDeadlineAfterEvent } from './date-deadline-after-event';
import { dateAnnexDates } from './date-annex-dates';
import { dateYearMissing } from './date-year-missing';
import { dateSeriesOrder } from './date-series-order';
import { dateSessionYears } from './date-session-years';
import { dateMinisterialMeeting } from './date-ministerial-meeting';
import { titleCoChairs } from './title-co-chairs';
import { titleDates } from './title-dates';
import { titleKindAgainstPast } from './title-kind-against-past';
import { titleMeeting } from './title-meeting';
import { titleOrderAgainstPast } from './title-order-against-past';
import { titleOrdinal } from './title-ordinal';
import { titleStatusWord } from './title-status-word';
import { titleUnclosedBracket } from './title-unclosed-bracket';
import { titleVenue } from './title-venue';
import { referenceAgendaItem } from './reference-agenda-item';
import { referenceParagraph } from './reference-paragraph';
import { referenceRow } from './reference-row';
import { structureClosing } from './structure-closing';
import { sessionModerator } from './structure-session-moderator';
import { referencePoint } from './reference-point';
import { referenceStatedCount } from './reference-stated-count';
import { referenceDocument } from './reference-document';
import { referenceOtherMatter } from './reference-other-matter';
import { referenceFootnote } from './reference-footnote';
import { referenceGroup } from './reference-group';
import { referenceTable } from './reference-table';
import { structureAnnounced } from './structure-announced';
import { structureBrokenOff } from './structure-broken-off';
import { referenceSection } from './reference-section';
import { acronymLateExpansion } from './acronym-late-expansion';
import { acronymUnexpanded } from './acronym-unexpanded';
import { acronymExpandedTwice } from './acronym-expanded-twice';
import { acronymTwoExpansions } from './acronym-two-expansions';
import { acronymTwoForms } from './acronym-two-forms';
import { acronymUnused } from './acronym-unused';
import { acronymLetters } from './acronym-letters';
import { nameOfficialName } from './name-official-name';
import { namePersonSpelling } from './name-person-spelling';
import { nameHonorific } from './name-honorific';
import { nameHonorificMissing } from './name-honorific-missing';
import { nameCountry } from './name-country';
import { namePost } from './name-post';
import { nameActivityVaries } from './name-activity-varies';
import { nameNameVaries } from './name-name-varies';
import { nameSpelling } from './name-spelling';
import { namePronoun } from './name-pronoun';
import { nameNeverIntroduced } from './name-never-introduced';

export const RULES: readonly Rule[] = [
  paragraphSequence,
  agendaItems,
  subItemPrefix,
  subItemSequence,
  sessions,
  listLetters,
  delegates,
  labelForm,
  unresolvedCitation,
  uncitedBody,
  citationOrder,
  bodyOrder,
  duplicateLabel,
  oneLabelTwoThings,
  titleAgainstCitation,
  anotherSpeaker,
  annexTotal,
  listOfAnnexes,
  missingFile,
  fileAgainstCitation,
  papersAndLabels,
  presentationWithoutAnnex,
  mixedLabelStyle,
  annexLabelForm,
  numberingFormAgainstPast,
  annexStyleAgainstPast,
  annexPhraseAgainstPast,
  annexMissingUsualAnnex,
  annexBodiesAgainstPast,
  followUpAbsentTable,
  followUpMissingColumn,
  followUpFormAgainstPast,
  followUpColumnHead,
  followUpEmptyCell,
  followUpMisplacedCell,
  followUpRowNumber,
  followUpRowOrder,
  followUpRowReference,
  followUpMilestone,
  followUpDuplicateRow,
  followUpUnmatchedRow,
  followUpUndertakingWithoutRow,
  followUpCitedParagraph,
  followUpDeadlineDiffers,
  followUpDeadlineYear,
  followUpPartyNotProponent,
  followUpMissingProponent,
  missingSection,
  sectionOrder,
  unexpectedSection,
  closingAgainstPast,
  titleOrderAgainstPast,
  titleKindAgainstPast,
  titleCoChairs,
  titleOrdinal,
  titleMeeting,
  titleVenue,
  titleDates,
  titleStatusWord,
  titleUnclosedBracket,
  dateImpossible,
  dateBackwards,
  dateWeekday,
  dateLength,
  dateMandateAfterMeeting,
  dateEventAgainstMeeting,
  dateDeadlineBeforeMeeting,
  dateEventDatedTwice, dateEventPlacedTwice, dateListAgainstText, dateProgrammeRows,
  dateProgrammeDay,
  dateOutsideSessionYear,
  dateDeadlineAfterEvent,
  dateAnnexDates,
  dateYearMissing,
  dateSeriesOrder,
  dateSessionYears,
  dateMinisterialMeeting,
  attendanceFormAgainstPast,
  attendanceInTwoLists,
  attendanceMode,
  attendanceNamedTwice,
  attendanceListOfDelegates,
  attendanceAbsentSpeaks,
  attendanceCount,
  attendanceListOrder,
  attendanceNoParticipant,
  nameParticipantForm,
  agendaMissingSection,
  agendaUnlistedSection,
  agendaOrder,
  agendaNumber,
  agendaWording,
  agendaLeads,
  agendaSpeakers,
  agendaTimes,
  headingForm,
  emptySection,
  missingSubHeading,
  headingFormAgainstPast,
  headingWording,
  missingLeadWord,
  acronymLateExpansion,
  acronymUnexpanded,
  acronymExpandedTwice,
  acronymTwoExpansions,
  acronymTwoForms,
  acronymUnused,
  acronymLetters,
  nameOfficialName,
  nameActivityVaries,
  nameNameVaries,
  namePersonSpelling,
  nameHonorific,
  nameHonorificMissing,
  namePost,
  nameCountry,
  namePronoun,
  nameNeverIntroduced,
  nameSpelling,
  referenceParagraph,
  referenceAgendaItem,
  referenceSection,
  referenceTable,
  referenceFootnote,
  referenceGroup,
  referenceRow,
  structureClosing,
  structureAnnounced,
  structureBrokenOff,
  sessionModerator,
  referencePoint,
  referenceStatedCount,
  referenceDocument,
  referenceOtherMatter,
  residueCarriedOver,
  residuePlaceholder,
  residueComment,
  residueTrackedChange,
  residueDoubledHeading,
  residueDoubledText,
  residueClosingThanks,
  residueAnotherMeeting,
  unusedSuppression,
];

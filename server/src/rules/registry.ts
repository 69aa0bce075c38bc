/** The only list of rules. */
import type { Rule } from './rule';
import { paragraphSequence } from './numbering-paragraph-sequence';
import { annexPhraseAgainstPast } from './annex-phrase-against-past';
import { annexStyleAgainstPast } from './annex-style-against-past';
import { followUpAbsentTable } from './follow-up-absent-table';
import { followUpMissingColumn } from './follow-up-missing-column';
import { headingForm } from './structure-heading-form';
import { headingFormAgainstPast } from './structure-heading-form-against-past';
import { missingSection } from './structure-missing-section';
import { numberingFormAgainstPast } from './numbering-form-against-past';
import { sectionOrder } from './structure-section-order';
import { unexpectedSection } from './structure-unexpected-section';

export const RULES: readonly Rule[] = [
  paragraphSequence,
  numberingFormAgainstPast,
  annexStyleAgainstPast,
  annexPhraseAgainstPast,
  followUpAbsentTable,
  followUpMissingColumn,
  missingSection,
  sectionOrder,
  unexpectedSection,
  headingForm,
  headingFormAgainstPast,
];

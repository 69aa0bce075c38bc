/** The part of the command line that reads past reports for what they show, without asking for their faults. */
import { observedMentions } from '../report/observed';
import { readingWith } from './reading';

export const start = readingWith((report, wordings) => ({ mentions: observedMentions(report, wordings) }));

import { say } from '../text/say';
import type { Rule } from './rule';

/** A document of the meeting that the annexed list of documents does not have, and a resolution or treaty under another number than elsewhere. */
export const referenceDocument: Rule = {
  id: 'reference/document',
  title: 'A document of the meeting that the report names is in its list of documents',
  severity: 'warning',
  basis: 'draft',
  *check({ mentions }) {
    for (const { span, text, usual } of mentions.instrumentSlips) {
      yield { span, message: say`This is "${text}" here, and "${usual.text}" elsewhere in the report. Check the number.`, related: [{ span: usual.span, message: say`"${usual.text}" here.` }] };
    }
    for (const { span, symbol, annex, last } of mentions.unlistedDocuments) {
      yield {
        span, message: say`${annex.label} lists no document ${symbol}; the last one is ${last}. Check the number, or add the document to the list.`,
        related: [{ span: annex.nameSpan, message: say`The list stands here.` }],
      };
    }
  },
};

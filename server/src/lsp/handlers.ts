/** What answers have in common: the reading of the document they are asked about, and the place in it. */
import { positionOf, uriOf } from './params';
import type { Reading } from './reading';
import type { Session } from './session';

/** Parameters are as the client sent them. @throws ResponseError for those that are of no use. */
export type Answer = (session: Session, params: unknown) => unknown;

export function withReading(answer: (reading: Reading, session: Session, params: unknown) => unknown): Answer {
  return (session, params) => answer(session.reading(uriOf(params)), session, params);
}

/** Answers about a place in a report; a document that is none has nothing to say at any place. */
export function withPlace(answer: (reading: Reading, offset: number, session: Session, params: unknown) => unknown): Answer {
  return withReading((reading, session, params) => {
    const position = positionOf(params);
    return reading.served ? answer(reading, reading.read.report.lines.offsetAt(position), session, params) : null;
  });
}

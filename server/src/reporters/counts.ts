/** Numbers of things, in the reader's language. */
import type { Severity } from '../rules/rule';
import { phrase, said, say } from '../text/say';

/** "12,000"; the key is what parts the thousands. Not by toLocaleString: loading its data costs more than checking a report. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, say`,`);

export const findingsWords = (number: number): string => number === 1 ? say`1 finding` : say`${grouped(number)} findings`;
export const filesWords = (number: number): string => number === 1 ? say`1 file` : say`${grouped(number)} files`;
export const draftsWords = (number: number): string => number === 1 ? say`1 draft` : say`${grouped(number)} drafts`;
export const pastReportsWords = (number: number): string => number === 1 ? say`1 past report` : say`${grouped(number)} past reports`;
export const uncheckedWords = (number: number): string => number === 1 ? say`1 file could not be checked` : say`${grouped(number)} files could not be checked`;

/** "2 errors" */
export function severityCount(severity: Severity, number: number): string {
  switch (severity) {
    case 'error': return number === 1 ? say`1 error` : say`${grouped(number)} errors`;
    case 'warning': return number === 1 ? say`1 warning` : say`${grouped(number)} warnings`;
    case 'information': return number === 1 ? say`1 information` : say`${grouped(number)} information`;
    case 'hint': return number === 1 ? say`1 hint` : say`${grouped(number)} hints`;
  }
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: phrase`error`, warning: phrase`warning`, information: phrase`information`, hint: phrase`hint` };

export const severityName = (severity: Severity): string => said(SEVERITIES[severity]);

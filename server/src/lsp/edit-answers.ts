/** Requests that change a report: rename, what Enter does, refactorings, and the edits that commands ask for by name. */
import { LSPErrorCodes, ResponseError, type CodeAction, type Command } from 'vscode-languageserver';
import type { CheckedFinding } from '../check/check';
import { dragHeading } from '../features/edits/drag';
import { afterEnter } from '../features/edits/enter';
import { KINDS, planEdit, STYLES, type Intent, type Kind } from '../features/edits/intents';
import { offersAt, rowOffers, type Offer } from '../features/edits/offers';
import type { EditPlan } from '../features/edits/plan';
import { renameableAt, renameTo, whyNot } from '../features/edits/rename';
import { applyEdits } from '../features/fixes';
import { Ranges } from '../features/ranges';
import { LineTable, type Position } from '../text/lines';
import type { Report } from '../report/model';
import { say } from '../text/say';
import { GO_TO } from './aid-answers';
import { withPlace, withReading, type Answer } from './handlers';
import { asPosition, field, invalid } from './params';
import type { Reading } from './reading';
import type { Session } from './session';
import { plannedEdit } from './shapes';

export const EDIT_ANSWERS: Readonly<Record<string, Answer>> = {
  'textDocument/prepareRename': withPlace(({ read }, offset) => {
    const target = renameableAt(read, offset);
    return target && { range: read.report.lines.rangeOf(target.span), placeholder: target.name };
  }),
  'textDocument/rename': withPlace((reading, offset, session, params) => {
    const target = renameableAt(reading.read, offset);
    const name = field(params, 'newName');
    if (typeof name !== 'string') throw invalid('newName is missing.');
    const why = target ? whyNot(target, name) : say`An annex label, an acronym or the name of an activity can be renamed; this is none.`;
    if (why !== null) throw new ResponseError(LSPErrorCodes.RequestFailed, why);
    const plan = renameTo(reading.read, target!, name);
    return plan && edited(plan, reading, session);
  }),
  'textDocument/onTypeFormatting': withPlace((reading, offset, _session, params) => {
    const { report } = reading.read;
    const plan = field(params, 'ch') === '\n' ? afterEnter(reading.read, offset) : null;
    const ranges = new Ranges(report.lines, report.text.length);
    return plan && plan.edits.map(({ span, newText }) => ({ range: ranges.of(span), newText }));
  }),
  'codeAction/resolve': async (session, action) => {
    const data = field(action, 'data');
    const uri = field(data, 'uri');
    if (typeof uri !== 'string') return action;
    await session.prepare(uri);
    const reading = session.reading(uri);
    if (field(data, 'revision') !== reading.document.revision) throw new ResponseError(LSPErrorCodes.ContentModified, say`The report has changed since.`);
    const plan = planEdit(reading.read, intentFrom(field(data, 'intent')));
    return plan ? { ...action as CodeAction, edit: edited(plan, reading, session), ...going(plan, reading, session) } : action;
  },
  /** `{textDocument, intent}` with positions as `at` and `to`. Answers the edit with its title and where the writer goes on; null where it cannot be done there. */
  'rapporteur/edit': withReading((reading, session, params) => {
    if (!reading.served) return null;
    const plan = planEdit(reading.read, intentFrom(placed(field(params, 'intent'), reading.read.report)));
    return plan && answered(plan, reading, session);
  }),
  /** `{textDocument, from, to}`: where the heading begins that is dragged, and the one it is dropped on; `to` null for below all. Answers as `rapporteur/edit` does, or `{why}` where it cannot be moved there. */
  'rapporteur/drag': withReading((reading, session, params) => {
    const from = asPosition(field(params, 'from'));
    const to = asPosition(field(params, 'to'));
    if (!from) throw invalid('from is missing.');
    if (!reading.served) return null;
    const { lines } = reading.read.report;
    const plan = dragHeading(reading.read, lines.offsetAt(from), to ? lines.offsetAt(to) : null);
    return typeof plan === 'string' ? { why: plan } : answered(plan, reading, session);
  }),
};

/** The edit with its title and where the writer goes on. */
const answered = (plan: EditPlan, reading: Reading, session: Session): object =>
  ({ title: plan.title, changes: plan.edits.length, edit: edited(plan, reading, session), focus: focusOf(plan, reading) });

/** Where what was moved then stands, or what was put in is to be written. */
const focusOf = ({ edits, focus }: EditPlan, { document }: Reading): Position | null =>
  focus === undefined ? null : LineTable.of(applyEdits(document.text, edits)).positionAt(focus);

/** Takes the cursor there once the edit is made, where the client can. */
function going(plan: EditPlan, reading: Reading, session: Session): { command?: Command } {
  const focus = session.asksReason ? focusOf(plan, reading) : null;
  return focus === null ? {} : { command: { title: plan.title, command: GO_TO, arguments: [reading.document.uri, focus, [{ start: focus, end: focus }]] } };
}

const edited = (plan: EditPlan, { read, document }: Reading, session: Session): ReturnType<typeof plannedEdit> => plannedEdit(plan, read.report, document, session.abilities);

/** What can be done with the thing at the place. The edit itself is worked out when it is chosen, where the client asks then. */
export function refactorings(reading: Reading, session: Session, findings: readonly CheckedFinding[], offset: number): CodeAction[] {
  return actionsOf(offersAt({ report: reading.read.report, mentions: reading.read.mentions, findings }, offset), reading, session);
}

/** A row for a request that has none; offered wherever its finding stands. */
export function rowActions(reading: Reading, session: Session, findings: readonly CheckedFinding[], offset: number): CodeAction[] {
  return actionsOf(rowOffers({ mentions: reading.read.mentions, findings }, offset), reading, session);
}

function actionsOf(offers: readonly Offer[], reading: Reading, session: Session): CodeAction[] {
  return offers.flatMap((offer): CodeAction[] => {
    const { title, kind, intent }: Offer = offer;
    if (session.abilities.resolvesActions) return [{ title, kind, data: { uri: reading.document.uri, revision: reading.document.revision, intent } }];
    const plan = planEdit(reading.read, intent);
    return plan && plan.edits.length > 0 ? [{ title, kind, edit: edited(plan, reading, session) }] : [];
  });
}

/** Positions become offsets; what is none of them stays as it was sent. */
function placed(intent: unknown, report: Report): unknown {
  const offset = (key: string): object => {
    const position = asPosition(field(intent, key));
    return position ? { [key]: report.lines.offsetAt(position) } : {};
  };
  return typeof intent === 'object' && intent !== null ? { ...intent, ...offset('at'), ...offset('to') } : intent;
}

/** @throws ResponseError for what is no intent. */
function intentFrom(sent: unknown): Intent {
  const what = field(sent, 'do');
  const kind = KINDS.find(each => each === field(sent, 'kind'));
  const at = whole(sent, 'at');
  switch (what) {
    case 'renumber': return { do: what };
    case 'convert-annexes': {
      const style = STYLES.find(each => each === field(sent, 'style'));
      if (style) return { do: what, style };
      break;
    }
    case 'promote': case 'demote': case 'add-row':
      if (at !== null) return { do: what, at };
      break;
    default: {
      const intent = at === null || kind === undefined ? null : ofThing(what, sent, at, kind);
      if (intent) return intent;
    }
  }
  throw invalid('intent is missing or none that is known.');
}

function ofThing(what: unknown, sent: unknown, at: number, kind: Kind): Intent | null {
  switch (what) {
    case 'move': {
      const by = whole(sent, 'by');
      return by === null ? null : { do: what, kind, at, by };
    }
    case 'move-beside': {
      const to = whole(sent, 'to');
      return to === null ? null : { do: what, kind, at, to, side: field(sent, 'side') === 'before' ? 'before' : 'after' };
    }
    case 'insert': {
      const words = field(sent, 'words');
      return { do: what, kind, at, words: Array.isArray(words) ? words.filter(each => typeof each === 'string') : [] };
    }
    case 'take-out': return { do: what, kind, at };
    case 'split': return kind === 'paragraph' || kind === 'entry' ? { do: what, kind, at } : null;
    default: return null;
  }
}

function whole(sent: unknown, key: string): number | null {
  const value = field(sent, key);
  return Number.isInteger(value) ? value as number : null;
}

/** Requests that help to read and write without changing anything: completion, lenses, hints, links, colours, selections, symbols. */
import type { CodeLens, CompletionItem, CompletionItemKind, DocumentLink, SelectionRange, SymbolInformation } from 'vscode-languageserver';
import { completionsAt } from '../features/completion/completion';
import type { Completion } from '../features/completion/model';
import { hintsIn } from '../features/hints';
import { lensesOf } from '../features/lenses';
import { linksOf } from '../features/links';
import { Ranges } from '../features/ranges';
import { selectionsAt } from '../features/selection';
import { symbolsOf, type FoundSymbol } from '../features/symbols';
import { tokensOf } from '../features/tokens';
import { withPlace, withReading, type Answer } from './handlers';
import { asPosition, field, invalid, rangeOf } from './params';
import type { Reading } from './reading';
import type { Session } from './session';

/** Commands that the client of this product knows; others show the words of a lens alone. */
export const GO_TO = 'rapporteur.goTo';
export const ADD_FOLLOW_UP = 'rapporteur.addFollowUp';

const COMPLETION_KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = { heading: 22, annex: 18, phrase: 15, participant: 9, acronym: 21, date: 12, row: 15 };
const SYMBOL_KINDS: Readonly<Record<FoundSymbol['kind'], SymbolInformation['kind']>> = { heading: 3, annex: 1, 'follow-up-table': 23 };
/** Symbols of one answer; editors ask again with more letters. */
const MOST_SYMBOLS = 500;

export const AID_ANSWERS: Readonly<Record<string, Answer>> = {
  'textDocument/completion': withPlace((reading, offset, { abilities }) => {
    const { report, mentions, binding, profile } = reading.read;
    const ranges = new Ranges(report.lines, report.text.length);
    const line = ranges.position(offset).line;
    const { items: found, whole } = completionsAt({ report, mentions, binding, profile, findings: () => reading.findings }, offset);
    const items = found.map((each): CompletionItem => {
      // an editor takes in one line at most
      const range = ranges.of(each.span);
      return {
        label: each.label, kind: COMPLETION_KINDS[each.kind], detail: each.detail, sortText: String(each.rank).padStart(3, '0'), filterText: each.kind === 'row' ? '' : each.label,
        ...each.blanks && abilities.snippets ? { insertTextFormat: SNIPPET } : {},
        textEdit: { range: range.start.line === line ? range : { start: range.end, end: range.end }, newText: each.blanks && abilities.snippets ? snippet(each.text) : each.text },
      };
    });
    return { isIncomplete: !whole, items };
  }),
  'textDocument/codeLens': withReading(({ served, read, findings, document, basis }): CodeLens[] => {
    if (!served) return [];
    return lensesOf(read.report, { mentions: read.mentions, findings }, basis.lenses).map(({ range, title, action }) => ({
      range,
      command: action === null ? { title, command: '' } : action.kind === 'go' ? { title, command: GO_TO, arguments: [document.uri, range.start, action.targets] } : { title, command: ADD_FOLLOW_UP, arguments: [document.uri, range.start] },
    }));
  }),
  'textDocument/inlayHint': withReading(({ served, read, basis }, _session, params) => {
    const { start, end } = rangeOf(params);
    if (!served || !basis.hints) return [];
    return hintsIn(read.report, read.mentions, start.line, end.line).map(({ position, label }) => ({ position, label, paddingLeft: true }));
  }),
  'textDocument/documentLink': withReading(async (reading, session): Promise<DocumentLink[]> => {
    if (!reading.served) return [];
    const folder = /^(.*\/)[^/]*$/.exec(reading.document.uri)?.[1];
    const files = folder === undefined || reading.document.uri.startsWith('untitled:') ? [] : await session.filesIn(folder);
    return linksOf(reading.read.report, reading.read.mentions, files).map(({ range, target, tooltip }) => ({ range, tooltip, target: 'address' in target ? target.address : `${folder}${encodeURIComponent(target.file)}` }));
  }),
  'textDocument/semanticTokens/full': withReading(({ served, read }) => ({ data: served ? tokensOf(read.report, read.mentions) : [] })),
  'textDocument/semanticTokens/range': withReading(({ served, read }, _session, params) => {
    const { start, end } = rangeOf(params);
    const { lines } = read.report;
    return { data: served ? tokensOf(read.report, read.mentions, { start: lines.offsetAt(start), end: lines.offsetAt(end) }) : [] };
  }),
  'textDocument/selectionRange': withReading((reading, _session, params) => selections(reading, field(params, 'positions'))),
  'workspace/symbol': (session, params) => symbols(session, field(params, 'query')),
};

const SNIPPET = 2;

/** Each blank in square brackets is a place the writer comes to by the tabulator. */
function snippet(text: string): string {
  let blanks = 0;
  return text.replace(/[\\$}]/g, '\\$&').replace(/\[[^\]]*\]/g, blank => `\${${++blanks}:${blank}}`);
}

function selections({ served, read: { report } }: Reading, positions: unknown): SelectionRange[] | null {
  if (!Array.isArray(positions)) throw invalid('positions is missing.');
  if (!served) return null;
  return positions.map((sent: unknown) => {
    const position = asPosition(sent);
    if (!position) throw invalid('positions has what is no position.');
    return selectionsAt(report, report.lines.offsetAt(position)).reduceRight<SelectionRange | undefined>((parent, span) => ({ range: report.lines.rangeOf(span), ...parent ? { parent } : {} }), undefined)!;
  });
}

function symbols(session: Session, query: unknown): SymbolInformation[] {
  if (typeof query !== 'string') throw invalid('query is missing.');
  const out: SymbolInformation[] = [];
  for (const uri of session.documents.uris()) {
    const reading = session.readingIfOpen(uri);
    if (!reading?.served) continue;
    for (const { name, kind, range } of symbolsOf(reading.read.report, query)) {
      if (out.length === MOST_SYMBOLS) return out;
      out.push({ name, kind: SYMBOL_KINDS[kind], location: { uri, range } });
    }
  }
  return out;
}

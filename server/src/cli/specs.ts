/** What each command takes; its help is made from this. */
import { STAGES } from '../check/stages';
import { FAMILIES } from '../report/model';
import { FORMATS } from '../reporters/registry';
import type { CommandSpec, OptionSpec } from './arguments';

const PROFILE: OptionSpec = { name: 'profile', value: 'P.json', help: 'the profile to check against (default: the one named in rapporteur.config.json, else the built-in one)' };
const LIKE: OptionSpec = { name: 'like', value: 'PAST', help: 'one past report as the whole profile: departures from it, and what was carried over from it by mistake' };
const FAMILY: OptionSpec = { name: 'family', value: 'F', help: `the family of the report, where the guess is wrong: ${FAMILIES.join(', ')}` };

const LANGUAGE: OptionSpec = { name: 'language', value: 'L', help: 'in which language findings are told, for instance fr (default: en)' };

export const CHECK: CommandSpec = {
  name: 'check',
  operands: '[FILE|FOLDER]...',
  summary: 'Finds structural faults in drafts.',
  options: [
    PROFILE,
    LIKE,
    FAMILY,
    { name: 'format', value: 'F[=FILE]', repeated: true, help: `to the terminal or into a file; may be repeated (default: text): ${FORMATS.join(', ')}` },
    { name: 'fix', value: null, help: 'correct numbers, labels and layout where that is safe, and write the drafts back' },
    { name: 'stage', value: 'S', help: `how far the drafts are, which makes findings louder or quieter: ${STAGES.join(', ')}` },
    { name: 'baseline', value: 'FILE', help: 'accepted findings, which are left out so that only new ones fail' },
    { name: 'write-baseline', value: 'FILE', help: 'accept all that is found from now on, and write it into FILE' },
    { name: 'fail-on', value: 'S', help: 'least severity that fails: error, warning, information or never (default: warning)' },
    LANGUAGE,
  ],
  notes: [
    'Folders are searched for drafts; a file that is named is always read; - is standard input.',
    'Exit status: 0 when all is well, 1 when a finding is at or above --fail-on, 2 when something named could not be read, used or understood.',
  ],
};

export const SUPPRESS: CommandSpec = {
  name: 'suppress',
  operands: 'FILE RULE LINE --reason WORDS',
  summary: 'Keeps one finding silent, with its reason, in a file beside the draft.',
  options: [{ name: 'reason', value: 'WORDS', help: 'why the finding is left as it is; required' }, PROFILE, LIKE],
  notes: [
    'LINE is the number rapporteur check shows; for a Word document that of the paragraph.',
    'The finding is known again by its words, not by its line, and what no longer silences anything is told of by residue/unused-suppression.',
  ],
};

export const READY: CommandSpec = {
  name: 'ready',
  operands: 'FILE',
  summary: 'Says whether a draft can go out to delegations, and what is open.',
  options: [PROFILE, LIKE, FAMILY, { name: 'format', value: 'F', help: 'text or json (default: text)' }, LANGUAGE],
  notes: [
    'Open are findings at warning or above at the stage of circulation and, in a Word document, comments, tracked changes, hidden words and version marks.',
    'Exit status: 0 when it is ready, 1 when something is open, 2 when that cannot be said.',
  ],
};

export const LEARN: CommandSpec = {
  name: 'learn',
  operands: 'PATH... --out P.json',
  summary: 'Learns from past reports how such reports are built, and writes a profile.',
  options: [
    { name: 'out', value: 'P.json', help: 'where to write the profile' },
    { name: 'observations', value: 'FILE', repeated: true, help: 'add what "rapporteur observe" printed into FILE; - is standard input' },
    { name: 'diff', value: null, help: 'show what would change in the profile, and write nothing' },
    { name: 'evaluate', value: null, help: 'check each past report against the others and count what would be false alarms; --out is not needed then' },
    { name: 'fresh', value: null, help: 'read every report again, also those that have not changed' },
    { name: 'with-builtin', value: null, help: 'add what the built-in profile knows' },
    { name: 'no-passages', value: null, help: 'quote no past report: keep file names, lines, counts, and words of headings that several reports share' },
  ],
  notes: [
    'What was read of each report is kept beside the profile, so that an unchanged report is not read again; with --no-passages nothing is kept.',
    'Exit status: 0 when a profile was written (files left out are named), 2 when no report could be used.',
  ],
};

export const OBSERVE: CommandSpec = {
  name: 'observe',
  operands: 'PATH...',
  summary: 'Prints what each past report shows, one a line, for rapporteur learn --observations.',
  options: [],
  notes: ['The lines of several calls, in any order and however often, may be joined and learned from together.', 'Exit status: 0 when there is a line to print (files left out are named), 2 when no report could be used.'],
};

export const OUTLINE: CommandSpec = {
  name: 'outline',
  operands: 'FILE',
  summary: 'Shows how a report is built: sections, paragraphs, annexes, follow-up table.',
  options: [FAMILY, { name: 'format', value: 'F', help: 'text or json (default: text)' }],
};

export const EXPLAIN: CommandSpec = {
  name: 'explain',
  operands: 'RULE [FILE]',
  summary: 'Explains a rule; with a file, what the rule finds there and on which past reports it rests.',
  options: [PROFILE, LIKE, FAMILY, { name: 'why-not', value: null, help: 'with a file: say why the rule is silent there' }, LANGUAGE],
};

export const RULES_LIST: CommandSpec = { name: 'rules', operands: '', summary: 'Lists the rules.', options: [{ name: 'format', value: 'F', help: 'text or json (default: text)' }, LANGUAGE] };

export const NEW: CommandSpec = {
  name: 'new',
  operands: '--family F | --like PAST',
  summary: 'Writes the skeleton of a report as past reports of the family, or one past report, are built.',
  options: [
    { ...FAMILY, help: `the family: ${FAMILIES.join(', ')}` },
    { ...LIKE, help: 'the past report to model it on' },
    { name: 'meeting', value: 'NAME', help: 'name of the meeting, without its number' },
    { name: 'ordinal', value: 'N', help: 'number of the meeting: 6, 6th or sixth' },
    { name: 'dates', value: 'DATES', help: 'when it was held, for instance "11-12 March 2025"' },
    { name: 'venue', value: 'PLACE', help: 'where it was held, for instance "Busan, Republic of Korea"' },
    { name: 'co-chairs', value: 'NAMES', help: 'who co-chaired it, each with name and post; semicolons between them' },
    PROFILE,
    { name: 'out', value: 'FILE', help: 'where to write it (default: standard output); an existing file is left alone' },
  ],
  notes: ['What is not given stands in square brackets, to be filled in.'],
};

export const PROFILE_PAGE: CommandSpec = {
  name: 'profile',
  operands: '--html FILE',
  summary: 'Shows what was learned: one page with the structure of past reports, to open in a browser.',
  options: [{ name: 'html', value: 'FILE', help: 'where to write the page' }, { ...PROFILE, help: PROFILE.help.replace('to check against', 'to show') }, LANGUAGE],
};

export const COMPARE: CommandSpec = {
  name: 'compare',
  operands: 'OLD NEW',
  summary: 'Says what became of each paragraph, heading, annex and follow-up row of an old draft in a new one.',
  options: [
    { name: 'comments', value: 'FILE', repeated: true, help: 'comments of one delegation on the old draft, each after the number of its paragraph ("Paragraph 12: ..."); gathered by the new numbers' },
    { name: 'format', value: 'F', help: 'text, markdown or json (default: text)' },
    { name: 'out', value: 'FILE', help: 'where to write it (default: standard output)' },
    LANGUAGE,
  ],
  notes: ['Drafts and comments may be text, Markdown or Word documents; a delegation is named as its file is.'],
};

export const EXPORT: CommandSpec = {
  name: 'export',
  operands: 'FILE --out DRAFT.docx',
  summary: 'Writes a draft as a Word document with heading styles, automatic numbers and tables, or as a page to print.',
  options: [{ name: 'out', value: 'FILE', help: 'the document to write: .docx for Word, .html for a page' }],
};

export const IMPORT: CommandSpec = {
  name: 'import',
  operands: 'DRAFT.docx --out FILE',
  summary: 'Writes a Word document as a draft in plain text: numbers as printed, tracked changes as accepted.',
  options: [{ name: 'out', value: 'FILE', help: 'the draft to write, for instance draft.report.md; an existing file is left alone' }],
};

export const LSP: CommandSpec = {
  name: 'lsp',
  operands: '--stdio',
  summary: 'Runs the language server, for any editor.',
  options: [{ name: 'stdio', value: null, help: 'speak over standard input and output' }, { ...LANGUAGE, help: 'in which language findings are told, for instance fr (default: the one the editor asks for, else en)' }],
};

export const COMMANDS: readonly CommandSpec[] = [CHECK, READY, SUPPRESS, LEARN, OBSERVE, OUTLINE, EXPLAIN, RULES_LIST, PROFILE_PAGE, NEW, COMPARE, EXPORT, IMPORT, LSP];

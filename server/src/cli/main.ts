/** Entry of the command line; that of the commands that learn is learn-main.ts. */
import type { CommandSpec } from './arguments';
import { check } from './commands/check';
import { compare } from './commands/compare';
import { explain } from './commands/explain';
import { exportReport, importReport } from './commands/export';
import { learn } from './commands/learn';
import { lsp } from './commands/lsp';
import { newReport } from './commands/new';
import { observe } from './commands/observe';
import { outline } from './commands/outline';
import { profile } from './commands/profile';
import { ready } from './commands/ready';
import { rules } from './commands/rules';
import { suppress } from './commands/suppress';
import { Program, type Command } from './program';
import { CHECK, COMPARE, EXPLAIN, EXPORT, IMPORT, LEARN, LSP, NEW, OBSERVE, OUTLINE, PROFILE_PAGE, READY, RULES_LIST, SUPPRESS } from './specs';

/** The work of a thread that helps. */
export { help } from './checker';
export { CREW, joinCrew, nodeHost } from './node-host';

const PROGRAM = new Program(new Map<CommandSpec, Command>([
  [CHECK, check], [READY, ready], [SUPPRESS, suppress], [LEARN, learn], [OBSERVE, observe], [OUTLINE, outline], [EXPLAIN, explain], [RULES_LIST, rules], [PROFILE_PAGE, profile], [NEW, newReport], [COMPARE, compare], [EXPORT, exportReport], [IMPORT, importReport], [LSP, lsp],
]));

export const run: Program['run'] = (argv, host) => PROGRAM.run(argv, host);

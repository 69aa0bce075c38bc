/** Entry of the command line: picks the command, and turns what goes wrong into one clear line and a status. */
import { commandHelp, generalHelp, readArguments, suggestion, UsageError, type Arguments, type CommandSpec } from './arguments';
import type { LearnOrder } from './archive';
import { help as helpCheck, type Order } from './checker';
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
import type { ExitStatus, Host } from './host';
import type { LearnPart } from './learning';
import { speakIn } from './language';
import { oneLine } from './reasons';
import { CHECK, COMMANDS, COMPARE, EXPLAIN, EXPORT, IMPORT, LEARN, LSP, NEW, OBSERVE, OUTLINE, PROFILE_PAGE, READY, RULES_LIST, SUPPRESS } from './specs';

export { CREW, joinCrew, nodeHost } from './node-host';

/** The work of a thread that helps, whichever command set it to work. */
export function help(order: Order | LearnOrder, next: () => number, host: Host): readonly unknown[] {
  return 'learn' in order ? (host.load('learn') as LearnPart).lessons(order, next, host) : helpCheck(order, next, host);
}

/** The status, at once or when threads have ended; null when the command goes on by itself (a server). */
export type Status = ExitStatus | null | Promise<ExitStatus>;

type Command = (args: Arguments, host: Host) => Status;

const RUN: ReadonlyMap<CommandSpec, Command> = new Map<CommandSpec, Command>([
  [CHECK, check], [READY, ready], [SUPPRESS, suppress], [LEARN, learn], [OBSERVE, observe], [OUTLINE, outline], [EXPLAIN, explain], [RULES_LIST, rules], [PROFILE_PAGE, profile], [NEW, newReport], [COMPARE, compare], [EXPORT, exportReport], [IMPORT, importReport], [LSP, lsp],
]);

/** `argv` without node and the script. */
export function run(argv: readonly string[], host: Host): Status {
  const failed = (error: unknown): 2 => {
    if (error instanceof UsageError) host.err(`rapporteur: ${error.message}.\n`);
    else host.err(`rapporteur: stopped by a fault of its own: ${oneLine(error instanceof Error ? error.message : String(error))}. Please report it with the command you gave.\n`);
    return 2;
  };
  try {
    const status = dispatch(argv, host);
    return status instanceof Promise ? status.catch(failed) : status;
  } catch (error) {
    return failed(error);
  }
}

function dispatch(argv: readonly string[], host: Host): Status {
  const name = argv[0];
  if (name === undefined) throw new UsageError('say what to do, for instance: rapporteur check FILE. See rapporteur --help');
  if (name === '--version' || name === '-v') {
    host.out(`${host.version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const spec = COMMANDS.find(each => each.name === argv[1]);
    host.out(spec ? commandHelp(spec, host.terminal('out')) : generalHelp(COMMANDS, host.terminal('out')));
    return 0;
  }
  const spec = COMMANDS.find(each => each.name === name);
  if (!spec) {
    const names = COMMANDS.map(each => each.name);
    throw new UsageError(`there is no command "${name}"${suggestion(name, names)}. Those that exist: ${names.join(', ')}`);
  }
  const args = readArguments(spec, argv.slice(1));
  if (args.has('help')) {
    host.out(commandHelp(spec, host.terminal('out')));
    return 0;
  }
  if (args.has('version')) {
    host.out(`${host.version}\n`);
    return 0;
  }
  const language = args.value('language');
  if (language !== undefined) speakIn(language, host);
  return RUN.get(spec)!(args, host);
}

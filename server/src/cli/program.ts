/** The command line over the commands of one bundle: picks the command, and turns what goes wrong into one clear line and a status. */
import { commandHelp, generalHelp, readArguments, suggestion, UsageError, type Arguments, type CommandSpec } from './arguments';
import type { ExitStatus, Host } from './host';
import { speakIn } from './language';
import { oneLine } from './reasons';
import { COMMANDS } from './specs';

/** The status, at once or when threads have ended; null when the command goes on by itself (a server). */
export type Status = ExitStatus | null | Promise<ExitStatus>;

export type Command = (args: Arguments, host: Host) => Status;

export class Program {
  constructor(private readonly commands: ReadonlyMap<CommandSpec, Command>) {}

  /** `argv` without node and the script. */
  run(argv: readonly string[], host: Host): Status {
    const failed = (error: unknown): 2 => {
      if (error instanceof UsageError) host.err(`rapporteur: ${error.message}.\n`);
      else host.err(`rapporteur: stopped by a fault of its own: ${oneLine(error instanceof Error ? error.message : String(error))}. Please report it with the command you gave.\n`);
      return 2;
    };
    try {
      const status = this.dispatch(argv, host);
      return status instanceof Promise ? status.catch(failed) : status;
    } catch (error) {
      return failed(error);
    }
  }

  private dispatch(argv: readonly string[], host: Host): Status {
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
    return this.commands.get(spec)!(args, host);
  }
}

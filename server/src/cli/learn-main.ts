/** Entry of the commands that learn: a program of its own, which has nothing in it that they do not need. */
import type { CommandSpec } from './arguments';
import { learn } from './commands/learn';
import { observe } from './commands/observe';
import { Program, type Command } from './program';
import { LEARN, OBSERVE } from './specs';

export { learnFiles, lessons, observeFiles } from './learning';
/** The work of a thread that helps. */
export { lessons as help } from './learning';
export { CREW, joinCrew, nodeHost } from './node-host';

const PROGRAM = new Program(new Map<CommandSpec, Command>([[LEARN, learn], [OBSERVE, observe]]));

export const run: Program['run'] = (argv, host) => PROGRAM.run(argv, host);

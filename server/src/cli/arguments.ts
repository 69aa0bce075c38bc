/** The command line's words: options of a command, their help, and what is said when they cannot be understood. */
import { parseArgs } from 'node:util';
import { hung } from '../reporters/style';
import { editDistance } from '../text/similarity';

export interface OptionSpec {
  /** Without dashes. */
  readonly name: string;
  /** Shown after the option when it takes a value: "P.json"; null for a switch. */
  readonly value: string | null;
  readonly repeated?: boolean;
  readonly help: string;
}

export interface CommandSpec {
  readonly name: string;
  /** What follows the name: "[FILE|FOLDER]...". */
  readonly operands: string;
  readonly summary: string;
  readonly options: readonly OptionSpec[];
  /** Shown below the options in the help. */
  readonly notes?: readonly string[];
}

export interface Arguments {
  readonly operands: readonly string[];
  /** The last value given. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  has(name: string): boolean;
}

/** The command line cannot be understood; the message is one line. */
export class UsageError extends Error {}

const COMMON: readonly OptionSpec[] = [
  { name: 'help', value: null, help: 'show this help' },
  { name: 'version', value: null, help: 'show the version' },
];

/** Throws a UsageError naming the option or value that is wrong. */
export function readArguments(spec: CommandSpec, args: readonly string[]): Arguments {
  const options = [...spec.options, ...COMMON];
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(options.map(option => [option.name, { type: option.value === null ? 'boolean' as const : 'string' as const, ...SHORT[option.name] }])),
  });
  const operands: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(each => each.name === token.name);
    if (!option) throw new UsageError(`there is no option ${token.rawName}${suggestion(token.name, options.map(each => each.name), '--')}. See rapporteur ${spec.name} --help`);
    const values = given.get(option.name) ?? [];
    if (option.value === null) {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
    } else {
      if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('-') && token.value !== '-')) throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value}`);
      if (values.length > 0 && !option.repeated) throw new UsageError(`${token.rawName} is given twice`);
      values.push(token.value);
    }
    given.set(option.name, values);
  }
  return {
    operands,
    value: name => given.get(name)?.at(-1),
    values: name => given.get(name) ?? [],
    has: name => given.has(name),
  };
}

const SHORT: Readonly<Record<string, { readonly short: string }>> = { help: { short: 'h' }, version: { short: 'v' } };

/** ` (did you mean --format?)` when a known word is near, else nothing. */
export function suggestion(word: string, known: readonly string[], prefix = ''): string {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const each of known) {
    const distance = editDistance(word, each, least);
    if (distance < least) { least = distance; best = each; }
  }
  return best === null ? '' : ` (did you mean ${prefix}${best}?)`;
}

/** One of a fixed set of words; throws a UsageError that lists them. */
export function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find(each => each === value);
  if (found === undefined) throw new UsageError(`there is no ${option} "${value}"${suggestion(value, known)}. Those that exist: ${known.join(', ')}`);
  return found;
}

/** Lines are broken at `width` columns; null leaves them whole. */
export function commandHelp(spec: CommandSpec, width: number | null): string {
  const rows = [...spec.options, ...COMMON].map(option => [
    `--${option.name}${option.value === null ? '' : ` ${option.value}`}`,
    option.help,
  ] as const);
  const widest = Math.max(...rows.map(([left]) => left.length));
  return [
    `Usage: rapporteur ${spec.name} ${spec.operands}`.trimEnd(),
    '',
    ...hung('', spec.summary, width),
    '',
    'Options:',
    ...rows.flatMap(([left, right]) => hung(`  ${left.padEnd(widest)}  `, right, width)),
    ...(spec.notes ? ['', ...spec.notes.flatMap(note => hung('', note, width))] : []),
    '',
  ].join('\n');
}

export function generalHelp(specs: readonly CommandSpec[], width: number | null): string {
  const widest = Math.max(...specs.map(spec => spec.name.length));
  return [
    'Usage: rapporteur COMMAND ...',
    '',
    ...hung('', "Checks drafts of Co-Chairs' Summary Reports against the structure learned from past reports.", width),
    '',
    'Commands:',
    ...specs.flatMap(spec => hung(`  ${spec.name.padEnd(widest)}  `, spec.summary, width)),
    '',
    'rapporteur COMMAND --help says more about a command.',
    '',
  ].join('\n');
}

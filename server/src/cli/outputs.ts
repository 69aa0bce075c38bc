/** Where the result goes: each `--format F[=FILE]` to standard output or into a file. */
import * as path from 'node:path';
import type { CheckRun } from '../reporters/model';
import { FORMATS, reporterOf } from '../reporters/registry';
import { mayColour } from '../reporters/style';
import { oneOf, UsageError } from './arguments';
import type { Host } from './host';
import { moreReportersOf } from './parts';
import { whyUnwritten } from './reasons';

export interface Output {
  readonly format: string;
  /** Null for standard output. */
  readonly file: string | null;
}

/** Throws a UsageError for a format that does not exist, or when two would share standard output. */
export function readOutputs(values: readonly string[]): Output[] {
  const outputs = values.map((value): Output => {
    const equals = value.indexOf('=');
    const file = equals < 0 ? null : value.slice(equals + 1);
    if (file === '') throw new UsageError(`--format ${value} names no file after the equals sign`);
    return { format: oneOf('format', equals < 0 ? value : value.slice(0, equals), FORMATS), file };
  });
  if (outputs.filter(output => output.file === null).length > 1) throw new UsageError('two formats cannot share standard output. Give one of them a file: --format json=FILE');
  return outputs.length === 0 ? [{ format: 'text', file: null }] : outputs;
}

export function writeOutputs(host: Host, outputs: readonly Output[], run: CheckRun, complain: (file: string, why: string) => void): void {
  for (const { format, file } of outputs) {
    const reporter = reporterOf(format, () => moreReportersOf(host));
    if (file === null) {
      const width = host.terminal('out');
      host.out(reporter(run, { colour: mayColour(host.env, width !== null), width }));
      continue;
    }
    try {
      host.files.write(path.resolve(host.cwd, file), reporter(run, { colour: false, width: null }));
    } catch (error) {
      complain(file, `was not written: ${whyUnwritten(error)}`);
    }
  }
}

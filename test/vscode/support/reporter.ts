/** Reports one line at a time with a mark in front, by which the runner tells them from what the workbench itself writes. */
import type Mocha from 'mocha';

const MARK = '[suite] ';

class LineReporter {
  constructor(runner: Mocha.Runner) {
    let passing = 0;
    let failing = 0;
    const say = (line: string) => console.log(MARK + line);
    runner
      .on('pass', test => { passing++; say(`  ✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`); })
      .on('fail', (test, error) => { failing++; say(`  ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`); })
      .once('end', () => {
        say(`  ${passing} passing`);
        if (failing > 0) say(`  ${failing} failing`);
      });
  }
}

/** Mocha asks for a subclass of its own base only in its types. */
export const lineReporter = LineReporter as unknown as Mocha.ReporterConstructor;

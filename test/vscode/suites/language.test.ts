import { equal } from '../support/assert';
import { closeAll, open, write } from '../support/editor';

const TEXT = "CO-CHAIRS' SUMMARY REPORT\n\n1. The Meeting was held.\n";

describe('the language of summary reports', () => {
  afterEach(closeAll);

  it('is that of .report, .report.md and .report.txt, not of other text', async () => {
    for (const name of ['a.report', 'a.report.md', 'a.report.txt']) {
      equal((await open(await write(name, TEXT))).languageId, 'summary-report', name);
    }
    equal((await open(await write('a.txt', TEXT))).languageId, 'plaintext', 'a.txt');
  });
});

import assert from 'node:assert/strict';
import { fakeHost, runFake, systemError } from '../support/cli';

describe('rapporteur profile --html', () => {
  it('writes the page of the built-in profile', () => {
    const host = fakeHost({});
    const { status, out, err } = runFake(['profile', '--html', 'structure.html'], host);
    assert.deepEqual([status, out, err], [0, 'Wrote structure.html. Open it in a browser.\n', '']);
    assert.match(String(host.written.get('/drafts/structure.html')), /^<!doctype html>[^]*seeds\/2024-04-24-ism-icts-security-moscow\.txt/);
  });

  it('writes nothing for a profile that cannot be used', () => {
    const host = fakeHost({ '/drafts/broken.json': '{"schemaVersion": 1, "obs' });
    const { status, err } = runFake(['profile', '--html', 'structure.html', '--profile', 'broken.json'], host);
    assert.deepEqual([status, host.written.size], [2, 0]);
    assert.match(err, /^rapporteur: broken\.json is cut off[^\n]*\n$/);
  });

  it('writes no page over what is none by its name', () => {
    const host = fakeHost({ '/drafts/past.json': '{}' });
    const { status, err } = runFake(['profile', '--html', 'past.json'], host);
    assert.deepEqual([status, host.written.size], [2, 0]);
    assert.match(err, /ends in \.html.*--html past\.html/);
  });

  it('says so when the page cannot be written', () => {
    const host = fakeHost({});
    const denied = { ...host, files: { ...host.files, write: () => { throw systemError('EACCES'); } } };
    assert.equal(runFake(['profile', '--html', 'structure.html'], denied).status, 2);
    assert.match(host.output.err, /structure\.html was not written: it may not be opened/);
  });
});

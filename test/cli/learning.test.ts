import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { makeArchive, makeReport } from '../support/archive';
import { asWord } from '../support/as-word';
import { fakeHost, rapporteur, runFake, systemError, temporaryFolder } from '../support/cli';

const archive = makeArchive(6);
const files = (reports: readonly { file: string; text: string }[]): Record<string, string> => Object.fromEntries(reports.map(({ file, text }) => [`/drafts/${file}`, text]));
const text = (bytes: Uint8Array | string | undefined): string => (typeof bytes === 'string' ? bytes : Buffer.from(bytes ?? []).toString('utf8'));

describe('rapporteur observe and learn --observations', () => {
  const folder = temporaryFolder();
  before(() => { for (const { file, text: content } of archive) folder.write(file, content); });

  it('give the profile that one call gives, whatever the parts, their order and their repetition', () => {
    const whole = rapporteur(['learn', 'archive', '--out', 'whole.json'], { cwd: folder.path });
    assert.equal(whole.status, 0, whole.err);
    const names = archive.map(({ file }) => file);
    const observe = (...some: string[]): string => {
      const { status, out, err } = rapporteur(['observe', ...some], { cwd: folder.path });
      assert.equal(status, 0, err);
      return out;
    };
    const [first, second, all] = [observe(...names.slice(0, 2)), observe(...names.slice(2)), observe('archive')];
    assert.equal(all.trimEnd().split('\n').length, 6);
    for (const [name, input] of [['ab', first + second], ['ba', second + first], ['aab', first + first + second + all]] as const) {
      const { status, err } = rapporteur(['learn', '--observations', '-', '--out', `${name}.json`], { cwd: folder.path, input });
      assert.equal(status, 0, err);
      assert.equal(fs.readFileSync(path.join(folder.path, `${name}.json`), 'utf8'), fs.readFileSync(path.join(folder.path, 'whole.json'), 'utf8'), name);
    }
  });

  const broken: readonly [string, string, RegExp][] = [
    ['cut off', '{"observation":3,"digest":"01', /standard input has no observation in line 1, which is not JSON or cut off.*rapporteur observe/],
    ['of another version', '{"observation":1}', /observation of version 1 in line 1.*Renew it: "rapporteur observe/],
    ['of a later version', '\n{"observation":99}', /observation of version 99 in line 2.*Update Rapporteur/],
    ['something else', '{"hello":1}', /has no observation in line 1/],
  ];
  for (const [name, input, words] of broken) {
    it(`refuse a line that is ${name}, and leave the old profile as it is`, () => {
      const old = folder.write('old.json', 'as it was');
      const { status, err } = rapporteur(['learn', '--observations', '-', '--out', 'old.json'], { cwd: folder.path, input });
      assert.equal(status, 2);
      assert.match(err, words);
      assert.equal(err.trimEnd().split('\n').length, 1);
      assert.equal(fs.readFileSync(old, 'utf8'), 'as it was');
    });
  }

  it('name a text that stands in two parts by the same file as one call does', () => {
    const content = archive[0]!.text;
    folder.write('twins/a.txt', content);
    folder.write('twins/with a longer name.txt', content);
    const whole = rapporteur(['learn', 'twins', '--out', 'twins.json'], { cwd: folder.path });
    assert.match(whole.err, /with a longer name\.txt left out: it is the same text as twins.a\.txt/);
    const lines = ['twins/with a longer name.txt', 'twins/a.txt'].map(file => rapporteur(['observe', file], { cwd: folder.path }).out);
    assert.equal(rapporteur(['learn', '--observations', '-', '--out', 'split.json'], { cwd: folder.path, input: lines.join('') }).status, 0);
    assert.equal(fs.readFileSync(path.join(folder.path, 'split.json'), 'utf8'), fs.readFileSync(path.join(folder.path, 'twins.json'), 'utf8'));
  });
});

describe('names of past reports in a profile', () => {
  it('lead from the profile to them, wherever one stood and however one named them', () => {
    const learn = (cwd: string, out: string, ...named: string[]): string => {
      const host = fakeHost(files(archive), { cwd });
      assert.equal(runFake(['learn', ...named, '--out', out], host).status, 0, host.output.err);
      return text(host.written.get('/drafts/past/p.json'));
    };
    const profile = learn('/drafts', 'past/p.json', 'archive');
    for (const other of [learn('/drafts', 'past/p.json', '/drafts/archive'), learn('/drafts/archive', '../past/p.json', '.'), learn('/', 'drafts/past/p.json', ...archive.map(({ file }) => `./drafts/${file}`))]) assert.equal(other, profile);
    const { observations } = JSON.parse(profile) as { observations: { file: string }[] };
    assert.deepEqual(observations.map(({ file }) => path.posix.join('/drafts/past', file)).sort(), archive.map(({ file }) => `/drafts/${file}`).sort());
  });

  it('are those of the files that --evaluate reads', () => {
    const host = fakeHost(files(archive), { cwd: '/drafts/archive' });
    runFake(['learn', '.', '--out', '../past/p.json', '--evaluate'], host);
    assert.match(host.output.out, /^Each of 6 past reports held against the others/m);
  });
});

describe('learning an archive again', () => {
  const STORE = '/drafts/p.archive.json';
  const stamped = (reports: typeof archive, stamp = 'first'): Record<string, string> => Object.fromEntries(reports.map(({ file }) => [`/drafts/${file}`, stamp]));
  const learned = (host: ReturnType<typeof fakeHost>, ...options: string[]): { profile: string; store: string } => {
    assert.equal(runFake(['learn', 'archive', '--out', 'p.json', ...options], host).status, 0, host.output.err);
    return { profile: text(host.written.get('/drafts/p.json')), store: text(host.written.get(STORE)) };
  };
  const beside = ({ profile, store }: { profile: string; store: string }): Record<string, string> => ({ '/drafts/p.json': profile, [STORE]: store });
  const unreadable = Object.fromEntries(archive.map(({ file }) => [`/drafts/${file}`, systemError('EIO')]));
  const first = learned(fakeHost(files(archive), {}, stamped(archive)));

  it('does not even open a report that did not change', () => {
    const again = learned(fakeHost({ ...unreadable, ...beside(first) }, {}, stamped(archive)));
    assert.deepEqual(again, first);
  });

  it('reads all again when told so, when the profile is another or the store is damaged or of another version', () => {
    const all = { ...files(archive), ...beside(first) };
    const opened = (given: typeof all, ...options: string[]): number => {
      let count = 0;
      const host = fakeHost(given, {}, stamped(archive));
      const { read } = host.files;
      learned({ ...host, files: { ...host.files, read: name => { if (name.includes('/archive/')) count++; return read(name); } } }, ...options);
      return count;
    };
    assert.equal(opened(all), 0);
    assert.equal(opened(all, '--fresh'), 6);
    assert.equal(opened({ ...all, '/drafts/p.json': first.profile.replaceAll('CLOSING REMARKS', 'CLOSING WORDS!!') }), 6);
    assert.equal(opened({ ...all, [STORE]: first.store.replace('first', 'fjrst') }), 6);
    assert.equal(opened({ ...all, [STORE]: first.store.replace('0.0.0', '0.0.1') }), 6);
    for (const store of ['', '{}', '\n\n', 'null\nnull\n', first.store.slice(0, -40)]) assert.equal(opened({ ...all, [STORE]: store }), 6);
  });

  it('opens what was changed or written anew, and reads it only when its text is another', () => {
    const stamps = { ...stamped(archive), [`/drafts/${archive[0]!.file}`]: 'second' };
    const touched = learned(fakeHost({ ...unreadable, [`/drafts/${archive[0]!.file}`]: archive[0]!.text, ...beside(first) }, {}, stamps));
    assert.equal(touched.profile, first.profile);
  });

  it('forgets a report that is gone, and takes up one that is changed', () => {
    const changed = [...archive.slice(1, 5), makeReport({ number: 6, annexLabel: ordinal => `ANNEX ${'ABC'[ordinal - 1]}` })];
    const stamps = { ...stamped(changed), [`/drafts/${changed.at(-1)!.file}`]: 'second' };
    const again = learned(fakeHost({ ...files(changed), ...beside(first) }, {}, stamps));
    assert.deepEqual(again, learned(fakeHost(files(changed), {}, stamps)));
    assert.notEqual(again.profile, first.profile);
  });

  const changes: readonly [string, (text: string) => string][] = [
    ['at its end', old => `${old}Corrected.\n`],
    ['in the words of a paragraph', old => old.replace('took note of the progress', 'noted the progress')],
    ['in a line more', old => old.replace('\n\n', '\n\n\n')],
    ['in its year', old => old.replace(/\b20\d\d\b/g, '2031')],
    ['in a heading', old => old.replace('OTHER MATTERS', 'ANY OTHER BUSINESS')],
    ['in a section less', old => old.replace(/CLOSING REMARKS[^]*?(?=\n\n[A-Z]{3})/, '')],
  ];
  for (const count of [6, 130]) {
    const many = makeArchive(count).map(({ file, text: content }, index) => ({ file, text: `${content}Report ${index}.\n` }));
    const before = learned(fakeHost(files(many), {}, stamped(many)));
    for (const [where, change] of changes) {
      it(`comes to what learning afresh comes to when one of ${count} reports was changed ${where}`, () => {
        for (const index of [0, 1, 4]) {
          const changed = many.map((report, at) => (at === index ? { ...report, text: change(report.text) } : report));
          assert.notEqual(changed[index]!.text, many[index]!.text);
          const stamps = { ...stamped(changed), [`/drafts/${changed[index]!.file}`]: 'second' };
          const again = learned(fakeHost({ ...files(changed), ...beside(before) }, {}, stamps));
          assert.equal(again.profile, learned(fakeHost(files(changed), {}, stamps)).profile);
        }
      });
    }
  }

  it('knows files on whose changes nothing can be told by their texts', () => {
    const unknown = learned(fakeHost(files(archive)));
    assert.equal(unknown.profile, first.profile);
    assert.deepEqual(learned(fakeHost({ ...files(archive), ...beside(unknown) })), unknown);
    assert.deepEqual(learned(fakeHost({ ...files(archive), ...beside(first) })), unknown);
  });

  it('remembers what was left out, and why', () => {
    const odd = { ...files(archive), '/drafts/archive/list.txt': 'Bread, milk and eggs.\n' };
    const stamps = { ...stamped(archive), '/drafts/archive/list.txt': 'first' };
    const host = fakeHost(odd, {}, stamps);
    const before = learned(host);
    const again = fakeHost({ ...unreadable, '/drafts/archive/list.txt': systemError('EIO'), ...beside(before) }, {}, stamps);
    assert.deepEqual(learned(again), before);
    assert.match(host.output.err, /list\.txt left out: it does not open as a summary report/);
    assert.equal(again.output.err, host.output.err);
  });

  it('takes over the built-in profile and lines of others as they are', () => {
    const both = learned(fakeHost(files(archive), {}, stamped(archive)), '--with-builtin');
    assert.deepEqual(learned(fakeHost({ ...unreadable, ...beside(both) }, {}, stamped(archive)), '--with-builtin'), both);
    assert.deepEqual(learned(fakeHost({ ...unreadable, ...beside(both) }, {}, stamped(archive))), first, 'and leaves them out again');
  });

  it('keeps nothing beside a profile without passages', () => {
    const host = fakeHost(files(archive));
    runFake(['learn', 'archive', '--out', 'p.json', '--no-passages'], host);
    assert.deepEqual([...host.written.keys()], ['/drafts/p.json']);
  });

  it('says nothing on wordings that a profile without passages does not have', () => {
    const host = fakeHost(files(archive));
    runFake(['learn', 'archive', '--out', 'p.json', '--no-passages'], host);
    const { text: draft } = makeReport({ number: 9 });
    const reader = fakeHost({ '/drafts/p.json': text(host.written.get('/drafts/p.json')), '/drafts/draft.txt': draft });
    runFake(['check', 'draft.txt', '--profile', 'p.json', '--format', 'json'], reader);
    const rules = (JSON.parse(reader.output.out) as { files: { findings: { rule: string }[] }[] }).files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    assert.deepEqual(rules.filter(rule => /heading-wording|follow-up\/form/.test(rule)), []);
  });

  it('leaves alone what stands under the name of what it keeps, and says so', () => {
    const host = fakeHost({ ...files(archive), [STORE]: '{"schemaVersion": 3}' });
    assert.equal(runFake(['learn', 'archive', '--out', 'p.json', '--fresh'], host).status, 0);
    assert.deepEqual([...host.written.keys()], ['/drafts/p.json']);
    assert.match(host.output.err, /p\.archive\.json holds something else\. Move it/);
  });

  it('writes no profile over a past report', () => {
    const { file } = archive[0]!;
    const host = fakeHost(files(archive));
    assert.equal(runFake(['learn', 'archive', '--out', file], host).status, 2);
    assert.equal(host.written.size, 0);
    assert.match(host.output.err, /is one of the past reports.*Name another file/);
  });

  it('leaves the old profile whole when the new one cannot be written', () => {
    const host = fakeHost(files(archive));
    const full = { ...host, files: { ...host.files, write: () => { throw systemError('ENOSPC'); } } };
    const { status, err } = runFake(['learn', 'archive', '--out', 'p.json'], full);
    assert.equal(status, 2);
    assert.match(err, /p\.json was not written: it cannot be written: the disk is full/);
  });
});

describe('learn --diff', () => {
  it('asks for the profile that would change', () => {
    const { status, err } = runFake(['learn', 'archive', '--diff'], fakeHost(files(archive)));
    assert.equal(status, 2);
    assert.match(err, /--diff needs the profile that would change: .* --out profile\.json/);
  });

  const old = fakeHost(files(archive.slice(0, 4)));
  runFake(['learn', 'archive', '--out', 'p.json'], old);
  const profile = text(old.written.get('/drafts/p.json'));

  it('shows which conventions begin, end and change their weight, and writes nothing', () => {
    const host = fakeHost({ ...files(makeArchive(8)), '/drafts/p.json': profile });
    const { status, out } = runFake(['learn', 'archive', '--out', 'p.json', '--diff'], host);
    assert.equal(status, 0);
    assert.match(out, /rests on 4 reports, and would rest on 8 reports/);
    assert.match(out, /grows stronger +section:closing +in 4 of 4 \(information\) -> in 8 of 8 \(warning\)/);
    assert.match(out, /^New: archive\/[^ ]+, archive\/[^ ]+, archive\/[^ ]+, archive\/[^ ]+\.$/m);
    assert.match(out, /Nothing was written/);
    assert.equal(host.written.size, 0);
  });

  it('names the reports that come and go, and what they break', () => {
    const six = fakeHost(files(archive));
    runFake(['learn', 'archive', '--out', 'p.json'], six);
    const odd = makeReport({ number: 9, without: ['OTHER MATTERS'] });
    const host = fakeHost({ ...files([...archive.slice(1), odd]), '/drafts/p.json': text(six.written.get('/drafts/p.json')) });
    const { out } = runFake(['learn', 'archive', '--out', 'p.json', '--diff'], host);
    assert.match(out, new RegExp(`^New: ${odd.file}\\.\\nGone: ${archive[0]!.file}\\.$`, 'm'));
    assert.match(out, /^ {2}grows weaker +section:other-matters +in 6 of 6 \(warning\) -> in 5 of 6 \(\w+\)$/m);
    assert.doesNotMatch(out, /section:closing/);
  });

  it('counts what more reports of the same mind confirm', () => {
    const five = fakeHost(files(archive.slice(0, 5)));
    runFake(['learn', 'archive', '--out', 'p.json'], five);
    const { out } = runFake(['learn', 'archive', '--out', 'p.json', '--diff'], fakeHost({ ...files(archive), '/drafts/p.json': text(five.written.get('/drafts/p.json')) }));
    assert.match(out, /^ {2}\d+ conventions would rest on more reports, all of the same mind\.$/m);
  });

  it('says when nothing would change, and when there is no profile yet', () => {
    assert.match(runFake(['learn', 'archive', '--out', 'p.json', '--diff'], fakeHost({ ...files(archive.slice(0, 4)), '/drafts/p.json': profile })).out, /Nothing would change/);
    assert.match(runFake(['learn', 'archive', '--out', 'p.json', '--diff'], fakeHost(files(archive))).out, /There is no p\.json yet: all 6 reports would be new/);
  });

  it('names the profile that cannot be read', () => {
    const { status, err } = runFake(['learn', 'archive', '--out', 'p.json', '--diff'], fakeHost({ ...files(archive), '/drafts/p.json': profile.replace('"schemaVersion": 3', '"schemaVersion": 1') }));
    assert.equal(status, 2);
    assert.match(err, /p\.json is a profile of version 1.*Renew it: rapporteur learn/);
  });
});

describe('learn --evaluate', () => {
  it('counts what each rule finds in past reports held against the others, and says what was not reached', () => {
    const odd = makeReport({ number: 7, without: ['CLOSING REMARKS'] });
    const { status, out } = runFake(['learn', 'archive', '--evaluate'], fakeHost(files([...archive, odd])));
    assert.equal(status, 0);
    assert.match(out, /^Each of 7 past reports held against the others: \d findings?, \d at warning or above \(0\.\d\d per report\)/);
    assert.match(out, /structure\/missing-section +1, 0\.14 per report \(1, 0\.14 per report at warning\) in 7 reports/);
    assert.match(out, /numbering\/delegates +unmeasured/);
    const rows = [...out.matchAll(/^ {2}\w[\w-]*\/[\w-]+ +(\d+), /gm)].reduce((sum, [, found]) => sum + Number(found), 0);
    assert.equal(rows, Number(/others: (\d+) finding/.exec(out)![1]), 'every finding stands in the row of its rule');
    assert.match(out, /ism {2}section:closing: 1 finding, 1 at warning/);
  });
});

describe('texts that are no summary reports', () => {
  const minutes = (number: number, name: string): string => [
    `MINUTES OF THE ${number}TH MEETING OF THE ${name}`, `Bergen, ${number} March ${2000 + number}`, '',
    'CALL TO ORDER', '', 'The chair called the meeting to order and thanked the members for their work in the past year.', '',
    'APPROVAL OF THE MINUTES', '', 'The minutes of the last meeting were approved.', '',
    'TREASURER REPORT', '', `The treasurer reported a balance of ${number} thousand.`, '',
    'ADJOURNMENT', '', 'The meeting was adjourned by the chair at noon.', '',
  ].join('\n');
  const harbour = Object.fromEntries([4, 5, 6, 7, 8, 9].map(number => [`/drafts/m/${number}.txt`, minutes(number, 'HARBOUR COMMITTEE')]));

  it('are learned from where they recur, and a draft of their kind is held against them', () => {
    const host = fakeHost({ ...harbour, '/drafts/m/single.txt': minutes(4, 'CHESS CLUB') });
    const { status, out, err } = runFake(['learn', 'm', '--out', 'p.json'], host);
    assert.equal(status, 0, err);
    assert.match(err, /m\/single\.txt left out: it does not open as a summary report, and fewer than 3 of its kind are there/);
    assert.match(out, /Learned from 6 past reports; 1 file left out/);
    const draft = minutes(12, 'HARBOUR COMMITTEE').replace(/TREASURER REPORT\n\n[^\n]*\n\n/, '');
    const check = fakeHost({ '/drafts/draft.txt': draft, '/drafts/p.json': text(host.written.get('/drafts/p.json')) });
    const checked = runFake(['check', 'draft.txt', '--profile', 'p.json'], check);
    assert.match(checked.out, /There is no section "TREASURER REPORT", which all 6 past reports/);
    const other = fakeHost({ '/drafts/draft.txt': draft.replace('HARBOUR COMMITTEE', 'CHESS CLUB'), '/drafts/p.json': text(host.written.get('/drafts/p.json')) });
    assert.doesNotMatch(runFake(['check', 'draft.txt', '--profile', 'p.json'], other).out, /TREASURER/);
  });

  it('of one name beside each other count once, in the form that evidence leads into, unless they are of two meetings', () => {
    const [one, two] = [makeReport({ number: 1 }).text, makeReport({ number: 2 }).text];
    const host = fakeHost({ '/drafts/past/a.docx': asWord(one), '/drafts/past/a.txt': one, '/drafts/past/b.docx': asWord(two), '/drafts/past/b.md': one.replaceAll('2001', '2031').replace(/\b20\d\d\b/g, '2031') });
    const { status, out, err } = runFake(['learn', 'past', '--out', 'past/p.json'], host);
    assert.equal(status, 0, err);
    assert.equal(err, 'rapporteur: past/a.docx left out: it is the report that a.txt beside it has in another form.\n');
    assert.match(out, /Learned from 3 past reports; 1 file left out/);
  });

  it('in another language are named and left out', () => {
    const french = 'RAPPORT DES COPRÉSIDENTS\n\nLa réunion a été tenue à Paris. Les participants ont échangé des vues sur la sécurité maritime et la gestion des catastrophes, et ont pris note des progrès accomplis depuis la dernière session. Les coprésidents ont remercié tous les participants pour leur contribution active aux travaux de la réunion, ainsi que le pays hôte pour son hospitalité.\n';
    const { err } = runFake(['learn', 'archive', 'fr.txt', '--out', 'p.json'], fakeHost({ ...files(archive), '/drafts/fr.txt': french }));
    assert.match(err, /fr\.txt left out: it is not in English/);
  });
});

describe('explain --why-not', () => {
  const profile = (reports: readonly { file: string; text: string }[]): string => {
    const host = fakeHost(files(reports));
    runFake(['learn', 'archive', '--out', 'p.json'], host);
    return text(host.written.get('/drafts/p.json'));
  };
  const why = (rule: string, draft: string, stored: string, more: readonly string[] = [], config?: string): string => {
    const host = fakeHost({ '/drafts/draft.txt': draft, '/drafts/p.json': stored, ...(config === undefined ? {} : { '/drafts/rapporteur.config.json': config }) });
    const { out } = runFake(['explain', rule, 'draft.txt', '--profile', 'p.json', '--why-not', ...more], host);
    return out.slice(out.indexOf('Why it is silent'));
  };
  const draft = makeReport({ number: 9 }).text;

  it('tells of too little evidence', () => {
    const mixed = profile([1, 2, 3, 4].map(number => makeReport({ number, without: number % 2 === 0 ? ['OTHER MATTERS'] : [] })));
    assert.match(why('structure/missing-section', draft, mixed), /the section "OTHER MATTERS": too little evidence, in 2 of 4 past reports/i);
  });

  it('tells of a family nobody taught, and of one that was forced', () => {
    assert.match(why('structure/missing-section', draft.replace('INTER-SESSIONAL MEETING', 'WORKSHOP'), profile(archive)), /No past report of this kind is known.*workshop.*--family F/i);
    assert.match(why('structure/missing-section', draft, profile(archive), ['--family', 'training']), /No past report of this kind.*as you said/);
  });

  it('tells of sections that are absent, and of a rule that is switched off', () => {
    assert.match(why('structure/section-order', makeReport({ number: 9, without: ['OTHER MATTERS'] }).text, profile(archive)), /absent from the draft.*OTHER MATTERS/);
    assert.match(why('structure/section-order', draft, profile(archive), [], '{"rules":{"structure/section-order":"off"}}'), /turns it off/);
  });

  it('tells when it takes one past report to compare with', () => {
    assert.match(why('residue/carried-over', draft, profile(archive)), /one past report it is modelled on: name that with check --like/);
  });

  it('tells when the draft has nothing of what the rule looks at', () => {
    assert.match(why('numbering/delegates', draft, profile(archive)), /has nothing of what it looks at/);
  });
});

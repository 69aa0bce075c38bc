import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import builtin from '../../server/src/profile/builtin';
import { RULES } from '../../server/src/rules/registry';
import { BEIJING, fakeHost, MOSCOW, rapporteur, ROOT, runFake, SEEDS, temporaryFolder } from '../support/cli';
import { CHECK_SCHEMA, OUTLINE_SCHEMA } from '../support/check-schema';

const COMMANDS = ['check', 'learn', 'observe', 'outline', 'explain', 'rules', 'profile', 'new', 'lsp'];

const PAGE = `# annex/citation-order

<!-- facts -->
| Severity |
| --- |
<!-- /facts -->

## What it finds

Annexes that the text does not first cite in the order of their labels. One that is never cited is told by \`annex/uncited-body\`, see [there](uncited-body.md).

- a point that is long enough to take more than one line on a terminal of eighty columns
- another
`;

describe('the command line', () => {
  const folder = temporaryFolder();

  it('has help and version for itself and for each command', () => {
    const { version } = JSON.parse(fs.readFileSync(path.join(SEEDS, '..', 'package.json'), 'utf8')) as { version: string };
    for (const prefix of [[], ...COMMANDS.map(command => [command])]) {
      for (const flag of ['--help', '-h']) {
        const { status, out, err } = rapporteur([...prefix, flag]);
        assert.deepEqual([status, err], [0, ''], prefix.join(' '));
        assert.match(out, new RegExp(`^Usage: rapporteur ${prefix[0] ?? 'COMMAND'}`));
      }
      assert.deepEqual(rapporteur([...prefix, '--version']), { status: 0, out: `${version}\n`, err: '' });
    }
  });

  const mistakes: readonly [readonly string[], RegExp][] = [
    [[], /rapporteur check FILE/],
    [['chek'], /no command "chek" \(did you mean check\?\)/],
    [['check'], /name a file or folder/],
    [['check', '--fromat', 'json', 'x'], /no option --fromat \(did you mean --format\?\)/],
    [['check', 'x', '--format', 'xml'], /no format "xml".*text, json/],
    [['check', 'x', '--format', 'jsn'], /did you mean json\?.*text, json/],
    [['check', 'x', '--format'], /--format needs a value/],
    [['check', 'x', '--format', 'json='], /names no file/],
    [['check', 'x', '--format', 'json', '--format', 'text'], /cannot share standard output/],
    [['check', 'x', '--profile', '--fix'], /--profile needs a value/],
    [['check', 'x', '--profile', 'a', '--profile', 'b'], /--profile is given twice/],
    [['check', 'x', '--fix=yes'], /--fix takes no value/],
    [['check', 'x', '--fail-on', 'sometimes'], /no severity "sometimes".*error, warning, information, never/],
    [['check', 'x', '--family', 'isn'], /no family "isn".*ism, isg, workshop/],
    [['check', '-', '--fix'], /standard input does not allow/],
    [['learn', 'x'], /--out profile\.json/],
    [['learn', '--out', 'p.json'], /name past reports/],
    [['outline'], /name one file/],
    [['outline', 'a', 'b'], /name one file/],
    [['outline', 'a', '--format', 'xml'], /no format "xml".*text, json/],
    [['explain'], /name a rule/],
    [['explain', 'annex/citation-ordre'], /did you mean annex\/citation-order\?/],
    [['explain', 'citation-order'], /did you mean annex\/citation-order\?/],
    [['explain', 'annex/citation-order', 'a', 'b'], /at most one file/],
    [['rules', 'x'], /takes no file/],
    [['profile'], /--html structure\.html/],
    [['profile', 'x', '--html', 'y'], /takes no file/],
    [['new'], /--family F.*ism, isg/],
    [['new', '--family', 'party'], /no family "party"/],
    [['lsp'], /--stdio/],
  ];
  for (const [args, words] of mistakes) {
    it(`says in one line what is wrong with: rapporteur ${args.join(' ')}`, () => {
      const { status, out, err } = runFake(args, fakeHost({}));
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, /^rapporteur: [^\n]+\.\n$/);
      assert.match(err, words);
    });
  }

  it('gives the same words from the installed program', () => {
    assert.deepEqual(rapporteur(['chek']), { status: 2, out: '', err: runFake(['chek'], fakeHost({})).err });
  });

  it('shows the outline as a tree and as JSON', () => {
    const tree = rapporteur(['outline', MOSCOW]);
    assert.equal(tree.status, 0);
    assert.match(tree.out, /^ *15 {2}AGENDA ITEM 1: OPENING REMARKS\n *17 {4}2\. In his opening remarks/m);
    assert.match(tree.out, /^ *97 {2}ANNEX 1: LIST OF DELEGATES$/m);
    const { title, family, outline } = OUTLINE_SCHEMA.parse(JSON.parse(rapporteur(['outline', MOSCOW, '--format', 'json']).out));
    assert.deepEqual([title.ordinal, family], [6, 'ism']);
    const item = outline.find(node => node.kind === 'agenda-item' && node.label === '1')!;
    assert.equal(item.range.start.line, 14);
    assert.ok(OUTLINE_SCHEMA.parse(JSON.parse(rapporteur(['outline', '-', '--format', 'json'], { input: fs.readFileSync(BEIJING) }).out)).outline.length > 5);
  });

  it('shows names in the outline as the report has them, and breaks lines at the width of the terminal', () => {
    const draft = `${fs.readFileSync(BEIJING, 'utf8').split('\n').slice(0, 21).join('\n')}
Day 1: Rules of the road

6. The Workshop agreed:

(a) that lanes are long;
(b) that ships are many.

MODULE 2 - Ports

7. The Workshop met.

Follow-up Actions

Para\tAction\tBy when
5\tIndonesia to circulate the concept paper\t31 July 2014
`;
    const host = fakeHost({ '/drafts/d.txt': draft }, { terminal: () => 40, env: { NO_COLOR: '1' } });
    const { out } = runFake(['outline', 'd.txt'], host);
    for (const words of [/^Co-Chairs' Summary Report · ARF Workshop/, /^ *\d+ +Day 1: Rules of the road$/m, /^ *\d+ +MODULE 2 - Ports$/m, /List of 2 items\n *\d+ +\(a\) that lanes/, /^ *\d+ +Indonesia to circulate/m]) assert.match(out, words);
    assert.ok(out.split('\n').every(line => line.length <= 40), out);
    assert.match(rapporteur(['outline', MOSCOW]).out, /^CO-CHAIR'S SUMMARY REPORT · 6th ASEAN REGIONAL FORUM INTER-SESSIONAL MEETING/);
  });

  it('says why a file has no outline', () => {
    assert.deepEqual(rapporteur(['outline', 'nowhere.txt']), { status: 2, out: '', err: 'rapporteur: nowhere.txt does not exist. Check the spelling of its path.\n' });
  });

  it('lists the rules, each once, and explains every one of them', () => {
    const rules = JSON.parse(rapporteur(['rules', '--format', 'json']).out) as { id: string; title: string }[];
    assert.ok(rules.length > 10);
    assert.equal(new Set(rules.map(rule => rule.id)).size, rules.length);
    const { out } = rapporteur(['rules']);
    for (const { id, title } of rules) {
      assert.ok(out.includes(id) && out.includes(title), id);
      const explained = runFake(['explain', id], fakeHost({}));
      assert.equal(explained.status, 0);
      assert.ok(explained.out.startsWith(`${id} (`), id);
    }
  });

  it('explains a rule by what it finds in a file, and by what the past says', () => {
    const file = folder.write('slip.txt', fs.readFileSync(BEIJING, 'utf8').replace('\n9. ', '\n8. '));
    const draft = rapporteur(['explain', 'numbering/paragraph-sequence', file]);
    assert.equal(draft.status, 0);
    assert.match(draft.out, /1 finding/);
    const past = rapporteur(['explain', 'structure/missing-section', file]);
    assert.match(past.out, /Past reports of this family \(workshop or seminar\): 1/);
  });

  it('names what past reports have in words, with one of these reports', () => {
    const told = RULES.filter(({ basis }) => basis === 'past').map(({ id }) => rapporteur(['explain', id, MOSCOW, '--like', BEIJING]).out).join('');
    assert.match(told, /- the section "Introduction": in 1 of 1, for instance .*cyber-security-beijing\.txt:8; a departure is worth/);
    assert.match(told, /- "Introduction" before "Opening Session/);
    assert.match(told, /- paragraph numbers like "1\.": in 1 of 1/);
    for (const { id } of builtin.families.ism!.conventions) if (/[-:]\w+[-:]/.test(id)) assert.ok(!told.includes(id), id);
  });

  it('keeps help, rules and their pages within the width of the terminal', () => {
    const terminal = (width: number, ...args: string[]): string => runFake(args, fakeHost({ [path.join(ROOT, 'docs/rules/annex/citation-order.md')]: PAGE }, { terminal: () => width, env: { NO_COLOR: '1' } })).out;
    for (const width of [60, 80, 110, 150]) {
      for (const args of [['--help'], ...COMMANDS.map(command => [command, '--help']), ['rules'], ['explain', 'annex/citation-order']]) {
        const lines = terminal(width, ...args).split('\n');
        assert.deepEqual(lines.filter(line => line.length > width), [], args.join(' '));
        assert.ok(lines.length > 3);
      }
    }
    const page = terminal(80, 'explain', 'annex/citation-order');
    assert.match(page, /^What it finds$/m);
    assert.match(page, /is told by annex\/uncited-body/);
    assert.match(page, /^- a point that is long[^]*\n {2}\S/m);
    assert.doesNotMatch(page, /#|`|\]\(|<!--/);
    assert.match(terminal(200, 'rules'), /^numbering\/paragraph-sequence +error to information +Paragraphs are numbered/m);
  });

  it('learns a profile that check then uses', () => {
    const out = path.join(folder.path, 'profile.json');
    folder.write('past/notes.txt', 'Nothing of the kind.\n');
    const { status, out: words, err } = rapporteur(['learn', SEEDS, path.join(folder.path, 'past'), '--out', out]);
    assert.equal(status, 0);
    assert.match(words, /Learned from 2 past reports/);
    assert.match(err, /notes\.txt left out: /);
    const { digest, reports } = JSON.parse(fs.readFileSync(out, 'utf8')) as { digest: string; reports: number };
    assert.equal(reports, 2);
    const checked = CHECK_SCHEMA.parse(JSON.parse(rapporteur(['check', BEIJING, '--profile', out, '--format', 'json']).out));
    assert.equal(checked.profile.digest, digest);
    assert.deepEqual(fs.readdirSync(folder.path).filter(name => name.includes('.part')), []);
  });

  it('keeps no passage with --no-passages', () => {
    const out = path.join(folder.path, 'bare.json');
    assert.equal(rapporteur(['learn', MOSCOW, '--out', out, '--no-passages']).status, 0);
    const words = fs.readFileSync(out, 'utf8');
    assert.doesNotMatch(words, /"text":/);
    assert.doesNotMatch(words, /Wirajuda|Shin/);
  });

  it('writes no profile when nothing could be learned from, or the place cannot be written', () => {
    const out = path.join(folder.path, 'none.json');
    const nothing = rapporteur(['learn', path.join(folder.path, 'nowhere'), '--out', out]);
    assert.equal(nothing.status, 2);
    assert.match(nothing.err, /nowhere left out[^\n]*\nrapporteur: no past report could be used/);
    assert.equal(fs.existsSync(out), false);
    const unwritable = rapporteur(['learn', MOSCOW, '--out', path.join(folder.path, 'no', 'such', 'folder.json')]);
    assert.equal(unwritable.status, 2);
    assert.match(unwritable.err, /was not written: the folder it is to stand in does not exist/);
  });

  it('starts a new report that is a sound draft of its family', () => {
    for (const family of ['ism', 'workshop', 'isg', 'training', 'experts', 'other']) {
      const name = `${family}.report`;
      const written = rapporteur(['new', '--family', family, '--out', name], { cwd: folder.path });
      assert.equal(written.status, 0, written.err);
      const { files } = CHECK_SCHEMA.parse(JSON.parse(rapporteur(['check', name, '--format', 'json'], { cwd: folder.path }).out));
      assert.deepEqual(files[0]!.findings.filter(finding => !finding.rule.startsWith('residue/')), [], family);
      if (family === 'ism' || family === 'workshop') assert.equal(files[0]!.family, family);
      assert.equal(rapporteur(['new', '--family', family, '--out', name], { cwd: folder.path }).status, 2, 'an existing file was written over');
    }
  });
});

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { strToU8 } from 'fflate';
import { documentFacts } from '../../server/src/formats/docx/facts';
import { readiness } from '../../server/src/features/ready';
import { rapporteur, SOUND, temporaryFolder } from '../support/cli';
import { docx, documentXml, paragraph, run } from '../support/docx';

const sound = fs.readFileSync(SOUND, 'utf8');
const slipped = sound.replace('\n9. ', '\n8. ');
const body = sound.split('\n').filter(line => line.trim() !== '').map(line => paragraph(run(line.replaceAll('**', '')))).join('');
const CORE = '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Draft 2 of the Report</dc:title><dc:creator>A. Writer</dc:creator><cp:lastModifiedBy>B. Editor</cp:lastModifiedBy></cp:coreProperties>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';
const HEADER = `<?xml version="1.0"?><w:hdr ${W}><w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p><w:p><w:r><w:t>ASEAN Regional Forum, a forum in which drafting is an art and every version of the truth is welcome</w:t></w:r></w:p></w:hdr>`;

describe('rapporteur ready', () => {
  const folder = temporaryFolder();
  const ready = (file: string, ...more: string[]) => rapporteur(['ready', file, ...more], { cwd: folder.path });

  it('says yes with status 0, and what of it is smaller', () => {
    folder.write('clean.txt', sound);
    const { status, out, err } = ready('clean.txt');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^Ready to circulate: clean\.txt\n/);
    assert.deepEqual(JSON.parse(ready('clean.txt', '--format', 'json').out), { file: 'clean.txt', ready: true, open: [], notes: (JSON.parse(ready('clean.txt', '--format', 'json').out) as { notes: string[] }).notes });
  });

  it('says no with status 1, by group and with the places', () => {
    folder.write('slip.txt', slipped);
    const { status, out } = ready('slip.txt');
    assert.equal(status, 1);
    assert.match(out, /^Not ready to circulate: slip\.txt\. Open: 1 matter\n {2}numbering: 1 finding\n {4}\d+:1 {2}Paragraph 8 is numbered like/);
    const { ready: yes, open } = JSON.parse(ready('slip.txt', '--format', 'json').out) as { ready: boolean; open: { group: string; findings: { rule: string; range: object }[] }[] };
    assert.deepEqual([yes, open.map(({ group, findings }) => [group, findings.map(({ rule }) => rule)])], [false, [['numbering', ['numbering/paragraph-sequence']]]]);
  });

  it('asks for what a circulated report must not have, and leaves out what was suppressed', () => {
    const status = `DRAFT (2 April 2014)\n\n${sound}`;
    folder.write('status.txt', status);
    assert.equal(rapporteur(['check', 'status.txt', '--stage', 'draft'], { cwd: folder.path }).status, 0);
    assert.match(ready('status.txt').out, /^ {2}title: 1 finding\n {4}1:1 {2}The title says "DRAFT/m);
    assert.equal(rapporteur(['suppress', 'status.txt', 'title/status-word', '1', '--reason', 'for comments'], { cwd: folder.path }).status, 0);
    assert.equal(ready('status.txt').status, 0);
  });

  it('looks into a Word document: comments, tracked changes, hidden words, marks and names', () => {
    const edited = `${paragraph(`${run('Agreed')}<w:ins w:author="x">${run('soon')}</w:ins><w:del w:author="x"><w:r><w:delText>later</w:delText></w:r></w:del>${run('secret', '<w:vanish/>')}`)}`;
    folder.write('w.docx', docx({ body: body + edited, comments: '<w:comment w:id="1"><w:p/></w:comment>' }, { 'docProps/core.xml': strToU8(CORE), 'word/header1.xml': strToU8(HEADER) }));
    const { status, out } = ready('w.docx');
    assert.equal(status, 1);
    for (const words of ['comments: 1 comment', 'tracked changes: 2 tracked changes', 'hidden text: 1 stretch of hidden words', 'version mark: “Draft 2 of the Report” in a header', 'version mark: “DRAFT” in a header']) assert.ok(out.includes(`  ${words}`), `${words} in:\n${out}`);
    assert.doesNotMatch(out, /art and every version/);
    assert.match(out, /^The document names A\. Writer as its author and B\. Editor as who changed it last\.$/m);
    folder.write('clean.docx', docx({ body }));
    const clean = ready('clean.docx');
    assert.deepEqual([clean.status, /Ready to circulate/.test(clean.out)], [0, true], clean.out);
  });

  it('cannot say with status 2', () => {
    folder.write('letter.txt', 'Dear Sir,\n\nplease buy milk.\n');
    for (const [args, message] of [[['none.txt'], /none\.txt does not exist/], [['letter.txt'], /nothing can be said of it/], [['clean.txt', '--profile', 'no.json'], /no\.json does not exist/], [[], /name one draft/], [['a', 'b'], /name one draft/]] as const) {
      const { status, err } = rapporteur(['ready', ...args], { cwd: folder.path });
      assert.equal(status, 2, err);
      assert.match(err, message);
      assert.equal(err.split('\n').length, 2);
    }
  });

  it('takes standard input', () => assert.equal(rapporteur(['ready', '-'], { input: slipped }).status, 1));
});

describe('facts of a document', () => {
  it('are none where it has none', () => {
    assert.deepEqual(documentFacts(docx({ body: paragraph(run('Hello')) })), { changes: 0, hidden: 0, comments: 0, author: null, lastModifiedBy: null, marks: [] });
    assert.deepEqual(readiness([], documentFacts(docx({ body: '' }, { 'word/document.xml': strToU8(documentXml('')) }))), { ready: true, open: [], notes: [] });
  });
});

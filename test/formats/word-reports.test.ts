import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readDocx } from '../../server/src/formats/docx/read';
import { asWord } from '../support/as-word';
import { CHECK_SCHEMA } from '../support/check-schema';
import { BEIJING, MOSCOW, rapporteur, ROOT, temporaryFolder } from '../support/cli';

interface Node { readonly kind: string; readonly label: string | null; readonly name: string; readonly children: readonly Node[] }

/** What an outline says, without the places. */
const shape = ({ kind, label, name, children }: Node): unknown => ({ kind, label, name: name.replace(/\s+/g, ' '), children: children.map(shape) });

const REPORTS = [MOSCOW, path.join(ROOT, 'test', 'fixtures', 'reports', 'ism-flood-niigata-2014.report.txt')];

describe('a report as a Word document', () => {
  const folder = temporaryFolder();
  before(() => {
    const { status, err } = rapporteur(['learn', BEIJING, '--out', path.join(folder.path, 'profile.json')]);
    assert.equal(status, 0, err);
  });

  for (const report of REPORTS) {
    const name = path.basename(report).replace(/(?:\.report)?\.txt$/, '');
    describe(name, () => {
      const text = fs.readFileSync(report, 'utf8');
      let word: string;
      before(() => { word = folder.write(`${name}.docx`, asWord(text)); });

      it('has automatic numbers that are not in its words', () => {
        const { text: read, origin } = readDocx(asWord(text));
        const at = read.search(/^3\. /m);
        assert.ok(at > 0);
        const place = origin.placeAt(at);
        assert.ok(place !== null && 'paragraph' in place && place.number === '3.');
      });

      it('has the outline of the text', () => {
        const outline = (file: string): unknown => {
          const { status, out, err } = rapporteur(['outline', file, '--format', 'json']);
          assert.equal(status, 0, err);
          const { title, family, outline: nodes } = JSON.parse(out) as { title: { meeting: string; ordinal: number }; family: string; outline: Node[] };
          return { meeting: title.meeting, ordinal: title.ordinal, family, nodes: nodes.map(shape) };
        };
        assert.deepEqual(outline(word), outline(report));
      });

      it('draws the findings of the text, each on its paragraph as printed', () => {
        const findings = (file: string) => {
          const { out, status, err } = rapporteur(['check', file, '--profile', path.join(folder.path, 'profile.json'), '--format', 'json']);
          assert.notEqual(status, 2, err);
          return CHECK_SCHEMA.parse(JSON.parse(out)).files[0]!;
        };
        const ofWord = findings(word);
        const ofText = findings(report);
        assert.deepEqual(ofWord.findings.map(({ rule, message }) => `${rule}: ${message}`), ofText.findings.map(({ rule, message }) => `${rule}: ${message}`));
        assert.deepEqual(ofWord.document, { format: 'docx', notes: [] });
        for (const { origin, fix } of ofWord.findings) {
          assert.ok(origin);
          assert.equal(fix, null);
        }
        assert.ok(ofText.findings.every(({ origin }) => origin === undefined));
      });
    });
  }
});

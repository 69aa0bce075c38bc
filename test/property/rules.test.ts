/** What must never make a finding, and what must make exactly one, whatever report it is done to. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runRules, type CheckedFinding } from '../../server/src/check/check';
import type { Annex, Paragraph, Report } from '../../server/src/report/model';
import type { TextEdit } from '../../server/src/rules/rule';
import { applyEdits, applySafeFixes, draftAlone, rulesOf } from '../support/rule-fixture';
import { fixtureCases, seedCases } from '../support/truth';

const RULES = [...rulesOf('numbering'), ...rulesOf('annex')];
const REPORTS = [...seedCases(), ...fixtureCases()].map(({ name, text }) => ({ name, text, context: draftAlone(text) }));
type Case = (typeof REPORTS)[number];

const check = (text: string): CheckedFinding[] => runRules(draftAlone(text), {}, RULES);
const inShort = (findings: readonly CheckedFinding[]): string[] => findings.map(({ rule, message }) => `${rule}: ${message}`);

const anyReport = fc.constantFrom(...REPORTS);
/** Chooses a few of any number of places: shares of their count. */
const shares = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1, maxLength: 4 });
const chosen = <T>(places: readonly T[], picks: readonly number[]): T[] => [...new Set(picks.map(pick => places[Math.floor(pick * places.length)]!))];

/** The edits leave the reading of numbers and annexes as it was: no finding comes or goes. */
function assertSilent({ name, text }: Case, edits: readonly TextEdit[]): void {
  const changed = applyEdits(text, edits);
  const where = edits.map(edit => JSON.stringify(text.slice(Math.max(0, edit.span.start - 40), edit.span.start) + '[' + edit.newText + ']' + text.slice(edit.span.end, edit.span.end + 40)));
  assert.deepEqual(inShort(check(changed)), [], `${name}: ${where.join(', ')}`);
}

const at = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });

/** Every match of the pattern, as an edit that replaces it. */
function everywhere(text: string, pattern: RegExp, put: (found: string) => string): TextEdit[] {
  return [...text.matchAll(pattern)].map(match => at(match.index, match.index + match[0].length, put(match[0])));
}

const numbered = (report: Report): Paragraph[] => report.paragraphs.filter(paragraph => paragraph.number !== null && paragraph.path.length === 1);
const sequences = REPORTS.filter(({ context }) => context.report.numbering === 'sequence' && numbered(context.report).length >= 5);

describe('rules on numbering and annexes', function () {
  this.timeout(120_000);

  it('are silent on sound reports', () => {
    for (const report of REPORTS) assertSilent(report, []);
  });

  it('are silent about blank lines between blocks', () => {
    fc.assert(fc.property(anyReport, shares, (report, picks) => {
      assertSilent(report, chosen(everywhere(report.text, /\n[ \t]*\r?\n/g, found => found + '\n\n'), picks));
    }));
  });

  it('are silent about line ends of another kind', () => {
    for (const report of REPORTS) assertSilent(report, everywhere(report.text, /\r?\n/g, () => '\r\n'));
    for (const report of REPORTS) assertSilent(report, everywhere(report.text, /\r?\n/g, () => '\r'));
  });

  it('are silent about curly and straight quotation marks', () => {
    for (const report of REPORTS) {
      assertSilent(report, everywhere(report.text, /['"]/g, found => (found === "'" ? '\u2019' : '\u201d')));
      assertSilent(report, everywhere(report.text, /[\u2018\u2019\u201c\u201d]/g, found => (found < '\u201a' ? "'" : '"')));
    }
  });

  it('are silent about bold marks around all annex labels of the text', () => {
    for (const report of REPORTS) {
      const labels = report.context.mentions.citations.filter(citation => citation.keyword !== null && citation.form !== 'range' && !citation.emphasised).map(({ span }) => span);
      assertSilent(report, labels.flatMap(span => [at(span.start, span.start, '**'), at(span.end, span.end, '**')]));
    }
  });

  it('are silent about bold marks around the labels of annexes and headings', () => {
    for (const report of REPORTS) {
      if (report.text.includes('#')) continue;
      const lines = [...report.context.report.annexes, ...report.context.report.headings]
        .map(node => node.nameSpan).filter(span => !/[\n\r*]/.test(report.text.slice(span.start, span.end)) && !report.text.startsWith('**', span.end));
      assertSilent(report, lines.flatMap(span => [at(span.start, span.start, '**'), at(span.end, span.end, '**')]));
    }
  });

  it('are silent about no-break spaces and tabs after paragraph numbers', () => {
    for (const report of sequences) {
      for (const space of ['\u00a0', '\t', '  ']) {
        assertSilent(report, numbered(report.context.report).filter(paragraph => report.text[paragraph.labelSpan!.end] === ' ').map(({ labelSpan }) => at(labelSpan!.end, labelSpan!.end + 1, space)));
      }
    }
  });

  it('are silent about page breaks inside paragraphs', () => {
    fc.assert(fc.property(anyReport, shares, fc.constantFrom('\n\n', '\n\n\n', '\n\f\n'), (report, picks, pageBreak) => {
      const places = report.context.report.paragraphs.flatMap(paragraph => {
        const { start } = paragraph.textSpan;
        const end = paragraph.children[0]?.span.start ?? paragraph.textSpan.end;
        // in the middle of a sentence, after enough words for the line to be one of prose
        return [...report.text.slice(start, end).matchAll(/(?<=[a-z,])[ ](?=[a-z])/g)].map(match => start + match.index).filter(place => place > start + 90 && place < end - 20);
      });
      fc.pre(places.length > 0);
      assertSilent(report, chosen(places, picks).map(place => at(place, place + 1, pageBreak)));
    }), { numRuns: 300 });
  });
});

describe('one slip in the numbers of paragraphs', function () {
  this.timeout(120_000);
  const index = fc.nat(1000);

  /** Exactly one finding, and none once the safe fixes are applied. */
  function assertOne(report: Case, edits: readonly TextEdit[]): void {
    const text = applyEdits(report.text, edits);
    const found = check(text);
    assert.equal(found.length, 1, `${report.name}: ${inShort(found).join(' | ') || 'nothing found'}`);
    assert.match(found[0]!.rule, /^numbering\//);
    const fixed = applySafeFixes(text, RULES);
    if (fixed !== text) assert.deepEqual(inShort(check(fixed)), [], report.name);
  }

  it('is told once when a number is taken out', () => {
    fc.assert(fc.property(fc.constantFrom(...sequences), index, (report, pick) => {
      const paragraphs = numbered(report.context.report);
      const { labelSpan, textSpan } = paragraphs[1 + pick % (paragraphs.length - 2)]!;
      assertOne(report, [at(labelSpan!.start, textSpan.start, '')]);
    }), { numRuns: 200 });
  });

  it('is told once when a number is written twice', () => {
    fc.assert(fc.property(fc.constantFrom(...sequences), index, (report, pick) => {
      const paragraphs = numbered(report.context.report);
      const place = 1 + pick % (paragraphs.length - 1);
      assertOne(report, [at(paragraphs[place]!.numberSpan!.start, paragraphs[place]!.numberSpan!.end, String(paragraphs[place - 1]!.number))]);
    }), { numRuns: 200 });
  });

  it('is told once when all numbers from one on are shifted', () => {
    fc.assert(fc.property(fc.constantFrom(...sequences), index, fc.constantFrom(-1, 1, 3), (report, pick, by) => {
      const paragraphs = numbered(report.context.report);
      const place = 2 + pick % (paragraphs.length - 2);
      assertOne(report, paragraphs.slice(place).map(({ numberSpan, number }) => at(numberSpan!.start, numberSpan!.end, String(number! + by))));
    }), { numRuns: 200 });
  });

  it('is told once when a paragraph is taken out', () => {
    fc.assert(fc.property(fc.constantFrom(...sequences), index, (report, pick) => {
      const paragraphs = numbered(report.context.report).filter(({ span }) => !report.context.mentions.citations.some(citation => citation.span.start >= span.start && citation.span.end <= span.end));
      const inner = paragraphs.filter(({ number }) => number !== 1 && number !== numbered(report.context.report).at(-1)!.number);
      fc.pre(inner.length > 0);
      const { span } = inner[pick % inner.length]!;
      assertOne(report, [at(span.start, span.end, '')]);
    }), { numRuns: 200 });
  });
});

describe('one slip in the annexes', function () {
  this.timeout(120_000);
  const cited = ({ context }: Case, annex: Annex): boolean => context.mentions.citations.some(citation => citation.id === annex.id && citation.id !== '');
  const withBodies = REPORTS.filter(({ context }) => context.report.annexes.length >= 2);

  it('is told once, at the citation, when a cited annex is taken out', () => {
    for (const report of withBodies) {
      for (const annex of report.context.report.annexes.filter(one => cited(report, one))) {
        const found = check(applyEdits(report.text, [at(annex.span.start, annex.span.end, '')]));
        assert.deepEqual(found.map(finding => finding.rule), ['annex/unresolved-citation'], `${report.name}, without ${annex.label}`);
      }
    }
  });

  it('is told when an annex takes the label of the one before it', () => {
    for (const report of withBodies) {
      report.context.report.annexes.slice(1).forEach((annex, index) => {
        const before = report.context.report.annexes[index]!;
        const text = applyEdits(report.text, [at(annex.labelSpan.start, annex.labelSpan.end, before.label)]);
        const rules = check(text).map(finding => finding.rule);
        assert.ok(rules.includes('annex/duplicate-label'), `${report.name}, ${annex.label} as ${before.label}: ${rules.join(', ')}`);
      });
    }
  });

  it('is told once when a citation jumps over a label, in reports without annexes', () => {
    for (const report of REPORTS.filter(({ context }) => context.report.annexes.length === 0)) {
      const citations = report.context.mentions.citations.filter(citation => citation.form === 'single' && citation.id !== '');
      const last = citations.at(-1);
      if (!last || citations.length < 3 || last.style !== 'arabic') continue;
      const text = applyEdits(report.text, [at(last.span.end - last.id.length, last.span.end, String(last.ordinal! + 2))]);
      assert.deepEqual(check(text).map(finding => finding.rule), ['annex/citation-order'], report.name);
    }
  });
});

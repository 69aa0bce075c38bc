import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compareReports } from '../../server/src/features/compare/compare';
import { gatherComments, readComments } from '../../server/src/features/compare/comments';
import { comparisonPage } from '../../server/src/features/compare/concordance';
import { completionsAt } from '../../server/src/features/completion/completion';
import { KINDS, planEdit, STYLES, type Intent } from '../../server/src/features/edits/intents';
import { offersAt } from '../../server/src/features/edits/offers';
import { renameableAt, renameTo, whyNot } from '../../server/src/features/edits/rename';
import { hintsIn } from '../../server/src/features/hints';
import { hoverAt } from '../../server/src/features/hover';
import { lensesOf } from '../../server/src/features/lenses';
import { linksOf } from '../../server/src/features/links';
import { readiness } from '../../server/src/features/ready';
import { structurePage } from '../../server/src/features/structure/page';
import { structureOf } from '../../server/src/features/structure/structure';
import type { ViewNode } from '../../server/src/features/views/model';
import { viewsOf } from '../../server/src/features/views/views';
import builtin from '../../server/src/profile/builtin';
import { familyName } from '../../server/src/reporters/families';
import { html } from '../../server/src/reporters/html';
import type { CheckRun } from '../../server/src/reporters/model';
import { text as textReporter } from '../../server/src/reporters/text';
import { checkReport, readReport } from '../../server/src/service';
import { BEIJING, MOSCOW } from '../support/cli';
import { inPseudo, strangeWords, wordsOfTexts } from '../support/pseudo';

const MOSCOW_TEXT = readFileSync(MOSCOW, 'utf8');
const BEIJING_TEXT = readFileSync(BEIJING, 'utf8');
/** Of few words, so that little English passes for its own. */
const SHORT = `CO-CHAIRS' SUMMARY REPORT
ARF WORKSHOP ON HARBOUR SAFETY
Suva, Fiji, 3-4 May 2016

INTRODUCTION

1. The ARF Workshop on Harbour Safety was held in Suva, Fiji, on 3-4 May 2016. The Programme appears as ANNEX A.

AGENDA ITEM 1: ROPES

2. The Co-Chairs requested ARF Participants to submit to Fiji comments on the concept paper for the ARF Seminar on Ropes by 31 May 2016.

3. The Co-Chairs requested Japan to circulate the list of focal points to ARF Participants by 30 June 2016. The Port Safety Group (PSG) would help, as paragraph 2 and agenda item 1 say. The PSG met.

AGENDA ITEM 2: BUOYS

2.1 Green Buoys

4. Fiji spoke of green buoys, as paragraph 9 says. This appears as ANNEX B.

2.2 Red Buoys

5. Japan did not.

ISSUES TO BE FOLLOWED UP

No.\tIssues\tTimeline\tFollow-up by
1\tComments on the concept paper for the ARF Seminar on Ropes\t31 May 2016\tARF Participants and Fiji
2\tLunch\t31 May 2016\tFiji

ANNEX A: PROGRAMME

Ropes

ANNEX C: LIST

Delegation of Fiji
`;
/** With an annex cited that is not there, a number twice, a request in no row. */
const FAULTY = MOSCOW_TEXT.replace(/^2\. /m, '1. ').replace('ANNEX 2', 'ANNEX 22');
/** What past reports say may be quoted, and so may names of files and settings. */
const QUOTED = [JSON.stringify(builtin), 'moscow beijing icts security workshop cyber txt rapporteur config json family fix'];

/** Places that are asked about: one in so many characters. */
const STEP = 37;

function sayingsOn(text: string): string[] {
  const read = readReport(text, builtin);
  const { report, mentions, binding, profile } = read;
  const findings = checkReport(read);
  const input = { report, mentions, binding, profile, findings };
  const out: string[] = [];
  const plan = (intent: Intent): void => {
    const made = planEdit(input, intent);
    if (made) out.push(made.title, ...made.edits.flatMap(({ ask }) => ask ?? []));
  };
  for (let at = 0; at < text.length; at += STEP) {
    const hover = hoverAt(read, at, familyName(read.family));
    if (hover) out.push(hover.head, ...hover.lines);
    out.push(...offersAt(input, at).map(({ title }) => title));
    const target = renameableAt(input, at);
    if (!target) continue;
    out.push(whyNot(target, '') ?? '');
    for (const name of ['XYZ', 'C', 'A Name of More Words']) {
      const made = renameTo(input, target, name);
      // the new name is the writer's own
      if (made) out.push(...[made.title, ...made.edits.flatMap(({ ask }) => ask ?? [])].map(words => words.replaceAll(name, '')));
    }
  }
  for (let at = 0; at < text.length; at += Math.ceil(text.length / 60)) {
    out.push(...completionsAt({ ...input, findings: () => findings }, at).items.map(({ detail }) => detail));
    for (const kind of KINDS) {
      plan({ do: 'move', kind, at, by: 1 });
      plan({ do: 'take-out', kind, at });
      plan({ do: 'split', kind, at } as Intent);
    }
    plan({ do: 'promote', at });
    plan({ do: 'demote', at });
  }
  for (const style of STYLES) plan({ do: 'convert-annexes', style });
  plan({ do: 'renumber' });
  out.push(...lensesOf(report, { mentions, findings }, { followUps: true, sections: true }).map(({ title }) => title));
  out.push(...hintsIn(report, mentions, 0, report.lines.count).map(({ label }) => label));
  out.push(...linksOf(report, mentions, []).map(({ tooltip }) => tooltip));
  const tell = ({ label, detail, children }: ViewNode): void => { out.push(label, detail); children.forEach(tell); };
  Object.values(viewsOf(input)).flat().forEach(tell);
  const { open, notes } = readiness(findings, { comments: 2, changes: 1, hidden: 3, author: null, lastModifiedBy: null, marks: [] });
  out.push(...open.filter(each => each.findings.length === 0).map(({ group }) => group), ...open.map(({ words }) => words), ...notes);
  // what the rules say is asked in test/rules/language.test.ts
  const messages = new Set(findings.map(({ message }) => message));
  return out.filter(words => words !== '' && !messages.has(words));
}

/** Without names of files, which may be addresses, and words that were cut. */
const withoutMarkup = (page: string): string => page.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/ (?:title|aria-label)="([^"]*)"/g, '> $1 <').replace(/<[^>]*>/g, ' ').replace(/&\w+;/g, ' ').replace(/https?:\S+|\S*…/g, ' ');

function assertNothingStrange(sayings: readonly string[], texts: readonly string[]): void {
  const known = wordsOfTexts([...texts, ...QUOTED]);
  assert.ok(sayings.some(saying => saying.includes('⟦')), 'nothing was said');
  assert.deepEqual([...new Set(sayings)].flatMap(saying => { const words = strangeWords(saying, known); return words.length === 0 ? [] : [`"${words.join(' ')}" in: ${saying}`]; }), []);
}

describe('what the editor says in another language', () => {
  for (const [name, text] of [['a short report', SHORT], ['a report with a follow-up table', MOSCOW_TEXT], ['a report with faults', FAULTY], ['a workshop', BEIJING_TEXT]] as const) {
    it(`has no English but that of the draft: ${name}`, () => assertNothingStrange(inPseudo(() => sayingsOn(text)), [text]));
  }

  it('has none in the comparison of two drafts', () => {
    const page = inPseudo(() => {
      const comparison = compareReports(readReport(MOSCOW_TEXT, builtin).report, readReport(FAULTY.replace(/^7\. .*$/m, ''), builtin).report);
      return comparisonPage(comparison, { old: 'moscow.txt', new: 'moscow.txt' }, gatherComments(comparison, readComments('Moscow', 'General: security\nParagraph 3: security\nRow 99: security\nAnnex B: security')));
    });
    assertNothingStrange([page], [MOSCOW_TEXT]);
  });

  it('has none in the page of what was learned', () => assertNothingStrange([withoutMarkup(inPseudo(() => structurePage(structureOf(builtin), { nameOf: familyName })))], [MOSCOW_TEXT, BEIJING_TEXT]));

  it('has none in the formats for people', () => {
    const range = { start: { line: 3, character: 4 }, end: { line: 3, character: 9 } };
    const finding = { rule: 'r', severity: 'warning' as const, message: '', range, related: [{ file: 'moscow.txt', range, message: '' }], evidence: { agree: 9, of: 10, passages: [{ file: 'moscow.txt', range }] }, fix: { title: '', safety: 'safe' as const, edits: [] } };
    const profile = { digest: 'moscow', reports: 10, openings: 3 };
    const file = { file: 'moscow.txt', family: 'ism' as const, skipped: null, leftOut: 'moscow', profile, fixed: 1, suppressed: 2, accepted: 3, stale: 1, recognised: false as const, kin: { reports: 0, openings: 0 }, findings: [finding, { ...finding, severity: 'error' as const }, { ...finding, severity: 'hint' as const }] };
    const run: CheckRun = { tool: { name: 'rapporteur', version: '1' }, profile, passedOver: 2, baseline: 'moscow.txt', files: [file, { ...file, kin: { reports: 0, openings: 2 }, family: 'workshop' }, { ...file, findings: [], family: 'other' }] };
    assertNothingStrange(inPseudo(() => [textReporter(run, { colour: false, width: null }), withoutMarkup(html(run, { colour: false, width: null }))]), []);
  });
});

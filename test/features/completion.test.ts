import assert from 'node:assert/strict';
import { completionsAt } from '../../server/src/features/completion/completion';
import type { Completion } from '../../server/src/features/completion/model';
import builtin from '../../server/src/profile/builtin';
import { checkReport, readReport } from '../../server/src/service';
import { learnProfile } from '../../server/src/profile/learn';
import { makeArchive } from '../support/archive';
import { marked } from '../support/marked';

const HEAD = `CO-CHAIRS' SUMMARY REPORT
ARF WORKSHOP ON HARBOUR SAFETY
Suva, Fiji, 3-4 May 2016

INTRODUCTION

1. The ARF Workshop on Harbour Safety was held in Suva, Fiji, on 3-4 May 2016. All ARF Participants attended except the DPRK and Laos. The List of Participants appears as **ANNEX A**. The Port Safety Group (PSG) was told of the Programme, which appears as **ANNEX B**.

`;

function ask(source: string, profile = builtin): { items: Completion[]; with(item: Completion | undefined): string } {
  const { text, cursor } = marked(source);
  const read = readReport(text, profile);
  const { report, mentions, binding, profile: view } = read;
  const { items: found } = completionsAt({ report, mentions, binding, profile: view, findings: () => checkReport(read) }, cursor);
  const items = [...found];
  return { items, with: item => { assert.ok(item); return text.slice(0, item.span.start) + item.text + text.slice(item.span.end); } };
}
const labelled = (items: readonly Completion[], label: string): Completion | undefined => items.find(each => each.label === label);

describe('completion', () => {
  it('knows the labels of annexes, and the next one', () => {
    const { items, with: done } = ask(`${HEAD}2. The Paper is attached as ANNEX ⟪|⟫`);
    assert.deepEqual([...items].sort((a, b) => a.rank - b.rank).map(({ label, detail }) => [label, detail]), [['C', 'the next annex'], ['A', 'The List of Participants'], ['B', 'the Programme']]);
    assert.ok(done(items[0]).endsWith('ANNEX C'));
  });

  it('cites as this report cites', () => {
    const { items } = ask(`${HEAD}2. The Meeting heard of the Lamp Paper, which ⟪|⟫`);
    const phrases = items.filter(({ kind }) => kind === 'phrase').map(({ text }) => text);
    assert.ok(phrases.includes('appears as **ANNEX C**'), phrases.join(' / '));
  });

  it('writes Participants as this report does, with the article where one is due', () => {
    const { items, with: done } = ask(`${HEAD}2. The Meeting thanked Phi⟪|⟫`);
    assert.ok(done(labelled(items, 'Philippines')).endsWith('thanked the Philippines'));
    assert.ok(labelled(items, 'Laos') && labelled(items, 'DPRK'), 'names in house form');
    assert.ok(done(labelled(items, 'Japan')).endsWith('thanked Japan'));
    const led = ask(`${HEAD}2. The Meeting thanked the ⟪|⟫`);
    assert.ok(led.with(labelled(led.items, 'Philippines')).endsWith('thanked the Philippines'));
  });

  it('spells an acronym out where it is not yet told', () => {
    const { items } = ask(`${HEAD}2. The Meeting thanked the P⟪|⟫`);
    assert.equal(labelled(items, 'PSG')?.text, 'PSG');
    const early = ask(HEAD.replace('1. The ARF', '1. The P⟪|⟫ and the ARF'));
    assert.equal(labelled(early.items, 'PSG')?.text, 'Port Safety Group (PSG)');
  });

  it('knows the dates of the meeting', () => {
    const { items } = ask(`${HEAD}2. The Meeting was held on ⟪|⟫`);
    assert.equal(items.find(({ kind }) => kind === 'date')?.text, '3-4 May 2016');
  });

  it('offers the next agenda item and sub-item in the form of the others', () => {
    const text = `${HEAD}AGENDA ITEM 1: OPENING\n\n2. The Co-Chairs welcomed all that had come to the coast.\n\nAGENDA ITEM 2: HARBOURS\n\n2.1. ARF Seminar on Ropes\n\n3. The Meeting noted what had been told of ropes and of harbours.\n\n⟪|⟫\n\nAGENDA ITEM 3: LAMPS\n\n4. The Meeting noted what had been told of lamps and of harbours.\n`;
    const { items } = ask(text);
    assert.ok(items.every(({ kind }) => kind === 'heading'));
    assert.equal(items.find(({ detail }) => detail === 'next agenda item')?.text, 'AGENDA ITEM 3: ');
    assert.equal(items.find(({ detail }) => detail === 'next sub-item')?.text, '2.2. ');
  });

  it('offers first the section that past reports have here, in their wordings', () => {
    const archive = makeArchive(6);
    const profile = learnProfile(archive).profile;
    const lines = archive[0]!.text.split('\n');
    const read = readReport(archive[0]!.text.replace(/3/g, '4'), profile);
    const closing = read.report.headings.filter(({ level }) => level === 1).at(-1)!;
    const at = read.report.lines.lineAt(closing.nameSpan.start);
    const end = read.report.lines.lineAt(closing.span.end);
    const without = [...lines.slice(0, at), '⟪|⟫', ...lines.slice(end + 1)].join('\n');
    const { items } = ask(without, profile);
    const best = [...items].sort((a, b) => a.rank - b.rank)[0]!;
    assert.match(best.detail, /in \d of \d past reports/);
    assert.equal(best.text.replace(/^.*\d: /, '').toLowerCase(), closing.title.toLowerCase());
  });

  it('opens and closes a report as past reports do, with what the title tells and blanks for the rest', () => {
    const TITLE = `CO-CHAIRS' SUMMARY REPORT\n6TH ARF WORKSHOP ON HARBOUR SAFETY\nSuva, Fiji, 3-4 May 2016\n\n`;
    const CHAIRED = '1. The 6th ARF Workshop on Harbour Safety was held in Suva on 3-4 May 2016. The Workshop was co-chaired by Mr. Tom Reed, Director of Ports of Fiji, and Ms. Ann Lee, Director of the Ministry of Ports of Japan. The Paper appears as ANNEX A.';
    const sentence = (source: string): string | undefined => ask(source).items.find(({ blanks }) => blanks)?.text;
    assert.match(sentence(`${TITLE}INTRODUCTION\n\n1. ⟪|⟫`)!, /^The 6th ARF Workshop on Harbour Safety was held in Suva, Fiji on 3-4 May 2016\. The Workshop was co-chaired by \[name, post and country of each Co-Chair\]\./);
    assert.equal(sentence(`${TITLE}INTRODUCTION\n\n${CHAIRED}\n\nOPENING REMARKS\n\n⟪|⟫\n`), '2. In [his/her] opening remarks, Mr. Tom Reed [what was said]. In [his/her] opening remarks, Ms. Ann Lee [what was said]. The Opening Remarks appear as **Annex B**.');
    assert.equal(sentence(`${TITLE}INTRODUCTION\n\n${CHAIRED}\n\nADOPTION OF THE AGENDA\n\n2. ⟪|⟫\n`), 'The Workshop adopted the Agenda. The Agenda appears as **Annex B**.');
    assert.match(sentence(`${TITLE}INTRODUCTION\n\n${CHAIRED}\n\n**CLOSING REMARKS**\n\n⟪|⟫\n`)!, /^2\. The Co-Chairs thanked .* and Fiji for /);
    for (const written of [`${TITLE}INTRODUCTION\n\n${CHAIRED}\n\n⟪|⟫\n`, `${TITLE}CLOSING REMARKS\n\n⟪|⟫\n\n1. All thanked all.\n`, `${TITLE}HARBOURS\n\n1. ⟪|⟫\n`]) assert.equal(sentence(written), undefined, written.slice(TITLE.length));
  });

  it('drafts rows for requests that have none, under the last row of the table', () => {
    const { items, with: done } = ask(`${HEAD}2. The Co-Chairs requested ARF Participants to submit comments on the concept paper for the ARF Seminar on Ropes to Fiji by 31 May 2016.

3. The Co-Chairs requested Japan to circulate the list of focal points to ARF Participants by 30 June 2016.

ISSUES TO BE FOLLOWED UP

No.\tIssues\tTimeline\tFollow-up by
1\tComments on the concept paper for the ARF Seminar on Ropes\t31 May 2016\tARF Participants and Fiji
⟪|⟫
`);
    const row = items.find(({ kind }) => kind === 'row');
    assert.match(done(row), /\n2\t[^\t]*list of focal points[^\t]*\t30 June 2016\t[^\t]*Japan/i);
    assert.match(row!.detail, /paragraph 3/);
  });

  it('gives something at every place of any text and never throws', () => {
    for (const source of ['⟪|⟫', 'ANNEX ⟪|⟫', `${HEAD}⟪|⟫`, `${HEAD}2. ⟪|⟫`, `${HEAD}\n\nANNEX A: LIST\n\nDelegation of ⟪|⟫`]) for (const { span, text, label } of ask(source).items) assert.ok(span.start <= span.end && text !== '' && label !== '');
  });
});

import assert from 'node:assert/strict';
import { hoverAt } from '../../server/src/features/hover';
import { learnProfile } from '../../server/src/profile/learn';
import { familyName } from '../../server/src/reporters/families';
import { readReport } from '../../server/src/service';
import { fakeHost, runFake } from '../support/cli';
import { INSTITUTIONS, render, usualPlan } from '../support/institutions';

const [ism] = INSTITUTIONS;
const elsewhere = { ...ism!, meeting: '{ordinal} ASEAN REGIONAL FORUM INTER-SESSIONAL MEETING ON AVALANCHE RESCUE' };
const past = [ism!, elsewhere].flatMap(institution => Array.from({ length: 6 }, (_, index) => {
  const { file, text } = render(usualPlan({ institution, size: 6 }, index + 1), institution);
  return { file: `${institution === ism ? 'survey' : 'rescue'}/${file}`, text };
}));
const { profile } = learnProfile(past);
const draft = render(usualPlan({ institution: ism!, size: 6 }, 7), ism!).text;

describe('the kind of meeting a draft is checked as', () => {
  const hover = (text: string, offset: number): ReturnType<typeof hoverAt> => {
    const read = readReport(text, profile);
    return hoverAt(read, offset, familyName(read.family));
  };

  it('shows over the title, with its series and what it is compared with', () => {
    const found = hover(draft, draft.indexOf('COASTAL'))!;
    assert.equal(found.head, 'inter-sessional meeting, on: coastal survey');
    assert.match(found.lines[0]!, /^Compared with 6 past reports of this series/);
    assert.match(found.lines[1]!, /rapporteur\.family.*rapporteur\.config\.json/);
  });

  it('is the family where the meeting is of no known series, and says so where there are no past reports', () => {
    const other = draft.replaceAll('COASTAL SURVEY', 'LIGHTHOUSES');
    assert.equal(hover(other, other.indexOf('LIGHTHOUSES'))!.head, 'inter-sessional meeting');
    const statement = draft.replace("CO-CHAIRS' SUMMARY REPORT", "CHAIRMAN'S STATEMENT");
    const found = hover(statement, 3)!;
    assert.equal(found.head, "chairman's statement");
    assert.match(found.lines[0]!, /^There are no other past reports of this kind/);
  });

  it('shows nothing beside the title', () => assert.equal(hover(draft, draft.indexOf('The Chair expressed') + 5), null));

  it('stands in the output of a check', () => {
    const files = Object.fromEntries(past.map(({ file, text }) => [`/drafts/past/${file}`, text]));
    const learning = fakeHost(files);
    runFake(['learn', 'past', '--out', 'p.json'], learning);
    const host = fakeHost({ '/drafts/p.json': String(Buffer.from(learning.written.get('/drafts/p.json')!)), '/drafts/new.report': draft.replace('OPENING REMARKS', 'MIDDLE REMARKS') });
    assert.match(runFake(['check', 'new.report', '--profile', 'p.json', '--fail-on', 'never'], host).out, /^new\.report {2}inter-sessional meeting, on: coastal survey$/m);
  });
});

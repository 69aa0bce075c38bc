import assert from 'node:assert/strict';
import { annexKind, sectionKinds } from '../../server/src/profile/kinds';

describe('usual sections are known by meaning', () => {
  const cases: [string, string[]][] = [
    ['INTRODUCTION', ['introduction']],
    ['Introduction', ['introduction']],
    ['Introduction and Background', ['introduction']],
    ['Introduction to Digital Forensics', []],
    ['Opening Remarks', ['opening']],
    ['Opening Session - Welcome and Opening Remarks', ['opening']],
    ['Welcome Remarks', ['opening']],
    ['Introductory Remarks by the Co-Chairs', ['opening']],
    ['Inauguration', ['opening']],
    ['Adoption of the Agenda', ['adoption-of-agenda']],
    ['Adoption of Agenda and Programme', ['adoption-of-agenda']],
    ['Agenda', ['adoption-of-agenda']],
    ['The Regional Agenda on Water', []],
    ['Opening and Adoption of the Agenda', ['opening', 'adoption-of-agenda']],
    ['Other Matters', ['other-matters']],
    ['Any Other Business', ['other-matters']],
    ['Exchange of Views on Regional and Other International Security Issues', []],
    ['Other Matters and Closing', ['other-matters', 'closing']],
    ['CLOSING', ['closing']],
    ['Concluding Session', ['closing']],
    ['Conclusion', ['closing']],
    ['Closure of the Meeting', ['closing']],
    ['ISSUES TO BE FOLLOWED UP', ['follow-up']],
    ['Follow-Up Actions', ['follow-up']],
    ['Action Items', ['follow-up']],
    ['Follow-up to the Recommendations of the Experts', []],
    ['Recent developments of national and regional practices on cyber security', []],
    ['', []],
  ];
  for (const [title, kinds] of cases) it(`${JSON.stringify(title)}: ${kinds.join(', ') || 'of its own subject'}`, () => assert.deepEqual(sectionKinds(title), kinds));
});

describe('usual annexes are known by meaning', () => {
  const cases: [string, string | null][] = [
    ['LIST OF DELEGATES', 'participants'], ['The List of Participants', 'participants'], ['the Agenda', 'agenda'],
    ['Programme of Activities', 'programme'], ['His opening remarks', 'remarks'], ['Her presentation', 'presentations'],
    ['Concept Paper for the ARF Seminar', 'concept-papers'], ['List of Track 1 Activities', 'activities'], ['the Work Plan', 'work-plan'],
    ['Hanoi Plan of Action', null],
  ];
  for (const [title, kind] of cases) it(`${title}: ${kind ?? 'of its own kind'}`, () => assert.equal(annexKind(title), kind));
});

import assert from 'node:assert/strict';
import { Reader } from '../../server/src/report/reader';
import { TITLE } from '../support/drawing';

/** Delegations with their people: "Name: person, post; ...". */
function delegations(lines: string): string[] {
  const report = new Reader().read(`${TITLE}Introduction\n\n1. The List of Delegates appears as Annex 1.\n\nAnnex 1: List of Delegates\n\n${lines}`);
  return report.annexes[0]!.children.map(node => node.kind === 'delegation' ? `${node.name}: ${node.people.map(({ name, post }) => `${name.text}, ${post?.text ?? '-'}`).join('; ')}` : node.kind);
}

describe('reading a list of delegates', () => {
  it('takes the line below a name for the post', () => {
    assert.deepEqual(delegations('AUSTRALIA\nMr. Adam Reid\nDirector, Department of Home Affairs\nMs. Jill Stone\nLights Agency\n\nCANADA\nMs. Emily Clark\nAmbassador for Cyber Affairs\n'), [
      'AUSTRALIA: Adam Reid, Director, Department of Home Affairs; Jill Stone, Lights Agency',
      'CANADA: Emily Clark, Ambassador for Cyber Affairs',
    ]);
  });

  it('takes the name before a colon for the delegation, semicolons between its people', () => {
    assert.deepEqual(delegations('Brunei Darussalam: Mr. Haji Ali, Ministry of Foreign Affairs\nIndonesia: Ms. Putri Ayu, Ministry of Foreign Affairs; Mr. Bayu Adi, Ministry of Defence\n'), [
      'Brunei Darussalam: Haji Ali, Ministry of Foreign Affairs',
      'Indonesia: Putri Ayu, Ministry of Foreign Affairs; Bayu Adi, Ministry of Defence',
    ]);
  });

  it('joins what a line could not hold to the post above it', () => {
    assert.deepEqual(delegations(`Delegation of Japan

1. Ms. Kaori Shimada, Director for Humanitarian Assistance, International
Cooperation Bureau, Ministry of Foreign Affairs
2. Mr. Daichi Okuno, First Secretary, Embassy of Japan in Bangkok, and
Alternate Permanent Representative
3. Mr. Ken Mori, Deputy Director-
General of the Kingdom of
Thailand;
Delegation of Malaysia
4. Ms. Nurul Aisyah Rahman, Principal Assistant Secretary, National
Disaster Management Agency, Department of the Prime Minister
5. Mr. Tan Wei, Officer
ASEAN Secretariat
6. Ms. Joy Wells, Officer
`), [
      'Japan: Kaori Shimada, Director for Humanitarian Assistance, International Cooperation Bureau, Ministry of Foreign Affairs; Daichi Okuno, First Secretary, Embassy of Japan in Bangkok, and Alternate Permanent Representative; Ken Mori, Deputy Director-General of the Kingdom of Thailand',
      'Malaysia: Nurul Aisyah Rahman, Principal Assistant Secretary, National Disaster Management Agency, Department of the Prime Minister; Tan Wei, Officer',
      'ASEAN Secretariat: Joy Wells, Officer',
    ]);
  });
});

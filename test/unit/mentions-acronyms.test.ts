import { strict as assert } from 'node:assert';
import { expansionBefore } from '../../server/src/report/mentions/expansions';
import { extractMentions } from '../../server/src/report/extract';
import { Reader } from '../../server/src/report/reader';
import { findParticipants, participantOf } from '../../server/src/report/participants';

describe('expansionBefore', () => {
  const expansion = (words: string, acronym: string): string | null => {
    const found = expansionBefore(words, words.length, acronym);
    return found === null ? null : words.slice(found.start, found.end);
  };
  const cases: readonly [string, string, string | null][] = [
    ['speakers from the United Nations Office of Drugs and Crime ', 'UNODC', 'United Nations Office of Drugs and Crime'],
    ['through information and communication technology ', 'ICT', 'information and communication technology'],
    ['updates to the Points of Contact ', 'POC', 'Points of Contact'],
    ['the 4th ASEAN Digital Ministers Meeting ', 'ADGMIN', 'ASEAN Digital Ministers Meeting'],
    ['the 13th ARF Open-Ended Study Group on Confidence-Building Measures to Reduce Risk ', 'OESG', 'Open-Ended Study Group on Confidence-Building Measures to Reduce Risk'],
    ['at the upcoming ARF Inter-sessional Support Group Meeting on Confidence Building Measures and Preventive Diplomacy ', 'ISG on CBMs and PD', 'Inter-sessional Support Group Meeting on Confidence Building Measures and Preventive Diplomacy'],
    ['of the ASEAN Digital Masterplan 2025 Mid-Term Review ', 'ADM 2025 MTR', 'ASEAN Digital Masterplan 2025 Mid-Term Review'],
    ['the session will be opened by the ambassador ', 'TBC', null],
  ];
  for (const [words, acronym, expected] of cases) it(`${acronym} after "${words.trim()}"`, () => assert.equal(expansion(words, acronym), expected));
});

describe('acronyms', () => {
  it('gives definitions and every use, and leaves headings in capitals and annex labels alone', () => {
    const text = "CO-CHAIRS' SUMMARY REPORT\n\nINTRODUCTION\n\n1. The Points of Contact (POC) were tested, and each POC answered. The POCs of the UN answered as well. The list appears as ANNEX IV.\n";
    const found = extractMentions(new Reader().read(text)).acronyms.map(({ acronym, definitions, uses }) => [acronym, definitions.map(({ expansion }) => expansion.text), uses.map(({ start, end }) => text.slice(start, end)).length]);
    assert.deepEqual(found, [['POC', ['Points of Contact'], 2], ['POCs', [], 1], ['UN', [], 1]]);
  });
});

describe('findParticipants', () => {
  it('takes the longest name and no sea', () => {
    const line = "the Democratic People's Republic of Korea, the Republic of Korea (ROK), South Korea, ships in the South China Sea, China and Timor Leste";
    assert.deepEqual(findParticipants(line).map(({ participant, start, end }) => [participant, line.slice(start, end)]), [
      ["Democratic People's Republic of Korea", "Democratic People's Republic of Korea"], ['Republic of Korea', 'Republic of Korea'], ['Republic of Korea', 'South Korea'], ['China', 'China'], ['Timor-Leste', 'Timor Leste'],
    ]);
  });
  it('knows names in any case, with or without the article', () => {
    assert.deepEqual(['THE PHILIPPINES', 'viet nam', 'USA', 'Fiji'].map(participantOf), ['Philippines', 'Viet Nam', 'United States', null]);
  });
});

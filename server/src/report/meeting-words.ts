/** Names of meetings as bags of words, so that "ARF ISM on DR" and the name written out are one. */
import { significantWords } from '../text/similarity';
import { fromOrdinal } from '../text/numerals';

const SHORT: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  arf: 'asean regional forum', ism: 'inter sessional meeting', isg: 'inter sessional support group', intersessional: 'inter sessional', eep: 'expert eminent person',
  cbm: 'confidence building measure', pd: 'preventive diplomacy', npd: 'non proliferation disarmament', nonproliferation: 'non proliferation', cttc: 'counter terrorism transnational crime',
  counterterrorism: 'counter terrorism', dr: 'disaster relief', ict: 'information communication technology', hadr: 'humanitarian assistance disaster relief', cooperation: 'co operation',
  defense: 'defence', program: 'programme', center: 'centre', som: 'senior official meeting', peacekeeping: 'peace keeping', cybersecurity: 'cyber security', sub: '', intersession: 'inter sessional',
}).map(([word, full]) => [word, full === '' ? [] : full.split(' ')] as const));

/** Words of a meeting's name: short forms written out, ordinals and figures left out. */
export function meetingWords(name: string, acronyms: ReadonlyMap<string, readonly string[]> = new Map()): string[] {
  return significantWords(name).flatMap(word => acronyms.get(word) ?? SHORT.get(word) ?? (/\d/.test(word) || fromOrdinal(word) !== null ? [] : [spelt(word)]));
}

/** "organisation" and "organization" are one. */
const spelt = (word: string): string => (word.length > 6 ? word.replace(/z(?=(?:e[ds]?|ing|ation)$)/, 's') : word);

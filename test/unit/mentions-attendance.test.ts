import { strict as assert } from 'node:assert';
import { attendanceOf } from '../../server/src/report/mentions/attendance';
import { coChairsOf } from '../../server/src/report/mentions/co-chairs';
import { Joined } from '../../server/src/report/joined';
import type { Unit } from '../../server/src/report/units';
import type { Report } from '../../server/src/report/model';

const NO_REPORT = {} as Report;
const bodyOf = (...texts: string[]): Unit[] => texts.map(text => ({ paragraph: null, headings: [], pieces: [], joined: Joined.of(text, [{ start: 0, end: text.length }]) }));
const names = (list: readonly { participant: string }[]): string[] => list.map(({ participant }) => participant);

describe('attendanceOf', () => {
  it('reads the hybrid form: in person, all by video, except', () => {
    const found = attendanceOf(NO_REPORT, bodyOf('The Meeting was held in Moscow. The Meeting was participated in-person by representatives from Cambodia, Indonesia, India, Russia, Thailand, and the Philippines. All ARF Participants attended via video conference except Bangladesh, DPRK, Mongolia, Pakistan, Papua New Guinea, and Sri Lanka. Representatives of the ASEAN Secretariat were also in attendance via video conference. The List of Delegates appears as ANNEX 1.'))!;
    assert.equal(found.form, 'hybrid');
    assert.deepEqual(names(found.inPerson), ['Cambodia', 'Indonesia', 'India', 'Russian Federation', 'Thailand', 'Philippines']);
    assert.deepEqual(names(found.absent), ['Bangladesh', "Democratic People's Republic of Korea", 'Mongolia', 'Pakistan', 'Papua New Guinea', 'Sri Lanka']);
    assert.deepEqual(found.others.map(({ text }) => text), ['ASEAN Secretariat']);
  });

  it('reads all but some, with the exceptions in the middle of the sentence', () => {
    const found = attendanceOf(NO_REPORT, bodyOf('Para 1.', "Representatives from all ARF participants, except Brunei Darussalam, Cambodia, the Democratic People’s Republic of\nKorea, and Timor-Leste attended the meeting. A representative of the ASEAN Secretariat and speakers from the United Nations Office of Drugs and Crime (UNODC) and the Council for Security Cooperation in the Asia Pacific (CSCAP) were also present."))!;
    assert.equal(found.form, 'all-but');
    assert.deepEqual(names(found.absent), ['Brunei Darussalam', 'Cambodia', "Democratic People's Republic of Korea", 'Timor-Leste']);
    assert.deepEqual(found.others.map(({ text }) => text), ['ASEAN Secretariat', 'United Nations Office of Drugs and Crime (UNODC)', 'Council for Security Cooperation in the Asia Pacific (CSCAP)']);
  });

  it('gives every name its place in the text', () => {
    const text = 'The Meeting was attended by all ARF participants except the Republic\nof Korea and Papua New Guinea.';
    const found = attendanceOf(NO_REPORT, bodyOf(text))!;
    assert.deepEqual(found.absent.map(({ span }) => text.slice(span.start, span.end)), ['Republic\nof Korea', 'Papua New Guinea']);
  });

  it('reads a list of names', () => {
    const found = attendanceOf(NO_REPORT, bodyOf("Representatives from Australia, Canada, the People's Republic of China, the European Union, Japan, the Republic of Korea, and Viet Nam attended the Seminar. The ARF Unit also attended."))!;
    assert.equal(found.form, 'list');
    assert.deepEqual(names(found.present), ['Australia', 'Canada', 'China', 'European Union', 'Japan', 'Republic of Korea', 'Viet Nam']);
    assert.deepEqual(found.others.map(({ text }) => text), ['ARF Unit']);
  });

  it('reads counts in figures and in words', () => {
    const figures = attendanceOf(NO_REPORT, bodyOf('A total of 58 delegates from 20 ARF participating countries attended the Workshop.'))!;
    assert.deepEqual([figures.form, figures.count?.value], ['count', 20]);
    const words = attendanceOf(NO_REPORT, bodyOf('Delegates from twenty-two ARF members took part.'))!;
    assert.deepEqual([words.form, words.count?.value], ['count', 22]);
  });

  it('reads bare all', () => {
    assert.equal(attendanceOf(NO_REPORT, bodyOf('The Meeting was attended by the Foreign Ministers and Representatives of all ARF Participants.'))!.form, 'all');
  });

  it('reads two ways of attending in one sentence', () => {
    const found = attendanceOf(NO_REPORT, bodyOf('Brunei Darussalam, Japan and Thailand attended in person, while Canada, New Zealand and the United States joined online. Mongolia and Myanmar were not represented.'))!;
    assert.deepEqual([names(found.inPerson), names(found.online), names(found.absent)], [['Brunei Darussalam', 'Japan', 'Thailand'], ['Canada', 'New Zealand', 'United States'], ['Mongolia', 'Myanmar']]);
  });

  it('finds none where the opening does not tell', () => {
    assert.equal(attendanceOf(NO_REPORT, bodyOf('He invited ARF participants to attend the Summit in Bangkok.', 'The Meeting adopted the Agenda.')), null);
  });
});

describe('coChairsOf', () => {
  const read = (text: string): unknown[] => coChairsOf(NO_REPORT, bodyOf(text)).map(({ honorific, name, post, participant }) => [honorific, name.text, post?.text ?? null, participant]);

  it('reads long posts with commas and two mentions of the country', () => {
    assert.deepEqual(read('The Meeting was Co-Chaired by Dr. Vladimir Shin, Special Coordinator of the Ministry of Foreign Affairs of the Russian Federation (MFA of Russia) on Political Use, Deputy Director of the Department of the MFA of Russia, and Mrs. Adhyanti Wirajuda, Director for ASEAN Economic Cooperation of the Ministry of Foreign Affairs of the Republic of Indonesia. The Meeting began.'), [
      ['Dr.', 'Vladimir Shin', 'Special Coordinator of the Ministry of Foreign Affairs of the Russian Federation (MFA of Russia) on Political Use, Deputy Director of the Department of the MFA of Russia', 'Russian Federation'],
      ['Mrs.', 'Adhyanti Wirajuda', 'Director for ASEAN Economic Cooperation of the Ministry of Foreign Affairs of the Republic of Indonesia', 'Indonesia'],
    ]);
  });

  it('reads names with dots and particles', () => {
    assert.deepEqual(read("The Workshop was co-chaired by Mr. Jia Guide, Deputy Director-General of the Department of Treaty and Law, Ministry of Foreign Affairs of the People's Republic of China, and Mr. Md Shah Nuri Md Zain, Undersecretary, Cyber and Space Security Division, National Security Council of Malaysia."), [
      ['Mr.', 'Jia Guide', "Deputy Director-General of the Department of Treaty and Law, Ministry of Foreign Affairs of the People's Republic of China", 'China'],
      ['Mr.', 'Md Shah Nuri Md Zain', 'Undersecretary, Cyber and Space Security Division, National Security Council of Malaysia', 'Malaysia'],
    ]);
  });

  it('reads three co-chairs with ranks, and an adjective instead of a country', () => {
    assert.deepEqual(read('The Seminar was jointly chaired by Major General Tan Boon Huat, Director of Policy, Singapore Armed Forces; H.E. Ambassador Maria Cruz of the Philippines; and Commodore John Smith, Australian Maritime Border Command.'), [
      ['Major General', 'Tan Boon Huat', 'Director of Policy, Singapore Armed Forces', 'Singapore'],
      ['H.E. Ambassador', 'Maria Cruz', 'of the Philippines', 'Philippines'],
      ['Commodore', 'John Smith', 'Australian Maritime Border Command', 'Australia'],
    ]);
  });

  it('reads persons without honorifics', () => {
    assert.deepEqual(read('The Meeting was co-chaired by Jane Doe, Director at the Ministry of Foreign Affairs of Japan, and Nguyen Van An, Deputy Director-General, Ministry of Foreign Affairs of Viet Nam.').map(row => [(row as string[])[1], (row as string[])[3]]), [['Jane Doe', 'Japan'], ['Nguyen Van An', 'Viet Nam']]);
  });

  it('takes Participants where no persons are named', () => {
    assert.deepEqual(read('The Roundtable, co-chaired by the European Union and Myanmar, was held in Yangon.').map(row => (row as string[])[3]), ['European Union', 'Myanmar']);
  });

  it('is empty where the opening does not tell', () => {
    assert.deepEqual(read('The Meeting adopted the Agenda.'), []);
  });
});

import { strict as assert } from 'node:assert';
import { extractMentions } from '../../server/src/report/extract';
import { Reader } from '../../server/src/report/reader';

const OPENING = `CO-CHAIRS' SUMMARY REPORT

3RD ASEAN REGIONAL FORUM INTER-SESSIONAL MEETING ON WILDFIRES

Canberra, Australia, 2-3 May 2018

INTRODUCTION

1. The 3rd ARF Inter-Sessional Meeting on Wildfires was held in Canberra, Australia, on 2-3 May 2018.

`;
const mentionsOf = (body: string) => extractMentions(new Reader().read(OPENING + body));

describe('activities', () => {
  const leadsOf = (sentence: string): string[][] => mentionsOf(`AGENDA ITEM 1: PROPOSED ACTIVITIES\n\n1.1. ARF Workshop on Smoke Masks\n\n2. ${sentence}\n`).activities.map(({ leads }) => leads.map(({ participant }) => participant));

  const cases: readonly [string, string[]][] = [
    ['The Meeting noted the workshop, co-chaired by Japan and Thailand, held in Chiang Mai.', ['Japan', 'Thailand']],
    ['The workshop was proposed to be co-hosted by the EU, Lao PDR, and the Philippines.', ['European Union', "Lao People's Democratic Republic", 'Philippines']],
    ['The Republic of Korea (ROK) and Viet Nam, as the lead countries, informed that masks had been bought.', ['Republic of Korea', 'Viet Nam']],
    ['As a co-sponsor, Canada underlined the need for masks.', ['Canada']],
    ['India briefed the Meeting on its proposed concept paper.', ['India']],
    ['Singapore and Indonesia tabled a concept paper on the matter.', ['Singapore', 'Indonesia']],
    ["New Zealand's proposal was welcomed.", ['New Zealand']],
    ['The concept paper submitted by Mongolia was discussed.', ['Mongolia']],
    ['Malaysia, on behalf of Japan, presented the concept paper.', ['Malaysia', 'Japan']],
    ['Cambodia briefed on the workshop, which it co-chaired with Australia.', ['Cambodia', 'Australia']],
    ['India, on behalf of the co-proponents Thailand and the EU, explained the workshop.', ['India', 'Thailand', 'European Union']],
    ['Malaysia, speaking also on behalf of Canada, proposed the workshop.', ['Malaysia', 'Canada']],
    ['Australia and Fiji would co-chair it; Australia would host it.', ['Australia']],
    ['Myanmar expressed intention to co-chair this activity, and Singapore supported the initiative. Reservations were raised by Pakistan.', []],
  ];
  for (const [sentence, expected] of cases) it(`finds the leads in: ${sentence}`, () => assert.deepEqual(leadsOf(sentence), [expected]));

  it('takes a short form of the name for the sub-item it stands under', () => {
    const { activities } = mentionsOf('AGENDA ITEM 1: PROPOSED ACTIVITIES\n\n1.1. ARF Workshop on Smoke Masks for Rural Fire Brigades\n\n2. The Meeting noted the ARF Workshop on Smoke Masks, proposed by Brunei.\n');
    assert.deepEqual(activities.map(({ heading, leads, proposed }) => [heading?.label, leads[0]?.participant, proposed]), [['1.1', 'Brunei Darussalam', true]]);
  });

  it('finds activities in running words, and not the meeting itself', () => {
    const { activities } = mentionsOf('Exchange of Views\n\n2. The Meeting reviewed the ARF Seminar on Fire Lookouts, led by Cambodia, and the ARF Table-Top Exercise on Evacuation by Boat, hosted by the United States. The ARF Inter-Sessional Meeting on Wildfires thanked both.\n');
    assert.deepEqual(activities.map(({ name, leads }) => [name.text, leads.map(({ participant }) => participant)]), [['ARF Seminar on Fire Lookouts', ['Cambodia']], ['ARF Table-Top Exercise on Evacuation', ['United States']]]);
  });
});

describe('the end of an activity\'s name', () => {
  const nameIn = (behind: string): readonly string[] => mentionsOf(`Exchange of Views\n\n2. The Meeting considered the ARF Seminar on Fire Lookouts ${behind}\n`).activities.map(({ name }) => name.text);
  const ends = ['to Fiji by 3 May 2018.', 'to the ARF Unit.', 'to Ms. Reed.', 'to the ISG on CBMs and PD.', 'in August 2018.', 'on 3-4 August 2018.', 'in Cebu.', 'under Agenda Item 4.', 'from Japan and Thailand.', 'in Q1 2019.'];
  for (const words of ends) it(`stands before: ${words}`, () => assert.deepEqual(nameIn(words), ['ARF Seminar on Fire Lookouts']));

  it('stands before the name of the next one', () => assert.deepEqual(nameIn('and the ARF Workshop on Smoke Masks.'), ['ARF Seminar on Fire Lookouts', 'ARF Workshop on Smoke Masks']));
  it('does not stand before what belongs to it', () => assert.deepEqual(nameIn('in Mountain Forests and the Use of Maps for Villages, held in Cebu.'), ['ARF Seminar on Fire Lookouts in Mountain Forests and the Use of Maps for Villages']));
  it('may be followed by a place that nobody knows', () => assert.deepEqual(nameIn('again. The ARF Seminar on Fire Lookouts in Little Harbour was long.'), ['ARF Seminar on Fire Lookouts']));
});

describe('undertakings', () => {
  const read = (sentence: string) => mentionsOf(`AGENDA ITEM 1: OTHER MATTERS\n\n2. ${sentence}\n`).undertakings;
  const short = (sentence: string) => read(sentence).map(({ kind, routine, deadline, actors }) => [kind, routine ? 'routine' : 'open', deadline?.text ?? null, actors.map(({ text }) => text)]);

  const cases: readonly [string, unknown[]][] = [
    ['The Co-Chairs requested ARF Participants to submit written comments by 31 May 2018.', [['request', 'open', '31 May 2018', ['ARF Participants']]]],
    ['The Meeting noted that Participants were requested to provide their inputs to the ARF Unit not later than May 31, 2018.', [['request', 'open', 'May 31, 2018', ['Participants']]]],
    ['Thailand agreed to circulate a revised draft before 1 June 2018.', [['promise', 'open', '1 June 2018', ['Thailand']]]],
    ['The Meeting agreed that Japan should finalise the list of contacts by the end of June 2018.', [['request', 'open', 'June 2018', ['Japan']]]],
    ['The deadline for nominations is 15 June 2018.', [['deadline', 'open', '15 June 2018', []]]],
    ['The invitation package would be circulated in due course.', [['promise', 'routine', null, []]]],
    ['ARF Participants were encouraged to take part in the exercise.', [['request', 'routine', null, ['ARF Participants']]]],
    ['Canada expressed interest in hosting the next meeting.', [['expression-of-interest', 'routine', null, []]]],
  ];
  for (const [sentence, expected] of cases) it(`reads: ${sentence}`, () => assert.deepEqual(short(sentence), expected));

  const nothing = ['Several Participants requested more time to study the proposals.', 'The workshop would provide a platform for officers.', 'Japan had requested Thailand to send the film by 3 May 2017.', 'The Meeting was held by candlelight on 3 May 2018.', 'States had agreed that fire knows no borders.'];
  for (const sentence of nothing) it(`finds nothing to follow up in: ${sentence}`, () => assert.deepEqual(read(sentence).filter(({ routine }) => !routine), []));

  it('gives the place of the words that undertake', () => {
    const body = 'AGENDA ITEM 1: OTHER MATTERS\n\n2. The day was hot. The Co-Chairs requested Japan\nto submit the list of masks by 31 May 2018. The night was cool.\n';
    const { span, sentence } = mentionsOf(body).undertakings[0]!;
    const text = OPENING + body;
    assert.equal(text.slice(span.start, span.end), 'requested Japan\nto submit the list of masks by 31 May 2018');
    assert.equal(text.slice(sentence.start, sentence.end), 'The Co-Chairs requested Japan\nto submit the list of masks by 31 May 2018.');
  });

  it('takes "each proposal" for all proposed activities of the item', () => {
    const { undertakings } = mentionsOf('AGENDA ITEM 1: PROPOSED ACTIVITIES\n\n1.1. ARF Workshop on Masks\n\n2. Proposed by Japan.\n\n1.2. ARF Seminar on Boots\n\n3. Proposed by India.\n\n4. The Co-Chairs requested Participants to submit comments to the proponents of each proposal by 31 May 2018.\n');
    assert.deepEqual(undertakings.map(({ activities }) => activities.map(({ heading }) => heading?.label)), [['1.1', '1.2']]);
  });
});

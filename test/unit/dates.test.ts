import { strict as assert } from 'node:assert';
import { agrees, findDates, firstDate, formatDate } from '../../server/src/text/dates';

/** Written form, then from and to as day.month.year with ? for what is not given. */
const read = (text: string): string[] => findDates(text).map(({ text: words, from, to }) => {
  const plain = (d: typeof from): string => `${d.day ?? '?'}.${d.month}.${d.year ?? '?'}`;
  return `${words} = ${plain(from)}..${plain(to)}`;
});

describe('findDates', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['Moscow, Russia, 24 April 2024', ['24 April 2024 = 24.4.2024..24.4.2024']],
    ['BEIJING, CHINA, 11-12 SEPTEMBER 2013', ['11-12 SEPTEMBER 2013 = 11.9.2013..12.9.2013']],
    ['Kuala Lumpur, 19 - 20 April 2016', ['19 - 20 April 2016 = 19.4.2016..20.4.2016']],
    ['held on 11 – 14\u00a0March 1997', ['11 – 14 March 1997 = 11.3.1997..14.3.1997']],
    ['Honolulu, April 27-28, 2010', ['April 27-28, 2010 = 27.4.2010..28.4.2010']],
    ['Bangkok April 11-14,1999', ['April 11-14,1999 = 11.4.1999..14.4.1999']],
    ['from 17-18 February', ['17-18 February = 17.2.?..18.2.?']],
    ['from 1920 April 2010', ['1920 April 2010 = 19.4.2010..20.4.2010']],
    ['on Monday 15 and Tuesday 16 May 2023', ['15 and Tuesday 16 May 2023 = 15.5.2023..16.5.2023']],
    ['Security Council Resolution 1540 of April 28, 2004', ['April 28, 2004 = 28.4.2004..28.4.2004']],
    ['on the 24th of April, 2024', ['24th of April, 2024 = 24.4.2024..24.4.2024']],
    ['on 20 th\nMay 2004', ['20 th May 2004 = 20.5.2004..20.5.2004']],
    ['from 29 November to 1 December 2010', ['29 November to 1 December 2010 = 29.11.2010..1.12.2010']],
    ['30 December - 2 January 2010', ['30 December - 2 January 2010 = 30.12.2009..2.1.2010']],
    ['April 30 - May 2, 2010', ['April 30 - May 2, 2010 = 30.4.2010..2.5.2010']],
    ['17, 18 and 19 February 2009', ['17, 18 and 19 February 2009 = 17.2.2009..19.2.2009']],
    ['on 7 April 2022 and 21 June 2023', ['7 April 2022 = 7.4.2022..7.4.2022', '21 June 2023 = 21.6.2023..21.6.2023']],
    ['on 17-18 February and 3 March 2010', ['17-18 February = 17.2.2010..18.2.2010', '3 March 2010 = 3.3.2010..3.3.2010']],
    ['on November/December 2013', ['November/December 2013 = ?.11.2013..?.12.2013']],
    ['in February 2024, wherein', ['February 2024 = ?.2.2024..?.2.2024']],
    ['24 Apr. 2024 and 3 Sept 2024', ['24 Apr. 2024 = 24.4.2024..24.4.2024', '3 Sept 2024 = 3.9.2024..3.9.2024']],
    ['by May 31', ['May 31 = 31.5.?..31.5.?']],
    ['2024-05-31 or 31/05/2024 or 31.05.2024', ['2024-05-31 = 31.5.2024..31.5.2024', '31/05/2024 = 31.5.2024..31.5.2024', '31.05.2024 = 31.5.2024..31.5.2024']],
    ['from Monday, 8 September, to Friday, 12 September 2025', ['8 September, to Friday, 12 September 2025 = 8.9.2025..12.9.2025']],
    ['on Tuesday, 4 March, and Wednesday, 5 March 2025', ['4 March = 4.3.2025..4.3.2025', '5 March 2025 = 5.3.2025..5.3.2025']],
    ['30 July-2 August 2010.', ['30 July-2 August 2010 = 30.7.2010..2.8.2010']],
  ];
  for (const [text, expected] of cases) it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), expected));

  const none = ['Participants may attend, as paragraph 2 may be read', 'The March of progress', 'In May 20 participants came', 'the 31st ARF', 'A/68/98', 'Resolution 64/211', '45 April', '04/05/2024', 'Augmented 12 Marines', 'ARF 2 Junes'];
  for (const text of none) it(`finds nothing in ${JSON.stringify(text)}`, () => assert.deepEqual(read(text), []));

  it('gives the span of the written date', () => {
    const text = 'The workshop was scheduled for 6-7 June 2024 in Singapore.';
    const [date] = findDates(text);
    assert.equal(text.slice(date!.span.start, date!.span.end), '6-7 June 2024');
  });

  it('stays within the offsets given', () => {
    const text = '1 May 2020; 2 May 2021; 3 May 2022';
    assert.deepEqual(findDates(text, 11, 22).map(d => d.text), ['2 May 2021']);
  });

  it('does not take the list number of an enumeration for a day', () => {
    assert.deepEqual(read('Agenda Item 3, 24 April 2024'), ['24 April 2024 = 24.4.2024..24.4.2024']);
  });
});

describe('agrees and formatDate', () => {
  it('compare only what both give', () => {
    const [short, long, other] = ['31 May', '31 May 2024', '30 May 2024'].map(text => firstDate(text)!.from);
    assert.equal(agrees(short!, long!), true);
    assert.equal(agrees(long!, other!), false);
    assert.equal(formatDate(long!), '31 May 2024');
    assert.equal(formatDate(short!), '31 May');
  });
});

/** Conventions on how the headings of sections are worded, where nearly all reports of one time have the same words. */
import { memo, Memory } from '../report/memory';
import type { Family } from '../report/model';
import { occurrencesIn, type SectionValue } from './conventions-sections';
import { conventionOf } from './judge';
import { subjectWords } from './kinds';
import type { Convention } from './model';
import { hasSections, type Lens, type Scope, type Track } from './scope';
import type { Observation, ObservedPoint } from './stored';
import { STRENGTH } from './strength';
import { Trend } from './trend';

export interface WordingValue {
  /** As `wordingKey` gives it. */
  readonly key: string;
  readonly title: string;
}

/** One for all wordings that differ by capitals, small words, figures and a letter or roman numeral in front alone. */
export const wordingKey = (title: string): string => subjectWords(title.replace(/^(?:[A-Z]|[IVX]{1,5})[.)]?\s+(?=\S)/, '')).join(' ');
const KEY = memo(wordingKey);

/** `sections`: those that past reports have. */
export function wordingConventions(lens: Lens, family: Family, sections: readonly Convention[]): Convention[] {
  const { scope, without } = lens;
  return sections.flatMap(({ id, value }) => {
    if (!id.startsWith('section:')) return [];
    const { section } = value as SectionValue;
    const reports = occurrencesIn(scope).of(section).reports.length - (scope.has(without) && seenIn(scope, section, without) !== null ? 1 : 0);
    // With fewer nothing is ever said.
    return reports < STRENGTH.warning.reports ? [] : wordingOf(lens, family, section);
  });
}

function wordingOf(lens: Lens, family: Family, section: string): Convention[] {
  const { scope, without } = lens;
  const track: Track = {
    id: `section-wording:${section}`, topic: 'section-wording', style: true, wanted: null,
    see: observation => seenIn(scope, section, observation),
    trend: asked => trendOf(asked, section),
    showing: asked => occurrencesIn(asked).reportsWith(section),
  };
  const convention = conventionOf(lens, family, track, ({ value: key }) => {
    const shown = occurrencesIn(scope).reportsWith(section).find(observation => observation !== without && seenIn(scope, section, observation)?.value === key);
    return { value: { key, title: seenIn(scope, section, shown!)!.point.value } satisfies WordingValue };
  });
  return convention === null ? [] : [convention];
}

/** A wording that was not kept counts for nothing: in a profile without passages a usual section bears a name of its kind, whatever its heading said. */
function seenIn(scope: Scope, section: string, observation: Observation): { readonly value: string; readonly point: ObservedPoint } | null {
  if (!hasSections(observation)) return null;
  const index = scope.standings.of(observation).get(section);
  const point = index === undefined ? undefined : observation.members.sections![index]!;
  return point === undefined || point.value === '' || point.text === undefined ? null : { value: scope.once('wording keys', () => new Memory()).recall(KEY, point.value), point };
}

function trendOf(scope: Scope, section: string): Trend {
  const trend = new Trend();
  for (const observation of occurrencesIn(scope).reportsWith(section)) {
    const seen = seenIn(scope, section, observation);
    if (seen !== null) trend.add({ value: seen.value, year: observation.year });
  }
  return trend;
}

import type { Convention } from '../profile/model';
import type { Heading } from '../report/model';
import { departures, speaks, support } from '../match/compare';
import { NOTHING, UNNUMBERED } from '../profile/points';
import { phrase, said, say } from '../text/say';
import { quoted } from './structure-heading-form';
import type { Rule, RuleContext } from './rule';

/** Capitals, keyword, separator and labels of the draft's headings as a whole, against past reports. */
export const headingFormAgainstPast: Rule = {
  id: 'structure/heading-form-against-past',
  title: 'Headings are written in another form than in past reports',
  severity: 'warning',
  lesser: ['information'],
  basis: 'past',
  *check(context) {
    const told = new Set<string>();
    for (const { point, convention, strength } of departures(context, 'headings')) {
      const feature = point.id.split(':')[0]!.replace('heading-word', 'heading-keyword');
      // One change of form shows in headings of every kind and is told once.
      if (point.span === null || told.has(feature)) continue;
      told.add(feature);
      yield {
        span: point.span, severity: strength, evidence: convention.evidence,
        message: messageOf(point.id, point.value, convention.value as string, support(convention)),
      };
    }
    if (told.has('heading-keyword')) return;
    const other = ofAnotherKind(context);
    if (other !== null) yield { span: other.heading.nameSpan, severity: other.convention.strength!, evidence: other.convention.evidence, message: messageOf('heading-word', other.heading.form.keyword!.toLowerCase(), other.convention.value as string, support(other.convention)) };
  },
};

const KINDS = ['session', 'agenda-item'] as const;
/** Fewer headings of a kind show no habit. */
const FEWEST = 2;

/** Agenda items where past reports have sessions and no items, or the other way round. */
function ofAnotherKind({ report, profile }: RuleContext): { readonly heading: Heading; readonly convention: Convention } | null {
  if (!speaks(report, profile)) return null;
  const labelled = (kind: Heading['kind']): readonly Heading[] => report.headings.filter(heading => heading.kind === kind && heading.level === 1 && heading.label !== null && heading.form.keyword !== null);
  for (const [index, kind] of KINDS.entries()) {
    const other = KINDS[1 - index]!;
    const convention = profile.get(`heading-keyword:${kind}`);
    if (convention === undefined || convention.strength === null || profile.get(`heading-keyword:${other}`) !== undefined || labelled(kind).length > 0) continue;
    const headings = labelled(other);
    if (headings.length >= FEWEST) return { heading: headings[0]!, convention };
  }
  return null;
}

const SECTIONS = phrase`section headings`;
const HEADINGS: Readonly<Record<string, string>> = { 'agenda-item': phrase`agenda item headings`, 'session': phrase`session headings` };

/** As annexes are labelled. */
export const NUMERALS: Readonly<Record<string, string>> = { arabic: phrase`figures (1, 2)`, roman: phrase`roman numerals (I, II)`, letter: phrase`letters (A, B)` };

function messageOf(id: string, value: string, usual: string, past: string): string {
  const [feature, kind = ''] = id.split(':') as [string, string?];
  const headings = said(HEADINGS[kind] ?? SECTIONS);
  switch (feature) {
    case 'heading-capitals': return usual === 'upper'
      ? say`The ${headings} are not in capitals throughout as they are in ${past}. Check that the change is meant.`
      : say`The ${headings} are in capitals throughout; they are not in ${past}. Check that the change is meant.`;
    case 'heading-labels': return value === UNNUMBERED
      ? say`The sections bear no numbers; they do in ${past}. Check that the change is meant.`
      : say`The sections bear numbers; they do not in ${past}. Check that the change is meant.`;
    case 'heading-word': return usual === NOTHING
      ? say`The headings begin with "${value}"; they bear no word before their number in ${past}. Check that the change is meant.`
      : value === NOTHING
      ? say`The headings bear no word before their number; they begin with "${usual}" in ${past}. Check that the change is meant.`
      : say`The headings begin with "${value}"; they begin with "${usual}" in ${past}. Check that the change is meant.`;
    case 'heading-keyword': return say`The ${headings} begin with "${value}"; they begin with "${usual}" in ${past}. Check that the change is meant.`;
    case 'heading-numerals': return say`The ${headings} are counted with ${said(NUMERALS[value] ?? value)} here; they are with ${said(NUMERALS[usual] ?? usual)} in ${past}. Check that the change is meant.`;
    case 'heading-separator': return say`The ${headings} have ${quoted(value === NOTHING ? '' : value)} after the number; they have ${quoted(usual === NOTHING ? '' : usual)} in ${past}. Check that the change is meant.`;
    default: return say`Sub-items are labelled in the form "${value}"; they have the form "${usual}" in ${past}. Check that the change is meant.`;
  }
}

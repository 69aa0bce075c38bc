/** Archives of three institutions, and drafts that break what their reports do. */
import { INSTITUTIONS, makePlans, otherSeparator, render, usualPlan, type ArchiveSettings, type Plan } from '../support/institutions';
import { trialOf, type Habit, type Measured } from './measured';

function habitsOf({ institution }: ArchiveSettings, draft: Plan): Habit<Plan>[] {
  const other = draft.labels === 'arabic' ? 'letter' : 'arabic';
  const habits: Habit<Plan>[] = [
    { id: 'title order', holds: plan => plan.title === draft.title, broken: plan => ({ ...plan, title: 'kind last' }) },
    { id: 'capitals', holds: plan => plan.capitals === draft.capitals, broken: plan => ({ ...plan, capitals: plan.capitals === 'upper' ? 'mixed' : 'upper' }) },
    { id: 'separator', holds: plan => plan.separator === draft.separator, broken: plan => ({ ...plan, separator: otherSeparator(plan.separator) }) },
    { id: 'paragraph form', holds: plan => plan.paragraph === draft.paragraph, broken: plan => ({ ...plan, paragraph: plan.paragraph === '1.' ? '(1)' : '1.' }) },
    { id: 'label style', holds: plan => plan.labels === draft.labels, broken: plan => ({ ...plan, labels: other }) },
    { id: 'label capitals', holds: plan => plan.keyword === draft.keyword, broken: plan => ({ ...plan, keyword: plan.keyword === 'ANNEX' ? 'Annex' : 'ANNEX' }) },
    { id: 'phrase', holds: plan => plan.phrase === draft.phrase, broken: plan => ({ ...plan, phrase: 'can be found at' }) },
    { id: 'bodies', holds: plan => plan.bodies, broken: plan => ({ ...plan, bodies: false }) },
    { id: 'attendance', holds: plan => plan.attendance === draft.attendance, broken: plan => ({ ...plan, attendance: plan.attendance === 'list' ? 'count' : 'list' }) },
    { id: 'table', holds: plan => plan.table !== null, broken: plan => ({ ...plan, table: null }) },
    { id: 'table heading', holds: plan => plan.table !== null && plan.tableTitle === draft.tableTitle, broken: plan => ({ ...plan, tableTitle: 'MATRIX OF FURTHER ACTION POINTS' }) },
    { id: 'deadline form', holds: plan => plan.dayFirst && plan.table !== null, broken: plan => ({ ...plan, dayFirst: false }) },
    { id: 'thanks', holds: plan => plan.thanks && plan.sections.includes('closing'), broken: plan => ({ ...plan, thanks: false }) },
  ];
  for (const id of Object.keys(institution.sections)) {
    habits.push({ id: `section ${id}`, holds: plan => plan.sections.includes(id), broken: plan => ({ ...plan, sections: plan.sections.filter(each => each !== id) }) });
  }
  for (const [place, title] of institution.annexes.entries()) {
    habits.push({ id: `annex ${title}`, holds: plan => plan.annexes.includes(title), broken: plan => ({ ...plan, annexes: plan.annexes.filter((_each, at) => at !== place) }) });
  }
  for (const column of institution.columns) {
    habits.push({ id: `column ${column}`, holds: plan => plan.table?.includes(column) ?? false, broken: plan => ({ ...plan, table: plan.table!.filter(each => each !== column) }) });
  }
  const usual = draft.sections;
  for (const [at, first] of usual.slice(0, -1).entries()) {
    const then = usual[at + 1]!;
    const swapped = usual.map(id => (id === first ? then : id === then ? first : id));
    habits.push({ id: `order ${first} ${then}`, holds: plan => plan.sections.includes(first) && plan.sections.includes(then) && plan.sections.indexOf(first) < plan.sections.indexOf(then), broken: plan => ({ ...plan, sections: swapped }) });
  }
  return habits;
}

const ARCHIVES: readonly (readonly [string, ArchiveSettings])[] = INSTITUTIONS.flatMap((institution, index) => [
  [`${institution.name}, 12, hardly any noise`, { institution, size: 12, seed: 11 + index, noise: 0.02 }],
  [`${institution.name}, 30, some noise`, { institution, size: 30, seed: 21 + index, noise: 0.05 }],
  [`${institution.name}, 60, much noise`, { institution, size: 60, seed: 31 + index, noise: 0.08, pace: 2 }],
  [`${institution.name}, 40, letters at first`, { institution, size: 40, seed: 41 + index, noise: 0.04, drift: 25 }],
  [`${institution.name}, 200, several a year`, { institution, size: 200, seed: 51 + index, noise: 0.06, pace: 7 }],
] as const);

export const institutionArchives = (): Measured[] => ARCHIVES.map(([name, settings]) => {
  const plans = makePlans(settings);
  const draft = { ...usualPlan(settings, settings.size + 1), year: 2025 };
  const textOf = (plan: Plan): string => render(plan, settings.institution).text;
  return { name, reports: plans.map(plan => render(plan, settings.institution)), sound: textOf(draft), trials: habitsOf(settings, draft).flatMap(habit => trialOf(habit, plans, draft, textOf)) };
});

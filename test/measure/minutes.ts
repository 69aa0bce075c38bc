/** Archives of minutes of quite another make, and drafts that break what they do. */
import { MAKES, minutesPlans, renderMinutes, usualMinutes, type MinutesPlan, type MinutesSettings } from '../support/minutes';
import { trialOf, type Habit, type Measured } from './measured';

const FORMS = ['heading', 'capitals', 'paragraph', 'labels', 'keyword', 'phrase', 'title'] as const;

function habitsOf({ make }: MinutesSettings, draft: MinutesPlan): Habit<MinutesPlan>[] {
  const habits: Habit<MinutesPlan>[] = FORMS.map(key => ({ id: key, holds: plan => plan[key] === draft[key], broken: plan => ({ ...plan, [key]: plan[key] === 'usual' ? 'other' : 'usual' }) }));
  habits.push(
    { id: 'bodies', holds: plan => plan.bodies, broken: plan => ({ ...plan, bodies: false }) },
    { id: 'table', holds: plan => plan.table !== null, broken: plan => ({ ...plan, table: null }) },
    { id: 'deadline form', holds: plan => plan.dayFirst && plan.table !== null, broken: plan => ({ ...plan, dayFirst: false }) },
    { id: 'thanks', holds: plan => plan.thanks && plan.sections.includes(make.lasts), broken: plan => ({ ...plan, thanks: false }) },
  );
  const ids = Object.keys(make.sections);
  for (const id of ids) {
    habits.push({
      id: `section ${id}`, holds: plan => plan.sections.includes(id), broken: plan => ({ ...plan, sections: plan.sections.filter(each => each !== id) }),
      added: plan => ({ ...plan, sections: ids.filter(each => each === id || plan.sections.includes(each)) }),
    });
  }
  for (const title of make.annexes) habits.push({ id: `annex ${title}`, holds: plan => plan.annexes.includes(title), broken: plan => ({ ...plan, annexes: plan.annexes.filter(each => each !== title) }) });
  for (const column of make.columns) habits.push({ id: `column ${column}`, holds: plan => plan.table?.includes(column) ?? false, broken: plan => ({ ...plan, table: plan.table!.filter(each => each !== column) }) });
  for (const [at, first] of draft.sections.slice(0, -1).entries()) {
    const then = draft.sections[at + 1]!;
    habits.push({
      id: `order ${first} ${then}`, holds: ({ sections }) => sections.includes(first) && sections.includes(then) && sections.indexOf(first) < sections.indexOf(then),
      broken: plan => ({ ...plan, sections: draft.sections.map(id => (id === first ? then : id === then ? first : id)) }),
    });
  }
  return habits;
}

const ARCHIVES: readonly (readonly [string, MinutesSettings])[] = MAKES.flatMap((make, index) => [
  [`${make.name}, 20, little noise`, { make, size: 20, seed: 101 + index, noise: 0.03 }],
  [`${make.name}, 30, some noise`, { make, size: 30, seed: 201 + index, noise: 0.05, pace: 2 }],
  [`${make.name}, 60, much noise`, { make, size: 60, seed: 301 + index, noise: 0.08, pace: 4 }],
  [`${make.name}, 40, other labels at first`, { make, size: 40, seed: 401 + index, noise: 0.04, drift: 22 }],
] as const);

export const minutesArchives = (): Measured[] => ARCHIVES.map(([name, settings]) => {
  const plans = minutesPlans(settings);
  const draft = { ...usualMinutes(settings, settings.size + 1), year: 2025 };
  const textOf = (plan: MinutesPlan): string => renderMinutes(plan, settings.make).text;
  return { name, reports: plans.map(plan => renderMinutes(plan, settings.make)), sound: textOf(draft), trials: habitsOf(settings, draft).flatMap(habit => trialOf(habit, plans, draft, textOf)) };
});

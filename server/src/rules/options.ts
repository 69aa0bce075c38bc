/** What a writer may set for a rule: plain data, from which configurations are validated, settings described and documentation written. */

export type OptionValue = boolean | number | string | readonly string[];

export interface RuleOption<T extends OptionValue = OptionValue> {
  /** One line: what it sets, in words for writers. */
  readonly title: string;
  readonly default: T;
  /** The words it may be; absent where any will do. */
  readonly choices?: readonly string[];
  /** The least and the greatest number it may be. */
  readonly between?: readonly [least: number, greatest: number];
}

/** By name. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The values a rule's check is given for what it declares. */
export type ValuesOf<O extends RuleOptions> = { readonly [K in keyof O]: O[K] extends RuleOption<infer T> ? T : never };

export const flag = (title: string, initial: boolean): RuleOption<boolean> => ({ title, default: initial });

export const wholeNumber = (title: string, initial: number, between: readonly [number, number]): RuleOption<number> => ({ title, default: initial, between });

export const choice = <const T extends string>(title: string, choices: readonly T[], initial: NoInfer<T>): RuleOption<T> => ({ title, default: initial, choices });

/** A list of words or names, none unless some are given. */
export const words = (title: string, initial: readonly string[] = []): RuleOption<readonly string[]> => ({ title, default: initial });

/** What was set, and the defaults for the rest. */
export function optionValues<O extends RuleOptions>(options: O, set: Readonly<Record<string, OptionValue>> = {}): ValuesOf<O> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, set[name] ?? option.default])) as ValuesOf<O>;
}

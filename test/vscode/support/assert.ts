/** Assertions that both extension hosts can run; the worker host has no node:assert. */
const show = (value: unknown): string => JSON.stringify(value, null, 1) ?? String(value);

export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Compares plain data by its content. */
export function equal(actual: unknown, expected: unknown, message: string): void {
  if (show(actual) !== show(expected)) throw new Error(`${message}\nexpected ${show(expected)}\nbut was  ${show(actual)}`);
}

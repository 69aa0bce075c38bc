/** What scripts do in the page of the workbench as a person does. */

export const PATIENCE_MS = 60_000;

/** Runs a command by its title, through the command palette. */
export async function run(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title.split(': ').at(-1) }).first().waitFor();
  await page.keyboard.press('Enter');
}

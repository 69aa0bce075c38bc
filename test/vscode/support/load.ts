import * as vscode from 'vscode';

/** Loads the suites after mocha has put its functions in place: in an editor that speaks French, the one that asks for it. */
export async function loadSuites(): Promise<void> {
  if (vscode.env.language === 'fr') {
    await import('../suites/french.test');
    return;
  }
  await import('../suites/host.test');
  await import('../suites/language.test');
  await import('../suites/outline.test');
  await import('../suites/findings.test');
  await import('../suites/reading.test');
  await import('../suites/recognition.test');
  await import('../suites/commands.test');
  await import('../suites/first-steps.test');
  await import('../suites/edits.test');
  await import('../suites/refactoring.test');
  await import('../suites/paste.test');
  await import('../suites/keeping.test');
  await import('../suites/help.test');
  await import('../suites/completion.test');
  await import('../suites/follow-ups.test');
  await import('../suites/family.test');
  await import('../suites/past.test');
  await import('../suites/views.test');
  await import('../suites/window.test');
}

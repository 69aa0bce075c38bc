/** The trace of messages between editor and server: their names only, so that nothing of a draft is written down. */
import * as vscode from 'vscode';

/**
 * A channel for the client's trace, which goes to `output` while `rapporteur.trace.server` is `messages`.
 * The client hands over parameters when its own settings ask for them; they stand after the first line and are dropped.
 */
export function messageTrace(output: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const level = () => vscode.workspace.getConfiguration('rapporteur').get('trace.server') === 'messages' ? vscode.LogLevel.Trace : vscode.LogLevel.Info;
  const listening = vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration('rapporteur.trace.server')) changed.fire(level());
  });
  return {
    name: output.name,
    get logLevel() { return level(); },
    onDidChangeLogLevel: changed.event,
    trace(message: string) {
      const end = message.indexOf('\n');
      const line = end < 0 ? message : message.slice(0, end);
      // A message in JSON would be the parameters themselves.
      if (!line.startsWith('{')) output.info(line);
    },
    debug: message => output.debug(message),
    info: message => output.info(message),
    warn: message => output.warn(message),
    error: message => output.error(message),
    append: value => output.append(value),
    appendLine: value => output.appendLine(value),
    replace: value => output.replace(value),
    clear: () => output.clear(),
    show: () => output.show(),
    hide: () => output.hide(),
    dispose() {
      listening.dispose();
      changed.dispose();
    },
  };
}

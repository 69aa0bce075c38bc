/** npm run test:desktop: the same suites in a downloaded VS Code, for those whose network allows it. */
import fs from 'node:fs';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { packExtension } from '../package.mjs';
import { run } from './cache.mjs';
import { bundleSuites, workFolder } from './suites.mjs';

const VERSION = process.env.VSCODE_VERSION ?? '1.100.3';

let folder;
try {
  const executable = await downloadAndUnzipVSCode(VERSION);
  const vsix = await packExtension();
  const [cli, ...flags] = resolveCliArgsFromVSCodeExecutablePath(executable);
  await run(cli, [...flags, '--install-extension', vsix, '--force'], { shell: process.platform === 'win32' });
  const { carrier, tests } = await bundleSuites('node');
  folder = workFolder();
  const launchArgs = [folder, ...flags, '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'];
  const status = await runTests({ vscodeExecutablePath: executable, extensionDevelopmentPath: carrier, extensionTestsPath: tests, launchArgs });
  process.exitCode = status;
} catch (error) {
  console.error(`The suites did not pass in VS Code ${VERSION}: ${error.message ?? error}\nWithout a way to download VS Code, use: npm run test:vscode`);
  process.exitCode = 1;
} finally {
  if (folder !== undefined) fs.rmSync(folder, { recursive: true, force: true });
}

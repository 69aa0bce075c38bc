import type { Severity } from '../rules/rule';
import { language, say } from '../text/say';
import { draftsWords, findingsWords, pastReportsWords, severityCount, severityName, uncheckedWords } from './counts';
import { familyName } from './families';
import type { CheckRun, FileResult, ReportedFinding, Reporter } from './model';
import { oneBased, pathOf, wellFormed } from './places';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d2733; --faint: #5d6873; --line: #dcdcd4; --error: #b3261e; --warning: #8a5a00; --information: #2f6690; --hint: #5d6873; }
@media (prefers-color-scheme: dark) { :root { --paper: #16191e; --ink: #e3e6ea; --faint: #98a2ad; --line: #343a43; --error: #f2857e; --warning: #e3a94c; --information: #7fb4de; --hint: #98a2ad; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 1000px; margin: 0 auto; padding: 32px 24px 80px; }
h1 { font-size: 26px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 36px 0 8px; overflow-wrap: anywhere; }
p { margin: 4px 0; } .faint { color: var(--faint); font-size: 13px; }
table { border-collapse: collapse; width: 100%; } th { text-align: left; font-size: 13px; color: var(--faint); font-weight: 600; }
th, td { border-bottom: 1px solid var(--line); padding: 8px 12px 8px 0; vertical-align: top; } td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
.severity { font-weight: 600; } .error { color: var(--error); } .warning { color: var(--warning); } .information { color: var(--information); } .hint { color: var(--hint); }
ul { margin: 4px 0 0; padding-left: 18px; font-size: 13px; color: var(--faint); }
`;

/** One page for people, which needs nothing besides itself. */
export const html: Reporter = run => `<!doctype html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say`Findings in ${run.files.length === 1 ? words(pathOf(run.files[0]!.file)) : draftsWords(run.files.length)}`}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${verdict(run)}</h1>
<p class="faint">${say`${words(run.tool.name)} ${words(run.tool.version)}, profile ${words(run.profile.digest)} of ${pastReportsWords(run.profile.reports)}`}</p>
${run.files.map(section).join('\n')}
</main>
</body>
</html>
`;

function verdict({ files }: CheckRun): string {
  const checked = files.filter(({ skipped }) => skipped === null);
  const all = checked.flatMap(({ findings }) => findings);
  const skipped = files.length - checked.length;
  const told = checked.length === 0 ? say`Nothing was checked` : say`${all.length === 0 ? say`No findings` : findingsWords(all.length)} in ${draftsWords(checked.length)}`;
  return skipped === 0 ? told : `${told}; ${uncheckedWords(skipped)}`;
}

function section({ file, family, skipped, findings, suppressed = 0, accepted = 0 }: FileResult): string {
  const head = `<h2>${words(pathOf(file))}</h2>`;
  if (skipped !== null) return `${head}\n<p class="error">${say`This file ${words(skipped)}.`}</p>`;
  const counts = SEVERITIES.flatMap(severity => {
    const number = findings.filter(finding => finding.severity === severity).length;
    return number === 0 ? [] : [severityCount(severity, number)];
  });
  const left = [...family === null ? [] : [familyName(family)], ...counts, ...suppressed > 0 ? [say`${suppressed} suppressed`] : [], ...accepted > 0 ? [say`${accepted} accepted`] : []];
  const table = findings.length === 0 ? `<p>${say`Nothing was found.`}</p>` : `<table>
<thead><tr>${[say`Place`, say`Severity`, say`Finding`].map(head => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${findings.map(finding => row(finding, file)).join('\n')}
</tbody>
</table>`;
  return `${head}\n<p class="faint">${words(left.join(' · '))}</p>\n${table}`;
}

function row(finding: ReportedFinding, file: string): string {
  const { severity, rule, message, evidence, related, origin } = finding;
  const place = origin ? origin.words : placeOf(finding);
  const notes = [
    ...origin?.quote ? [say`at “${origin.quote}”`] : [],
    ...evidence === null ? [] : [say`in ${evidence.agree} of ${pastReportsWords(evidence.of)}`],
    ...related.map(each => `${each.origin ? each.origin.words : each.file === file ? placeOf(each) : `${pathOf(each.file)}, ${placeOf(each)}`}: ${each.message}`),
  ];
  return `<tr><td>${words(place)}</td><td class="severity ${severity}">${severityName(severity)}</td><td><p>${words(message)}</p><p class="faint">${words(rule)}</p>${notes.length === 0 ? '' : `<ul>${notes.map(note => `<li>${words(note)}</li>`).join('')}</ul>`}</td></tr>`;
}

const placeOf = ({ range }: Pick<ReportedFinding, 'range'>): string => say`line ${oneBased(range).line}`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words of a draft are never markup. */
const words = (text: string): string => wellFormed(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ' ').replace(/[&<>"]/g, sign => ENTITIES[sign]!);

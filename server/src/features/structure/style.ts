/** Colours follow the system, or the editor where the page is shown in one. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d2733; --faint: #66717e; --line: #dcdcd4; --stripe: #f1f0ea; --present: #2f6690; --moved: #c8811a; --absent: #a9b0b7; --letter: #7b4f8a; --roman: #3c7d5a; --on: #ffffff; --turned: #c8811a; --card: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --paper: #16191e; --ink: #e3e6ea; --faint: #98a2ad; --line: #343a43; --stripe: #1d2127; --present: #6fa8d6; --moved: #e3a94c; --absent: #59626c; --letter: #b98bc9; --roman: #74b893; --on: #10141a; --turned: #e3a94c; --card: #232830; } }
body.vscode-light, body.vscode-dark, body.vscode-high-contrast { --paper: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --faint: var(--vscode-descriptionForeground); --card: var(--vscode-editorWidget-background); padding: 0; }
body.vscode-light { --line: #dcdcd4; --stripe: #0000000a; --present: #2f6690; --moved: #b06f10; --absent: #a0a7ae; --letter: #7b4f8a; --roman: #3c7d5a; --on: #fff; --turned: #b06f10; }
body.vscode-dark, body.vscode-high-contrast { --line: #ffffff26; --stripe: #ffffff0a; --present: #6fa8d6; --moved: #e3a94c; --absent: #6b747e; --letter: #b98bc9; --roman: #74b893; --on: #10141a; --turned: #e3a94c; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Open Sans", sans-serif; }
main { max-width: 1180px; margin: 0 auto; padding: 40px 28px 160px; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 8px; letter-spacing: -0.01em; }
h2 { font-size: 22px; margin: 0; }
h3 { font-size: 15px; margin: 32px 0 2px; }
.faint, figcaption, .intro { color: var(--faint); }
.intro { max-width: 70ch; margin: 0 0 20px; }
nav { display: flex; flex-wrap: wrap; gap: 8px; padding: 0; margin: 0 0 12px; }
nav a { color: inherit; text-decoration: none; border: 1px solid var(--line); border-radius: 999px; padding: 3px 13px; font-size: 14px; }
nav a:hover, nav a:focus-visible { border-color: var(--present); }
section.family { border-top: 1px solid var(--line); margin-top: 40px; padding-top: 28px; }
figure { margin: 10px 0 0; }
figcaption { font-size: 14px; margin: 0 0 8px; max-width: 75ch; }
.wide { overflow-x: auto; }
svg { display: block; font-size: 13px; }
svg text { fill: var(--ink); } svg .head, svg .count { fill: var(--faint); font-size: 12px; font-variant-numeric: tabular-nums; } svg .sign { fill: var(--on); font-size: 11px; font-weight: 700; pointer-events: none; }
.stripe { fill: var(--stripe); } .hit { fill: transparent; }
.mark.present { fill: var(--present); } .mark.moved { fill: var(--moved); } .mark.absent { fill: none; stroke: var(--absent); stroke-width: 1.5; } .mark.unknown { stroke: var(--absent); opacity: .55; }
.mark.sign-A { fill: var(--letter); } .mark.sign-I { fill: var(--roman); }
.step { fill: none; stroke: var(--present); opacity: .5; } .step.turned { stroke: var(--turned); stroke-dasharray: 6 3; opacity: .8; } .node { fill: var(--present); stroke: var(--paper); stroke-width: 2; }
svg a:hover .mark, svg a:hover .node { stroke: var(--ink); stroke-width: 1.5; } svg a:hover .step { opacity: 1; }
.key { display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; color: var(--faint); font-size: 13px; margin: 0 0 8px; padding: 0; list-style: none; } .key li { display: flex; align-items: center; gap: 6px; }
details { margin: 8px 0 0; font-size: 14px; } summary { cursor: pointer; color: var(--faint); width: fit-content; }
table { border-collapse: collapse; margin: 8px 0 0; font-size: 13px; } caption { text-align: left; color: var(--faint); padding-bottom: 4px; } th, td { border: 1px solid var(--line); padding: 4px 8px; text-align: left; vertical-align: top; max-width: 240px; } td a { color: var(--present); } tfoot td, tfoot th { font-weight: 600; }
.card { display: none; position: fixed; left: 50%; bottom: 24px; transform: translateX(-50%); width: min(760px, calc(100vw - 48px)); background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--present); border-radius: 6px; padding: 14px 48px 12px 20px; box-shadow: 0 8px 30px #0003; z-index: 1; }
.card:target, .card.shown { display: block; } .card blockquote { margin: 0 0 4px; padding: 0; border: 0; background: none; font-family: Georgia, "Times New Roman", serif; font-size: 17px; } .card p { margin: 0; font-size: 13px; overflow-wrap: anywhere; }
.close { position: absolute; right: 14px; top: 8px; font-size: 22px; line-height: 1; color: var(--faint); text-decoration: none; padding: 4px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { .card { display: none !important; } details { display: none; } }
`;

/** The report as a page to look at and to print; each block says which line of the draft it stands on. */
import type { Report } from '../../report/model';
import { blocksOf } from './blocks';
import type { Block, ItemBlock, Run } from './model';
import { printed } from './numbers';

/** A whole page. `head` is put into its head as it is. */
export function previewPage(report: Report, title: string, head = ''): string {
  return `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${escaped(title)}</title>\n<style>${STYLE}</style>\n${head}</head>\n<body>\n<main>\n${previewBody(report)}\n</main>\n</body>\n</html>\n`;
}

export function previewBody(report: Report): string {
  const blocks = blocksOf(report);
  // A title of several lines is one heading for who reads by ear.
  const first = blocks.findIndex(({ kind }) => kind === 'title');
  return blocks.map((block, index) => blockHtml(block, `data-line="${report.lines.lineAt(block.span.start)}"${index === first ? ' role="heading" aria-level="1"' : ''}`)).join('\n');
}

function blockHtml(block: Block, at: string): string {
  switch (block.kind) {
    case 'title': return `<p class="title" ${at}>${runs(block.runs)}</p>`;
    case 'heading': return `<h${block.level + 1}${block.annex ? ' class="annex"' : ''} ${at}>${runs(block.runs)}</h${block.level + 1}>`;
    case 'paragraph': return `<p class="paragraph" ${at}>${block.number === null ? '' : `<span class="number">${escaped(printed(block.number))}</span>`}${runs(block.runs)}</p>`;
    case 'text': return `<p ${at}>${runs(block.runs)}</p>`;
    case 'item': return `<p class="item" style="margin-left:${2.2 * (block.depth + 1)}em" ${at}><span class="number">${escaped(markOf(block))}</span>${runs(block.runs)}</p>`;
    case 'table': return `<table ${at}>${block.rows.map((row, index) => rowHtml(row, block.hasHead && index === 0 ? 'th' : 'td')).join('')}</table>`;
  }
}

const markOf = ({ number }: ItemBlock): string => number === null ? '\u2022' : printed(number);
const rowHtml = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map(text => `<${tag === 'th' ? 'th scope="col"' : tag}>${lines(text)}</${tag}>`).join('')}</tr>`;
const runs = (all: readonly Run[]): string => all.map(({ text, bold }) => bold ? `<strong>${lines(text)}</strong>` : lines(text)).join('');

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

const escaped = (text: string): string => text.replace(/[&<>"]/g, mark => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[mark]};`);

const STYLE = `
:root { color-scheme: light; }
body { background: var(--vscode-editorWidget-background, #d9dce1); margin: 0; padding: 0; }
main { background: #fff; color: #111; font: 11.5pt/1.45 "Times New Roman", "Liberation Serif", serif; max-width: 46em; margin: 1.5em auto; padding: clamp(2em, 9vw, 5em) clamp(1.5em, 9vw, 6em); box-shadow: 0 1px 6px #0004; outline: 1px solid var(--vscode-contrastBorder, transparent); }
.title { text-align: center; font-weight: bold; margin: .3em 0; }
h2, h3, h4 { font-size: 1em; line-height: 1.35; margin: 1.6em 0 .7em; break-after: avoid; }
h3, h4 { font-style: italic; }
h2.annex { break-before: page; border-top: 1px dashed #999; padding-top: 2em; margin-top: 3em; text-align: center; }
p { margin: .7em 0; text-align: justify; overflow-wrap: break-word; }
.number { display: inline-block; min-width: 2.2em; }
.item .number { margin-left: -2.2em; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: .93em; }
th, td { border: 1px solid #555; padding: .3em .5em; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { background: #eee; }
@media screen and (max-width: 40em) { main { margin: 0; } p { text-align: left; } }
@media screen {
.vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; }
.vscode-high-contrast main { background: var(--vscode-editor-background); color: var(--vscode-editor-foreground); box-shadow: none; }
.vscode-high-contrast th, .vscode-high-contrast td { border-color: currentColor; }
.vscode-high-contrast th { background: none; }
}
@media print { body { background: none; } main { box-shadow: none; outline: none; margin: 0; padding: 0; max-width: none; } h2.annex { border: none; } tr { break-inside: avoid; } }
`;

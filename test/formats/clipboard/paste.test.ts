import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readDocx } from '../../../server/src/formats/docx/read';
import { pastedText, type PastePlace } from '../../../server/src/formats/clipboard/paste';
import { cell, docx, paragraph, run, table } from '../../support/docx';

const ALONE: PastePlace = { form: 'text', before: '', after: '' };
const paste = (html: string, place: Partial<PastePlace> = {}): string | null => pastedText(html, { ...ALONE, ...place });
const fixture = (name: string): string => fs.readFileSync(path.join(__dirname, name), 'utf8');

describe('HTML of a clipboard as text of a report', () => {
  // Each fixture is written as the program writes its clipboard; beside it stands what is to come of it.
  for (const program of ['word', 'word-online', 'outlook', 'libreoffice', 'google-docs']) {
    it(`${program}: numbers, headings, lists, tables and footnotes are kept, deletions and comments are not`, () => {
      const html = fixture(`${program}.html`);
      assert.equal(`${paste(html)}\n`, fixture(`${program}.txt`));
      assert.equal(`${paste(html, { form: 'markdown' })}\n`, fixture(`${program}.md`));
    });
  }

  it('gives the same as the Word document itself', () => {
    const cells = [['No.', 'Issue', 'Timeline'], ['1', 'Concept paper', '1 June 2024']];
    const document = docx({ body: `${paragraph(run('The list appears as ') + run('ANNEX 1', '<w:b/>') + run('.'))}${table(...cells.map(row => row.map(each => cell(paragraph(run(each)))).join('')))}${paragraph(run('After it.'))}` });
    const html = `<p class=MsoNormal>The list appears as <b>ANNEX 1</b>.</p><table>${cells.map(row => `<tr>${row.map(each => `<td><p>${each}</p></td>`).join('')}</tr>`).join('')}</table><p>After it.</p>`;
    assert.equal(`${paste(html)}\n`, readDocx(document).text);
  });

  it('leaves plain text alone where the HTML has nothing more', () => {
    assert.equal(paste('<meta charset="utf-8"><div style="white-space:pre"><div><span style="color:#000">12. words</span></div><br></div>'), null, 'code copied in the editor');
    assert.equal(paste('<p>From a page.</p><p>Two paragraphs.</p>'), null);
    assert.equal(paste('<table><tr><td></td></tr></table>'), null);
  });

  it('puts words into a line, and what is more than words on lines of its own', () => {
    const words = '<p class=MsoNormal>some <del>few</del> words</p>';
    assert.equal(paste(words, { before: 'Here are ', after: ' more.' }), 'some words');
    const list = '<ol start=3><li>one</li></ol>';
    assert.equal(paste(list, { before: 'Here are ', after: 'more.' }), '\n\n3. one\n\n');
    assert.equal(paste(`${words}${list}`, { before: 'Here are ' }), 'some words\n\n3. one');
  });

  it('takes only what was copied, wherever its marks stand', () => {
    assert.equal(paste('Version:0.9 StartHTML:00<html><body><table><tr><td>left out</td><!--StartFragment--><td>one</td><td>two</td><!--EndFragment--></tr></table>'), 'one\ttwo');
  });

  it('nests bullets of Markdown, and ends a level with what stands between', () => {
    const html = '<ul><li>a<ul><li>b<br>c</li></ul></li></ul><p>words</p><ul><li><ul><li>d</li></ul></li></ul>';
    assert.equal(paste(html, { form: 'markdown' }), '- a\n\n  - b\n    c\n\nwords\n\n-\n\n  - d');
  });

  it('counts lists as they say', () => {
    assert.equal(paste('<ol type=A start=27><li>x<li value=4>y<li style="list-style:none">z<li>w</ol>'), 'AA. x\n\nD. y\n\nz\n\nE. w');
    assert.equal(paste('<ol><li data-leveltext="%1.">x<ol><li data-leveltext="%1.%2.">y</li></ol></li></ol>'), '1. x\n\n1.1. y');
  });

  it('takes a picture before an entry of Word for its bullet', () => {
    const label = "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'><img width=12 src=\"file:///bullet.gif\" alt=\"*\"><span>&nbsp;&nbsp;</span></span></span><![endif]>";
    assert.equal(paste(`<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${label}words</p>`), '• words');
  });

  it('knows characters by name and number, and leaves alone what is none', () => {
    assert.equal(paste('<h1>Caf&eacute; &#8211; &#x2013; &#150; R&D; &nbsp;&bogus; &#xF0B7; &lt;b&gt;</h1>'), 'Café – – – R&D; &bogus; • <b>');
  });

  it('lays cells out that go over rows and columns', () => {
    const html = '<table><tr><td rowspan=2>Lead</td><td colspan=2>Both</td></tr><tr><td>one</td><td rowspan=9>two</td></tr><tr><td>three</td><td>four</td></tr></table>';
    assert.equal(paste(html), 'Lead\tBoth\tBoth\nLead\tone\ttwo\nthree\tfour\ttwo');
  });
});

/** Words that occur once, so that each can be looked for in the outcome. */
const word = fc.stringMatching(/^[a-zA-Z]{1,6}$/);
const attributes = fc.constantFrom('', ' class=MsoNormal', ' style="font-weight:bold"', ' style=\'mso-list:l0 level2 lfo1\'', ' start=7', ' colspan=2', ' rowspan="3"', ' lang=EN-GB dir="ltr"');
interface Tree { readonly tag: string; readonly attributes: string; readonly children: readonly (Tree | string)[]; readonly closed: boolean }
const { tree } = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.record({
    tag: fc.constantFrom('p', 'div', 'span', 'b', 'i', 'ins', 'a', 'h2', 'ol', 'ul', 'li', 'table', 'tbody', 'tr', 'td', 'th', 'o:p', 'font', 'blockquote', 'sup'),
    attributes,
    children: fc.array(fc.oneof({ depthSize: 'medium', withCrossShrink: true }, word, tie('tree')), { maxLength: 5 }),
    closed: fc.boolean(),
  }),
}));

describe('any HTML', () => {
  it('loses no word and keeps their number, whatever stands in whatever', () => {
    fc.assert(fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), fc.constantFrom('text' as const, 'markdown' as const), (trees, form) => {
      const words: string[] = [];
      const write = (node: Tree | string): string => {
        if (typeof node !== 'string') return `<${node.tag}${node.attributes}>${node.children.map(write).join('')}${node.closed ? `</${node.tag}>` : ''}`;
        const own = `${node}${words.length}q`;
        words.push(own);
        return `${own} `;
      };
      const html = `<div class=MsoNormal>${trees.map(write).join('\n')}</div>`;
      const shown = paste(html, { form }) ?? '';
      for (const each of words) assert.ok(shown.includes(each), `${each} is lost: ${html}\n${shown}`);
    }), { numRuns: 2000 });
  });

  it('never throws, whatever is sent', () => {
    const piece = fc.oneof(
      fc.constantFrom('<', '>', '</', '<!--', '-->', '<![if !supportLists]>', '<![endif]>', '"', "'", '=', '&', '&#', ';', '<p', '<td rowspan=2>', '</table>', '<table>', '<style>', '<ol start=', '<!--StartFragment-->', '<!--EndFragment-->', '<a href="#_ftn1">', '\u0000', '\ue000'),
      fc.string({ maxLength: 6 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), pieces => { assert.notEqual(paste(`<h1>${pieces.join('')}`), undefined); }), { numRuns: 2000 });
  });

  it('reads elements however deep they are nested', () => {
    for (const piece of ['<div>', '<ol><li>', '<table><tr><td>', '<b>', '<blockquote><p>']) assert.match(paste(`<h1>Over it</h1>${piece.repeat(4000)}At the bottom`)!, /At the bottom/);
  });

  it('takes time in proportion to its length', () => {
    for (const piece of ['<', '<p ', '<a b="', "<a b='", '<!--', '<style>', '<td rowspan=9>', '</p>', '&', '<a  ']) {
      const took = (times: number): number => {
        const html = `<h1>${piece.repeat(times)}`;
        const from = performance.now();
        paste(html);
        return performance.now() - from;
      };
      took(2000);
      const short = Math.max(took(10_000), 4);
      assert.ok(took(80_000) < short * 60, `${JSON.stringify(piece)} takes more than its share`);
    }
  });
});

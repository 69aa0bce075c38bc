import assert from 'node:assert/strict';
import { placeWords } from '../../server/src/formats/document';
import { readDocx } from '../../server/src/formats/docx/read';
import { cell, docx, numberedBy, paragraph, run, table, type DocxParts } from '../support/docx';

const read = (body: string, parts: Omit<DocxParts, 'body'> = {}) => readDocx(docx({ body, ...parts }));
const textOf = (body: string, parts: Omit<DocxParts, 'body'> = {}): string => read(body, parts).text;
const p = (words: string): string => paragraph(run(words));

const REVISION = 'w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"';
const DECIMAL = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

describe('words of a Word document', () => {
  it('one line per paragraph, with a blank line between', () => {
    assert.equal(textOf(p('One & <two>') + paragraph('') + p('Three')), 'One & <two>\n\nThree\n');
  });

  it('tabs, line breaks, page breaks, no-break hyphens, soft hyphens and symbols', () => {
    const pieces = paragraph(`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>chair</w:t><w:softHyphen/><w:t>s</w:t><w:sym w:font="Symbol" w:char="F0B4"/></w:r>`);
    assert.equal(textOf(pieces), 'a\tb\nco-chairs\u00d7\n');
    assert.equal(textOf(paragraph('<w:r><w:t>cut</w:t><w:br w:type="page"/><w:t>here</w:t></w:r>')), 'cut\n\nhere\n');
  });

  it('tracked changes as accepted, and counted', () => {
    const body = paragraph(`${run('was ')}<w:del ${REVISION}><w:r><w:delText>May</w:delText></w:r></w:del><w:ins ${REVISION}>${run('June')}</w:ins>`)
      + `<w:p><w:pPr><w:rPr><w:del ${REVISION}/></w:rPr></w:pPr>${run('joined ')}</w:p>` + p('words')
      + `<w:p><w:moveFrom ${REVISION}>${run('old place')}</w:moveFrom></w:p>`;
    const { text, origin } = read(body, { comments: '<w:comment w:id="0"><w:p/></w:comment>' });
    assert.equal(text, 'was June\n\njoined words\n');
    assert.deepEqual(origin.notes, ['3 tracked changes were read as accepted', '1 comment was left out']);
  });

  it('what was in a paragraph before its form was changed does not count', () => {
    const changed = `<w:p><w:pPr>${numberedBy(1)}<w:pPrChange ${REVISION}><w:pPr>${numberedBy(0)}</w:pPr></w:pPrChange></w:pPr>${run('kept')}</w:p>`;
    assert.equal(textOf(changed, { numbering: DECIMAL }), '1. kept\n');
  });

  it('results of fields, not their instructions; links; content controls', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:t>hidden</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('ANNEX 1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    assert.equal(textOf(paragraph(`${run('see ')}${field}${run(', ')}<w:hyperlink>${run('the site')}</w:hyperlink>`)), 'see ANNEX 1, the site\n');
    assert.equal(textOf(`<w:sdt><w:sdtPr/><w:sdtContent>${p('inside')}</w:sdtContent></w:sdt>`), 'inside\n');
    assert.equal(textOf(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('1. Introduction 3')}</w:sdtContent></w:sdt>${p('body')}`), 'body\n');
  });

  it('text boxes once, after the paragraph they hang on', () => {
    const box = (words: string): string => `<w:txbxContent>${p(words)}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('in the box')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('in the box')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    assert.equal(textOf(paragraph(run('beside') + drawing)), 'beside\n\nin the box\n');
  });

  it('capitals as printed, hidden words not at all', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:rPr><w:caps/></w:rPr></w:style>';
    assert.equal(textOf(paragraph(run('Introduction'), '<w:pStyle w:val="H"/>') + paragraph(run('shown ') + run('secret', '<w:vanish/>')), { styles }), 'INTRODUCTION\n\nshown\n');
  });

  it('bold words in a paragraph are marked, bold paragraphs, numbers and halves of words are not', () => {
    const bold = (words: string): string => run(words, '<w:b/>');
    assert.equal(textOf(paragraph(run('attached as ') + bold('ANN') + bold('EX 2 ') + run('.'))), 'attached as **ANNEX 2** .\n');
    assert.equal(textOf(paragraph(bold('INTRODUCTION'))), 'INTRODUCTION\n');
    assert.equal(textOf(paragraph(bold('12. ') + run('The Meeting'))), '12. The Meeting\n');
    assert.equal(textOf(paragraph(run('un') + bold('clear'))), 'unclear\n');
    const styles = '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
    assert.equal(textOf(paragraph(run('as ') + run('ANNEX 3', '<w:rStyle w:val="Strong"/>')), { styles }), 'as **ANNEX 3**\n');
  });

  it('rows of tables are lines with tabs, cells are folded', () => {
    const body = table(cell(p('No.')) + cell(p('Issues')), cell(paragraph('', numberedBy(1))) + cell(p('first') + p('second\nline')));
    assert.equal(textOf(body, { numbering: DECIMAL }), 'No.\tIssues\n1.\tfirst second line\n');
  });

  it('merged cells hold their words in each place; rows beside one merged number are one row', () => {
    const merged = table(cell(p('Time'), '<w:gridSpan w:val="2"/>') + cell(p('Item')), cell(p('10.00'), '<w:vMerge w:val="restart"/>') + cell(p('d')) + cell(p('e')), cell(paragraph(''), '<w:vMerge/>') + cell(p('f')) + cell(p('g')));
    assert.equal(textOf(merged), 'Time\tTime\tItem\n10.00\td\te\n10.00\tf\tg\n');
    const numbered = table(cell(p('1'), '<w:vMerge w:val="restart"/>') + cell(p('issue')) + cell(p('China')), cell(paragraph(''), '<w:vMerge/>') + cell(paragraph('')) + cell(p('and Russia')));
    assert.equal(textOf(numbered), '1\tissue\tChina and Russia\n');
  });

  it('a deleted row is left out, an inserted one is read', () => {
    const row = (words: string, mark: string): string => `<w:tr><w:trPr><w:${mark} ${REVISION}/></w:trPr>${cell(p(words))}${cell(p('x'))}</w:tr>`;
    assert.equal(textOf(table(row('gone', 'del'), row('new', 'ins'))), 'new\tx\n');
  });

  it('other prefixes and the strict form of the format', () => {
    const strict = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>strict</x:t></x:r></x:p></x:body></x:document>';
    assert.equal(readDocx(docx({ body: '' }, { 'word/document.xml': new TextEncoder().encode(strict) })).text, 'strict\n');
  });

  it('knows the paragraph and the cell of each stretch', () => {
    const { text, origin } = read(p('Title') + paragraph('') + paragraph(run('words'), numberedBy(1)) + table(cell(p('a')) + cell(p('b')), cell(p('c')) + cell(p('d'))), { numbering: DECIMAL });
    const words = (of: string): string => placeWords(origin.placeAt(text.indexOf(of))!);
    assert.equal(words('Title'), 'paragraph 1');
    assert.equal(words('words'), '"1." (paragraph 3)');
    assert.equal(words('d\n'), 'table 1, row 2, column 2');
  });
});

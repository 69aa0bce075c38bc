import assert from 'node:assert/strict';
import { decode, encode, isRefusal, type Decoded, type Encoding } from '../../server/src/formats/encoding';

const REPORT = 'CO-CHAIRS’ SUMMARY REPORT\r\n\r\n1. The Meeting – held in São Paulo – cost €5.\r\n';
const BOM = '\ufeff';

const read = (bytes: Uint8Array): Decoded => {
  const decoded = decode(bytes);
  assert.ok(!isRefusal(decoded), `refused: ${'why' in decoded ? decoded.why : ''}`);
  return decoded;
};
const refusal = (bytes: Uint8Array): string => {
  const decoded = decode(bytes);
  assert.ok(isRefusal(decoded), 'was read');
  return decoded.why;
};
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('encoding of a draft', () => {
  const cases: readonly (readonly [string, Uint8Array, Encoding, boolean])[] = [
    ['UTF-8', Buffer.from(REPORT), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(BOM + REPORT), 'utf-8', true],
    ['UTF-16 LE with a mark', Buffer.from(BOM + REPORT, 'utf16le'), 'utf-16le', true],
    ['UTF-16 BE with a mark', bigEndian(BOM + REPORT), 'utf-16be', true],
    ['UTF-16 LE without a mark', Buffer.from(REPORT, 'utf16le'), 'utf-16le', false],
    ['UTF-16 BE without a mark', bigEndian(REPORT), 'utf-16be', false],
  ];
  for (const [name, bytes, encoding, bom] of cases) {
    it(`reads ${name} and writes it back byte for byte`, () => {
      const decoded = read(bytes);
      assert.deepEqual(decoded, { text: REPORT, encoding, bom });
      assert.deepEqual(Buffer.from(encode(decoded.text, decoded)!), Buffer.from(bytes));
    });
  }

  it('reads bytes that are no UTF-8 as Windows-1252 and writes them back', () => {
    const bytes = Buffer.from([0x43, 0x6f, 0x92, 0x73, 0x20, 0x96, 0x20, 0xe3, 0x20, 0x80, 0x20, 0x81]);
    const decoded = read(bytes);
    assert.deepEqual(decoded, { text: 'Co’s – ã € \u0081', encoding: 'windows-1252', bom: false });
    assert.deepEqual(Buffer.from(encode(decoded.text, decoded)!), bytes);
  });

  it('gives null for what Windows-1252 has no place for', () => {
    assert.equal(encode('北京', { encoding: 'windows-1252', bom: false }), null);
  });

  it('keeps every byte value in the round trip through Windows-1252', () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, code) => code).filter(code => code > 31));
    const decoded = read(bytes);
    assert.equal(decoded.encoding, 'windows-1252');
    assert.deepEqual(Buffer.from(encode(decoded.text, decoded)!), bytes);
  });

  it('reads pure ASCII and an empty file as UTF-8', () => {
    assert.deepEqual(read(Buffer.from('abc\r')), { text: 'abc\r', encoding: 'utf-8', bom: false });
    assert.deepEqual(read(Buffer.alloc(0)), { text: '', encoding: 'utf-8', bom: false });
  });

  it('reads bytes that are a view into a larger buffer', () => {
    const whole = new Uint8Array(Buffer.from(`xx${REPORT}yy`));
    assert.equal(read(whole.subarray(2, whole.length - 2)).text, REPORT);
  });

  it('refuses what is no text, in words', () => {
    assert.match(refusal(Buffer.from('%PDF-1.7\n...')), /PDF/);
    assert.match(refusal(Buffer.from([0x50, 0x4b, 3, 4, 20, 0])), /Word document/);
    assert.match(refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])), /picture/);
    assert.match(refusal(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 0, 0, 9])), /binary/);
    assert.match(refusal(Buffer.from(Array.from({ length: 400 }, (_, at) => 1 + at % 8))), /binary/);
  });

  it('names the line of a lone surrogate, in UTF-16 and when it is smuggled into UTF-8', () => {
    assert.match(refusal(Buffer.from('1. One\n2. T\ud83d\n', 'utf16le')), /lone surrogate.*line 2/);
    assert.match(refusal(Buffer.from('1. One\n2. T\udc00wo\n', 'utf16le')), /lone surrogate.*line 2/);
    assert.match(refusal(Buffer.concat([Buffer.from('1. ä\r\n\r\n'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('x')])), /lone surrogate.*line 3/);
    assert.equal(read(Buffer.from('pair \ud83d\ude00', 'utf16le')).text, 'pair \ud83d\ude00');
  });

  it('refuses UTF-16 that was cut in the middle of a character', () => {
    const bytes = Buffer.from(BOM + REPORT, 'utf16le');
    assert.match(refusal(bytes.subarray(0, bytes.length - 1)), /cut/);
  });
});

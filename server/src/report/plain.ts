/** Words of a cell as a reader sees them. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', bull: '•', hellip: '…' };

/** Without HTML tags and bold marks, entities decoded, white space folded. */
export function plainWords(text: string): string {
  let out = text;
  if (out.includes('<')) out = out.replace(/<\/?[a-z][^<>]{0,400}>/gi, ' ');
  if (out.includes('&')) out = out.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => decimal ? codePoint(Number(decimal), whole) : hex ? codePoint(parseInt(hex, 16), whole) : ENTITIES[String(name).toLowerCase()] ?? whole);
  if (out.includes('**') || out.includes('__')) out = out.replace(/\*\*|__/g, '');
  if (/[^\S ]| {2}/.test(out)) out = out.replace(/\s+/g, ' ');
  return out.trim();
}

const codePoint = (value: number, whole: string): string => value > 0 && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff) ? String.fromCodePoint(value) : whole;

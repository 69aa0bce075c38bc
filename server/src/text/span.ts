/** Half-open range of UTF-16 offsets into one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True when the offset lies in the span or touches its end, as a cursor does. */
export const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

export const sliceOf = (text: string, s: Span): string => text.slice(s.start, s.end);

/** The span without white space at either end. */
export function trimSpan(text: string, s: Span): Span {
  let { start, end } = s;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start === s.start && end === s.end ? s : { start, end };
}

/** Whether nothing but white space stands between two offsets. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** ASCII white space, vertical tab, no-break and other Unicode spaces, byte order mark. */
export function isSpace(code: number): boolean {
  return (code >= 9 && code <= 13) || code === 32 || code === 0xa0 || code === 0xfeff || code === 0x202f
    || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x2029 || code === 0x3000;
}

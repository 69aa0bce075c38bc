/** What people in a list of delegates are addressed by. */
import { isCapital } from '../text/letters';

const HONORIFIC = /^((?:H\.?\s?E\.?|Mr|Mrs|Ms|Miss|Mdm|Madam|Dr|Engr?|Ir(?=\.)|Atty|Prof(?:essor)?|Amb(?:assador)?|Gen(?:eral)?|Lt|Lieut(?:enant)?|Col(?:onel)?|Capt(?:ain)?|Maj(?:or)?|Adm(?:iral)?|First Admiral|Air (?:Commodore|(?:Vice[- ]|Chief )?Marshal)|Commodore|Group Captain|Wing Commander|Squadron Leader|Flight Lieutenant|Senior (?:Colonel|Captain)|Superintendent|Sergeant|Datuk|Datin|Dato['’]?|Ustaz|Tan Sri|Sir|Dame|Hon|Rear|Vice|Brig(?:adier)?|Snr|Gp|Wg|[RV](?=\.? Adm)|ACM|AVM|Cdre|Air Cdre|Police|Pol|Sqn|Ldr|Cdr|Commander|\(?(?:ret(?:d|ired)?)\.?\)?)\.?(?:\s+\((?:Navy|Army|Air Force|N|Retd?\.?)\))?)\s+/;

/** First letters of all of them: most lines need no closer look. */
const OF_HONORIFIC = 'HMDPAGLCTSRVBWFEIUrm(';

/** The honorific with which words begin, a name in capitals behind it. */
export function honorificOf(words: string): RegExpExecArray | null {
  const hit = OF_HONORIFIC.includes(words[0] ?? ' ') ? HONORIFIC.exec(words) : null;
  return hit !== null && (isCapital(words, hit[0].length) || /^\(ret/i.test(words.slice(hit[0].length, hit[0].length + 4))) ? hit : null;
}

/** The honorifics with which words begin: "H.E. Mr.". */
export function titlesOf(words: string): { readonly words: string[]; readonly length: number } {
  const titles: string[] = [];
  let at = 0;
  for (let match = honorificOf(words); match && titles.length < 4; match = honorificOf(words.slice(at))) {
    titles.push(match[1]!);
    at += match[0].length;
  }
  return { words: titles, length: at };
}

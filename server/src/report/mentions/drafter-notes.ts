/** Notes of those who write to each other, set into the text without the brackets of a comment: "NB: Canada still to check this." */
import type { Sentence } from '../sentences';
import { telling } from '../wording';

export interface DrafterNote extends Sentence {
  /** Such words are a note in a paragraph alone: a checklist among the annexes may well tell its readers to check something. */
  readonly inParagraph: boolean;
}

/** Who is told to do something: "Japan", "MFAT", "Co-Chairs", "the ARF Unit". */
const WHO = "(?:the )?[A-Z][\\w.'-]*(?:(?:,? and |, |\\/| )(?:the )?[A-Z][\\w.'-]*){0,4}";
/** Where a sentence begins. */
const BEGINS = '(?:^|(?<=[.!?:;)]\\s))';
const ENDS = '[.!?]*(?=\\s|$)';

/** "(MFAT to insert final version)", "(cleared by Tokyo?)" */
const BRACKETED = new RegExp(`\\((?:${WHO} (?:still |please )?to (?:still |please )?(?:check|confirm|verify|clarify|insert|revise|clear|fill in|rephrase|redraft|reword|shorten|translate|complete|supply|advise)|(?:to be |still to be |not yet )(?:checked|confirmed|verified|cleared|agreed|translated|redrafted) (?:with|by) [A-Z]|[a-z]+ed (?:with|by) [A-Z][\\w ]{1,30}\\?)[^()\\n]{0,80}\\)`, 'g');
/** "NB: Canada still to check" */
const NOTA_BENE = /(?<![\w.])N\.?B\.?[:,]?\s(?=[^\n]{0,120}(?:\b(?:check|confirm|verify|insert|revise|still to|pending|awaiting|ask|missing|wrong|tbc|TBC)\b|\?))[^\n]{1,120}?(?:[.!?](?=\s|$)|$)/gm;
/** "see my mail", "as per your comments" */
const OURS = /\b(?:[Ss]ee|[Aa]s per|[Cc]f\.?) (?:(?:my|your)(?: \w+)? (?:e-?mails?|mails?|messages?|notes?|comments?|edits|changes|text)|[A-Z]\w+'s (?:e-?mails?|mails?)|(?:the )?(?:e-?mails?|mails?) (?:of|from|by))\b[^.)\n]{0,60}/g;
/** "JK: please check" */
const INITIALS = /(?:^|(?<=[.;)(\s]))[A-Z]{2,3}: ?(?=(?:please|pls|can|could|should|check|is this|not sure|I |we |delete|keep|why)\b)[^\n]{1,120}?(?:[.!?)](?=\s|$)|$)/gm;
/** "check!", "- verify?" */
const OUTCRY = /(?<=[(–—,;:.-]\s?)(?:check|verify|confirm)\s?[!?]+(?=[\s)]|$)|\b(?:pls|plz|thx)\b/g;

const CHECK_WITH = `(?:Please |Pls )?(?:Check|check|Confirm|confirm|Verify|verify|Clarify|clarify|Clear|clear|Ask|ask|Cross-check|Double-check)(?: (?:this|these|it|that|again|all|the|names?|figures?|dates?|numbers?|spelling|titles?|posts?|wording|text)){0,4} (?:with|by|from|against) (?:the )?[A-Z][^.\\n]{0,80}`;
const DO_THIS = '(?:Please |Pls )?(?:Check|check|Verify|verify|Confirm|confirm|Update|update|Fix|fix|Rephrase|rephrase|Redraft|redraft|Reword|Shorten|shorten|Delete|delete|Merge|Replace|replace|Complete|complete|Cut|cut)(?: (?:the|this|that|these|those|all))? (?:names?|spelling|figures?|numbers?|dates?|titles?|quotes?|sentences?|paragraphs?|paras?|wording|maps?|photos?|tables?|links?|references?|footnotes?|annex|text|here|above|below|this|that|years?|order|acronyms?|venue)\\b(?: [\\w\'-]+){0,4}';
const STILL_TO = `${WHO} still to (?:check|confirm|verify|clear|approve|provide|send|insert|add|revise|agree|comment|supply)\\b[^.\\n]{0,80}`;
const TO_BE = '(?:Still to be|To be|Yet to be|Not yet) (?:checked|confirmed|cleared|verified|agreed|approved|updated|revised|redrafted|completed|translated)(?: (?:with|by|from|against) [A-Z][^.\\n]{0,60}| before [^.\\n]{0,50}| later)?';
const AWAITED = '(?:Awaiting|Waiting for|Pending) (?:the )?(?:inputs?|text|reply|confirmation|clearance|comments|figures?|details|answer|approval|response|feedback|names?|dates?)\\b[^.\\n]{0,60}';
const ASKED = '(?:Is this (?:right|correct|true|needed|still (?:right|valid|needed|correct))|Are (?:these|those) (?:right|correct)|(?:Do|Should|Shall) we (?:keep|delete|mention|name|say|need|want|cite|add|cut|move) (?:this|it|that|them)|Who said this|Should this (?:stay|go|be)|Does this (?:belong|stay)|Same as last year)\\b[^.\\n?]{0,60}\\?';
const ASK = '(?:Please |Pls )?Ask (?:the )?[A-Z][\\w.]*(?: [A-Z][\\w.]*){0,3}(?: (?:about|whether|if|for)\\b[^.\\n]{0,60})?(?=[.!?])';
const DOUBT = '(?:Wording|Source|Spelling|Reference|Ref|Correct name|Right word|Which one|Really)\\?+(?!\\S)';
const PLEASE = '(?:Please|please|Pls) (?:check|confirm|verify|update|revise|complete|advise|clarify)(?: and \\w+)?(?=[.!?])';
const SENTENCE = new RegExp(`${BEGINS}(?:${[PLEASE, ASK, DOUBT, CHECK_WITH, DO_THIS, STILL_TO, TO_BE, AWAITED].map(words => `${words}${ENDS}`).join('|')}|${ASKED})`, 'gm');
/** "The list is attached. Japan to confirm.": a line that begins so may be a follow-up in a list. */
const TOLD_TO = new RegExp(`(?<=[.!?]\\s)${WHO} to (?:check|confirm|verify|clarify|clear|advise|fill in|insert|rephrase|redraft)\\b[^.\\n\\d]{0,50}[.!?]+(?=\\s|$)`, 'g');

const HINT = /\b(?:[Cc]heck(?:ed)?|[Cc]onfirm(?:ed)?|[Vv]erif(?:y|ied)|[Cc]larify|[Ii]nsert|[Rr]evised?|[Cc]lear(?:ed)?|[Rr]e(?:phrase|draft|word)(?:ed)?|[Ss]horten|still to|[Ss]ee|[Aa]s per|[Cc]f|pls|plz|thx|N\.?B|Awaiting|Waiting|Pending|[Uu]pdated?|[Ff]ix|[Dd]elete|[Cc]ut|[Mm]erge|[Rr]eplace|[Cc]ompleted?|[Aa]sk|advise|translated?|supply|fill in|agreed|approved|Same as last year)\b|: ?(?:please|not sure|why)\b|\?/;

/** Notes of a stretch, in no order. */
export const DRAFTER_NOTES = telling(({ text }): readonly DrafterNote[] => {
  if (!HINT.test(text)) return [];
  const out: DrafterNote[] = [];
  const add = (pattern: RegExp, inParagraph: boolean): void => {
    for (const hit of text.matchAll(pattern)) {
      const lead = /^[\s.!?:;)"]*/.exec(hit[0])![0].length;
      const [start, end] = [hit.index + lead, hit.index + hit[0].trimEnd().length];
      if (!out.some(other => other.start < end && start < other.end)) out.push({ start, end, inParagraph });
    }
  };
  if (text.includes('(')) add(BRACKETED, false);
  if (/N\.?B/.test(text)) add(NOTA_BENE, false);
  add(OURS, false);
  add(INITIALS, false);
  add(OUTCRY, false);
  add(SENTENCE, true);
  add(TOLD_TO, true);
  return out;
});

/** Days that a sentence tells as past, or as still to come, whatever happens then. */
import type { DateMention } from '../model';
import type { Unit } from '../units';
import { isPlayed } from './played';
import { telling } from '../wording';

export interface ToldDay {
  readonly told: 'past' | 'future';
  readonly date: DateMention;
}

/** Any of these may lead to what is still to come. */
const AHEAD = /\b(?:would|will|shall|could|should|may|might|to be|scheduled|tentative\w*|provisional\w*|next|upcoming|forthcoming|coming|future|plan\w*|propos\w*|intend\w*|intention|expect\w*|envisag\w*|foresee\w*|foreseen|later|subject|deadline|due|invit\w*|offer\w*|scenario|inject\w*|fictitious|fictional|imaginary|invented|by|before|until|till|expir\w*|agreed|decided|forward|commit\w*|prepar\w*|announc\w*|host\w*|valid|effective|into force|election\w*|request\w*|ask\w*|remind\w*|ahead|prior|advance|encourag\w*|urg\w*|target\w*|aim\w*|ready|dates?|from|between|opens?|starts?|begins?|beginning|starting|commencing|ends?|ending|runs?|running|laps\w+|closes?|closing|falls?|comes|lasts?|takes? place|arrangements?|terms?|mandate|validity|calendar|schedule|period|set|fixed|is|are|undert\w+|recommend\w*|advis\w*|suggest\w*|wish\w*|hop(?:e|es|ed|ing)|volunteer\w*|pledg\w*|promis\w*|to (?!(?:the|a|an|its|their|his|her|this|that|all|which|whom)\b)[a-z]+)\b/i;
/** What leads to a day right before it. */
const ON = /\b(?:on|of)\s(?:the\s)?(?:[A-Z][a-z]{2,5}day,?\s)?$/;
/** Up to the day, and said of what the meeting itself looked forward to. */
const TO_COME = /\b(?:would|will)\s(?:then\s|also\s|next\s|accordingly\s)?(?:be|take|meet|convene|begin|start|open|hold|host|report)\b([^;:]{0,160})\bon\s(?:[A-Z][a-z]{2,5}day,?\s)?$/;
/** What was said earlier may have been to come then. */
const EARLIER = /\b(?:had|was|were|has|have|been|recalled|decided|originally|earlier|adopted|agreed|since|marked|following|after|of)\b/i;
const BEFORE = /\b(?:recalled|recalling|had|originally|earlier|previously|postponed|cancelled)\b/i;

/** A point of a list that has no verb tells of no time. */
const HAPPENED = /\b(?:was|were|had|did|met|took|held|gave|saw|came|went|began|brought|sent|made|told|spoke|[a-z]{2,}ed)\b/i;
/** Told as held, however much else the sentence says: "had been held by video conference on". */
const HELD = /\b(?:had been|was|were) (?:held|convened|hosted|conducted)\b([^.;:]{0,90})\bon\s(?:[A-Z][a-z]{2,5}day,?\s)?$/;
/** Whatever had been done: "had been run on", but not "had been set for" or "had been asked to". */
const HAD_BEEN = /\bhad (?:already |first |since |last )?been (?!(?:scheduled|planned|postponed|expected|fixed|set|proposed|intended|rescheduled|due|moved|asked|requested|agreed|announced|offered|decided|invited|promised|suggested|foreseen|envisaged|meant|told|informed|brought|put)\b)(?:run|sent|begun|shown|given|taken|made|broken|built|found|lost|laid|[a-z]{2,}ed)\b(?![^.;:]*\b(?:that|to)\b)[^.;:,]{0,60}\bon\s(?:[A-Z][a-z]{2,5}day,?\s)?$/;
const NOT_YET = /\b(?:would|will|to be|scheduled|planned|next)\b/i;
/** What came about on the very day, whatever else the sentence looks forward to: "which disappeared on", "the missiles launched on". Events are held, hosted or opened on days to come as well. */
const CAME_ABOUT = /(?:^|[\s,(])(?:(which|who|that|it|he|she|they|had|has|have),? )?(?:\w+ly )?(?!(?:held|hosted|convened|conducted|organi[sz]ed|planned|scheduled|slated|proposed|expected|fixed|postponed|deferred|rescheduled|moved|needed|required|offered|hoped|based|agreed|closed|opened|started|ended|resumed|staged|located|chaired|co-chaired|timed|dated|elected|invited|asked|requested|called|set)\b)([a-z]{3,}ed|struck|sank|broke out|fell|took place|began|came into force|hit|shot down|lost|left|went|met)(?: (?:down|off|out|again|together|there|here|(?:in|at|near|off|by) (?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3},?))? on (?:the )?(?:[A-Z][a-z]{2,5}day,? )?$/;
/** What stands in the same clause before that and makes it something still to come. */
const MAY_COME = /\b(?:would|will|shall|should|may|might|could|can|must|if|when|once|until|unless|after|before|be|being|to)\b[^,;:]*$/i;
const MODAL = /\b(?:would|will|shall|should|may|might|could|can|must|to be)\b/i;
/** "As of 1 April 2016, the register contained": how something stood. */
const AS_OF = /(?:^|, )as (?:of|at|on) (?:the )?$/i;
const STOOD = /\b(?:had|was|were|stood|contained|counted|numbered|comprised|listed|held|amounted|totall?ed)\b/;

const NONE: readonly ToldDay[] = [];

const TOLD = telling((wording): readonly ToldDay[] => {
  const { text } = wording;
  if (!/\d{4}/.test(text) || isPlayed(text)) return NONE;
  let out: ToldDay[] | null = null;
  for (const { start, end } of wording.sentences) {
    const dates = wording.dates(start, end).filter(({ from, to }) => from.day !== null && to.year !== null);
    if (dates.length === 0) continue;
    const ahead = AHEAD.test(text.slice(start, end));
    for (const date of dates) {
      const lead = text.slice(start, date.span.start);
      const coming = ahead ? TO_COME.exec(lead) : null;
      const held = HELD.exec(lead);
      const sentence = text.slice(start, end);
      if (isPlainlyPast(lead, text.slice(date.span.end, end)) || (!ahead && ON.test(lead) && HAPPENED.test(sentence)) || ((held !== null || HAD_BEEN.test(lead)) && !NOT_YET.test(lead))) (out ??= []).push({ told: 'past', date });
      else if (coming !== null && !EARLIER.test(coming[1]!) && !BEFORE.test(lead)) (out ??= []).push({ told: 'future', date });
    }
  }
  return out ?? NONE;
});

/** By the words right before the day, or by what is said to have been the case on it. */
function isPlainlyPast(lead: string, behind: string): boolean {
  if (AS_OF.test(lead)) return behind.startsWith(',') && STOOD.test(behind) && !MODAL.test(lead + behind);
  const hit = CAME_ABOUT.exec(lead);
  if (hit === null) return false;
  const before = lead.slice(0, hit.index);
  // a participle alone says when only where nothing in the sentence is still to come
  return hit[1] !== undefined ? !/\b(?:would|will|shall|should|may|might|could|can|must)$/i.test(before) : /[a-z]ed$/.test(hit[2]!) && !MAY_COME.test(before) && !MODAL.test(before);
}

export const toldDaysOf = (units: readonly Unit[]): readonly ToldDay[] =>
  units.flatMap(({ paragraph, joined }) => (paragraph === null ? [] : joined.ask(TOLD).map(({ told, date }) => ({ told, date: { ...date, span: joined.span(date.span.start, date.span.end) } }))));

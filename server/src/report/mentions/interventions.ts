/** Who speaks: Participants, their delegates and persons from them as subjects of verbs that report what was said. */
import type { Intervention } from '../mentions';
import { chain, findParticipants, participantOfAdjective, type Named } from '../participants';
import type { Unit } from '../units';
import { WordPattern } from '../word-pattern';
import { Words } from '../words';

const VERBS = '(spoke|shared|informed|briefed|expressed|noted|stated|emphasised|emphasized|underlined|underscored|stressed|highlighted|presented|outlined|proposed|suggested|supported|welcomed|thanked|reiterated|reaffirmed|called (for|on|upon)|urged|offered|announced|tabled|submitted|circulated|described|explained|clarified|raised|voiced|asked|requested|recalled|said|told|added|observed|pointed (out|to)|gave|delivered|introduced|elaborated|commended|agreed|cautioned|reported|invited|encouraged|opined|held (that|the view)|argued|warned|remarked|responded|replied|intervened|sought|recommended|updated|conveyed|indicated|mentioned|took the floor|drew attention|appealed|acknowledged|congratulated|touched (on|upon)|exchanged views|showed|demonstrated|echoed|seconded|opposed|objected|reserved|pledged|volunteered|moderated|chaired the (session|meeting|discussion))';
const BEFORE_VERB = new Set('also further then both jointly respectively each in turn'.split(' '));
const AUXILIARY = new Set(['had', 'has', 'have']);
const SPOKE = new WordPattern(`(also|further|then|jointly|both)* ${VERBS}`);
const SAID = new WordPattern(VERBS);
const PASSED = new Set(['also', 'further', 'then']);
/** What may stand between a subject and its verb: brackets, and a post between commas. */
const BETWEEN = /^(?:\s*\([^()]{1,60}\))?(?:,\s[^,.;]{3,100},)?\s+/;
/** What may stand right before a subject. */
const BEGINS = /(?:^|[,;:]\s|\b(?:[Ww]hile|[Ww]hereas|but)\s)["'(]?(?:[Tt]he |[Bb]oth |[Aa]nd )*((?:(?:[Hh]ead of (?:the )?)?[Dd]elegations?|[Rr]epresentatives?|[Dd]elegates?|[Oo]fficials?|EEPs?|[Aa]mbassadors?) (?:of|from) (?:the )?)?$/;
/** "The Mongolian delegation", "The delegate from". */
const ABSENTLY = new WordPattern('(written|in writing|letter|pre recorded|prerecorded|video message|in absentia|on behalf of|through the (arf unit|secretariat|co chairs)|by (email|e mail|correspondence)|after the (meeting|workshop|seminar)|prior to the|at the (previous|last|#)|in its capacity|last year|previous|previously)');
const HONORIFIC = /^(?:In (?:his|her|their) [\w ]{3,40}, )?(?:H\.\s?E\.?|Mr|Mrs|Ms|Mdm|Madam|Dr|Prof|Professor|Ambassador|Amb|Colonel|Col|Captain|Capt|Commander|Cdr|General|Gen|Brigadier|Major|Admiral|Sir|Dato'?|Datuk|Minister)\b\.?\s/;
/** With what they begin, in small letters. */
const OF_HONORIFIC = new Set('h in mr mrs ms mdm madam dr prof professor ambassador amb colonel col captain capt commander cdr general gen brigadier major admiral sir dato datuk minister'.split(' '));
const ACADEMIC = /\b(?:Universit|Institut|Academ|Centre|Center|College|Professor|Prof|School|Foundation|Associat|Company|Ltd|Inc|Technolog)/;
const LONGEST = 400;

/** Interventions of all paragraphs, in document order. */
export function interventionsOf(units: readonly Unit[]): readonly Intervention[] {
  const out: Intervention[] = [];
  for (const { joined } of units) {
    const { text: line, words } = joined;
    for (const { start, end } of joined.sentences) {
      const names = joined.participants(start, end);
      const first = words.from(start);
      const titled = OF_HONORIFIC.has(words.lower(first));
      if (names.length === 0 && !titled) continue;
      const sentence = line.slice(start, end);
      const person = titled && HONORIFIC.test(sentence) ? speakerIn(sentence) : null;
      const isAbsent = (): boolean => ABSENTLY.within(words, first, words.from(end));
      if (person !== null) {
        if (isAbsent()) continue;
        const { text, span } = joined.phrase(start + person.start, start + person.end);
        out.push({ participant: person.participant, text, span, speaker: person.speaker, earlier: false });
        continue;
      }
      for (let index = 0; index < names.length;) {
        const together = chain(line, names.slice(index));
        const subject = subjectOf(line.slice(start, together[0]!.start), line.slice(together.at(-1)!.end, Math.min(end, together.at(-1)!.end + 200)));
        if (subject !== null && isAbsent()) break;
        if (subject !== null) for (const name of together) out.push({ ...joined.phrase(name.start, name.end), participant: name.participant, ...subject });
        index += together.length;
      }
    }
  }
  return out;
}

/** Null where the names are no subject of a reporting verb. */
function subjectOf(before: string, after: string): Pick<Intervention, 'speaker' | 'earlier'> | null {
  const begins = BEGINS.exec(before.slice(-80));
  if (begins === null) return null;
  // "In addition, Japan": what stands before the comma must not be a list that goes on
  return speaks(after.replace(/^\s(?:delegation|delegate|representative)s?\b/, ''), begins[1] === undefined ? 'participant' : 'delegate');
}

/** Null where no reporting verb follows. */
function speaks(after: string, speaker: Intervention['speaker']): Pick<Intervention, 'speaker' | 'earlier'> | null {
  const between = BETWEEN.exec(after);
  if (between === null) return null;
  const words = Words.of(after);
  let index = words.from(between[0].length);
  while (BEFORE_VERB.has(words.lower(index))) index++;
  const earlier = AUXILIARY.has(words.lower(index));
  return SPOKE.after(words, earlier ? index + 1 : index) < 0 ? null : { speaker, earlier };
}

/** "Mr. X, Director at the Ministry of External Affairs of India, described": the country he is from. */
function speakerIn(sentence: string): (Named & { readonly speaker: Intervention['speaker'] }) | null {
  const words = Words.of(sentence.slice(0, LONGEST));
  let verb = SAID.first(words, 1);
  if (verb < 0) return null;
  while (verb > 1 && PASSED.has(words.lower(verb - 1)) && words.joined(verb)) verb--;
  const subject = sentence.slice(0, words.start(verb)).replace(/,?\s?$/, '');
  const from = findParticipants(subject).find(({ start }) => /\b(?:of|from)\s(?:the\s)?$/.test(subject.slice(0, start)));
  const speaker = ACADEMIC.test(subject) ? 'person' : 'delegate';
  if (from !== undefined) return { ...from, speaker };
  const participant = participantOfAdjective(subject);
  return participant === null ? null : { participant, start: 0, end: subject.length, speaker: 'person' };
}

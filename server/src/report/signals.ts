/** Words that tell what a sentence may speak of, so that most sentences are passed over without a closer look. */

/** One bit for each thing a word may be a sign of. */
export const SIGNAL = {
  /** Asks somebody for something: "requested", "invited". */
  asks: 1 << 0,
  /** Promises or obliges: "would", "shall", "undertook". */
  promises: 1 << 1,
  /** "deadline", "due", "finalisation". */
  due: 1 << 2,
  /** "expressed interest". */
  express: 1 << 3,
  by: 1 << 4,
  /** Who runs something: "sponsor", "co-chair", "proponent", "host". */
  role: 1 << 5,
  /** Brings or speaks of a proposal: "briefed", "tabled", "concept". */
  brings: 1 << 6,
  /** A kind of activity: "Workshop", "Directory". */
  kind: 1 << 7,
  /** Words that follow "each", "the three": "proposals", "activities". */
  many: 1 << 8,
  to: 1 << 9,
  be: 1 << 10,
  with: 1 << 11,
  /** Leads to an event by which something is due: "before", "prior", "later". */
  until: 1 << 12,
  behalf: 1 << 13,
  /** Attended, was present or absent. */
  attends: 1 << 14,
  reach: 1 << 15,
  /** Speaks of one thing that was named before: "this proposal", "on it". */
  refers: 1 << 16,
  /** "entrusted", "charged". */
  entrusts: 1 << 17,
  must: 1 << 18,
  /** What a promise or request is kept by: "submit", "circulated", "finalise". */
  does: 1 << 19,
  /** What is worth a row: "concept paper", "comments", "dates". */
  paperwork: 1 << 20,
  /** Forms of address: "Mr.", "H.E.". */
  address: 1 << 21,
  /** What a person does who is named as the one who speaks. */
  speaks: 1 << 22,
  /** Asks or promises beside a day by which something is due: "submit", "comments", "would". */
  wants: 1 << 23,
  /** What is over: "received", "had"; "were" and "last" may be. */
  past: 1 << 24,
  ahead: 1 << 25,
  /** "postponed", "originally". */
  putOff: 1 << 26,
  respectively: 1 << 27,
} as const;

/** Words of each signal; `*` stands for any ending. */
const WORDS: Readonly<Record<keyof typeof SIGNAL, string>> = {
  asks: 'request* ask* task* urged invit* encourag* called remind* instruct* direct* agreed',
  promises: 'would will shall should agreed undertook commit* promis* pledg* offered',
  due: 'due* dead* finali*',
  express: 'express*',
  by: 'by',
  role: 'sponsor* cosponsor* chair* cochair* proponent* coproponent* lead* colead* organis* organiz* coorgani* host* cohost*',
  brings: 'briefed present* introduc* propos* submit* tabled outlined informed announced concept initiat* put convene*',
  kind: 'workshop workshops seminar seminars conference conferences training course courses roundtable roundtables round symposium symposia table tabletop desktop field exercise exercises ttx directory compendium series',
  many: 'propos* concept activit* initiative* project*',
  to: 'to',
  be: 'is are was were',
  with: 'with',
  until: 'prior before ahead later time not no',
  behalf: 'behalf',
  attends: 'attended brought completed participated took joined present represented attendance participation absent unable not missing stayed connected apolog* regret* excused prevented hindered kept cancel* declined withdraw withdrew room excus* lacking nobody none no seat seats chairs',
  reach: 'reach',
  refers: 'it proposal proposed concept workshop seminar activity project initiative training conference exercise proponent* co cosponsor* organis* organiz*',
  entrusts: 'entrust* charged',
  must: 'must',
  does: 'submit* circulat* inform* provid* shar* prepar* finalis* finaliz* revis* updat* send* distribut* report* convey* consult* draft* develop* compil* disseminat* tabl* present* upload* communicat* forward* confirm* nominat* transmit* resubmit* recirculat* consolidat* incorporat* notify* issu* publish* reply* respond*',
  paperwork: 'paper papers proposal proposals draft drafts report reports comment comments feedback input inputs list lists information details nomination nominations questionnaire questionnaires template templates statement workplan summary contact contacts date dates programme agenda som isg document version matrix compendium recommendation recommendations outcome outcomes text directory',
  wants: 'request* invit* ask asked asks encourag* urge* remind* would* will should* must* submit* send* provide* circulate* comment*',
  past: 'had have has received previous was were last',
  ahead: 'would will shall draft proposed planned scheduled by to',
  putOff: 'postpon* cancel* original* resched* initial* previously once first earlier had supposed* meant defer* delayed shifted moved put brought called given fell fallen abandon* dropped scrapped suspended withdrawn lapsed no never not would should could might was were unable failed instead overtaken',
  respectively: 'respectively',
  address: 'h he mr mrs ms miss mdm mme madam dr prof professor ambassador amb colonel col captain capt commander cdr lieutenant lt major maj brigadier brig general gen rear vice admiral adm commodore air sir dame datuk dato datin pehin ustaz tan dayang awang daw marshal cdre acm avm commandant superintendent commissioner inspector sergeant pastor reverend hon',
  speaks: 'noted said stated stressed explained outlined described presented shared informed briefed highlighted emphasised emphasized underlined underscored added argued observed recalled suggested proposed concluded expressed reiterated reaffirmed conveyed mentioned remarked elaborated delivered introduced invited thanked welcomed encouraged called drew gave spoke opined touched provided offered updated discussed supported showed agreed asked urged warned compared taught reported opened closed moderated replied responded clarified announced referred recommended advised acknowledged cited echoed looked reminded reviewed illustrated demonstrated analysed analyzed cautioned voiced pointed',
};

const LETTERS = 27;

/** A tree of letters: walking a word down it finds every signal it gives. */
export interface SignalTree {
  /** Node below a node by letter, 1 to 26; 0 for none. The root is node 1. */
  readonly next: Uint16Array;
  /** Signals of words that begin like this, and of words that end here. */
  readonly begun: Int32Array;
  readonly ended: Int32Array;
}

let made: SignalTree | undefined;

/** Made at the first report. */
export const signalTree = (): SignalTree => made ??= treeOf();

function treeOf(): SignalTree {
  // at most one node for each letter, the root, and the one that stands for none
  const most = Object.values(WORDS).join('').length + 2;
  const next = new Uint16Array(most * LETTERS);
  const begun = new Int32Array(most);
  const ended = new Int32Array(most);
  let nodes = 2;
  for (const name in WORDS) {
    const bit = SIGNAL[name as keyof typeof SIGNAL];
    for (const word of WORDS[name as keyof typeof SIGNAL].split(' ')) {
      let node = 1;
      let open = false;
      for (let at = 0; at < word.length; at++) {
        const letter = word.charCodeAt(at) - 96;
        if (letter < 1) { open = true; break; }
        const slot = node * LETTERS + letter;
        if (next[slot] === 0) next[slot] = nodes++;
        node = next[slot]!;
      }
      if (open) begun[node]! |= bit; else ended[node]! |= bit;
    }
  }
  return { next, begun, ended };
}

/** Acronyms that readers of these reports know, and words in capitals that are none. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nobody expands these: the forum and its bodies, its Participants and organisations known by their acronyms alone. */
const FAMILIAR = words('ARF ASEAN SOM ISG ISM CBM PD UN EU EC APEC US USA UK DPRK DPR ROK PNG PDR PRC UAE UNSC UNGA UNESCO UNICEF NATO WTO IMF NPT CTBT CWC BWC DOD DoD INTERPOL EUROPOL ASEANAPOL ReCAAP ISO');
/** Everyday words, units and forms of address. */
const EVERYDAY = words('AM PM TV CEO PhD MA BA MSc LLM NGO IT ID PDF CD DVD USB SMS GPS GMT UTC VIP FAQ URL HTML COVID SARS AIDS HIV DNA HE TBC TBD TBA NB OK RSVP VTC PC HQ AD BC ETA CV PO VHF UHF CCTV LED QR SIM MoU MOU TOR ToR WiFi HR PR NA NIL MG BG RADM RAdm VADM LTC LTG COL CAPT CDR MAJ GEN LT MV MT RV SS HMS HMAS HMNZS HMCS INS USS KD KRI BRP JS ROKS RSS USCGC START SALT INF kHz MHz GHz kW MW GW kWh MWh MB GB TB GDP VAT AGM FY BSc MPhil MBA');
/** Money, which stands with an amount. */
const CURRENCIES = words('USD EUR GBP AUD NZD CAD JPY CNY RMB KRW SGD HKD TWD THB MYR IDR PHP VND LAK KHR MMK BND INR PKR BDT LKR NPR BTN MVR MNT FJD PGK SBD VUV WST XPF CHF SEK NOK DKK RUB AED QAR KWD OMR BHD ILS EGP ZAR MUR SCR KES BRL MXN KZT UZS KGS TJS');
/** Names that are written in capitals, and plain words set in capitals for stress. */
const NO_ACRONYMS = words('IBM AT&T CISCO HUAWEI ZTE BBC CNN MIT BMW DHL NOT AND ALL ANY OR NO YES THE FOR MUST ONLY NEW DRAFT FINAL LIST NOTE END REV ADD CORR DECISION DECISIONS DECIDED ACTION ACTIONS RESOLUTION RESOLUTIONS RESOLVED AGREED AGREEMENT NOTED ENDORSED APPROVED ADOPTED MOTION MOTIONS CARRIED LOST SECONDED RECOMMENDATION RECOMMENDATIONS RECOMMENDED CONCLUSION CONCLUSIONS OUTCOME OUTCOMES PROPOSAL ITEM ITEMS POINT POINTS KEY TOTAL PRESENT ABSENT APOLOGIES CHAIR MINUTES SUMMARY INFORMATION DISCUSSION DEADLINE DUE OPEN CLOSED DONE PENDING ONGOING URGENT CONFIDENTIAL RESTRICTED HIGH LOW MEDIUM VERY WILL SHALL SHOULD MAY CAN HAS THAT THIS FROM WITH BEFORE AFTER BOTH EACH SOLD FREE');

/** Singular and plural are one: "CBMs" is "CBM". */
export const singularOf = (acronym: string): string => (/[A-Z]s$/.test(acronym) ? acronym.slice(0, -1) : acronym);

/** Whether an acronym needs no expansion. */
export const isFamiliar = (acronym: string): boolean => FAMILIAR.has(acronym) || EVERYDAY.has(acronym) || CURRENCIES.has(acronym) || NO_ACRONYMS.has(acronym) || acronym === 'Lao PDR' || FAMILIAR.has(NAMED_AFTER.exec(acronym)?.[1] ?? '');
/** "ARFNet": a name made of one of them and a word. */
const NAMED_AFTER = /^([A-Z]{2,})[A-Z][a-z]{2,}$/;

/** What stands for these of the familiar ones where they are no part of a meeting's name: in running words a report introduces them. */
const IN_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['CBM', ['confidence building measures', 'confidence-building measures']], ['PD', ['preventive diplomacy']],
  ['NPT', ['Treaty on the Non-Proliferation of Nuclear Weapons', 'Nuclear Non-Proliferation Treaty']], ['CTBT', ['Comprehensive Nuclear-Test-Ban Treaty', 'Comprehensive Nuclear Test Ban Treaty', 'Comprehensive Test Ban Treaty']],
  ['CWC', ['Chemical Weapons Convention']], ['BWC', ['Biological Weapons Convention', 'Biological and Toxin Weapons Convention']],
  ['DOD', ["Defence Officials' Dialogue", 'Defence Officials\u2019 Dialogue']],
  ...['MoU', 'MOU'].map((acronym): [string, string[]] => [acronym, ['Memorandum of Understanding', 'memorandum of understanding']]), ...['TOR', 'ToR'].map((acronym): [string, string[]] => [acronym, ['Terms of Reference', 'terms of reference']]),
]);

/** Familiar ones that a report which writes out its acronyms writes out too, where it uses them more than in passing. */
export const isSpokenOf = (acronym: string, uses: number, others: number): boolean => others >= MANY_USES && uses >= (ELSEWHERE.has(acronym) ? SOME_USES : acronym === 'CBM' || acronym === 'PD' ? MANY_USES : Infinity);
const MANY_USES = 3;
const SOME_USES = 2;
/** Bodies that meet elsewhere, and treaties. */
const ELSEWHERE = words('SOM NPT CTBT CWC BWC UNSC UNGA');

export const familiarWords = (acronym: string): readonly string[] => IN_WORDS.get(acronym) ?? [];

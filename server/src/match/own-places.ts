/** Where a meeting was held and others were, and whether a place that its report speaks of as its own is another one. */
import type { Mentions } from '../report/mentions';
import { placeWordsIn } from '../report/mentions/places-in-text';
import { isCountry } from '../report/mentions/strangers';
import type { Report } from '../report/model';
import { participantOf } from '../report/participants';
import { areNear, hostOfCity, placeKey } from '../report/places';
import { textIn } from '../report/watch';

/** Buildings, bodies and gatherings: not what a town is called. */
const NO_TOWN = /[A-Z]{2}|\d|\b(?:Meeting|Workshop|Seminar|Conference|Symposium|Dialogue|Session|Forum|Course|Training|Exercise|Group|Committee|Commission|Council|Centre|Center|University|College|Academy|Institute|School|Hotel|House|Hall|Palace|Museum|Station|Building|Barracks|Camp|Base|Headquarters|Resort|Ministry|Department|Office|Secretariat|Agenda|Item|Annex|Government|Navy|Army|Guard|Force|Embassy|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)s?\b/;
/** Larger than a town, so that the town may lie in it, and parts of towns and islands, which need not be named beside them. */
const WIDER = /^(?:Sabah|Sarawak|Labuan|Borneo|Peninsular|Java|Sumatra|Sulawesi|Kalimantan|Papua|Aceh|Riau|Maluku|Luzon|Visayas|Mindanao|Tasmania|Queensland|Victoria|New South Wales|Western Australia|South Australia|Hawaii|Oahu|California|Florida|Alaska|Virginia|Washington|British Columbia|Ontario|Quebec|Nova Scotia|Hokkaido|Honshu|Kyushu|Okinawa|Jeju|Hainan|Yunnan|Guangdong|Guangxi|Sichuan|Siberia|Europe|Asia|Oceania|Africa|America|Pacific|Caribbean|Pasifika|Aotearoa|England|Scotland|Wales|Bavaria|Flanders|Brabant|Bougainville|Oecusse|Isan|Lanna)\b|\b(?:Island|Islands|Bay|Coast|Valley|Peninsula|Province|State|Region|District|Prefecture|County|Beach|Lake|River|Gulf|Sea|Asia|Pacific)\b/;

export class OwnPlaces {
  private heldKeys: readonly string[] | undefined;
  private heldElsewhere: ReadonlySet<string> | undefined;

  constructor(private readonly report: Report, private readonly mentions: Mentions) {}

  /** Of all places where the title or the first sentence says that the meeting was held. */
  get keys(): readonly string[] {
    return this.heldKeys ??= [...(this.report.title?.venues ?? []).flatMap(({ text }) => text.split(/\s*,\s*/)), ...(this.mentions.opening?.places ?? []).flatMap(({ parts }) => parts)].map(placeKey);
  }

  /** Of the places where other meetings were held. */
  get elsewhere(): ReadonlySet<string> {
    return this.heldElsewhere ??= new Set(this.mentions.events.flatMap(({ between, told }) => (told === 'future' ? [] : placeWordsIn(between, 0, between.length).flatMap(({ parts }) => parts.slice(0, 1)))).map(placeKey));
  }

  /** A meeting that was online, or in a place nobody knows. */
  get placeless(): boolean { return (this.report.title?.venues ?? []).every(({ city }) => city === null); }

  /** Where the words can only name the town of the meeting: whether they name another one. */
  isAnother(place: string): boolean {
    const { report } = this;
    const towns = (report.title?.venues ?? []).filter(({ city, mode }) => city !== null && mode !== 'online').map(({ city }) => city!);
    const key = placeKey(place);
    if (towns.length !== 1 || key.length < 3 || NO_TOWN.test(place) || WIDER.test(place) || participantOf(place) !== null || isCountry(place)) return false;
    if (this.keys.some(own => own.includes(key) || key.includes(own)) || this.isNamedAtFirst(place)) return false;
    const host = hostOfCity(place);
    if (host !== null) return !areNear(place, towns[0]!) && (hostOfCity(towns[0]!) === host || this.isElsewhere(key));
    return this.isElsewhere(key) || this.isAlone(place);
  }

  /** A city that is known as such, or where another meeting was held. */
  isKnown(place: string): boolean {
    return hostOfCity(place) !== null || this.isElsewhere(placeKey(place));
  }

  /** In the title, or where the report says where the meeting was held. */
  private isNamedAtFirst(place: string): boolean {
    const { report, mentions } = this;
    const start = report.title?.span ?? null;
    const opening = mentions.opening?.sentence ?? null;
    const named = (words: string): boolean => words.toLowerCase().includes(place.toLowerCase());
    return (start !== null && named(textIn(report, start))) || (opening !== null && named(textIn(report, opening)));
  }

  private isElsewhere(key: string): boolean { return this.elsewhere.has(key); }

  /** A place that is spoken of again may be a quarter or a neighbour of the meeting's town. */
  private isAlone(place: string): boolean {
    const { text } = this.report;
    return text.indexOf(place) === text.lastIndexOf(place);
  }
}

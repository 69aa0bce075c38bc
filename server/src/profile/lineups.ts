/** Which sections stand in which order in past reports. Reports that are built alike are counted together, since pairs of sections are many. */
import { hasSections, type Scope } from './scope';

/** A section, by the lineups that have it, and where it stands in each. */
interface Places {
  readonly lineups: number[];
  readonly places: number[];
}

/** Reports with the same sections at the same places: in which years, as indexes into those of the scope, and how many in each. */
interface Dated {
  readonly years: number[];
  readonly counts: number[];
}

const NOWHERE: Places = { lineups: [], places: [] };

export class Lineups {
  private readonly bySection = new Map<string, Places>();
  private readonly dated: Dated[] = [];

  constructor(private readonly scope: Scope) {
    const known = new Map<string, number>();
    scope.reports.forEach((observation, report) => {
      if (!hasSections(observation)) return;
      const standings = scope.standings.of(observation);
      let key = '';
      for (const [id, place] of standings) key += `${id}\n${place}\n`;
      let lineup = known.get(key);
      if (lineup === undefined) {
        known.set(key, lineup = this.dated.length);
        this.dated.push({ years: [], counts: [] });
        for (const [id, place] of standings) this.add(id, lineup, place);
      }
      const { years, counts } = this.dated[lineup]!;
      const year = scope.yearOf[report]!;
      const at = years.lastIndexOf(year);
      if (at >= 0) counts[at]!++;
      else {
        years.push(year);
        counts.push(1);
      }
    });
  }

  private add(id: string, lineup: number, place: number): void {
    let places = this.bySection.get(id);
    if (places === undefined) this.bySection.set(id, places = { lineups: [], places: [] });
    places.lineups.push(lineup);
    places.places.push(place);
  }

  /** How many reports of each year have the first section before the other, and how many behind it. */
  order(first: string, second: string): { readonly forth: Int32Array; readonly back: Int32Array } {
    const [one, other] = [this.bySection.get(first) ?? NOWHERE, this.bySection.get(second) ?? NOWHERE];
    const [forth, back] = [new Int32Array(this.scope.years.length), new Int32Array(this.scope.years.length)];
    for (let a = 0, b = 0; a < one.lineups.length && b < other.lineups.length;) {
      const lineup = one.lineups[a]!;
      if (lineup < other.lineups[b]!) { a++; continue; }
      if (lineup > other.lineups[b]!) { b++; continue; }
      const [here, there] = [one.places[a++]!, other.places[b++]!];
      if (here === there) continue;
      const into = here < there ? forth : back;
      const { years, counts } = this.dated[lineup]!;
      for (let at = 0; at < years.length; at++) into[years[at]!]! += counts[at]!;
    }
    return { forth, back };
  }
}

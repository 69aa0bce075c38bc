/** What the server knows between two messages of one client. */
import type { Connection } from 'vscode-languageserver';
import type { Profile } from '../profile/stored';
import { say } from '../text/say';
import type { Workspace } from '../workspace';
import { abilitiesFrom, type Abilities } from './abilities';
import { Documents } from './documents';
import { faultWords } from './faults';
import { field, invalid } from './params';
import { Bases, type Chosen } from './bases';
import { DocumentReader, sameBasis, type Basis, type Reading } from './reading';
import { Rounds } from './rounds';
import { DEFAULTS, settingsFrom, type Settings } from './settings';
import { warmUp } from './warm';

/** How long a client may take to tell its settings before the defaults are used, in milliseconds. */
const PATIENCE = 3000;

/** How long the list of a folder's files is used, in milliseconds. */
const LISTED_FOR = 5000;

/** Message type of the protocol. */
const WARNING = 2;

/** A message that did not arrive: whoever it was for is no longer there. */
const gone = (): void => {};

export class Session {
  readonly documents = new Documents();
  readonly bases: Bases;
  abilities: Abilities = abilitiesFrom(null);
  docsBase: string | null = null;
  /** Whether the client has the commands that ask the writer: why a finding is to be kept silent, what kind of meeting it is. */
  asksReason = false;
  /** Whether settings and profile are known; nothing is answered before. */
  ready = false;
  stage: 'new' | 'running' | 'stopped' = 'new';

  /** Settings of no draft in particular. */
  private settings: Settings = DEFAULTS;
  /** What the client sent as settings; of no use where it can be asked. */
  private sent: unknown;
  private chosen: Chosen = { learned: null, precedent: null };
  private learnedProfile: Profile;
  /** By draft; what is not there is worked out before the draft is next asked about. */
  private readonly held = new Map<string, Basis>();
  /** How often settings or files were changed, and how many of these changes `held` knows of. */
  private changes = 0;
  private taken = 0;
  private readonly rounds = new Rounds(() => this.round());
  /** What the settings in force were complained of. */
  private complained: ReadonlySet<string> = new Set();
  private readonly readers = new Map<string, DocumentReader>();
  private warmed = false;
  private lastHeard = 0;
  private begun: Promise<void> | undefined;
  private readonly listed = new Map<string, { readonly until: number; readonly files: Promise<readonly string[]> }>();

  /** `changed`: called when findings may differ although no text has changed. */
  constructor(private readonly connection: Connection, private readonly workspace: Workspace, builtin: Profile, private readonly changed: () => void) {
    this.bases = new Bases(workspace, builtin, message => this.warn(message));
    this.learnedProfile = builtin;
  }

  initialize(params: unknown): void {
    this.abilities = abilitiesFrom(field(params, 'capabilities'));
    const docsBase = field(params, 'initializationOptions', 'docsBase');
    this.docsBase = typeof docsBase === 'string' && docsBase !== '' ? docsBase : null;
    this.asksReason = field(params, 'initializationOptions', 'asksReason') === true;
    this.sent = field(params, 'initializationOptions', 'settings');
    this.stage = 'running';
  }

  /** Reads settings and profile for the first time; fulfilled when they are known. */
  begin(): Promise<void> {
    return this.begun ??= this.refresh();
  }

  /** Whether a question about the draft can be answered at once. */
  prepared(uri: unknown): boolean {
    return this.ready && this.taken === this.changes && (typeof uri !== 'string' || this.held.has(uri) || this.documents.get(uri) === null);
  }

  /** Fulfilled when it is known what the draft is held against. */
  async prepare(uri: unknown): Promise<void> {
    await this.begin();
    if (!this.prepared(uri)) await this.rounds.ask();
  }

  /** Names of the files in a folder; looked up again only after a while, as editors ask at every keystroke. */
  filesIn(folder: string): Promise<readonly string[]> {
    const now = performance.now();
    let listed = this.listed.get(folder);
    if (listed === undefined || listed.until < now) {
      const files = this.workspace.list?.(folder).then(names => (Array.isArray(names) ? names : []), () => []) ?? Promise.resolve([]);
      this.listed.set(folder, listed = { until: now + LISTED_FOR, files });
    }
    return listed.files;
  }

  /** @throws ResponseError when the document is not open. */
  reading(uri: string): Reading {
    const reading = this.readingIfOpen(uri);
    if (!reading) throw invalid(`${uri} is not open.`);
    return reading;
  }

  readingIfOpen(uri: string): Reading | null {
    const document = this.documents.get(uri);
    const basis = this.held.get(uri);
    return document && basis ? this.readerOf(uri).at(document, basis) : null;
  }

  /** Called at each message. */
  heard(): void { this.lastHeard = performance.now(); }

  /** Called after an answer: the first about a report is the sign that more will be asked. */
  warmUpOnce(uri: unknown): void {
    if (this.warmed || typeof uri !== 'string') return;
    const reading = this.readingIfOpen(uri);
    if (!reading?.served) return;
    this.warmed = true;
    void warmUp(reading.document, reading.basis, () => performance.now() - this.lastHeard, () => this.stage !== 'running');
  }

  readerOf(uri: string): DocumentReader {
    let reader = this.readers.get(uri);
    if (!reader) this.readers.set(uri, reader = new DocumentReader((rule, error) => this.report(`Rule ${rule} failed`, error)));
    return reader;
  }

  /** Looks at what lies beside an open document; findings are told anew only where that could matter. */
  async lookBeside(uri: string): Promise<void> {
    const names = await this.filesIn(uri.slice(0, uri.lastIndexOf('/') + 1));
    const annexes = names.filter(name => /annex/i.test(name) && !uri.endsWith(`/${encodeURIComponent(name)}`)).sort();
    if (this.documents.get(uri) !== null && this.readerOf(uri).lieWith(annexes) && this.ready) this.changed();
  }

  forget(uri: string): void {
    this.readers.delete(uri);
    this.held.delete(uri);
  }

  /** Settings were changed, or a profile they name; `sent`: those of a client that cannot be asked. */
  settingsChanged(sent: unknown): void {
    if (sent !== undefined && sent !== null) this.sent = sent;
    // One that was learned stays where no other is named.
    if (this.settings.profile !== null) this.chosen = { ...this.chosen, learned: null };
    void this.refresh();
  }

  /** Files may have been changed by others; null: it is not known which. */
  filesChanged(uris: readonly string[] | null): void {
    this.listed.clear();
    if (uris === null || uris.some(uri => this.bases.concerns(uri) || uri.endsWith('/rapporteur.config.json'))) this.settingsChanged(undefined);
  }

  useLearned(profile: Profile): void {
    this.choose({ ...this.chosen, learned: { profile, insteadOf: this.settings.profile } });
  }

  /** What was learned is used no more, whether or not the settings were read since. */
  forgetLearned(): void {
    this.choose({ ...this.chosen, learned: null });
  }

  /** Null goes back to the profile. */
  usePrecedent(profile: Profile | null): void {
    this.choose({ ...this.chosen, precedent: profile });
  }

  /** What was learned, whether or not a single past report takes its place. */
  get profile(): Profile { return this.learnedProfile; }

  /** Shows the writer a line, and waits for no answer. */
  warn(message: string): void {
    this.connection.sendNotification('window/showMessage', { type: WARNING, message }).catch(gone);
  }

  /** Writes to the client's log what failed, and nothing of a draft. */
  report(what: string, error: unknown): void {
    this.log(`${what}: ${faultWords(error)}`);
  }

  log(message: string): void {
    this.connection.sendNotification('window/logMessage', { type: WARNING, message }).catch(gone);
  }

  private choose(chosen: Chosen): void {
    this.chosen = chosen;
    void this.refresh();
  }

  /** Works out anew what every open draft is held against, and says so when anything differs. */
  private refresh(): Promise<void> {
    this.changes++;
    return this.rounds.ask();
  }

  /** Takes in what has changed, or what drafts that were opened since are held against; what fails is told of. */
  private async round(): Promise<void> {
    const { changes } = this;
    try {
      if (this.taken < changes) await this.readAnew();
      else await this.readOpened();
    } catch (error) {
      this.report('Settings could not be read', error);
    }
    this.taken = changes;
  }

  private async readAnew(): Promise<void> {
    this.bases.forget();
    const [settings, profile] = [this.settings, this.learnedProfile];
    const uris = this.documents.uris();
    const complaints = new Set<string>();
    const [general, ...own] = await this.valuesFor([undefined, ...uris]);
    this.settings = await this.settingsIn(general, complaints);
    this.learnedProfile = await this.bases.general(this.settings, this.chosen);
    const differs = await this.hold(uris, own, complaints);
    this.complain(complaints);
    this.complained = complaints;
    const first = !this.ready;
    this.ready = true;
    if (!first && (differs || this.learnedProfile !== profile || JSON.stringify(this.settings) !== JSON.stringify(settings))) this.changed();
  }

  private async readOpened(): Promise<void> {
    const uris = this.documents.uris().filter(uri => !this.held.has(uri));
    if (uris.length === 0) return;
    const complaints = new Set<string>();
    await this.hold(uris, await this.valuesFor(uris), complaints);
    this.complain(complaints);
    this.complained = new Set([...this.complained, ...complaints]);
  }

  /** Whether any of the drafts was held against something else before. */
  private async hold(uris: readonly string[], values: readonly unknown[], complaints: Set<string>): Promise<boolean> {
    const differ = await Promise.all(uris.map(async (uri, index) => {
      const fresh = await this.bases.basisOf(uri, await this.settingsIn(values[index], complaints), this.chosen);
      const known = this.held.get(uri);
      // It may have been closed meanwhile.
      if (this.documents.get(uri) === null || (known !== undefined && sameBasis(known, fresh))) return false;
      this.held.set(uri, fresh);
      return known !== undefined;
    }));
    return differ.includes(true);
  }

  /** Those in general where nothing is said. */
  private async settingsIn(value: unknown, complaints: Set<string>): Promise<Settings> {
    return value === undefined || value === null ? this.settings : settingsFrom(value, why => complaints.add(why));
  }

  private complain(complaints: ReadonlySet<string>): void {
    const fresh = [...complaints].filter(each => !this.complained.has(each));
    if (fresh.length > 0) this.warn(say`Rapporteur: the setting "rapporteur.rules" ${fresh.join('; ')}.`);
  }

  /** What the client has set for each of these drafts, asked for in one question where it can be asked; nothing when it does not answer in time, or answers with an error. */
  private async valuesFor(scopes: readonly (string | undefined)[]): Promise<readonly unknown[]> {
    if (!this.abilities.configuration) return scopes.map(() => this.sent);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>(resolve => { timer = setTimeout(() => resolve(undefined), PATIENCE); });
    const items = scopes.map(scopeUri => ({ section: 'rapporteur', ...scopeUri === undefined ? {} : { scopeUri } }));
    const answer = this.connection.workspace.getConfiguration(items).catch((error: unknown) => this.report('Settings could not be asked for', error));
    const values: unknown = await Promise.race([answer, late]).finally(() => clearTimeout(timer));
    return Array.isArray(values) ? values : [];
  }
}

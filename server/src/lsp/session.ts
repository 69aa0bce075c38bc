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
  private complained = '';
  private readonly readers = new Map<string, DocumentReader>();
  private warmed = false;
  private lastHeard = 0;
  private begun: Promise<void> | undefined;
  private listed: { readonly folder: string; readonly until: number; readonly files: Promise<readonly string[]> } | undefined;
  private pending: Promise<void> = Promise.resolve();

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
    return this.ready && (typeof uri !== 'string' || this.held.has(uri) || this.documents.get(uri) === null);
  }

  /** Fulfilled when it is known what the draft is held against. */
  async prepare(uri: unknown): Promise<void> {
    await this.begin();
    await this.pending;
    if (typeof uri === 'string' && !this.prepared(uri)) await this.queue(async () => {
      if (this.held.has(uri)) return;
      const basis = await this.basisOf(uri);
      // It may have been closed meanwhile.
      if (this.documents.get(uri) !== null) this.held.set(uri, basis);
    });
  }

  /** Names of the files in a folder; looked up again only after a while, as editors ask at every keystroke. */
  filesIn(folder: string): Promise<readonly string[]> {
    const now = performance.now();
    if (this.listed?.folder !== folder || this.listed.until < now) {
      this.listed = { folder, until: now + LISTED_FOR, files: this.workspace.list?.(folder).then(files => (Array.isArray(files) ? files : []), () => []) ?? Promise.resolve([]) };
    }
    return this.listed.files;
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
    const before = new Map(this.held);
    this.held.clear();
    return this.queue(async () => {
      this.bases.forget();
      const [settings, profile] = [this.settings, this.learnedProfile];
      this.settings = await this.settingsOf(undefined);
      this.learnedProfile = await this.bases.general(this.settings, this.chosen);
      let differs = this.learnedProfile !== profile || JSON.stringify(this.settings) !== JSON.stringify(settings);
      for (const uri of this.documents.uris()) {
        const known = before.get(uri);
        const fresh = await this.basisOf(uri);
        const same = known !== undefined && sameBasis(known, fresh);
        this.held.set(uri, same ? known : fresh);
        differs ||= !same && known !== undefined;
      }
      const first = !this.ready;
      this.ready = true;
      if (differs && !first) this.changed();
    });
  }

  /** One after the other; what fails is told of, and the next goes on. */
  private queue(work: () => Promise<void>): Promise<void> {
    return this.pending = this.pending.then(work).catch((error: unknown) => this.report('Settings could not be read', error));
  }

  private async basisOf(uri: string): Promise<Basis> {
    return this.bases.basisOf(uri, await this.settingsOf(uri), this.chosen);
  }

  /** Of a draft, or of none in particular: asked for where the client can be asked. */
  private async settingsOf(scopeUri: string | undefined): Promise<Settings> {
    const value = this.abilities.configuration ? await this.askedSettings(scopeUri) : this.sent;
    if (value === undefined || value === null) return this.settings;
    const complaints: string[] = [];
    const settings = await settingsFrom(value, why => complaints.push(why));
    this.complainOnce(complaints);
    return settings;
  }

  private complainOnce(complaints: readonly string[]): void {
    const words = complaints.join('; ');
    if (words !== '' && words !== this.complained) this.warn(say`Rapporteur: the setting "rapporteur.rules" ${words}.`);
    this.complained = words;
  }

  /** Undefined when the client does not answer in time, or answers with an error. */
  private askedSettings(scopeUri: string | undefined): Promise<unknown> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>(resolve => { timer = setTimeout(() => resolve(undefined), PATIENCE); });
    const answer = this.connection.workspace.getConfiguration({ section: 'rapporteur', ...scopeUri === undefined ? {} : { scopeUri } }).catch((error: unknown) => this.report('Settings could not be asked for', error));
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }
}

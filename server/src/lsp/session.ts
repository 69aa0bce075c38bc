/** What the server knows between two messages of one client. */
import type { Connection } from 'vscode-languageserver';
import type { Profile } from '../profile/stored';
import type { Workspace } from '../workspace';
import { abilitiesFrom, type Abilities } from './abilities';
import { Documents } from './documents';
import { faultWords } from './faults';
import { field, invalid } from './params';
import { ProfileChoice } from './profiles';
import { DocumentReader, type Basis, type Reading } from './reading';
import { DEFAULTS, sameSettings, settingsFrom, type Settings } from './settings';
import { warmUp } from './warm';

/** How long a client may take to tell its settings before the defaults are used, in milliseconds. */
const PATIENCE = 3000;

/** Message type of the protocol. */
const WARNING = 2;

/** A message that did not arrive: whoever it was for is no longer there. */
const gone = (): void => {};

export class Session {
  readonly documents = new Documents();
  readonly profiles: ProfileChoice;
  abilities: Abilities = abilitiesFrom(null);
  docsBase: string | null = null;
  /** Whether settings and profile are known; nothing is answered before. */
  ready = false;
  stage: 'new' | 'running' | 'stopped' = 'new';

  private settings: Settings = DEFAULTS;
  /** Settings that came with the first message. */
  private sent: unknown;
  private complained = '';
  /** The one past report that takes the place of the profile while the writer wants it so. */
  private precedent: Profile | null = null;
  private basis: Basis;
  private readonly readers = new Map<string, DocumentReader>();
  private warmed = false;
  private begun: Promise<void> | undefined;
  private pending: Promise<void> = Promise.resolve();

  /** `changed`: called when findings may differ although no text has changed. */
  constructor(private readonly connection: Connection, workspace: Workspace, builtin: Profile, private readonly changed: () => void) {
    this.profiles = new ProfileChoice(builtin, workspace, message => this.warn(message));
    this.basis = { settings: DEFAULTS, profile: builtin };
  }

  initialize(params: unknown): void {
    this.abilities = abilitiesFrom(field(params, 'capabilities'));
    const docsBase = field(params, 'initializationOptions', 'docsBase');
    this.docsBase = typeof docsBase === 'string' && docsBase !== '' ? docsBase : null;
    this.sent = field(params, 'initializationOptions', 'settings');
    this.stage = 'running';
  }

  /** Reads settings and profile for the first time; fulfilled when they are known. */
  begin(): Promise<void> {
    return this.begun ??= this.refreshSettings(this.sent);
  }

  /** @throws ResponseError when the document is not open. */
  reading(uri: string): Reading {
    const reading = this.readingIfOpen(uri);
    if (!reading) throw invalid(`${uri} is not open.`);
    return reading;
  }

  readingIfOpen(uri: string): Reading | null {
    const document = this.documents.get(uri);
    return document && this.readerOf(uri).at(document, this.basis);
  }

  /** Called after an answer: the first about a report is the sign that more will be asked. */
  warmUpOnce(uri: unknown): void {
    if (this.warmed || typeof uri !== 'string') return;
    const reading = this.readingIfOpen(uri);
    if (!reading?.served) return;
    this.warmed = true;
    void warmUp(reading.document, this.basis, () => this.stage !== 'running');
  }

  readerOf(uri: string): DocumentReader {
    let reader = this.readers.get(uri);
    if (!reader) this.readers.set(uri, reader = new DocumentReader((rule, error) => this.report(`Rule ${rule} failed`, error)));
    return reader;
  }

  forget(uri: string): void {
    this.readers.delete(uri);
  }

  /** Reads the settings anew, from the client where it can be asked, else from what it has sent. One reading follows the other. */
  refreshSettings(sent: unknown, profileTouched = false): Promise<void> {
    return this.pending = this.pending.then(() => this.readSettings(sent, profileTouched)).catch((error: unknown) => this.report('Settings could not be read', error));
  }

  useLearned(profile: Profile): void {
    this.profiles.learned(profile);
    this.rebase();
  }

  /** Null goes back to the profile. */
  usePrecedent(profile: Profile | null): void {
    this.precedent = profile;
    this.rebase();
  }

  /** What was learned, whether or not a single past report takes its place. */
  get profile(): Profile { return this.profiles.current; }

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

  private async readSettings(sent: unknown, profileTouched: boolean): Promise<void> {
    const value = this.abilities.configuration ? await this.askedSettings() : sent;
    const complaints: string[] = [];
    const settings = value === undefined || value === null ? this.settings : await settingsFrom(value, why => complaints.push(why));
    this.complainOnce(complaints);
    const { settings: before, profile } = this.basis;
    if (settings.profile !== before.profile || (profileTouched && settings.profile !== null)) await this.profiles.use(settings.profile);
    this.settings = settings;
    if (!sameSettings(settings, before) || (this.precedent ?? this.profiles.current) !== profile) this.rebase();
    this.ready = true;
  }

  private complainOnce(complaints: readonly string[]): void {
    const words = complaints.join('; ');
    if (words !== '' && words !== this.complained) this.warn(`Rapporteur: the setting "rapporteur.rules" ${words}.`);
    this.complained = words;
  }

  /** Undefined when the client does not answer in time, or answers with an error. */
  private askedSettings(): Promise<unknown> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>(resolve => { timer = setTimeout(() => resolve(undefined), PATIENCE); });
    const answer = this.connection.workspace.getConfiguration('rapporteur').catch((error: unknown) => this.report('Settings could not be asked for', error));
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  private rebase(): void {
    this.basis = { settings: this.settings, profile: this.precedent ?? this.profiles.current };
    if (this.ready) this.changed();
  }
}

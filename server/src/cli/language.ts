/** In which language findings are told: English unless `--language` says otherwise; what the machine speaks changes nothing. */
import * as path from 'node:path';
import { speak, type Catalogue } from '../text/say';
import { oneOf } from './arguments';
import type { Host } from './host';

const CATALOGUE = /^bundle\.l10n\.(.+)\.json$/;

/** Throws a UsageError that lists the languages there are. */
export function speakIn(language: string, host: Host): void {
  const folder = path.join(host.home, 'l10n');
  const known = ['en', ...host.files.readdir(folder).flatMap(({ name }) => CATALOGUE.exec(name)?.[1] ?? [])].sort();
  const chosen = oneOf('language', language, known);
  speak(chosen === 'en' ? null : JSON.parse(new TextDecoder().decode(host.files.read(path.join(folder, `bundle.l10n.${chosen}.json`)))) as Catalogue);
}

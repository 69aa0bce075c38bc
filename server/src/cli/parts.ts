/** Parts of the program that most runs do not need, loaded when first asked for. */
import type * as More from '../reporters/more';
import type { Host } from './host';
import type { InspectPart } from './inspecting';
import type * as Setup from './setup';

export const setupOf = (host: Host): typeof Setup => host.load('setup') as typeof Setup;

export const moreReportersOf = (host: Host): typeof More => host.load('reporters') as typeof More;

export const inspectPartOf = (host: Host): InspectPart => host.load('inspect') as InspectPart;

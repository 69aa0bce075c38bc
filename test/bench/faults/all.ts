import type { Fault } from '../fault';
import { acronym } from './acronym';
import { agenda } from './agenda';
import { annex } from './annex';
import { attendance } from './attendance';
import { date } from './date';
import { followUp } from './follow-up';
import { name } from './name';
import { numbering } from './numbering';
import { reference } from './reference';
import { residue } from './residue';
import { structure } from './structure';
import { title } from './title';

export const FAULTS: readonly Fault[] = [title, numbering, structure, annex, followUp, agenda, attendance, name, date, acronym, reference, residue].flat();

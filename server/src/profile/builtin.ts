/** The profile compiled from the past reports in seeds/; the product works with it when no other is named. */
import stored from './builtin.json';
import { unpacked, type PackedObservation } from './packed';
import type { Profile } from './stored';

/** Checked against the schema by a test rather than at every start. */
const builtin = { ...stored, observations: (stored.observations as unknown as PackedObservation[]).map(unpacked) } as unknown as Profile;

export default builtin;

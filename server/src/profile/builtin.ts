/** The profile compiled from the past reports in seeds/; the product works with it when no other is named. */
import stored from './builtin.json';
import type { Profile } from './stored';

/** Checked against the schema by a test rather than at every start. */
const builtin = stored as unknown as Profile;

export default builtin;

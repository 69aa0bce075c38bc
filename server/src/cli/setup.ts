/** The part of the command line that reads profiles, configurations and what was accepted; kept apart because validating costs a start of its own. */
export { anchorOf } from '../check/anchor';
export { parseConfig } from '../check/config';
export { partFor } from '../check/overrides';
export { baselineText, parseBaseline, parseSuppressions, suppressionsText } from '../check/sidecar';
export { sieveOf } from '../check/sieve';
export { default as builtin } from '../profile/builtin';
export { parseObservations, parseProfile } from '../profile/schema';

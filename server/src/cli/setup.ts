/** The part of the command line that reads profiles and configurations; kept apart because validating them costs a start of its own. */
import { parseConfig } from '../check/config';
import { parseObservations, parseProfile } from '../profile/schema';

export { parseConfig, parseObservations, parseProfile };

export interface SetupPart {
  readonly parseConfig: typeof parseConfig;
  readonly parseProfile: typeof parseProfile;
  readonly parseObservations: typeof parseObservations;
}

/** Binds what the profile expects to what the draft has, once; rules read it and never search again. */
import type { Convention } from '../profile/model';
import type { Heading } from '../report/model';

export interface Binding {
  /** Every section the profile knows for the family, with the heading that stands for it in the draft. */
  readonly sections: readonly { readonly convention: Convention; readonly heading: Heading | null }[];
  /** Which expected section a heading of the draft stands for. */
  readonly byHeading: ReadonlyMap<Heading, Convention>;
}

/** A version that brought something; `6` where the documentation is no more exact. */
export type Since =
  | '3.0'
  | '4.0'
  | '5.0'
  | '5.1'
  | '6'
  | '6.0'
  | '6.2'
  | '7.0'
  | '7.1'
  | '7.2'
  | '7.3'
  | '7.4'
  | '7.6';

/** Something that a version brought to the language. */
export interface Feature {
  since: Since;
  /** What it is called where its key does not say it. */
  name?: string;
  /** What older versions take in its place. */
  instead?: string;
  /** A variable that exists to be set. Any other is the script's own where the script sets it. */
  isPreference?: true;
}

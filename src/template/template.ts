/**
 * What a fence with `{{slots}}` becomes at build time. The page carries the same segments in its
 * markup, so that one renderer serves page, copy, download, print, command line and checker.
 */

/** Where a slot stands; together with the value's kind it decides the text (see the guide). */
export type SlotContext =
  /** A whole argument of a command: `-Name {{x}}`, `-Name:{{x}}`. */
  | 'argument'
  /** A whole operand elsewhere: `$a = {{x}}`, an array element, a hashtable key or value. */
  | 'expression'
  /** An operand followed by `.`, `::` or `[`: a number needs parentheses. */
  | 'member'
  /** A whole argument of a native program. */
  | 'native'
  | 'singleQuoted'
  | 'doubleQuoted'
  | 'singleQuotedHere'
  | 'doubleQuotedHere'
  | 'lineComment'
  | 'blockComment'
  /** Part of a bare word or of a name; type `identifier` only. */
  | 'name'
  /** A `cmd` fence: outside quotes, and inside `"…"`. */
  | 'cmdBare'
  | 'cmdQuoted';

export const filterNames = [
  'regex',
  'wildcard',
  'format',
  'replacement',
  'wql',
  'ldap',
  'adfilter',
  'xml',
  'url',
] as const;

/** Names the language inside the string; that language's quotes and signs are encoded first. */
export type FilterName = (typeof filterNames)[number];

export interface TextSegment {
  type: 'text';
  text: string;
}

export interface SlotSegment {
  type: 'slot';
  /** A parameter's name, or `window.start` and `window.end` of a change window. */
  parameter: string;
  filters: readonly FilterName[];
  context: SlotContext;
  /** The string that the slot stands in is an argument of a native program. */
  native?: true;
}

/** Dropped as a whole when the optional parameter's value is empty. */
export interface OptionalSegment {
  type: 'optional';
  parameter: string;
  segments: readonly (TextSegment | SlotSegment)[];
}

export type Segment = TextSegment | SlotSegment | OptionalSegment;

export interface Template {
  segments: readonly Segment[];
}

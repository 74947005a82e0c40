/** What the frontmatter of a runbook says of one parameter, after `runbook/frontmatter.ts` checked it. */
export interface ParameterDeclaration {
  /** The key in the frontmatter: a letter, then letters and digits. */
  name: string;
  type: ParameterTypeName;
  /** Type of the items where `type` is `list`. */
  of?: ParameterTypeName;
  label: string;
  hint?: string;
  /** As a reader would type it; an array for a list. */
  example?: RawValue;
  default?: RawValue;
  /** Default true; false makes it optional. */
  required: boolean;
  min?: number;
  max?: number;
  minItems?: number;
  maxItems?: number;
  /** For `choice`. */
  options?: readonly { value: string; label: string }[];
  pattern?: { expression: string; message: string };
  differsFrom?: string;
  sameDomainAs?: string;
  /** This date, time or window begins after that one. */
  after?: string;
  /** A condition under which an optional parameter must be filled. */
  requiredWhen?: string;
  /** Name of a list parameter that must contain this value. */
  in?: string;
  /** A condition under which the parameter is asked for at all. */
  when?: string;
  derive?: Derivation;
  /** Id of the step in which the value becomes known. */
  readAt?: string;
  /** For `readAt`: what an approver approves in place of the value, e.g. "0, 1 or 2: the blank row". */
  rule?: string;
}

/** How a derived value follows from others; it is shown, not asked for. */
export type Derivation =
  /** Keeps every key of `from` as it was; replaces those in `set` whose parameter has a value; appends `append`. */
  | {
      form: 'connectionString';
      from: string;
      set: Readonly<Record<string, string>>;
      append: Readonly<Record<string, string>>;
    }
  /** First label of a host name: `gw01` of `gw01.contoso.com`. */
  | { form: 'hostLabel'; from: string }
  /** What follows the first label: `contoso.com`. */
  | { form: 'domain'; from: string };

/** A value as typed or as given in a values file, before normalisation. */
export type RawValue = string | readonly string[];
export type RawValues = Readonly<Record<string, RawValue>>;

export const parameterTypeNames = [
  'text',
  'computerName',
  'host',
  'fqdn',
  'ipv4',
  'ipv6',
  'ip',
  'mac',
  'integer',
  'decimal',
  'boolean',
  'choice',
  'list',
  'date',
  'time',
  'dateTime',
  'changeWindow',
  'path',
  'samAccountName',
  'upn',
  'distinguishedName',
  'sid',
  'guid',
  'kbNumber',
  'certificateThumbprint',
  'url',
  'connectionString',
  'credential',
  'identifier',
] as const;

export type ParameterTypeName = (typeof parameterTypeNames)[number];

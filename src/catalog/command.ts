/** What is known of one module: facts of its documentation, or of a machine that has it. */
export interface Module {
  name: string;
  product: string;
  /** Versions that the source documents, oldest first: `5.1`, `WS2016`, `SC2016`. */
  versions: readonly string[];
  commands: readonly Command[];
  /** Aliases that the module exports without saying for what. */
  strayAliases: readonly string[];
}

export interface Command {
  name: string;
  module: string;
  aliases: readonly string[];
  /** Absent: in all versions of its module. */
  versions?: readonly string[];
  /** Further versions whose page was read for this command alone. */
  checked?: readonly string[];
  hasCommonParameters: boolean;
  /** Its source contradicts itself about sets, positions or what is mandatory. */
  isDoubtful: boolean;
  /** No more than its name is known for certain. */
  isIncomplete: boolean;
  parameters: readonly Parameter[];
  sets: readonly ParameterSet[];
}

export interface Parameter {
  name: string;
  aliases: readonly string[];
  /** Short .NET name, such as `String[]`; absent for a switch. */
  type?: string;
  /** What the source lists as accepted; absent says nothing. */
  values?: readonly string[];
  /** Absent: in all versions of its command. */
  versions?: readonly string[];
}

/** Its name is not kept: no one writes it. */
export interface ParameterSet {
  isDefault: boolean;
  versions?: readonly string[];
  parameters: readonly SetParameter[];
}

export interface SetParameter {
  parameter: Parameter;
  isMandatory: boolean;
  /** Rank among the positional ones of the set, from 0; absent: by name only. */
  position?: number;
  takesPipeline: boolean;
}

/** Whether something with these versions is there in one of the wanted ones; absent versions are all. */
export function isIn(
  versions: readonly string[] | undefined,
  wanted: readonly string[] | undefined,
): boolean {
  if (versions === undefined || wanted === undefined) return true;
  return versions.some((version) => wanted.includes(version));
}

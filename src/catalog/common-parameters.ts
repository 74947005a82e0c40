import type { Parameter } from './command.ts';

const actions = ['SilentlyContinue', 'Stop', 'Continue', 'Inquire'];

interface CommonParameter extends Parameter {
  /** The first PowerShell that has it. */
  since: number;
}

const common: readonly CommonParameter[] = [
  { name: 'Verbose', aliases: ['vb'], since: 1 },
  { name: 'Debug', aliases: ['db'], since: 1 },
  // `Ignore` came with 3.0, `Suspend` is for workflows, `Break` came with 7.0.
  {
    name: 'ErrorAction',
    aliases: ['ea'],
    type: 'ActionPreference',
    values: [...actions, 'Ignore', 'Suspend', 'Break'],
    since: 1,
  },
  {
    name: 'WarningAction',
    aliases: ['wa'],
    type: 'ActionPreference',
    values: [...actions, 'Ignore', 'Suspend', 'Break'],
    since: 2,
  },
  {
    name: 'InformationAction',
    aliases: ['infa'],
    type: 'ActionPreference',
    values: [...actions, 'Ignore', 'Suspend', 'Break'],
    since: 5,
  },
  {
    name: 'ProgressAction',
    aliases: ['proga'],
    type: 'ActionPreference',
    values: [...actions, 'Ignore', 'Suspend', 'Break'],
    since: 7.4,
  },
  { name: 'ErrorVariable', aliases: ['ev'], type: 'String', since: 1 },
  { name: 'WarningVariable', aliases: ['wv'], type: 'String', since: 2 },
  { name: 'InformationVariable', aliases: ['iv'], type: 'String', since: 5 },
  { name: 'OutVariable', aliases: ['ov'], type: 'String', since: 1 },
  { name: 'OutBuffer', aliases: ['ob'], type: 'Int32', since: 1 },
  { name: 'PipelineVariable', aliases: ['pv'], type: 'String', since: 4 },
];

const ofVersion = new Map<number, readonly Parameter[]>();

/** The parameters that every cmdlet has in a version of PowerShell, such as 5.1. */
export function commonParameters(version: number): readonly Parameter[] {
  let found = ofVersion.get(version);
  if (!found) {
    found = common.filter(({ since }) => since <= version);
    ofVersion.set(version, found);
  }
  return found;
}

/** The version that a common parameter of this name came with; undefined if there is none. */
export function commonSince(name: string): number | undefined {
  const key = name.toLowerCase();
  return common.find((one) => one.name.toLowerCase() === key || one.aliases.includes(key))?.since;
}

import type { ParameterDeclaration } from '../parameters/declaration.ts';
import type { ValueState } from '../parameters/value-state.ts';
import type { Session } from '../runbook/runbook.ts';
import type { Template } from '../template/template.ts';

/** A runbook with its values, as far as a script about all of it needs it; page and command line make it. */
export interface ScriptedRunbook {
  slug: string;
  title: string;
  contentHash: string;
  parameters: readonly ParameterDeclaration[];
  sessions: readonly Session[];
  steps: readonly ScriptedStep[];
  /** In the order of the file. */
  blocks: readonly ScriptedBlock[];
  /** By parameter name; a window also gives `window.start` and `window.end`. */
  states: ReadonlyMap<string, ValueState>;
}

/** Whether the conditions around it hold; undefined while they wait for a value of the run. */
export type Needed = boolean | undefined;

export interface ScriptedStep {
  id: string;
  number: number;
  title: string;
  /** In words, for a step by hand: "by hand in VMM console". */
  place?: string;
  /** Sessions of its needed forward blocks; of a step without blocks the one that it names. */
  sessions: readonly string[];
  /** A fresh shell of the step's session is opened here. */
  opens: boolean;
  changes: boolean;
  pointOfNoReturn: boolean;
  /** Minutes. */
  duration?: number;
  needed: Needed;
  prose: StepLines;
}

/** What a step says, values filled in: one paragraph, list item or table row a line. */
export interface StepLines {
  text: readonly string[];
  risk: readonly string[];
  verify: readonly string[];
  rollback: readonly string[];
}

export interface ScriptedBlock {
  /** Id of the step around it. */
  step?: string;
  /** Number of the last step before a block that stands in none; 0 before the first. */
  after: number;
  session?: string;
  language: 'powershell' | 'cmd';
  changes: boolean;
  rollback: boolean;
  needed: Needed;
  template: Template;
}

import type { OutputShape } from '../console-output/read-output.ts';
import type { ParameterDeclaration, RawValues } from '../parameters/declaration.ts';
import type { Template } from '../template/template.ts';

/** One MDX file, read: the model that pages, checker and command line share. */
export interface Runbook {
  /** Relative to the working directory, with `/`. */
  file: string;
  /** Path below `content/` without `.mdx`; for a file elsewhere, its name. */
  slug: string;
  title: string;
  summary: string;
  product: string;
  appliesTo: readonly string[];
  risk: 'low' | 'medium' | 'high';
  /** Minutes, all steps together. */
  duration: number;
  /** SHA-256 of the file with LF line ends and without a byte order mark, 64 hex digits. */
  contentHash: string;
  parameters: readonly ParameterDeclaration[];
  sessions: readonly Session[];
  examples: readonly Example[];
  figure?: Figure;
  captures: readonly Capture[];
  expects: readonly Expectation[];
  steps: readonly Step[];
  blocks: readonly Block[];
}

export interface Example {
  name: string;
  values: RawValues;
}

/** Values that the reader gets from what a console printed, where `<Capture of="name">` stands. */
export interface Capture {
  name: string;
  shape: OutputShape;
  /** What exactly one row must be like; without it the reader picks the row. */
  row?: string;
  /** Which column gives which parameter's value. */
  take: Readonly<Record<string, string>>;
  samples: readonly CaptureSample[];
}

/** What a console printed, and what a capture makes of it: tried at each build. */
export interface CaptureSample extends OutputSample {
  /** The row that the reader picks, from 1, where no condition does. */
  row?: number;
  /** The values that it gives; missing where it is refused. */
  gives?: Readonly<Record<string, string>>;
}

/** What must be so in what a console printed, where `<Expect of="name">` stands. */
export interface Expectation {
  name: string;
  shape: OutputShape;
  /** Conditions, all of which must hold for a go. */
  go: readonly string[];
  samples: readonly ExpectationSample[];
}

export interface ExpectationSample extends OutputSample {
  verdict: 'go' | 'no go' | 'cannot tell';
}

interface OutputSample {
  name: string;
  text: string;
  /** In place of those of the first example. */
  values: RawValues;
}

export type ShellName =
  | 'powershell 2.0'
  | 'powershell 3.0'
  | 'powershell 4.0'
  | 'powershell 5.1'
  | 'powershell 7'
  | 'cmd';

export interface Session {
  name: string;
  /** Where the console is opened, in words: "any server with the Operations console". */
  host: string;
  shell: ShellName;
  modules: readonly string[];
  /** Commands that are there by other means: programs, functions of a vendor's script. */
  commands: readonly string[];
}

export interface Step {
  /** From 1; steps are numbered through the whole runbook, as printed. */
  number: number;
  /** `id` attribute, else the title as a slug. Unique in the runbook. */
  id: string;
  title: string;
  /** Missing on a step done by hand in a graphical console. */
  session?: string;
  /** A fresh shell of this session is opened here; earlier variables are gone. */
  opens?: string;
  /** The step changes something, by its attribute or by one of its blocks. */
  changes: boolean;
  /** After this step there is no way back. */
  pointOfNoReturn: boolean;
  /** Minutes. */
  duration?: number;
  /** Conditions of the step and of what encloses it; all must hold. */
  when: readonly string[];
  /** A list parameter: a run does the step once for each of its items. */
  each?: string;
  hasVerify: boolean;
  /** SHA-256 of the step's source with LF line ends, 64 hex digits. */
  contentHash: string;
  /** Where the step's tag stands in the file. */
  line: number;
  column: number;
}

/** One `powershell` or `cmd` fence. */
export interface Block {
  /** From 0, over all such fences of the file in their order. */
  index: number;
  /** Id of the enclosing step, if any. */
  step?: string;
  session?: string;
  language: 'powershell' | 'cmd';
  /** Fence meta `changes`: it changes something, so it is not copied with example values. */
  changes: boolean;
  /** False with fence meta `slots=off`. */
  slots: boolean;
  /** Fence meta `rollback`: shown in place, left out of downloads of the forward steps. */
  rollback: boolean;
  /** Conditions of everything that encloses the block. */
  when: readonly string[];
  /** LF line ends, without a final one. */
  source: string;
  template: Template;
  /** Line of the first source line in the file, from 1, and the columns the fence is indented by. */
  line: number;
  indent: number;
}

/** Who talks to whom, before and after. */
export interface Figure {
  caption: string;
  /** Text alternative: says in words everything that the drawing shows. */
  alt: string;
  panels: readonly FigurePanel[];
}

export interface FigurePanel {
  title: string;
  nodes: readonly FigureNode[];
  links: readonly FigureLink[];
}

export interface FigureNode {
  id: string;
  label: string;
  /** Second, smaller line. */
  note?: string;
  /** Grid cell, from 1. */
  column: number;
  row: number;
  state?: 'new' | 'failed' | 'gone';
}

export interface FigureLink {
  from: string;
  to: string;
  label?: string;
  style?: 'standby' | 'broken';
}

import type { compileTemplate } from '../template/compile.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Block, Runbook, Step } from './runbook.ts';
import type { SourcePlace, SourceRange } from './source-text.ts';
import type { YamlPlaces } from './yaml-source.ts';

/** A component as written, with the places of its attributes. */
export interface ComponentSource {
  name: string;
  /** From the opening tag's `<` to the end of the closing tag. */
  range: SourceRange;
  /** A flag's value is `true`. Unknown and faulty attributes are left out. */
  attributes: ReadonlyMap<string, { value: string | number | true; range: SourceRange }>;
  /** Id of the enclosing step, or of this very one. */
  step?: string;
  /** Conditions of everything around it, its own included. */
  when: readonly string[];
}

export interface StepSource {
  step: Step;
  range: SourceRange;
  titleRange: SourceRange;
  hasRollback: boolean;
}

export interface BlockSource {
  block: Block;
  /** The whole fence. */
  range: SourceRange;
  /** Language and meta behind the opening fence. */
  infoRange: SourceRange;
  slots: ReturnType<typeof compileTemplate>['slots'];
}

/** A fence that is neither `powershell` nor `cmd`, for instance an output sample. */
export interface SampleSource {
  language: string;
  text: string;
  range: SourceRange;
}

export interface LinkSource {
  url: string;
  /** Of an image its alternative text, else empty. */
  alt: string;
  range: SourceRange;
}

export interface HeadingSource {
  depth: number;
  text: string;
  range: SourceRange;
}

/** An MDX comment, `{/* … *\/}`. */
export interface CommentSource {
  /** What stands between the signs. */
  text: string;
  range: SourceRange;
  /** The block or element after it; in a paragraph the rest of that. Missing where none follows. */
  before?: SourceRange;
}

/** `<Value of="…" />` or a parameter named in the frontmatter. */
export interface ValueSource {
  parameter: string;
  range: SourceRange;
  step?: string;
  when: readonly string[];
}

/** A runbook's file with what a rule needs to point into it. */
export interface RunbookSource {
  /** Relative to the working directory, with `/`. */
  file: string;
  /** Without byte order mark, with LF line ends; all offsets point into it. */
  text: string;
  /** Present when it could be built; it is sound only where no diagnostic is an error. */
  runbook?: Runbook;
  diagnostics: readonly Diagnostic[];
  /** Places in the frontmatter by path, e.g. `['parameters', 'oldGateway', 'label']`. */
  frontmatter: YamlPlaces;
  /** In the order of the file, as all lists here. */
  steps: readonly StepSource[];
  blocks: readonly BlockSource[];
  samples: readonly SampleSource[];
  components: readonly ComponentSource[];
  values: readonly ValueSource[];
  links: readonly LinkSource[];
  images: readonly LinkSource[];
  headings: readonly HeadingSource[];
  comments: readonly CommentSource[];
  placeAt(offset: number): SourcePlace;
  offsetAt(place: SourcePlace): number;
  /** Place in the file of an offset in a block's `source`. */
  placeInBlock(block: Block, offset: number): SourcePlace;
  /** Makes a diagnostic of this file. */
  diagnose(rule: string, range: SourceRange, message: string, severity?: Severity): Diagnostic;
  /** The same for a range in a block's `source`. */
  diagnoseInBlock(
    rule: string,
    block: Block,
    range: SourceRange,
    message: string,
    severity?: Severity,
  ): Diagnostic;
}

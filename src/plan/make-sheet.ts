import type { ParameterDeclaration } from '../parameters/declaration.ts';
import type { Plan } from '../runbook/plan.ts';
import type { ChangeAbout, ChangeSheet, SheetScript } from './change-sheet.ts';
import { sheetProblems, sheetValues } from './sheet-values.ts';

/** A runbook with a plan's values, as page and command line know it. */
export interface SheetRunbook {
  title: string;
  parameters: readonly ParameterDeclaration[];
  steps: readonly PlannedStep[];
  /** In the order of the file. */
  blocks: readonly SheetBlock[];
}

export interface PlannedStep {
  id: string;
  number: number;
  title: string;
  /** In words, for a step by hand. */
  place?: string;
  sessions: readonly string[];
  changes: boolean;
  pointOfNoReturn: boolean;
  /** Minutes. */
  duration?: number;
  /** Undefined while it depends on a value of the run. */
  needed: boolean | undefined;
  prose: Record<'text' | 'risk' | 'verify' | 'rollback', readonly string[]>;
}

export interface SheetBlock {
  step?: string;
  /** Number of the last step before a block that stands in none; 0 before the first. */
  after: number;
  session?: string;
  language: 'powershell' | 'cmd';
  changes: boolean;
  rollback: boolean;
}

/** What stands around the plan. */
export interface SheetContext extends Pick<ChangeSheet, 'summary' | 'facts' | 'preconditions'> {
  about: ChangeAbout;
  /** Whether a parameter's value came from an example. */
  isExample: (name: string) => boolean;
  /** Captures and expectations of a step, in words. */
  judgedIn: (stepId: string) => readonly string[];
}

/** @param texts the plan's scripts by the index of their block; one that is not needed has none */
export function makeSheet(
  runbook: SheetRunbook,
  plan: Plan,
  texts: ReadonlyMap<number, string>,
  { isExample, judgedIn, ...context }: SheetContext,
): ChangeSheet {
  const { title, parameters, steps, blocks } = runbook;
  const scriptsOf = (belongs: (block: SheetBlock) => boolean): SheetScript[] =>
    blocks.flatMap((block, index) => {
      const text = texts.get(index);
      return text === undefined || !belongs(block) ? [] : [sheetScript(block, text)];
    });
  return {
    title,
    ...context,
    values: sheetValues(
      parameters,
      plan,
      isExample,
      (id) => steps.find((step) => step.id === id)?.number,
    ),
    steps: steps
      .filter(({ needed }) => needed !== false)
      .map((step) => ({
        number: step.number,
        title: step.title,
        words: wordsOf(step),
        isOpen: step.needed === undefined,
        ...step.prose,
        judged: judgedIn(step.id),
        scripts: scriptsOf((block) => block.step === step.id),
      })),
    unneeded: steps.filter(({ needed }) => needed === false).map(({ number }) => number),
    before: scriptsOf(({ step, after }) => step === undefined && after === 0),
    behind: scriptsOf(({ step, after }) => step === undefined && after > 0),
    problems: sheetProblems(parameters, plan),
    checksum: plan.checksum,
  };
}

function wordsOf({
  place,
  sessions,
  changes,
  duration,
  pointOfNoReturn,
}: PlannedStep): readonly string[] {
  return [
    ...(place === undefined ? [] : [place]),
    ...(sessions.length === 0 ? [] : [`session ${sessions.join(' or ')}`]),
    ...(duration === undefined ? [] : [`${duration} min`]),
    changes ? 'changes something' : 'reads only',
    ...(pointOfNoReturn ? ['point of no return'] : []),
  ];
}

function sheetScript(block: SheetBlock, text: string): SheetScript {
  const { session, language, changes, rollback } = block;
  const script = { language, changes, isRollback: rollback, text };
  return session === undefined ? script : { ...script, session };
}

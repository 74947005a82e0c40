import { outputOfWords } from '../components/capture/output-of.ts';
import { takeWords } from '../components/capture/take-words.ts';
import { goWordsOf } from '../components/expect/go-words-of.ts';
import { holds } from '../src/parameters/condition.ts';
import type { ChangeAbout, ChangeSheet } from '../src/plan/change-sheet.ts';
import { makeSheet } from '../src/plan/make-sheet.ts';
import { lastChange } from '../src/runbook/last-change.ts';
import type { Plan } from '../src/runbook/plan.ts';
import type { Block, Runbook } from '../src/runbook/runbook.ts';
import type { ComponentSource, RunbookSource } from '../src/runbook/runbook-source.ts';
import { shellTitle } from '../src/runbook/shell-title.ts';
import { readPreconditions } from '../src/runbook/step-prose.ts';
import { proseText, scriptedRunbook } from './scripted-runbook.ts';

/** The change sheet of a plan, as the page makes it from its markup. */
export function changeSheetOf(
  source: RunbookSource,
  runbook: Runbook,
  plan: Plan<Block>,
  examples: ReadonlySet<string>,
  about: ChangeAbout,
): ChangeSheet {
  const { states, blocks } = plan;
  const mayHold = (condition: string): boolean => holds(condition, states) !== false;
  return makeSheet(
    scriptedRunbook(source, runbook, states),
    plan,
    new Map(blocks.map(({ block, text }) => [block.index, text])),
    {
      about,
      summary: runbook.summary,
      facts: factsOf(runbook),
      preconditions: roles.flatMap((role) =>
        readPreconditions(source)
          .filter(({ of, when }) => of === role && when.every(mayHold))
          .map((line) => proseText(line, runbook, states)),
      ),
      isExample: (name) => examples.has(name),
      judgedIn: (id) =>
        source.components
          .filter(({ step, when }) => step === id && when.every(mayHold))
          .flatMap((component) => judgedWords(component, runbook)),
    },
  );
}

/** As the page says it where a capture or an expectation stands. */
function judgedWords({ name, attributes }: ComponentSource, runbook: Runbook): string[] {
  const of = attributes.get('of')?.value;
  const outputOf = attributes.get('outputOf')?.value;
  const output = outputOfWords(typeof outputOf === 'string' ? outputOf : undefined, runbook);
  const capture = runbook.captures.find((one) => name === 'Capture' && one.name === of);
  const expectation = runbook.expects.find((one) => name === 'Expect' && one.name === of);
  return [
    ...(capture === undefined ? [] : [`${output}Take ${takeWords(capture, runbook)}`]),
    ...(expectation === undefined
      ? []
      : [`${output}Go only if ${goWordsOf(expectation, runbook)}.`]),
  ];
}

const roles = ['text', 'risk', 'verify', 'rollback'] as const;

/** What the page shows of the whole, in the same words. */
function factsOf(runbook: Runbook): ChangeSheet['facts'] {
  const { steps, sessions, risk, contentHash } = runbook;
  const changing = steps.filter(({ changes }) => changes).length;
  const noReturn = steps.filter(({ pointOfNoReturn }) => pointOfNoReturn);
  const changed = lastChange(runbook.file)?.slice(0, 10);
  const effect =
    changing > 0 ? `Changes something in ${changing} of ${steps.length} steps` : 'Read-only';
  return [
    { name: 'Product', text: runbook.product },
    { name: 'Applies to', text: runbook.appliesTo.join(', ') },
    { name: 'Risk', text: { low: 'Low', medium: 'Medium', high: 'High' }[risk] },
    { name: 'Duration', text: `${runbook.duration} minutes` },
    { name: 'Effect', text: effect },
    {
      name: 'Point of no return',
      text: noReturn.map(({ number, title }) => `Step ${number}, ${title}`).join(', ') || 'None',
    },
    ...sessions.map(({ name, host, shell, modules }) => ({
      name: 'Sessions',
      text: [`${name} on ${host}: ${shellTitle(shell)}`, ...modules].join(', '),
    })),
    {
      name: 'Version',
      text: `${contentHash.slice(0, 12)}${changed === undefined ? '' : `, last change ${changed}`}`,
    },
  ];
}

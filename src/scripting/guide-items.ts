import type { Session } from '../runbook/runbook.ts';
import { shellTitle } from '../runbook/shell-title.ts';
import { renderScripted } from './render-scripted.ts';
import { isReadDuringRun } from './run-values.ts';
import type { ScriptedBlock, ScriptedRunbook, ScriptedStep } from './scripted-runbook.ts';

/** One thing that the guided script does; items stand in the order in which they are done. */
export type Item = { step: number; lines?: readonly string[] } & (
  | { does: 'show' | 'fresh' | 'verify' }
  | { does: 'read'; name: string }
  /** Done by the reader elsewhere, by hand or in another session. */
  | { does: 'wait'; changes: boolean; warning?: readonly string[] }
  | {
      does: 'run';
      changes: boolean;
      /** At a point of no return: what is lost behind it. */
      warning?: readonly string[];
      needs: readonly string[];
      text: string;
    }
);

export interface WayBack {
  step: number;
  title: string;
  noReturn: boolean;
  lines: readonly string[];
  /** The script has a block for it. */
  isRunHere: boolean;
}

export interface GuideItems {
  items: readonly Item[];
  /** Items of the ways back, by step. */
  backItems: readonly Item[];
  /** The last step first. */
  wayBack: readonly WayBack[];
  /** Numbers of the steps before the first of this session. */
  before: readonly number[];
  /** Values that its blocks take from the run. */
  reads: ReadonlySet<string>;
}

/**
 * What the script of a session does: from its first block to its last, with the steps by hand and
 * those of other sessions in between, at which it waits.
 */
export function guideItems(runbook: ScriptedRunbook, session: Session): GuideItems {
  const parts = partsOf(runbook);
  const isOwn = ({ step, blocks }: Part): boolean =>
    step?.needed !== false &&
    (step?.sessions.includes(session.name) ||
      blocks.some((block) => isRunIn(block, session) && block.needed !== false));
  const hasBlocks = parts.some(({ blocks }) =>
    blocks.some((block) => isRunIn(block, session) && block.needed !== false),
  );
  const first = parts.findIndex(isOwn);
  const last = parts.findLastIndex(isOwn);
  const maker = new ItemMaker(runbook, session);
  if (!hasBlocks || first < 0) {
    return { items: [], backItems: [], wayBack: [], before: [], reads: new Set() };
  }
  const items = parts.slice(first, last + 1).flatMap((part) => maker.itemsOf(part));
  const ways = parts.flatMap((part) => maker.wayBackOf(part) ?? []).reverse();
  const readsOfBlocks = new Set(
    [...items, ...ways.flatMap((way) => way.items)].flatMap((item) =>
      item.does === 'run' ? item.needs : [],
    ),
  );
  return {
    items: items.filter(
      (item) => item.does !== 'read' || isWanted(item.name, readsOfBlocks, runbook),
    ),
    backItems: ways.flatMap((way) => way.items),
    wayBack: ways.map((way) => way.summary),
    before: parts
      .slice(0, first)
      .flatMap(({ step }) => (step && step.needed !== false ? [step.number] : [])),
    reads: readsOfBlocks,
  };
}

/** A value is asked for in its step when a block takes it, or one that follows from it. */
function isWanted(
  name: string,
  reads: ReadonlySet<string>,
  runbook: Pick<ScriptedRunbook, 'parameters'>,
): boolean {
  if (reads.has(name)) return true;
  return runbook.parameters.some(
    ({ name: derived, derive }) => derive?.from === name && isWanted(derived, reads, runbook),
  );
}

/** A step, or blocks that stand in none, with its forward and its backward blocks. */
interface Part {
  number: number;
  step?: ScriptedStep;
  blocks: readonly ScriptedBlock[];
}

function partsOf({ steps, blocks }: ScriptedRunbook): readonly Part[] {
  const outside = (number: number): Part[] => {
    const own = blocks.filter((block) => block.step === undefined && block.after === number);
    return own.length > 0 ? [{ number, blocks: own }] : [];
  };
  return [
    ...outside(0),
    ...steps.flatMap((step) => [
      { number: step.number, step, blocks: blocks.filter((block) => block.step === step.id) },
      ...outside(step.number),
    ]),
  ];
}

function isRunIn(block: ScriptedBlock, session: Session): boolean {
  return block.session === session.name && block.language === 'powershell' && !block.rollback;
}

class ItemMaker {
  readonly #runbook: ScriptedRunbook;
  readonly #session: Session;

  constructor(runbook: ScriptedRunbook, session: Session) {
    this.#runbook = runbook;
    this.#session = session;
  }

  itemsOf({ number, step, blocks }: Part): Item[] {
    if (step?.needed === false) {
      return [
        {
          step: number,
          does: 'show',
          lines: [`Step ${number}, ${step.title}: not needed with these values.`],
        },
      ];
    }
    const items: Item[] = [{ step: number, does: 'show', lines: headingOf(number, step) }];
    if (step?.opens && step.sessions.includes(this.#session.name)) {
      const lines = [`Step ${number} needs a fresh shell: variables of this one are gone there.`];
      items.push({ step: number, does: 'fresh', lines });
    }
    const forward = blocks.filter((block) => !block.rollback && block.needed !== false);
    const isByHand = step !== undefined && (step.place !== undefined || forward.length === 0);
    if (step && isByHand) {
      const where = step.place ?? 'here';
      items.push(
        this.#wait(
          step,
          [`To do ${where}, as it says above.`],
          step.changes && !forward.some(({ changes }) => changes),
        ),
      );
    }
    items.push(...forward.map((block) => this.#itemOf(number, step, block)));
    for (const { name, label, readAt, rule } of this.#runbook.parameters) {
      if (readAt === step?.id && isReadDuringRun(this.#runbook, name)) {
        items.push({
          step: number,
          does: 'read',
          name,
          lines: [`Would ask for ${label}. ${rule ?? ''}`],
        });
      }
    }
    if (step && step.prose.verify.length > 0) {
      const lines = ['How to see that it worked:', ...step.prose.verify.map((line) => `  ${line}`)];
      items.push({ step: number, does: 'verify', lines });
    }
    return items;
  }

  /** What the step says on going back, and the blocks for it; undefined where it changes nothing. */
  wayBackOf({ number, step, blocks }: Part): { summary: WayBack; items: Item[] } | undefined {
    if (!step || step.needed === false || !(step.changes || step.pointOfNoReturn)) return undefined;
    const back = blocks.filter((block) => block.rollback && block.needed !== false);
    const own = back.filter(({ session }) => session === this.#session.name);
    const lines = [...step.prose.rollback];
    for (const name of new Set(back.map(({ session }) => session))) {
      if (name !== this.#session.name) lines.push(`Its block runs in session ${name}.`);
    }
    if (lines.length === 0 && back.length === 0) lines.push('The runbook names no way back.');
    const heading = [`Back from step ${number}: ${step.title}`, ...step.prose.rollback];
    const items: Item[] = own.map((block) => this.#itemOf(number, undefined, block));
    return {
      summary: {
        step: number,
        title: step.title,
        noReturn: step.pointOfNoReturn,
        lines,
        isRunHere: own.length > 0,
      },
      items: own.length > 0 ? [{ step: number, does: 'show', lines: heading }, ...items] : [],
    };
  }

  #itemOf(number: number, step: ScriptedStep | undefined, block: ScriptedBlock): Item {
    const { changes } = block;
    const warning = changes && step?.pointOfNoReturn ? { warning: warningOf(step) } : {};
    const wait = (...lines: string[]): Item => ({
      step: number,
      does: 'wait',
      changes,
      lines,
      ...warning,
    });
    if (block.needed === undefined) {
      return wait(
        'Whether the next block is needed depends on what the run shows. The page says so; run it from there.',
      );
    }
    const session = this.#runbook.sessions.find(({ name }) => name === block.session);
    const rendered = renderScripted(this.#runbook, block);
    if (block.language === 'cmd') {
      const where = session ? `session ${session.name} (${session.host})` : 'a command prompt';
      if ('refused' in rendered)
        return wait(`Run the block of the page in ${where}: ${rendered.refused}.`);
      return wait(`Run in ${where}:`, ...rendered.text.split('\n').map((line) => `  ${line}`));
    }
    if (session && session.name !== this.#session.name) {
      return wait(
        `A block runs in session ${session.name} (${session.host}, ${shellTitle(session.shell)}): by its own guided script with -From ${number}, or from the page.`,
      );
    }
    if ('refused' in rendered) {
      return wait(
        `A block cannot run from here: ${rendered.refused}.`,
        'Run it from the page, in another console of this session.',
      );
    }
    const lines = [changes ? 'The next block changes something:' : 'The next block only reads:'];
    return {
      step: number,
      does: 'run',
      changes,
      lines,
      needs: rendered.reads,
      text: rendered.text,
      ...warning,
    };
  }

  #wait(step: ScriptedStep, lines: readonly string[], changes: boolean): Item {
    const isWarned = step.pointOfNoReturn && changes;
    return {
      step: step.number,
      does: 'wait',
      changes,
      lines,
      ...(isWarned ? { warning: warningOf(step) } : {}),
    };
  }
}

function headingOf(number: number, step: ScriptedStep | undefined): string[] {
  if (!step) return [number === 0 ? 'Before the steps' : `After step ${number}`];
  const { title, place, sessions, changes, pointOfNoReturn, duration, needed, prose } = step;
  const facts = [
    place ?? (sessions.length === 0 ? undefined : `session ${sessions.join(' and ')}`),
    changes ? 'changes something' : 'reads only',
    pointOfNoReturn ? 'point of no return' : undefined,
    duration === undefined ? undefined : `${duration} min`,
  ].filter((fact) => fact !== undefined);
  return [
    `Step ${number}: ${title}`,
    `  ${facts.join(', ')}`,
    ...(needed === undefined
      ? ['  Whether it is needed depends on what the run shows: see the page.']
      : []),
    ...prose.text.map((line) => `  ${line}`),
    ...prose.risk.map((line) => `  Risk: ${line}`),
  ];
}

function warningOf({ number, title, prose }: ScriptedStep): string[] {
  return [
    `POINT OF NO RETURN. Step ${number}, ${title}, cannot be undone.`,
    ...prose.risk,
    ...prose.rollback.map((line) => `Going back: ${line}`),
  ];
}

import { renderTemplate } from '../../../src/template/render.ts';
import { holdCmdLaw } from './cmd-rows.ts';
import { casesOf, holdLaw, type LawResult } from './law.ts';
import { sourcesOf } from './sources.ts';
import { compileCmdRows, compileRows } from './templates.ts';
import { nastyValue, Random } from './values.ts';

/** One in ten values goes into a `cmd` fence, the others into PowerShell. */
export async function runLaw(
  seed: number,
  count: number,
  render = renderTemplate,
): Promise<LawResult & { unseen: string[] }> {
  const random = new Random(seed);
  const inCmd = Math.floor(count / 10);
  const cmd = holdCmdLaw({
    rows: compileCmdRows(),
    count: inCmd,
    random,
    valueFor: (kind) => nastyValue(random, kind),
    render,
  });
  const sources = sourcesOf(random, Math.max(20, Math.floor(count / 50)));
  const cases = casesOf(compileRows(), sources, random);
  const engine = await holdLaw({
    count: count - inCmd,
    next: cases.next,
    render,
    treesEvery: 2,
    enough: 20,
  });
  return {
    ...engine,
    evaluated: engine.evaluated + cmd.checked,
    unseen: cases.unseen(),
    differences: [...cmd.differences, ...engine.differences],
  };
}

import { parseJson } from '../src/plan/json-values.ts';
import { renderRunbook } from '../src/runbook/render-runbook.ts';
import type { ExitCode, Io } from './command.ts';
import { linesOf } from './input-lines.ts';
import type { Loaded, RenderResult } from './render-result.ts';
import { loadForRendering, refusal, resultOf } from './render-result.ts';
import { givenValues } from './values-input.ts';

/**
 * Reads a request a line and writes a result a line, each with its request's id. A line that cannot
 * be read gives a result with an error; each runbook is read once.
 *
 * @returns 1 when any result has errors
 */
export async function renderLines(io: Io, defaultRunbook: string | undefined): Promise<ExitCode> {
  const loaded = new Map<string, Loaded>();
  let code: ExitCode = 0;
  let lineNumber = 0;
  const answer = (line: string): string => {
    lineNumber++;
    if (line.trim() === '') return '';
    const result = answerLine(line, lineNumber, loaded, defaultRunbook);
    if (result.errors.length > 0) code = 1;
    return `${JSON.stringify(result)}\n`;
  };

  for await (const line of linesOf(io.input)) {
    const result = answer(line);
    if (result === '') continue;
    io.out(result);
    await io.drained?.();
  }
  return code;
}

function answerLine(
  line: string,
  lineNumber: number,
  loaded: Map<string, Loaded>,
  defaultRunbook: string | undefined,
): { id: unknown } & RenderResult {
  let request: unknown;
  try {
    request = parseJson(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { id: null, ...refusal([`line ${lineNumber} is not JSON: ${reason}`]) };
  }
  if (request === null || typeof request !== 'object' || Array.isArray(request)) {
    return { id: null, ...refusal([`line ${lineNumber} must be {"id", "runbook", "values"}`]) };
  }
  const id = 'id' in request ? request.id : null;
  const name = 'runbook' in request ? request.runbook : defaultRunbook;
  if (typeof name !== 'string') {
    return { id, ...refusal([`line ${lineNumber} needs "runbook": a slug or a path`]) };
  }
  const known = loaded.get(name) ?? loadForRendering(name);
  loaded.set(name, known);
  if ('refused' in known) return { id, ...refusal(known.refused) };
  try {
    const { values, errors } = givenValues('values' in request ? request.values : {});
    return { id, ...resultOf(renderRunbook(known.runbook, values), errors) };
  } catch (error) {
    return { id, ...refusal([error instanceof Error ? error.message : String(error)]) };
  }
}

import type { ParameterDeclaration } from '../parameters/declaration.ts';
import type { Capture, Example, Expectation, Session, Step } from '../runbook/runbook.ts';

/** What the page's scripts need and the markup does not say; `ParameterForm.astro` writes it. */
export interface PageData {
  slug: string;
  title: string;
  contentHash: string;
  /** Without what only the markup shows: hint and example. */
  parameters: readonly ParameterDeclaration[];
  examples: readonly Example[];
  /** Without modules and commands where there are none. */
  sessions: readonly (Pick<Session, 'name' | 'host' | 'shell'> & Partial<Session>)[];
  steps: readonly Pick<Step, 'id' | 'number' | 'title'>[];
  /** Without their samples, which only the checker needs. */
  captures: readonly Omit<Capture, 'samples'>[];
  expects: readonly Omit<Expectation, 'samples'>[];
  /** Of each step in their order the first six hex digits of its content hash. */
  stepHashes: string;
}

/** The element that holds the page's data as JSON: a data block, which no policy forbids. */
export const pageDataId = 'runbook-data';

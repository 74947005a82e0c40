/** Where a command reads and writes; a test gives its own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Shows how far a long run is, in place of what it showed before; missing without a terminal. */
  progress?(text: string): void;
  /** Ends what would go on until it is stopped; a test's. */
  signal?: AbortSignal;
  /** Waits until a slow reader has taken what was written; a test needs none. */
  drained?(): Promise<void>;
  /** Standard input as text, in pieces of any length. */
  input: AsyncIterable<string>;
}

/** 0 fine; 1 findings or refused values; 2 wrong usage or something that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** One command of `runsheet`: a file in `scripts/commands`. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` prints. */
  help: string;
  run(args: readonly string[], io: Io): ExitCode | Promise<ExitCode>;
}

/** Wrong usage; the message says what is wrong and what to write. */
export class UsageError extends Error {}

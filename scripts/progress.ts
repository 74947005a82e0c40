import type { Io } from './command.ts';

/** How long a run may be silent, in milliseconds. */
const patience = 1000;

/** Tells a terminal how far a long run is; `end` takes the line away. */
export function startProgress(io: Io, now = Date.now): Progress {
  const { progress } = io;
  const start = now();
  let isShown = false;
  return {
    tell(done, of) {
      if (!progress || now() - start < patience) return;
      isShown = true;
      progress(`checked ${done.toLocaleString('en')} of ${of.toLocaleString('en')} runbooks`);
    },
    end() {
      if (isShown) progress?.('');
    },
  };
}

export interface Progress {
  tell(done: number, of: number): void;
  end(): void;
}

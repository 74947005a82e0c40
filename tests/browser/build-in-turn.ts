import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const lock = join('.astro', 'test-build.lock');

/** Builds share Astro's store of the content, so the workers wait for each other. */
export async function buildInTurn<Result>(build: () => Result): Promise<Result> {
  mkdirSync('.astro', { recursive: true });
  while (!isTaken()) await wait(200);
  try {
    return build();
  } finally {
    rmSync(lock);
  }
}

function isTaken(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld()) rmSync(lock, { force: true });
    return false;
  }
}

/** False where the worker that took it is gone. */
function isHeld(): boolean {
  try {
    return process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch {
    return false;
  }
}

import type { RunLog } from './run-log.ts';

/**
 * Shows what another tab writes to the same run, and tells it what this one writes.
 *
 * @returns stops it
 */
export function followOtherTabs(log: RunLog): () => void {
  const reload = (): void => void log.reload();
  const channel =
    'BroadcastChannel' in globalThis ? new BroadcastChannel(`runsheet:${log.run.id}`) : undefined;
  channel?.addEventListener('message', reload);
  let count = log.events.length;
  log.listen(() => {
    // Only what was written here: else two tabs would answer each other without end.
    if (log.events.length > count && log.wroteLast) channel?.postMessage(log.events.length);
    count = log.events.length;
  });
  // Without a channel what another tab wrote is seen on coming back.
  document.addEventListener('visibilitychange', reload);
  return () => {
    channel?.close();
    document.removeEventListener('visibilitychange', reload);
  };
}

import type { PlannedPage } from '../plan/page-plan.ts';
import type { StoredValues } from '../storage.ts';

/** The page as its runs need it. */
export interface RunPage extends PlannedPage {
  /** Puts values into the form in place of all that is there. */
  restore(stored: StoredValues): void;
}

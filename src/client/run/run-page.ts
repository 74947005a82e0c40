import type { FormView } from '../form.ts';
import type { PlannedPage } from '../plan/page-plan.ts';

/** The page as its runs need it. */
export interface RunPage extends PlannedPage {
  form: FormView;
}

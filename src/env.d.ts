declare namespace App {
  interface Locals {
    /** The runbook of the page; components read it. Set by the runbook page alone. */
    runbook: import('./runbook/runbook.ts').Runbook;
  }
}

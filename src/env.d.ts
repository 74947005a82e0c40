declare namespace App {
  interface Locals {
    /** The runbook of the page; components read it. Set by the runbook page alone. */
    runbook: import('./runbook/runbook.ts').Runbook;
  }
}

/** Made by the checker's integration; undefined in `astro dev`. */
declare module 'virtual:runsheet-check' {
  const check: import('./checker/site-check.ts').SiteCheck | undefined;
  export default check;
}

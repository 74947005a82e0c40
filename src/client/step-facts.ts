/** What the line under a step's title says. */
export interface StepFacts {
  changes: boolean;
  pointOfNoReturn: boolean;
  /** Minutes. */
  duration?: number;
  /** Where it is done, in the page's words: `session vmm`, `by hand in VMM console`. */
  where: string;
}

/** Reads a step's facts back from its markup, which need not say them twice. */
export function stepFacts(section: HTMLElement): StepFacts {
  const meta = section.querySelector(':scope > .meta');
  const [where = ''] = (meta?.firstChild?.textContent ?? '').split(' · ');
  const duration = /(\d+) min/.exec(meta?.textContent ?? '')?.[1];
  return {
    changes: meta?.querySelector('.change') != null,
    pointOfNoReturn: meta?.querySelector('.no-return') != null,
    where,
    ...(duration !== undefined && { duration: Number(duration) }),
  };
}

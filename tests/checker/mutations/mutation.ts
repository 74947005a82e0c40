/** A mistake, put into one of the runbooks. */
export interface Mutation {
  file: string;
  /** The rule that is meant for it. */
  rule: string;
  /** What is replaced, each at its first place; `⟦` stands where the finding begins. */
  edits: readonly (readonly [from: string, to: string])[];
  /** Where in the file to begin; without it at its start. */
  after?: string;
  /** Where the finding begins, if that is not in what was put in. */
  at?: string;
  /** What follows from the mistake, and is found too. */
  also?: readonly string[];
}

export const gateway = 'content/operations-manager/replace-a-gateway.mdx';
export const both = 'content/virtual-machine-manager/recover-a-gateway-both-failed.mdx';
export const one = 'content/virtual-machine-manager/recover-a-gateway-one-failed.mdx';

export function mistake(
  file: string,
  rule: string,
  from: string,
  to: string,
  more: Pick<Mutation, 'after' | 'at' | 'also'> = {},
): Mutation {
  return { file, rule, edits: [[from, to]], ...more };
}

/** Put before a command of the last block, which only reads. */
export function inserted(rule: string, text: string, more: Pick<Mutation, 'also'> = {}): Mutation {
  return mistake(one, rule, 'Get-NetCompartment\n', `${text}\nGet-NetCompartment\n`, more);
}

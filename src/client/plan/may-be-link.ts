/** Whether a fragment could carry values, or could be the damaged rest of one that did. */
export const mayBeLink = (fragment: string): boolean => /^#v\d|^#.{60}/.test(fragment);

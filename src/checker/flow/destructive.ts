/** Verbs of commands after which something that was there is gone, or no longer runs. */
const verbs = new Set(
  'clear disable dismount move remove rename reset restart revoke stop suspend uninstall unpublish unregister'.split(
    ' ',
  ),
);

/**
 * Commands that change what lives in the console alone, or the console's connection. With some
 * verbs the same nouns are files: a module is installed, a session exported.
 */
const ofConsole =
  /^(?!(?:export|install|publish|save|uninstall|update)-)[a-z]+-(?:alias|argumentcompleter|breakpoint|cimindicationevent|cimsession|engineevent|event|eventsubscriber|history|host|job|location|markdownoption|module|modulemember|objectevent|psbreakpoint|psdebug|psdrive|psreadlinekeyhandler|psreadlineoption|pssession|pssnapin|psworkflowsession|runspacedebug|threadjob|tracesource|transcript|typedata|variable|wmievent)$|^export-modulemember$/;

/** Whether a command of this name, in lower case, changes nothing beyond the reader's console. */
export function isOfConsole(command: string): boolean {
  return ofConsole.test(command);
}

/** Whether a command of this name takes something away beyond the reader's console. */
export function isDestructive(command: string): boolean {
  return verbs.has(verbOf(command)) && !isOfConsole(command);
}

/** Of `verb-noun`, which every command is asked for; empty without a hyphen. */
export function verbOf(command: string): string {
  return command.slice(0, Math.max(0, command.indexOf('-')));
}

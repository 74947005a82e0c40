import { string, type ZodMiniString } from 'zod/mini';
import type { PowerShellValue } from '../powershell/value.ts';
import { findForbiddenCharacter } from './characters.ts';
import type { ParameterDeclaration, ParameterTypeName, RawValue } from './declaration.ts';

/** How the page asks for a value. Spelling correction is off everywhere. */
export type Control =
  | {
      element: 'input';
      inputmode?: 'text' | 'decimal' | 'numeric' | 'email' | 'url';
      type?: 'text' | 'date' | 'time' | 'datetime-local';
    }
  | { element: 'textarea' }
  | { element: 'select' }
  /** Never asked for. */
  | { element: 'none' };

/** What the form shows of a type. Rendered at build, so the page's scripts leave it out. */
export interface TypeDescription {
  /** As in a sentence: "MAC address". */
  readonly title: string;
  readonly hint: string;
  readonly example: string;
  readonly control: Control;
}

/** How values of a type are read, judged and handed to PowerShell: what the page's scripts need. */
export interface ValueType {
  readonly name: ParameterTypeName;
  /** A value may hold commas and semicolons, so a list of such values has one a line. */
  readonly mayHoldCommas?: true;
  /** The one form in which the value is kept; applied to its own result it changes nothing. */
  normalise(raw: string): string;
  /** The zod schema of a normalised value; its issue's message names the fault. */
  schema(declaration: ParameterDeclaration): ZodMiniString;
  /** The fault of a normalised value, as a sentence; undefined if there is none. */
  check(text: string, declaration: ParameterDeclaration): string | undefined;
  /** Only for text that `check` accepts. */
  toPowerShell(text: string, declaration: ParameterDeclaration): PowerShellValue;
  /** For `list` alone: reads and judges all items at once. */
  checkItems?(raw: RawValue, declaration: ParameterDeclaration, itemType: ValueType): ItemsResult;
}

/** Everything that Runsheet knows of one type of parameter. */
export interface ParameterType extends ValueType, TypeDescription {}

export type ItemsResult =
  | { text: string; items: readonly string[]; value: PowerShellValue }
  | { message: string; items?: { text: string; message: string }[] };

/** What a type's file says; the rest is the same for all. */
export interface TypeDefinition extends Pick<ValueType, 'name' | 'mayHoldCommas' | 'checkItems'> {
  /** Default: white space at both ends is removed. */
  normalise?: (raw: string) => string;
  findFault: (text: string, declaration: ParameterDeclaration) => string | undefined;
  /** Default: a string. */
  toPowerShell?: ValueType['toPowerShell'];
}

/** Completes a type: every value is of a sane length, free of invisible characters and not `--%`. */
export function defineType(definition: TypeDefinition): ValueType {
  const schemas = new WeakMap<ParameterDeclaration, ZodMiniString>();
  const schema = (declaration: ParameterDeclaration) => {
    const known = schemas.get(declaration);
    if (known) return known;
    const made = string().check(({ value, issues }) => {
      const message = findFaultOfAnyType(value) ?? definition.findFault(value, declaration);
      if (message) issues.push({ code: 'custom', message, input: value });
    });
    schemas.set(declaration, made);
    return made;
  };
  return {
    normalise: (raw) => raw.trim(),
    toPowerShell: (text) => ({ kind: 'string', text }),
    ...definition,
    schema,
    check: (text, declaration) => schema(declaration).safeParse(text).error?.issues[0]?.message,
  };
}

/** What a command line of Windows holds; a longer value is a file pasted by mistake. */
const mostCharacters = 32_767;

/** The stop-parsing token works even quoted, once it is passed on to a native program. */
function findFaultOfAnyType(text: string): string | undefined {
  // Before any pattern sees it, and before a message shows it.
  if (text.length > mostCharacters)
    return `The value has ${text.length} characters; at most ${mostCharacters} are allowed.`;
  return text === '--%'
    ? '`--%` stops PowerShell from reading the rest of a command, so it cannot be a value.'
    : findForbiddenCharacter(text);
}

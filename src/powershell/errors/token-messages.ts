// biome-ignore-all lint/suspicious/noTemplateCurlyInString: `${…}` is PowerShell here.
/** Characters, strings, variables and numbers; `#requires`. How a text is written: `messages.ts`. */
export const tokenMessages: Readonly<Record<string, string>> = {
  BadNumericConstant: '{0|This} is no number that fits; correct it, or put it in quotes.',
  EmptyVariableReference: '`${}` names no variable; write the name between the braces.',
  IncompleteDollarSubexpressionReference: '`$(` is never closed; add `)`.',
  IncompleteDollarVariableReference: '`${` is never closed; add `}`.',
  IncompleteString: 'Nothing follows the backtick at the end; remove it.',
  InvalidBracedVariableReference: 'The name after the `:` is missing; add it before `}`.',
  InvalidUnicodeEscapeSequence:
    'After `` `u `` goes a code of 1 to 6 hexadecimal digits, as in `` `u{20AC} ``.',
  InvalidUnicodeEscapeSequenceValue: 'No character has this code; the highest is `` `u{10FFFF} ``.',
  InvalidVariableReference:
    'No name follows the `:`; add it, or write `${name}:` when the `:` is text.',
  InvalidVariableReferenceWithDrive:
    'The `:` counts as part of the name; write `${name}:` when it is text.',
  MissingTerminatorMultiLineComment: '`<#` is never closed; add `#>`.',
  MissingUnicodeEscapeSequenceTerminator: '`` `u{ `` is never closed; add `}`.',
  OpenBraceNeedsToBeBackTickedInVariableName:
    'A backtick is missing before `{`; add it, or close `${` earlier.',
  TerminatorExpectedAtEndOfString: 'The string is never closed; add {0|its closing quote}.',
  TokenAfterEndOfValidScriptText: 'This stands after the signature; move it up, and sign again.',
  TooManyDigitsInUnicodeEscapeSequence: 'A character code has at most 6 digits; remove the others.',
  UnexpectedCharactersAfterHereStringHeader:
    'Nothing fits after `@\'` or `@"`; start the text on a new line.',
  UnrecognizedToken: '`@` alone means nothing; write `@(`, `@{` or `@name`, or put it in quotes.',
  WhitespaceBeforeHereStringFooter:
    '`\'@` or `"@` must start its line; remove the spaces before it.',

  InvalidPSSnapInName: 'This is no snap-in; correct its name.',
  ParameterAlreadyBound: '{-1|This option} is here twice; keep one.',
  ParameterCannotHaveArgument: '{-0|This option} takes no value; remove what follows it.',
  ParameterRequiresArgument: '{0|This option} has no value; add one after it.',
  RequiresArgumentMustBeConstant:
    'Only a fixed value works here; write it out, without variables and commands.',
  RequiresInvalidStringArgument: '{-0|This option} takes text only; put the value in quotes.',
  RequiresModuleInvalid:
    "This is no module; write its name, or `@{ModuleName='A'; ModuleVersion='1.0'}`.",
  RequiresPSEditionInvalid: 'This is no edition; write `Desktop` or `Core`.',
  RequiresPSEditionValueIsAlreadySpecified: 'This edition is here twice; keep one.',
  RequiresVersionInvalid: 'This is no version; write for example `5.1`.',
  ScriptRequiresInvalidFormat:
    '`#requires` does not know this; write for example `#requires -Version 5.1`.',
};

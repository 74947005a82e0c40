/** Values, operators, tables and types. How a text is written: `messages.ts`. */
export const expressionMessages: Readonly<Record<string, string>> = {
  AmbiguousTypeReference: '{[0]|This type} is here twice; write {[1]|one} or {[2]|the other}.',
  ArrayHasTooManyDimensions: '{0|So many} dimensions are too many; remove some commas.',
  AssignmentStatementToAutomaticNotSupported:
    "{$0|This variable} is PowerShell's own; remove the type before it, or use another name.",
  CannotConvertValue: 'This value does not fit {[0]|its type}; correct it.',
  CustomAttributeTypeNotFound:
    '{[0]|This attribute} is not known; correct its name, or load its module with `using module`.',
  DuplicateKeyInHashLiteral: '{0|This key} is here twice; keep one.',
  DuplicateNamedArgument: '{0|This setting} is here twice; keep one.',
  EndSquareBracketExpectedAtEndOfAttribute: '`[` is never closed; add `]`.',
  EndSquareBracketExpectedAtEndOfType: '`[` before the type is never closed; add `]`.',
  ExpectedExpression: '`( )` has no value; write one between `(` and `)`.',
  ExpectedValueExpression: 'A value is missing after {0|this}; add it.',
  InvalidLeftHandSide:
    'No value can be stored here; put a variable or property before `=`, or compare with `-eq`.',
  InvalidUsingExpression: 'This does not work after `$using:`; set a variable first, and use that.',
  MethodCountCouldNotFindBest:
    '{[0]|This attribute} does not take these values; correct or remove them.',
  MissingArrayIndexExpression: 'An index is missing after `[`; add it, as in `$list[0]`.',
  MissingAssemblyNameSpecification:
    'An assembly is missing after the comma; add it, or remove the comma.',
  MissingColonInTernaryExpression: '`:` is missing after `?`; write `$condition ? 1 : 2`.',
  MissingEndParenthesisInExpression: '`(` is never closed; add `)`.',
  MissingEndParenthesisInMethodCall:
    'The list of values is never closed; add `)`, or a comma before the next one.',
  MissingEndParenthesisInSubexpression: '`$(` or `@(` is never closed; add `)`.',
  MissingEndSquareBracket: '`[` is never closed; add `]`.',
  MissingEqualsInHashLiteral:
    '`=` is missing after the key; add it. A key with spaces or dashes needs quotes.',
  MissingExpression: 'A value or command is missing after {0|this}; add it.',
  MissingExpressionAfterOperator: 'A value is missing after {0|the operator}; add it.',
  MissingExpressionAfterToken: 'A value is missing after {0|this}; add it, or remove {0|this}.',
  MissingExpressionInNamedArgument: 'A value is missing after `=`; add it.',
  MissingPropertyName: 'A name is missing after `.` or `::`; add it.',
  MissingStatementInHashLiteral: 'A value is missing after the `=` of this key; add it.',
  MissingTypename: 'The name of a type is missing; add it, as in `[string]`.',
  OperatorRequiresVariableOrProperty: '{0|This operator} needs a variable or property; add it.',
  OrderedAttributeOnlyOnHashLiteralNode:
    '`[ordered]` works only right before `@{ }`; move it there, or remove it.',
  ParameterAttributeArgumentNeedsToBeConstant:
    'Only a fixed value works here; write it out, without variables and commands.',
  ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock:
    'Only a fixed value or a `{ }` block works here; write it out, without variables.',
  PropertyNotFoundForAttribute:
    '{[1]|This attribute} has no setting {0|of this name}; correct or remove it.',
  ReadOnlyProperty: '{0|This setting} cannot be changed; remove it.',
  ReferenceNeedsToBeByItselfInTypeConstraint:
    '`[ref]` does not work beside another type; keep one.',
  ReferenceNeedsToBeByItselfInTypeSequence: '`[ref]` is here twice; keep one.',
  ReferenceNeedsToBeLastTypeInTypeConversion:
    '`[ref]` does not work after another type; move it before that.',
  SplattingNotPermitted:
    '{@0|`@` with a name} only passes parameters to a command; write {$0|`$` before the name}.',
  SplattingNotPermittedInArgumentList:
    '{@0|`@` with a name} does not work beside commas; remove them, or write {$0|`$` instead}.',
  TypeNotFound:
    '{[0]|This type} is not known; correct its name, or load its module with `using module`.',
  VoidTypeConstraintNotAllowed: '`[void]` holds no value; use another type, or remove it.',
};

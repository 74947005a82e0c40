/** Statements, functions, `using` and `data`. How a text is written: `messages.ts`. */
export const statementMessages: Readonly<Record<string, string>> = {
  BackgroundOperatorInPipelineChain: '`&` fits only after the whole chain; move it to the end.',
  ControlLeavingFinally: 'A `finally` block must run to its end; move this word out of it.',
  DuplicateFormalParameter: '{$0|This parameter} is here twice; rename or remove one.',
  DuplicateScriptCommandClause: '{0|This block} is here twice; make one block of the two.',
  EmptyCatchNotLast: '`catch` without a type catches everything; move it after the others.',
  EmptyPipeElement: '`|` needs a command on both sides; add it, or remove the `|`.',
  EmptyPipelineChainElement: '{0|This operator} needs a command on both sides; add it.',
  ExceptionTypeAlreadyCaught: '{[0]|This type} is caught above; move it up, or remove it.',
  ExpressionsMustBeFirstInPipeline:
    'After `|` goes a command; move this value to the start, or use `ForEach-Object { }`.',
  IfStatementMissingCondition: '{0|This word} has no condition; write one between `(` and `)`.',
  InvalidForeachFlag: '`foreach` has no option {-0|like this}; remove it.',
  InvalidFunctionParameter: 'The name of the parameter is missing; add it, as in `$Name`.',
  InvalidSwitchFlag:
    '`switch` has no option {-0|like this}; use `-Wildcard`, `-Regex`, `-Exact`, `-CaseSensitive` or `-File`.',
  KeywordParameterReservedForFutureUse:
    '{-1|This option} does not work with {0|this word}; remove it.',
  LabelNotFound: 'No loop here has the label {0|of this name}; correct or remove it.',
  MissingArgument: 'A value is missing beside the comma; add it, or remove the comma.',
  MissingCatchHandlerBlock: '`catch` has no block; add `{ }`.',
  MissingCatchOrFinally: '`try` works only with `catch` or `finally`; add one.',
  MissingCurlyBraceInSwitchStatement: '`switch` has no block; add `{ }` with its cases.',
  MissingEndCurlyBrace: '`{` is never closed; add `}`.',
  MissingEndParenthesisAfterForeach: '`(` after `foreach` is never closed; add `)`.',
  MissingEndParenthesisAfterStatement: '`(` after {0|this word} is never closed; add `)`.',
  MissingEndParenthesisInFunctionParameterList:
    'The list of parameters is never closed; add `)`, or a comma before the next one.',
  MissingEndParenthesisInSwitchStatement: '`(` after `switch` is never closed; add `)`.',
  MissingExpressionAfterKeyword: '{0|This word} has no condition; write one between `(` and `)`.',
  MissingFilenameOption: 'A file is missing after `-File`; add its path.',
  MissingFileSpecification: 'A file is missing after `>`; add its path.',
  MissingFinallyStatementBlock: '{0|`finally`} has no block; add `{ }`.',
  MissingForeachExpression: 'A list or command is missing after `in`; add it.',
  MissingForeachStatement: '`foreach` has no block; add `{ }`.',
  MissingFunctionBody: 'The function has no block; add `{ }`.',
  MissingInInForeach: '`in` is missing; write `foreach ($item in $list)`.',
  MissingLoopStatement: '{0|This word} has no block; add `{ }`.',
  MissingNameAfterKeyword: 'A name is missing after {0|this word}; add it.',
  MissingNamedBlocks: '{0|This} stands beside blocks such as `begin`; move it into one of them.',
  MissingNamedStatementBlock: '{0|This word} has no block; add `{ }`.',
  MissingOpenParenthesisAfterKeyword: '`(` is missing after {0|this word}; add it.',
  MissingOpenParenthesisInIfStatement: '`(` is missing after {0|this word}; add it.',
  MissingStatementAfterKeyword: '{0|This word} has no block; add `{ }`.',
  MissingStatementBlock: '{0|This word} has no block; add `{ }`.',
  MissingStatementBlockAfterElse: '`else` has no block; add `{ }`.',
  MissingStatementTerminator: 'This does not fit on the same line; start a new one, or add `;`.',
  MissingSwitchConditionExpression: 'A value is missing before the block; add it, or `default`.',
  MissingSwitchStatementClause: 'This value has no block; add `{ }`.',
  MissingThrottleLimit: 'A number is missing after `-ThrottleLimit`; add it.',
  MissingTrapStatement: '`trap` has no block; add `{ }`.',
  MissingTryStatementBlock: '`try` has no block; add `{ }`.',
  MissingTypeLiteralToken: 'A type is missing after the comma; add it, or remove the comma.',
  MissingVariableNameAfterForeach:
    'A variable is missing after `(`; write `foreach ($item in $list)`.',
  MissingWhileOrUntilInDoWhile: '`while` or `until` is missing after the block; add it.',
  MultipleSwitchDefaultClauses: '`default` is here twice; make one block of the two.',
  OnlyOneParameterListAllowed:
    'The function has both `( )` and `param`; move the parameters into one of them.',
  ParserError: 'PowerShell cannot read this; check the line and the one before.',
  PipelineValueRequired: '`switch` has no value; write one between `(` and `)`.',
  RedirectionNotSupported:
    'PowerShell has no {0|such redirection}; use `>`, `2>&1` or `Get-Content`.',
  ReservedKeywordNotAllowed:
    '{0|This word} is reserved; put it in quotes, and `&` before it if it is a command.',
  ScriptTooComplicated: 'This is nested too deeply; move parts into functions.',
  StreamAlreadyRedirected: 'This output is redirected twice; keep one.',
  ThrottleLimitRequiresParallelFlag:
    '`-ThrottleLimit` works only with `-Parallel`; add that, or remove this.',
  TypeNotAllowedBeforeParam: '{[0]|A type} does not fit before `param`; remove it.',
  TypeNotAllowedBeforeStatement: '{[0]|A type} does not fit before this word; remove it.',
  UnexpectedAttribute:
    '{[0]|This attribute} fits only before `param` or a variable; move or remove it.',
  UnexpectedKeyword: '{0|This word} works only inside a `workflow`; remove it.',
  UnexpectedToken: '{0|This} does not fit here; remove it, or check what stands before it.',
  WorkflowNotSupportedInPowerShellCore:
    '`workflow` works only in Windows PowerShell; use a `function`.',

  CannotLoadAssemblyFromUncPath:
    'A network path does not work; copy {0|the file} and name the copy.',
  CannotLoadAssemblyWithUriSchema:
    'An address with {0:|a protocol} does not work; name a local file.',
  ErrorLoadingAssembly: 'The file {0|named here} was not found; correct its path.',
  InvalidNamespaceValue: 'This is no namespace; write for example `using namespace System.IO`.',
  InvalidValueForUsingItemName: '`using` does not take {0|this}; write a plain name.',
  MissingEqualsInUsingAlias: '`=` and a name are missing; add them.',
  MissingNamespaceAlias: 'A name is missing after `=`; add it.',
  MissingUsingItemName: 'A name is missing; write for example `using module Name`.',
  MissingUsingStatementDirective:
    'After `using` goes `module`, `namespace` or `assembly`; add one.',
  ModuleNotFoundDuringParse:
    'The module {0|named here} was not found; install it, or correct its name.',
  UnexpectedUnaryOperator: '{0|This} does not fit here; remove it.',
  UsingMustBeAtStartOfScript: 'Only comments fit before `using`; move it to the top.',
  UsingStatementNotSupported:
    'Only `using module`, `namespace` and `assembly` work, without `=`; write one of them.',
  WildCardModuleNameError: '`*`, `?` and `[ ]` do not work here; write the name in full.',

  ArrayReferenceNotSupportedInDataSection:
    'An index does not work in a data section; write the value itself.',
  AssignmentStatementNotSupportedInDataSection:
    'Setting a variable does not work in a data section; write the value itself.',
  AttributeNotSupportedInDataSection: 'An attribute does not work in a data section; remove it.',
  CmdletNotInAllowedListForDataSection:
    '{0|This command} does not work in a data section; name it after `-SupportedCommand`.',
  DataSectionStatementNotSupportedInDataSection:
    '`data` does not work in a data section; move it out.',
  DoWhileStatementNotSupportedInDataSection: '`do` does not work in a data section; move it out.',
  DotSourcingNotSupportedInDataSection: '`.` does not work in a data section; move it out.',
  FlowControlStatementNotSupportedInDataSection:
    'This word does not work in a data section; remove it.',
  ForeachStatementNotSupportedInDataSection:
    '`foreach` does not work in a data section; move it out.',
  ForWhileStatementNotSupportedInDataSection:
    'A loop does not work in a data section; move it out.',
  FunctionDeclarationNotSupportedInDataSection:
    'A function does not work in a data section; move it out.',
  InvalidParameterForDataSectionStatement:
    '`data` has no option {-0|like this}; use `-SupportedCommand`, or remove it.',
  MethodCallNotSupportedInDataSection:
    'A method does not work in a data section; write the value itself.',
  MissingStatementBlockForDataSection: '`data` has no block; add `{ }`.',
  MissingValueForSupportedCommandInDataSectionStatement:
    'A command is missing after `-SupportedCommand`; add its name.',
  OperatorNotSupportedInDataSection:
    '{0|This operator} does not work in a data section; write the value itself.',
  ParallelAndSequenceBlockNotSupportedInDataSection:
    'This block does not work in a data section; move it out.',
  ParameterDeclarationNotSupportedInDataSection:
    '`param` does not work in a data section; remove it.',
  PropertyReferenceNotSupportedInDataSection:
    'A property does not work in a data section; write the value itself.',
  RedirectionNotSupportedInDataSection: 'A redirection does not work in a data section; remove it.',
  ScriptBlockNotSupportedInDataSection: 'A `{ }` block does not work in a data section; remove it.',
  SwitchStatementNotSupportedInDataSection:
    '`switch` does not work in a data section; move it out.',
  TrapStatementNotSupportedInDataSection: '`trap` does not work in a data section; move it out.',
  TryStatementNotSupportedInDataSection: '`try` does not work in a data section; move it out.',
  TypeNotAllowedInDataSection:
    '{[0]|This type} does not work in a data section; use text, a number or a date.',
  VariableReferenceNotSupportedInDataSection:
    'Only {0|`$true`, `$false` and `$null`} work in a data section; write the value itself.',
};

/** Classes, enums and DSC: its resources and `configuration`. How a text is written: `messages.ts`. */
export const classMessages: Readonly<Record<string, string>> = {
  AttributeNotAllowedOnDeclaration:
    '{[0]|This attribute} fits only on {1|other things}; move or remove it.',
  BaseClassNoDefaultCtor: '{[0]|The base class} needs values; add a constructor with `: base( )`.',
  ClassesNotAllowedInConstrainedLanguage:
    '{0|This word} does not work in constrained language mode; use functions.',
  ConstructorCantHaveReturnType: 'A constructor returns nothing; remove the type before it.',
  CycleInEnumInitializers: 'These enums need each other; write a number into one of them.',
  DuplicateQualifier: '{0|This word} is here twice; keep one.',
  EnumeratorValueMustBeConstant: 'Only a fixed number works here; write it out.',
  EnumeratorValueOutOfBounds:
    'This value does not fit {[0]|its type}; correct it, or use another type.',
  IncompleteMemberDefinition: 'A name is missing; add `$Property` or `Method()`.',
  InterfaceNameExpected: '{[0]|This type} is no interface; only the first type may be a class.',
  InvalidUnderlyingType: '{[0]|This type} does not fit an enum; use whole numbers such as `int`.',
  MemberAlreadyDefined: '{0|This name} is here twice; rename or remove one.',
  MethodHasCodePathNotReturn:
    'The method can end without a value; add `return`, or make the method `[void]`.',
  MissingBaseCtorCall: '`base( )` is missing after `:`; add it.',
  MissingMethodParameterList: '`( )` is missing after the name; add it.',
  MissingPropertyTerminator: 'This property must end here; start a new line, or add `;`.',
  MissingThis: '{1|This} is a property; write {$this.1|`$this.` before its name}.',
  MissingTypeBody: '{0|This type} has no block; add `{ }`.',
  MissingTypeInStaticPropertyAssignment:
    '{$1|This} is static; write {0|its class and `::`} instead of `$`.',
  MultipleTypeConstraintsOnMethodParam: 'A parameter takes one type; remove the others.',
  NamedBlockNotAllowedInMethod:
    'A method has no blocks such as `begin`; write the lines without them.',
  NonStaticMemberAccessInStaticMember:
    '{$0|`$this`} does not work in a static member; remove it, or `static`.',
  NonVoidMethodMissingReturnValue:
    'A value is missing after `return`; add it, or make the method `[void]`.',
  ParamBlockNotAllowedInMethod:
    '`param` does not work in a method; move the parameters into its `( )`.',
  SealedBaseClass: '{[0]|This type} cannot be a base class; use another, or none.',
  StaticConstructorCantHaveParameters: 'A static constructor takes no parameters; remove them.',
  SubtypeArray: '{[0]|A list} cannot be a base class; use another, or none.',
  SubtypeUnclosedGeneric:
    'A type is missing in {[0]|the base class}; add it, as in `List[string]`.',
  TooManyTypes: 'A property or method takes one type; remove the others.',
  TypeCreationError: '{0|This class} cannot be made; check its base class.',
  TypeNameExpected: 'The name of a type is missing after `:`; add it.',
  TypeNotAllowedForParameter: '{[0]|This type} does not work for a parameter; use another.',
  TypeNotAllowedForProperty: '{[0]|This type} does not work for a property; use another.',
  VariableNotLocal:
    'A method knows only its own variables; set this one first, or write `$script:`.',
  VoidMethodHasReturn:
    'The method gives nothing back; remove the value, or write a type before the name.',

  DscResourceInvalidGetMethod:
    '`Get()` takes nothing and gives back {[0]|its own class}; correct it.',
  DscResourceInvalidKeyProperty: 'A key is text, a whole number or an enum; use another type.',
  DscResourceMissingDefaultConstructor:
    '{0|This resource} has no constructor without parameters; add one.',
  DscResourceMissingGetMethod: '{0|This resource} has no `Get()`; add {[0] Get()|it}.',
  DscResourceMissingKeyProperty: '{0|This resource} has no key; add `[DscProperty(Key)]`.',
  DscResourceMissingSetMethod: '{0|This resource} has no `Set()`; add `[void] Set()`.',
  DscResourceMissingTestMethod: '{0|This resource} has no `Test()`; add `[bool] Test()`.',

  ConfigurationBodyEmpty: '`configuration` has no resources; add one.',
  ConfigurationInvalidPropertyName: '{1|This} is no name that fits; write a plain word.',
  ConfigurationNotAllowedInConstrainedLanguage:
    '{0|This word} does not work in constrained language mode; use another computer.',
  ConfigurationNotAllowedOnArm64: '{0|This word} does not work on ARM; use another computer.',
  ConfigurationNotAllowedOnWinPE:
    '{0|This word} does not work in Windows PE; use another computer.',
  DuplicatePropertyInInstanceDefinition: '{0|This property} is here twice; keep one.',
  DynamicKeywordPostParseException: 'PowerShell cannot read {0|this word}; check its module.',
  DynamicKeywordPreParseException: 'PowerShell cannot read {0|this word}; check its module.',
  DynamicKeywordSemanticCheckException: 'PowerShell cannot read {0|this word}; check its module.',
  IncompletePropertyAssignmentBlock: '`{` of the resource is never closed; add `}`.',
  InvalidConfigurationName:
    '{0|This} is no name that fits; use letters and digits, a letter first.',
  InvalidInstanceProperty: 'The resource has no property {0|of this name}; correct or remove it.',
  MetaConfigurationUsedInRegularConfig:
    '{0|This} works only with `[DscLocalConfigurationManager()]`; add that, or remove this.',
  MissingBraceInObjectDefinition: 'The resource has no block; add `{ }`.',
  MissingConfigurationName: 'A name is missing after `configuration`; add it.',
  MissingCurlyInConfigurationStatement: '`configuration` has no block; add `{ }`.',
  MissingEqualsInPropertyAssignmentBlock: '`=` or the value is missing; add it, as in `Name = 1`.',
  RegularResourceUsedInMetaConfig:
    '{0|This} does not work with `[DscLocalConfigurationManager()]`; remove one of them.',
  RequiredNameOrExpressionMissing: 'A name is missing after this word; add it.',
  ResourceNotDefined:
    'The resource {0|named here} is not known; correct it, or add `Import-DscResource`.',
  UnexpectedNameForType: '{0|This word} takes no name; remove {1|it}.',
  UnexpectedTokenInDynamicKeyword: 'A space is missing before `{`; add it.',
  UnsupportedNamedBlockInConfiguration:
    '`configuration` has no blocks such as `begin`; write the lines without them.',
  UnsupportedReservedKeyword: '{0|This word} is reserved; use another.',
  UnsupportedReservedProperty: 'The resource has properties with reserved names; use another.',
};

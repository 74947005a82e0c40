import type { Rule } from './rule.ts';
import { alias } from './rules/alias.ts';
import { ambiguousParameter } from './rules/ambiguous-parameter.ts';
import { arrayList } from './rules/array-list.ts';
import { asksTheReader } from './rules/asks-the-reader.ts';
import { assignmentInCondition } from './rules/assignment-in-condition.ts';
import { automaticVariable } from './rules/automatic-variable.ts';
import { blankLineInStatement } from './rules/blank-line-in-statement.ts';
import { brokenContinuation } from './rules/broken-continuation.ts';
import { brokenHashAlgorithm } from './rules/broken-hash-algorithm.ts';
import { brokenImage } from './rules/broken-image.ts';
import { brokenLink } from './rules/broken-link.ts';
import { catchWithoutTry } from './rules/catch-without-try.ts';
import { changeGoesOn } from './rules/change-goes-on.ts';
import { changeInPieces } from './rules/change-in-pieces.ts';
import { changeWithoutRollback } from './rules/change-without-rollback.ts';
import { changeWithoutVerify } from './rules/change-without-verify.ts';
import { checkedThenOverwritten } from './rules/checked-then-overwritten.ts';
import { commandCasing } from './rules/command-casing.ts';
import { commandsAfterEnter } from './rules/commands-after-enter.ts';
import { computedMemberName } from './rules/computed-member-name.ts';
import { computedVariableName } from './rules/computed-variable-name.ts';
import { credentialType } from './rules/credential-type.ts';
import { defaultOfMandatoryParameter } from './rules/default-of-mandatory-parameter.ts';
import { doubleQuotesWithoutNeed } from './rules/double-quotes-without-need.ts';
import { elseOnNewLine } from './rules/else-on-new-line.ts';
import { emptyCatch } from './rules/empty-catch.ts';
import { exclamationMark } from './rules/exclamation-mark.ts';
import { exitInBlock } from './rules/exit-in-block.ts';
import { faultySuppression } from './rules/faulty-suppression.ts';
import { fixedComputerName } from './rules/fixed-computer-name.ts';
import { forceWithoutPreview } from './rules/force-without-preview.ts';
import { globalAlias } from './rules/global-alias.ts';
import { globalFunction } from './rules/global-function.ts';
import { globalVariable } from './rules/global-variable.ts';
import { guardAtTopLevel } from './rules/guard-at-top-level.ts';
import { hashtableByCommand } from './rules/hashtable-by-command.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { invokeExpression } from './rules/invoke-expression.ts';
import { lineTooLong } from './rules/line-too-long.ts';
import { longLine } from './rules/long-line.ts';
import { missingForm } from './rules/missing-form.ts';
import { missingMandatoryParameter } from './rules/missing-mandatory-parameter.ts';
import { missingParameterValue } from './rules/missing-parameter-value.ts';
import { missingProcessBlock } from './rules/missing-process-block.ts';
import { missingSession } from './rules/missing-session.ts';
import { missingShouldProcess } from './rules/missing-should-process.ts';
import { missingUsingScope } from './rules/missing-using-scope.ts';
import { newerSyntax } from './rules/newer-syntax.ts';
import { notDocumented } from './rules/not-documented.ts';
import { notInThisSession } from './rules/not-in-this-session.ts';
import { nullOnTheRight } from './rules/null-on-the-right.ts';
import { overwrittenCommand } from './rules/overwritten-command.ts';
import { ownShouldProcess } from './rules/own-should-process.ts';
import { parameterSetConflict } from './rules/parameter-set-conflict.ts';
import { pipeOnNewLine } from './rules/pipe-on-new-line.ts';
import { plainTextParameter } from './rules/plain-text-parameter.ts';
import { plainTextPassword } from './rules/plain-text-password.ts';
import { positionalArguments } from './rules/positional-arguments.ts';
import { promptInBlock } from './rules/prompt-in-block.ts';
import { redirectionInCondition } from './rules/redirection-in-condition.ts';
import { reservedCharacterInName } from './rules/reserved-character-in-name.ts';
import { reservedParameter } from './rules/reserved-parameter.ts';
import { reservedWordAsFunction } from './rules/reserved-word-as-function.ts';
import { scriptOnly } from './rules/script-only.ts';
import { secretAsText } from './rules/secret-as-text.ts';
import { semicolonAtLineEnd } from './rules/semicolon-at-line-end.ts';
import { slotComparedAsOtherType } from './rules/slot-compared-as-other-type.ts';
import { slotInBuiltCommand } from './rules/slot-in-built-command.ts';
import { slotWithoutFilter } from './rules/slot-without-filter.ts';
import { switchOnByDefault } from './rules/switch-on-by-default.ts';
import { switchWithValue } from './rules/switch-with-value.ts';
import { syntax } from './rules/syntax.ts';
import { tabInBlock } from './rules/tab-in-block.ts';
import { trailingWhitespace } from './rules/trailing-whitespace.ts';
import { twoTypesOfParameter } from './rules/two-types-of-parameter.ts';
import { typographicDash } from './rules/typographic-dash.ts';
import { typographicQuote } from './rules/typographic-quote.ts';
import { unapprovedVerb } from './rules/unapproved-verb.ts';
import { uncheckedCertificate } from './rules/unchecked-certificate.ts';
import { uncheckedConnection } from './rules/unchecked-connection.ts';
import { unencryptedAuthentication } from './rules/unencrypted-authentication.ts';
import { unknownCommand } from './rules/unknown-command.ts';
import { unknownParameter } from './rules/unknown-parameter.ts';
import { unmarkedChange } from './rules/unmarked-change.ts';
import { unquotedVersion } from './rules/unquoted-version.ts';
import { unusedAssignment } from './rules/unused-assignment.ts';
import { unusedParameter } from './rules/unused-parameter.ts';
import { unusedScriptParameter } from './rules/unused-script-parameter.ts';
import { unusedSession } from './rules/unused-session.ts';
import { unusedSuppression } from './rules/unused-suppression.ts';
import { unusedVariable } from './rules/unused-variable.ts';
import { unverifiedTarget } from './rules/unverified-target.ts';
import { userNameAndPassword } from './rules/user-name-and-password.ts';
import { valueChangesScript } from './rules/value-changes-script.ts';
import { valueNotListed } from './rules/value-not-listed.ts';
import { valueOfWrongType } from './rules/value-of-wrong-type.ts';
import { variableMaybeNotSet } from './rules/variable-maybe-not-set.ts';
import { variableNotSent } from './rules/variable-not-sent.ts';
import { variableNotSet } from './rules/variable-not-set.ts';
import { variableOfClosedSession } from './rules/variable-of-closed-session.ts';
import { variableOfOtherSession } from './rules/variable-of-other-session.ts';
import { wildcardInTarget } from './rules/wildcard-in-target.ts';
import { wmiCommand } from './rules/wmi-command.ts';

/** Every rule, in the order in which the guide lists them. */
export const rules: readonly Rule[] = [
  syntax,
  valueChangesScript,
  changeInPieces,
  changeGoesOn,
  uncheckedConnection,
  unverifiedTarget,
  checkedThenOverwritten,
  guardAtTopLevel,
  variableNotSet,
  variableOfClosedSession,
  variableOfOtherSession,
  variableMaybeNotSet,
  variableNotSent,
  unusedVariable,
  nullOnTheRight,
  slotComparedAsOtherType,
  unmarkedChange,
  changeWithoutVerify,
  changeWithoutRollback,
  missingSession,
  missingForm,
  unusedParameter,
  unusedSession,
  alias,
  blankLineInStatement,
  brokenContinuation,
  elseOnNewLine,
  pipeOnNewLine,
  exitInBlock,
  scriptOnly,
  asksTheReader,
  commandsAfterEnter,
  promptInBlock,
  lineTooLong,
  tabInBlock,
  typographicQuote,
  typographicDash,
  invisibleCharacter,
  automaticVariable,
  missingProcessBlock,
  missingShouldProcess,
  ownShouldProcess,
  reservedWordAsFunction,
  trailingWhitespace,
  unusedScriptParameter,
  unusedAssignment,
  missingUsingScope,
  invokeExpression,
  secretAsText,
  plainTextParameter,
  userNameAndPassword,
  credentialType,
  unencryptedAuthentication,
  brokenHashAlgorithm,
  fixedComputerName,
  assignmentInCondition,
  redirectionInCondition,
  catchWithoutTry,
  emptyCatch,
  unquotedVersion,
  hashtableByCommand,
  arrayList,
  wmiCommand,
  computedMemberName,
  computedVariableName,
  globalVariable,
  globalFunction,
  globalAlias,
  overwrittenCommand,
  unapprovedVerb,
  reservedCharacterInName,
  reservedParameter,
  twoTypesOfParameter,
  switchOnByDefault,
  defaultOfMandatoryParameter,
  exclamationMark,
  doubleQuotesWithoutNeed,
  semicolonAtLineEnd,
  longLine,
  newerSyntax,
  positionalArguments,
  slotInBuiltCommand,
  slotWithoutFilter,
  plainTextPassword,
  uncheckedCertificate,
  wildcardInTarget,
  forceWithoutPreview,
  brokenLink,
  brokenImage,
  commandCasing,
  faultySuppression,
  unusedSuppression,
  unknownCommand,
  notInThisSession,
  unknownParameter,
  ambiguousParameter,
  missingParameterValue,
  switchWithValue,
  missingMandatoryParameter,
  parameterSetConflict,
  valueNotListed,
  valueOfWrongType,
  notDocumented,
];

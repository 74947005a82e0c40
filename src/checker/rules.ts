import type { Rule } from './rule.ts';
import { changeGoesOn } from './rules/changes/change-goes-on.ts';
import { changeInPieces } from './rules/changes/change-in-pieces.ts';
import { changeWithoutRollback } from './rules/changes/change-without-rollback.ts';
import { changeWithoutVerify } from './rules/changes/change-without-verify.ts';
import { checkedThenOverwritten } from './rules/changes/checked-then-overwritten.ts';
import { forceWithoutPreview } from './rules/changes/force-without-preview.ts';
import { guardAtTopLevel } from './rules/changes/guard-at-top-level.ts';
import { uncheckedConnection } from './rules/changes/unchecked-connection.ts';
import { unmarkedChange } from './rules/changes/unmarked-change.ts';
import { unseenTarget } from './rules/changes/unseen-target.ts';
import { unverifiedTarget } from './rules/changes/unverified-target.ts';
import { wildcardInTarget } from './rules/changes/wildcard-in-target.ts';
import { ambiguousParameter } from './rules/commands/ambiguous-parameter.ts';
import { functionNotThere } from './rules/commands/function-not-there.ts';
import { missingMandatoryParameter } from './rules/commands/missing-mandatory-parameter.ts';
import { missingParameterValue } from './rules/commands/missing-parameter-value.ts';
import { notDocumented } from './rules/commands/not-documented.ts';
import { notInThisSession } from './rules/commands/not-in-this-session.ts';
import { parameterSetConflict } from './rules/commands/parameter-set-conflict.ts';
import { switchWithValue } from './rules/commands/switch-with-value.ts';
import { unknownCommand } from './rules/commands/unknown-command.ts';
import { unknownParameter } from './rules/commands/unknown-parameter.ts';
import { valueNotListed } from './rules/commands/value-not-listed.ts';
import { valueOfWrongType } from './rules/commands/value-of-wrong-type.ts';
import { missingSession } from './rules/flow/missing-session.ts';
import { missingUsingScope } from './rules/flow/missing-using-scope.ts';
import { nullOnTheRight } from './rules/flow/null-on-the-right.ts';
import { resultAsOne } from './rules/flow/result-as-one.ts';
import { unusedAssignment } from './rules/flow/unused-assignment.ts';
import { unusedSession } from './rules/flow/unused-session.ts';
import { unusedVariable } from './rules/flow/unused-variable.ts';
import { variableMaybeNotSet } from './rules/flow/variable-maybe-not-set.ts';
import { variableNotSent } from './rules/flow/variable-not-sent.ts';
import { variableNotSet } from './rules/flow/variable-not-set.ts';
import { variableOfClosedSession } from './rules/flow/variable-of-closed-session.ts';
import { variableOfOtherSession } from './rules/flow/variable-of-other-session.ts';
import { defaultOfMandatoryParameter } from './rules/functions/default-of-mandatory-parameter.ts';
import { globalFunction } from './rules/functions/global-function.ts';
import { missingProcessBlock } from './rules/functions/missing-process-block.ts';
import { missingShouldProcess } from './rules/functions/missing-should-process.ts';
import { overwrittenCommand } from './rules/functions/overwritten-command.ts';
import { ownShouldProcess } from './rules/functions/own-should-process.ts';
import { reservedCharacterInName } from './rules/functions/reserved-character-in-name.ts';
import { reservedParameter } from './rules/functions/reserved-parameter.ts';
import { reservedWordAsFunction } from './rules/functions/reserved-word-as-function.ts';
import { switchOnByDefault } from './rules/functions/switch-on-by-default.ts';
import { twoTypesOfParameter } from './rules/functions/two-types-of-parameter.ts';
import { unapprovedVerb } from './rules/functions/unapproved-verb.ts';
import { unusedScriptParameter } from './rules/functions/unused-script-parameter.ts';
import { arrayList } from './rules/language/array-list.ts';
import { assignmentInCondition } from './rules/language/assignment-in-condition.ts';
import { automaticVariable } from './rules/language/automatic-variable.ts';
import { catchWithoutTry } from './rules/language/catch-without-try.ts';
import { computedMemberName } from './rules/language/computed-member-name.ts';
import { computedVariableName } from './rules/language/computed-variable-name.ts';
import { emptyCatch } from './rules/language/empty-catch.ts';
import { globalAlias } from './rules/language/global-alias.ts';
import { globalVariable } from './rules/language/global-variable.ts';
import { hashtableByCommand } from './rules/language/hashtable-by-command.ts';
import { newerSyntax } from './rules/language/newer-syntax.ts';
import { redirectionInCondition } from './rules/language/redirection-in-condition.ts';
import { syntax } from './rules/language/syntax.ts';
import { unquotedVersion } from './rules/language/unquoted-version.ts';
import { wmiCommand } from './rules/language/wmi-command.ts';
import { captureOfKnownValue } from './rules/outputs/capture-of-known-value.ts';
import { columnNotPrinted } from './rules/outputs/column-not-printed.ts';
import { unplacedOutput } from './rules/outputs/unplaced-output.ts';
import { untestedOutput } from './rules/outputs/untested-output.ts';
import { brokenImage } from './rules/page/broken-image.ts';
import { brokenLink } from './rules/page/broken-link.ts';
import { faultySuppression } from './rules/page/faulty-suppression.ts';
import { missingForm } from './rules/page/missing-form.ts';
import { unusedSuppression } from './rules/page/unused-suppression.ts';
import { asksTheReader } from './rules/paste/asks-the-reader.ts';
import { blankLineInStatement } from './rules/paste/blank-line-in-statement.ts';
import { brokenContinuation } from './rules/paste/broken-continuation.ts';
import { brokenLine } from './rules/paste/broken-line.ts';
import { characterBeyondAscii } from './rules/paste/character-beyond-ascii.ts';
import { commandsAfterEnter } from './rules/paste/commands-after-enter.ts';
import { elseOnNewLine } from './rules/paste/else-on-new-line.ts';
import { exitInBlock } from './rules/paste/exit-in-block.ts';
import { lineTooLong } from './rules/paste/line-too-long.ts';
import { pipeOnNewLine } from './rules/paste/pipe-on-new-line.ts';
import { promptInBlock } from './rules/paste/prompt-in-block.ts';
import { scriptOnly } from './rules/paste/script-only.ts';
import { tabInBlock } from './rules/paste/tab-in-block.ts';
import { typographicDash } from './rules/paste/typographic-dash.ts';
import { typographicQuote } from './rules/paste/typographic-quote.ts';
import { brokenHashAlgorithm } from './rules/safety/broken-hash-algorithm.ts';
import { credentialType } from './rules/safety/credential-type.ts';
import { fixedComputerName } from './rules/safety/fixed-computer-name.ts';
import { invisibleCharacter } from './rules/safety/invisible-character.ts';
import { invokeExpression } from './rules/safety/invoke-expression.ts';
import { plainTextParameter } from './rules/safety/plain-text-parameter.ts';
import { plainTextPassword } from './rules/safety/plain-text-password.ts';
import { secretAsText } from './rules/safety/secret-as-text.ts';
import { uncheckedCertificate } from './rules/safety/unchecked-certificate.ts';
import { unencryptedAuthentication } from './rules/safety/unencrypted-authentication.ts';
import { userNameAndPassword } from './rules/safety/user-name-and-password.ts';
import { slotComparedAsOtherType } from './rules/slots/slot-compared-as-other-type.ts';
import { slotInBuiltCommand } from './rules/slots/slot-in-built-command.ts';
import { slotWithoutFilter } from './rules/slots/slot-without-filter.ts';
import { unusedParameter } from './rules/slots/unused-parameter.ts';
import { valueChangesScript } from './rules/slots/value-changes-script.ts';
import { alias } from './rules/style/alias.ts';
import { commandCasing } from './rules/style/command-casing.ts';
import { doubleQuotesWithoutNeed } from './rules/style/double-quotes-without-need.ts';
import { exclamationMark } from './rules/style/exclamation-mark.ts';
import { longLine } from './rules/style/long-line.ts';
import { positionalArguments } from './rules/style/positional-arguments.ts';
import { semicolonAtLineEnd } from './rules/style/semicolon-at-line-end.ts';
import { trailingWhitespace } from './rules/style/trailing-whitespace.ts';

/** Rules of one concern; their files lie in the folder `rules/<name>`. */
export interface RuleGroup {
  name: string;
  /** Above its rules where they are listed. */
  title: string;
  rules: readonly Rule[];
}

/** Every rule, in the order in which the guide lists them. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    name: 'language',
    title: 'The language',
    rules: [
      syntax,
      newerSyntax,
      assignmentInCondition,
      redirectionInCondition,
      catchWithoutTry,
      emptyCatch,
      unquotedVersion,
      automaticVariable,
      globalVariable,
      globalAlias,
      computedMemberName,
      computedVariableName,
      hashtableByCommand,
      arrayList,
      wmiCommand,
    ],
  },
  {
    name: 'slots',
    title: 'Values of the reader',
    rules: [
      valueChangesScript,
      slotInBuiltCommand,
      slotWithoutFilter,
      slotComparedAsOtherType,
      unusedParameter,
    ],
  },
  {
    name: 'changes',
    title: 'What is changed',
    rules: [
      changeInPieces,
      changeGoesOn,
      uncheckedConnection,
      unverifiedTarget,
      unseenTarget,
      checkedThenOverwritten,
      guardAtTopLevel,
      wildcardInTarget,
      forceWithoutPreview,
      unmarkedChange,
      changeWithoutVerify,
      changeWithoutRollback,
    ],
  },
  {
    name: 'flow',
    title: 'Variables and sessions',
    rules: [
      variableNotSet,
      variableOfClosedSession,
      variableOfOtherSession,
      variableMaybeNotSet,
      variableNotSent,
      missingUsingScope,
      unusedVariable,
      unusedAssignment,
      nullOnTheRight,
      resultAsOne,
      missingSession,
      unusedSession,
    ],
  },
  {
    name: 'commands',
    title: 'Commands and parameters',
    rules: [
      unknownCommand,
      functionNotThere,
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
    ],
  },
  {
    name: 'outputs',
    title: 'What a console printed',
    rules: [columnNotPrinted, captureOfKnownValue, untestedOutput, unplacedOutput],
  },
  {
    name: 'paste',
    title: 'Text pasted into a console',
    rules: [
      blankLineInStatement,
      brokenContinuation,
      brokenLine,
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
      characterBeyondAscii,
    ],
  },
  {
    name: 'safety',
    title: 'Secrets and other computers',
    rules: [
      plainTextPassword,
      secretAsText,
      plainTextParameter,
      userNameAndPassword,
      credentialType,
      unencryptedAuthentication,
      uncheckedCertificate,
      brokenHashAlgorithm,
      invokeExpression,
      fixedComputerName,
      invisibleCharacter,
    ],
  },
  {
    name: 'functions',
    title: 'Functions of a runbook',
    rules: [
      unapprovedVerb,
      reservedCharacterInName,
      reservedWordAsFunction,
      overwrittenCommand,
      globalFunction,
      missingProcessBlock,
      missingShouldProcess,
      ownShouldProcess,
      reservedParameter,
      twoTypesOfParameter,
      switchOnByDefault,
      defaultOfMandatoryParameter,
      unusedScriptParameter,
    ],
  },
  {
    name: 'style',
    title: 'Style',
    rules: [
      alias,
      commandCasing,
      positionalArguments,
      exclamationMark,
      doubleQuotesWithoutNeed,
      semicolonAtLineEnd,
      trailingWhitespace,
      longLine,
    ],
  },
  {
    name: 'page',
    title: 'The page',
    rules: [missingForm, brokenLink, brokenImage, faultySuppression, unusedSuppression],
  },
];

export const rules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules);

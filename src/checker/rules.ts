import type { Rule } from './rule.ts';
import { alias } from './rules/alias.ts';
import { asksTheReader } from './rules/asks-the-reader.ts';
import { automaticVariableSet } from './rules/automatic-variable-set.ts';
import { blankLineInStatement } from './rules/blank-line-in-statement.ts';
import { brokenContinuation } from './rules/broken-continuation.ts';
import { brokenImage } from './rules/broken-image.ts';
import { brokenLink } from './rules/broken-link.ts';
import { changeGoesOn } from './rules/change-goes-on.ts';
import { changeInPieces } from './rules/change-in-pieces.ts';
import { changeWithoutRollback } from './rules/change-without-rollback.ts';
import { changeWithoutVerify } from './rules/change-without-verify.ts';
import { checkedThenOverwritten } from './rules/checked-then-overwritten.ts';
import { commandsAfterEnter } from './rules/commands-after-enter.ts';
import { elseOnNewLine } from './rules/else-on-new-line.ts';
import { exitInBlock } from './rules/exit-in-block.ts';
import { forceWithoutPreview } from './rules/force-without-preview.ts';
import { guardAtTopLevel } from './rules/guard-at-top-level.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { invokeExpression } from './rules/invoke-expression.ts';
import { lineTooLong } from './rules/line-too-long.ts';
import { missingForm } from './rules/missing-form.ts';
import { missingSession } from './rules/missing-session.ts';
import { nullOnTheRight } from './rules/null-on-the-right.ts';
import { pipeOnNewLine } from './rules/pipe-on-new-line.ts';
import { plainTextPassword } from './rules/plain-text-password.ts';
import { promptInBlock } from './rules/prompt-in-block.ts';
import { scriptOnly } from './rules/script-only.ts';
import { secretAsText } from './rules/secret-as-text.ts';
import { slotComparedAsOtherType } from './rules/slot-compared-as-other-type.ts';
import { slotInBuiltCommand } from './rules/slot-in-built-command.ts';
import { slotWithoutFilter } from './rules/slot-without-filter.ts';
import { syntax } from './rules/syntax.ts';
import { tabInBlock } from './rules/tab-in-block.ts';
import { typographicDash } from './rules/typographic-dash.ts';
import { typographicQuote } from './rules/typographic-quote.ts';
import { uncheckedCertificate } from './rules/unchecked-certificate.ts';
import { uncheckedConnection } from './rules/unchecked-connection.ts';
import { unencryptedAuthentication } from './rules/unencrypted-authentication.ts';
import { unmarkedChange } from './rules/unmarked-change.ts';
import { unusedParameter } from './rules/unused-parameter.ts';
import { unusedSession } from './rules/unused-session.ts';
import { unusedVariable } from './rules/unused-variable.ts';
import { unverifiedTarget } from './rules/unverified-target.ts';
import { valueChangesScript } from './rules/value-changes-script.ts';
import { variableMaybeNotSet } from './rules/variable-maybe-not-set.ts';
import { variableNotSent } from './rules/variable-not-sent.ts';
import { variableNotSet } from './rules/variable-not-set.ts';
import { variableOfClosedSession } from './rules/variable-of-closed-session.ts';
import { variableOfOtherSession } from './rules/variable-of-other-session.ts';
import { wildcardInTarget } from './rules/wildcard-in-target.ts';

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
  automaticVariableSet,
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
  invokeExpression,
  slotInBuiltCommand,
  slotWithoutFilter,
  secretAsText,
  plainTextPassword,
  unencryptedAuthentication,
  uncheckedCertificate,
  wildcardInTarget,
  forceWithoutPreview,
  brokenLink,
  brokenImage,
];

import type { Rule } from './rule.ts';
import { alias } from './rules/alias.ts';
import { ambiguousParameter } from './rules/ambiguous-parameter.ts';
import { blankLineInStatement } from './rules/blank-line-in-statement.ts';
import { brokenContinuation } from './rules/broken-continuation.ts';
import { brokenImage } from './rules/broken-image.ts';
import { brokenLink } from './rules/broken-link.ts';
import { changeGoesOn } from './rules/change-goes-on.ts';
import { changeInPieces } from './rules/change-in-pieces.ts';
import { changeWithoutRollback } from './rules/change-without-rollback.ts';
import { changeWithoutVerify } from './rules/change-without-verify.ts';
import { elseOnNewLine } from './rules/else-on-new-line.ts';
import { exitInBlock } from './rules/exit-in-block.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { missingForm } from './rules/missing-form.ts';
import { missingMandatoryParameter } from './rules/missing-mandatory-parameter.ts';
import { missingParameterValue } from './rules/missing-parameter-value.ts';
import { missingSession } from './rules/missing-session.ts';
import { notDocumented } from './rules/not-documented.ts';
import { notInThisSession } from './rules/not-in-this-session.ts';
import { parameterSetConflict } from './rules/parameter-set-conflict.ts';
import { promptInBlock } from './rules/prompt-in-block.ts';
import { switchWithValue } from './rules/switch-with-value.ts';
import { syntax } from './rules/syntax.ts';
import { tabInBlock } from './rules/tab-in-block.ts';
import { typographicDash } from './rules/typographic-dash.ts';
import { typographicQuote } from './rules/typographic-quote.ts';
import { unknownCommand } from './rules/unknown-command.ts';
import { unknownParameter } from './rules/unknown-parameter.ts';
import { unmarkedChange } from './rules/unmarked-change.ts';
import { unusedParameter } from './rules/unused-parameter.ts';
import { unusedSession } from './rules/unused-session.ts';
import { valueChangesScript } from './rules/value-changes-script.ts';
import { valueNotListed } from './rules/value-not-listed.ts';
import { valueOfWrongType } from './rules/value-of-wrong-type.ts';

/** Every rule, in the order in which the guide lists them. */
export const rules: readonly Rule[] = [
  syntax,
  valueChangesScript,
  changeInPieces,
  changeGoesOn,
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
  exitInBlock,
  promptInBlock,
  tabInBlock,
  typographicQuote,
  typographicDash,
  invisibleCharacter,
  brokenLink,
  brokenImage,
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

import type { Statement } from '../ast/statements.ts';
import type { Token } from '../tokens/token.ts';
import { TokenKind } from '../tokens/token-kind.ts';
import { parseLabelOrKey } from './names.ts';
import type { Parser } from './parser.ts';
import { parsePipelineChain } from './pipelines.ts';

/**
 * flow-control:
 *   ('break' | 'continue') label-expression?
 */
export function parseBreakOrContinue(p: Parser, keyword: Token): Statement {
  const label = parseLabelOrKey(p);
  return {
    type: keyword.kind === TokenKind.Break ? 'BreakStatement' : 'ContinueStatement',
    start: keyword.start,
    end: (label ?? keyword).end,
    ...(label ? { label } : {}),
  };
}

/** 'return' pipeline-chain? */
export function parseReturn(p: Parser, keyword: Token): Statement {
  return { type: 'ReturnStatement', ...parseResult(p, keyword) };
}

/** 'exit' pipeline-chain? */
export function parseExit(p: Parser, keyword: Token): Statement {
  return { type: 'ExitStatement', ...parseResult(p, keyword) };
}

/** 'throw' pipeline-chain? */
export function parseThrow(p: Parser, keyword: Token): Statement {
  return { type: 'ThrowStatement', ...parseResult(p, keyword) };
}

function parseResult(p: Parser, keyword: Token) {
  const pipeline = parsePipelineChain(p);
  const { start } = keyword;
  return pipeline ? { start, end: pipeline.end, pipeline } : { start, end: keyword.end };
}

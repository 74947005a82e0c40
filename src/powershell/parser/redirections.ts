import { type Redirection, type RedirectionStream, redirectionStreams } from '../ast/commands.ts';
import type { Token } from '../tokens/token.ts';
import { parseSingleArgument } from './arguments.ts';
import { after, type Parser } from './parser.ts';

/** Of nearly every command; shared, since there are so many. */
export const noRedirections: readonly Redirection[] = [];

/** The redirections of one command: each stream goes to one place. */
export class RedirectionSet {
  readonly #byStream = new Map<RedirectionStream, Redirection>();

  /** In the engine's order of streams. */
  get list(): readonly Redirection[] {
    return redirectionStreams.flatMap((stream) => this.#byStream.get(stream) ?? []);
  }

  /** False where the stream is redirected already. */
  add(redirection: Redirection): boolean {
    if (this.#byStream.has(redirection.fromStream)) return false;
    this.#byStream.set(redirection.fromStream, redirection);
    return true;
  }
}

/**
 * redirection:
 *   stream? ('>' | '>>') file-name
 *   stream '>&1'
 *
 * Returns where it ends.
 */
export function parseRedirection(p: Parser, token: Token, set: RedirectionSet): number {
  const { detail } = token;
  if (detail?.of === 'stream') return addTo(p, set, newMerging(p, token, detail));
  const location = parseSingleArgument(p, 'fileName') ?? missingFile(p, token);
  const { start } = token;
  const { end } = location;
  if (detail?.of !== 'file') {
    // There is no `<` yet.
    p.report('RedirectionNotSupported', token, p.textOf(token));
    return end;
  }
  const { fromStream, append } = detail;
  return addTo(p, set, { type: 'FileRedirection', start, end, fromStream, location, append });
}

function addTo(p: Parser, set: RedirectionSet, redirection: Redirection): number {
  if (!set.add(redirection)) {
    p.report('StreamAlreadyRedirected', redirection, redirection.fromStream.toLowerCase());
  }
  return redirection.end;
}

function missingFile(p: Parser, token: Token) {
  p.report('MissingFileSpecification', after(token));
  return { type: 'ErrorExpression', start: token.start, end: token.end, nested: [] } as const;
}

/** Only the output can take in another stream. */
function newMerging(
  p: Parser,
  token: Token,
  { fromStream, toStream }: { fromStream: RedirectionStream; toStream: RedirectionStream },
): Redirection {
  if (toStream !== 'Output' || fromStream === toStream) {
    p.report('RedirectionNotSupported', token, p.textOf(token));
  }
  const { start, end } = token;
  return { type: 'MergingRedirection', start, end, fromStream, toStream: 'Output' };
}

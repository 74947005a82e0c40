/** Trying is not for free: each step asks both parsers. */
const triesAtMost = 1_500;

/**
 * A smaller text for which `holds` still is true: removes ever smaller runs of lines, then of words,
 * then of characters (Andreas Zeller's delta debugging).
 */
export async function minimise(
  text: string,
  holds: (text: string) => Promise<boolean>,
): Promise<string> {
  let tries = 0;
  const isLeft = async (candidate: string): Promise<boolean> => {
    tries += 1;
    return candidate !== '' && (await holds(candidate.toWellFormed()));
  };
  let smallest = text;
  for (const cut of [/(?<=\n)/, /(?<=[\s\p{P}\p{S}])|(?=[\s\p{P}\p{S}])/u, /(?:)/u]) {
    for (;;) {
      const reduced = await reduce(smallest.split(cut), isLeft, () => tries < triesAtMost);
      if (reduced.length === smallest.length) break;
      smallest = reduced;
    }
  }
  return smallest.toWellFormed();
}

async function reduce(
  parts: string[],
  holds: (text: string) => Promise<boolean>,
  mayTry: () => boolean,
): Promise<string> {
  let left = parts;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = Math.floor(size / 2)) {
    // From the end: what stands later is less often needed for what stands before.
    for (let at = left.length - size; at > -size && mayTry(); at -= size) {
      const from = Math.max(0, at);
      const candidate = [...left.slice(0, from), ...left.slice(at + size)];
      if (await holds(candidate.join(''))) left = candidate;
    }
  }
  return left.join('');
}

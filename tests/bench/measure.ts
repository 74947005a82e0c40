/** Characters a second of a parser over texts: the fastest of the rounds that fit a time, after as long warming up. */
export function throughput(
  texts: readonly string[],
  seconds: number,
  parse: (text: string) => void,
): number {
  const characters = texts.reduce((total, { length }) => total + length, 0);
  const round = (): void => {
    for (const text of texts) parse(text);
  };
  fastest(round, seconds);
  return characters / fastest(round, seconds);
}

/** Seconds of the fastest of the runs that fit a time, one at least. */
export function fastest(run: () => void, seconds: number): number {
  const end = performance.now() + seconds * 1000;
  let best = Number.POSITIVE_INFINITY;
  do {
    const started = performance.now();
    run();
    best = Math.min(best, performance.now() - started);
  } while (performance.now() < end);
  return best / 1000;
}

/** Slope of the line through the logarithms: 1 is linear, 2 is quadratic. */
export function exponentOf(points: readonly { size: number; seconds: number }[]): number {
  const xs = points.map(({ size }) => Math.log(size));
  const ys = points.map(({ seconds }) => Math.log(seconds));
  const meanX = mean(xs);
  const meanY = mean(ys);
  const covariance = mean(xs.map((x, index) => (x - meanX) * ((ys[index] ?? 0) - meanY)));
  return covariance / mean(xs.map((x) => (x - meanX) ** 2));
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

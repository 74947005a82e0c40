/**
 * SHA-256 (FIPS 180-4) as 64 hex digits. Plain TypeScript, because the page needs it on an intranet
 * server without TLS, where browsers hide `crypto.subtle`; a runbook's scripts take a millisecond.
 */
export function sha256(text: string): string {
  const message = new TextEncoder().encode(text);
  const blockCount = ((message.length + 8) >> 6) + 1;
  const padded = new DataView(new ArrayBuffer(blockCount * 64));
  new Uint8Array(padded.buffer).set(message);
  padded.setUint8(message.length, 0x80);
  padded.setUint32(blockCount * 64 - 8, Math.floor(message.length / 0x20000000));
  padded.setUint32(blockCount * 64 - 4, (message.length << 3) >>> 0);

  let state = initialHash;
  const words = new Int32Array(64);
  for (let block = 0; block < blockCount; block++) {
    for (let t = 0; t < 64; t++) {
      words[t] = t < 16 ? padded.getInt32(block * 64 + t * 4) : expand(words, t);
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 64; t++) {
      const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const choice = (e & f) ^ (~e & g);
      const t1 = (h + sum1 + choice + (roundConstants[t] ?? 0) + (words[t] ?? 0)) | 0;
      const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + sum0 + majority) | 0;
    }
    state = [
      (state[0] + a) | 0,
      (state[1] + b) | 0,
      (state[2] + c) | 0,
      (state[3] + d) | 0,
      (state[4] + e) | 0,
      (state[5] + f) | 0,
      (state[6] + g) | 0,
      (state[7] + h) | 0,
    ];
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function expand(words: Int32Array, t: number): number {
  const w2 = words[t - 2] ?? 0;
  const w15 = words[t - 15] ?? 0;
  const sigma1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
  const sigma0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
  return sigma1 + (words[t - 7] ?? 0) + sigma0 + (words[t - 16] ?? 0);
}

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
function makeRoundConstants(): Int32Array {
  const words: number[] = [];
  for (let candidate = 2; words.length < 64; candidate++) {
    let divisor = 2;
    while (candidate % divisor !== 0) divisor++;
    if (divisor === candidate) words.push(((Math.cbrt(candidate) % 1) * 0x100000000) | 0);
  }
  return Int32Array.from(words);
}

const roundConstants = makeRoundConstants();

type State = [number, number, number, number, number, number, number, number];
/** The same of the square roots of the first eight primes. */
const initialHash: State = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

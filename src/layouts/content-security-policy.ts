/**
 * The policy of every page: its own files only, nothing inline. The deployment samples send the
 * same as a header, with `frame-ancestors 'none'`, which a meta element cannot say.
 * `wasm-unsafe-eval` lets the search start its WebAssembly; it allows no script.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/layouts/content-security-policy.ts';

describe('the content security policy', () => {
  it('allows nothing inline and no script from a string', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
  });

  for (const file of ['public/web.config', 'deploy/nginx.conf', 'public/_headers']) {
    it(`is what ${file} sends`, () => {
      const sample = readFileSync(file, 'utf8');
      expect(sample).toContain(`${contentSecurityPolicy}; frame-ancestors 'none'`);
    });
  }
});

import { test as base, expect } from '@playwright/test';

/** One page of each type that the site has. */
export const pageTypes = {
  home: '/',
  product: '/products/operations-manager/',
  'runbook with conditions': '/operations-manager/replace-a-gateway/',
  'runbook of steps by hand': '/virtual-machine-manager/recover-a-gateway-one-failed/',
  'list of rules': '/rules/',
  rule: '/rules/alias/',
  'last check': '/check/',
  'guide overview': '/guide/',
  'guide page': '/guide/components/',
  'page not found': '/404.html',
} as const;

export const gatewayRunbook = pageTypes['runbook with conditions'];
export const recoveryRunbook = pageTypes['runbook of steps by hand'];

/** A test that fails when a page breaks its policy, throws, or asks another origin. */
export const test = base.extend<{ guard: undefined }>({
  guard: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (/content security policy/i.test(message.text())) complaints.push(message.text());
      });
      page.on('request', (request) => {
        const url = request.url();
        const isOwn = url.startsWith(baseURL ?? '') || /^(blob|data):/.test(url);
        if (!isOwn) complaints.push(`request to ${url}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

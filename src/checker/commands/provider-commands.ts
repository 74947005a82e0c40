import type { KnownCommand } from './command-calls.ts';

/**
 * Commands whose parameters depend on the provider of their path (Cert:, IIS:, WSMan:, AD: …), on
 * another command or on an installed package: more exist than are documented.
 */
const dynamic = new Set(
  'add-content clear-content clear-item clear-itemproperty copy-item copy-itemproperty find-module find-package get-childitem get-command get-content get-item get-itemproperty get-package get-packagesource install-package invoke-item join-path move-item move-itemproperty new-item new-itemproperty new-psdrive register-packagesource remove-item remove-itemproperty rename-item rename-itemproperty save-package set-content set-item set-itemproperty set-location set-packagesource test-path uninstall-package unregister-packagesource get-acl set-acl import-packageprovider get-packageprovider install-packageprovider push-location split-path resolve-path convert-path'.split(
    ' ',
  ),
);

/** Whether a command may have parameters that are not documented for it. */
export function takesMore({ command }: KnownCommand): boolean {
  return dynamic.has(command.name.toLowerCase());
}

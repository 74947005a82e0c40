import type { Catalogue, FoundModule } from '../../catalog/catalogue.ts';
import type { Command } from '../../catalog/command.ts';
import type { Standing, Surrounding, Target } from '../../catalog/targets.ts';
import { standingOf, targetsOf } from '../../catalog/targets.ts';

/** Whether a command is there in the versions that a session may meet. */
export interface CommandStanding {
  module: Pick<FoundModule, 'versions'>;
  targets: readonly { target: Target; standing: Standing }[];
  /** One entry a version to look at; without any that is documented all of them together. */
  views: readonly (readonly string[] | undefined)[];
  /** All of them; undefined for any version. */
  versions: readonly string[] | undefined;
  /** False: what is found here may be otherwise in the session's version. */
  isDocumented: boolean;
}

/** @param surrounding undefined for a command that runs on another computer */
export function standingIn(
  command: Command,
  catalogue: Catalogue,
  surrounding: Surrounding | undefined,
): CommandStanding {
  const found = catalogue.findModule(command.module);
  const module = found ?? { versions: [] };
  const targets = (found && surrounding ? targetsOf(found, surrounding) : []).map((target) => ({
    target,
    standing: standingOf(command, module, target),
  }));
  const views = targets.flatMap(({ target, standing }) =>
    standing === 'present' ? [target.ids] : [],
  );
  const isKnown = views.length > 0;
  return {
    module,
    targets,
    views: isKnown ? views : [undefined],
    versions: isKnown ? views.flat() : undefined,
    isDocumented: isKnown || !surrounding,
  };
}

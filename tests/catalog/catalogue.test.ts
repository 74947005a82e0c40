import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInSource, Catalogue } from '../../src/catalog/catalogue.ts';
import type { Command } from '../../src/catalog/command.ts';
import { fitOneSet, lastPlaces, missingParameters } from '../../src/catalog/fitting-sets.ts';
import { readSourceModule } from '../../src/catalog/read-source.ts';
import { standingOf, targetsOf } from '../../src/catalog/targets.ts';
import { source } from './made-up.ts';

const catalogue = new Catalogue(builtInSource());
const snapIn = 'Microsoft.EnterpriseManagement.OperationsManager.Client';

function find(name: string, ...modules: string[]) {
  const command = catalogue.findCommand(name, { modules });
  if (!command) throw new Error(`${name} is not found`);
  return command;
}

describe('the catalogue that comes along', () => {
  it('can be read as a whole', () => {
    const modules = readdirSync('src/catalog/data').filter((file) => file !== 'index.json');
    expect(modules.length).toBeGreaterThan(30);
    for (const file of modules) {
      const module = file.replace(/\.json$/, '');
      expect(catalogue.findModule(module)?.name).toBe(module);
      for (const name of catalogue.names.filter((one) =>
        catalogue.modulesOf(one).includes(module),
      )) {
        expect(find(name, module).name).toBe(name);
      }
    }
  });

  it('says which parameters exclude each other', () => {
    const command = find('Set-SCOMParentManagementServer', 'OperationsManager');
    const given = (...names: string[]) =>
      command.parameters.filter(({ name }) => names.includes(name));
    expect(fitOneSet(command, given('Agent', 'PrimaryServer'))).toBe(true);
    expect(fitOneSet(command, given('PrimaryServer', 'FailoverServer'))).toBe(false);
  });

  it('takes the facts of the project before its own', () => {
    const own = readSourceModule({ ...source, module: 'Hyper-V' });
    const mixed = new Catalogue(builtInSource(), [own]);
    expect(mixed.modulesOf('Get-Thing')).toEqual(['Hyper-V']);
    expect(mixed.findCommand('Get-VM', { modules: ['Hyper-V'] })).toBeUndefined();
    expect(mixed.aliasTargets('gthing')).toEqual([{ module: 'Hyper-V', command: 'Get-Thing' }]);
    expect(mixed.findModule('Hyper-V')).toMatchObject({ isOwn: true, versions: ['1.0', '2.0'] });
  });
});

describe('what a call needs', () => {
  const [getThing] = readSourceModule(source).commands as [Command];
  const missing = (values: number, isPiped: boolean, ...names: string[]) => {
    const given = getThing.parameters.filter(({ name }) => names.includes(name));
    const call = { given, values, isPiped };
    return missingParameters(getThing, call, ['1.0']).map(({ name }) => name);
  };

  it('may come by name, by place or through the pipeline', () => {
    expect(missing(0, false, 'Colour')).toEqual(['Name']);
    expect(missing(0, false, 'Colour', 'Name')).toEqual([]);
    expect(missing(1, false, 'Colour')).toEqual([]);
    expect(missing(0, true, 'Colour')).toEqual([]);
  });

  it('is not said of a call that no set takes', () => {
    expect(missing(0, false, 'Colour', 'All')).toEqual([]);
    expect(missing(2, false)).toEqual([]);
  });

  it('sends values without a name to their places, as of a version', () => {
    const places = (values: number, versions: readonly string[]) =>
      lastPlaces(getThing, { given: [], values }, versions).map((place) => place?.name);
    expect(places(1, ['1.0'])).toEqual(['Name', undefined]);
    expect(places(1, ['2.0'])).toEqual(['Name', 'Number', undefined]);
    expect(places(2, ['1.0'])).toEqual([undefined, undefined]);
  });
});

describe('the versions that a session meets', () => {
  const targets = (module: string, shell: number, product = 'Example', ...versions: string[]) => {
    const found = catalogue.findModule(module);
    return found && targetsOf(found, { shell, product, productVersions: versions });
  };

  it('are those of its shell, its server or its product', () => {
    expect(targets('Microsoft.PowerShell.Utility', 5.1)).toEqual([
      { label: 'Windows PowerShell 5.1', ids: ['5.1'] },
    ]);
    expect(targets('FailoverClusters', 4)).toMatchObject([{ ids: ['WS2012R2'] }]);
    expect(targets('DnsServer', 5.1, 'Windows Server', '2016', '2030')).toMatchObject([
      { ids: ['WS2016'] },
      { label: 'Windows Server 2030', ids: [] },
    ]);
    expect(targets('OperationsManager', 5.1, 'Operations Manager', '2012 R2', '2016')).toEqual([
      { label: 'Operations Manager 2012 R2', ids: ['SC2012R2'] },
      { label: 'Operations Manager 2016', ids: ['SC2016'] },
    ]);
    expect(targets(snapIn, 2, 'Operations Manager', '2007 R2')).toMatchObject([
      { ids: ['OM2007R2'] },
    ]);
  });

  it('hold a command, lack it, or are not documented', () => {
    const standing = (name: string, module: string, shell: number, ...versions: string[]) =>
      targets(module, shell, 'Virtual Machine Manager', ...versions)?.map((target) =>
        standingOf(find(name, module), catalogue.findModule(module) ?? { versions: [] }, target),
      );
    expect(standing('Get-Error', 'Microsoft.PowerShell.Utility', 5.1)).toEqual(['absent']);
    expect(standing('Get-Error', 'Microsoft.PowerShell.Utility', 7)).toEqual(['present']);
    // What came after 5.1 is not in an older one; the rest may be.
    expect(standing('Get-Error', 'Microsoft.PowerShell.Utility', 2)).toEqual(['absent']);
    expect(standing('Get-Date', 'Microsoft.PowerShell.Utility', 2)).toEqual(['undocumented']);
    // What vanished from the documentation of Windows may still be there.
    expect(standing('Enable-PhysicalDiskIndication', 'Storage', 5.1)).toEqual(['present']);
    expect(standing('Get-SCVMHost', 'VirtualMachineManager', 4, '2012 R2', '2016')).toEqual([
      'undocumented',
      'present',
    ]);
    expect(standing('Get-SCVirtualMachine', 'VirtualMachineManager', 4, '2012 R2')).toEqual([
      'present',
    ]);
  });
});

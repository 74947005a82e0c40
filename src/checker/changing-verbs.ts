import { isOfConsole } from './flow/destructive.ts';

/**
 * Approved verbs whose commands change what they name. `Export` and `Out` write files, which is a
 * change too; `New` is judged by `changesSomething`, since `New-Object` makes a thing in memory.
 */
const changing = new Set(
  'add approve backup block checkpoint clear complete compress confirm copy deny deploy disable disconnect dismount edit enable expand export grant hide import initialize install invoke join limit lock merge mount move optimize out publish push redo register remove rename repair reset resize resolve restart restore resume revoke save send set split start stop submit suspend switch sync undo uninstall unblock unlock unprotect unpublish unregister update write'.split(
    ' ',
  ),
);

/** Commands with a changing verb that touch nothing outside the console, or only its connection. */
const harmless = new Set(
  'add-member add-type compress-archive export-clixml import-binarymilog import-clixml import-counter import-csv import-isesnippet import-localizeddata import-powershelldatafile invoke-causcan invoke-command invoke-item invoke-operationvalidation invoke-pester invoke-scriptanalyzer join-path join-string out-default out-gridview out-null out-string protect-cmsmessage resolve-dnsname resolve-path set-clipboard set-strictmode split-path start-sleep start-transaction unprotect-cmsmessage update-formatdata update-list update-typedata write-debug write-error write-information write-output write-progress write-verbose write-warning'.split(
    ' ',
  ),
);

/** They run a text that nobody can judge here; another rule asks for the command itself. */
const unknowable = new Set(['invoke-expression', 'invoke-history']);

/** Make a thing in memory, a connection, or an empty file that nobody else knows of. */
const newButHarmless = new Set(
  'new-object new-timespan new-guid new-cimsessionoption new-fsrmaction new-fsrmscheduledtask new-hgskeyprotector new-jobtrigger new-pssessionoption new-pstransportoption new-psworkflowexecutionoption new-scheduledjoboption new-scheduledtask new-scheduledtaskaction new-scheduledtaskprincipal new-scheduledtasksettingsset new-scheduledtasktrigger new-scommanagementgroupconnection new-scmanagementgroupconnection new-temporaryfile new-managementgroupconnection new-wbbackuptarget new-wbfilespec new-wbpolicy new-webserviceproxy new-wsmansessionoption'.split(
    ' ',
  ),
);

/** Whether a command of this name changes something beyond the reader's own console. */
export function changesSomething(command: string): boolean {
  const name = command.toLowerCase();
  const [verb = '', noun] = name.split('-');
  if (noun === undefined || harmless.has(name) || unknowable.has(name) || isOfConsole(name)) {
    return false;
  }
  if (verb === 'new') return !newButHarmless.has(name) && !/^netintent\w+overrides$/.test(noun);
  return changing.has(verb) || name === 'format-volume';
}

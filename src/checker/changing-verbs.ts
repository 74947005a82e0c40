/**
 * Approved verbs whose commands change what they name. `Export` and `Out` write files, which is a
 * change too; `New` is judged by `changesSomething`, since `New-Object` makes a thing in memory.
 */
const changing = new Set(
  'add approve backup block checkpoint clear complete compress confirm copy deny deploy disable disconnect dismount edit enable expand export format grant hide import initialize install invoke join limit lock merge mount move optimize out publish push redo register remove rename repair reset resize resolve restart restore resume revoke save send set split start stop submit suspend switch sync undo uninstall unblock unlock unprotect unpublish unregister update write'.split(
    ' ',
  ),
);

/** Commands with a changing verb that touch nothing outside the console, or only its connection. */
const harmless = new Set(
  'add-member add-type compress-archive disconnect-pssession export-clixml format-custom format-hex format-list format-table format-wide import-clixml import-csv import-localizeddata import-module import-powershelldatafile invoke-command join-path out-default out-gridview out-host out-null out-string resolve-dnsname resolve-path set-location set-psdebug set-strictmode set-variable split-path start-sleep start-transcript stop-transcript update-formatdata update-typedata write-debug write-error write-host write-information write-output write-progress write-verbose write-warning'.split(
    ' ',
  ),
);

const newButHarmless = new Set(
  'new-object new-variable new-timespan new-guid new-cimsession new-cimsessionoption new-pssession new-pssessionoption new-module new-event new-scmanagementgroupconnection new-managementgroupconnection'.split(
    ' ',
  ),
);

/** Whether a command of this name changes something beyond the reader's own console. */
export function changesSomething(command: string): boolean {
  const name = command.toLowerCase();
  const [verb = '', noun] = name.split('-');
  if (noun === undefined || harmless.has(name)) return false;
  return verb === 'new' ? !newButHarmless.has(name) : changing.has(verb);
}

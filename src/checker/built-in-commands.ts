/** Commands of PowerShell's own modules, a verb a line: `verb: nouns`; first those without a verb. */
const inBoth = `
: configuration
add: content history member type
clear: content history item itemproperty variable
compare: object
compress: archive
connect: pssession wsman
convert: path
convertfrom: csv json sddlstring securestring stringdata
convertto: csv html json securestring xml
copy: item itemproperty
debug: job process runspace
disable: psbreakpoint psremoting pssessionconfiguration runspacedebug wsmancredssp
disconnect: pssession wsman
enable: psbreakpoint psremoting pssessionconfiguration runspacedebug wsmancredssp
enter: pshostprocess pssession
exit: pshostprocess pssession
expand: archive
export: alias clixml csv formatdata modulemember pssession
foreach: object
format: custom hex list table wide
get: acl alias authenticodesignature childitem cimassociatedinstance cimclass ciminstance
 cimsession cmsmessage command computerinfo content credential culture date dscresource event
 eventsubscriber executionpolicy filehash formatdata help history host item itemproperty
 itempropertyvalue job location member module pfxcertificate process psbreakpoint pscallstack
 psdrive pshostprocessinfo psprovider pssession pssessioncapability pssessionconfiguration random
 runspace runspacedebug service timezone tracesource typedata uiculture unique variable winevent
 wsmancredssp wsmaninstance
group: object
import: alias clixml csv localizeddata module powershelldatafile pssession
invoke: cimmethod command expression history item restmethod webrequest wsmanaction
join: path
measure: command object
move: item itemproperty
new: alias ciminstance cimsession cimsessionoption dscchecksum event filecatalog guid item
 itemproperty module modulemanifest object psdrive psrolecapabilityfile pssession
 pssessionconfigurationfile pssessionoption pstransportoption service temporaryfile timespan
 variable winevent wsmaninstance wsmansessionoption
out: default file host null string
pop: location
protect: cmsmessage
push: location
read: host
receive: job pssession
register: argumentcompleter cimindicationevent engineevent objectevent pssessionconfiguration
remove: ciminstance cimsession event item itemproperty job module psbreakpoint psdrive pssession
 typedata variable wsmaninstance
rename: computer item itemproperty
resolve: path
restart: computer service
resume: service
save: help
select: object string xml
send: mailmessage
set: acl alias authenticodesignature ciminstance content date executionpolicy item itemproperty
 location psbreakpoint psdebug pssessionconfiguration service strictmode timezone tracesource
 variable wsmaninstance wsmanquickconfig
sort: object
split: path
start: job process service sleep transcript
stop: computer job process service transcript
suspend: service
tee: object
test: connection filecatalog modulemanifest path pssessionconfigurationfile wsman
trace: command
unblock: file
unprotect: cmsmessage
unregister: event pssessionconfiguration
update: formatdata help typedata
wait: debugger event job process
where: object
write: debug error host information output progress verbose warning`;

const onlyInWindowsPowerShell = `
add: computer jobtrigger localgroupmember pssnapin
checkpoint: computer
clear: eventlog recyclebin
complete: transaction
convert: string
convertfrom: string
disable: computerrestore dscdebug jobtrigger localuser scheduledjob
enable: computerrestore dscdebug jobtrigger localuser scheduledjob
export: binarymilog console counter odataendpointproxy
get: clipboard computerrestorepoint controlpanelitem counter dscconfiguration
 dscconfigurationstatus dsclocalconfigurationmanager eventlog hotfix jobtrigger localgroup
 localgroupmember localuser pssnapin scheduledjob scheduledjoboption transaction wmiobject
import: binarymilog counter
invoke: asworkflow dscresource wmimethod
limit: eventlog
new: eventlog jobtrigger localgroup localuser psworkflowexecutionoption psworkflowsession
 scheduledjoboption webserviceproxy
out: gridview printer
publish: dscconfiguration
register: scheduledjob wmievent
remove: computer dscconfigurationdocument eventlog jobtrigger localgroup localgroupmember
 localuser pssnapin wmiobject
rename: localgroup localuser
reset: computermachinepassword
restore: computer dscconfiguration
resume: job
set: clipboard dsclocalconfigurationmanager jobtrigger localgroup localuser scheduledjob
 scheduledjoboption wmiinstance
show: command controlpanelitem eventlog
start: dscconfiguration transaction
stop: dscconfiguration
suspend: job
test: computersecurechannel dscconfiguration
undo: transaction
unregister: scheduledjob
update: dscconfiguration list
use: transaction
write: eventlog`;

const onlyInPowerShell7 = `
: node psconsolehostreadline
convertfrom: markdown
find: command dscresource module package packageprovider rolecapability script
get: experimentalfeature installedmodule installedscript markdownoption package packageprovider
 packagesource psreadlinekeyhandler psreadlineoption psrepository uptime verb
import: packageprovider
install: module package packageprovider script
new: scriptfileinfo
publish: module script
register: packagesource psrepository
remove: alias psreadlinekeyhandler service
save: module package script
set: markdownoption packagesource psreadlinekeyhandler psreadlineoption psrepository
show: markdown
start: threadjob
test: json scriptfileinfo
uninstall: module package script
unregister: packagesource psrepository
update: module modulemanifest script scriptfileinfo`;

export type PowerShellEdition = 'desktop' | 'core';

const commands: Readonly<Record<PowerShellEdition, ReadonlySet<string>>> = {
  desktop: new Set([...read(inBoth), ...read(onlyInWindowsPowerShell)]),
  core: new Set([...read(inBoth), ...read(onlyInPowerShell7)]),
};

/** Whether Windows PowerShell 5.1 or PowerShell 7 brings along a command of that name. */
export function isBuiltInCommand(name: string, edition: PowerShellEdition): boolean {
  return commands[edition].has(name.toLowerCase());
}

function read(text: string): string[] {
  return text
    .trim()
    .split(/\n(?! )/)
    .flatMap((line) => {
      const [verb = '', nouns = ''] = line.split(':');
      return nouns
        .trim()
        .split(/\s+/)
        .map((noun) => (verb ? `${verb}-${noun}` : noun));
    });
}

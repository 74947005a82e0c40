/** Text of a new runbook: restarts a service, so that every part of a runbook is shown once. */
export function newRunbookText({ title, product }: { title: string; product: string }): string {
  return `---
title: ${JSON.stringify(title)}
summary: Restart a service that does not answer, and see that it answers again.
product: ${JSON.stringify(product)}
appliesTo: ["2022", "2025"]
risk: medium
duration: 10
parameters:
  serviceName:
    type: text
    label: Service
    hint: The short name, as Get-Service shows it
    example: Spooler
sessions:
  server:
    host: the server with the service, as administrator
    shell: powershell 5.1
examples:
  - name: Print spooler
    values: { serviceName: Spooler }
---

Who works with <Value of="serviceName" /> is cut off while it restarts.

## Before you start

- You may sign in to the server as an administrator.
- Those who use the service know the time.

<ParameterForm />

<Steps>

<Step title="See how the service is" session="server" duration={2}>

\`\`\`powershell
Get-Service -Name {{serviceName}} | Format-List -Property Name, DisplayName, Status
\`\`\`

</Step>

<Step title="Restart the service" session="server" duration={5}>

<Risk>

Work that the service has not saved is lost.

</Risk>

\`\`\`powershell changes
. {
  trap { break }
  $services = @(Get-Service -Name {{serviceName}} -ErrorAction Stop)
  if ($services.Count -ne 1) { throw "Expected one service named {{serviceName}}, found $($services.Count)." }
  $service = $services[0]
  if ($service.Status -ne 'Running') { throw "{{serviceName}} is not running, but $($service.Status)." }
  Restart-Service -InputObject $service -ErrorAction Stop
}
\`\`\`

<Verify>

The status is \`Running\` again:

\`\`\`powershell
Get-Service -Name {{serviceName}} | Format-List -Property Name, Status
\`\`\`

</Verify>

<Rollback>

A restart needs none. If the service does not start, the event log System says why.

</Rollback>

</Step>

</Steps>
`;
}

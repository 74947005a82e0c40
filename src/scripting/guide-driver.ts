/**
 * What is the same in every guided script: its questions, and the loop over the table of items that
 * `guided-script.ts` writes. It keeps to Windows PowerShell 2.0. Its variables begin with
 * `$runsheet`, since the blocks run in the same scope.
 */
export const guideParameters = `
[CmdletBinding(SupportsShouldProcess = $true)]
# Without types, which would cling to variables of these names that a block has.
param(
  # Number of the step to begin with.
  $From = -1,
  # Number of the step to go back from.
  $Rollback = -1,
  # File for the transcript.
  $Transcript = ''
)`.trim();

export const guideFunctions = `
function Write-RunsheetLine {
  param([string[]] $Line, [string] $Before = '')
  foreach ($one in $Line) { Write-Host "$Before$one" }
}

# Asks until one of the words is typed; an empty word is Enter alone.
function Read-RunsheetWord {
  param([string] $Prompt, [string[]] $Word)
  for ($count = 0; $count -lt 20; $count++) {
    $answer = "$(Read-Host -Prompt $Prompt)".Trim()
    if ($Word -contains $answer) { return $answer.ToLowerInvariant() }
    Write-Host 'Not understood. Type one of the words, in full.'
  }
  throw 'Nobody gives an answer that the script understands.'
}

# How to go back from the steps that were done, the last one first.
function Write-RunsheetWayBack {
  param([int] $Number)
  $done = @($runsheetWayBack | Where-Object {
      $_.Step -le $Number -and ($_.Step -lt $runsheetFrom -or $runsheetTouched -contains $_.Step)
    })
  if ($done.Count -eq 0) {
    Write-Host 'No step that changes something was done: there is nothing to go back from.'
    return
  }
  Write-Host 'How to go back, the last step first:'
  foreach ($back in $done) {
    $partly = ''
    if ($back.Step -eq $Number) { $partly = ' (perhaps done in part)' }
    Write-Host "  Step $($back.Step), $($back.Title)$partly"
    if ($back.NoReturn) { Write-Host '    Point of no return: it cannot be undone.' }
    Write-RunsheetLine -Line $back.Lines -Before '    '
    if ($back.Call -ne '') { Write-Host "    $($back.Call)" }
  }
}`.trim();

/** What comes behind the tables. The constants before it are `$runsheetFile` and the like. */
export const guideLoop = `
$runsheetIsTrial = [bool] $WhatIfPreference
$runsheetStop = ''
$runsheetTouched = @()
$runsheetNumber = $runsheetFirst
$runsheetRecording = $false
$runsheetPreference = $ErrorActionPreference
$runsheetQueue = @($runsheetItems)
# Copies: a block may have a variable of such a name.
$runsheetFrom = [int] $From
$runsheetIsBack = [int] $Rollback -ge 0
$runsheetRecord = "$Transcript"
$runsheetIsPause = $false
if ($runsheetIsBack) {
  $runsheetFrom = [int] $Rollback
  $runsheetQueue = @($runsheetBackItems | Where-Object { $_.Step -eq $runsheetFrom })
}
elseif ($runsheetFrom -lt 0) { $runsheetFrom = $runsheetFirst }
else { $runsheetQueue = @($runsheetItems | Where-Object { $_.Step -ge $runsheetFrom }) }
if ($runsheetQueue.Count -eq 0) {
  Write-Warning -Message "There is nothing for step $runsheetFrom in this script. $runsheetSteps"
  return
}

try {
  # A block stops at its first error, also where its command would only report it.
  $ErrorActionPreference = 'Stop'
  Write-RunsheetLine -Line $runsheetGreeting
  if ($runsheetIsTrial) { Write-Host 'What if: nothing is run, nothing is asked, no file is written.' }
  else {
    if ($runsheetRecord -eq '') { $runsheetRecord = "$runsheetFile-$(Get-Date -Format 'yyyyMMdd-HHmmss').txt" }
    try {
      $null = Start-Transcript -Path $runsheetRecord
      $runsheetRecording = $true
      Write-Host "Transcript: $runsheetRecord"
    }
    catch { Write-Warning -Message "This console keeps no transcript: $($_.Exception.Message)" }
    if (-not $runsheetIsBack -and ($runsheetHasBefore -or $runsheetFrom -gt $runsheetFirst)) {
      Write-Host "It begins with step $runsheetFrom. All that is needed before it counts as done."
      if ((Read-RunsheetWord -Prompt 'Type yes if it is done, or stop' -Word 'yes', 'stop') -eq 'stop') {
        $runsheetNumber = -1
        $runsheetStop = 'You stopped it.'
        $runsheetQueue = @()
      }
    }
  }

  foreach ($runsheetItem in $runsheetQueue) {
    $runsheetNumber = $runsheetItem.Step
    # What stands here if a block leaves the loop.
    $runsheetStop = 'The block left the script before its end.'
    if ($runsheetItem.Do -eq 'show') {
      Write-Host ''
      Write-RunsheetLine -Line $runsheetItem.Lines
    }
    elseif ($runsheetIsTrial) {
      if ($runsheetItem.Do -eq 'run' -and $runsheetItem.Changes) {
        Write-Host "  Would run in this console, after the word $($runsheetItem.Word):"
        Write-Host $runsheetItem.Script.ToString().Trim()
      }
      elseif ($runsheetItem.Do -eq 'run') { Write-Host '  Would run a block that only reads.' }
      else { Write-RunsheetLine -Line $runsheetItem.Lines -Before '  ' }
    }
    elseif ($runsheetItem.Do -eq 'fresh') {
      Write-RunsheetLine -Line $runsheetItem.Lines
      if ($runsheetNumber -ne $runsheetFrom) {
        $runsheetStop = 'It needs a fresh console.'
        $runsheetIsPause = $true
        break
      }
      if ((Read-RunsheetWord -Prompt 'Type yes if this console is fresh, or stop' -Word 'yes', 'stop') -eq 'stop') {
        $runsheetStop = 'It needs a fresh console.'
        $runsheetIsPause = $true
        break
      }
    }
    elseif ($runsheetItem.Do -eq 'read') {
      if (-not (Read-RunsheetValue -Name $runsheetItem.Name)) {
        $runsheetStop = 'You stopped it.'
        break
      }
    }
    elseif ($runsheetItem.Do -eq 'verify') {
      if ($runsheetTouched -contains $runsheetNumber) {
        Write-RunsheetLine -Line $runsheetItem.Lines
        if ((Read-RunsheetWord -Prompt 'Type ok if it is so, or stop' -Word 'ok', 'stop') -eq 'stop') {
          $runsheetStop = 'What the step should have brought about was not seen.'
          break
        }
      }
    }
    else {
      Write-RunsheetLine -Line $runsheetItem.Lines
      $runsheetAnswer = ''
      if ($runsheetItem.Do -eq 'run') {
        foreach ($runsheetName in $runsheetItem.Needs) {
          if (-not (Read-RunsheetValue -Name $runsheetName)) { $runsheetAnswer = 'stop' }
          else { Write-Host ('$runsheetRead[''' + $runsheetName + '''] is: ' + $runsheetText[$runsheetName]) }
        }
        Write-Host $runsheetItem.Script.ToString().Trim()
      }
      if ($runsheetAnswer -eq '' -and $runsheetItem.NoReturn) {
        Write-RunsheetLine -Line $runsheetItem.Warning
        $runsheetAnswer = Read-RunsheetWord -Prompt 'Type no return to do it, or skip or stop' -Word 'no return', 'skip', 'stop'
      }
      elseif ($runsheetAnswer -eq '' -and $runsheetItem.Word -ne 'done') {
        $runsheetAnswer = Read-RunsheetWord -Prompt $runsheetItem.Prompt -Word $runsheetItem.Word, 'skip', 'stop'
      }
      if (@('skip', 'stop') -notcontains $runsheetAnswer -and $runsheetItem.Changes) {
        $runsheetTouched += $runsheetNumber
      }
      if (@('skip', 'stop') -notcontains $runsheetAnswer -and $runsheetItem.Word -eq 'done') {
        $runsheetAnswer = Read-RunsheetWord -Prompt $runsheetItem.Prompt -Word 'done', 'skip', 'stop'
      }
      if ($runsheetAnswer -eq 'stop') {
        $runsheetStop = 'You stopped it.'
        break
      }
      if ($runsheetAnswer -eq 'skip') { Write-Host 'Skipped.' }
      elseif ($runsheetItem.Do -eq 'run' -and $PSCmdlet.ShouldProcess("Step $runsheetNumber", 'Run the block')) {
        . $runsheetItem.Script | Out-Host
      }
    }
    $runsheetStop = ''
  }
}
catch {
  $runsheetStop = "$($_.Exception.Message)"
  if ($runsheetStop -eq '') { $runsheetStop = 'An error without a message.' }
}
finally {
  $ErrorActionPreference = $runsheetPreference
  if ($runsheetStop -ne '') {
    Write-Warning -Message "Stopped in step \${runsheetNumber}: $runsheetStop"
    if (-not $runsheetIsTrial) {
      Write-Host 'Nothing after it was run.'
      if (-not ($runsheetIsBack -or $runsheetIsPause)) { Write-RunsheetWayBack -Number $runsheetNumber }
      if ($runsheetIsPause) { Write-Host "In the fresh console: $runsheetCall -From $runsheetNumber" }
      elseif (-not $runsheetIsBack) {
        Write-Host "To go on once the cause is mended: $runsheetCall -From $runsheetNumber"
      }
    }
  }
  elseif (-not $runsheetIsTrial) { Write-RunsheetLine -Line $runsheetEnd }
  if ($runsheetRecording) { $null = Stop-Transcript }
}`.trim();

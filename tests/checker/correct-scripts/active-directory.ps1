## product: Windows Server; versions: 2016; modules: ActiveDirectory

### Accounts that have not been used for long
. {
  trap { break }
  $before = (Get-Date).AddDays(-1 * {{count}})
  $users = @(Get-ADUser -Filter * -Properties LastLogonDate -Server {{server}} -ErrorAction Stop |
    Where-Object { $_.Enabled -and $_.LastLogonDate -lt $before })
  "Not used since ${before}: $($users.Count)"
  $users | Sort-Object -Property LastLogonDate | Format-Table -Property SamAccountName, LastLogonDate -AutoSize
}

### Disable an account (changes)
. {
  trap { break }
  $user = Get-ADUser -Identity {{user}} -Server {{server}} -ErrorAction Stop
  if (-not $user.Enabled) { throw '{{user}} is disabled already.' }
  Disable-ADAccount -Identity $user -Server {{server}} -ErrorAction Stop
  "Disabled $($user.DistinguishedName)"
}

### Add an account to a group (changes)
. {
  trap { break }
  $group = Get-ADGroup -Identity {{name}} -Server {{server}} -ErrorAction Stop
  $user = Get-ADUser -Identity {{user}} -Server {{server}} -ErrorAction Stop
  $members = @(Get-ADGroupMember -Identity $group -Server {{server}} -ErrorAction Stop)
  if (@($members | Where-Object { $_.SID -eq $user.SID }).Count -ne 0) { throw '{{user}} is a member already.' }
  Add-ADGroupMember -Identity $group -Members $user -Server {{server}} -ErrorAction Stop
}

### Unlock an account (changes)
. {
  trap { break }
  $user = Get-ADUser -Identity {{user}} -Properties LockedOut -Server {{server}} -ErrorAction Stop
  if (-not $user.LockedOut) { throw '{{user}} is not locked.' }
  Unlock-ADAccount -Identity $user -Server {{server}} -ErrorAction Stop
}

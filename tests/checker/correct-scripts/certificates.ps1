## product: Windows Server; versions: 2016; modules:

### Certificates that end soon
. {
  trap { break }
  $until = (Get-Date).AddDays({{count}})
  $found = @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My' -ErrorAction Stop | Where-Object { $_.NotAfter -lt $until })
  "Ending before ${until}: $($found.Count)"
  $found | Sort-Object -Property NotAfter | Format-Table -Property NotAfter, Subject, Thumbprint -AutoSize
}

### Import a certificate (changes)
. {
  trap { break }
  if ($env:COMPUTERNAME -ne {{host}}) { throw "This is ${env:COMPUTERNAME}, not {{host}}." }
  if (-not (Test-Path -LiteralPath {{file}} -PathType Leaf)) { throw 'The file {{file}} does not exist.' }
  $credential = Get-Credential -UserName 'certificate' -Message 'Password of the file'
  if (-not $credential) { throw 'No password was entered.' }
  $imported = @(Import-PfxCertificate -FilePath {{file}} -CertStoreLocation 'Cert:\LocalMachine\My' -Password $credential.Password -ErrorAction Stop)
  if ($imported.Count -ne 1) { throw "Imported $($imported.Count) certificates." }
  "Imported $($imported[0].Thumbprint), valid until $($imported[0].NotAfter)"
}

### Does the chain of a certificate hold
. {
  trap { break }
  $found = @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My' -ErrorAction Stop | Where-Object { $_.Subject -eq {{name}} })
  if ($found.Count -ne 1) { throw "Expected one certificate, found $($found.Count)." }
  $holds = Test-Certificate -Cert $found[0] -Policy SSL -DNSName {{server}} -ErrorAction Stop
  "Holds: $holds"
}

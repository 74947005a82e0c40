/**
 * Functions of the guided script that read a value. They keep to Windows PowerShell 2.0, and compare
 * and convert without regard to the computer's language.
 */
export const valueFunctions = `
# A typed text as a value: its text in the one form that is kept, and what PowerShell holds.
# What is not understood is refused.
function ConvertTo-RunsheetValue {
  param([string] $Text, [hashtable] $About)
  $kept = $Text -replace '^[ \\t]+|[ \\t]+$', ''
  $invariant = [System.Globalization.CultureInfo]::InvariantCulture
  if ($kept -eq '') { throw 'Nothing was typed.' }
  if ($kept.Length -gt 32767) { throw 'It is too long.' }
  if ($kept -match '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u00a0\\u034f\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180e\\u2000-\\u200f\\u202f\\u205f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\uffa0]') {
    throw 'It holds an invisible character.'
  }
  if ($kept -eq '--%') { throw 'PowerShell takes this for a command of its own.' }
  $value = $kept
  $type = $About.Type
  if (@('integer', 'decimal') -contains $type) {
    $kept = $kept -replace '^\\u2212', '-'
    $form = '^[+-]?[0-9]{1,99}$'
    if ($type -eq 'decimal') { $form = '^[+-]?(?:[0-9]{1,99}(?:\\.[0-9]{0,99})?|\\.[0-9]{1,99})$' }
    if ($kept -cnotmatch $form) { throw "It is no $type number, written with digits only." }
    $sign = ''
    if ($kept.StartsWith('-')) { $sign = '-' }
    $parts = @(($kept -replace '^[+-]', '').Split('.'))
    $whole = $parts[0] -replace '^0+', ''
    $fraction = ''
    if ($parts.Count -gt 1) { $fraction = $parts[1] -replace '0+$', '' }
    $digits = ("$whole$fraction" -replace '^0+', '').Length
    if ($type -eq 'decimal' -and $digits -gt 15) { throw 'It has more than 15 digits.' }
    if ($digits -eq 0) { $sign = '' }
    if ($whole -eq '') { $whole = '0' }
    $kept = "$sign$whole"
    if ($fraction -ne '') {
      $kept = "$kept.$fraction"
      $value = [double]::Parse($kept, $invariant)
    }
    else {
      $number = [long] 0
      if (-not [long]::TryParse($kept, [System.Globalization.NumberStyles]::AllowLeadingSign, $invariant, [ref] $number)) {
        throw 'It does not fit a 64-bit whole number.'
      }
      $value = $number
      if ($number -ge [int]::MinValue -and $number -le [int]::MaxValue) { $value = [int] $number }
    }
    if ($About.ContainsKey('Min') -and $value -lt $About.Min) { throw "The least allowed is $($About.Min)." }
    if ($About.ContainsKey('Max') -and $value -gt $About.Max) { throw "The most allowed is $($About.Max)." }
  }
  elseif ($type -eq 'boolean') {
    if (@('true', 'yes') -contains $kept) { $value = $true }
    elseif (@('false', 'no') -contains $kept) { $value = $false }
    else { throw 'Type yes or no.' }
    $kept = "$value"
  }
  elseif ($type -eq 'choice') {
    if ($About.Options -cnotcontains $kept) { throw "Type one of: $($About.Options -join ', ')" }
  }
  elseif ($type -eq 'mac') {
    $digits = $kept -replace '[ :.-]', ''
    if ($digits -cnotmatch '^[0-9A-Fa-f]{12}$') { throw 'A MAC address has 12 hex digits.' }
    $pairs = @(0, 2, 4, 6, 8, 10 | ForEach-Object { $digits.Substring($_, 2).ToUpperInvariant() })
    $kept = $pairs -join ':'
    $value = $kept
  }
  elseif ($type -eq 'guid') {
    $digits = $kept -replace '^\\{(.*)\\}$', '$1' -replace '-', ''
    if ($digits -cnotmatch '^[0-9A-Fa-f]{32}$') { throw 'A GUID has 32 hex digits.' }
    $digits = $digits.ToLowerInvariant()
    $kept = @($digits.Substring(0, 8), $digits.Substring(8, 4), $digits.Substring(12, 4), $digits.Substring(16, 4), $digits.Substring(20)) -join '-'
    $value = $kept
  }
  elseif (@('date', 'dateTime') -contains $type) {
    $form = 'yyyy-MM-dd'
    if ($type -eq 'dateTime') {
      $form = 'yyyy-MM-ddTHH:mm:ss'
      $kept = $kept -replace '^([0-9-]+) +([0-9])', '$1T$2' -replace 'T([0-9]:)', 'T0$1'
      $kept = $kept -replace '(T[0-9]{2}:[0-9]{2})$', '$1:00'
      $kept = $kept.ToUpperInvariant()
    }
    $moment = [datetime]::MinValue
    $none = [System.Globalization.DateTimeStyles]::None
    if (-not [datetime]::TryParseExact($kept, $form, $invariant, $none, [ref] $moment) -or $moment.Year -lt 100) {
      throw "Write it like $(@{ date = '2026-11-23'; dateTime = '2026-11-23T02:10' }[$type])."
    }
    $value = $moment
    if ($type -eq 'date') { $kept = "\${kept}T00:00:00" }
  }
  elseif ($type -eq 'time') {
    $kept = $kept -replace '^([0-9]:)', '0$1'
    if ($kept -cnotmatch '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$') { throw 'Write it like 02:00.' }
    $value = $kept
  }
  elseif ($type -eq 'connectionString') {
    $seen = @()
    foreach ($pair in ($kept -replace ';$', '').Split(';')) {
      $key = $pair.Substring(0, [Math]::Max(0, $pair.IndexOf('='))).Trim()
      if ($key -eq '') { throw 'It is no row of pairs like key=value, separated by semicolons.' }
      if ($seen -contains $key) { throw "$key is there twice." }
      $seen += $key
    }
  }
  else {
    if (@('fqdn', 'host') -contains $type) { $kept = $kept -replace '([^.])\\.$', '$1' }
    if ($kept -cnotmatch $About.Pattern) { throw "It is not $($About.Form)." }
    $value = $kept
  }
  @{ Text = $kept; Value = $value }
}

# The text of a value that follows from another: as the form of the page works it out.
function Get-RunsheetDerivedText {
  param([string] $From, [hashtable] $About)
  if ($About.Derive -ne 'connectionString') {
    $labels = @($From.Split('.'))
    if ($From -match '^[0-9.]+$|:' -or ($About.Derive -eq 'domain' -and $labels.Count -lt 2)) {
      throw "$From has no such part."
    }
    if ($About.Derive -eq 'hostLabel') { return $labels[0] }
    return $From.Substring($labels[0].Length + 1)
  }
  $tail = ''
  if ($From.EndsWith(';')) { $tail = ';' }
  $pairs = @($From.Substring(0, $From.Length - $tail.Length).Split(';'))
  for ($at = 0; $at -lt $About.Pairs.Count; $at += 2) {
    $key = $About.Pairs[$at]
    $wanted = $About.Pairs[$at + 1]
    $found = -1
    for ($index = 0; $index -lt $pairs.Count -and $found -lt 0; $index++) {
      $equals = $pairs[$index].IndexOf('=')
      if ($equals -lt 0) { continue }
      $own = $pairs[$index].Substring(0, $equals).Trim()
      if ([string]::Equals($own, $key, [System.StringComparison]::OrdinalIgnoreCase)) { $found = $index }
    }
    if ($found -lt 0) { $pairs += "$key=$wanted" }
    else {
      $start = $pairs[$found].IndexOf('=') + 1
      if ($pairs[$found].Substring($start).Trim() -cne $wanted) {
        $pairs[$found] = $pairs[$found].Substring(0, $start) + $wanted
      }
    }
  }
  ($pairs -join ';') + $tail
}

# Asks for a value until it is one that its rule allows. False when the answer is stop.
function Read-RunsheetValue {
  param([string] $Name)
  if ($runsheetText.ContainsKey($Name)) { return $true }
  $about = $runsheetValues[$Name]
  if ($about.ContainsKey('From')) {
    if (-not (Read-RunsheetValue -Name $about.From)) { return $false }
    $typed = Get-RunsheetDerivedText -From $runsheetText[$about.From] -About $about
    $read = ConvertTo-RunsheetValue -Text $typed -About $about
    Write-Host "$($about.Label) is: $($read.Text)"
  }
  else {
    Write-Host "$($about.Label). $($about.Rule)"
    $read = $null
    $prompt = "$($about.Label), or stop"
    for ($count = 0; $null -eq $read; $count++) {
      if ($count -eq 20) { throw 'Nobody gives a value that the script can take.' }
      $typed = "$(Read-Host -Prompt $prompt)"
      if ($typed.Trim() -eq 'stop') { return $false }
      try { $read = ConvertTo-RunsheetValue -Text $typed -About $about }
      catch { Write-Warning -Message "Not taken. $($_.Exception.Message)" }
    }
  }
  $runsheetText[$Name] = $read.Text
  $runsheetRead[$Name] = $read.Value
  $true
}
`.trim();

/** A day of the calendar as `2026-11-23`. */
export function findDateFault(text: string): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return `\`${text}\` is not a date like 2026-11-23.`;
  const [, year, month, day] = parts.map(Number);
  const isMonth = month !== undefined && month >= 1 && month <= 12;
  const days = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  // Year 0 is none, and the Date constructor takes 0 to 99 for the 20th century.
  if (year === undefined || year < 100)
    return `\`${text}\` has the year ${year}; write it in full.`;
  if (!isMonth) return `\`${text}\` has month ${month}; a year has 12.`;
  return day !== undefined && day >= 1 && day <= days
    ? undefined
    : `\`${text}\` has day ${day}; that month has ${days} days.`;
}

/** A time of day as `02:00`, or with seconds where `seconds` says so. */
export function findTimeFault(text: string): string | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
    ? undefined
    : `\`${text}\` is not a time like 02:00.`;
}

/** A local time as `2026-11-23T02:00`, seconds allowed. */
export function findDateTimeFault(text: string): string | undefined {
  const [date = '', time = ''] = text.split('T');
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(time))
    return `\`${text}\` has a time zone; write local time, like 2026-11-23T02:00.`;
  if (!time) return `\`${text}\` is not a date and time like 2026-11-23T02:00.`;
  return findDateFault(date) ?? findTimeFault(time.replace(/:[0-5]\d$/, seconds));
}

/** Removes seconds from a full time and leaves `02:00` alone. */
function seconds(match: string, offset: number): string {
  return offset > 2 ? '' : match;
}

/** A space between date and time, as people write it, becomes the `T` of ISO 8601. */
export function normaliseDateTime(raw: string): string {
  return raw
    .trim()
    .replace(/^(\S+)\s+(\d)/, '$1T$2')
    .replace(/t(\d)/, 'T$1')
    .replace(/T(\d:)/, 'T0$1');
}

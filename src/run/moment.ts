/** A moment of a run: local time with its offset, `2026-11-23T02:10:00+01:00`, so that both can be read. */
export const momentPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;

export function momentOf(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${sign}${twoDigits(Math.trunc(Math.abs(offset) / 60))}:${twoDigits(Math.abs(offset) % 60)}`;
}

/** `2026-11-23 02:10:00 +01:00`, for people. */
export function momentWords(moment: string): string {
  return `${moment.slice(0, 10)} ${moment.slice(11, 19)} ${moment.slice(19)}`;
}

/** Whole minutes as hours and minutes: `0:05`, `12:00`. A part of a minute counts as none. */
export function durationWords(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  return `${Math.floor(whole / 60)}:${twoDigits(whole % 60)}`;
}

/** From one moment to another; negative where `to` is the earlier one. */
export function minutesBetween(from: string, to: string | Date): number {
  const end = typeof to === 'string' ? Date.parse(to) : to.getTime();
  return (end - Date.parse(from)) / 60_000;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

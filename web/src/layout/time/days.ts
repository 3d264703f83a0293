/** Days are whole numbers since 1970-01-01 in the proleptic Gregorian calendar. */

/** The day of an ISO date, or null where the text is not one. Years may have more than four digits. */
export function dayOf(iso: string | null | undefined): number | null {
  const match = iso ? /^([+-]?\d{4,})-(\d\d)-(\d\d)$/.exec(iso) : null;
  if (!match) return null;
  return fromCivil(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day of a year, month and day of the month. */
export function fromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Year, month and day of the month of a day. */
export function civil(day: number): { year: number; month: number; day: number } {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** A day as an ISO date. */
export function isoOf(day: number): string {
  const { year, month, day: dayOfMonth } = civil(Math.round(day));
  const sign = year < 0 ? "-" : "";
  const two = (value: number) => String(value).padStart(2, "0");
  return `${sign}${String(Math.abs(year)).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`;
}

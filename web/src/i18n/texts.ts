import { en, type Texts } from "./en";

/** The texts of the page in the reader's language. */
export const texts: Texts = en;

/** A whole number with the reader's digit groups. */
export function number(value: number): string {
  return new Intl.NumberFormat(texts.language).format(value);
}

/** A moment such as `2026-11-30T12:44:01Z` in the reader's time zone, to the minute. */
export function moment(at: string): string {
  return texts.news.at(new Intl.DateTimeFormat(texts.locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at)));
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Turns an id such as `holds-office` into words, for terms without a label in the vocabulary. */
export function words(id: string): string {
  return capitalised(id.replace(/-/g, " "));
}

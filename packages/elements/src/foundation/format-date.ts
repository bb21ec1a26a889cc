import type { LocalDate } from "@homevisit/sdk/calendar";

/** `day` leaves the year out, `full` has it. */
export type DateStyle = "day" | "full";

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * A calendar date for a reader, such as `1月29日` or `29 Jan`. The date goes through UTC only, so that it is the same
 * day in every time zone.
 */
export function formatDate(
  date: LocalDate,
  language: string,
  style: DateStyle = "full",
): string {
  const key = `${language} ${style}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, {
      timeZone: "UTC",
      month: language.startsWith("zh") ? "long" : "short",
      day: "numeric",
      ...(style === "full" ? { year: "numeric" } : {}),
    });
    formatters.set(key, formatter);
  }
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return formatter.format(Date.UTC(year, month - 1, day));
}

// SPDX-License-Identifier: GPL-2.0-only
/*
 * When the lines of a log were written.
 */
#include "date.h"

/* Days of a year whose months all have 31. */
#define YEAR		372
/* In days: what no mistaken time zone makes, and what rotated logs are kept. */
#define MIN_BACK	2
#define MAX_BACK	62

/* A number of so many digits. */
static bool take_digits(struct cursor *c, unsigned int digits,
			unsigned int *number)
{
	for (*number = 0; digits; digits--, c->at++) {
		if (c->at == c->end || cursor_digit(*c->at) > 9)
			return false;
		*number = *number * 10 + cursor_digit(*c->at);
	}
	return true;
}

/*
 * Whether a date says when a kernel was built: where the line of its version was
 * broken, "34:35 UTC 2014" follows the hour, or less.
 */
static bool is_build(struct cursor c)
{
	const char *zone;
	unsigned int year;

	while (c.at < c.end && !cursor_is_space(*c.at))
		c.at++;
	cursor_skip_space(&c);
	zone = c.at;
	while (c.at < c.end && cursor_is_letter(*c.at))
		c.at++;
	if (c.at == zone)
		return false;
	cursor_skip_space(&c);
	return c.at == c.end || take_digits(&c, 4, &year);
}

/*
 * "2026-11-28", or "Nov 28 13:" of a year that is not said; not what stands in
 * the version of a kernel, "(2026-11-28)" in Debian's.
 */
static bool take_date(struct cursor c, unsigned int *year, unsigned int *month,
		      unsigned int *day)
{
	static const char *const names[] = {
		"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
		"Oct", "Nov", "Dec",
	};
	unsigned int hour;
	u64 number;

	if (cursor_digit(*c.at) < 10)
		return take_digits(&c, 4, year) && cursor_accept(&c, "-") &&
		       take_digits(&c, 2, month) && cursor_accept(&c, "-") &&
		       take_digits(&c, 2, day) && !cursor_accept(&c, ")");
	*year = 0;
	for (*month = 1; *month <= ARRAY_SIZE(names); ++*month) {
		if (!cursor_accept(&c, names[*month - 1]))
			continue;
		cursor_skip_space(&c);
		if (!cursor_number(&c, 10, &number) || number > 31 ||
		    !cursor_accept(&c, " ") || !take_digits(&c, 2, &hour))
			return false;
		*day = (unsigned int)number;
		return cursor_accept(&c, ":") && !is_build(c);
	}
	return false;
}

unsigned int date_of_line(struct cursor line)
{
	unsigned int year, month, day, words = 0;
	bool begins = true;

	/* behind a quote, a file's name, a machine's, or a day's */
	for (; line.at < line.end && words < 3; line.at++) {
		bool letter = (*line.at >= '0' && *line.at <= '9') ||
			      cursor_is_letter(*line.at);

		words += *line.at == ' ';
		if (letter && begins && take_date(line, &year, &month, &day)) {
			/* what a clock begins with that nobody has set */
			if (!month || month > 12 || !day || day > 31 ||
			    (month == 1 && day == 1))
				return 0;
			return year * YEAR + (month - 1) * 31 + day;
		}
		begins = !letter;
	}
	return 0;
}

int date_days(unsigned int from, unsigned int to)
{
	int days = (int)to - (int)from;

	if (from >= YEAR && to >= YEAR)
		return days;
	/* the way that is shorter */
	days = (days % YEAR + YEAR) % YEAR;
	return days > YEAR / 2 ? days - YEAR : days;
}

bool date_older(long day, long newest)
{
	long back = newest - day;

	return back >= MIN_BACK && back <= MAX_BACK;
}

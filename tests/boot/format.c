// SPDX-License-Identifier: GPL-2.0-only
/*
 * printf() for a machine without a C library.
 */
#include "format.h"

struct out {
	char *buf;
	size_t size;
	size_t len;
};

static void put(struct out *o, char c)
{
	if (o->len + 1 < o->size)
		o->buf[o->len++] = c;
}

static void pad(struct out *o, char c, size_t have, size_t want)
{
	for (; have < want; have++)
		put(o, c);
}

static void put_number(struct out *o, u64 n, unsigned int base, bool negative,
		       bool zeros, size_t width)
{
	char digits[20];
	size_t len = 0;

	do {
		digits[len++] = "0123456789abcdef"[n % base];
		n /= base;
	} while (n);
	if (!zeros)
		pad(o, ' ', len + negative, width);
	if (negative)
		put(o, '-');
	if (zeros)
		pad(o, '0', len + negative, width);
	while (len)
		put(o, digits[--len]);
}

static void put_string(struct out *o, const char *s, size_t max, size_t width)
{
	size_t len = 0, i;

	while (len < max && s[len])
		len++;
	pad(o, ' ', len, width);
	for (i = 0; i < len; i++)
		put(o, s[i]);
}

size_t vformat(char *buf, size_t size, const char *fmt, va_list args)
{
	struct out o = { buf, size, 0 };

	for (; *fmt; fmt++) {
		bool zeros = false, wide = false;
		size_t width = 0, max = (size_t)-1;
		long n;

		if (*fmt != '%') {
			put(&o, *fmt);
			continue;
		}
		if (*++fmt == '0') {
			zeros = true;
			fmt++;
		}
		for (; *fmt >= '0' && *fmt <= '9'; fmt++)
			width = width * 10 + (size_t)(*fmt - '0');
		if (fmt[0] == '.' && fmt[1] == '*') {
			max = (size_t)va_arg(args, int);
			fmt += 2;
		}
		for (; *fmt == 'l'; fmt++)
			wide = true;

		switch (*fmt) {
		case 's':
			put_string(&o, va_arg(args, const char *), max, width);
			break;
		case 'c':
			put(&o, (char)va_arg(args, int));
			break;
		case 'd':
			n = wide ? va_arg(args, long) : va_arg(args, int);
			put_number(&o, n < 0 ? 0 - (u64)n : (u64)n, 10, n < 0,
				   zeros, width);
			break;
		case 'u':
		case 'x':
			put_number(&o, wide ? va_arg(args, unsigned long) :
					      va_arg(args, unsigned int),
				   *fmt == 'u' ? 10 : 16, false, zeros, width);
			break;
		case '\0':
			fmt--;
			break;
		default:
			put(&o, *fmt);
		}
	}
	if (size)
		buf[o.len] = '\0';
	return o.len;
}

size_t format(char *buf, size_t size, const char *fmt, ...)
{
	va_list args;
	size_t len;

	va_start(args, fmt);
	len = vformat(buf, size, fmt, args);
	va_end(args);
	return len;
}

// SPDX-License-Identifier: GPL-2.0-only
/*
 * For report.t, which puts it into a page that is shown in a frame: tells the
 * frame's owner what the page looks like, laid out with everything open.
 */
addEventListener("load", function () {
	const page = document.scrollingElement;
	const style = getComputedStyle(document.body);
	const said = [];

	for (const d of document.querySelectorAll("details"))
		d.open = true;
	said.push("width " + page.clientWidth + ", content " + page.scrollWidth);
	for (const image of document.images) {
		if (!image.complete || !image.naturalWidth)
			said.push("broken image: " + image.alt);
		if (!image.alt.trim())
			said.push("image without words: " +
				  image.closest("[id], details").id);
	}
	for (const a of document.querySelectorAll("a[href^='#']"))
		if (!document.getElementById(a.hash.slice(1)))
			said.push("link to nowhere: " + a.hash);
	said.push("images " + document.images.length);
	said.push(style.color + " on " + style.backgroundColor);
	parent.postMessage(said.join("\n"), "*");
});

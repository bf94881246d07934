const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Writes a text so that it stands in HTML as itself. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

/** Writes a whole page; `head` and `body` are HTML already. */
export function page(options: { language: string; title: string; head?: string; body: string }): string {
  return `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${escapeHtml(options.title)}</title>
${options.head ?? ''}
</head>
<body>
${options.body}
</body>
</html>`
}

/** What the front page of OpenCart brings along, by its version; a theme may leave it out. */
const brings: readonly (readonly [version: RegExp, parts: string])[] = [
  [/^1\.5/, '<script src="catalog/view/javascript/jquery/jquery-1.7.1.min.js"></script>'],
  [
    /^2/,
    '<script src="catalog/view/javascript/jquery/jquery-2.1.1.min.js"></script>' +
      '<a href="index.php?route=affiliate/account">Affiliates</a>',
  ],
  [
    /^3/,
    '<script src="catalog/view/javascript/jquery/jquery-2.1.1.min.js"></script>' +
      '<a href="index.php?route=affiliate/login">Affiliate</a>',
  ],
  [/^4/, '<link href="catalog/view/stylesheet/stylesheet.css" rel="stylesheet">'],
]

/** The front page of a shop, as far as its version shows in it. */
export function frontPage(version: string): string {
  const parts = brings.find(([one]) => one.test(version))?.[1] ?? ''
  return `<!DOCTYPE html>\n<html><head><title>Winkel</title></head><body>${parts}<h1>Winkel</h1></body></html>`
}

import CivilTime
package import Newsletters

/// A web page with the letter as an article, in the proportions of real ones: about a quarter of the bytes are text.
package func htmlText(of letter: Newsletter) -> String {
  let title = escaped(letter.title)
  let publication = escaped(letter.publication ?? "")
  return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>\(title)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta property="og:title" content="\(title)">
    <meta property="og:site_name" content="\(publication)">
    <meta name="author" content="\(escaped(letter.author ?? ""))">
    <meta property="article:published_time" content="\(isoTime(letter))">
    <style>\(styleSheet)</style>
    <script>\(script)</script>
    </head>
    <body class="page-body theme-light">
    <nav class="site-nav"><ul>\(navigation)</ul></nav>
    <main><article class="letter">
    <h1 class="letter-title">\(title)</h1>
    <div class="letter-body">
    \(letter.letterBlocks.map(markup).joined(separator: "\n"))
    </div>
    </article></main>
    <footer class="site-footer"><p>Sent to everybody who asked for it. <a href="https://letters.example/leave">Unsubscribe</a></p></footer>
    </body>
    </html>

    """
}

/// The HTML part of a message: layout tables around the same blocks.
func mailHTML(of letter: Newsletter) -> String {
  """
  <html><head><style>\(styleSheet)</style></head><body style="margin:0;padding:0;background-color:#f4f4f4">
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
  <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td style="padding:24px">
  <h1 style="font-size:28px;line-height:34px;color:#111111">\(escaped(letter.title))</h1>
  \(letter.letterBlocks.map(markup).joined(separator: "\n"))
  </td></tr></table>
  <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td style="font-size:12px;color:#888888">
  <a href="https://letters.example/leave">Unsubscribe</a>
  </td></tr></table>
  <img src="https://letters.example/open.gif" width="1" height="1" alt="">
  </td></tr></table></body></html>

  """
}

private func markup(_ block: LetterBlock) -> String {
  switch block {
  case .heading(let text): "<h2 class=\"header-anchor-post\">\(escaped(text))</h2>"
  case .paragraph(let text):
    "<p style=\"font-size:16px;line-height:26px;color:#222222;margin:0 0 20px 0\"><span>\(escaped(text))</span></p>"
  case .list(let items):
    "<ul class=\"points\">" + items.map { "<li><p>\(escaped($0))</p></li>" }.joined() + "</ul>"
  }
}

private func escaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// `2026-05-06T00:53:00Z`
private func isoTime(_ letter: Newsletter) -> String {
  letter.published.map { "\($0.time):00Z" } ?? ""
}

private let navigation = ["Home", "Archive", "About", "Markets", "Rates", "Credit", "Commodities"]
  .map {
    "<li class=\"site-nav-item\"><a href=\"https://letters.example/\($0.lowercased())\" rel=\"noopener\">\($0)</a></li>"
  }
  .joined()

private let styleSheet = (0..<12).map {
  ".block-\($0){display:block;margin:0 auto \($0)px;padding:\($0)px 12px;font-family:Georgia,serif;color:#22\($0 % 10)222}"
}.joined(separator: "\n")

private let script = (0..<10).map {
  "window.letterQueue=window.letterQueue||[];window.letterQueue.push({event:\"view\",slot:\($0),at:Date.now()});"
}.joined(separator: "\n")

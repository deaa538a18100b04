import Diagnostics

extension CodeEntry {
  /// The pages of what is told of HTML.
  static let html: [CodeEntry] = [
    CodeEntry(
      "article-missing",
      "The page has a title and no text below it: scripts would fetch it.",
      file: "page.html",
      "<html><title>Only a title</title><body></body>\n",
      remedy: "Open it in a browser and save it once it shows."),
    CodeEntry(
      "encoding-unknown",
      "The page names a character set that is not known; it was read in the usual encoding "
        + "of older Windows.",
      .command(
        #"printf '<meta charset=x-none-such><title>Tin</title><p>Caf\351 prices rise.</p>\n' > page.html"#,
        remedy: "If letters with accents look wrong, save it as UTF-8.")),
    CodeEntry(
      "html-too-deep",
      "Elements stand in one another more than 2,000 deep.",
      file: "page.html",
      ExampleText("", repeating: "<div>", 2001, "text"),
      remedy: "Leave the file out: it is damaged or made to harm."),
    CodeEntry(
      "html-too-long",
      "The HTML is longer than 16 MiB.",
      file: "page.html",
      ExampleText("", repeating: "<p>Some words", 1290556),
      remedy: "Save the page without its pictures."),
    CodeEntry(
      "html-too-tangled",
      "The HTML is put together so that reading it would take far too long.",
      .command(
        #"(printf '<x>%.0s' $(seq 1900); printf '<li>%.0s' $(seq 300000)) > page.html"#,
        remedy: "Leave the file out: it is damaged or made to harm.")),
    CodeEntry(
      "no-text",
      "The page shows no text: scripts would fetch it.",
      file: "page.html",
      "<html><body><script>1</script></body>\n",
      remedy: "Open it in a browser and save it once it shows."),
    CodeEntry(
      "not-a-letter",
      "The page only says that the letter could not be shown.",
      file: "page.html",
      "<html><title>Just a moment...</title><h1>Checking your browser</h1><p>Please enable cookies.</p>\n",
      remedy: "Open the letter in a browser and save the page once it shows."),
    CodeEntry(
      "only-a-preview",
      "The page shows only the part of the letter that is free.",
      file: "page.html",
      """
      <html><title>Paid</title><article><h1>Paid</h1><p>Only this much is free, and it says buy KRE.</p>
      <div><h2>This post is for paid subscribers</h2><a href=/s>Subscribe</a> <a href=/l>Already a paid subscriber? Sign in</a></div>

      """,
      remedy: "Save it while you are signed in."),
    CodeEntry(
      "several-articles",
      "The page lists several articles, as an archive does; all of them were read as one "
        + "letter.",
      file: "page.html",
      """
      <html><title>Archive</title><h1>Archive</h1>
      <article><h2><a href=/1>Post 1</a></h2><time datetime=2026-01-01></time><p>Teaser for post 1.</p></article>
      <article><h2><a href=/2>Post 2</a></h2><time datetime=2026-02-01></time><p>Teaser for post 2.</p></article>
      <article><h2><a href=/3>Post 3</a></h2><time datetime=2026-03-01></time><p>Teaser for post 3.</p></article>
      <article><h2><a href=/4>Post 4</a></h2><time datetime=2026-04-01></time><p>Teaser for post 4.</p></article>

      """,
      remedy: "Save the page of each article."),
    CodeEntry(
      "unclosed-formatting",
      "More than 500 tags such as <b> and <font> are opened and never closed.",
      .command(
        #"(seq -f '<font size=%g>' 600; echo 'Tin is scarce.') > page.html"#,
        remedy: "Save the page from another browser.")),
  ]
}

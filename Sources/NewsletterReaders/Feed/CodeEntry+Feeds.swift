import Diagnostics

extension CodeEntry {
  /// The pages of what is told of a feed and its entries.
  static let feeds: [CodeEntry] = [
    CodeEntry(
      "control-characters",
      "The feed holds control characters, which XML does not have; they became blanks.",
      file: "feed.xml",
      "<rss><channel><title>T</title><item><title>Tin</title><description>one\u{B}two</description></item></channel></rss>\n",
      remedy: "Nothing needs to be done."),
    CodeEntry(
      "date-replaced",
      "A note: the first date of an entry cannot be read, and another one that it has was "
        + "taken.",
      file: "feed.xml",
      "<rss><channel><title>T</title><item><title>Tin</title><description>Words.</description><pubDate>soon</pubDate><updated>2026-05-06T00:53:00Z</updated></item></channel></rss>\n",
      remedy: "Nothing needs to be done."),
    CodeEntry(
      "elements-too-deep",
      "Elements of the feed stand in one another deeper than any letter needs.",
      file: "feed.xml",
      ExampleText("<feed>", repeating: "<a>", 100000),
      remedy: "Leave the file out: it is damaged or made to harm."),
    CodeEntry(
      "entry-left-out",
      "An entry has neither a title nor a text and was left out.",
      file: "feed.xml",
      "<rss><channel><title>T</title><item><title>Tin</title><description>Words.</description></item><item><link>https://tin.example</link></item></channel></rss>\n",
      remedy: "Nothing needs to be done."),
    CodeEntry(
      "entry-too-long",
      "An entry is longer than 64 MiB and was left out.",
      .command(
        #"""
        (echo '<rss><channel><item><title>Tin</title><description>'; seq 9000000
         echo '</description></item></channel></rss>') | gzip -1 > feed.xml.gz
        """#,
        remedy: "Split it.")),
    CodeEntry(
      "entry-without-text",
      "A note: an entry has a title only, or a title and a picture or recording.",
      file: "feed.xml",
      "<rss><channel><title>T</title><item><title>Tin</title></item></channel></rss>\n",
      remedy: "Nothing needs to be done."),
    CodeEntry(
      "feed-damaged",
      "The XML of the feed is damaged; what stands before the damage was kept.",
      file: "feed.xml",
      "<rss><channel><item><title>Tin</title><description>Some words.</description></item><item></chan",
      remedy: "Load it once more."),
    CodeEntry(
      "feed-without-entries",
      "The feed has no entry with a title or a text.",
      file: "feed.xml",
      "<rss><channel><title>T</title></channel></rss>\n",
      remedy: "Load it once more; a feed may be empty for a while."),
    CodeEntry(
      "reference-unknown",
      "A reference such as `&secret;` names no known character and was left as it stands; "
        + "what a file declares for itself is never read in.",
      file: "feed.xml",
      """
      <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
      <rss><channel><title>T</title><item><title>Tin</title><description>It says &secret; here.</description></item></channel></rss>

      """,
      remedy: "Nothing needs to be done."),
    CodeEntry(
      "too-many-attributes",
      "A tag has far more attributes than any letter needs.",
      .command(
        #"(printf '<title>Tin</title><p'; seq -f ' a%g=1' 600; echo '>Tin</p>') > page.html"#,
        remedy: "Leave the file out: it is damaged or made to harm.")),
    CodeEntry(
      "too-many-namespaces",
      "The feed declares far too many namespaces.",
      .command(
        #"""
        (printf '<feed>'
         for a in 1 2 3 4 5; do
           printf '<a'; seq -f " xmlns:n${a}x%g='u'" 60; printf '>'
         done) > feed.xml
        """#,
        remedy: "Leave the file out: it is damaged or made to harm.")),
  ]
}

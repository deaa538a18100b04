import Diagnostics

extension CodeEntry {
  /// The pages of what is told of mail.
  static let mail: [CodeEntry] = [
    CodeEntry(
      "attachment-left-out",
      "A note: what is attached to the message is not read.",
      file: "letter.eml",
      """
      From: The Steel Almanac <post@steel.example>
      Subject: Iron
      Date: Wed, 15 Apr 2026 01:30:00 +0200
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain; charset=utf-8

      We hold NUE and wait.
      --b
      Content-Type: application/pdf; name=chart.pdf
      Content-Disposition: attachment; filename=chart.pdf

      x
      --b--

      """,
      remedy: "If the letter is the attachment, save it as HTML or text."),
    CodeEntry(
      "boundary-not-found",
      "The message is not divided as its header says; its parts were read as they stand.",
      file: "letter.eml",
      """
      From: The Steel Almanac <post@steel.example>
      Subject: Iron
      Date: Wed, 15 Apr 2026 01:30:00 +0200
      Content-Type: multipart/mixed

      --b
      Content-Type: text/html

      <p>Sell <b>NUE</b>.</p>
      --b--

      """,
      remedy: "Look whether the letter is whole: `newsletters where file has letter`."),
    CodeEntry(
      "charset-guessed",
      "A note: the message does not say how its letters are encoded, or names no known way.",
      file: "letter.eml",
      """
      From: The Steel Almanac <post@steel.example>
      Subject: Iron
      Date: Wed, 15 Apr 2026 01:30:00 +0200
      Content-Type: text/plain; charset=x-none-such

      We hold NUE and wait for café prices.

      """,
      remedy: "If letters with accents look wrong, save it as UTF-8."),
    CodeEntry(
      "forwarded-letter",
      "A note: the message forwards a letter, whose own title, sender and date were taken.",
      file: "letter.eml",
      """
      From: Pat Muir <pat@home.example>
      Subject: FW: Rust on the rails
      Date: Wed, 15 Apr 2026 01:30:00 +0200
      Content-Type: text/plain; charset=utf-8

      Worth a look.

      ________________________________
      *Sent:* Monday, April 13, 2026 7:00 AM
      *From:* The Steel Almanac <post@steel.example>
      *To:* Pat Muir
      *Subject:* Rust on the rails

      Sell NUE. Imports rise for a fourth month.

      """,
      remedy: "Nothing needs to be done."),
    CodeEntry(
      "forwarded-text-left-out",
      "A note: another letter is forwarded below this one and was left out.",
      file: "letter.eml",
      """
      From: Jane Doe <jane.doe@b.example>
      Subject: Copper

      Copper rose again and we hold on to our shares. Copper rose again and we hold on to our shares. Copper rose again and we hold on to our shares. Copper rose again and we hold on to our shares. Copper rose again and we hold on to our shares. 

      ---------- Forwarded message ---------
      From: Kettle <k@k.example>
      Subject: Iron

      Sell NUE.

      """,
      remedy: "A subject that begins with `Fwd:` makes the forwarded letter the one that is read."),
    CodeEntry(
      "header-too-long",
      "The header of the message is longer than any program writes.",
      file: "letter.eml",
      ExampleText(
        "From: The Steel Almanac <post@steel.example>\nSubject: Iron\nDate: Wed, 15 Apr 2026 01:30:00 +0200\n",
        repeating: "X: y\n", 60000, "\nHold.\n"),
      remedy: "Leave the file out: it is damaged or made to harm."),
    CodeEntry(
      "message-cut",
      "The message ends before its parts do; what there was was read.",
      file: "letter.eml",
      """
      From: The Steel Almanac <post@steel.example>
      Subject: Iron
      Date: Wed, 15 Apr 2026 01:30:00 +0200
      Content-Type: multipart/alternative; boundary=rail

      --rail
      Content-Type: text/plain; charset=utf-8

      We sell NUE, and then the

      """,
      remedy: "Save it once more."),
    CodeEntry(
      "message-empty",
      "The message has neither a subject nor a text.",
      file: "letter.eml",
      """
      From: The Steel Almanac <post@steel.example>
      Date: Wed, 15 Apr 2026 01:30:00 +0200
      Content-Type: text/plain; charset=utf-8


      """,
      remedy: "Leave the file out."),
    CodeEntry(
      "message-encrypted",
      "A part of the message is encrypted and was left out.",
      file: "letter.eml",
      """
      From: The Steel Almanac <post@steel.example>
      Subject: Iron
      Date: Wed, 15 Apr 2026 01:30:00 +0200
      Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e

      --e
      Content-Type: application/pgp-encrypted

      Version: 1

      --e
      Content-Type: application/octet-stream

      -----BEGIN PGP MESSAGE-----

      --e--

      """,
      remedy: "Save it decrypted."),
    CodeEntry(
      "message-too-large",
      "The message is larger than 64 MiB.",
      .command(
        #"(printf 'From: a@b.example\nSubject: Tin\n\n'; seq 9000000) | gzip -1 > letter.eml.gz"#,
        remedy: "Save it without its attachments.")),
    CodeEntry(
      "message-without-text",
      "The message has a header and no text.",
      file: "letter.eml",
      """
      From: The Steel Almanac <post@steel.example>
      Subject: Iron
      Date: Wed, 15 Apr 2026 01:30:00 +0200
      Content-Type: text/plain; charset=utf-8


      """,
      remedy: "Look whether the letter is an attachment."),
    CodeEntry(
      "not-a-message",
      "The file has the name of a message, and no header that a program can read.",
      file: "letters.mbox",
      """
      From post@steel.example Mon Mar  9 07:15:00 2026
      From post@steel.example Mon Mar  9 07:15:00 2026
      Subject: Iron

      Mills wait for iron.

      """,
      remedy: "Save the message once more."),
    CodeEntry(
      "parts-nested-too-deeply",
      "The parts of the message stand in one another more than 20 deep.",
      .command(
        #"""
        (printf 'From: a@b.example\n'
         for i in $(seq 21); do
           printf 'Subject: Tin\nContent-Type: message/rfc822\n\n'
         done
         printf 'Subject: Tin\n\nTin is scarce.\n') > letter.eml
        """#,
        remedy: "Save the innermost message.")),
    CodeEntry(
      "quoted-text-left-out",
      "A note: the message answers another one, whose quoted words were left out.",
      file: "letter.eml",
      """
      From: a@b.example
      Subject: Re: Idea

      I would rather sell.

      On Mon, May 4, 2026 at 7:00 AM Jane Doe <jane@tape.example> wrote:

      > Buy XRT.

      """,
      remedy: "Nothing needs to be done: the quoted words are another writer's."),
    CodeEntry(
      "sender-guessed",
      "A note: the name of the sender was taken for the publication or for the author.",
      file: "letter.eml",
      """
      From: The Steel Almanac <post@steel.example>
      Subject: Iron
      Date: Wed, 15 Apr 2026 01:30:00 +0200
      Content-Type: text/plain; charset=utf-8

      We hold NUE and wait.

      """,
      remedy: "Nothing needs to be done if it is right."),
    CodeEntry(
      "text-not-decoded",
      "Some characters of the message could not be decoded; each became U+FFFD (�).",
      file: "letter.eml",
      """
      From: The Steel Almanac <post@steel.example>
      Subject: Iron
      Date: Wed, 15 Apr 2026 01:30:00 +0200
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      One =FF two, and we hold NUE.

      """,
      remedy: "Save it once more."),
    CodeEntry(
      "too-many-parts",
      "The message has more than 2,000 parts.",
      .command(
        #"""
        (printf 'From: a@b.example\n'
         printf 'Content-Type: multipart/mixed; boundary=x\n\n'
         for i in $(seq 2001); do printf '%sx\n\nTin is scarce.\n' --; done
        ) > letter.eml
        """#,
        remedy: "Save the letter without its attachments.")),
  ]
}

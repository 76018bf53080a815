package dev.agoge.run.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The frame around a report: one file, well-formed as XML too, nothing fetched from anywhere. */
final class Page {
  private Page() {}

  static String of(String title, String summary, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <header><p class="brand">agoge</p><h1>%s</h1><p class="summary">%s</p></header>
    <main>
    %s
    </main>
    </body>
    </html>
    """
        .formatted(Html.text(title), style(), Html.text(title), Html.text(summary), body);
  }

  private static String style() {
    try (InputStream in = Page.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing beside " + Page.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

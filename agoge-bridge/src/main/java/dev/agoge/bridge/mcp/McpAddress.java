package dev.agoge.bridge.mcp;

import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Where an MCP server is. */
sealed interface McpAddress {

  /** As it was written. */
  String text();

  /** A way to talk to it. */
  McpClientTransport transport(Duration timeout);

  /** Reads {@code http://host:port/path}, or {@code stdio:} and a command. */
  static McpAddress of(String text) {
    if (text.startsWith("stdio:") && !text.substring("stdio:".length()).isBlank()) {
      return new Command(text, List.of(text.substring("stdio:".length()).strip().split("\\s+")));
    }
    if (text.matches("https?://[^/\\s]+(?:/\\S*)?")) {
      return new Http(text, URI.create(text));
    }
    throw new IllegalArgumentException(
        "address '"
            + text
            + "' of environment mcp: write mcp:http://HOST:PORT/mcp or mcp:stdio:COMMAND");
  }

  /** A server that is reached over streamable HTTP. */
  record Http(String text, URI address) implements McpAddress {
    @Override
    public McpClientTransport transport(Duration timeout) {
      String base = address.getScheme() + "://" + address.getAuthority();
      String path = address.getRawPath().isEmpty() ? "/mcp" : address.getRawPath();
      return HttpClientStreamableHttpTransport.builder(base)
          .endpoint(path)
          .connectTimeout(timeout)
          .build();
    }
  }

  /**
   * A program that is started for each session, and spoken to over its input and output.
   *
   * @param words of its command line
   */
  record Command(String text, List<String> words) implements McpAddress {
    @Override
    public McpClientTransport transport(Duration timeout) {
      var transport =
          new StdioClientTransport(
              ServerParameters.builder(words.getFirst())
                  .args(words.subList(1, words.size()))
                  .build(),
              McpJsonDefaults.getMapper());
      transport.setStdErrorHandler(line -> {});
      return transport;
    }
  }
}

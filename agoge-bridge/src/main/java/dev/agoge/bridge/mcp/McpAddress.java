package dev.agoge.bridge.mcp;

import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpClientTransport;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an MCP server is. */
sealed interface McpAddress {

  /** As it was written. */
  String text();

  /** What all dialects are below, if it is one of our servers; nothing for a program. */
  Optional<String> site();

  /** A way to talk to it. */
  McpClientTransport transport(Duration timeout);

  /** Reads {@code http://host:port/path}, or {@code stdio:} and a command. */
  static McpAddress of(String text) {
    if (text.startsWith("stdio:") && !text.substring("stdio:".length()).isBlank()) {
      var command =
          new Command(text, List.of(text.substring("stdio:".length()).strip().split("\\s+")));
      if (!command.exists()) {
        throw new IllegalArgumentException(
            "program '" + command.words().getFirst() + "' of environment mcp is not to be found");
      }
      return command;
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
    public Optional<String> site() {
      return Optional.of(text.replaceAll("/+$", "").replaceAll("/mcp$", ""));
    }

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
    public Optional<String> site() {
      return Optional.empty();
    }

    @Override
    public McpClientTransport transport(Duration timeout) {
      return new Program(words);
    }

    private boolean exists() {
      String program = words.getFirst();
      return program.contains(File.separator)
          ? Files.isExecutable(Path.of(program))
          : Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
  }
}

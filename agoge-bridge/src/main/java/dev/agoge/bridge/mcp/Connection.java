package dev.agoge.bridge.mcp;

import dev.agoge.bridge.remote.JsonHttp;
import dev.agoge.bridge.remote.Uninterrupted;
import dev.agoge.bridge.wire.Json;
import dev.agoge.environment.InfrastructureException;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Implementation;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A session at an MCP server. */
final class Connection implements AutoCloseable {
  private static final int METHOD_NOT_FOUND = -32601;
  private static final int INVALID_PARAMS = -32602;

  private final McpSyncClient client;
  private final String server;

  private Connection(McpSyncClient client, String server) {
    this.client = client;
    this.server = server;
  }

  /** Connects, and greets. */
  static Connection open(McpAddress address, Duration timeout) {
    McpClientTransport transport = address.transport(timeout);
    McpSyncClient client =
        McpClient.sync(transport)
            .requestTimeout(timeout)
            .initializationTimeout(timeout)
            .clientInfo(Implementation.builder("agoge", "1").build())
            .build();
    if (transport instanceof Program program) {
      program.onExit(client::close);
    }
    var connection = new Connection(client, address.text());
    try {
      connection.asked(client::initialize);
      return connection;
    } catch (RefusedException e) {
      connection.close();
      throw connection.failed(e);
    } catch (InfrastructureException e) {
      connection.close();
      throw e;
    }
  }

  /** What a tool answered. */
  record Result(String text, JsonNode structure, boolean error) {}

  /** What the server calls itself. */
  String name() {
    return client.getServerInfo().name();
  }

  List<McpSchema.Tool> tools() {
    try {
      return asked(() -> client.listTools().tools());
    } catch (RefusedException e) {
      throw failed(e);
    }
  }

  /** Calls a tool; that it does not exist or does not take the arguments is an answer, too. */
  Result call(String tool, Map<String, Object> arguments) {
    try {
      return read(
          asked(() -> client.callTool(CallToolRequest.builder(tool).arguments(arguments).build())));
    } catch (RefusedException refused) {
      return new Result(String.valueOf(refused.getMessage()), Json.object(), true);
    }
  }

  private static Result read(CallToolResult result) {
    String text =
        result.content().stream()
            .map(part -> part instanceof TextContent t ? t.text() : "(" + part.type() + ")")
            .collect(Collectors.joining("\n"));
    Object structure = result.structuredContent();
    return new Result(
        text,
        structure == null ? Json.object() : Json.tree(structure),
        Boolean.TRUE.equals(result.isError()));
  }

  private interface Question<T> {
    T ask();
  }

  private <T> T asked(Question<T> question) {
    try {
      return question.ask();
    } catch (McpError e) {
      int code = e.getJsonRpcError() == null ? 0 : e.getJsonRpcError().code();
      if (code == METHOD_NOT_FOUND || code == INVALID_PARAMS) {
        throw new RefusedException(String.valueOf(e.getMessage()));
      }
      throw failed(e);
    } catch (RuntimeException e) {
      throw new InfrastructureException("no answer from " + server + ": " + JsonHttp.reason(e), e);
    }
  }

  private InfrastructureException failed(RuntimeException e) {
    return new InfrastructureException(server + " failed: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    Uninterrupted.run(
        () -> {
          try {
            client.closeGracefully();
          } catch (RuntimeException unreachable) {
            client.close();
          }
        });
  }

  /** The server did not take a call for its form. */
  private static final class RefusedException extends RuntimeException {
    RefusedException(String message) {
      super(message, null, false, false);
    }
  }
}

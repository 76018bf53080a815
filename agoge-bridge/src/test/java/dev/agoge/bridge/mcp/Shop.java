package dev.agoge.bridge.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Somebody else's MCP server, a program of its own: a shop with one thing worth buying. */
public final class Shop {
  private static final AtomicReference<String> BOUGHT = new AtomicReference<>("nothing");

  private Shop() {}

  public static void main(String[] args) throws InterruptedException {
    McpServer.sync(new StdioServerTransportProvider(McpJsonDefaults.getMapper()))
        .serverInfo("Corner Shop", "1")
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .tools(
            tool("shop.search", "", a -> "tea, coal"),
            tool(
                "buy",
                "\"item\":{\"type\":\"string\"}",
                a -> {
                  BOUGHT.set(String.valueOf(a.get("item")));
                  return "bought " + BOUGHT.get();
                }),
            tool("burn", "", a -> exit()),
            tool("verdict", "", a -> "score: " + ("tea".equals(BOUGHT.get()) ? 0.75 : 0)))
        .build();
    new CountDownLatch(1).await();
  }

  private static String exit() {
    Runtime.getRuntime().halt(3);
    return "";
  }

  private static SyncToolSpecification tool(
      String name, String properties, Function<Map<String, Object>, String> work) {
    return SyncToolSpecification.builder()
        .tool(
            Tool.builder(
                    name,
                    McpJsonDefaults.getMapper(),
                    "{\"type\":\"object\",\"properties\":{" + properties + "}}")
                .build())
        .callHandler(
            (exchange, request) ->
                CallToolResult.builder().addTextContent(work.apply(request.arguments())).build())
        .build();
  }
}

package dev.agoge.bridge.mcp;

import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** A server that is a program of ours to start. Its death is noticed at once, not by a timeout. */
final class Program extends StdioClientTransport {
  private volatile Runnable onExit = () -> {};

  Program(List<String> command) {
    super(
        ServerParameters.builder(command.getFirst())
            .args(command.subList(1, command.size()))
            .build(),
        McpJsonDefaults.getMapper());
    setStdErrorHandler(line -> {}); // what it says of itself is not for our terminal
  }

  /** What to do when the program ends. */
  void onExit(Runnable action) {
    onExit = action;
  }

  @Override
  public Mono<Void> connect(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
    return super.connect(handler).doOnSuccess(started -> Thread.ofVirtual().start(this::watch));
  }

  private void watch() {
    awaitForExit();
    onExit.run();
  }
}

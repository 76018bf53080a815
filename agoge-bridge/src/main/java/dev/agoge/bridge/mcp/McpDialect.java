package dev.agoge.bridge.mcp;

import dev.agoge.bridge.serve.Dialect;
import dev.agoge.bridge.serve.SessionTable;
import dev.agoge.environment.EnvironmentSpec;
import io.javalin.config.JavalinConfig;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import jakarta.servlet.DispatcherType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.FilterHolder;

/**
 * Serves an environment as an MCP server over streamable HTTP. An environment with tools offers
 * them, and {@code reset} and {@code observe} beside them; any other offers {@code reset}, {@code
 * observe} and {@code step}. Each MCP session plays episodes of its own.
 */
public final class McpDialect implements Dialect {
  static final String PATH = "/mcp";

  private final List<McpSyncServer> servers = new ArrayList<>();

  @Override
  public String name() {
    return "mcp";
  }

  @Override
  public Map<String, String> addresses() {
    return Map.of("mcp", "http://HOST" + PATH);
  }

  @Override
  public void install(JavalinConfig config, SessionTable sessions, Set<String> names) {
    EnvironmentSpec spec = sessions.environment().spec();
    var transport =
        HttpServletStreamableServerTransportProvider.builder()
            .mcpEndpoint(PATH)
            // Sweeping pings what was idle; ours is the table that frees it.
            .sessionSweepInterval(sessions.limits().idle())
            .build();
    var gate = new Gate(transport, sessions, names.contains("openenv"));
    servers.add(
        McpServer.sync(transport)
            .serverInfo("agoge " + spec.id(), "1")
            .instructions(spec.summary() + ". Call reset first.")
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .validateToolInputs(false) // the environment says what is wrong, and counts the step
            .tools(new EpisodeTools(sessions.environment(), gate::session).all())
            .build());
    config.jetty.modifyServletContextHandler(
        handler -> {
          var holder = new FilterHolder(gate);
          holder.setAsyncSupported(true);
          handler.addFilter(holder, PATH, EnumSet.of(DispatcherType.REQUEST));
        });
  }

  @Override
  public void close() {
    servers.forEach(McpSyncServer::close);
  }
}

package dev.agoge.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code agoge --version} prints. */
final class Version implements IVersionProvider {

  /** The version of this build. */
  static String agoge() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"agoge " + agoge() + " on Java " + Runtime.version()};
  }
}

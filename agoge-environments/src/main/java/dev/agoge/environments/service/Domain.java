package dev.agoge.environments.service;

import dev.agoge.environments.tools.ToolCall;
import dev.agoge.environments.tools.Toolbox;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A desk at which customers are served: its policy, its tools, what can be said there. */
interface Domain {
  String SAY = "say";
  String TRANSFER = "transfer_to_human";

  /** Name of the domain, as the option takes it. */
  String name();

  /** What the one who serves must keep to. */
  String policy();

  Toolbox toolbox();

  /** Carries out a call other than {@link #SAY} and {@link #TRANSFER}. */
  Outcome call(Database database, ToolCall call);

  /** The kind of request that a call fulfils; empty if it changes nothing. */
  Optional<Kind> kind(ToolCall call);

  /** The entry that a call changes, as customers name it. */
  String target(ToolCall call);

  /** The values of a call that a customer cares about. */
  List<String> slots(Database database, ToolCall call);

  /** Ids and names that can be asked about. */
  List<String> names(Database database);

  /** The calls that find a customer, from what the customer said. */
  List<ToolCall> identifications(Database database, Set<String> known);

  /** The calls that read what is known of. */
  List<ToolCall> readings(Database database, Set<String> known);

  /** The calls that change what was read, whether the policy allows them or not. */
  List<ToolCall> changes(Database database, Set<String> known, Set<String> read);

  /** The reading that a request about an entry should begin with. */
  List<ToolCall> study(Database database, Request request);

  /**
   * The readings by which one finds out which of a customer's entries is meant, one after the
   * other, before the one that is meant.
   */
  List<ToolCall> search(Database database, Request request);

  /** The sentence that asks for consent to a call. */
  String proposal(Database database, ToolCall call);

  /** The sentence that reports a call, spoken after it. */
  String report(Database database, ToolCall call);

  /** Sentences that tell of what was read. */
  List<String> tellings(Database database, Set<String> read);

  /** Why the policy forbids something, in a fixed order. */
  List<Reason> reasons();

  String askIdentity();

  String askTarget();

  String askDetails();

  /**
   * What a call brought about.
   *
   * @param customer whom it identified; empty if nobody
   * @param read the entry or name that it showed; empty if none
   * @param done whether it could be carried out
   */
  record Outcome(Database database, String text, String customer, String read, boolean done) {

    static Outcome changed(Database database, String text) {
      return new Outcome(database, text, "", "", true);
    }

    static Outcome shown(Database database, String text, String read) {
      return new Outcome(database, text, "", read, true);
    }

    static Outcome found(Database database, String text, String customer) {
      return new Outcome(database, text, customer, "", true);
    }

    static Outcome failed(Database database, String why) {
      return new Outcome(database, "error: " + why, "", "", false);
    }
  }
}

package dev.agoge.environments.service;

import dev.agoge.environments.tools.ToolCall;
import dev.agoge.support.Digest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A task in full.
 *
 * @param customer the entry of the one who talks
 * @param fresh whether its wordings are for held-out tasks only
 */
record Case(
    Domain domain,
    Database start,
    String today,
    String customer,
    Identity identity,
    List<Request> requests,
    boolean fresh) {

  /** How customers say who they are. */
  record Identity(String byName, String byNumber, List<String> facts) {}

  Case {
    requests = List.copyOf(requests);
  }

  /** What it is about: {@code cancel} or {@code cancel+exchange}. */
  String label() {
    return domain.name() + "-" + String.join("+", requests.stream().map(Request::family).toList());
  }

  String digest() {
    StringBuilder all = new StringBuilder(domain.name()).append(today).append(customer);
    start.entries().values().forEach(e -> all.append('\n').append(e.json()));
    requests.forEach(r -> all.append('\n').append(r));
    return Digest.of(all.append(fresh).toString());
  }

  /** Whether the talk is to end with a transfer. */
  boolean endsInTransfer() {
    return requests.getLast().right() == Request.Right.TRANSFER;
  }

  /** What must have been said by the end. */
  List<Statement> statements() {
    return requests.stream().flatMap(r -> r.statements().stream()).toList();
  }

  /** The database after some of the requests, given by bits, were done. */
  Database after(int done) {
    Database database = start;
    for (int i = 0; i < requests.size(); i++) {
      Optional<ToolCall> call = requests.get(i).call();
      if ((done >> i & 1) == 1 && call.isPresent()) {
        database = domain.call(database, call.get()).database();
      }
    }
    return database;
  }

  /** Words that unlock calls once they were said: who somebody is, ids, and values. */
  List<String> facts() {
    Set<String> facts = new LinkedHashSet<>(identity.facts());
    facts.addAll(domain.names(start));
    requests.forEach(r -> facts.addAll(r.slots()));
    for (Request request : requests) {
      facts.add(request.details(true));
      facts.add(request.details(false));
      request.change().ifPresent(c -> facts.addAll(domain.slots(start, c.call())));
    }
    facts.remove("");
    return new ArrayList<>(facts);
  }
}

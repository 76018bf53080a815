package dev.agoge.environments.office;

import dev.agoge.environments.tools.JsonText;

/** Somebody at work. */
record Person(String name, String address, String group) {

  String json() {
    return JsonText.object("name", name, "address", address, "group", group);
  }
}

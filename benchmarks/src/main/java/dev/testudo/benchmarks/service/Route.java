package dev.testudo.benchmarks.service;

/** What is asked of both services. */
enum Route {
  /** One user by key. */
  GET("GET /users/{id}", "get.lua"),
  /** One user with ten posts, and three tags of each. */
  LIST("GET /users/{id}/posts", "list.lua"),
  /** A new user. */
  CREATE("POST /users", "create.lua");

  private final String title;
  private final String script;

  Route(String title, String script) {
    this.title = title;
    this.script = script;
  }

  String title() {
    return title;
  }

  /** The name of the resource beside this class that tells wrk what to ask. */
  String script() {
    return script;
  }
}

package dev.testudo.orm.sample.service;

import dev.testudo.orm.OrmConfig;
import dev.testudo.orm.web.OrmWeb;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;

/** A blog as a web service: users, posts, tags and comments. */
public final class BlogService {
  private static final String PAGES = "dev/testudo/orm/sample/service/page/";

  private BlogService() {}

  /** The blog on the database of a URL. */
  public static OrmConfig config(String url) {
    return OrmConfig.builder()
        .connection("default", url)
        .app("blog", app -> app.models("dev.testudo.orm.sample.blog"))
        .build();
  }

  /** Opens the database, creates what is missing there, and adds all routes. */
  public static Future<OrmWeb> start(Vertx vertx, OrmConfig config) {
    return OrmWeb.start(
            vertx, Router.router(vertx), config, o -> o.generateSchemas().inTransactions())
        .onSuccess(BlogService::addRoutes);
  }

  private static void addRoutes(OrmWeb web) {
    new UserRoutes(web.orm()).add(web);
    new PostRoutes(web.orm()).add(web);
    new TransferRoutes(web.orm()).add(web);
    if (OrmWeb.canBlock()) {
      new BlockingTransferRoutes(web.orm()).add(web);
    }
    web.serveDocument("/openapi.json", "A blog on Testudo", "1.0");
    page(web, "/", "index.html");
    page(web, "/api.html", "api.html");
  }

  private static void page(OrmWeb web, String path, String file) {
    web.router()
        .get(path)
        .handler(
            context ->
                context
                    .response()
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .sendFile(PAGES + file)
                    .onFailure(context::fail));
  }
}

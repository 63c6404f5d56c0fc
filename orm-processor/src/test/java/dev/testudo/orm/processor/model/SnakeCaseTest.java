package dev.testudo.orm.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SnakeCaseTest {

  @Test
  void putsAnUnderscoreWhereAWordBegins() {
    Map.of(
            "id", "id",
            "isActive", "is_active",
            "userID", "user_id",
            "JSONData", "json_data",
            "URL2", "url2",
            "line2Text", "line2_text",
            "BlogPost", "blog_post",
            "already_there", "already_there",
            "user_ID", "user_id",
            "größeÄnderung", "größe_änderung")
        .forEach((java, database) -> assertEquals(database, SnakeCase.of(java)));
  }

  @Test
  void namesTheEntryOfAPackageAfterItsLastPart() {
    assertEquals("BlogModels", GeneratedNames.packageEntry("com.example.blog"));
    assertEquals("MyShopModels", GeneratedNames.packageEntry("com.my_shop"));
    assertEquals("AppModels", GeneratedNames.packageEntry("app"));
  }
}

package dev.testudo.orm.validation.model;

import dev.testudo.orm.annotation.Column;
import dev.testudo.orm.annotation.Embedded;
import dev.testudo.orm.annotation.Id;
import dev.testudo.orm.annotation.Model;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** Constraints of each kind. */
@Model
public class Guest {
  @Id public Long id;

  @Column(length = 20, unique = true)
  @Size(min = 2, message = "has less than {min} characters")
  public String name;

  @Column(length = 60)
  @Email(message = "is no address")
  public String email;

  @Min(value = 18, message = "is below {value}")
  public int age;

  @Valid @Embedded public Place place = new Place("Rome");

  /** A guest. */
  public static Guest of(String name, String email, int age) {
    var guest = new Guest();
    guest.name = name;
    guest.email = email;
    guest.age = age;
    return guest;
  }

  /** A rule about the whole. */
  @AssertTrue(message = "nobody is called like his address")
  boolean isSensible() {
    return name == null || !name.equals(email);
  }
}

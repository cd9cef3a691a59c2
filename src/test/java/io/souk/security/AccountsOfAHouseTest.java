package io.souk.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.ui.ConcurrentModel;

/** Who may sign in after the first start, by what the house is. */
class AccountsOfAHouseTest {

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void aDemoHouseHasOneAccountForEachRoleAndSaysSo() {
    try (var house = house("demo")) {
      assertThat(accounts())
          .containsExactly(
              "admin: admin", "engineer: engineer", "trader: trader", "viewer: viewer");
      assertThat(toldOnTheLoginPage(house)).hasSize(4);
    }
  }

  @Test
  void aLiveHouseHasOneAdminAndTellsNobody() {
    try (var house = house("live")) {
      assertThat(accounts()).containsExactly("admin: admin");
      assertThat(toldOnTheLoginPage(house)).isEmpty();
      assertThat(passwords(house).matches("admin", hashOfTheAdmin())).isFalse();
    }
  }

  @Test
  void anAccountThatIsThereStaysAsItIs() {
    house("demo").close();
    String before = hashOfTheAdmin();
    house("demo").close();

    assertThat(hashOfTheAdmin()).isEqualTo(before);
  }

  private AnnotationConfigApplicationContext house(String mode) {
    var house = new AnnotationConfigApplicationContext();
    house.getEnvironment().setActiveProfiles(mode);
    give(house, JdbcClient.class, database::client);
    give(house, PasswordEncoder.class, PasswordEncoderFactories::createDelegatingPasswordEncoder);
    give(house, SecuritySettings.class, () -> new SecuritySettings("", Duration.ofHours(12)));
    house.register(
        Accounts.class, CurrentUser.class, DemoAccounts.class, FirstAdmin.class, LoginPage.class);
    house.refresh();
    return house;
  }

  private static <T> void give(
      AnnotationConfigApplicationContext house, Class<T> kind, Supplier<T> thing) {
    house.registerBean(kind, thing);
  }

  private static Object[] toldOnTheLoginPage(AnnotationConfigApplicationContext house) {
    var model = new ConcurrentModel();
    var none = Optional.<String>empty();
    house.getBean(LoginPage.class).login(none, Optional.empty(), none, none, model);
    return ((List<?>) model.getAttribute("demoAccounts")).toArray();
  }

  private static PasswordEncoder passwords(AnnotationConfigApplicationContext house) {
    return house.getBean(PasswordEncoder.class);
  }

  private List<String> accounts() {
    return database
        .client()
        .sql("SELECT name || ': ' || role FROM user_account ORDER BY name")
        .query(String.class)
        .list();
  }

  private String hashOfTheAdmin() {
    return database
        .client()
        .sql("SELECT password_hash FROM user_account WHERE name = 'admin'")
        .query(String.class)
        .single();
  }
}
